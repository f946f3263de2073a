import assert from 'node:assert/strict';
import { test } from 'node:test';
import { completeActivity, evaluation, exampleActivity, exampleDay, exampleFacts, exampleMeasure, threeAtTarget, unmoved } from '../fixtures/example-facts.ts';
import type { RatingFacts } from './facts.ts';
import { ratingPolicy } from './policy.ts';
import { colourOf, deriveRating, needsEvaluation } from './rating.ts';
import { type ImpactState, impactStates, type ProcessState, processStates, type RatingColour, ratingColours } from './states.ts';

const policy = ratingPolicy(exampleDay);
const rate = (change: Partial<RatingFacts>) => deriveRating(exampleFacts(change), policy, exampleDay);

/** The truth table as it is published: a row for each process state, a column for each impact state, in this order. */
const columns: readonly ImpactState[] = ['sustained', 'not-met', 'demonstrable', 'emerging', 'unmeasured', 'not-expected'];
const table: readonly (readonly [ProcessState, ...RatingColour[]])[] = [
  ['not-rated', 'none', 'none', 'none', 'none', 'none', 'none'],
  ['complete', 'blue', 'red', 'green', 'amber', 'amber', 'green'],
  ['not-due', 'grey', 'red', 'grey', 'grey', 'grey', 'grey'],
  ['off-track', 'red', 'red', 'red', 'red', 'red', 'red'],
  ['behind', 'amber', 'red', 'amber', 'amber', 'amber', 'amber'],
  ['on-track', 'green', 'red', 'green', 'amber', 'amber', 'green'],
];

test('every pair of process and impact has its one colour', () => {
  assert.deepEqual([...columns].sort(), [...impactStates].sort());
  assert.deepEqual(table.map(([process]) => process).sort(), [...processStates].sort());
  for (const [process, ...colours] of table) {
    for (const [index, impact] of columns.entries()) {
      const colour = colourOf(process, impact);
      assert.equal(colour, colours[index], `${process} and ${impact}`);
      assert.ok(ratingColours.includes(colour));
    }
  }
});

const processFacts: Readonly<Record<ProcessState, Partial<RatingFacts>>> = {
  'not-rated': { activities: [exampleActivity({ status: 'stopped', stopApprovedOn: '2022-01-10' })] },
  complete: { activities: [completeActivity()] },
  'not-due': { activities: [exampleActivity({ status: 'not-begun', start: unmoved('2022-03-01') })] },
  'off-track': { activities: [exampleActivity({ target: unmoved('2022-01-30') })] },
  behind: { activities: [exampleActivity({ forecast: '2022-07-31' })] },
  'on-track': {},
};
const both = evaluation('2022-01-20', 'demonstrated', 'case audits', 'partner feedback');
const impactFacts: Readonly<Record<ImpactState, Partial<RatingFacts>>> = {
  sustained: { measures: [exampleMeasure({ readings: threeAtTarget })], evaluations: [both] },
  'not-met': { evaluations: [evaluation('2022-01-20', 'not-demonstrated', 'case audits')] },
  demonstrable: { evaluations: [both] },
  emerging: { expectedImpact: unmoved('2022-01-15') },
  unmeasured: { expectedImpact: unmoved('2022-01-15'), measures: [] },
  'not-expected': { expectedImpact: unmoved('2022-07-31') },
};

test('facts that make a process state and an impact state give that pair and its colour', () => {
  let reached = 0;
  for (const process of processStates) {
    for (const impact of impactStates) {
      // Impact is sustained only of complete work and demonstrable only of work begun: elsewhere the same facts give less.
      if (impact === 'sustained' && process !== 'complete') continue;
      if (impact === 'demonstrable' && (process === 'not-due' || process === 'not-rated')) continue;
      const rating = rate({ ...impactFacts[impact], ...processFacts[process] });
      assert.deepEqual([rating.process, rating.impact, rating.colour], [process, impact, colourOf(process, impact)], `${process} and ${impact}`);
      reached += 1;
    }
  }
  assert.equal(reached, 36 - 5 - 2);
  assert.equal(rate({ ...impactFacts.sustained, ...processFacts['on-track'] }).impact, 'demonstrable');
  assert.equal(rate({ ...impactFacts.sustained, ...processFacts['not-due'] }).impact, 'not-expected');
});

test('each rating says why, for the process, the impact and the colour', () => {
  for (const process of processStates) {
    for (const impact of impactStates) {
      const { because } = rate({ ...impactFacts[impact], ...processFacts[process] });
      for (const part of ['process', 'impact', 'colour'] as const) assert.ok(because.some((reason) => reason.part === part));
    }
  }
  assert.deepEqual(rate(processFacts['off-track']).because, [
    {
      rule: 'C4.07',
      part: 'process',
      key: 'past-target',
      facts: { activity: 'LG2a', target: '2022-01-30', days: 1, recovery: 'none', recoveryDay: null },
    },
    // The last original target is that of the one activity, so impact is expected a month on.
    { rule: 'C4.06', part: 'impact', key: 'not-expected', facts: { expected: '2022-02-28' } },
    { rule: 'H02', part: 'colour', key: 'colour', facts: { colour: 'red', process: 'off-track', impact: 'not-expected' } },
  ]);
});

test('complete work without sustained impact is not blue and waits for its evaluation', () => {
  for (const impact of impactStates) {
    const colour = colourOf('complete', impact);
    assert.equal(colour === 'blue', impact === 'sustained');
    assert.equal(needsEvaluation({ process: 'complete', impact, colour }), impact !== 'sustained');
  }
  assert.equal(needsEvaluation({ process: 'on-track', impact: 'demonstrable', colour: 'green' }), false);
  assert.ok(rate({ ...impactFacts.demonstrable, ...processFacts.complete }).because.some((reason) => reason.key === 'to-evaluate'));
  assert.ok(!rate({ ...impactFacts.sustained, ...processFacts.complete }).because.some((reason) => reason.key === 'to-evaluate'));
});

test('what should have started is never grey, and what is past its target and not complete is never green or blue', () => {
  const late = { status: 'not-begun', start: unmoved('2022-03-01'), target: unmoved('2022-01-30') } as const;
  // A start entered after the target would hide the target: the target counts.
  assert.equal(rate({ activities: [exampleActivity(late)] }).colour, 'red');
  const recovery = [{ day: '2022-02-28', acceptedOn: '2022-01-20', acceptedBy: 'chair' }] as const;
  for (const status of ['not-begun', 'begun', 'claimed-complete', 'stopped'] as const) {
    for (const plan of [[], recovery]) {
      const claim = status === 'claimed-complete' ? ({ on: '2022-01-15', by: 'owner' } as const) : null;
      for (const impact of impactStates) {
        const { colour } = rate({ ...impactFacts[impact], activities: [exampleActivity({ ...late, status, claim, recovery: plan })] });
        assert.ok(colour === 'red' || colour === 'amber', `${status}, ${impact}: ${colour}`);
      }
    }
  }
});

test('a late update and moves that nobody approved are told, and decide nothing', () => {
  const target = { original: '2022-06-30', moves: [{ to: '2022-09-30', approvedOn: null }] } as const;
  const expectedImpact = { original: '2022-07-31', moves: [{ to: '2023-07-31', approvedOn: null }] } as const;
  const update = { dueOn: '2022-01-28', submittedOn: '2022-01-31', missedBefore: 0 } as const;
  const rating = rate({ activities: [exampleActivity({ target })], expectedImpact, update });
  assert.equal(rating.colour, 'green');
  assert.deepEqual(
    rating.because.filter((reason) => reason.part === 'note').map((reason) => [reason.key, reason.facts]),
    [
      ['update-late', { dueOn: '2022-01-28', submittedOn: '2022-01-31' }],
      ['move-not-approved', { activity: 'LG2a', what: 'target', wanted: '2022-09-30', standing: '2022-06-30' }],
      ['expected-move-not-approved', { wanted: '2023-07-31', standing: '2022-07-31' }],
    ],
  );
});
