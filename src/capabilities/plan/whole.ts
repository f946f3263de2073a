import { askTogether, type Db } from '../../platform/database/index.ts';
import { askPosts, type PostWithHolders } from '../people/index.ts';
import { besideRecords } from './board-words/rules/standing.ts';
import { askWordChecks } from './board-words/store.ts';
import type { Owner, OwnerPart, Plan } from './rules/plan.ts';
import { askPlan } from './store.ts';

/** The plan with the titles of the posts that own it: what every page of the plan is made of. */
export type Whole = {
  readonly plan: Plan;
  readonly posts: readonly PostWithHolders[];
  /** The owners of a priority, or an activity's own, with their titles, the accountable one first. */
  readonly ownersOf: (owned: { readonly owners: readonly Owner[] }) => readonly OwnerShown[];
};

export type OwnerShown = { readonly id: string; readonly title: string; readonly part: OwnerPart };

/** The programme's plan and posts, in one query; null where it has no plan. */
export async function wholePlan(db: Db, programmeId: string): Promise<Whole | null> {
  const asked = await askTogether(db, { plan: askPlan(programmeId), posts: askPosts(programmeId), checks: askWordChecks(programmeId) });
  const { posts, checks } = asked;
  if (!asked.plan) return null;
  const { inForce } = asked.plan;
  const plan = { ...asked.plan, inForce: inForce && { ...inForce, word: inForce.recorded ? besideRecords(checks, posts)(inForce.recorded) : null } };
  const titles = new Map(posts.map(({ id, title }) => [id, title]));
  return {
    plan,
    posts,
    ownersOf: ({ owners }) => owners.map(({ postId, part }) => ({ id: postId, part, title: titles.get(postId) ?? 'A post that is gone' })),
  };
}

/** Posts that may own something of the plan: those with the role, and those that own something already. */
export function ownerTitles({ plan, posts }: Pick<Whole, 'plan' | 'posts'>): string[] {
  const owning = new Set(plan.priorities.flatMap(({ owners }) => owners.map(({ postId }) => postId)));
  return posts.filter(({ id, roles }) => owning.has(id) || roles.includes('owner') || roles.includes('director')).map(({ title }) => title);
}
