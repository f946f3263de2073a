import type { Day } from '../../../calendar/index.ts';
import { holdersOn, type PostWithHolders } from './posts.ts';

/** The name of the box for the email address of one of those who hold a post today: the page has a box for each, and no two may have one name. */
export function addressField(post: PostWithHolders, today: Day, holdingId: string): string {
  const held = holdersOn(post, today);
  return held.length === 1 ? 'address' : `address-${held.findIndex((holder) => holder.holdingId === holdingId) + 1}`;
}
