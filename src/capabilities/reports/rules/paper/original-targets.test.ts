import assert from 'node:assert/strict';
import { test } from 'node:test';
import { viewOf } from '../../fixtures/one-priority.ts';
import type { ActivitySpec } from '../../fixtures/spec.ts';
import { highlightPaper } from '../highlight-paper.ts';

/** The words of the cells of the table with that caption, row by row. */
function rowsOf(activity: Partial<ActivitySpec>, caption: RegExp): string[] {
  const paper = highlightPaper(viewOf({ activities: [{ text: 'The work', target: '2022-07-31', ...activity }] }), null);
  const table = paper.blocks.find((block) => block.kind === 'table' && caption.test(block.caption));
  assert.ok(table?.kind === 'table', `no table ${caption}`);
  return table.rows.map(({ cells }) => cells.flatMap((cell) => cell.map((piece) => ('text' in piece ? piece.text : ''))).join('|'));
}

const moves = [
  { to: '2022-08-31', approvedOn: '2022-06-01' },
  { to: '2022-09-30', approvedOn: '2022-08-01' },
] as const;

test('wherever the report tells a target that was moved, the first one and the number of moves stand beside it', () => {
  const tables: [what: string, activity: Partial<ActivitySpec>, caption: RegExp, present: string][] = [
    ['slow to progress', { moves }, /slow to progress/, 'target 30 September 2022'],
    ['claimed and not verified', { moves, claimed: ['2022-10-01'] }, /nobody else has verified/, '30 September 2022'],
    ['not confirmed', { moves, confirmed: false, raw: 'autumn' }, /nobody has confirmed/, '30 September 2022'],
  ];
  for (const [what, activity, caption, present] of tables) {
    const [row] = rowsOf(activity, caption);
    assert.match(row ?? '', new RegExp(`${present}.{0,3}first 31 July 2022, moved twice`, 's'), what);
    assert.doesNotMatch(rowsOf({ ...activity, moves: [] }, caption)[0] ?? '', /first|moved/, `${what}: one that did not move`);
  }
});

test('a rating that rests on approved changes has its mark on the wall of the paper, drawn, in letters and in words; one that does not has none', () => {
  const told = (activity: Partial<ActivitySpec>) => {
    const { blocks } = highlightPaper(viewOf({ activities: [{ text: 'The work', target: '2022-07-31', ...activity }] }), null);
    const figure = blocks.find((block) => block.kind === 'figure');
    assert.ok(figure?.kind === 'figure');
    const letters = rowsOf(activity, /The wall by letters/)[0] ?? '';
    return [
      /‡/.test(figure.svg),
      /‡: another colour without approved changes/.test(figure.caption ?? ''),
      /without approved changes: LG1\./.test(figure.alt),
      / ‡$/.test(letters),
    ];
  };
  assert.deepEqual(told({ moves: [{ to: '2022-12-31', approvedOn: '2022-08-01' }] }), [true, true, true, true]);
  assert.deepEqual(told({ target: '2022-12-31' }), [false, false, false, false]);
});
