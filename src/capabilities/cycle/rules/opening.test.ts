import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { driftOf, nextNumber, type OpeningFacts, openingProblems, ratingsDueFor, suggestedBoardDay } from './opening.ts';

const monday: Day = '2022-09-05'; // Monday
const sound: OpeningFacts = { today: monday, boardDay: '2022-09-30', leadDays: 7, hasPlan: true, cycles: [] };
const closed = (number: number, boardDay: Day) => ({ number, boardDay, state: 'closed' as const });

describe('opening a cycle', () => {
  // today is Monday 5 September 2022; ratings are due 7 days before the board
  const cases: [name: string, changes: Partial<OpeningFacts>, reasons: string[]][] = [
    ['a board in four weeks', {}, []],
    ['ratings due today: the board is on Monday 12 September', { boardDay: '2022-09-12' }, []],
    ['ratings due yesterday: the board is on Sunday 11 September', { boardDay: '2022-09-11' }, ['due-past']],
    ['a board today, due a week ago', { boardDay: '2022-09-05' }, ['due-past']],
    ['a board today with no lead', { boardDay: '2022-09-05', leadDays: 0 }, []],
    ['a board yesterday', { boardDay: '2022-09-04' }, ['board-past']],
    ['183 days ahead', { boardDay: '2023-03-07' }, []],
    ['184 days ahead', { boardDay: '2023-03-08' }, ['too-far']],
    ['no plan', { hasPlan: false }, ['no-plan']],
    ['another open', { cycles: [{ number: 4, boardDay: '2022-09-20', state: 'open' }] }, ['already-open']],
    ['the day after the last board', { cycles: [closed(4, '2022-09-29')] }, []],
    ['the day of the last board', { cycles: [closed(4, '2022-09-30')] }, ['overlaps']],
    ['before the last board', { cycles: [closed(4, '2022-10-01')] }, ['overlaps']],
    [
      'everything at once',
      { boardDay: '2022-09-01', hasPlan: false, cycles: [closed(3, '2022-09-02'), { number: 4, boardDay: '2022-09-03', state: 'open' }] },
      ['no-plan', 'already-open', 'board-past', 'overlaps'],
    ],
  ];
  for (const [name, changes, reasons] of cases) {
    test(name, () =>
      assert.deepEqual(
        openingProblems({ ...sound, ...changes }).map(({ key }) => key),
        reasons,
      ),
    );
  }

  test('due dates, numbers, the rhythm and drift', () => {
    assert.equal(ratingsDueFor('2022-09-30', 7), '2022-09-23'); // Friday and Friday
    assert.equal(nextNumber([]), 1);
    assert.equal(nextNumber([{ number: 3 }, { number: 12 }]), 13);
    assert.equal(suggestedBoardDay(monday, null, 28, 7), null);
    assert.equal(suggestedBoardDay(monday, '2022-09-02', 28, 7), '2022-09-30');
    assert.equal(suggestedBoardDay('2022-09-23', '2022-09-02', 28, 7), '2022-09-30');
    assert.equal(suggestedBoardDay('2022-09-24', '2022-09-02', 28, 7), null);
    assert.equal(driftOf(null, '2022-09-30', 28), 0);
    assert.equal(driftOf('2022-09-02', '2022-09-30', 28), 0);
    assert.equal(driftOf('2022-09-02', '2022-10-07', 28), 7);
    assert.equal(driftOf('2022-09-02', '2022-09-29', 28), -1);
  });
});
