import type { Day } from '../../../calendar/index.ts';
import type { Definition } from './measure.ts';

/** Why something of a measure changes and who approved it, as given: each empty or null where nothing was. */
export type GivenApproval = { readonly reason: string; readonly approvedBy: string; readonly approvedOn: Day | null };

export type ApprovalProblem = 'no-reason' | 'no-approver' | 'no-day' | 'day-in-future' | 'day-before-acceptance' | 'day-before-last';

type Around = {
  /** The day the board accepted the plan; null while it has not. */
  readonly acceptedOn: Day | null;
  /** When the change before of the same part was approved; null where none was. */
  readonly lastApproved: Day | null;
  readonly today: Day;
};

/**
 * What a change of what counts as success still lacks (C1.26), all at once. Before the plan is accepted its reason is enough. Afterwards somebody must have
 * approved it on a day that is not to come, nor before the acceptance, nor before the approval of the change that it replaces: so that the last recorded is
 * the last approved.
 */
export function approvalProblems(given: GivenApproval, { acceptedOn, lastApproved, today }: Around): readonly ApprovalProblem[] {
  const problems: ApprovalProblem[] = given.reason.trim() === '' ? ['no-reason'] : [];
  if (acceptedOn === null) return problems;
  if (given.approvedBy.trim() === '') problems.push('no-approver');
  if (given.approvedOn === null) problems.push('no-day');
  else if (given.approvedOn > today) problems.push('day-in-future');
  else if (given.approvedOn < acceptedOn) problems.push('day-before-acceptance');
  else if (lastApproved !== null && given.approvedOn < lastApproved) problems.push('day-before-last');
  return problems;
}

/**
 * Whether adding this measure changes what counts as success: it serves an outcome, and is no context measure. The first measure of an outcome does as much as
 * a second: who chooses the baseline and the target of either chooses what success is.
 */
export const countsOnceAdded = (definition: Pick<Definition, 'context' | 'outcomeIds'>): boolean => !definition.context && definition.outcomeIds.length > 0;
