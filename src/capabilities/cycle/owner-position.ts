import type { Day } from '../../calendar/index.ts';
import { holdersOn, type PostWithHolders } from '../people/index.ts';
import type { PriorityPosition } from './position.ts';

type Owner = PriorityPosition['posts'][number];

/** A post of a priority with who holds it on a day, and whom of them no mail reaches. */
export function ownerPosition(post: PostWithHolders, part: Owner['part'], day: Day): Owner {
  const held = holdersOn(post, day);
  const names = (holders: typeof held) => holders.map(({ name }) => name);
  const [withoutAccess, others] = [held.filter(({ accessEnded }) => accessEnded), held.filter(({ accessEnded }) => !accessEnded)];
  const withoutEmail = others.filter(({ email }) => email === null);
  return { id: post.id, title: post.title, part, holders: names(held), withoutEmail: names(withoutEmail), withoutAccess: names(withoutAccess) };
}
