import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import {
  isIn,
  type Reviewed,
  type ReviewState,
  reviewBefore,
  reviewStateOf,
  standsSubmitted,
  type UpdateState,
  updateStateOf,
  waitsForOwner,
} from './review-state.ts';

const returned = (submission: number) => ({ submission, result: 'returned' }) as const;
const accepted = (submission: number) => ({ submission, result: 'accepted' }) as const;

describe('where a submitted update stands', () => {
  const cases: [name: string, update: Reviewed, state: ReviewState, open: UpdateState, closed: UpdateState][] = [
    ['submitted, and nobody has read it', { submission: 1, reopened: false, reviews: [] }, 'waiting', 'submitted', 'submitted'],
    ['kept before reviews were', { reopened: false }, 'waiting', 'submitted', 'submitted'],
    ['returned: it waits for its owner', { submission: 1, reopened: true, reviews: [returned(1)] }, 'returned', 'returned', 'returned'],
    ['submitted anew after it was returned', { submission: 2, reopened: false, reviews: [returned(1)] }, 'waiting', 'submitted', 'submitted'],
    ['accepted', { submission: 1, reopened: false, reviews: [accepted(1)] }, 'accepted', 'accepted', 'accepted'],
    ['accepted in the second round', { submission: 2, reopened: false, reviews: [returned(1), accepted(2)] }, 'accepted', 'accepted', 'accepted'],
    ['accepted, and taken up again by its owner', { submission: 1, reopened: true, reviews: [accepted(1)] }, 'being-changed', 'draft', 'submitted'],
    ['accepted, taken up and submitted anew', { submission: 2, reopened: false, reviews: [accepted(1)] }, 'waiting', 'submitted', 'submitted'],
    ['taken up again before anybody read it', { submission: 1, reopened: true, reviews: [] }, 'being-changed', 'draft', 'submitted'],
  ];
  for (const [name, update, state, open, closed] of cases)
    test(name, () => {
      assert.equal(reviewStateOf(update), state);
      assert.equal(updateStateOf(update, { open: true, drafted: true }), open);
      assert.equal(updateStateOf(update, { open: false, drafted: true }), closed);
    });

  test('without an update it is what its draft is', () => {
    assert.equal(updateStateOf(null, { open: true, drafted: false }), 'not-started');
    assert.equal(updateStateOf(null, { open: true, drafted: true }), 'draft');
  });

  test('a later submission answers to the newest review before it', () => {
    assert.deepEqual(reviewBefore({ submission: 3, reopened: false, reviews: [returned(1), returned(2)] }), returned(2));
    assert.equal(reviewBefore({ submission: 1, reopened: true, reviews: [returned(1)] }), undefined);
  });

  test('a returned update stands as submitted, and waits for its owner', () => {
    const states: UpdateState[] = ['not-started', 'draft', 'submitted', 'returned', 'accepted'];
    assert.deepEqual(states.filter(standsSubmitted), ['submitted', 'returned', 'accepted']);
    assert.deepEqual(states.filter(waitsForOwner), ['not-started', 'draft', 'returned']);
    assert.deepEqual(states.filter(isIn), ['submitted', 'accepted']);
  });
});
