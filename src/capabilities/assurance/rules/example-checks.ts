import assert from 'node:assert/strict';
import { type Day, weekday } from '../../../calendar/index.ts';
import { exampleFacts } from './example-facts.ts';
import type { RatingFacts } from './facts.ts';
import { ratingPolicy } from './policy.ts';
import { deriveRating } from './rating.ts';
import type { ReasonKey } from './reasons.ts';
import type { ImpactState, ProcessState } from './states.ts';

/** One row of a table of cases: what differs from the example, the day with its weekday, and the state and reasons that must follow. */
export type Case<State> = [what: string, asAt: Day, weekday: string, change: Partial<RatingFacts>, state: State, reasons: ReasonKey[]];

export function checkProcess(cases: readonly Case<ProcessState>[]): void {
  check('process', cases);
}

export function checkImpact(cases: readonly Case<ImpactState>[]): void {
  check('impact', cases);
}

function check(part: 'process' | 'impact', cases: readonly Case<string>[]): void {
  for (const [what, asAt, name, change, state, reasons] of cases) {
    assert.equal(weekday(asAt), name, what);
    const rating = deriveRating(exampleFacts(change), ratingPolicy(asAt), asAt);
    const keys = rating.because.filter((reason) => reason.part === part).map((reason) => reason.key);
    assert.deepEqual([rating[part], keys], [state, reasons], what);
  }
}
