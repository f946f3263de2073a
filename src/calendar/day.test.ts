import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../tests/support/any.ts';
import {
  addDays,
  addMonths,
  asDay,
  compareDays,
  type Day,
  dayOf,
  daysBetween,
  earliestDay,
  endOfMonth,
  isDay,
  latestDay,
  partsOf,
  startOfMonth,
  weekday,
} from './index.ts';

test('only the text of a day that exists is a day', () => {
  const cases: [unknown, boolean, string][] = [
    ['2022-03-31', true, 'the last of March'],
    ['2022-04-31', false, 'April has 30 days'],
    ['2024-02-29', true, '2024 is a leap year'],
    ['2023-02-29', false, '2023 is not'],
    ['2000-02-29', true, '2000 divides by 400'],
    ['1900-02-29', false, '1900 does not'],
    ['0001-01-01', true, 'the first day'],
    ['0000-12-31', false, 'there is no year 0'],
    ['9999-12-31', true, 'the last day'],
    ['2022-13-01', false, 'month 13'],
    ['2022-00-10', false, 'month 0'],
    ['2022-01-00', false, 'day 0'],
    ['2022-3-31', false, 'a month of one figure'],
    ['22-03-31', false, 'a year of two figures'],
    ['2022-03-31T00:00:00.000Z', false, 'a moment'],
    ['2022-03-31\n', false, 'a line end'],
    ['٢٠٢٢-03-31', false, 'figures of another script'],
    ['31/03/2022', false, 'slashes'],
    ['', false, 'nothing'],
    [20220331, false, 'a number'],
    [null, false, 'null'],
  ];
  for (const [value, expected, why] of cases) assert.equal(isDay(value), expected, `${String(value)}: ${why}`);
});

test('text that is no day is refused with a RangeError', () => {
  assert.equal(asDay('2022-03-31'), '2022-03-31');
  assert.throws(() => asDay('2022-02-30'), RangeError);
  assert.throws(() => addDays('2022-02-30', 1), RangeError);
  assert.throws(() => addDays('2022-02-28', 0.5), RangeError);
  assert.throws(() => addDays('9999-12-31', 1), RangeError);
  assert.throws(() => addMonths('0001-01-31', -1), RangeError);
});

test('days are added across months, leap days, years and the ends of summer time', () => {
  const cases: [Day, number, Day, string][] = [
    ['2022-03-26', 1, '2022-03-27', 'Saturday to Sunday, the night the clocks go forward'],
    ['2022-03-27', 1, '2022-03-28', 'Sunday of 23 hours to Monday'],
    ['2022-10-30', 1, '2022-10-31', 'Sunday of 25 hours to Monday'],
    ['2024-02-28', 1, '2024-02-29', 'Wednesday to Thursday, leap day'],
    ['2024-02-28', 2, '2024-03-01', 'Wednesday to Friday'],
    ['2023-02-28', 1, '2023-03-01', 'Tuesday to Wednesday, no leap day'],
    ['2021-12-31', 1, '2022-01-01', 'Friday to Saturday'],
    ['2022-01-01', -1, '2021-12-31', 'back again'],
    ['2022-04-29', -28, '2022-04-01', 'Friday to Friday, four weeks back'],
    ['2022-03-31', 0, '2022-03-31', 'nothing added'],
    ['1970-01-01', -1, '1969-12-31', 'before the day computers count from'],
  ];
  for (const [from, count, expected, why] of cases) {
    assert.equal(addDays(from, count), expected, why);
    assert.equal(daysBetween(from, expected), count, why);
  }
});

test('months are added on the same date or, where the month is shorter, its last day', () => {
  const cases: [Day, number, Day][] = [
    ['2022-08-31', 6, '2023-02-28'],
    ['2023-08-31', 6, '2024-02-29'],
    ['2022-01-31', 1, '2022-02-28'],
    ['2022-03-31', 1, '2022-04-30'],
    ['2022-04-30', 1, '2022-05-30'],
    ['2021-11-12', 12, '2022-11-12'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2022-01-15', -1, '2021-12-15'],
    ['2022-03-31', -1, '2022-02-28'],
    ['2022-12-01', 1, '2023-01-01'],
    ['2022-05-05', 0, '2022-05-05'],
  ];
  for (const [from, count, expected] of cases) assert.equal(addMonths(from, count), expected, `${from} and ${count} months`);
});

test('a month has its first and last day', () => {
  const cases: [Day, Day, Day][] = [
    ['2022-02-10', '2022-02-01', '2022-02-28'],
    ['2024-02-10', '2024-02-01', '2024-02-29'],
    ['2022-04-30', '2022-04-01', '2022-04-30'],
    ['2021-12-01', '2021-12-01', '2021-12-31'],
  ];
  for (const [day, first, last] of cases) assert.deepEqual([startOfMonth(day), endOfMonth(day)], [first, last]);
});

test('each day has its weekday', () => {
  const cases: [Day, string][] = [
    ['2021-10-28', 'Thursday'],
    ['2021-11-12', 'Friday'],
    ['2022-03-31', 'Thursday'],
    ['2022-12-15', 'Thursday'],
    ['2024-02-29', 'Thursday'],
    ['2000-01-01', 'Saturday'],
    ['1970-01-01', 'Thursday'],
    ['1969-12-31', 'Wednesday'],
    ['1900-01-01', 'Monday'],
    ['2026-11-22', 'Sunday'],
  ];
  for (const [day, expected] of cases) assert.equal(weekday(day), expected, day);
});

test('days compare and the earliest and latest are found among those known', () => {
  const days: (Day | null)[] = ['2022-03-31', null, '2021-12-31', '2022-10-01'];
  assert.equal(earliestDay(days), '2021-12-31');
  assert.equal(latestDay(days), '2022-10-01');
  assert.equal(earliestDay([null]), null);
  assert.equal(latestDay([]), null);
  const known: Day[] = ['2022-03-31', '2021-12-31', '2022-10-01'];
  assert.deepEqual([...known].sort(compareDays), ['2021-12-31', '2022-03-31', '2022-10-01']);
  assert.equal(compareDays('2022-03-31', '2022-03-31'), 0);
});

test('a day is made from its parts, or not at all', () => {
  assert.equal(dayOf(2022, 3, 31), '2022-03-31');
  assert.equal(dayOf(2022, 2, 30), null);
  assert.equal(dayOf(2022.5, 2, 1), null);
  assert.equal(dayOf(-1, 2, 1), null);
  assert.deepEqual(partsOf('2022-03-31'), { year: 2022, month: 3, date: 31 });
});

test('for any day and count, adding and counting agree, and the weekday moves with them', () => {
  const order = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];
  fc.assert(
    fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), fc.integer({ min: -10_000, max: 10_000 }), (start, count) => {
      const from = addDays('1970-01-01', start);
      const to = addDays(from, count);
      assert.ok(isDay(from) && isDay(to));
      assert.equal(daysBetween(from, to), count);
      assert.equal(Math.sign(compareDays(to, from)), Math.sign(count));
      const moved = (((order.indexOf(weekday(from)) + count) % 7) + 7) % 7;
      assert.equal(weekday(to), order[moved]);
      // Against the runtime's own reckoning, which is right in UTC.
      assert.equal(from, new Date(start * 86_400_000).toISOString().slice(0, 10));
    }),
  );
});
