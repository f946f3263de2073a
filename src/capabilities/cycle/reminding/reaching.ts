import type { Day } from '../../../calendar/index.ts';
import { isMailAddress } from '../../../platform/mail/index.ts';
import { holdersOn, type PostWithHolders } from '../../people/index.ts';
import type { ReachedPost, ReachedPosts } from './rules/reach.ts';

/** Every post with those who hold it on a day and how a mail reaches them, also by the ids of its other names. */
export function reachedOn(posts: readonly PostWithHolders[], day: Day): ReachedPosts {
  return new Map(
    posts.flatMap((post) => {
      const reached: ReachedPost = {
        id: post.id,
        title: post.title,
        roles: post.roles,
        reportsTo: post.reportsTo,
        holders: holdersOn(post, day).map(({ personId, name, email, accessEnded }) => ({
          personId,
          name,
          email: !accessEnded && email !== null && isMailAddress(email) ? email : null,
          accessEnded,
        })),
      };
      return [post.id, ...post.aliases.map(({ id }) => id)].map((id) => [id, reached] as const);
    }),
  );
}
