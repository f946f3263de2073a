import assert from 'node:assert/strict';
import { test } from 'node:test';
import { endOfLondonDay, formatDay, formatDayWithWeekday, formatMoment, formatMonth, formatShortDay, formatShortMonth, londonDay } from './index.ts';

test('days are written in English', () => {
  assert.equal(formatDay('2021-11-12'), '12 November 2021');
  assert.equal(formatDay('2021-09-01'), '1 September 2021');
  assert.equal(formatDayWithWeekday('2021-11-12'), 'Friday 12 November 2021');
  assert.equal(formatShortDay('2021-11-12'), '12 Nov 2021');
  assert.equal(formatShortDay('2021-09-01'), '1 Sep 2021');
  assert.equal(formatMonth('2022-03-31'), 'March 2022');
  assert.equal(formatShortMonth('2022-03-31'), 'Mar 2022');
  assert.throws(() => formatDay('2022-02-30'), RangeError);
});

test('a moment falls on the day it is in London, winter and summer', () => {
  const cases: [string, string, string][] = [
    ['2022-01-31T23:59:59.999Z', '2022-01-31', 'Monday, winter: London is on UTC'],
    ['2022-02-01T00:00:00.000Z', '2022-02-01', 'Tuesday, a millisecond later'],
    ['2022-06-30T22:59:59.999Z', '2022-06-30', 'Thursday, one minute to midnight in summer time'],
    ['2022-06-30T23:00:00.000Z', '2022-07-01', 'Friday, midnight in summer time'],
    ['2022-03-27T00:59:59.000Z', '2022-03-27', 'Sunday, the last second before the clocks go forward'],
    ['2022-03-26T23:30:00.000Z', '2022-03-26', 'Saturday, summer time not begun'],
    ['2022-03-27T23:00:00.000Z', '2022-03-28', 'Monday, summer time begun'],
    ['2022-10-29T23:00:00.000Z', '2022-10-30', 'Sunday, the last midnight of summer time'],
    ['2022-10-30T23:30:00.000Z', '2022-10-30', 'Sunday, back on UTC'],
    ['2022-07-01T00:30:00.000+01:00', '2022-07-01', 'Friday, written with its offset'],
    ['2021-12-31T23:30:00-05:00', '2022-01-01', 'Saturday, written far away'],
  ];
  for (const [moment, expected, why] of cases) assert.equal(londonDay(moment), expected, why);
});

test('a moment without a zone, or that is none, is refused', () => {
  for (const moment of ['2022-06-30T23:30:00', '2022-06-30', 'yesterday', '', '2022-13-01T00:00:00Z'])
    assert.throws(() => londonDay(moment), RangeError, moment);
});

test('a moment is written with its time in London', () => {
  const cases: [string, string][] = [
    ['2021-11-12T15:04:00.000Z', '12 November 2021 at 3:04pm'],
    ['2022-07-01T08:30:00.000Z', '1 July 2022 at 9:30am'],
    ['2022-07-01T08:00:00.000Z', '1 July 2022 at 9am'],
    ['2022-06-30T23:00:00.000Z', '1 July 2022 at midnight'],
    ['2022-01-01T00:05:00.000Z', '1 January 2022 at 12:05am'],
    ['2022-01-01T12:00:00.000Z', '1 January 2022 at midday'],
    ['2022-01-01T12:30:00.000Z', '1 January 2022 at 12:30pm'],
  ];
  for (const [moment, expected] of cases) assert.equal(formatMoment(moment), expected);
});

test('a day of London ends at its own midnight, to the millisecond', () => {
  const cases = [
    ['2022-01-31', '2022-01-31T23:59:59.999Z', 'winter'],
    ['2022-03-26', '2022-03-26T23:59:59.999Z', 'Saturday, the day before the clocks go forward'],
    ['2022-03-27', '2022-03-27T22:59:59.999Z', 'Sunday, the clocks have gone forward'],
    ['2022-06-30', '2022-06-30T22:59:59.999Z', 'summer'],
    ['2022-10-29', '2022-10-29T22:59:59.999Z', 'Saturday, the day before the clocks go back'],
    ['2022-10-30', '2022-10-30T23:59:59.999Z', 'Sunday, the clocks have gone back'],
  ] as const;
  for (const [day, expected, why] of cases) assert.equal(endOfLondonDay(day), expected, why);
});
