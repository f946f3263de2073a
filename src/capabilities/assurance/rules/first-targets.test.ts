import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { exampleActivity, exampleFacts } from '../fixtures/example-facts.ts';
import { firstColourOf } from './first-targets.ts';
import { ratingPolicy } from './policy.ts';
import { deriveRating } from './rating.ts';
import { ratingScheme } from './scheme.ts';
import { movedTargetWords } from './sentences.ts';

const asAt = '2022-01-31';
const move = (to: Day, approvedOn: Day | null, request?: string) => ({ to, approvedOn, ...(request && { request }) });

/** What is said of one activity of a priority, with its first target and the moves of it. */
function said(original: Day | null, moves: readonly ReturnType<typeof move>[], change: Parameters<typeof exampleActivity>[0] = {}) {
  const facts = exampleFacts({
    activities: [exampleActivity({ target: { original, moves }, ...change })],
    update: { dueOn: null, submittedOn: null, missedBefore: 0 },
    expectedImpact: { original: '2023-07-31', moves: [] },
  });
  const rating = deriveRating(facts, ratingPolicy(asAt), asAt);
  return [rating.colour, firstColourOf(rating.because), movedTargetWords(rating.because, ratingScheme('standard', asAt))?.words ?? null];
}

test('a rating that rests on a moved target says so, with the colour that it would have on the first one', () => {
  const told =
    'Green because the target of LG2a was moved on 20 January 2022 by CR15 from 31 December 2021 to 30 June 2022; on its first target it would be red.';
  const rows: readonly (readonly [string, ReturnType<typeof said>, ReturnType<typeof said>])[] = [
    ['never moved', said('2022-06-30', []), ['green', null, null]],
    ['moved while its first day is still to come', said('2022-03-31', [move('2022-06-30', '2022-01-20')]), ['green', null, null]],
    ['moved once its first day had gone by', said('2021-12-31', [move('2022-06-30', '2022-01-20', 'CR15')]), ['green', 'red', told]],
    ['the day before the first target: still in time', said('2022-01-31', [move('2022-06-30', '2022-01-20')]), ['green', null, null]],
    [
      'moved twice: the first day and the last',
      said('2021-12-31', [move('2022-02-28', '2022-01-02'), move('2022-06-30', '2022-01-20', 'CR15')]),
      ['green', 'red', told],
    ],
    ['a move that nobody approved', said('2021-12-31', [move('2022-06-30', null)]), ['red', null, null]],
    ['a move approved tomorrow', said('2021-12-31', [move('2022-06-30', '2022-02-01')]), ['red', null, null]],
    ['moved, and past the new day too', said('2021-11-30', [move('2021-12-31', '2021-12-01')]), ['red', null, null]],
    ['moved and moved back', said('2022-06-30', [move('2021-12-31', '2021-12-01'), move('2022-06-30', '2022-01-02')]), ['green', null, null]],
    ['a target that the plan did not have', said(null, [move('2022-06-30', '2022-01-20')]), ['green', null, null]],
  ];
  for (const [name, is, expected] of rows) assert.deepEqual(is, expected, name);
  const [colour, first, words] = said('2022-06-30', [move('2022-01-15', '2022-01-02')]);
  assert.deepEqual([colour, first], ['red', 'green'], 'moved to an earlier day, and past it');
  assert.match(String(words), /^Red because .* it would be green\.$/);
});

test('of several moves those are named whose work would be late, and the colour stays the one of the rule', () => {
  const activity = (ref: string, original: Day) => exampleActivity({ ref, target: { original, moves: [move('2022-06-30', '2022-01-20')] } });
  const facts = exampleFacts({ activities: [activity('LG2a', '2022-05-31'), activity('LG2b', '2021-12-31'), activity('LG2c', '2021-12-31')] });
  const rating = deriveRating(facts, ratingPolicy(asAt), asAt);
  const sentence = movedTargetWords(rating.because, ratingScheme('standard', asAt));
  assert.match(sentence?.words ?? '', /the target of LG2b .* and the target of LG2c .*; on their first targets it would be red\.$/);
  assert.deepEqual(sentence?.about, [
    { kind: 'activity', ref: 'LG2b' },
    { kind: 'activity', ref: 'LG2c' },
  ]);
});
