import type { Db } from '../../../../platform/database/index.ts';
import { postsOf } from '../../changes/deciders.ts';
import type { Approved, At } from '../../changes/kind.ts';
import { Refused } from '../../refusal.ts';
import { answeringWords, answersChange, lastOwnerApproval } from '../../rules/owner-changes.ts';
import type { Owner, Plan } from '../../rules/plan.ts';
import { insertOwnerChange } from './store.ts';

/**
 * Where the posts that answer for a priority or an activity of an accepted plan change: refuses it without an approval, and one approved before the change that
 * it would replace; keeps the change with what it was.
 */
export async function keepOwnerChange(
  trx: Db,
  { programmeId, moment, today }: At,
  plan: Pick<Plan, 'acceptedOn' | 'ownerChanges'>,
  owned: { readonly priorityId: string } | { readonly activityId: string },
  { before, now, approved }: { readonly before: readonly Owner[]; readonly now: readonly Owner[]; readonly approved: Approved | null },
): Promise<void> {
  if (plan.acceptedOn === null || !answersChange(before, now)) return;
  if (approved === null) throw new Refused('accountable', 'The plan is accepted, so its owners change by a change that somebody else decides: ask for it.');
  const last = lastOwnerApproval(plan.ownerChanges, 'priorityId' in owned ? owned.priorityId : owned.activityId);
  if (last !== null && approved.approvedOn < last)
    throw new Refused('approved', 'The change before was approved later than that: this one must have been approved on that day or after it.');
  const { titleOf } = await postsOf(trx, programmeId);
  const { reason, approvedBy, approvedOn, requestId } = approved;
  const words = { was: answeringWords(before, titleOf), became: answeringWords(now, titleOf) };
  await insertOwnerChange(trx, programmeId, moment, { ...owned, ...words, reason, approvedBy, approvedOn, changedOn: today, requestId });
}
