import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, weekday } from '../../../../calendar/index.ts';
import type { GivenApproval } from '../../rules/approval.ts';
import { type ConfirmProblem, confirmProblems } from './confirming.ts';

// Accepted on Friday 12 November 2021; today is Friday 19 November 2021; the last phase ends on Sunday 30 April 2023.
const today: Day = '2021-11-19';
const phase = { id: '', name: '', printed: '', focus: [] };
const phases = [
  { ...phase, number: 1, fromDay: '2021-06-01' as Day, toDay: '2023-04-30' as Day },
  { ...phase, number: 2, fromDay: null, toDay: null },
];
const accepted = { acceptedOn: '2021-11-12' as Day, phases };
const draft = { acceptedOn: null, phases };
const words: GivenApproval = { reason: 'March is meant.', approvedBy: '', approvedOn: null };
const approved: GivenApproval = { reason: 'March is meant.', approvedBy: 'Improvement Board', approvedOn: '2021-11-12' };
const keys = (problems: readonly ConfirmProblem[]) => problems.map(({ key }) => key);

const rows: [name: string, plan: typeof accepted | typeof draft, read: Day | null, day: Day | null, given: GivenApproval, problems: string[]][] = [
  ['before the acceptance any day, with its reason', draft, '2022-03-31', '2029-09-30', words, []],
  ['before the acceptance a full stop says nothing', draft, null, '2022-03-31', { ...words, reason: '.' }, ['no-reason']],
  ['afterwards the day that was read, with its reason', accepted, '2022-03-31', '2022-03-31', words, []],
  ['afterwards the day that was read, though it lies after the last phase', accepted, '2023-05-31', '2023-05-31', words, []],
  ['afterwards the day that was read, with a full stop', accepted, '2022-03-31', '2022-03-31', { ...words, reason: '.' }, ['no-reason']],
  ['afterwards another day, with its reason alone', accepted, '2022-03-31', '2022-04-01', words, ['no-approver', 'no-day']],
  [
    'afterwards a first day, with a full stop',
    accepted,
    null,
    '2022-03-31',
    { reason: '.', approvedBy: '-', approvedOn: null },
    ['no-reason', 'no-approver', 'no-day'],
  ],
  ['afterwards a first day that could not be read', accepted, null, null, words, ['no-approver', 'no-day']],
  ['afterwards a first day, approved', accepted, null, '2022-03-31', approved, []],
  ['afterwards another day, approved', accepted, '2022-03-31', '2022-04-30', approved, []],
  ['approved the day before the acceptance', accepted, null, '2022-03-31', { ...approved, approvedOn: '2021-11-11' }, ['day-before-acceptance']],
  ['approved today', accepted, null, '2022-03-31', { ...approved, approvedOn: today }, []],
  ['approved tomorrow', accepted, null, '2022-03-31', { ...approved, approvedOn: '2021-11-20' }, ['day-in-future']],
  ['on the last phase’s last day', accepted, null, '2023-04-30', approved, []],
  ['the day after it, with nobody’s approval either', accepted, null, '2023-05-01', words, ['after-last-phase', 'no-approver', 'no-day']],
  ['5 years ahead, where no phase has a last day', { ...accepted, phases: [] }, null, '2026-11-19', approved, []],
  ['a day more', { ...accepted, phases: [] }, null, '2026-11-20', approved, ['far-ahead']],
];
for (const [name, plan, targetOriginal, day, approval, problems] of rows)
  test(`a target: ${name}`, () => assert.deepEqual(keys(confirmProblems(plan, { targetOriginal }, { day, approval }, today)), problems));

test('the weekdays of the table', () => {
  const days: [Day, string][] = [
    ['2021-11-11', 'Thursday'],
    ['2021-11-12', 'Friday'],
    ['2021-11-19', 'Friday'],
    ['2021-11-20', 'Saturday'],
    ['2023-04-30', 'Sunday'],
    ['2023-05-01', 'Monday'],
    ['2026-11-19', 'Thursday'],
    ['2026-11-20', 'Friday'],
  ];
  for (const [day, name] of days) assert.equal(weekday(day), name, day);
});
