import { type Day, daysBetween } from '../../../calendar/index.ts';
import { nextPeriodEnd } from './lateness.ts';
import type { Frequency } from './measure.ts';

/** How many periods a small chart shows. */
const shown = 24;

/**
 * The values of a measure evenly by period, oldest first, null where a period has no reading, at most the last 24. A reading counts
 * for the period that its day is nearest to, since councils count months to the last Friday as well as to the last day.
 */
export function seriesOf(readings: readonly { readonly day: Day; readonly value: number }[], frequency: Frequency): (number | null)[] {
  const values: (number | null)[] = [];
  let expected: Day | null = null;
  for (const { day, value } of readings) {
    while (expected !== null && daysBetween(expected, day) > halfPeriod(expected, frequency) && values.length < 1000) {
      values.push(null);
      expected = nextPeriodEnd(expected, frequency);
    }
    values.push(value);
    expected = nextPeriodEnd(day, frequency);
  }
  return values.slice(-shown);
}

/** Two readings further apart than these days left a period out. A month and a half for a monthly measure. */
export const gapDays = (frequency: Frequency): number => ({ weekly: 10, monthly: 45, quarterly: 136, 'half-yearly': 273, yearly: 547 })[frequency];

function halfPeriod(end: Day, frequency: Frequency): number {
  return Math.floor(daysBetween(end, nextPeriodEnd(end, frequency)) / 2);
}
