import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { marlshire } from '../../reports/fixtures/marlshire.ts';
import { closedCycles, type PrioritySpec, positionFrom } from '../../reports/fixtures/position.ts';
import { columnsOf, lastSeen, shownCycles, type WallAsked, wallAsked, wallOf } from './wall.ts';

const whole: WallAsked = { colour: null, workstream: null, sort: 'plan' };
const { position } = marlshire;
const work = (ref: string, change: Partial<PrioritySpec> = {}): PrioritySpec => ({ ref, title: ref, owner: 'Head', activities: [{ text: 'Work' }], ...change });
const closed = { ...(closedCycles.at(-1) as (typeof closedCycles)[number]) };

describe('the wall', () => {
  test('23 priorities over thirteen cycles by workstream, the cross-cutting lines below and not counted', () => {
    const view = wallOf(position, whole);
    assert.equal(view.columns.length, 13);
    assert.deepEqual(
      view.groups.map((group) => [group.code, group.lines.length]),
      [
        ['LG', 6],
        ['WF', 3],
        ['QP', 5],
        ['RH', 3],
        ['PA', 6],
        [null, view.shown.length - 23],
      ],
    );
    assert.equal(view.standing.rated + view.standing.counts.none, 23);
    for (const line of view.groups.flatMap((group) => group.lines)) assert.equal(line.cells.length, 13, line.priority.ref);
  });

  test('the open cycle is the last column and shows what the facts support today; a closed one what its board saw', () => {
    const [first] = wallOf(position, whole).groups[0]?.lines ?? [];
    assert.deepEqual(first?.cells.at(-1), first?.now);
    assert.deepEqual(first?.cells.at(-2), lastSeen(first?.priority as NonNullable<typeof first>['priority'], position.cycle)?.mark);
  });

  test('between two cycles the last closed one is the last column, and a rating that moved since is marked', () => {
    const between = { ...position, cycle: closed, cycleBefore: null };
    const view = wallOf(between, whole);
    assert.equal(view.columns.at(-1)?.number, closed.number);
    const lines = view.groups.flatMap((group) => group.lines);
    for (const line of lines) {
      const last = line.cells.at(-1);
      assert.equal(line.moved, last != null && (last.process !== line.now.process || last.impact !== line.now.impact), line.priority.ref);
    }
    assert.ok(lines.some((line) => line.moved) && lines.some((line) => !line.moved));
  });

  test('never more than thirteen columns, the newest ones', () => {
    const mark = position.priorities[0]?.past[0] as NonNullable<(typeof position.priorities)[number]['past'][number]>;
    const past = Array.from({ length: 20 }, (_, index) => ({ ...mark, cycle: { ...mark.cycle, number: index + 1 } }));
    const many = { ...position, priorities: [{ ...(position.priorities[0] as (typeof position.priorities)[number]), past }] };
    const numbers = columnsOf({ ...many, cycle: { ...closed, number: 20 } }).map((column) => column.number);
    assert.deepEqual([numbers.length, numbers[0], numbers.at(-1)], [shownCycles, 8, 20]);
    assert.equal(columnsOf({ ...many, cycle: { ...closed, number: 21, state: 'open' } }).at(-1)?.number, 21);
  });

  test('a priority that was not rated in a cycle has an empty cell there', () => {
    const { position: short } = positionFrom([{ code: 'LG', name: 'Leadership', priorities: [work('LG1', { past: 'G- GA' }), work('LG2', { past: 'GA' })] }]);
    const lines = wallOf(short, whole).groups[0]?.lines ?? [];
    assert.deepEqual(
      lines.map((line) => line.cells.map((cell) => cell !== null)),
      [
        [true, true, true],
        [false, true, true],
      ],
    );
  });

  test('it is filtered by colour and by workstream, and the counts stay those of the whole', () => {
    const red = wallOf(position, { ...whole, colour: 'red' });
    assert.ok(red.shown.length > 0);
    for (const line of red.groups.flatMap((group) => group.lines)) assert.equal(line.now.colour, 'red');
    const workforce = wallOf(position, { ...whole, workstream: 'WF' });
    assert.deepEqual([workforce.shown.length, workforce.groups.length], [3, 1]);
    assert.deepEqual(workforce.standing, wallOf(position, whole).standing);
  });

  test('worst first is one list: red, amber, green, grey, blue, each in the plan’s order', () => {
    const [group] = wallOf(position, { ...whole, sort: 'worst' }).groups;
    const order = ['red', 'amber', 'green', 'grey', 'blue', 'none'];
    const ranks = (group?.lines ?? []).map((line) => order.indexOf(line.now.colour));
    assert.deepEqual(
      ranks,
      [...ranks].sort((a, b) => a - b),
    );
    assert.equal(ranks.length, position.priorities.length);
  });

  test('a colour that impact made worse than the process alone is counted; one that impact made better is not', () => {
    const of = (...priorities: PrioritySpec[]) => wallOf(positionFrom([{ code: 'LG', name: 'Leadership', priorities }]).position, whole);
    const emerging = of(work('LG1', { expectedImpact: '2022-10-01' }));
    assert.deepEqual([emerging.groups[0]?.lines[0]?.now.impact, emerging.worseByImpact], ['unmeasured', 1]);
    assert.equal(of(work('LG1', { activities: [{ text: 'Late', target: '2022-09-30' }] })).worseByImpact, 0, 'red by its process already');
  });

  test('an address that asks for what there is not asks for everything', () => {
    const cases: [Record<string, string>, WallAsked][] = [
      [{}, whole],
      [
        { colour: 'red', workstream: 'LG', sort: 'worst' },
        { colour: 'red', workstream: 'LG', sort: 'worst' },
      ],
      [{ colour: 'constructor', workstream: '__proto__', sort: 'best' }, whole],
    ];
    for (const [query, asked] of cases) assert.deepEqual(wallAsked(query, position), asked);
  });
});
