import type { Day } from '../../../calendar/index.ts';
import { askTogether, type Db } from '../../../platform/database/index.ts';
import { askPosts, type PostWithHolders } from '../../people/index.ts';
import { postsSeen } from '../completion/posts-seen.ts';
import { askPosition } from '../load-position.ts';
import type { FrozenRating } from '../past-ratings.ts';
import type { PriorityPosition } from '../position.ts';
import { ratedOf } from '../rated.ts';
import type { Restatable } from '../rules/restating.ts';
import { undecidedOf } from './rules/deciders.ts';

type Asked = { readonly what: Restatable; readonly askedBy: string; readonly priorityId: string };

/** The priorities with who owned each since a day, and every post. One query. */
export async function prioritiesAndPosts(db: Db, programmeId: string, since: Day, today: Day) {
  const { position, posts } = await askTogether(db, { position: askPosition(programmeId, today, { ownedSince: since }), posts: askPosts(programmeId) });
  return { priorities: position.priorities, posts };
}

/** Why nobody in the programme may decide on a restatement of a rating today, in words; null where somebody may. */
export async function undecidedWords(db: Db, programmeId: string, asked: Asked, rating: FrozenRating, today: Day): Promise<string | null> {
  const { priorities, posts } = await prioritiesAndPosts(db, programmeId, rating.cycle.openedOn, today);
  return wordsOf(asked, rating, priorities, posts, today);
}

/** The same of what is loaded already: `priorities` with who owned each since the cycle of the rating opened. */
export function wordsOf(
  asked: Asked,
  rating: FrozenRating,
  priorities: readonly PriorityPosition[],
  posts: readonly PostWithHolders[],
  today: Day,
): string | null {
  return undecidedOf({ ...asked, rated: ratedOf(rating, priorities) }, priorities, postsSeen(posts, today));
}
