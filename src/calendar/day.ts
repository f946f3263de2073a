/**
 * A day of the calendar as text: `2026-03-31`. Text sorts as days do, survives JSON and both databases, and has no hour to go wrong.
 * The type refuses a moment (`2026-03-31T09:00:00.000Z`) and free text; whether 2026-02-30 exists only `isDay` can tell.
 */
export type Day = `${number}-${number}-${number}`;

/** Monday first, as councils' calendars print them. */
const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'] as const;
export type Weekday = (typeof weekdays)[number];

/** True of the text of a day that exists, from 0001-01-01 to 9999-12-31, and of nothing else. */
export function isDay(value: unknown): value is Day {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
  const { year, month, date } = split(value);
  return year >= 1 && month >= 1 && month <= 12 && date >= 1 && date <= daysInMonth(year, month);
}

/** The text as a day; throws a RangeError where it is not one. For text that ought to be a day already: a database's, a file's. */
export function asDay(text: string): Day {
  if (isDay(text)) return text;
  throw new RangeError(`not a day: ${JSON.stringify(text)}`);
}

/** `addDays('2024-02-28', 2)` is `2024-03-01`. `count` is a whole number and may be negative. */
export function addDays(day: Day, count: number): Day {
  return fromNumber(toNumber(day) + whole(count));
}

/** How many days from the first to the second: 0 for the same day, 1 for the next, negative where the second is earlier. */
export function daysBetween(from: Day, to: Day): number {
  return toNumber(to) - toNumber(from);
}

/** The same date so many months on; where that month is shorter, its last day: 31 August and 6 months is 28 or 29 February. */
export function addMonths(day: Day, count: number): Day {
  const { year, month, date } = split(asDay(day));
  const months = year * 12 + (month - 1) + whole(count);
  const newYear = Math.floor(months / 12);
  const newMonth = months - newYear * 12 + 1;
  return text(newYear, newMonth, Math.min(date, daysInMonth(newYear, newMonth)));
}

export function startOfMonth(day: Day): Day {
  const { year, month } = split(asDay(day));
  return text(year, month, 1);
}

export function endOfMonth(day: Day): Day {
  const { year, month } = split(asDay(day));
  return text(year, month, daysInMonth(year, month));
}

/** For sorting: negative where `a` is earlier. */
export function compareDays(a: Day, b: Day): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The earliest of some days, leaving out what is not known; null where none is. */
export function earliestDay(days: Iterable<Day | null>): Day | null {
  let found: Day | null = null;
  for (const day of days) if (day !== null && (found === null || day < found)) found = day;
  return found;
}

/** The latest of some days, leaving out what is not known; null where none is. */
export function latestDay(days: Iterable<Day | null>): Day | null {
  let found: Day | null = null;
  for (const day of days) if (day !== null && (found === null || day > found)) found = day;
  return found;
}

export function weekday(day: Day): Weekday {
  // Day 0, 1 January 1970, was a Thursday: 3 when Monday is 0.
  return weekdays[(((toNumber(day) + 3) % 7) + 7) % 7] as Weekday;
}

/** Year, month (1 to 12) and date of a day. */
export function partsOf(day: Day): { year: number; month: number; date: number } {
  return split(asDay(day));
}

/** The day of a year, month (1 to 12) and date; null where there is no such day. */
export function dayOf(year: number, month: number, date: number): Day | null {
  const made = `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
  return isDay(made) ? made : null;
}

function split(day: string): { year: number; month: number; date: number } {
  return { year: Number(day.slice(0, 4)), month: Number(day.slice(5, 7)), date: Number(day.slice(8, 10)) };
}

function daysInMonth(year: number, month: number): number {
  if (month === 2) return year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0) ? 29 : 28;
  return month === 4 || month === 6 || month === 9 || month === 11 ? 30 : 31;
}

function text(year: number, month: number, date: number): Day {
  const made = dayOf(year, month, date);
  if (made === null) throw new RangeError(`no day in the years 1 to 9999: ${year}-${month}-${date}`);
  return made;
}

function whole(count: number): number {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  return count;
}

/*
 * Days since 1 January 1970, by counting years from 1 March so that the leap day comes last, in eras of 400 years (146,097 days).
 * Integers only: JavaScript's Date carries an hour and a zone, which is how a day becomes the day before.
 */
function toNumber(day: Day): number {
  const { year, month, date } = split(asDay(day));
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * ((month + 9) % 12) + 2) / 5) + date - 1;
  return era * 146_097 + yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear - 719_468;
}

function fromNumber(days: number): Day {
  const shifted = days + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const leapless = dayOfEra - Math.floor(dayOfEra / 1_460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096);
  const yearOfEra = Math.floor(leapless / 365);
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const date = dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1;
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9;
  return text(yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, date);
}
