import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, weekday } from '../../../../calendar/index.ts';
import { type ConfirmProblem, confirmProblems, isChangeOfAccepted } from './confirming.ts';

// Accepted on Friday 12 November 2021; today is Friday 19 November 2021; the last phase ends on Sunday 30 April 2023.
const today: Day = '2021-11-19';
const phase = { id: '', name: '', printed: '', focus: [] };
const phases = [
  { ...phase, number: 1, fromDay: '2021-06-01' as Day, toDay: '2023-04-30' as Day },
  { ...phase, number: 2, fromDay: null, toDay: null },
];
const accepted = { acceptedOn: '2021-11-12' as Day, phases };
const draft = { acceptedOn: null, phases };
const words = 'March is meant.';
const keys = (problems: readonly ConfirmProblem[]) => problems.map(({ key }) => key);

const rows: [name: string, plan: typeof accepted | typeof draft, read: Day | null, day: Day | null, reason: string, asked: boolean, problems: string[]][] = [
  ['before the acceptance any day, with its reason', draft, '2022-03-31', '2029-09-30', words, false, []],
  ['before the acceptance a full stop says nothing', draft, null, '2022-03-31', '.', false, ['no-reason']],
  ['afterwards the day that was read, with its reason', accepted, '2022-03-31', '2022-03-31', words, false, []],
  ['afterwards the day that was read, though it lies after the last phase', accepted, '2023-05-31', '2023-05-31', words, false, []],
  ['afterwards the day that was read, with a full stop', accepted, '2022-03-31', '2022-03-31', '.', false, ['no-reason']],
  ['afterwards another day', accepted, '2022-03-31', '2022-04-01', words, true, []],
  ['on the day of the acceptance, though before its start', accepted, null, '2021-11-12', words, true, ['before-start']],
  ['the day before the acceptance', accepted, null, '2021-11-11', words, true, ['before-acceptance']],
  ['on the day of its planned start', accepted, null, '2021-11-15', words, true, []],
  ['the day before its start', accepted, null, '2021-11-14', words, true, ['before-start']],
  ['afterwards a first day, with a full stop', accepted, null, '2022-03-31', '.', true, ['no-reason']],
  ['afterwards a first day that could not be read', accepted, null, null, words, false, []],
  ['on the last phase’s last day', accepted, null, '2023-04-30', words, true, []],
  ['the day after it, without a reason either', accepted, null, '2023-05-01', '.', true, ['after-last-phase', 'no-reason']],
  ['5 years ahead, where no phase has a last day', { ...accepted, phases: [] }, null, '2026-11-19', words, true, []],
  ['a day more', { ...accepted, phases: [] }, null, '2026-11-20', words, true, ['far-ahead']],
];
for (const [name, plan, targetOriginal, day, reason, asked, problems] of rows)
  test(`a target: ${name}${asked ? ', which somebody else decides' : ''}`, () => {
    assert.deepEqual(keys(confirmProblems(plan, { targetOriginal, start: '2021-11-15' }, { day, reason }, today)), problems);
    assert.equal(day !== null && isChangeOfAccepted(plan, { targetOriginal }, day), asked);
  });

test('the weekdays of the table', () => {
  const days: [Day, string][] = [
    ['2021-11-11', 'Thursday'],
    ['2021-11-12', 'Friday'],
    ['2021-11-14', 'Sunday'],
    ['2021-11-15', 'Monday'],
    ['2021-11-19', 'Friday'],
    ['2023-04-30', 'Sunday'],
    ['2023-05-01', 'Monday'],
    ['2026-11-19', 'Thursday'],
    ['2026-11-20', 'Friday'],
  ];
  for (const [day, name] of days) assert.equal(weekday(day), name, day);
});
