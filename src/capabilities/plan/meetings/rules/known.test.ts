import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../../calendar/index.ts';
import { type KnownBoards, mustSayItMet, offeredBoards } from './known.ts';

const day = (text: string): Day => text as Day;
const cycle = (number: number, on: string, closed = true) => ({ number, day: day(on), closed });
const known: KnownBoards = {
  cycles: [cycle(3, '2022-11-30', false), cycle(2, '2022-10-26'), cycle(1, '2022-09-30')],
  named: [
    { board: 'Cabinet', day: day('2022-10-11') },
    { board: 'Improvement Board', day: day('2021-11-12') },
  ],
  unlisted: [],
};
const open: KnownBoards = { cycles: [cycle(1, '2022-09-30', false)], named: [], unlisted: [] };
const board = 'Improvement Board';

const table: readonly [string, { board: string; on: string; ticked?: string; known?: KnownBoards }, boolean][] = [
  ['Friday 30 September 2022, the board of cycle 1', { board, on: '2022-09-30' }, false],
  ['Thursday 29 September 2022, the day before', { board, on: '2022-09-29' }, true],
  ['Saturday 1 October 2022, the day after', { board, on: '2022-10-01' }, true],
  ['Wednesday 30 November 2022, the board of the open cycle', { board, on: '2022-11-30' }, false],
  ['a board of any name on the day of a cycle’s board', { board: 'Management Board', on: '2022-10-26' }, false],
  ['the board named before, on the day on which it was', { board: ' improvement  board', on: '2021-11-12' }, false],
  ['another board on that day', { board: 'Scrutiny Committee', on: '2021-11-12' }, true],
  ['the board of the cycle, where none is named, on a day of any', { board: '', on: '2022-10-11' }, false],
  ['the tick for that day', { board, on: '2022-10-03', ticked: '2022-10-03' }, false],
  ['a tick for another day', { board, on: '2022-10-03', ticked: '2022-10-04' }, true],
  ['before any cycle was closed', { board, on: '2022-09-29', known: open }, false],
  ['before there is any cycle', { board, on: '2022-09-29', known: { ...open, cycles: [] } }, false],
];
for (const [name, { board: named, on, ticked = '', known: of = known }, asked] of table)
  test(`${name} is ${asked ? 'asked about' : 'not asked about'}`, () => assert.equal(mustSayItMet({ board: named, day: day(on) }, of, ticked), asked));

test('a form offers each name once and the last boards that have met', () => {
  const before = [cycle(0, '2022-08-31'), cycle(-1, '2022-07-27')];
  assert.deepEqual(offeredBoards({ ...known, named: [...known.named, { board: 'cabinet ', day: day('2021-11-26') }] }, day('2022-11-29')), {
    names: ['Cabinet', 'Improvement Board'],
    meetings: 'Boards that Sightline knows: 26 October 2022 (cycle 2) and 30 September 2022 (cycle 1).',
  });
  assert.match(
    offeredBoards({ ...known, cycles: [...known.cycles, ...before] }, day('2022-11-30')).meetings ?? '',
    /30 November 2022 \(cycle 3\), .* \(cycle 1\) and 2 before\.$/,
  );
  assert.deepEqual(offeredBoards({ ...open, cycles: [] }, day('2022-11-30')), { names: [], meetings: null });
});
