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
    ['never read, no baseline: nothing says when', 'monthly', 10, null, [], '2022-03-11', 'Friday', 'never-read', null, 0],
    ['never read, in time after its baseline', 'monthly', 10, '2022-01-31', [], '2022-03-10', 'Thursday', 'never-read', '2022-03-10', 0],
    ['never read, late after its baseline', 'monthly', 10, '2022-01-31', [], '2022-03-12', 'Saturday', 'never-read', '2022-03-10', 2],
    ['yearly with a long lag', 'yearly', 180, null, ['2021-03-31'], '2022-09-28', 'Wednesday', 'late', '2022-09-27', 1],
  ];
  for (const [what, frequency, lagDays, baselineDay, periods, today, name, state, expectedBy, days] of cases) {
    assert.equal(weekday(today), name, what);
    assert.deepEqual(latenessOf({ frequency, lagDays, baselineDay, periods }, today), { state, expectedBy, days }, what);
  }
});
