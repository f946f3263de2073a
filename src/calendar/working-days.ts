import type { BankHolidays } from './bank-holidays.ts';
import { addDays, type Day, partsOf, weekday } from './day.ts';

/** Thrown where a day lies outside the years whose bank holidays are known. */
export class OutsideHolidayYears extends RangeError {
  readonly day: Day;
  readonly holidays: BankHolidays;

  constructor(day: Day, holidays: BankHolidays) {
    super(`bank holidays of ${holidays.name} are known for ${holidays.firstYear} to ${holidays.lastYear}, not for ${day}`);
    this.name = 'OutsideHolidayYears';
    this.day = day;
    this.holidays = holidays;
  }
}

/** True of Monday to Friday but for bank holidays. Throws OutsideHolidayYears, on a Saturday too: a set that cannot judge a Monday judges nothing. */
export function isWorkingDay(day: Day, holidays: BankHolidays): boolean {
  const { year } = partsOf(day);
  if (year < holidays.firstYear || year > holidays.lastYear) throw new OutsideHolidayYears(day, holidays);
  const name = weekday(day);
  return name !== 'Saturday' && name !== 'Sunday' && !daysOf(holidays).has(day);
}

/**
 * The last day of a period of `count` working days that begins with an event: the day after the event is day 1, whatever day the event fell on
 * (SI 2007/462: a report received on Tuesday 9 May 2023 and 70 working days is Wednesday 16 August 2023).
 * Backwards with a negative count: a report due five clear working days before Thursday 28 October 2021 is due six back, on Wednesday 20 October.
 * 0 is the day itself. Throws OutsideHolidayYears when any day counted lies outside the known years.
 */
export function addWorkingDays(day: Day, count: number, holidays: BankHolidays): Day {
  if (!Number.isSafeInteger(count)) throw new RangeError(`not a whole number: ${count}`);
  const step = count < 0 ? -1 : 1;
  let left = Math.abs(count);
  let current = day;
  while (left > 0) {
    current = addDays(current, step);
    if (isWorkingDay(current, holidays)) left -= 1;
  }
  return current;
}

/** How many working days after `from`, up to and including `to`; negative, and counted backwards, where `to` is earlier. */
export function workingDaysBetween(from: Day, to: Day, holidays: BankHolidays): number {
  const step = to < from ? -1 : 1;
  let count = 0;
  for (let current = from; current !== to; ) {
    current = addDays(current, step);
    if (isWorkingDay(current, holidays)) count += step;
  }
  return count;
}

/** The name of the bank holiday a day is, or null. Throws OutsideHolidayYears. */
export function bankHolidayName(day: Day, holidays: BankHolidays): string | null {
  const { year } = partsOf(day);
  if (year < holidays.firstYear || year > holidays.lastYear) throw new OutsideHolidayYears(day, holidays);
  return daysOf(holidays).get(day) ?? null;
}

const indexes = new WeakMap<BankHolidays, ReadonlyMap<Day, string>>();

/** Each set is indexed once: a deadline of 70 working days asks a hundred times. */
function daysOf(holidays: BankHolidays): ReadonlyMap<Day, string> {
  const known = indexes.get(holidays);
  if (known !== undefined) return known;
  const made = new Map(holidays.years.flatMap((year) => year.holidays.map((holiday) => [holiday.day, holiday.name] as const)));
  indexes.set(holidays, made);
  return made;
}
