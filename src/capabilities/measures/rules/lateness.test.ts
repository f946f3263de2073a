import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, weekday } from '../../../calendar/index.ts';
import { latenessOf, nextPeriodEnd } from './lateness.ts';
import type { Frequency } from './measure.ts';

test('the end of the next period', () => {
  const cases: [Day, Frequency, Day][] = [
    ['2022-01-07', 'weekly', '2022-01-14'],
    ['2022-01-31', 'monthly', '2022-02-28'],
    ['2022-02-28', 'monthly', '2022-03-31'],
    ['2022-02-15', 'monthly', '2022-03-15'],
    ['2024-02-29', 'yearly', '2025-02-28'],
    ['2022-03-31', 'quarterly', '2022-06-30'],
    ['2022-03-31', 'half-yearly', '2022-09-30'],
    ['2022-03-31', 'yearly', '2023-03-31'],
  ];
  for (const [end, frequency, next] of cases) assert.equal(nextPeriodEnd(end, frequency), next, `${end} ${frequency}`);
});

test('when a reading is late, on both sides of each boundary', () => {
  type Case = [
    what: string,
    frequency: Frequency,
    lag: number,
    baseline: Day | null,
    periods: Day[],
    today: Day,
    weekday: string,
    state: string,
    by: Day | null,
    days: number,
  ];
  const cases: Case[] = [
    ['on its last day it is in time', 'monthly', 10, null, ['2022-01-31'], '2022-03-10', 'Thursday', 'up-to-date', '2022-03-10', 0],
    ['the day after it is late', 'monthly', 10, null, ['2022-01-31'], '2022-03-11', 'Friday', 'late', '2022-03-10', 1],
    ['the newest period counts, in any order', 'monthly', 10, null, ['2022-01-31', '2021-12-31'], '2022-03-10', 'Thursday', 'up-to-date', '2022-03-10', 0],
    ['without lag the period’s own end', 'weekly', 0, null, ['2022-01-07'], '2022-01-15', 'Saturday', 'late', '2022-01-14', 1],
    ['never read, no baseline and no day it was added: nothing says when', 'monthly', 10, null, [], '2022-03-11', 'Friday', 'never-read', null, 0],
    ['never read, in time after its baseline', 'monthly', 10, '2022-01-31', [], '2022-03-10', 'Thursday', 'never-read', '2022-03-10', 0],
    ['never read, late after its baseline', 'monthly', 10, '2022-01-31', [], '2022-03-12', 'Saturday', 'never-read', '2022-03-10', 2],
    ['yearly with a long lag', 'yearly', 180, null, ['2021-03-31'], '2022-09-28', 'Wednesday', 'late', '2022-09-27', 1],
  ];
  for (const [what, frequency, lagDays, baselineDay, periods, today, name, state, expectedBy, days] of cases) {
    assert.equal(weekday(today), name, what);
    assert.deepEqual(latenessOf({ frequency, lagDays, baselineDay, addedOn: null, periods }, today), { state, expectedBy, days }, what);
  }
});

test('the first reading is expected of the first period that ends after the measure was there', () => {
  type Case = [what: string, frequency: Frequency, baseline: Day | null, added: Day, name: string, expectedBy: Day];
  const cases: Case[] = [
    ['added on the baseline’s day', 'monthly', '2021-10-31', '2021-10-31', 'Sunday', '2021-12-10'],
    ['added long after the baseline: the period under way', 'monthly', '2021-09-30', '2021-11-12', 'Friday', '2021-12-10'],
    ['added the day before a period ends', 'monthly', '2021-09-30', '2021-11-29', 'Monday', '2021-12-10'],
    ['added on the day a period ends: the one after', 'monthly', '2021-09-30', '2021-11-30', 'Tuesday', '2022-01-10'],
    ['a baseline taken after it was added', 'monthly', '2021-12-31', '2021-11-12', 'Friday', '2022-02-10'],
    ['weeks end on the weekday of the baseline', 'weekly', '2021-10-01', '2021-11-12', 'Friday', '2021-11-29'],
    ['quarters', 'quarterly', '2021-03-31', '2021-11-12', 'Friday', '2022-01-10'],
    ['years', 'yearly', '2020-03-31', '2021-11-12', 'Friday', '2022-04-10'],
    ['no baseline: a whole period after it was added', 'monthly', null, '2021-11-12', 'Friday', '2021-12-22'],
  ];
  for (const [what, frequency, baselineDay, addedOn, name, expectedBy] of cases) {
    assert.equal(weekday(addedOn), name, what);
    const lateness = latenessOf({ frequency, lagDays: 10, baselineDay, addedOn, periods: [] }, addedOn);
    assert.deepEqual(lateness, { state: 'never-read', expectedBy, days: 0 }, what);
  }
});
