import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decisionDayProblems } from './decision-day.ts';

const days: readonly [name: string, day: `${number}-${number}-${number}`, field: string | undefined][] = [
  ['tomorrow, Saturday 20 November 2021: refused', '2021-11-20', 'decided'],
  ['today, Friday 19 November 2021: recorded', '2021-11-19', undefined],
  ['365 days ago, Thursday 19 November 2020: recorded', '2020-11-19', undefined],
  ['366 days ago, Wednesday 18 November 2020: refused', '2020-11-18', 'decided'],
  ['Wednesday 1 January 2020: refused', '2020-01-01', 'decided'],
];
for (const [name, day, field] of days) test(name, () => assert.equal(decisionDayProblems(day, '2021-11-19')[0]?.field, field));
