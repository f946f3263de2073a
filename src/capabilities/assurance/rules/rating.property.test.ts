import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../../../tests/support/any.ts';
import { addDays, type Day } from '../../../calendar/index.ts';
import { anyFacts, anyTime, happenedBefore } from '../fixtures/any-facts.ts';
import { exampleDay } from '../fixtures/example-facts.ts';
import type { ActivityFacts, RatingFacts } from './facts.ts';
import { ratingPolicy } from './policy.ts';
import { colourOf, deriveRating, type Rating } from './rating.ts';
import { ratingScheme } from './scheme.ts';
import { impactStates, processStates, type RatingColour, ratingColours, worstFirst } from './states.ts';
import { reasonSentence } from './words.ts';

const rate = (each: RatingFacts, asAt: Day = exampleDay): Rating => deriveRating(each, ratingPolicy(asAt), asAt);
const scheme = ratingScheme('standard', exampleDay);
const runs = { numRuns: 1_000 };
const fewerRuns = { numRuns: 400 };

/** None and grey leave the comparison: they say that there is nothing to compare yet. */
function notBetter(after: RatingColour, before: RatingColour): boolean {
  return before === 'none' || after === 'none' || before === 'grey' || worstFirst.indexOf(after) <= worstFirst.indexOf(before);
}

/** Changes the first activity, where there is one. */
function changed(each: RatingFacts, change: (activity: ActivityFacts) => Partial<ActivityFacts>): RatingFacts {
  const [first, ...others] = each.activities;
  return first === undefined ? each : { ...each, activities: [{ ...first, ...change(first) }, ...others] };
}

test('every set of facts has exactly one answer, with its reasons, and the same answer twice', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyFacts(anyTime), (each) => {
      const rating = rate(each);
      assert.ok(processStates.includes(rating.process) && impactStates.includes(rating.impact) && ratingColours.includes(rating.colour));
      assert.equal(rating.colour, colourOf(rating.process, rating.impact));
      for (const part of ['process', 'impact', 'colour'] as const)
        assert.ok(
          rating.because.some((reason) => reason.part === part),
          part,
        );
      for (const reason of rating.because) assert.doesNotMatch(reasonSentence(reason, scheme), /undefined|null|NaN|\[object/);
      assert.deepEqual(rate(structuredClone(each)), rating);
      seen.add(rating.process).add(rating.impact);
    }),
    runs,
  );
  for (const state of ['off-track', 'behind', 'not-due', 'complete', 'not-rated', 'not-met', 'emerging', 'unmeasured', 'not-expected', 'demonstrable']) {
    assert.ok(seen.has(state), `the facts made reach ${state}`);
  }
});

test('an item past its target and not complete is never green, blue or grey', () => {
  fc.assert(
    fc.property(anyFacts(anyTime), (each) => {
      const late = changed(each, () => ({ status: 'begun', target: { original: addDays(exampleDay, -1), moves: [] } }));
      if (late.activities.length > 0) assert.ok(['red', 'amber'].includes(rate(late).colour));
    }),
    runs,
  );
});

test('blue is complete and sustained, and nothing else is', () => {
  fc.assert(
    fc.property(anyFacts(anyTime), (each) => {
      const { process, impact, colour } = rate(each);
      assert.equal(colour === 'blue', process === 'complete' && impact === 'sustained');
      if (impact === 'sustained') assert.equal(process, 'complete');
    }),
    runs,
  );
});

/** Each makes something later, weaker or less agreed, and must never improve the colour. */
const worsenings: readonly (readonly [string, (each: RatingFacts) => RatingFacts])[] = [
  ['a later forecast', (each) => changed(each, ({ forecast }) => ({ forecast: forecast === null ? null : addDays(forecast, 40) }))],
  ['a forecast after every date', (each) => changed(each, () => ({ forecast: '2030-01-01' }))],
  ['no verification', (each) => changed(each, () => ({ verifications: [] }))],
  ['no recovery plan', (each) => changed(each, () => ({ recovery: [] }))],
  [
    'a recovery plan moved twice more',
    (each) =>
      changed(each, ({ recovery }) => ({
        recovery: [
          ...recovery,
          { day: '2022-12-01', acceptedOn: '2022-01-01', acceptedBy: 'adviser' },
          { day: '2022-12-08', acceptedOn: '2022-01-01', acceptedBy: 'adviser' },
          { day: '2022-12-15', acceptedOn: '2022-01-01', acceptedBy: 'adviser' },
        ],
      })),
  ],
  ['a target that nobody confirmed', (each) => changed(each, () => ({ targetConfirmed: false }))],
  [
    'a target moved by nobody’s approval',
    (each) => changed(each, ({ target }) => ({ target: { ...target, moves: [...target.moves, { to: '2030-01-01', approvedOn: null }] } })),
  ],
  [
    'a start moved by nobody’s approval',
    (each) => changed(each, ({ start }) => ({ start: { ...start, moves: [...start.moves, { to: '2030-01-01', approvedOn: null }] } })),
  ],
  ['a claim taken back', (each) => changed(each, ({ status }) => ({ status: status === 'claimed-complete' ? 'begun' : status }))],
  [
    'stopped without approval',
    (each) =>
      changed(each, ({ status, begunBeforeStop }) =>
        status === 'stopped'
          ? {}
          : { status: 'stopped', stopApprovedOn: null, begunBeforeStop: status === 'not-begun' ? false : status === 'begun' || begunBeforeStop },
      ),
  ],
  ['an update not submitted', (each) => ({ ...each, update: { ...each.update, submittedOn: null } })],
  ['one more update missed', (each) => ({ ...each, update: { ...each.update, missedBefore: each.update.missedBefore + 1 } })],
  [
    'a measure falls into concern',
    (each) => ({ ...each, measures: each.measures.map((one) => ({ ...one, spc: { upTo: '2022-01-31', variation: 'concern', capability: null } })) }),
  ],
  [
    'the latest evaluation says not demonstrated',
    (each) => ({ ...each, evaluations: [...each.evaluations, { day: exampleDay, result: 'not-demonstrated', sources: ['case audits'] }] }),
  ],
  ['one more outcome that nothing measures', (each) => ({ ...each, outcomes: [...each.outcomes, 'outcome 3'] })],
  ['six more cycles', (each) => ({ ...each, closedCycleEnds: [...each.closedCycleEnds, ...Array.from({ length: 6 }, () => exampleDay as Day)] })],
];

for (const [what, worsen] of worsenings) {
  test(`never a better colour from ${what}`, () => {
    fc.assert(
      fc.property(anyFacts(anyTime), (each) => {
        const before = rate(each);
        const after = rate(worsen(each));
        assert.ok(notBetter(after.colour, before.colour), `${before.process}, ${before.impact} became ${after.process}, ${after.impact}`);
      }),
      fewerRuns,
    );
  });
}

test('never a better colour from time passing while nothing happens', () => {
  fc.assert(
    fc.property(anyFacts(happenedBefore), fc.integer({ min: 1, max: 400 }), (each, days) => {
      const before = rate(each);
      const after = rate(each, addDays(exampleDay, days));
      assert.ok(notBetter(after.colour, before.colour), `${before.process}, ${before.impact} became ${after.process}, ${after.impact}`);
    }),
    runs,
  );
});
