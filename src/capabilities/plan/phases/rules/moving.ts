import type { Day } from '../../../../calendar/index.ts';
import { type ApprovalProblem, approvalProblems, type GivenApproval } from '../../rules/approval.ts';
import { approvalProblemWords } from '../../rules/approval-words.ts';
import type { Phase, Plan } from '../../rules/plan.ts';

export type PhaseDays = Pick<Phase, 'fromDay' | 'toDay'>;

/**
 * Whether a phase's days move by a change that must say why. Until the plan is accepted, where a day was there and is another now: filling in one that was
 * missing is no move. Afterwards with every change of them, a new phase's days too, because they say what is not due yet and how far ahead a target may lie.
 */
export function daysMove(acceptedOn: Day | null, before: PhaseDays | null, now: PhaseDays): boolean {
  const was = before ?? { fromDay: null, toDay: null };
  const differs = (day: keyof PhaseDays): boolean => was[day] !== now[day] && (acceptedOn !== null || was[day] !== null);
  return differs('fromDay') || differs('toDay');
}

/** What a change of a phase's days still lacks, all at once; nothing where they do not move. */
export function phaseMoveProblems(
  { acceptedOn, phaseMoves }: Pick<Plan, 'acceptedOn' | 'phaseMoves'>,
  { before, now, approval }: { readonly before: (PhaseDays & { readonly id: string }) | null; readonly now: PhaseDays; readonly approval: GivenApproval },
  today: Day,
): readonly ApprovalProblem[] {
  if (!daysMove(acceptedOn, before, now)) return [];
  const approvals = phaseMoves.filter(({ phaseId }) => phaseId === before?.id).flatMap(({ approvedOn }) => approvedOn ?? []);
  return approvalProblems(approval, { acceptedOn, lastApproved: approvals.sort().at(-1) ?? null, today });
}

export const phaseMoveWords = (problem: ApprovalProblem, acceptedOn: Day | null): { readonly field: string; readonly message: string } =>
  approvalProblemWords(problem, { acceptedOn, why: 'why the days of the phase change', moves: 'the days of its phases move' });
