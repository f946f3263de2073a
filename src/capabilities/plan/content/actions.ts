import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { ensurePost } from '../../people/index.ts';
import type { NewPlan } from './new-plan.ts';
import { insertContent, insertPlanRow, PlanAlreadyThere, type StoredPlan } from './store.ts';

export { PlanAlreadyThere };

/**
 * Stores a whole plan inside the caller's change, so that an import is one entry of the record: the posts that own it (made where
 * there is none of their title, with the role of an owner), then everything the plan says. All or nothing. Throws PlanAlreadyThere.
 */
export async function storePlan(trx: Db, programmeId: string, moment: string, plan: NewPlan): Promise<StoredPlan> {
  const planId = await insertPlanRow(trx, programmeId, moment, plan);
  const postIds = new Map<string, string>();
  for (const { title } of plan.priorities.flatMap(({ owners }) => owners))
    if (!postIds.has(title)) postIds.set(title, await ensurePost(trx, programmeId, moment, title, 'owner'));
  return insertContent(trx, programmeId, moment, planId, plan, postIds);
}

/** Stores a plan that was written out as data, as a change of its own. Throws PlanAlreadyThere. */
export function createPlan(changer: Changer, programmeId: string, plan: NewPlan): Promise<StoredPlan> {
  return changing(changer, { programmeId, action: 'plan.import', subject: { kind: 'plan', id: programmeId } }, async (trx, moment, tell) => {
    tell({ title: plan.title, version: plan.versionLabel ?? '', priorities: plan.priorities.map(({ ref }) => ref) });
    return storePlan(trx, programmeId, moment, plan);
  });
}
