import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { type DateMove, dayAfterMoves, movesOf } from './plan.ts';

const move = (toDay: Day, approvedOn: Day | null, what: DateMove['what'] = 'target'): DateMove => ({
  id: toDay,
  what,
  fromDay: null,
  toDay,
  reason: 'x',
  askedOn: '2022-01-01',
  approvedOn,
  approvedBy: approvedOn && 'Improvement Board',
});

describe('the day after moves', () => {
  const rows: [name: string, original: Day | null, moves: DateMove[], day: Day | null, count: number][] = [
    ['no move: the original', '2022-03-31', [], '2022-03-31', 0],
    ['one approved move', '2022-03-31', [move('2022-06-30', '2022-02-01')], '2022-06-30', 1],
    ['a move only asked for changes nothing', '2022-03-31', [move('2022-06-30', null)], '2022-03-31', 0],
    ['two moves: the one approved last', '2022-03-31', [move('2022-06-30', '2022-02-01'), move('2022-05-31', '2022-03-01')], '2022-05-31', 2],
    ['two approved on one day: the later in the list', '2022-03-31', [move('2022-06-30', '2022-02-01'), move('2022-05-31', '2022-02-01')], '2022-05-31', 2],
    ['a move of the start leaves the target', '2022-03-31', [move('2022-01-31', '2022-02-01', 'start')], '2022-03-31', 0],
    ['no day at all', null, [], null, 0],
  ];
  for (const [name, original, moves, day, count] of rows)
    test(name, () => assert.deepEqual([dayAfterMoves(original, 'target', moves), movesOf('target', moves).length], [day, count]));
});
