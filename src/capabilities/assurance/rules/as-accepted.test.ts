import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { completeActivity, exampleActivity, exampleFacts, unmoved } from '../fixtures/example-facts.ts';
import { firstColourOf } from './as-accepted.ts';
import type { ActivityFacts, RatingFacts } from './facts.ts';
import { ratingPolicy } from './policy.ts';
import { deriveRating } from './rating.ts';
import type { Reason } from './reasons.ts';
import { ratingScheme } from './scheme.ts';
import { restsOnWords, titled } from './sentences.ts';

const asAt = '2022-01-31';
const lead = 'This rating rests on changes that were approved: ';
const move = (to: Day, approvedOn: Day | null, request?: string) => ({ to, approvedOn, ...(request && { request }) });

/** What is said of a priority: the colour, the one without the approved changes where that is another, and why. */
function said(activities: readonly ActivityFacts[], change: Partial<RatingFacts> = {}) {
  const facts = exampleFacts({
    activities,
    update: { dueOn: null, submittedOn: null, missedBefore: 0 },
    expectedImpact: unmoved('2023-07-31'),
    ...change,
  });
  const rating = deriveRating(facts, ratingPolicy(asAt), asAt);
  const words = restsOnWords(rating.because, ratingScheme('standard', asAt))?.words ?? null;
  return [rating.colour, firstColourOf(rating.because), words === null ? null : words.replace(lead, '')];
}

const withTarget = (original: Day | null, moves: readonly ReturnType<typeof move>[]) => said([exampleActivity({ target: { original, moves } })]);

/** Another activity of the priority that stands well whatever happens to the first. */
const fine = exampleActivity({ ref: 'LG2b', target: unmoved('2022-12-31') });

describe('a rating that rests on approved changes says so, with each of them and the colour that it would have without', () => {
  test('a target that was moved', () => {
    const told = 'the target of LG2a moved from 31 December 2021 to 30 June 2022, approved on 20 January 2022 by CR15; without this change it would be red.';
    const rows: readonly (readonly [string, ReturnType<typeof said>, ReturnType<typeof said>])[] = [
      ['never moved', withTarget('2022-06-30', []), ['green', null, null]],
      ['moved while its first day is still to come', withTarget('2022-03-31', [move('2022-06-30', '2022-01-20')]), ['green', null, null]],
      ['moved once its first day had gone by', withTarget('2021-12-31', [move('2022-06-30', '2022-01-20', 'CR15')]), ['green', 'red', told]],
      ['on the day of the first target: still in time', withTarget('2022-01-31', [move('2022-06-30', '2022-01-20')]), ['green', null, null]],
      [
        'moved twice: the first day and the last',
        withTarget('2021-12-31', [move('2022-02-28', '2022-01-02', 'CR9'), move('2022-06-30', '2022-01-20', 'CR15')]),
        ['green', 'red', told],
      ],
      [
        'asked for in one order and approved in the other: the newest approval stands, and is told',
        withTarget('2021-12-31', [move('2022-06-30', '2022-01-20', 'CR15'), move('2022-02-28', '2022-01-02', 'CR16')]),
        ['green', 'red', told],
      ],
      [
        'two approved on one day: the later of the two',
        withTarget('2021-12-31', [move('2022-02-28', '2022-01-20', 'CR9'), move('2022-06-30', '2022-01-20', 'CR15')]),
        ['green', 'red', told],
      ],
      ['a move that nobody approved', withTarget('2021-12-31', [move('2022-06-30', null)]), ['red', null, null]],
      ['a move approved tomorrow', withTarget('2021-12-31', [move('2022-06-30', '2022-02-01')]), ['red', null, null]],
      ['moved, and past the new day too', withTarget('2021-11-30', [move('2021-12-31', '2021-12-01')]), ['red', null, null]],
      ['moved and moved back', withTarget('2022-06-30', [move('2021-12-31', '2021-12-01'), move('2022-06-30', '2022-01-02')]), ['green', null, null]],
      ['a target that the plan did not have', withTarget(null, [move('2022-06-30', '2022-01-20')]), ['green', null, null]],
      [
        'a target that the plan did not have, given and moved since: the one first approved',
        withTarget(null, [move('2021-12-31', '2021-11-20'), move('2022-06-30', '2022-01-20', 'CR15')]),
        ['green', 'red', told],
      ],
    ];
    for (const [name, is, expected] of rows) assert.deepEqual(is, expected, name);
    const [colour, first, words] = withTarget('2022-06-30', [move('2022-01-15', '2022-01-02')]);
    assert.deepEqual([colour, first], ['red', 'green'], 'moved to an earlier day, and past it');
    assert.match(String(words), /it would be green\.$/);
  });

  test('a planned start that was moved', () => {
    const late = (moves: readonly ReturnType<typeof move>[]) =>
      said([exampleActivity({ status: 'not-begun', start: { original: '2021-11-20', moves }, target: unmoved('2022-12-31') }), fine]);
    assert.deepEqual(late([]), ['red', null, null]);
    assert.deepEqual(late([move('2022-05-31', '2022-01-20', 'CR7')]), [
      'green',
      'red',
      'the planned start of LG2a moved from 20 November 2021 to 31 May 2022, approved on 20 January 2022 by CR7; without this change it would be red.',
    ]);
    assert.deepEqual(late([move('2022-05-31', null)]), ['red', null, null]);
  });

  test('a phase that was put off, once for all the activities in it', () => {
    const inPhase = (ref: string, moves: readonly ReturnType<typeof move>[]) =>
      exampleActivity({
        ref,
        status: 'not-begun',
        start: unmoved(null),
        phaseStart: { phase: 2, original: '2021-11-20', moves },
        target: unmoved('2022-02-28'),
      });
    const [colour, first, words] = said([inPhase('LG2a', []), inPhase('LG2b', [])]);
    assert.deepEqual([colour, first, words], ['amber', null, null]);
    const moves = [move('2022-06-01', '2022-01-20', 'CR8')];
    assert.deepEqual(said([inPhase('LG2a', moves), inPhase('LG2b', moves)]), [
      'grey',
      'amber',
      'phase 2 put off from 20 November 2021 to 1 June 2022, approved on 20 January 2022 by CR8; without this change it would be amber.',
    ]);
    assert.equal(said([exampleActivity({ status: 'not-begun', start: unmoved(null), phaseStart: '2022-06-01' })])[0], 'grey', 'facts frozen with a bare day');
  });

  test('work that an approved change stopped, begun or not', () => {
    const late = exampleActivity({ ref: 'LG2z', target: unmoved('2021-10-31') });
    const stopped = { ...late, status: 'stopped', stopApprovedOn: '2022-01-20' } as const;
    assert.deepEqual(said([fine, late]), ['red', null, null]);
    assert.deepEqual(said([fine, stopped]), [
      'green',
      'red',
      'LG2z stopped by a change approved on 20 January 2022, 81 days past its target of 31 October 2021 then; without this change it would be red.',
    ]);
    assert.deepEqual(said([fine, { ...stopped, target: unmoved('2022-12-31') }]), ['green', null, null], 'stopped in time');
    assert.match(
      String(said([fine, { ...stopped, target: unmoved('2022-01-20') }])[2]),
      /approved on 20 January 2022; without/,
      'on its target: not late then',
    );
    const start = { start: unmoved('2021-11-20'), target: unmoved('2022-12-31') };
    assert.deepEqual(said([fine, { ...stopped, ...start, begunBeforeStop: true }]).slice(0, 2), ['green', null], 'a planned start that it kept');
    assert.deepEqual(said([fine, { ...stopped, ...start, begunBeforeStop: false }]).slice(0, 2), ['green', 'red'], 'one that it did not');
    assert.deepEqual(said([fine, { ...stopped, stopApprovedOn: '2022-02-01' }])[1], null, 'approved tomorrow');
  });

  test('a day of expected impact that was put off', () => {
    const put = (moves: readonly ReturnType<typeof move>[]) => said([fine], { expectedImpact: { original: '2022-01-01', moves } });
    assert.equal(put([])[0], 'amber');
    assert.deepEqual(put([move('2023-07-31', '2022-01-20', 'CR3')]), [
      'green',
      'amber',
      'the day impact is expected moved from 1 January 2022 to 31 July 2023, approved on 20 January 2022 by CR3; without this change it would be amber.',
    ]);
  });
});

test('of several changes those are named whose work would be late, and the colour stays the one of the rule', () => {
  const activity = (ref: string, original: Day) => exampleActivity({ ref, target: { original, moves: [move('2022-06-30', '2022-01-20')] } });
  const facts = exampleFacts({ activities: [activity('LG2a', '2022-05-31'), activity('LG2b', '2021-12-31'), activity('LG2c', '2021-12-31')] });
  const rating = deriveRating(facts, ratingPolicy(asAt), asAt);
  const sentence = restsOnWords(rating.because, ratingScheme('standard', asAt));
  assert.match(sentence?.words ?? '', /: the target of LG2b [^;]*; the target of LG2c [^;]*; without these changes it would be red\.$/);
  assert.deepEqual(sentence?.about, [
    { kind: 'activity', ref: 'LG2b' },
    { kind: 'activity', ref: 'LG2c' },
  ]);
});

test('work is complete because other work was stopped: the stop is named, and no target that was moved', () => {
  const done = completeActivity({ target: { original: '2022-03-31', moves: [move('2022-06-30', '2021-12-20')] } });
  const stopped = exampleActivity({ ref: 'LG2z', status: 'stopped', stopApprovedOn: '2022-01-20', target: unmoved('2022-12-31') });
  const words = 'LG2z stopped by a change approved on 20 January 2022; without this change it would be on track.';
  assert.deepEqual(said([done, stopped]), ['green', null, words], 'another state of the same colour');
});

test('a state alone that would be another is told, where the colour stays the same', () => {
  const unmeasured = { measures: [], expectedImpact: unmoved('2022-01-01'), planAcceptedOn: '2022-01-25' as const };
  const moved = exampleActivity({ target: { original: '2022-03-31', moves: [move('2022-12-31', '2022-01-20')] }, forecast: '2022-09-30' });
  const [colour, first, words] = said([moved], unmeasured);
  assert.deepEqual([colour, first], ['amber', null]);
  assert.match(String(words), /^the target of LG2a .*; without this change it would be behind\.$/);
});

test('what begins with the same words has them for a title, and what was frozen with its own keeps it', () => {
  const scheme = ratingScheme('standard', asAt);
  const old = {
    ...{ rule: 'C1.26', part: 'colour', key: 'moved-target' },
    facts: {
      ...{ colour: 'green', process: 'on-track', first: { colour: 'red', process: 'off-track' } },
      moves: [{ activity: 'LG2a', from: '2021-12-31', to: '2022-06-30', approvedOn: '2022-01-20' }],
    },
  } as Reason;
  const sentence = restsOnWords([old], scheme);
  assert.ok(sentence);
  assert.equal(firstColourOf([old]), 'red');
  assert.deepEqual(titled(sentence), { title: 'This rating rests on a moved target.', rest: sentence });
  const same = { ...old, facts: { ...old.facts, colour: 'red' } } as Reason;
  assert.equal(firstColourOf([same]), null, 'another state of the same colour is no other colour');
  assert.equal(titled({ ...sentence, words: `${lead}it.` }).rest.words, 'it.');
});
