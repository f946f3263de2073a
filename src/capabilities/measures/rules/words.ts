import type { Frequency, Polarity, Quality, Unit } from './measure.ts';

/** How each unit, direction, frequency and quality is called on pages and in forms. */
export const unitWords: Readonly<Record<Unit, string>> = {
  percent: 'Percentage',
  number: 'Number',
  rate: 'Rate',
  days: 'Days',
  score: 'Score',
};

export const polarityWords: Readonly<Record<Polarity, string>> = {
  high: 'Higher is better',
  low: 'Lower is better',
  near: 'Near the target is better',
  none: 'Neither is better',
};

export const frequencyWords: Readonly<Record<Frequency, string>> = {
  weekly: 'Weekly',
  monthly: 'Monthly',
  quarterly: 'Quarterly',
  'half-yearly': 'Twice a year',
  yearly: 'Yearly',
};

export const qualityWords: Readonly<Record<Quality, string>> = {
  validated: 'Validated',
  provisional: 'Provisional',
  estimated: 'Estimated',
};

/** A value in its unit: `45%`, `1,234.5`, `12 days`. */
export function writeValue(value: number, unit: Unit): string {
  const figures = writeNumber(value);
  if (unit === 'percent') return `${figures}%`;
  if (unit === 'days') return `${figures} ${Math.abs(value) === 1 ? 'day' : 'days'}`;
  return figures;
}

/** `1234.5` as `1,234.5`; a minus sign as print has it. Written here and not taken from the runtime, whose rounding and signs vary. */
export function writeNumber(value: number): string {
  const [whole, decimals] = String(Math.abs(Math.round(value * 1e6) / 1e6)).split('.') as [string, string?];
  const grouped = whole.replace(/\B(?=(\d{3})+$)/g, ',');
  return `${value < 0 ? '−' : ''}${grouped}${decimals ? `.${decimals}` : ''}`;
}

/** The target in words: `80%`, `40 to 60 days` for a band; null where there is none. */
export function writeTarget(target: number | null, targetUpper: number | null, unit: Unit): string | null {
  if (target === null) return null;
  if (targetUpper === null || targetUpper === target) return writeValue(target, unit);
  return `${writeNumber(target)} to ${writeValue(targetUpper, unit)}`;
}
