import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { PlanChange } from '../../plan/rules/index.ts';
import type { ActivityChange, ChangesBetween, PriorityChanges } from './changes-between.ts';
import { countOf, type ListedPart, listChanges, partsOf } from './changes-listed.ts';

const cycle = (number: number) => ({
  id: `c${number}`,
  number,
  boardDay: '2022-10-03' as const,
  openedOn: '2022-09-05' as const,
  ratingsDue: '2022-09-26' as const,
  state: 'closed' as const,
  closedOn: '2022-09-27' as const,
});

const nothing = { came: false, gone: false, rating: null, declared: null, updates: [], confirmed: [], restated: [], activities: [], readings: [], plan: [] };
const changed = (ref: string, group: string, more: Partial<PriorityChanges>): PriorityChanges => ({ ...nothing, ref, title: `${ref} title`, group, ...more });

const mark = (colour: 'red' | 'amber' | 'green') => ({ process: 'behind', impact: 'emerging', colour, differs: false }) as const;
const rated = (was: 'red' | 'amber' | 'green', is: 'red' | 'amber' | 'green', way: 'worse' | 'better') => ({
  rating: { was: mark(was), is: mark(is), way, left: [], come: [] },
});

const activity = (ref: string, was: string, is: string): ActivityChange =>
  ({ ref, text: `${ref} text`, status: { was, is }, forecast: null }) as unknown as ActivityChange;

const held = (words: string, key = words) => ({ words, key, long: false });
const plan = (more: Partial<PlanChange>): PlanChange => ({
  thing: 'activity',
  part: 'owners',
  id: 'a1',
  ref: 'LG1a',
  name: 'A thing',
  label: 'Owners',
  workstream: 'LG',
  priority: 'LG1',
  was: held('A'),
  became: held('B'),
  details: [],
  moved: null,
  reasons: [],
  ...more,
});
const target = (ref: string, was: string, became: string): PlanChange =>
  plan({ part: 'target', id: ref, ref, was: held(was, was), became: held(became, became), moved: { original: null, times: 1 } });

const between = (priorities: readonly PriorityChanges[], more: Partial<ChangesBetween> = {}): ChangesBetween => ({
  priorities,
  unchanged: 0,
  plan: [],
  questions: [],
  ...more,
});
const refsOf = (changes: ChangesBetween, part: ListedPart, group: string | null = null): readonly string[] =>
  listChanges(changes, group)[part].map((line) => ('ref' in line ? line.ref : 'measure' in line ? line.measure : `${line.cycle.number}: ${line.refs.join()}`));

describe('what changed, as a board asks for it', () => {
  test('ratings come first, what got worse before what got better, and of those the worst colour first', () => {
    const changes = between([
      changed('LG1', 'LG', rated('green', 'amber', 'worse')),
      changed('LG2', 'LG', rated('amber', 'green', 'better')),
      changed('QP1', 'QP', rated('amber', 'red', 'worse')),
    ]);
    assert.deepEqual(refsOf(changes, 'worse'), ['QP1', 'LG1']);
    assert.deepEqual(refsOf(changes, 'better'), ['LG2']);
    assert.deepEqual(Object.values(partsOf).flat().slice(0, 2), ['worse', 'better']);
    assert.deepEqual(refsOf(changes, 'worse', 'LG'), ['LG1']);
  });

  test('a day that went later is told apart from one that was set, brought forward or taken away', () => {
    const dates = [
      target('LG1a', '2022-03-31', '2022-06-30'),
      target('LG1b', '', '2022-06-30'),
      target('LG1c', '2022-06-30', '2022-03-31'),
      target('LG1d', '2022-03-31', ''),
    ];
    const changes = between([changed('LG1', 'LG', { plan: dates })]);
    assert.deepEqual(refsOf(changes, 'later'), ['LG1a']);
    assert.deepEqual(refsOf(changes, 'otherTargets'), ['LG1b', 'LG1c', 'LG1d']);
    assert.deepEqual(refsOf(changes, 'altered'), []);
  });

  test('completed work that is not complete any more was opened again, whatever was claimed since', () => {
    const activities = [
      activity('LG1a', 'complete', 'reopened'),
      activity('LG1b', 'complete', 'claimed'),
      activity('LG1c', 'claimed', 'complete'),
      activity('LG1d', 'begun', 'claimed'),
      activity('LG1e', 'reopened', 'complete'),
    ];
    const changes = between([changed('LG1', 'LG', { activities })]);
    assert.deepEqual(refsOf(changes, 'reopened'), ['LG1a', 'LG1b']);
    assert.deepEqual(refsOf(changes, 'verified'), ['LG1c', 'LG1e']);
    assert.deepEqual(refsOf(changes, 'steps'), ['LG1d']);
  });

  test('what came from every priority stands once for each cycle, and every priority is counted', () => {
    const changes = between([changed('LG1', 'LG', { updates: [cycle(2), cycle(3)] }), changed('QP1', 'QP', { updates: [cycle(3)], restated: [cycle(2)] })]);
    assert.deepEqual(refsOf(changes, 'updates'), ['2: LG1', '3: LG1,QP1']);
    assert.equal(countOf(listChanges(changes, null), 'updates'), 3);
    assert.deepEqual(refsOf(changes, 'restated', 'LG'), []);
  });

  test('a measure that serves two priorities is told once, by its newest figure', () => {
    const reading = (day: '2022-08-31' | '2022-09-30', is: string) => ({ measure: 'M1', name: 'Supervision', day, was: null, is });
    const readings = [reading('2022-09-30', '92%'), reading('2022-08-31', '63%')];
    const { figures } = listChanges(between([changed('LG1', 'LG', { readings }), changed('QP1', 'QP', { readings })]), null);
    assert.deepEqual(
      figures.map(({ is, more }) => [is, more]),
      [['92%', 1]],
    );
  });

  test('a thing of the plan has one line for all that changed of it; what came with a priority has none of its own', () => {
    const added = { part: 'added', was: null } as const;
    const changes = between([
      changed('LG1', 'LG', { plan: [plan({}), plan({ part: 'text', label: 'Text' })] }),
      changed('LG9', 'LG', {
        came: true,
        plan: [
          plan({ ...added, thing: 'priority', id: 'p9', ref: 'LG9', priority: 'LG9' }),
          plan({ ...added, id: 'a9', ref: 'LG9a', priority: 'LG9' }),
          plan({ ...added, id: 'a8', ref: 'LG9b', priority: 'LG9' }),
        ],
      }),
    ]);
    const { altered, added: came } = listChanges(changes, null);
    assert.deepEqual(
      altered.map(({ ref, changes: ofOne }) => [ref, ofOne.length]),
      [['LG1a', 2]],
    );
    assert.deepEqual(
      came.map(({ ref, within }) => [ref, within]),
      [['LG9', [{ thing: 'activity', count: 2 }]]],
    );
  });

  test('of a plan that came in whole there is one line', () => {
    const added = { part: 'added', was: null } as const;
    const whole = plan({ ...added, thing: 'plan', id: 'plan', ref: '', workstream: null, priority: null });
    const changes = between([changed('LG1', 'LG', { came: true, plan: [plan({ ...added })] })], { plan: [whole] });
    assert.equal(listChanges(changes, null).added.length, 1);
  });
});
