import type { Db } from '../../../../platform/database/index.ts';
import { listPosts } from '../../../people/index.ts';
import { refuseAll } from '../../refusal.ts';
import type { GivenApproval } from '../../rules/approval.ts';
import { answeringWords, answersChange, ownerChangeProblems, ownerProblemWords } from '../../rules/owner-changes.ts';
import type { Owner, Plan } from '../../rules/plan.ts';
import { insertOwnerChange } from './store.ts';

type At = { readonly programmeId: string; readonly moment: string; readonly today: `${number}-${number}-${number}` };

/**
 * Where the posts that answer for a priority or an activity of an accepted plan change: refuses what lacks its approval, all at once, and keeps the change. Gives
 * what the record tells of the approval; nothing where none was needed.
 */
export async function approveOwners(
  trx: Db,
  { programmeId, moment, today }: At,
  plan: Pick<Plan, 'acceptedOn' | 'ownerChanges'>,
  owned: { readonly priorityId: string } | { readonly activityId: string },
  change: { readonly before: readonly Owner[]; readonly now: readonly Owner[]; readonly approval: GivenApproval },
): Promise<{ approvedBy?: string; approvedOn?: string; was?: string; became?: string }> {
  const { before, now, approval } = change;
  if (plan.acceptedOn === null || !answersChange(before, now)) return {};
  const ownedId = 'priorityId' in owned ? owned.priorityId : owned.activityId;
  const problems = ownerChangeProblems(approval, { acceptedOn: plan.acceptedOn, changes: plan.ownerChanges, ownedId, today });
  refuseAll(problems.map((problem) => ownerProblemWords(problem, plan.acceptedOn)));
  const titles = new Map((await listPosts(trx, programmeId)).map(({ id, title }) => [id, title]));
  const words = (owners: readonly Owner[]): string => answeringWords(owners, (postId) => titles.get(postId) ?? 'a post that is gone');
  const kept = { was: words(before), became: words(now), approvedBy: approval.approvedBy.trim(), approvedOn: approval.approvedOn as At['today'] };
  await insertOwnerChange(trx, programmeId, moment, { ...owned, ...kept, reason: approval.reason.trim(), changedOn: today });
  return kept;
}
