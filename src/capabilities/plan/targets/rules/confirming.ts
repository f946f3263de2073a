import { addMonths, type Day, formatDay } from '../../../../calendar/index.ts';
import { type ApprovalProblem, approvalProblems, type GivenApproval } from '../../rules/approval.ts';
import { approvalProblemWords } from '../../rules/approval-words.ts';
import type { Activity, Plan } from '../../rules/plan.ts';

export type ConfirmProblem = { readonly key: ApprovalProblem } | { readonly key: 'after-last-phase' | 'far-ahead'; readonly furthest: Day };

/** How far ahead of today a first target may lie, where no phase says when the programme ends. */
const yearsAhead = 5;

/** Whether a day is more than the phrase's own: once the plan is accepted, a first target or a day other than the one that was read from it. */
export const needsApproval = ({ acceptedOn }: Pick<Plan, 'acceptedOn'>, { targetOriginal }: Pick<Activity, 'targetOriginal'>, day: Day | null): boolean =>
  acceptedOn !== null && (targetOriginal === null || (day !== null && day !== targetOriginal));

/**
 * What stands against saying that this day is the target that a phrase means (H13), all at once; `day` is null where none could be read. Until the plan is
 * accepted, and where the day is exactly the one that was read, who said so and why is enough. Otherwise somebody must have approved it, and the day may not lie
 * after the last phase: a target put far off would never be missed. Where no phase has a last day it may lie 5 years ahead: said on 19 November 2021, up to
 * 19 November 2026.
 */
export function confirmProblems(
  plan: Pick<Plan, 'acceptedOn' | 'phases'>,
  activity: Pick<Activity, 'targetOriginal'>,
  { day, approval }: { readonly day: Day | null; readonly approval: GivenApproval },
  today: Day,
): readonly ConfirmProblem[] {
  const approving = needsApproval(plan, activity, day);
  const problems: ConfirmProblem[] = approvalProblems(approval, { acceptedOn: approving ? plan.acceptedOn : null, lastApproved: null, today }).map((key) => ({
    key,
  }));
  if (!approving || day === null) return problems;
  const lastPhaseDay = plan.phases.reduce<Day | null>((last, { toDay }) => (toDay !== null && (last === null || toDay > last) ? toDay : last), null);
  const furthest = lastPhaseDay ?? addMonths(today, yearsAhead * 12);
  if (day <= furthest) return problems;
  return [{ key: lastPhaseDay === null ? 'far-ahead' : 'after-last-phase', furthest }, ...problems];
}

export function confirmProblemWords(problem: ConfirmProblem, acceptedOn: Day | null): { readonly field: string; readonly message: string } {
  if (problem.key === 'after-last-phase')
    return { field: 'day', message: `The target date must be ${formatDay(problem.furthest)}, when the last phase ends, or earlier` };
  if (problem.key === 'far-ahead')
    return { field: 'day', message: `The target date must be within ${yearsAhead} years: ${formatDay(problem.furthest)} or earlier` };
  return approvalProblemWords(problem.key, {
    acceptedOn,
    why: 'who said which day is meant, and why',
    moves: 'a target that is not the day read from its phrase is set',
  });
}
