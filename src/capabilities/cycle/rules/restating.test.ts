import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { restatedRating, settlingProblem } from './restating.ts';

const rated = { submittedBy: 'Owen', writers: ['Owen', 'Wanda'], owners: ['Olga'] } as const;
const waiting = { askedBy: 'Aisha', approvedOn: null, refused: null } as const;

describe('who settles a restatement', () => {
  for (const [name, restatement, person, expected] of [
    ['somebody else than who asked for it', waiting, 'Helena', null],
    ['nobody settles what they asked for', waiting, 'Aisha', 'asked-for-it'],
    ['not by who owns the priority', waiting, 'Olga', 'own-rating'],
    ['not by who submitted its update', waiting, 'Owen', 'own-rating'],
    ['not by who wrote some of it', waiting, 'Wanda', 'own-rating'],
    ['approved already', { ...waiting, approvedOn: '2022-10-04' }, 'Helena', 'settled-already'],
    ['turned down already', { ...waiting, refused: { on: '2022-10-04', reason: 'It was right.' } }, 'Helena', 'settled-already'],
  ] as const)
    test(name, () => assert.equal(settlingProblem(restatement, rated, person)?.key ?? null, expected));
});

test('a restated rating has the colour of its two states; words and figures have none', () => {
  assert.deepEqual(restatedRating('off-track', 'emerging'), { process: 'off-track', impact: 'emerging', colour: 'red' });
  assert.equal(restatedRating('complete', 'sustained')?.colour, 'blue');
  assert.equal(restatedRating(null, null), null);
});
