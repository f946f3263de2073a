import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { timingOf } from './lateness.ts';

// Ratings are due on Friday 23 September 2022.
const cases: [name: string, submittedOn: Day | null, today: Day, state: string, days: number][] = [
  ['the day before', null, '2022-09-22', 'to-come', 1],
  ['the day itself', null, '2022-09-23', 'due-today', 0],
  ['the day after', null, '2022-09-24', 'overdue', 1],
  ['submitted the day before', '2022-09-22', '2022-09-30', 'submitted-on-time', 1],
  ['submitted on the day', '2022-09-23', '2022-09-30', 'submitted-on-time', 0],
  ['submitted the day after', '2022-09-24', '2022-09-30', 'submitted-late', 1],
  ['submitted long after', '2022-10-03', '2022-10-30', 'submitted-late', 10],
];
for (const [name, submittedOn, today, state, days] of cases) {
  test(name, () => assert.deepEqual(timingOf(submittedOn, '2022-09-23', today), { state, days }));
}
