import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type ReviewFacts, reviewerProblem } from './reviewer.ts';

test('who may review an update', () => {
  const facts: ReviewFacts = { submittedBy: 'director', writers: ['deputy', 'director', 'head'], owners: ['head', 'joint owner', 'former head'] };
  const cases: [person: string, problem: ReturnType<typeof reviewerProblem>][] = [
    ['office', null],
    ['another director', null],
    ['director', 'submitted-it'],
    ['head', 'owns-it'],
    ['joint owner', 'owns-it'],
    ['former head', 'owns-it'],
    ['deputy', 'wrote-it'],
  ];
  for (const [person, problem] of cases) assert.equal(reviewerProblem(facts, person), problem, person);
  assert.equal(reviewerProblem({ submittedBy: 'head', writers: ['head'], owners: ['head'] }, 'head'), 'submitted-it');
});
