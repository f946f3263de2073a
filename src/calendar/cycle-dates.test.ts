import assert from 'node:assert/strict';
import { test } from 'node:test';
import { boardDrift, cycleDates, type Day, isRatingCurrent, weekday } from './index.ts';

test('ratings are due a week before the board unless told otherwise', () => {
  const cases: [board: Day, boardWeekday: string, lead: number | undefined, due: Day, dueWeekday: string][] = [
    ['2022-04-29', 'Friday', undefined, '2022-04-22', 'Friday'],
    ['2021-11-12', 'Friday', undefined, '2021-11-05', 'Friday'],
    ['2022-03-31', 'Thursday', 5, '2022-03-26', 'Saturday'],
    ['2022-01-04', 'Tuesday', 10, '2021-12-25', 'Saturday'],
    ['2022-04-29', 'Friday', 0, '2022-04-29', 'Friday'],
    ['2022-04-29', 'Friday', 28, '2022-04-01', 'Friday'],
  ];
  for (const [board, boardWeekday, lead, due, dueWeekday] of cases) {
    const dates = lead === undefined ? cycleDates(board) : cycleDates(board, { leadDays: lead, oldestRatingDays: 28, everyDays: 28 });
    assert.equal(weekday(board), boardWeekday);
    assert.equal(dates.ratingsDue, due);
    assert.equal(weekday(due), dueWeekday);
  }
});

test('the next board is four weeks on unless told otherwise', () => {
  assert.deepEqual(cycleDates('2022-04-29'), {
    boardDay: '2022-04-29',
    ratingsDue: '2022-04-22',
    oldestRating: '2022-04-01',
    nextBoardDay: '2022-05-27',
  });
  assert.equal(cycleDates('2022-04-29', { leadDays: 7, oldestRatingDays: 28, everyDays: 42 }).nextBoardDay, '2022-06-10');
});

test('a rating is at most 28 days old at the board', () => {
  const cases: [rated: Day, ratedWeekday: string, board: Day, current: boolean, why: string][] = [
    ['2022-03-31', 'Thursday', '2022-04-29', false, '29 days'],
    ['2022-04-01', 'Friday', '2022-04-29', true, '28 days'],
    ['2022-04-02', 'Saturday', '2022-04-29', true, '27 days'],
    ['2022-04-29', 'Friday', '2022-04-29', true, 'the day of the board'],
    ['2022-04-30', 'Saturday', '2022-04-29', false, 'the day after the board'],
  ];
  for (const [rated, ratedWeekday, board, current, why] of cases) {
    assert.equal(weekday(rated), ratedWeekday);
    assert.equal(isRatingCurrent(rated, board), current, why);
  }
});

test('a board off its rhythm is told by how much', () => {
  assert.equal(boardDrift('2022-04-01', '2022-04-29'), 0);
  assert.equal(boardDrift('2022-04-01', '2022-05-01'), 2);
  assert.equal(boardDrift('2022-04-01', '2022-04-28'), -1);
});

test('settings that cannot hold are refused', () => {
  const whole = { leadDays: 7, oldestRatingDays: 28, everyDays: 28 };
  for (const change of [{ leadDays: 29 }, { leadDays: -1 }, { leadDays: 1.5 }, { everyDays: 0 }, { everyDays: -28 }, { oldestRatingDays: Number.NaN }]) {
    assert.throws(() => cycleDates('2022-04-29', { ...whole, ...change }), RangeError, JSON.stringify(change));
  }
});
