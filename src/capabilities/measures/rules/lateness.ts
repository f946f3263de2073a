import { addDays, addMonths, type Day, daysBetween, endOfMonth, latestDay } from '../../../calendar/index.ts';
import type { Frequency } from './measure.ts';

/** How a measure keeps up. `expectedBy`: last day on which its next reading is in time; null where nothing says when. */
export type Lateness = {
  readonly state: 'up-to-date' | 'late' | 'never-read';
  readonly expectedBy: Day | null;
  /** Days since `expectedBy`; 0 while it is not past. */
  readonly days: number;
};

type Asked = {
  readonly frequency: Frequency;
  readonly lagDays: number;
  readonly baselineDay: Day | null;
  /** The day the measure came into Sightline; null where nobody asks by when its first reading is expected. */
  readonly addedOn: Day | null;
  /** Ends of the periods that have a reading, in any order. */
  readonly periods: readonly Day[];
};

/**
 * Whether the next reading is late: the last period's end, one period on, and the lag. The last day itself is in time. Monthly, last read for 31 January 2022,
 * lag 10: expected by 10 March 2022. Of one never read see `firstPeriodEnd`.
 */
export function latenessOf(measure: Asked, today: Day): Lateness {
  const last = latestDay(measure.periods);
  const end = last === null ? firstPeriodEnd(measure) : nextPeriodEnd(last, measure.frequency);
  const expectedBy = end === null ? null : addDays(end, measure.lagDays);
  const days = expectedBy === null ? 0 : Math.max(0, daysBetween(expectedBy, today));
  return { state: last === null ? 'never-read' : days > 0 ? 'late' : 'up-to-date', expectedBy, days };
}

/**
 * The end of the first period that a measure is read for: counted in periods from its baseline's day, the first that ends after both the baseline and the day the
 * measure was added, so that nothing was due before it was there. Monthly, baseline of 30 September 2021, added on 12 November 2021: 30 November 2021. Without
 * a baseline nothing says when its periods end, but one whole period has ended a period after the day it was added.
 */
function firstPeriodEnd({ frequency, baselineDay, addedOn }: Asked): Day | null {
  if (baselineDay === null) return addedOn === null ? null : nextPeriodEnd(addedOn, frequency);
  let end = nextPeriodEnd(baselineDay, frequency);
  while (addedOn !== null && end <= addedOn) end = nextPeriodEnd(end, frequency);
  return end;
}

/** The end of the period after the one that ends on a day. A month's last day leads to a month's last day: 28 February to 31 March. */
export function nextPeriodEnd(end: Day, frequency: Frequency): Day {
  if (frequency === 'weekly') return addDays(end, 7);
  const moved = addMonths(end, { monthly: 1, quarterly: 3, 'half-yearly': 6, yearly: 12 }[frequency]);
  return end === endOfMonth(end) ? endOfMonth(moved) : moved;
}
