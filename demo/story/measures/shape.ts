import { type Day, endOfMonth } from '../../../src/calendar/index.ts';
import type { Frequency, Polarity, Unit } from '../../../src/capabilities/measures/index.ts';

/** A measure of the story: what it is, and its values one period after another. */
export type StoryMeasure = {
  readonly name: string;
  readonly why: string;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly frequency: Frequency;
  readonly context?: boolean;
  readonly baseline: number;
  /** The end of September 2021 unless told otherwise. */
  readonly baselineDay?: Day;
  readonly target: number | null;
  readonly owner: string;
  /** Refs of outcomes. */
  readonly serves: readonly string[];
  /** Validated values: monthly from October 2021, quarterly from December 2021, unless `first` is the end of another first period. */
  readonly values: readonly number[];
  readonly first?: Day;
  /** Notes by the period's end. */
  readonly notes?: Readonly<Record<Day, string>>;
  /** The cycle in which it is added; before the first where it is left out. */
  readonly addedIn?: number;
};

export type StoryReading = { readonly periodEnd: Day; readonly value: number; readonly note: string };

/** The readings in their order. */
export function readingsOf(measure: StoryMeasure): readonly StoryReading[] {
  const monthly = measure.frequency === 'monthly';
  let periodEnd: Day = measure.first ?? (monthly ? '2021-10-31' : '2021-12-31');
  return measure.values.map((value) => {
    const reading = { periodEnd, value, note: measure.notes?.[periodEnd] ?? '' };
    periodEnd = monthsOn(periodEnd, monthly ? 1 : 3);
    return reading;
  });
}

/** The last day of the month that comes so many months after. */
function monthsOn(end: Day, months: number): Day {
  const [year, month] = end.split('-').map(Number) as [number, number];
  const index = year * 12 + (month - 1) + months;
  return endOfMonth(`${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}-01` as Day);
}
