import type { Day } from '../../../calendar/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { ensurePost } from '../../people/index.ts';
import { approveOwners } from '../owners/changes/record-change.ts';
import { Refused, refusable, staleWords, type Tried } from '../refusal.ts';
import { type ActivityOwner, activityByRef, type Owner } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { lockPlan } from '../store.ts';
import { addSupporting, replaceActivityOwners } from './store.ts';

export type GivenActivityOwners = {
  readonly ref: string;
  /** Title of a post; null where the activity has its priority's owners. */
  readonly accountable: string | null;
  readonly joint: readonly string[];
  readonly reason: string;
  /** The board or person that approved it, and when: once the plan is accepted, where the accountable or the joint posts change. */
  readonly approvedBy?: string;
  readonly approvedOn?: Day | null;
  /** Of the owners that the form showed; left out where no form showed any. */
  readonly seen?: string;
};

/**
 * Gives an activity owners of its own, in the place of its priority's (H16): one post answers for it, others share in it, and each joint owner verifies what another
 * claims. Once the plan is accepted it is an approved change, which is kept. A post that has no part in the priority yet supports it from then on, so that whoever holds it can write in the priority's update.
 */
export function settleActivityOwners(changer: Changer, programmeId: string, given: GivenActivityOwners): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.owners', subject: { kind: 'activity', id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      const found = plan && activityByRef(plan, given.ref);
      if (!plan || !found) throw new Refused('accountable', `There is no activity ${given.ref}.`);
      const { activity, priority } = found;
      if (given.seen !== undefined && given.seen !== seenMark(activity.owners)) throw new Refused('accountable', staleWords, true);
      const owners = new Map<string, ActivityOwner>();
      for (const [title, part] of named(given)) {
        const postId = await ensurePost(trx, programmeId, moment, title, 'owner');
        if (!owners.has(postId)) owners.set(postId, { postId, part });
      }
      const inherited = (own: readonly Owner[]): readonly Owner[] => (own.length > 0 ? own : priority.owners);
      const approval = { reason: given.reason, approvedBy: given.approvedBy ?? '', approvedOn: given.approvedOn ?? null };
      const at = { programmeId, moment, today: changer.clock.today() };
      const change = { before: inherited(activity.owners), now: inherited([...owners.values()]), approval };
      const approved = await approveOwners(trx, at, plan, { activityId: activity.id }, change);
      await replaceActivityOwners(trx, programmeId, moment, activity.id, [...owners.values()]);
      const known = new Set(priority.owners.map(({ postId }) => postId));
      const supporting = [...owners.keys()].filter((postId) => !known.has(postId));
      await addSupporting(trx, programmeId, moment, priority.id, supporting);
      tell({ before: activity.owners, owners: [...owners.values()], supporting, ...approved });
    }),
  );
}

function named({ accountable, joint }: GivenActivityOwners): (readonly [title: string, part: ActivityOwner['part']])[] {
  if (accountable === null) return [];
  return [[accountable, 'accountable'], ...joint.map((title) => [title, 'joint'] as const)];
}
