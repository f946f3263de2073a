import type { Day } from '../../../calendar/index.ts';
import type { ImpactState, ProcessState } from '../../assurance/index.ts';
import { closedLateBy } from './late-close.ts';
import { hasWords } from './submission.ts';

type States = { readonly process: ProcessState; readonly impact: ImpactState };

/** A rating as its cycle froze it. */
export type Frozen = { readonly derived: States; readonly declared: States | null };

/** Which of the two the board settles on. */
export type Choice = 'declared' | 'derived';

/** Why a rating is not confirmed, as data. */
export type ConfirmingProblem =
  | { readonly key: 'already-confirmed' }
  /** Who records it answers for the priority, or wrote its update in that cycle. */
  | { readonly key: 'own-rating' }
  | { readonly key: 'before-board'; readonly boardDay: Day }
  | { readonly key: 'nothing-declared' }
  | { readonly key: 'reason-missing'; readonly typed: string }
  | { readonly key: 'minute-missing'; readonly typed: string }
  /** The cycle was closed after its board: a meeting that could see what was frozen confirms it. */
  | { readonly key: 'meeting-missing'; readonly closedOn: Day }
  | { readonly key: 'meeting-before-close'; readonly closedOn: Day }
  | { readonly key: 'meeting-to-come' };

/** Whether owner and facts differ: then the board confirms one, with its reason. Where nothing was declared there is only what the facts support. */
export const areAtOdds = ({ derived, declared }: Frozen): boolean =>
  declared !== null && (declared.process !== derived.process || declared.impact !== derived.impact);

/**
 * Every reason why a rating may not be confirmed. The board settles it on its day or after. `byChair`: its chair says so; anybody else writes down what its minute
 * says, and names the minute. Where the cycle was closed after its board (`closedOn`), the meeting that saw what was frozen is named: on the day of the close or after. `own`: of whoever records it, who never does so of what they answer for.
 */
export function confirmingProblems(
  rating: Frozen & { readonly confirmed: boolean; readonly boardDay: Day; readonly closedOn: Day | null; readonly own: boolean },
  given: { readonly choice: Choice; readonly reason: string; readonly minute: string; readonly byChair: boolean; readonly met?: Day | null },
  today: Day,
): readonly ConfirmingProblem[] {
  if (rating.confirmed) return [{ key: 'already-confirmed' }];
  if (rating.own) return [{ key: 'own-rating' }];
  if (today < rating.boardDay) return [{ key: 'before-board', boardDay: rating.boardDay }];
  const problems: ConfirmingProblem[] = [];
  if (given.choice === 'declared' && rating.declared === null) problems.push({ key: 'nothing-declared' });
  if (areAtOdds(rating) && !hasWords(given.reason)) problems.push({ key: 'reason-missing', typed: given.reason });
  if (!given.byChair && !hasWords(given.minute)) problems.push({ key: 'minute-missing', typed: given.minute });
  return [...problems, ...meetingProblems(rating, given.met ?? null, today)];
}

function meetingProblems(cycle: { readonly boardDay: Day; readonly closedOn: Day | null }, met: Day | null, today: Day): readonly ConfirmingProblem[] {
  const { closedOn } = cycle;
  if (closedOn === null || closedLateBy(cycle) === 0) return [];
  if (met === null) return [{ key: 'meeting-missing', closedOn }];
  if (met < closedOn) return [{ key: 'meeting-before-close', closedOn }];
  return met > today ? [{ key: 'meeting-to-come' }] : [];
}
