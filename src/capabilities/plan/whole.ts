import type { Db } from '../../platform/database/index.ts';
import { listPosts, type PostWithHolders } from '../people/index.ts';
import type { OwnerPart, Plan, Priority } from './rules/plan.ts';
import { planOf } from './store.ts';

/** The plan with the titles of the posts that own it: what every page of the plan is made of. */
export type Whole = {
  readonly plan: Plan;
  readonly posts: readonly PostWithHolders[];
  /** The owners of a priority with their titles, the accountable one first. */
  readonly ownersOf: (priority: Priority) => readonly OwnerShown[];
};

export type OwnerShown = { readonly id: string; readonly title: string; readonly part: OwnerPart };

/** The programme's plan and posts, in two queries; null where it has no plan. */
export async function wholePlan(db: Db, programmeId: string): Promise<Whole | null> {
  const plan = await planOf(db, programmeId);
  if (!plan) return null;
  const posts = await listPosts(db, programmeId);
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  return {
    plan,
    posts,
    ownersOf: ({ owners }) => owners.map(({ postId, part }) => ({ id: postId, part, title: titles.get(postId) ?? 'A post that is gone' })),
  };
}
