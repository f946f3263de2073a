import { addMonths, type Day } from '../../../calendar/index.ts';
import type { Reading, Unit } from './measure.ts';

export type ReadingProblem =
  | { readonly key: 'period-in-future' }
  | { readonly key: 'period-long-ago' }
  | { readonly key: 'numerator-alone' }
  | { readonly key: 'denominator-alone' }
  | { readonly key: 'denominator-not-positive' }
  | { readonly key: 'value-disagrees'; readonly workedOut: number };

/** Earlier periods are slips in the year: 2002 for 2022. */
const yearsBack = 15;

/**
 * What cannot be true of a reading, whoever enters it. A period that ends today has ended. A percentage must agree with its
 * numerator and denominator within half a point, since councils round; rates have factors that Sightline does not know.
 */
export function readingProblems(reading: Reading, unit: Unit, today: Day): readonly ReadingProblem[] {
  const { periodEnd, value, numerator, denominator } = reading;
  const problems: ReadingProblem[] = [];
  if (periodEnd > today) problems.push({ key: 'period-in-future' });
  if (periodEnd < addMonths(today, -12 * yearsBack)) problems.push({ key: 'period-long-ago' });
  if (numerator !== null && denominator === null) problems.push({ key: 'numerator-alone' });
  if (numerator === null && denominator !== null) problems.push({ key: 'denominator-alone' });
  if (denominator !== null && denominator <= 0) problems.push({ key: 'denominator-not-positive' });
  const workedOut = workOut(numerator, denominator, unit);
  if (workedOut !== null && Math.abs(workedOut - value) > 0.5 + 1e-9) problems.push({ key: 'value-disagrees', workedOut });
  return problems;
}

/** A percentage from its two counts, to one decimal place; null where it cannot be worked out. 9 of 30 is 30. */
export function workOut(numerator: number | null, denominator: number | null, unit: Unit): number | null {
  if (unit !== 'percent' || numerator === null || denominator === null || denominator <= 0) return null;
  return Math.round((numerator / denominator) * 1000) / 10;
}

/** Whether a correction would make a validated reading less than validated. Since none may, a reading once validated stays so. */
export function losesValidation(before: Pick<Reading, 'quality'>, after: Pick<Reading, 'quality'>): boolean {
  return before.quality === 'validated' && after.quality !== 'validated';
}
