import type { Day } from '../../../calendar/index.ts';

/** One state that a reading has had, from a moment on. */
export type ReadingState = {
  readonly readingId: string;
  readonly periodEnd: Day;
  readonly value: number;
  readonly reason: string | null;
  readonly moment: string;
};

/** A correction of a reading: what it was, what it became, when and why. */
export type Restatement = { readonly periodEnd: Day; readonly was: number; readonly became: number; readonly reason: string; readonly moment: string };

/** The corrections among the states of some readings, the newest first. A state without a reason is the reading as first given. */
export function restatementsOf(states: readonly ReadingState[]): readonly Restatement[] {
  const restatements: Restatement[] = [];
  const last = new Map<string, ReadingState>();
  for (const state of [...states].sort((a, b) => (a.moment < b.moment ? -1 : 1))) {
    const before = last.get(state.readingId);
    if (before !== undefined && state.reason !== null) {
      restatements.push({ periodEnd: state.periodEnd, was: before.value, became: state.value, reason: state.reason, moment: state.moment });
    }
    last.set(state.readingId, state);
  }
  return restatements.reverse();
}
