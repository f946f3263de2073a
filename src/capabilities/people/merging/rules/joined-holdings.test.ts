import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../calendar/index.ts';
import type { PostWithHolders } from '../../rules/posts.ts';
import { type HeldRow, joinedHoldings } from './joined-holdings.ts';
import { peopleEffects } from './merge.ts';

type Row = [id: string, person: string, from: Day, to: Day | null];

describe('holdings of two posts that become one', () => {
  const cases: [what: string, rows: Row[], kept: [id: string, from: Day, to: Day | null][], dropped: string[]][] = [
    [
      'of two people: both stay as they are',
      [
        ['a', 'p', '2021-10-01', null],
        ['b', 'q', '2021-11-01', '2022-05-31'],
      ],
      [
        ['a', '2021-10-01', null],
        ['b', '2021-11-01', '2022-05-31'],
      ],
      [],
    ],
    [
      'of one person, a day apart: two holdings',
      [
        ['a', 'p', '2021-10-01', '2021-12-30'],
        ['b', 'p', '2022-01-01', null],
      ],
      [
        ['a', '2021-10-01', '2021-12-30'],
        ['b', '2022-01-01', null],
      ],
      [],
    ],
    [
      'of one person, the next day: one holding',
      [
        ['b', 'p', '2022-01-01', null],
        ['a', 'p', '2021-10-01', '2021-12-31'],
      ],
      [['a', '2021-10-01', null]],
      ['b'],
    ],
    [
      'of one person, one inside the other',
      [
        ['a', 'p', '2021-10-01', '2022-12-31'],
        ['b', 'p', '2021-11-01', '2021-11-30'],
      ],
      [['a', '2021-10-01', '2022-12-31']],
      ['b'],
    ],
    [
      'of one person, both going on',
      [
        ['a', 'p', '2021-10-01', null],
        ['b', 'p', '2021-11-01', null],
        ['c', 'p', '2022-11-01', '2022-11-30'],
      ],
      [['a', '2021-10-01', null]],
      ['b', 'c'],
    ],
  ];
  for (const [what, rows, kept, dropped] of cases)
    test(what, () => {
      const held: HeldRow[] = rows.map(([id, personId, from, to]) => ({ id, postId: 'x', personId, from, to }));
      const joined = joinedHoldings(held);
      assert.deepEqual(
        joined.kept.map(({ id, from, to }) => [id, from, to]),
        kept,
      );
      assert.deepEqual(joined.dropped, dropped);
    });
});

describe('what comes of it for those who hold them', () => {
  const post = (title: string, roles: PostWithHolders['roles'], holders: [id: string, to: Day | null][]): PostWithHolders => ({
    id: title,
    title,
    roles,
    reportsTo: null,
    aliases: [],
    holders: holders.map(([id, toDay]) => ({
      holdingId: id,
      personId: id,
      name: id.toUpperCase(),
      email: null,
      fromDay: '2021-10-01',
      toDay,
      knownUntil: toDay,
      standIn: false,
      accessEnded: false,
      waits: null,
    })),
  });
  const words = (keep: PostWithHolders, end: PostWithHolders) => peopleEffects(keep, end, '2021-11-19').map((effect) => effect.words);

  test('two holders share it; one who left before today does not; one person in both is one', () => {
    const keep = post('Head of Care', ['owner'], [['a', null]]);
    assert.deepEqual(words(keep, post('Care Head', ['owner'], [['b', null]])), ['A and B share the post from then on.']);
    assert.deepEqual(words(keep, post('Care Head', ['owner'], [['b', '2021-11-18']])), []);
    assert.deepEqual(words(keep, post('Care Head', ['owner'], [['a', null]])), []);
    assert.deepEqual(words(post('Head of Care', ['owner'], []), post('Care Head', ['owner'], [['b', null]])), ['B holds it from then on.']);
  });

  test('what either may do the other may too, and that is said where somebody holds it', () => {
    const keep = post('Head of Care', ['owner'], [['a', null]]);
    assert.deepEqual(words(keep, post('Care Head', ['owner', 'finance'], [])), ['Whoever holds Head of Care may act as Finance too.']);
    assert.deepEqual(words(post('Head of Care', ['owner'], []), post('Care Head', ['owner', 'director'], [])), []);
  });

  test('nobody comes to settle what others ask for by a merge: it is refused, unless they hold that post too, and as long', () => {
    const refused = (own: [string, Day | null][], other: [string, Day | null][]) =>
      peopleEffects(post('Head of Care', ['owner'], own), post('Care Head', ['director'], other), '2021-11-19').some(({ kind }) => kind === 'refuses');
    const rows: [name: string, own: [string, Day | null][], other: [string, Day | null][], refuses: boolean][] = [
      ['nobody holds the owner’s post', [], [['b', null]], false],
      ['its holder left yesterday', [['a', '2021-11-18']], [['b', null]], false],
      ['its holder stays until today', [['a', '2021-11-19']], [['b', null]], true],
      ['its holder holds both', [['a', null]], [['a', null]], false],
      ['its holder leaves the director’s post sooner', [['a', null]], [['a', '2022-01-31']], true],
    ];
    for (const [name, own, other, refuses] of rows) assert.equal(refused(own, other), refuses, name);
  });

  test('holding the director’s post too counts once it was confirmed, and not after the owner’s', () => {
    const today = '2021-11-19';
    type Held = { from: Day; waits?: true };
    const held = (title: string, role: 'owner' | 'director', { from, waits }: Held): PostWithHolders => {
      const made = post(title, [role], [['a', null]]);
      return { ...made, holders: made.holders.map((one) => ({ ...one, fromDay: from, waits: waits ? { by: 'x', name: 'X', shares: true } : null })) };
    };
    const comes = (own: Held, other: Held) =>
      peopleEffects(held('Head of Care', 'owner', own), held('Care Head', 'director', other), today).some(({ words: said }) =>
        /would act as Director/.test(said),
      );
    const rows: [name: string, own: Held, other: Held, comes: boolean][] = [
      ['holds it since before', { from: '2021-10-01' }, { from: '2021-10-01' }, false],
      ['waits to be confirmed in it', { from: '2021-10-01' }, { from: '2021-10-01', waits: true }, true],
      ['holds it from today, Friday 19 November', { from: '2021-10-01' }, { from: '2021-11-19' }, false],
      ['comes to it tomorrow, Saturday 20 November, and holds the owner’s today', { from: '2021-10-01' }, { from: '2021-11-20' }, true],
      ['comes to both tomorrow', { from: '2021-11-20' }, { from: '2021-11-20' }, false],
      ['comes to it on Sunday, and to the owner’s on Saturday', { from: '2021-11-20' }, { from: '2021-11-21' }, true],
    ];
    for (const [name, own, other, expected] of rows) assert.equal(comes(own, other), expected, name);
  });

  test('whoever is still to be confirmed is confirmed before their post becomes another', () => {
    const waiting = post('Care Head', ['director'], [['b', null]]);
    const [holder] = waiting.holders;
    assert.ok(holder);
    const held = { ...waiting, holders: [{ ...holder, waits: { by: 'x', name: 'X', shares: true } }] };
    const refused = ['B in Care Head must be confirmed first, or taken back.'];
    assert.deepEqual(words(post('Head of Care', ['director'], []), held), refused);
    assert.deepEqual(words(post('Head of Care', ['chair'], []), held), refused, 'and told no more: they act in neither');
  });
});
