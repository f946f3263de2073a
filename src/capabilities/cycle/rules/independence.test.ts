import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { approverProblem, type ClaimFacts, isJoint, reopenerProblem, verifierProblem } from './independence.ts';

const one = (post: string, ...holders: string[]) => ({ post, holders });
const claimed = (owners: ClaimFacts['owners'], by = 'anna', verified: string[] = []): ClaimFacts => ({
  owners,
  claim: { by },
  verifications: verified.map((person) => ({ by: person })),
});

describe('who may verify a completion', () => {
  const alone = claimed([one('Head of Practice', 'anna')]);
  const changedHands = claimed([one('Head of Practice', 'anna', 'ben')]);
  const two = claimed([one('Head of Practice', 'anna'), one('Head of Health', 'ben')]);
  const twoPostsOnePerson = claimed([one('Head of Practice', 'anna'), one('Head of Health', 'anna')]);
  const oneVacant = claimed([one('Head of Practice', 'anna'), one('Head of Health')]);
  const cases: [name: string, facts: ClaimFacts, person: string, reason: string | null][] = [
    ['somebody else', alone, 'zoe', null],
    ['who claimed it', alone, 'anna', 'claimed-it'],
    ['who took over the owning post since', changedHands, 'ben', 'owns-it'],
    ['who claimed it and has left', claimed([one('Head of Practice', 'ben')]), 'anna', 'claimed-it'],
    ['the other joint owner', two, 'ben', null],
    ['an outsider, where it is owned jointly', two, 'zoe', 'not-joint-owner'],
    ['the other joint owner a second time', claimed(two.owners, 'anna', ['ben']), 'ben', 'already-verified'],
    ['an outsider, where one person holds both posts', twoPostsOnePerson, 'zoe', null],
    ['an outsider, where one of two posts is vacant', oneVacant, 'zoe', 'not-joint-owner'],
    ['anybody, of what nobody claims', { ...alone, claim: null }, 'zoe', 'not-claimed'],
    ['somebody else, of what nobody owns', claimed([]), 'zoe', null],
    ['who answers for its priority, where it has an owner of its own', { ...alone, priorityOwners: ['sro'] }, 'sro', 'answers-for-it'],
    ['the same, where they are another of its joint owners', { ...two, priorityOwners: ['ben'] }, 'ben', null],
  ];
  for (const [name, facts, person, reason] of cases) test(name, () => assert.equal(verifierProblem(facts, person), reason));

  test('joint ownership is of people, not of posts', () => {
    assert.deepEqual([alone, two, twoPostsOnePerson, oneVacant].map(isJoint), [false, true, false, true]);
  });
});

describe('who may decide that a completion was false', () => {
  const facts = { ...claimed([one('Head of Practice', 'anna')], 'dora', ['quinn']), askedBy: 'ben', priorityOwners: ['sro'], formerOwners: ['old'] };
  const cases: [name: string, person: string, reason: string | null][] = [
    ['who asked for it', 'ben', 'asked-for-it'],
    ['who claimed it, owning nothing: a director submits any update', 'dora', 'claimed-it'],
    ['who verified it', 'quinn', 'verified-it'],
    ['who owns it', 'anna', 'owns-it'],
    ['who owned it since it was claimed', 'old', 'owned-it'],
    ['who answers for its priority', 'sro', 'answers-for-it'],
    ['somebody else', 'zoe', null],
  ];
  for (const [name, person, reason] of cases) test(name, () => assert.equal(reopenerProblem(facts, person), reason));
});

describe('who may accept a recovery plan or approve a stop', () => {
  const owned = { owners: [one('Head of Practice', 'anna')], askedBy: 'ben', priorityOwners: ['sro'] };
  const cases: [name: string, person: string, reason: string | null][] = [
    ['who asked for it', 'ben', 'asked-for-it'],
    ['who owns it', 'anna', 'owns-it'],
    ['who answers for its priority, where it has an owner of its own', 'sro', 'answers-for-it'],
    ['somebody else', 'zoe', null],
  ];
  for (const [name, person, reason] of cases) test(name, () => assert.equal(approverProblem(owned, person), reason));
});
