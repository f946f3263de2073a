import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { RatingColour } from './marks.ts';
import { countsApart, linesApart, type Tally, tallyOf, tallyWords } from './tally.ts';

const many = (kind: 'priority' | 'cross-cutting', colour: RatingColour, count: number) => Array.from({ length: count }, () => ({ kind, colour }));

test('priorities are counted, and the lines of the cross-cutting activity are told apart in the same sentence', () => {
  const whole = { priorities: 23, lines: 4 };
  const cases: [Tally, Parameters<typeof tallyWords>[1], string][] = [
    [whole, {}, '23 priorities, and 4 lines of the cross-cutting activity'],
    [{ priorities: 11, lines: 3 }, { colour: 'amber' }, '11 amber priorities, and 3 lines of the cross-cutting activity'],
    [{ priorities: 12, lines: 3 }, { of: whole }, '12 of 23 priorities, and 3 of 4 lines of the cross-cutting activity'],
    [{ priorities: 12, lines: 0 }, { of: whole }, '12 of 23 priorities, and 0 of 4 lines of the cross-cutting activity'],
    [{ priorities: 0, lines: 1 }, { of: whole }, '0 of 23 priorities, and 1 of 4 lines of the cross-cutting activity'],
    [{ priorities: 2, lines: 0 }, { of: { priorities: 3, lines: 0 } }, '2 of 3 priorities'],
    [{ priorities: 1, lines: 1 }, {}, '1 priority, and 1 line of the cross-cutting activity'],
    [{ priorities: 0, lines: 2 }, {}, '2 lines of the cross-cutting activity'],
    [{ priorities: 0, lines: 2 }, { colour: 'red' }, '0 red priorities, and 2 lines of the cross-cutting activity'],
    [{ priorities: 0, lines: 0 }, { colour: 'blue' }, '0 blue priorities'],
  ];
  for (const [tally, options, words] of cases) assert.equal(tallyWords(tally, options), words);
});

test('the counts by colour are those of the priorities; the lines stand beside them', () => {
  const items = [...many('priority', 'red', 3), ...many('priority', 'amber', 11), ...many('priority', 'green', 9)];
  const lines = [...many('cross-cutting', 'amber', 3), ...many('cross-cutting', 'green', 1)];
  const counts = countsApart([...lines, ...items]);
  assert.deepEqual(counts, { priorities: { red: 3, amber: 11, green: 9 }, lines: { amber: 3, green: 1 } });
  assert.deepEqual(tallyOf([...items, ...lines]), { priorities: 23, lines: 4 });
  assert.equal(linesApart(counts.lines), 'And 4 lines of the cross-cutting activity: 3 amber, 1 green.');
  assert.equal(linesApart({}), null);
});
