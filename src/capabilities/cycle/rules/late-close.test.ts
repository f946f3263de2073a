import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { closedLateBy, lateCloseWords } from './late-close.ts';

describe('a cycle closed after its board', () => {
  // The board meets on Friday 30 September 2022.
  const rows: readonly (readonly [name: string, closedOn: Day | null, days: number])[] = [
    ['open', null, 0],
    ['closed on Tuesday 27 September, before it', '2022-09-27', 0],
    ['closed on the day of the board', '2022-09-30', 0],
    ['closed on Saturday 1 October, the day after', '2022-10-01', 1],
    ['closed on Tuesday 20 December', '2022-12-20', 81],
  ];
  for (const [name, closedOn, days] of rows) test(name, () => assert.equal(closedLateBy({ boardDay: '2022-09-30', closedOn }), days));

  test('is said in words, and of one in time there are none', () => {
    assert.equal(
      lateCloseWords({ boardDay: '2022-09-30', closedOn: '2022-12-20' }),
      'Closed on 20 December 2022, 81 days after the board of 30 September 2022. What stands here is of 20 December 2022: that board did not see it.',
    );
    assert.equal(lateCloseWords({ boardDay: '2022-09-30', closedOn: '2022-09-30' }), null);
  });
});
