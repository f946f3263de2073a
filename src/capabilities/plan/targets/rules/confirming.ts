import { addMonths, type Day, formatDay } from '../../../../calendar/index.ts';
import { hasWords } from '../../rules/approval.ts';
import type { Activity, Plan } from '../../rules/plan.ts';

export type ConfirmProblem = { readonly key: 'no-reason' } | { readonly key: 'after-last-phase' | 'far-ahead'; readonly furthest: Day } | TooEarly;

type TooEarly = { readonly key: 'before-acceptance' | 'before-start'; readonly earliest: Day };

/** How far ahead of today a first target may lie, where no phase says when the programme ends. */
const yearsAhead = 5;

/**
 * Whether a day is more than the phrase's own: once the plan is accepted, a first target or a day other than the one that was read from it. Then it is asked for,
 * and somebody else decides.
 */
export const isChangeOfAccepted = ({ acceptedOn }: Pick<Plan, 'acceptedOn'>, { targetOriginal }: Pick<Activity, 'targetOriginal'>, day: Day): boolean =>
  acceptedOn !== null && (targetOriginal === null || day !== targetOriginal);

/**
 * What stands against saying that this day is the target that a phrase means (H13), all at once. A day that changes an accepted plan may not lie after the last
 * phase: a target put far off would never be missed. Where no phase has a last day it may lie 5 years ahead: said on 19 November 2021, up to 19 November 2026.
 */
export function confirmProblems(
  plan: Pick<Plan, 'acceptedOn' | 'phases'>,
  activity: Pick<Activity, 'targetOriginal' | 'start'>,
  { day, reason }: { readonly day: Day | null; readonly reason: string },
  today: Day,
): readonly ConfirmProblem[] {
  const problems: ConfirmProblem[] = hasWords(reason) ? [] : [{ key: 'no-reason' }];
  const wrong = day !== null && isChangeOfAccepted(plan, activity, day) ? (tooEarly(plan, activity, day) ?? tooFarAhead(plan, day, today)) : null;
  return wrong ? [wrong, ...problems] : problems;
}

/**
 * Whether a target of an accepted plan lies before the plan was accepted, or before the work is planned to start; null where it does not. With a plan accepted on Friday
 * 12 November 2021, 11 November is too early and 12 November is not.
 */
export function tooEarly({ acceptedOn }: Pick<Plan, 'acceptedOn'>, { start }: Pick<Activity, 'start'>, day: Day): TooEarly | null {
  if (acceptedOn === null) return null;
  if (day < acceptedOn) return { key: 'before-acceptance', earliest: acceptedOn };
  return start !== null && day < start ? { key: 'before-start', earliest: start } : null;
}

/** A target that has passed already may be what a board decided; whoever asks for it says that they know what it means. */
export const overdueAtOnce = (day: Day, today: Day): boolean => day < today;

/** Whether a target lies after the last phase, or too far ahead where no phase says when the programme ends; null where it does not. */
export function tooFarAhead({ phases }: Pick<Plan, 'phases'>, day: Day, today: Day): Extract<ConfirmProblem, { furthest: Day }> | null {
  const lastPhaseDay = phases.reduce<Day | null>((last, { toDay }) => (toDay !== null && (last === null || toDay > last) ? toDay : last), null);
  const furthest = lastPhaseDay ?? addMonths(today, yearsAhead * 12);
  return day <= furthest ? null : { key: lastPhaseDay === null ? 'far-ahead' : 'after-last-phase', furthest };
}

export function confirmProblemWords(problem: ConfirmProblem): { readonly field: string; readonly message: string } {
  switch (problem.key) {
    case 'no-reason':
      return { field: 'reason', message: 'Enter who said which day is meant, and why' };
    case 'before-acceptance':
      return { field: 'day', message: `The target date must be ${formatDay(problem.earliest)}, when the plan was accepted, or later` };
    case 'before-start':
      return { field: 'day', message: `The target date must be ${formatDay(problem.earliest)}, when the work is planned to start, or later` };
    case 'after-last-phase':
      return { field: 'day', message: `The target date must be ${formatDay(problem.furthest)}, when the last phase ends, or earlier` };
    case 'far-ahead':
      return { field: 'day', message: `The target date must be within ${yearsAhead} years: ${formatDay(problem.furthest)} or earlier` };
  }
}
