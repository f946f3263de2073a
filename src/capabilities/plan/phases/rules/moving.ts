import type { Day } from '../../../../calendar/index.ts';
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

/** When the last move of a phase's days was approved; null where none was. */
export function lastPhaseApproval(moves: Plan['phaseMoves'], id: string): Day | null {
  const approvals = moves.filter(({ phaseId }) => phaseId === id).flatMap(({ approvedOn }) => approvedOn ?? []);
  return approvals.sort().at(-1) ?? null;
}
