import type { Day } from '../../../../calendar/index.ts';
import type { PostWithHolders } from '../../rules/posts.ts';

/** Somebody who was put in a post that settles and waits for a second person’s word. */
export type ToConfirm = {
  readonly postId: string;
  readonly title: string;
  readonly personId: string;
  readonly name: string;
  readonly fromDay: Day;
  readonly putById: string;
  readonly putBy: string;
};

export const toConfirmIn = (posts: readonly PostWithHolders[]): readonly ToConfirm[] =>
  posts.flatMap(({ id: postId, title, holders }) =>
    holders.flatMap(({ personId, name, fromDay, waits }) =>
      waits === null ? [] : [{ postId, title, personId, name, fromDay, putById: waits.by, putBy: waits.name }],
    ),
  );
