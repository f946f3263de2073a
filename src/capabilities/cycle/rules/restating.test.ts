import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { askingProblem, isFigure, restatedRating, settlingProblem, withdrawingProblem } from './restating.ts';

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
  for (const [name, given, byOffice, expected] of [
    ['what the board confirmed, by the office with the minute', asked, true, null],
    ['what the board confirmed, by anybody else', asked, false, 'asked-by-office'],
    ['what the board confirmed, without the minute', { ...asked, minute: ' - ' }, true, 'minute-missing'],
    ['what the facts supported, without the fact that was wrong', { ...asked, what: 'derived' }, true, 'fact-missing'],
    ['what the facts supported, with it', { ...asked, what: 'derived', fact: 'QP1a had been stopped.' }, false, null],
    ['what the owner declared', { ...asked, what: 'declared', minute: '' }, false, null],
  ] as const)
    test(name, () => assert.equal(askingProblem(given, byOffice)?.key ?? null, expected));
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
