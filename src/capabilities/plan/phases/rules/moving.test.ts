import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../../calendar/index.ts';
import { type PhaseDays, phaseMoveProblems } from './moving.ts';

const bare = { reason: '', approvedBy: '', approvedOn: null };
const dated: PhaseDays = { fromDay: '2022-05-01', toDay: '2023-04-30' };
const later: PhaseDays = { ...dated, fromDay: '2022-06-01' };
const open: PhaseDays = { ...dated, toDay: null };
const none: PhaseDays = { fromDay: null, toDay: null };
const approvalMissing = ['no-reason', 'no-approver', 'no-day'];

const rows: [name: string, accepted: boolean, before: PhaseDays | null, now: PhaseDays, lacks: string[]][] = [
  ['before the acceptance, a new phase', false, null, dated, []],
  ['before the acceptance, days that were missing', false, none, dated, []],
  ['before the acceptance, the last day that was missing', false, open, dated, []],
  ['before the acceptance, the same days', false, dated, dated, []],
  ['before the acceptance, another first day', false, dated, later, ['no-reason']],
  ['before the acceptance, a last day taken away', false, dated, open, ['no-reason']],
  ['afterwards, the same days', true, dated, dated, []],
  ['afterwards, another first day', true, dated, later, approvalMissing],
  ['afterwards, days that were missing', true, none, dated, approvalMissing],
  ['afterwards, a last day taken away', true, dated, open, approvalMissing],
  ['afterwards, a new phase with days', true, null, dated, approvalMissing],
  ['afterwards, a new phase without days', true, null, none, []],
];
for (const [name, accepted, before, now, lacks] of rows)
  test(`the days of a phase: ${name}`, () => {
    const plan = { acceptedOn: accepted ? ('2021-11-12' as Day) : null, phaseMoves: [] };
    assert.deepEqual(phaseMoveProblems(plan, { before: before && { ...before, id: 'one' }, now, approval: bare }, '2021-11-19'), lacks);
  });

test('a move is approved on the day of the phase’s move before it, or later; another phase’s does not matter', () => {
  const move = { id: '', number: 1, was: dated, now: later, reason: 'Later', changedOn: '2021-11-18' as Day, approvedBy: 'Improvement Board' };
  const plan = {
    acceptedOn: '2021-11-12' as Day,
    phaseMoves: [
      { ...move, phaseId: 'one', approvedOn: '2021-11-17' as Day },
      { ...move, phaseId: 'two', approvedOn: '2021-11-18' as Day },
    ],
  };
  const lacks = (approvedOn: Day) =>
    phaseMoveProblems(
      plan,
      { before: { ...later, id: 'one' }, now: dated, approval: { reason: 'Back again', approvedBy: 'Improvement Board', approvedOn } },
      '2021-11-19',
    );
  assert.deepEqual(lacks('2021-11-17'), [], 'Wednesday 17 November');
  assert.deepEqual(lacks('2021-11-16'), ['day-before-last'], 'Tuesday 16 November');
});
