import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../tests/support/any.ts';
import {
  addDays,
  addWorkingDays,
  bankHolidayName,
  type Day,
  dayOf,
  bankHolidaysEnglandAndWales as holidays,
  isWorkingDay,
  OutsideHolidayYears,
  weekday,
  workingDaysBetween,
} from './index.ts';

test('working days are counted from the day after the event', () => {
  const cases: [event: string, from: Day, fromWeekday: string, count: number, to: Day, toWeekday: string][] = [
    ['letter received', '2018-08-10', 'Friday', 20, '2018-09-10', 'Monday'],
    ['report received', '2023-05-09', 'Tuesday', 70, '2023-08-16', 'Wednesday'],
    ['letter received', '2021-08-17', 'Tuesday', 20, '2021-09-15', 'Wednesday'],
    ['letter received', '2021-08-17', 'Tuesday', 70, '2021-11-24', 'Wednesday'],
    ['letter received', '2021-07-29', 'Thursday', 70, '2021-11-05', 'Friday'],
    ['report received', '2022-09-12', 'Monday', 70, '2022-12-20', 'Tuesday'],
    ['report received', '2022-09-21', 'Wednesday', 70, '2022-12-30', 'Friday'],
    ['strategy discussion, over Christmas with two substitute days', '2021-12-17', 'Friday', 15, '2022-01-12', 'Wednesday'],
    ['referral, over Easter and the Jubilee', '2022-04-01', 'Friday', 45, '2022-06-10', 'Friday'],
    ['referral, over the state funeral', '2022-08-08', 'Monday', 45, '2022-10-12', 'Wednesday'],
    ['event on a Saturday', '2022-03-26', 'Saturday', 1, '2022-03-28', 'Monday'],
    ['event on a bank holiday', '2022-04-15', 'Friday', 1, '2022-04-19', 'Tuesday'],
    ['five clear working days before a meeting', '2021-10-28', 'Thursday', -6, '2021-10-20', 'Wednesday'],
    ['the event itself', '2022-04-15', 'Friday', 0, '2022-04-15', 'Friday'],
  ];
  for (const [event, from, fromWeekday, count, to, toWeekday] of cases) {
    assert.equal(weekday(from), fromWeekday, event);
    assert.equal(weekday(to), toWeekday, event);
    assert.equal(addWorkingDays(from, count, holidays), to, event);
    assert.equal(workingDaysBetween(from, to, holidays), count, event);
  }
});

test('a working day is Monday to Friday and no bank holiday', () => {
  const cases: [Day, string, boolean, string | null][] = [
    ['2021-12-24', 'Friday', true, null],
    ['2021-12-25', 'Saturday', false, null],
    ['2021-12-27', 'Monday', false, 'Christmas Day (substitute day)'],
    ['2021-12-28', 'Tuesday', false, 'Boxing Day (substitute day)'],
    ['2021-12-29', 'Wednesday', true, null],
    ['2022-01-03', 'Monday', false, "New Year's Day (substitute day)"],
    ['2022-05-30', 'Monday', true, null],
    ['2022-06-02', 'Thursday', false, 'Spring bank holiday'],
    ['2022-06-03', 'Friday', false, 'Platinum Jubilee bank holiday'],
    ['2022-09-19', 'Monday', false, 'Bank Holiday for the State Funeral of Queen Elizabeth II'],
    ['2023-05-08', 'Monday', false, 'Bank holiday for the coronation of King Charles III'],
    ['2026-12-28', 'Monday', false, 'Boxing Day (substitute day)'],
  ];
  for (const [day, name, working, holiday] of cases) {
    assert.equal(weekday(day), name);
    assert.equal(isWorkingDay(day, holidays), working, day);
    assert.equal(bankHolidayName(day, holidays), holiday, day);
  }
});

test('outside the years that are known the answer is refused', () => {
  assert.equal(isWorkingDay('2017-01-03', holidays), true);
  assert.equal(isWorkingDay('2028-12-29', holidays), true);
  for (const day of ['2016-12-30', '2016-12-31', '2029-01-01', '2029-01-06'] as const) {
    assert.throws(() => isWorkingDay(day, holidays), OutsideHolidayYears, day);
    assert.throws(() => bankHolidayName(day, holidays), OutsideHolidayYears, day);
  }
  // Friday 25 November 2016 and 70 working days would need 26 and 27 December 2016, which nobody here knows.
  assert.throws(
    () => addWorkingDays('2016-11-25', 70, holidays),
    (error: unknown) => error instanceof OutsideHolidayYears && error.day === '2016-11-26',
  );
  assert.throws(
    () => addWorkingDays('2028-12-01', 40, holidays),
    (error: unknown) => error instanceof OutsideHolidayYears && error.day === '2029-01-01',
  );
  assert.throws(() => workingDaysBetween('2028-12-20', '2029-01-10', holidays), OutsideHolidayYears);
  // Only the days counted matter: the event itself may lie before the first year.
  assert.equal(addWorkingDays('2016-12-31', 1, holidays), '2017-01-03');
  assert.throws(() => addWorkingDays('2022-01-01', 1.5, holidays), RangeError);
});

test('the bank holidays are whole: every year once and in order, no weekend, Easter where the moon puts it', () => {
  assert.deepEqual(
    holidays.years.map((row) => row.year),
    Array.from({ length: holidays.lastYear - holidays.firstYear + 1 }, (_, index) => holidays.firstYear + index),
  );
  for (const { year, source, holidays: days } of holidays.years) {
    assert.match(source, /^alphagov\/frontend .+@[0-9a-f]{7}/, `${year} says where it is from`);
    assert.equal(new Set(days.map((holiday) => holiday.day)).size, days.length, `${year} has no day twice`);
    assert.deepEqual(
      days,
      [...days].sort((a, b) => (a.day < b.day ? -1 : 1)),
      `${year} is in order`,
    );
    // Eight a year; two days were proclaimed beyond them in 2022, one in 2023.
    assert.equal(days.length, year === 2022 ? 10 : year === 2023 ? 9 : 8, `${year}`);
    for (const { day } of days) {
      assert.equal(Number(day.slice(0, 4)), year);
      assert.ok(!['Saturday', 'Sunday'].includes(weekday(day)), `${day} is a weekday`);
    }
    const easter = easterSunday(year);
    assert.equal(days.find((holiday) => holiday.name === 'Good Friday')?.day, addDays(easter, -2));
    assert.equal(days.find((holiday) => holiday.name === 'Easter Monday')?.day, addDays(easter, 1));
  }
});

test('for any two days of the known years, adding working days and counting them agree', () => {
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 3_900 }), fc.integer({ min: -80, max: 80 }), (offset, count) => {
      const from = addDays('2017-07-01', offset);
      const to = addWorkingDays(from, count, holidays);
      assert.equal(workingDaysBetween(from, to, holidays), count);
      if (count !== 0) assert.ok(isWorkingDay(to, holidays));
    }),
  );
});

/** Easter Sunday by the anonymous Gregorian method, in its shorter form (New Scientist, 30 March 1961). */
function easterSunday(year: number): Day {
  const a = year % 19;
  const b = Math.floor(year / 100);
  const c = year % 100;
  const d = Math.floor(b / 4);
  const e = b % 4;
  const g = Math.floor((8 * b + 13) / 25);
  const h = (19 * a + b - d - g + 15) % 30;
  const i = Math.floor(c / 4);
  const k = c % 4;
  const l = (32 + 2 * e + 2 * i - h - k) % 7;
  const m = Math.floor((a + 11 * h + 19 * l) / 433);
  const sum = h + l - 7 * m;
  const month = Math.floor((sum + 90) / 25);
  const found = dayOf(year, month, (sum + 33 * month + 19) % 32);
  assert.ok(found);
  return found;
}
