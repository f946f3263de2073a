import type { Day } from '../../../calendar/index.ts';
import { asAccepted, restsOnChanges } from './as-accepted.ts';
import type { RatingFacts } from './facts.ts';
import { judgeImpact } from './impact.ts';
import type { RatingPolicy } from './policy.ts';
import { judgeProcess } from './process.ts';
import { type Reason, reason } from './reasons.ts';
import type { ImpactState, ProcessState, RatingColour } from './states.ts';

export type Rating = {
  readonly process: ProcessState;
  readonly impact: ImpactState;
  readonly colour: RatingColour;
  /** Why: for the process, for the impact, for the colour, then notes on what was not counted. At least one of each of the first three. */
  readonly because: readonly Reason[];
};

/**
 * The rating that the facts support on a day (docs/rules/rating.md). Total: every set of facts has exactly one answer. Linear in activities and readings.
 * Events after `asAt` are left out. Throws only where the facts are not of their type, such as a day that does not exist.
 */
export function deriveRating(facts: RatingFacts, policy: RatingPolicy, asAt: Day): Rating {
  const now = judged(facts, policy, asAt);
  const first = asAccepted(facts, asAt);
  const rests = first === null ? null : restsOnChanges(first.changes, now, judged(first.facts, policy, asAt));
  const { notes, because, ...states } = now;
  return { ...states, because: [...because, ...(rests === null ? [] : [rests]), ...notes] };
}

function judged(facts: RatingFacts, policy: RatingPolicy, asAt: Day): Rating & { readonly notes: readonly Reason[] } {
  const process = judgeProcess(facts, policy, asAt);
  const impact = judgeImpact(facts, process, policy, asAt);
  const states = { process: process.state, impact: impact.state };
  const colour = colourOf(states.process, states.impact);
  const because = [...process.because, ...impact.because, reason('colour', { colour, ...states })];
  if (needsEvaluation({ ...states, colour })) because.push(reason('to-evaluate', {}));
  return { ...states, colour, because, notes: [...process.notes, ...impact.notes] };
}

/** The one colour of the two states, the first line that applies. The same function colours what an owner declares and what a board confirms. */
export function colourOf(process: ProcessState, impact: ImpactState): RatingColour {
  if (process === 'not-rated') return 'none';
  if (process === 'off-track' || impact === 'not-met') return 'red';
  if (process === 'not-due') return 'grey';
  if (process === 'behind' || impact === 'emerging' || impact === 'unmeasured') return 'amber';
  if (process === 'complete' && impact === 'sustained') return 'blue';
  return 'green';
}

/** True of complete work whose impact is not shown to last: it waits for its level 4 evaluation (C4.08). */
export function needsEvaluation(rating: { readonly process: ProcessState; readonly impact: ImpactState; readonly colour: RatingColour }): boolean {
  return rating.process === 'complete' && rating.colour !== 'blue';
}
