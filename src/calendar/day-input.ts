import { type Day, dayOf } from './day.ts';
import { months } from './words.ts';

/** The three boxes of the GOV.UK date input, as they were typed. */
export type DayInput = { readonly day: string; readonly month: string; readonly year: string };
export type DayPart = keyof DayInput;

/**
 * What is wrong with a typed date, and in which boxes.
 * - `empty`: nothing typed · `incomplete`: some boxes empty · `not-a-number`: a box holds something else than digits (or, for the month, its name)
 * - `year-not-four-digits`: 21 is not taken for 2021, since no year is ever supplied for somebody · `not-real`: no such date
 */
export type DayInputProblem = {
  readonly problem: 'empty' | 'incomplete' | 'not-a-number' | 'year-not-four-digits' | 'not-real';
  readonly parts: readonly DayPart[];
};

const parts: readonly DayPart[] = ['day', 'month', 'year'];

/**
 * The day that was typed, or what is wrong with it. One problem at a time, in the order of the GOV.UK pattern: what is missing, then what cannot be read,
 * then what cannot be true. Spaces around are let pass, and a month by its name or first three letters.
 */
export function parseDayInput(input: DayInput): { readonly ok: true; readonly day: Day } | { readonly ok: false; readonly problem: DayInputProblem } {
  const day = input.day.trim();
  const month = monthNumber(input.month.trim());
  const year = input.year.trim();

  const missing = parts.filter((part) => input[part].trim() === '');
  if (missing.length === 3) return wrong('empty', parts);
  if (missing.length > 0) return wrong('incomplete', missing);

  const unreadable = parts.filter((part) => !/^\d+$/.test({ day, month, year }[part]));
  if (unreadable.length > 0) return wrong('not-a-number', unreadable);

  if (!/^[1-9]\d{3}$/.test(year)) return wrong('year-not-four-digits', ['year']);

  const impossible = parts.filter(
    (part) => (part === 'day' && (Number(day) < 1 || Number(day) > 31)) || (part === 'month' && (Number(month) < 1 || Number(month) > 12)),
  );
  if (impossible.length > 0) return wrong('not-real', impossible);

  const found = dayOf(Number(year), Number(month), Number(day));
  // 31 June: each box is possible by itself, so the date as a whole is what is wrong.
  return found === null ? wrong('not-real', parts) : { ok: true, day: found };
}

/** The boxes as they stand for a day already known: `{ day: '1', month: '4', year: '2022' }`; all empty for none. */
export function dayInputOf(day: Day | null): DayInput {
  if (day === null) return { day: '', month: '', year: '' };
  return { day: String(Number(day.slice(8, 10))), month: String(Number(day.slice(5, 7))), year: day.slice(0, 4) };
}

/** The error message in GOV.UK's form of words. `what` begins the sentence: `Target date must include a month`. */
export function dayInputProblemWords(problem: DayInputProblem, what: string): string {
  switch (problem.problem) {
    case 'empty':
      return `Enter ${what.charAt(0).toLowerCase()}${what.slice(1)}`;
    case 'incomplete':
      return `${what} must include a ${problem.parts.join(' and a ')}`;
    case 'not-a-number':
      return `${what} must be written in numbers, like 27 3 2022`;
    case 'year-not-four-digits':
      return `${what} must have a year of 4 numbers, like 2022`;
    case 'not-real':
      return `${what} must be a real date`;
  }
}

function monthNumber(typed: string): string {
  const lower = typed.toLowerCase();
  const index = months.findIndex((month) => month.toLowerCase() === lower || month.slice(0, 3).toLowerCase() === lower);
  return index === -1 ? typed : String(index + 1);
}

function wrong(problem: DayInputProblem['problem'], at: readonly DayPart[]) {
  return { ok: false, problem: { problem, parts: at } } as const;
}
