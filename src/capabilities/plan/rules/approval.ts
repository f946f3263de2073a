import type { Day } from '../../../calendar/index.ts';

/** Why something changes and who approved it, as given: each empty or null where nothing was. */
export type GivenApproval = { readonly reason: string; readonly approvedBy: string; readonly approvedOn: Day | null };

export type ApprovalProblem = 'no-reason' | 'no-approver' | 'no-day' | 'day-in-future' | 'day-before-acceptance' | 'day-before-last';

export type ApprovalGround = {
  /** The day the board accepted the plan; null while it has not. */
  readonly acceptedOn: Day | null;
  /** When the change before of the same thing was approved; null where none was. */
  readonly lastApproved: Day | null;
  readonly today: Day;
};

/**
 * What a change of what the board accepted still lacks (C1.26), all at once. Before the plan is accepted its reason is enough. Afterwards somebody must have
 * approved it on a day that is not to come, nor before the acceptance, nor before the approval of the change that it replaces: so that the last recorded is
 * the last approved.
 */
export function approvalProblems(given: GivenApproval, { acceptedOn, lastApproved, today }: ApprovalGround): readonly ApprovalProblem[] {
  const problems: ApprovalProblem[] = hasWords(given.reason) ? [] : ['no-reason'];
  if (acceptedOn === null) return problems;
  if (!hasWords(given.approvedBy)) problems.push('no-approver');
  if (given.approvedOn === null) problems.push('no-day');
  else if (given.approvedOn > today) problems.push('day-in-future');
  else if (given.approvedOn < acceptedOn) problems.push('day-before-acceptance');
  else if (lastApproved !== null && given.approvedOn < lastApproved) problems.push('day-before-last');
  return problems;
}

/** A full stop, a dash or a letter or two say nothing. */
export function hasWords(text: string): boolean {
  return /\p{L}.*\p{L}.*\p{L}/su.test(text);
}
