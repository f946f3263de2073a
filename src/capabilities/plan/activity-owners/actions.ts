import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { ensurePost } from '../../people/index.ts';
import type { Approved, At } from '../changes/kind.ts';
import { keepOwnerChange } from '../owners/changes/record-change.ts';
import { Refused, refusable, staleWords, type Tried } from '../refusal.ts';
import { type ActivityOwner, activityByRef, type Owner, type Plan } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { lockPlan } from '../store.ts';
import { addSupporting, replaceActivityOwners } from './store.ts';

export type NamedActivityOwners = {
  readonly ref: string;
  /** Title of a post; null where the activity has its priority's owners. */
  readonly accountable: string | null;
  readonly joint: readonly string[];
};

export type GivenActivityOwners = NamedActivityOwners & {
  readonly reason: string;
  /** Of the owners that the form showed; left out where no form showed any. */
  readonly seen?: string;
};

/**
 * Gives an activity owners of its own, in the place of its priority's (H16): one post answers for it, others share in it, and each joint owner verifies what another
 * claims. Once the plan is accepted, who answers for it changes only by a change that somebody else decides. A post that has no part in the priority yet supports it from then on, so that whoever holds it can write in the priority's update.
 */
export function settleActivityOwners(changer: Changer, programmeId: string, given: GivenActivityOwners): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.owners', subject: { kind: 'activity', id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const at = { programmeId, moment, today: changer.clock.today() };
      const plan = await lockPlan(trx, programmeId);
      const { activity } = ownedActivity(plan, given.ref);
      if (given.seen !== undefined && given.seen !== seenMark(activity.owners)) throw new Refused('accountable', staleWords, true);
      tell(await applyActivityOwners(trx, at, plan, given, null));
    }),
  );
}

export function ownedActivity(plan: Plan | null, ref: string) {
  const found = plan && activityByRef(plan, ref);
  if (!found) throw new Refused('accountable', `There is no activity ${ref}.`);
  return found;
}

/** Puts posts in the place of an activity's own owners. Gives what the record tells of it. */
export async function applyActivityOwners(trx: Db, at: At, plan: Plan | null, given: NamedActivityOwners, approved: Approved | null) {
  const { programmeId, moment } = at;
  const { activity, priority } = ownedActivity(plan, given.ref);
  const owners = new Map<string, ActivityOwner>();
  for (const [title, part] of named(given)) {
    const postId = await ensurePost(trx, programmeId, moment, title, 'owner');
    if (!owners.has(postId)) owners.set(postId, { postId, part });
  }
  const inherited = (own: readonly Owner[]): readonly Owner[] => (own.length > 0 ? own : priority.owners);
  const change = { before: inherited(activity.owners), now: inherited([...owners.values()]), approved };
  await keepOwnerChange(trx, at, plan as Plan, { activityId: activity.id }, change);
  await replaceActivityOwners(trx, programmeId, moment, activity.id, [...owners.values()]);
  const known = new Set(priority.owners.map(({ postId }) => postId));
  const supporting = [...owners.keys()].filter((postId) => !known.has(postId));
  await addSupporting(trx, programmeId, moment, priority.id, supporting);
  return { before: activity.owners, owners: [...owners.values()], supporting };
}

function named({ accountable, joint }: NamedActivityOwners): (readonly [title: string, part: ActivityOwner['part']])[] {
  if (accountable === null) return [];
  return [[accountable, 'accountable'], ...joint.map((title) => [title, 'joint'] as const)];
}
