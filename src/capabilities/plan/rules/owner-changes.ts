import { type Day, formatDay } from '../../../calendar/index.ts';
import { type ApprovalProblem, approvalProblems, type GivenApproval } from './approval.ts';
import { approvalProblemWords } from './approval-words.ts';
import type { Owner } from './plan.ts';

/** A change of who answers for a priority or an activity of an accepted plan, with titles of posts as they were then. */
export type OwnerChange = {
  readonly id: string;
  /** The priority's id, or the activity's. */
  readonly ownedId: string;
  readonly was: string;
  readonly became: string;
  readonly reason: string;
  readonly changedOn: Day;
  readonly approvedOn: Day;
  readonly approvedBy: string;
};

/** Whether the accountable post or the joint ones are others; posts that only support do not answer for it. The order of joint posts says nothing. */
export function answersChange(before: readonly Owner[], now: readonly Owner[]): boolean {
  const answering = (owners: readonly Owner[]): string =>
    owners
      .filter(({ part }) => part !== 'supporting')
      .map(({ postId, part }) => `${part} ${postId}`)
      .sort()
      .join();
  return answering(before) !== answering(now);
}

type Around = { readonly acceptedOn: Day | null; readonly changes: readonly OwnerChange[]; readonly ownedId: string; readonly today: Day };

/** What a change of owners still lacks, all at once. Until the plan is accepted its reason is enough. */
export function ownerChangeProblems(approval: GivenApproval, { acceptedOn, changes, ownedId, today }: Around): readonly ApprovalProblem[] {
  const approvals = changes.filter((change) => change.ownedId === ownedId).map(({ approvedOn }) => approvedOn);
  return approvalProblems(approval, { acceptedOn, lastApproved: approvals.sort().at(-1) ?? null, today });
}

export const ownerProblemWords = (problem: ApprovalProblem, acceptedOn: Day | null): { readonly field: string; readonly message: string } =>
  approvalProblemWords(problem, { acceptedOn, why: 'who settled it, and why', moves: 'its owners change' });

/** "Owner changed on 19 November 2021 from Chief Executive to Director of Transformation, approved by Improvement Board on 18 November 2021. The board settled it." */
export const ownerChangeWords = ({ was, became, reason, changedOn, approvedOn, approvedBy }: Omit<OwnerChange, 'id' | 'ownedId'>): string =>
  `Owner changed on ${formatDay(changedOn)} from ${was} to ${became}, approved by ${approvedBy} on ${formatDay(approvedOn)}. ${reason}`;

/** "Chief Executive, with Director – Children and Families" */
export function answeringWords(owners: readonly Owner[], titleOf: (postId: string) => string): string {
  const titles = (which: Owner['part']): string[] => owners.filter(({ part }) => part === which).map(({ postId }) => titleOf(postId));
  const [accountable = 'nobody'] = titles('accountable');
  const joint = titles('joint').sort();
  return joint.length === 0 ? accountable : `${accountable}, with ${joint.join('; ')}`;
}
