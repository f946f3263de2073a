import type { Day } from '../../../calendar/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { ensurePost } from '../../people/index.ts';
import { settleAbout } from '../questions/store.ts';
import { Refused, refusable, staleWords, type Tried } from '../refusal.ts';
import { type Owner, priorityByRef } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { lockPlan } from '../store.ts';
import { approveOwners } from './changes/record-change.ts';
import { replaceOwners } from './store.ts';

export type GivenOwners = {
  readonly ref: string;
  /** Titles of posts: one that the programme does not have is made, with the role of an owner. */
  readonly accountable: string;
  readonly joint: readonly string[];
  /** Left out, those that support it go on doing so. */
  readonly supporting?: readonly string[];
  readonly reason: string;
  /** The board or person that approved it, and when: once the plan is accepted, where the accountable or the joint posts change. */
  readonly approvedBy?: string;
  readonly approvedOn?: Day | null;
  /** Of the owners that the form showed; left out where no form showed any. */
  readonly seen?: string;
};

/**
 * Says which one post is accountable for a priority, and which share in it (H15). Questions about its SRO are settled with it. Once the plan is accepted it is an
 * approved change, which is kept.
 */
export function settleOwners(changer: Changer, programmeId: string, given: GivenOwners): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.owners', subject: { kind: 'priority', id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      const priority = plan && priorityByRef(plan, given.ref);
      if (!plan || !priority) throw new Refused('accountable', `There is no priority ${given.ref}.`);
      if (given.seen !== undefined && given.seen !== seenMark(priority.owners)) throw new Refused('accountable', staleWords, true);
      const owners = new Map<string, Owner>();
      const named = [
        { title: given.accountable, part: 'accountable' as const },
        ...given.joint.map((title) => ({ title, part: 'joint' as const })),
        ...(given.supporting ?? []).map((title) => ({ title, part: 'supporting' as const })),
      ];
      for (const { title, part } of named) {
        const postId = await ensurePost(trx, programmeId, moment, title, 'owner');
        if (!owners.has(postId)) owners.set(postId, { postId, part });
      }
      if (given.supporting === undefined)
        for (const owner of priority.owners) if (owner.part === 'supporting' && !owners.has(owner.postId)) owners.set(owner.postId, owner);
      const now = [...owners.values()];
      const approval = { reason: given.reason, approvedBy: given.approvedBy ?? '', approvedOn: given.approvedOn ?? null };
      const at = { programmeId, moment, today: changer.clock.today() };
      const approved = await approveOwners(trx, at, plan, { priorityId: priority.id }, { before: priority.owners, now, approval });
      await replaceOwners(trx, programmeId, moment, priority.id, now);
      tell({ before: priority.owners, owners: now, ...approved });
      await settleAbout(trx, programmeId, [given.ref], 'owner', changer.clock.today(), `${given.accountable} is accountable. ${given.reason}`);
    }),
  );
}
