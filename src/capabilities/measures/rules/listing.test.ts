import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { gapsOf } from './gaps.ts';
import { type Asked, askedOf, type ListedMeasure, listOf, nothingAsked } from './listing.ts';
import type { PlanShape } from './serves.ts';

const plan: PlanShape = {
  workstreams: [
    { id: 'w1', code: 'LG', name: 'Leadership' },
    { id: 'w2', code: 'QP', name: 'Quality' },
  ],
  priorities: [
    { ref: 'LG1', title: 'Leaders stay', workstreamId: 'w1', outcomes: [{ id: 'o1', ref: 'LG1.o1', text: 'Children keep their worker' }] },
    { ref: 'QP1', title: 'Assessments', workstreamId: 'w2', outcomes: [{ id: 'o2', ref: 'QP1.o1', text: 'Decisions are sound' }] },
  ],
};
const titles: Record<string, string> = { p1: 'Director', p2: 'Assistant Director' };

function measure(ref: string, name: string, owner: string | null, outcomeIds: string[], lastRead: Day | null): ListedMeasure {
  const one = {
    id: ref,
    ref,
    version: 1,
    addedOn: '2021-10-01',
    name,
    why: '',
    unit: 'percent',
    polarity: 'high',
    frequency: 'monthly',
    lagDays: 10,
    context: false,
    baseline: { value: 1, day: '2021-09-30' },
    target: null,
    targetUpper: null,
    ownerPostId: owner,
    outcomeIds,
    servesFrom: outcomeIds.map(() => '2021-10-01' as const),
    readings:
      lastRead === null
        ? []
        : [{ id: ref, periodEnd: lastRead, value: 1, numerator: null, denominator: null, quality: 'validated', note: '', correctionReason: null }],
    changes: [],
  } as const satisfies Omit<ListedMeasure, 'gaps'>;
  return { ...one, gaps: gapsOf(one, '2021-11-15') };
}

const measures = [
  measure('M1', 'Supervision in time', 'p1', ['o1', 'o2'], '2021-10-31'),
  measure('M2', 'Assessments in time', 'p2', ['o2'], '2021-09-30'),
  measure('M3', 'Turnover', null, [], null),
];

describe('the list of measures', () => {
  const refsOf = (asked: Partial<Asked>): string[] =>
    listOf(measures, plan, { ...nothingAsked, ...asked }, (id) => titles[id] ?? '').groups.map(
      ({ priority, measures: own }) => `${priority?.ref ?? '-'}: ${own.map(({ ref }) => ref).join(' ')}`,
    );

  const cases: [what: string, asked: Partial<Asked>, groups: string[]][] = [
    ['everything, in the plan’s order', {}, ['LG1: M1', 'QP1: M1 M2', '-: M3']],
    ['a word of the name, in any capitals', { words: 'TURNover' }, ['-: M3']],
    ['words in any order, each somewhere in it', { words: ' time  assess' }, ['LG1: M1', 'QP1: M1 M2']],
    ['a word of the outcome served', { words: 'worker' }, ['LG1: M1', 'QP1: M1']],
    ['the owner’s title', { words: 'assistant' }, ['QP1: M2']],
    ['one word that is nowhere', { words: 'time nowhere' }, []],
    ['a workstream', { workstream: 'LG' }, ['LG1: M1']],
    ['an owner', { owner: 'p2' }, ['QP1: M2']],
    ['what is not known', { gap: 'never-read' }, ['-: M3']],
    ['by name, each once', { sort: 'name' }, ['-: M2 M1 M3']],
    ['by owner, nobody’s last', { sort: 'owner' }, ['-: M2 M1 M3']],
    ['by the oldest reading, never read first', { sort: 'oldest-reading' }, ['-: M3 M2 M1']],
    ['sorted and filtered to nothing', { sort: 'name', words: 'nowhere' }, []],
  ];
  for (const [what, asked, groups] of cases) test(what, () => assert.deepEqual(refsOf(asked), groups));

  test('what the address names and there is not means everything', () => {
    const posts = [{ id: 'p1' }];
    assert.deepEqual(askedOf({ sort: 'constructor', gap: 'toString', workstream: 'XX', owner: 'p9' }, plan, posts), nothingAsked);
    const all = { sort: 'name', gap: 'late', workstream: 'LG', owner: 'p1', words: 'x'.repeat(300) };
    assert.deepEqual(askedOf(all, plan, posts), { ...all, words: 'x'.repeat(200) });
  });
});
