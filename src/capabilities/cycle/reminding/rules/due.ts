import { type Day, daysBetween } from '../../../../calendar/index.ts';
import { type UpdateState, waitsForOwner } from '../../moderation/rules/review-state.ts';
import type { Position, PriorityPosition } from '../../position.ts';
import { isAsked } from '../../rules/asked.ts';
import type { ReachedPost, ReachedPosts } from './reach.ts';

/** `being-changed`: it was submitted, and that stands until it is submitted anew. `returned`: the office asks for it again. */
export type DueState = 'not-begun' | 'begun' | 'being-changed' | 'returned';

/** An update that is due: from whom, by when. */
export type Due = {
  readonly priorityId: string;
  readonly ref: string;
  readonly title: string;
  readonly kind: PriorityPosition['kind'];
  readonly state: DueState;
  readonly dueOn: Day;
  /** To go; negative once the day has gone by. */
  readonly days: number;
  /** The accountable post first, then the joint ones: each of them can submit it. */
  readonly owners: readonly { readonly post: ReachedPost; readonly part: 'accountable' | 'joint' }[];
};

/** What is due in the open cycle, in the plan's order; nothing where none is open. */
export function dueIn(position: Pick<Position, 'cycle' | 'priorities'>, posts: ReachedPosts, today: Day): readonly Due[] {
  const { cycle } = position;
  if (cycle?.state !== 'open') return [];
  return position.priorities.flatMap((priority) => {
    const state = isAsked(priority) ? dueState(priority) : null;
    if (state === null) return [];
    const owners = (['accountable', 'joint'] as const).flatMap((part) =>
      priority.posts
        .filter((one) => one.part === part)
        .flatMap(({ id }) => posts.get(id) ?? [])
        .map((post) => ({ post, part })),
    );
    const { id: priorityId, ref, title, kind } = priority;
    return [{ priorityId, ref, title, kind, state, owners, dueOn: cycle.ratingsDue, days: daysBetween(today, cycle.ratingsDue) }];
  });
}

/** Null where nothing is due of it any more. */
function dueState({ updateState, update }: Pick<PriorityPosition, 'update'> & { readonly updateState: UpdateState }): DueState | null {
  if (!waitsForOwner(updateState)) return null;
  if (updateState === 'returned') return 'returned';
  if (updateState === 'draft') return update === null ? 'begun' : 'being-changed';
  return 'not-begun';
}

/** Of what a person is to write: everything that one of their posts owns, alone or jointly. */
export const dueFrom = (due: readonly Due[], personId: string): readonly Due[] =>
  due.filter(({ owners }) => owners.some(({ post }) => post.holders.some((holder) => holder.personId === personId)));
