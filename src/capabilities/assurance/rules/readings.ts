import { addDays, addMonths, type Day, daysBetween, endOfMonth } from '../../../calendar/index.ts';
import type { Frequency, MeasureFacts, ReadingFacts } from './facts.ts';
import type { RatingPolicy } from './policy.ts';

/** What a measure's readings say on a day. */
export type MeasureJudgement = {
  readonly measure: MeasureFacts;
  readonly latest: ReadingFacts | null;
  /** Last day on which the latest validated reading counts in the measure's favour; null where there is none. */
  readonly neededBy: Day | null;
  /** True while that day has not gone by. */
  readonly current: boolean;
  /** Validated readings running, the newest first, at or better than target. 0 where the measure is not current. */
  readonly atTarget: number;
  /** The same, and each better than the baseline. 0 where there is no baseline. */
  readonly atTargetAndBetter: number;
  readonly improving: boolean;
  readonly consistentlyCapable: boolean;
  readonly inConcern: boolean;
  readonly worseThanBaseline: boolean;
};

/**
 * Only validated readings count, and in the measure's favour only while the newest is no older than the frequency plus the lag: a measure that stops reporting
 * does not keep its last good value. Against it the last one counts however old it is, or a council could mend a bad measure by no longer reporting it.
 */
export function judgeMeasure(measure: MeasureFacts, policy: RatingPolicy, asAt: Day): MeasureJudgement {
  const readings = validatedNewestFirst(measure, asAt);
  const latest = readings[0] ?? null;
  const neededBy = latest === null ? null : addDays(addPeriod(latest.day, measure.frequency, policy), measure.lagDays);
  const current = neededBy !== null && asAt <= neededBy;
  const spc = measure.spc !== null && measure.spc.upTo <= asAt ? measure.spc : null;
  // A control chart drawn before the newest validated reading, or with readings that are not validated, speaks of something else.
  const spcCounts = current && spc !== null && spc.upTo === latest?.day;
  return {
    measure,
    latest,
    neededBy,
    current,
    atTarget: current ? running(readings, measure, policy, (value) => isAtTarget(measure, value)) : 0,
    atTargetAndBetter: current ? running(readings, measure, policy, (value) => isAtTarget(measure, value) && betterBy(measure, value) > 0) : 0,
    improving: spcCounts && spc.variation === 'improvement',
    consistentlyCapable: spcCounts && spc.capability === 'consistent-pass',
    inConcern: spc?.variation === 'concern',
    worseThanBaseline: latest !== null && isWorseThanBaseline(measure, latest.value, policy),
  };
}

/** The readings that count: validated, of periods that have ended, the newest first. */
export function validatedNewestFirst(measure: MeasureFacts, asAt: Day): readonly ReadingFacts[] {
  return measure.readings
    .filter((reading) => reading.quality === 'validated' && Number.isFinite(reading.value) && reading.day <= asAt)
    .sort((a, b) => (a.day > b.day ? -1 : a.day < b.day ? 1 : 0));
}

/** A day one period on: a month's last day leads to a month's last day (30 April to 31 May). */
export function addPeriod(day: Day, frequency: Frequency, policy: RatingPolicy): Day {
  const { count, unit } = policy.frequencies[frequency];
  if (unit === 'days') return addDays(day, count);
  const moved = addMonths(day, count);
  return day === endOfMonth(day) ? endOfMonth(moved) : moved;
}

/** The most frequent of some measures; null for none. */
export function quickest(measures: readonly MeasureFacts[]): Frequency | null {
  const order: readonly Frequency[] = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'];
  return order.find((frequency) => measures.some((measure) => measure.frequency === frequency)) ?? null;
}

/**
 * How many readings running are good, from the newest back. A gap of more than a period ends the run, since what was left out may have been bad; readings of one
 * period count once, since three in one lucky month are one month.
 */
function running(newestFirst: readonly ReadingFacts[], measure: MeasureFacts, policy: RatingPolicy, good: (value: number) => boolean): number {
  const { closestDays, furthestDays } = policy.frequencies[measure.frequency];
  let count = 0;
  let counted: Day | null = null;
  let previous: Day | null = null;
  for (const { day, value } of newestFirst) {
    if (!good(value)) break;
    if (previous !== null && daysBetween(day, previous) > furthestDays) break;
    previous = day;
    if (counted === null || daysBetween(day, counted) >= closestDays) {
      count += 1;
      counted = day;
    }
  }
  return count;
}

export function isAtTarget(measure: MeasureFacts, value: number): boolean {
  const { polarity, target } = measure;
  if (target === null || polarity === 'none') return false;
  if (polarity === 'near') return distanceFromBand(measure, value) === 0;
  return polarity === 'high' ? value >= target : value <= target;
}

/** By how much a value is better than the baseline; negative where it is worse, 0 where that cannot be said. */
function betterBy(measure: MeasureFacts, value: number): number {
  const { polarity, baseline, target } = measure;
  if (baseline === null || polarity === 'none') return 0;
  if (polarity === 'high') return value - baseline;
  if (polarity === 'low') return baseline - value;
  return target === null ? 0 : distanceFromBand(measure, baseline) - distanceFromBand(measure, value);
}

/** By the margin exactly is worse already. Sums of decimals miss by a hair, so a hair is allowed: 60 less 5 per cent is 57, however it is stored. */
export function isWorseThanBaseline(measure: MeasureFacts, value: number, policy: RatingPolicy): boolean {
  const worseBy = -betterBy(measure, value);
  const margin = Math.abs(measure.baseline ?? 0) * policy.worseThanBaselineShare;
  return worseBy > 0 && worseBy >= margin - 1e-9;
}

function distanceFromBand(measure: MeasureFacts, value: number): number {
  const lower = measure.target ?? value;
  const upper = measure.targetUpper ?? lower;
  return Math.max(0, lower - value, value - upper);
}
