import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askingProblem, inSuccession, isFigure, restatedRating, settlingProblem, withdrawingProblem } from './restating.ts';

const rated = { submittedBy: 'Owen', writers: ['Owen', 'Wanda'], owners: ['Olga'] } as const;
const waiting = { what: 'derived', askedBy: 'Aisha', approvedOn: null, refused: null, withdrawn: null } as const;

describe('who settles a restatement', () => {
  for (const [name, restatement, person, expected] of [
    ['somebody else than who asked for it', waiting, 'Helena', null],
    ['nobody settles what they asked for', waiting, 'Aisha', 'asked-for-it'],
    ['not by who owns the priority', waiting, 'Olga', 'own-rating'],
    ['not by who submitted its update', waiting, 'Owen', 'own-rating'],
    ['not by who wrote some of it', waiting, 'Wanda', 'own-rating'],
    ['what the board confirmed not by a director', { ...waiting, what: 'confirmed' }, 'Helena', 'for-the-chair'],
    ['what the board confirmed by its chair', { ...waiting, what: 'confirmed' }, 'Charles', null],
    ['approved already', { ...waiting, approvedOn: '2022-10-04' }, 'Helena', 'settled-already'],
    ['turned down already', { ...waiting, refused: { on: '2022-10-04', reason: 'It was right.' } }, 'Helena', 'settled-already'],
  ] as const)
    test(name, () => assert.equal(settlingProblem(restatement, rated, { personId: person, byChair: person === 'Charles' })?.key ?? null, expected));
});

describe('who takes a restatement back', () => {
  const turnedDown = { on: '2022-10-04', reason: 'It was right.' } as const;
  for (const [name, restatement, person, expected] of [
    ['whoever asked for it, while it waits', waiting, 'Aisha', null],
    ['nobody else', waiting, 'Helena', 'asked-by-another'],
    ['not once it was approved', { ...waiting, approvedOn: '2022-10-04' }, 'Aisha', 'settled-already'],
    ['not once it was turned down', { ...waiting, refused: turnedDown }, 'Aisha', 'settled-already'],
    ['not twice', { ...waiting, withdrawn: turnedDown }, 'Aisha', 'withdrawn-already'],
  ] as const)
    test(name, () => assert.equal(withdrawingProblem(restatement, person)?.key ?? null, expected));
  test('what was taken back is settled by nobody', () =>
    assert.equal(settlingProblem({ ...waiting, withdrawn: turnedDown }, rated, { personId: 'Helena', byChair: false })?.key, 'withdrawn-already'));
});

describe('what is asked for', () => {
  const asked = { what: 'confirmed', minute: 'Minutes of 3 October, item 4', fact: '' } as const;
  const declared = { ...asked, what: 'declared', minute: '' } as const;
  const anybody = { office: false, owner: false, ownerAlone: false };
  const office = { ...anybody, office: true };
  const ownerToo = { ...anybody, owner: true };
  const ownerAlone = { ...ownerToo, ownerAlone: true };
  for (const [name, given, by, expected] of [
    ['what the board confirmed, by the office with the minute', asked, office, null],
    ['what the board confirmed, by anybody else', asked, anybody, 'asked-by-office'],
    ['what the board confirmed, without the minute', { ...asked, minute: ' - ' }, office, 'minute-missing'],
    ['what the facts supported, without the fact that was wrong', { ...asked, what: 'derived' }, office, 'fact-missing'],
    ['what the facts supported, with it', { ...asked, what: 'derived', fact: 'QP1a had been stopped.' }, anybody, null],
    ['what the owner declared, by its owner', declared, ownerAlone, null],
    ['what the owner declared, by a director who was its owner', declared, ownerToo, null],
    ['what the owner declared, by anybody else without the fact that was wrong', declared, office, 'fact-missing'],
    ['what the owner declared, by anybody else with it', { ...declared, fact: 'QP1a had been stopped.' }, anybody, null],
    ['what the owner wrote, by its owner', { ...declared, what: 'achieved' }, ownerAlone, null],
    ['what the facts supported, by nobody but its owner', { ...asked, what: 'derived', fact: 'QP1a was done.' }, ownerAlone, 'not-their-words'],
    ['a figure, by nobody but its owner', { ...asked, what: 'figure' }, ownerAlone, 'not-their-words'],
    ['what the board confirmed, by nobody but its owner', asked, ownerAlone, 'not-their-words'],
    ['what the owner declared, by the owner of another priority', declared, { ...ownerAlone, owner: false }, 'not-their-words'],
  ] as const)
    test(name, () => assert.equal(askingProblem(given, by)?.key ?? null, expected));
});

test('of two restatements of one thing the later stands in the place of the earlier; of other things each stands by itself', () => {
  const one = (what: 'derived' | 'declared' | 'figure', approvedOn: '2022-10-04' | '2022-10-05' | '2022-10-06' | null, shown = '', priorityId = 'LG1') => ({
    ...{ what, shown, approvedOn, priorityId },
  });
  const found = inSuccession([
    one('derived', '2022-10-04'),
    one('declared', '2022-10-04'),
    one('figure', '2022-10-04', 'M1: 52%'),
    one('derived', '2022-10-05'),
    one('derived', '2022-10-05', '', 'QP1'),
    one('figure', '2022-10-05', 'M2: 41 days'),
    one('derived', '2022-10-06'),
    one('figure', '2022-10-06', 'M1: 52%'),
    one('derived', null),
  ]);
  assert.deepEqual(
    found.map(({ inPlaceOf, replacedOn }) => [inPlaceOf, replacedOn]),
    [
      [null, '2022-10-05'],
      [null, null],
      [null, '2022-10-06'],
      ['2022-10-04', '2022-10-06'],
      [null, null],
      [null, null],
      ['2022-10-05', null],
      ['2022-10-04', null],
      [null, null],
    ],
  );
});

test('a restated rating has the colour of its two states; words and figures have none', () => {
  assert.deepEqual(restatedRating('off-track', 'emerging'), { process: 'off-track', impact: 'emerging', colour: 'red' });
  assert.equal(restatedRating('complete', 'sustained')?.colour, 'blue');
  assert.equal(restatedRating(null, null), null);
});

describe('what stands in the place of a figure is a figure, or that it is not known', () => {
  const shown = 'M1 Visits on time, to 30 June 2022: 52%';
  for (const [was, words, expected] of [
    [shown, '48%', true],
    [shown, '48', true],
    [shown, '47.5%', true],
    [shown, 'not known', true],
    [shown, 'about half', false],
    [shown, 'about 48%', false],
    [shown, '48 days', false],
    ['M2 Time to assess, baseline: 41 days', '1 day', true],
    ['M3 Caseload, target: 14 to 18', '14 to 16', true],
    ['M3 Caseload, target: 14 to 18', '16', false],
  ] as const)
    test(`${words} for ${was.slice(was.lastIndexOf(': ') + 2)}`, () => assert.equal(isFigure(was, words), expected));
});
