/** What is wrong with a typed number, as data; `numberProblemWords` makes the sentence. */
export type NumberProblem = 'not-a-number' | 'comma' | 'percent-sign' | 'too-large' | 'too-precise';

export type TypedNumber = { readonly ok: true; readonly value: number } | { readonly ok: false; readonly problem: NumberProblem };

/** Larger figures are slips of the hand: no council counts so many of anything. */
const largest = 1_000_000_000;
const mostDecimals = 6;

/**
 * A number as people type it: `1,234.5`, ` 45 `, `-3`, `−3`, and `45%` where a percentage is asked for. A comma must part
 * thousands: `1,5` may be one and a half or fifteen, so it is refused and never guessed. Words, dates and fractions are refused.
 */
export function parseNumber(typed: string, unit: 'percent' | 'other' = 'other'): TypedNumber {
  let text = typed.trim().replace(/^[−–]/, '-');
  if (/%$|per ?cent$/i.test(text)) {
    if (unit !== 'percent') return { ok: false, problem: 'percent-sign' };
    text = text.replace(/\s*(%|per ?cent)$/i, '');
  }
  if (text.includes(',') && /^[+-]?[\d,]+(\.\d+)?$/.test(text)) {
    if (!/^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text)) return { ok: false, problem: 'comma' };
    text = text.replaceAll(',', '');
  }
  if (!/^[+-]?(\d+(\.\d+)?|\.\d+)$/.test(text)) return { ok: false, problem: 'not-a-number' };
  const value = Number(text);
  if (Math.abs(value) > largest) return { ok: false, problem: 'too-large' };
  if ((text.split('.')[1] ?? '').replace(/0+$/, '').length > mostDecimals) return { ok: false, problem: 'too-precise' };
  // -0 is written as 0
  return { ok: true, value: value === 0 ? 0 : value };
}

/** The error message. `what` begins the sentence: `Value must be a number, like 45 or 1,234.5`. */
export function numberProblemWords(problem: NumberProblem, what: string): string {
  switch (problem) {
    case 'not-a-number':
      return `${what} must be a number, like 45 or 1,234.5`;
    case 'comma':
      return `${what} has a comma that can be read in two ways: write 1,234 for thousands and 1.5 for one and a half`;
    case 'percent-sign':
      return `${what} must be a number without a per cent sign, because it is not a percentage`;
    case 'too-large':
      return `${what} must be between -1,000,000,000 and 1,000,000,000`;
    case 'too-precise':
      return `${what} must have 6 decimal places or fewer`;
  }
}
