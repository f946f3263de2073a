import type { Day } from '../../../calendar/index.ts';
import { holdersOn, type PostWithHolders } from '../../people/index.ts';
import type { PostSeen } from './rules/meant.ts';

/** Every post with those who hold it on a day and can sign in. */
export const postsSeen = (posts: readonly PostWithHolders[], day: Day): readonly PostSeen[] =>
  posts.map((post) => ({
    id: post.id,
    title: post.title,
    roles: post.roles,
    holders: holdersOn(post, day).flatMap(({ personId, accessEnded }) => (accessEnded ? [] : [personId])),
  }));
