import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../../calendar/index.ts';
import { daysMove, lastPhaseApproval, type PhaseDays } from './moving.ts';

const dated: PhaseDays = { fromDay: '2022-05-01', toDay: '2023-04-30' };
const later: PhaseDays = { ...dated, fromDay: '2022-06-01' };
const open: PhaseDays = { ...dated, toDay: null };
const none: PhaseDays = { fromDay: null, toDay: null };

const rows: [name: string, accepted: boolean, before: PhaseDays | null, now: PhaseDays, moves: boolean][] = [
  ['before the acceptance, a new phase', false, null, dated, false],
  ['before the acceptance, days that were missing', false, none, dated, false],
  ['before the acceptance, the last day that was missing', false, open, dated, false],
  ['before the acceptance, the same days', false, dated, dated, false],
  ['before the acceptance, another first day', false, dated, later, true],
  ['before the acceptance, a last day taken away', false, dated, open, true],
  ['afterwards, the same days', true, dated, dated, false],
  ['afterwards, another first day', true, dated, later, true],
  ['afterwards, days that were missing', true, none, dated, true],
  ['afterwards, a last day taken away', true, dated, open, true],
  ['afterwards, a new phase with days', true, null, dated, true],
  ['afterwards, a new phase without days', true, null, none, false],
];
for (const [name, accepted, before, now, moves] of rows)
  test(`the days of a phase move: ${name}: ${moves ? 'yes' : 'no'}`, () => assert.equal(daysMove(accepted ? '2021-11-12' : null, before, now), moves));

test('the last move of a phase is the one approved last; another phase’s does not matter', () => {
  const move = { id: '', number: 1, was: dated, now: later, reason: 'Later', changedOn: '2021-11-18' as Day, approvedBy: 'Improvement Board' };
  const moves = [
    { ...move, phaseId: 'one', approvedOn: '2021-11-17' as Day },
    { ...move, phaseId: 'one', approvedOn: '2021-11-15' as Day },
    { ...move, phaseId: 'two', approvedOn: '2021-11-18' as Day },
  ];
  assert.equal(lastPhaseApproval(moves, 'one'), '2021-11-17');
  assert.equal(lastPhaseApproval(moves, 'three'), null);
});
