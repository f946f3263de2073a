import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Value } from '../../../design/html.ts';
import { html } from '../../../design/html.ts';
import { confirmAllPage, confirmPage } from '../confirming/confirm-page.ts';
import type { FrozenRating } from '../past-ratings.ts';
import { decidePage, restatePage } from '../restating/restate-pages.ts';
import { agreedTable } from './agreed-table.ts';
import { beforeWords } from './rating-beside.ts';

const cycle = { id: 'c', number: 13, boardDay: '2022-11-30', closedOn: '2022-11-25', openedOn: '2022-11-01', state: 'closed', ratingsDue: '2022-11-20' };
const rests = {
  ...{ rule: 'C1.26', part: 'colour', key: 'rests-on-changes' },
  facts: {
    ...{ colour: 'green', process: 'on-track', impact: 'demonstrable', first: { colour: 'red', process: 'off-track', impact: 'demonstrable' } },
    changes: [{ what: 'target', activity: 'LG2c', from: '2022-03-31', to: '2023-01-31', approvedOn: '2022-11-14', request: 'CR15' }],
  },
};
const onTrack = { process: 'on-track', impact: 'demonstrable' } as const;
const behind = { process: 'behind', impact: 'demonstrable' } as const;

const rated = (change: object = {}): FrozenRating =>
  ({
    ...{ cycle, priorityId: 'p', derived: onTrack, colour: 'green', declared: null, difference: '', because: [] },
    ...{ confirmation: null, confirmed: null, restated: false, restatements: [], writers: [], submittedBy: null },
    ...change,
  }) as unknown as FrozenRating;
const ofBefore = (change: object = {}): FrozenRating => rated({ cycle: { ...cycle, number: 12, boardDay: '2022-10-28' }, ...change });
const restatement = {
  ...{
    what: 'derived',
    shown: 'On track, impact demonstrable',
    corrected: 'Behind, impact demonstrable',
    rating: behind,
    reason: 'Wrong.',
    minute: '',
    fact: '',
  },
  ...{
    askedOn: '2022-11-01',
    askedPost: 'Office',
    approvedOn: '2022-11-02',
    approvedPost: 'Director',
    refused: null,
    withdrawn: null,
    replacedOn: null,
    inPlaceOf: null,
  },
};
const words = (value: Value): string =>
  String(html`${value}`)
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('whoever settles a rating reads on which approved changes it rests, and what the board before settled on, on every page where they do', () => {
  const rating = rated({ declared: { process: 'complete', impact: 'demonstrable' }, because: [rests], firstColour: 'red', restatements: [{ ...restatement }] });
  const before = ofBefore({ derived: behind, colour: 'amber' });
  const whole = { programme: 'm', csrf: 'x', ref: 'LG2', title: 'T', rating, before };
  const list = {
    programme: 'm',
    csrf: 'x',
    cycle: cycle as never,
    own: [],
    settled: 0,
    tooEarly: false,
    minuteNeeded: false,
    boards: { names: [], meetings: null },
    recorded: null,
  };
  const pages: [string, Value][] = [
    ['a rating at odds, by itself', confirmPage({ ...whole, atOdds: true, minuteNeeded: false, boards: { names: [], meetings: null }, own: false }, {})],
    ['those at odds, in the list', confirmAllPage({ ...list, atOdds: [whole], agreed: [] }, {})],
    ['those on which they agree', confirmAllPage({ ...list, atOdds: [], agreed: [whole] }, {})],
    ['asking for a restatement', restatePage({ ...whole, offered: [], figures: [], byOwner: false }, {})],
    [
      'settling a restatement',
      decidePage(
        { ...whole, restatement: { ...restatement, id: 'r', cycleNumber: 13, boardDay: '2022-11-30' } as never, standing: null, undecided: null, may: 'yes' },
        {},
      ),
    ],
  ];
  for (const [name, page] of pages) {
    const said = words(page);
    assert.match(said, /rests on changes that were approved: the target of LG2c moved .* by CR15; without this change it would be red\./, name);
    assert.match(said, /On track, impact demonstrable; red without approved changes/, name);
    assert.match(said, /At the board before/, name);
    assert.match(said, /Moved , on 28 October 2022 it was: .*Behind, impact demonstrable/, name);
    assert.match(said, /Restated on 2 November 2022\. The rating that the facts supported: Behind, impact demonstrable, and not On track/, name);
  }
});

test('at the board before is what that board settled on, with what was restated of it since', () => {
  const other = { confirmed: { ...behind, colour: 'amber' } };
  const rows: [string, FrozenRating | null, RegExp][] = [
    ['none', null, /^No rating$/],
    ['the same', ofBefore(), /^The same$/],
    ['the same, and confirmed', ofBefore({ confirmed: { ...onTrack, colour: 'green' } }), /^The same$/],
    ['another was derived', ofBefore({ derived: behind, colour: 'amber' }), /^ Moved , on 28 October 2022 it was: .*Behind, impact demonstrable *$/],
    [
      'the same was derived, and another confirmed',
      ofBefore(other),
      /^ Another , on 28 October 2022 the board confirmed: .*Behind, impact demonstrable The facts supported: .*On track, impact demonstrable *$/,
    ],
    [
      'another was derived, and the same confirmed as is derived now',
      ofBefore({ derived: behind, colour: 'amber', confirmed: { ...onTrack, colour: 'green' } }),
      /the board confirmed: .*On track, impact demonstrable The facts supported: .*Behind/,
    ],
    ['on a change of then', ofBefore({ colour: 'amber', firstColour: 'red' }), /; red without approved changes/],
    [
      'restated since',
      ofBefore({ restated: true, restatements: [{ ...restatement }] }),
      /^The same Restated on 2 November 2022\. The rating that the facts supported: Behind, impact demonstrable, and not On track, impact demonstrable\. $/,
    ],
    ['one that another stands in place of', ofBefore({ restated: true, restatements: [{ ...restatement, replacedOn: '2022-11-03' }] }), /^The same$/],
    ['a restatement that waits is none', ofBefore({ restatements: [{ ...restatement, approvedOn: null }] }), /^The same$/],
  ];
  for (const [name, before, expected] of rows) assert.match(words(beforeWords(rated(), before)), expected, name);
});

test('in the list that is confirmed in one go, what moved since the board before comes first', () => {
  const other = ofBefore({ confirmed: { ...behind, colour: 'amber' } });
  const agreed = (
    [
      ['LG1', ofBefore()],
      ['LG2', ofBefore({ derived: behind, colour: 'amber' })],
      ['LG3', other],
      ['LG4', null],
    ] as const
  ).map(([ref, before]) => ({ ref, title: '', rating: rated(), before }));
  const said = String(agreedTable({ programme: 'm', agreed }));
  assert.deepEqual(
    [...said.matchAll(/>(LG\d)<\/a>/g)].map(([, ref]) => ref),
    ['LG2', 'LG3', 'LG4', 'LG1'],
  );
});
