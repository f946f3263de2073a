import { type Day, daysBetween } from '../../../calendar/index.ts';
import type { MeasureFacts, ReadingFacts } from './facts.ts';
import { inForce, type RatingPolicy } from './policy.ts';
import { isAtTarget, isWorseThanBaseline, validatedNewestFirst } from './readings.ts';

/** How a measure shows that what completed work had brought about is lost. `figure`: the target or baseline it fell behind; null for a special cause. */
export type FallBack = {
  readonly against: 'target' | 'baseline' | 'special-cause';
  readonly figure: number | null;
  /** The newest reading that shows it. */
  readonly value: number;
  readonly day: Day;
};

type FallingBackPolicy = {
  readonly from: Day;
  readonly source: string;
  /** Readings running worse than a target that was held, before it counts as lost: one may be chance. */
  readonly readings: number;
};

/** Append only. No paper gives the figure: it is Sightline's default, for a board to confirm. */
export const fallingBackPolicies: readonly FallingBackPolicy[] = [
  { from: '2021-01-01', source: 'Sightline, Completed work that does not hold; Strategic Improvement Plan v0.11, lines 743 to 749', readings: 2 },
];

/**
 * Whether a measure has fallen back since work was completed: from a target that it held at the completion or after it (as many readings running as the policy
 * says are worse); below its baseline by the policy's margin, where it was not at the completion; or into special-cause concern. Null where it has not. What
 * was bad at the completion already is not lost by it. Only validated readings of periods that ended after the completion count.
 */
export function fallBackOf(measure: MeasureFacts, completedOn: Day, policy: RatingPolicy, asAt: Day): FallBack | null {
  if (measure.context || measure.polarity === 'none') return null;
  const readings = validatedNewestFirst(measure, asAt);
  const since = readings.filter((reading) => reading.day > completedOn);
  const [newest] = since;
  if (newest === undefined) return null;
  const before = readings.find((reading) => reading.day <= completedOn) ?? null;
  const found = (against: FallBack['against'], figure: number | null): FallBack => ({ against, figure, value: newest.value, day: newest.day });
  if (lostTarget(measure, since, before, policy, asAt)) return found('target', measure.target);
  const wasWorse = before !== null && isWorseThanBaseline(measure, before.value, policy);
  if (!wasWorse && isWorseThanBaseline(measure, newest.value, policy)) return found('baseline', measure.baseline);
  const { spc } = measure;
  return spc !== null && spc.variation === 'concern' && spc.upTo === newest.day ? found('special-cause', null) : null;
}

function lostTarget(measure: MeasureFacts, since: readonly ReadingFacts[], before: ReadingFacts | null, policy: RatingPolicy, asAt: Day): boolean {
  if (measure.target === null) return false;
  const { closestDays } = policy.frequencies[measure.frequency];
  const firstGood = since.findIndex((reading) => isAtTarget(measure, reading.value));
  const worse = firstGood === -1 ? since : since.slice(0, firstGood);
  const held = firstGood !== -1 || (before !== null && isAtTarget(measure, before.value));
  // Readings of one period count once, as everywhere. A period left out does not end the run: it would hide what it may have shown.
  let count = 0;
  let counted: Day | null = null;
  for (const { day } of worse) {
    if (counted !== null && daysBetween(day, counted) < closestDays) continue;
    count += 1;
    counted = day;
  }
  return held && count >= inForce(fallingBackPolicies, asAt, 'policy of what does not hold').readings;
}
