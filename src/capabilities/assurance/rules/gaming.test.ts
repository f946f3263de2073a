import assert from 'node:assert/strict';
import { test } from 'node:test';
import { addDays, type Day } from '../../../calendar/index.ts';
import {
  completeActivity,
  evaluation,
  exampleActivity,
  exampleDay,
  exampleFacts,
  exampleMeasure,
  readings,
  threeAtTarget,
  unmoved,
} from '../fixtures/example-facts.ts';
import type { ActivityFacts, RatingFacts } from './facts.ts';
import { ratingPolicy } from './policy.ts';
import { deriveRating } from './rating.ts';

/** Each test is a way that somebody might try to look better than the facts. */
const rate = (change: Partial<RatingFacts>, asAt: Day = exampleDay) => deriveRating(exampleFacts(change), ratingPolicy(asAt), asAt);
const states = (change: Partial<RatingFacts>, asAt: Day = exampleDay) => {
  const { process, impact, colour } = rate(change, asAt);
  return [process, impact, colour];
};
const asked: RatingFacts['update'] = { dueOn: null, submittedOn: null, missedBefore: 0 };
const one = (change: Partial<ActivityFacts>, others: Partial<RatingFacts> = {}): Partial<RatingFacts> => ({
  activities: [exampleActivity(change)],
  update: asked,
  ...others,
});
const demonstrated = evaluation('2022-01-20', 'demonstrated', 'case audits', 'partner feedback');

test('a recovery plan rolled for ever turns red at its second move and stays red', () => {
  const target = unmoved('2021-12-31');
  const rolled = (times: number) =>
    Array.from({ length: times }, (_, index) => ({ day: addDays('2022-02-28', index * 28), acceptedOn: '2022-01-05' as Day, acceptedBy: 'chair' }));
  const colours = [0, 1, 2, 3, 4, 20].map((times) => rate(one({ target, recovery: rolled(times) })).colour);
  assert.deepEqual(colours, ['red', 'amber', 'amber', 'red', 'red', 'red']);
});

test('a new recovery plan in place of a used one counts as a move of it', () => {
  const recovery = [
    { day: '2021-12-31', acceptedOn: '2021-12-01', acceptedBy: 'chair' },
    { day: '2022-01-15', acceptedOn: '2021-12-31', acceptedBy: 'chair' },
    { day: '2022-03-31', acceptedOn: '2022-01-20', acceptedBy: 'adviser' },
  ] as const;
  assert.equal(rate(one({ target: unmoved('2021-11-30'), recovery })).colour, 'red');
});

test('stopping an activity helps only when the change was approved', () => {
  const late = { target: unmoved('2022-01-15') } as const;
  assert.equal(rate(one(late)).colour, 'red');
  assert.equal(rate(one({ ...late, status: 'stopped', stopApprovedOn: null })).colour, 'red');
  assert.equal(rate(one({ ...late, status: 'stopped', stopApprovedOn: '2022-02-01' })).colour, 'red');
  assert.deepEqual(states(one({ ...late, status: 'stopped', stopApprovedOn: '2022-01-31' })), ['not-rated', 'not-expected', 'none']);
  // Before its target, an activity stopped without approval is behind, and an activity not due is no longer excused.
  assert.deepEqual(states(one({ status: 'stopped' })), ['behind', 'not-expected', 'amber']);
  assert.equal(rate(one({ status: 'stopped', begunBeforeStop: false, start: unmoved('2022-05-01') })).process, 'behind');
});

test('a priority without an activity is behind, whatever its measures say', () => {
  assert.deepEqual(states({ activities: [], update: asked }), ['behind', 'emerging', 'amber']);
  const shown = { measures: [exampleMeasure({ readings: threeAtTarget })], evaluations: [demonstrated] };
  assert.equal(rate({ activities: [], update: asked, ...shown }).colour, 'amber');
});

test('a priority without a measure turns amber 84 days in, amber once impact is expected, and red six cycles later', () => {
  const none: Partial<RatingFacts> = { measures: [], update: asked, activities: [exampleActivity({ target: unmoved('2023-12-31') })] };
  assert.equal(rate(none, '2021-12-23').colour, 'green');
  assert.equal(rate(none, '2021-12-24').colour, 'amber');
  const expected = { ...none, expectedImpact: unmoved('2021-08-15' as Day) };
  const ends: Day[] = ['2021-08-27', '2021-09-24', '2021-10-22', '2021-11-19', '2021-12-17', '2022-01-14'];
  assert.deepEqual(states({ ...expected, closedCycleEnds: ends.slice(1) }), ['on-track', 'unmeasured', 'amber']);
  assert.deepEqual(states({ ...expected, closedCycleEnds: ends }), ['on-track', 'not-met', 'red']);
});

test('one lucky month demonstrates nothing', () => {
  const expected = { expectedImpact: unmoved('2022-01-01' as Day), update: asked };
  const lucky = (rows: ReturnType<typeof readings>) => rate({ ...expected, measures: [exampleMeasure({ readings: rows })] }).impact;
  assert.equal(lucky(readings(['2021-10-31', 61], ['2021-11-30', 62], ['2021-12-31', 99])), 'emerging');
  // Nor does the same month read three times.
  assert.equal(lucky(readings(['2021-11-30', 62], ['2021-12-29', 99], ['2021-12-30', 99], ['2021-12-31', 99])), 'emerging');
  // Nor three good months with the bad one between them left out.
  assert.equal(lucky(readings(['2021-09-30', 99], ['2021-10-31', 99], ['2021-12-31', 99])), 'emerging');
  assert.equal(lucky(threeAtTarget), 'demonstrable');
});

test('a measure that falls silent loses its good value and keeps its bad one', () => {
  const good = { expectedImpact: unmoved('2022-01-01' as Day), update: asked, measures: [exampleMeasure({ readings: threeAtTarget })] };
  assert.equal(rate(good, '2022-03-02').impact, 'demonstrable');
  assert.equal(rate(good, '2022-03-03').impact, 'emerging');
  assert.ok(rate(good, '2022-03-03').because.some((reason) => reason.key === 'measure-silent'));
  const bad = { ...good, measures: [exampleMeasure({ readings: readings(['2021-12-31', 20]) })] };
  assert.equal(rate(bad, '2022-03-02').impact, 'not-met');
  assert.equal(rate(bad, '2022-06-03').impact, 'not-met');
  const complete = { ...good, activities: [completeActivity()], evaluations: [demonstrated] };
  assert.equal(rate(complete, '2022-03-02').colour, 'blue');
  assert.equal(rate(complete, '2022-03-03').colour, 'green');
});

test('a completion verified by its own owner is not complete', () => {
  const verified = (by: string) =>
    rate({ activities: [completeActivity({ target: unmoved('2022-01-20'), verifications: [{ on: '2022-01-14', by }] })], update: asked });
  assert.deepEqual([verified('owner').process, verified('owner').colour], ['behind', 'amber']);
  assert.equal(verified('office').process, 'complete');
});

test('a target moved by nobody’s approval does not move', () => {
  const moved = (approvedOn: Day | null) => rate(one({ target: { original: '2022-01-15', moves: [{ to: '2022-06-30', approvedOn }] } })).colour;
  assert.equal(moved(null), 'red');
  assert.equal(moved('2022-02-01'), 'red');
  assert.equal(moved('2022-01-31'), 'green');
  // The last one approved stands, whatever was wished for since.
  const moves = [
    { to: '2022-01-20', approvedOn: '2022-01-10' },
    { to: '2022-12-31', approvedOn: null },
  ] as const;
  assert.equal(rate(one({ target: { original: '2022-06-30', moves } })).colour, 'red');
});

test('a planned start rolled without approval does not roll', () => {
  const start = { original: '2021-12-01', moves: [{ to: '2022-06-01', approvedOn: null }] } as const;
  assert.equal(rate(one({ status: 'not-begun', start })).colour, 'red');
});

test('a planned start that is never entered turns amber when half the time has gone, and red at the target', () => {
  const idle = one({ status: 'not-begun', start: unmoved(null) });
  assert.deepEqual(
    (['2022-02-13', '2022-02-14', '2022-06-30', '2022-07-01'] as const).map((day) => rate(idle, day).colour),
    ['green', 'amber', 'amber', 'red'],
  );
});

test('provisional and estimated readings demonstrate nothing', () => {
  for (const quality of ['provisional', 'estimated'] as const) {
    const rows = threeAtTarget.map((reading) => ({ ...reading, quality }));
    assert.equal(rate({ expectedImpact: unmoved('2022-01-01'), measures: [exampleMeasure({ readings: rows })] }).impact, 'emerging');
  }
});

test('a measure of demand neither helps nor harms', () => {
  const demand = exampleMeasure({ ref: 'Contacts', context: true, readings: threeAtTarget });
  assert.equal(rate({ expectedImpact: unmoved('2022-01-01'), measures: [demand] }).impact, 'unmeasured');
  const bad = exampleMeasure({
    ref: 'Contacts',
    context: true,
    readings: readings(['2021-12-31', 1]),
    spc: { upTo: '2021-12-31', variation: 'concern', capability: null },
  });
  assert.equal(rate({ expectedImpact: unmoved('2022-01-01'), measures: [exampleMeasure({ readings: threeAtTarget }), bad] }).impact, 'demonstrable');
});

test('the day impact is expected does not move with a target nor by nobody’s approval', () => {
  const put = (target: ActivityFacts['target'], expectedImpact: RatingFacts['expectedImpact']) => rate(one({ target }, { expectedImpact })).impact;
  const target = { original: '2021-12-31', moves: [{ to: '2023-12-31', approvedOn: '2021-12-20' }] } as const;
  assert.equal(put(target, unmoved(null)), 'emerging');
  assert.equal(put(target, { original: '2022-01-31', moves: [{ to: '2024-01-31', approvedOn: null }] }), 'emerging');
  assert.equal(put(target, { original: '2022-01-31', moves: [{ to: '2024-01-31', approvedOn: '2022-01-10' }] }), 'not-expected');
});

test('claiming complete to escape red leaves amber until somebody verifies it', () => {
  const late = { target: unmoved('2022-01-15' as Day) };
  assert.equal(rate(one(late)).colour, 'red');
  assert.equal(rate(one({ ...late, status: 'claimed-complete', claim: { on: '2022-01-31', by: 'owner' } })).colour, 'amber');
  assert.equal(rate(one({ ...late, status: 'claimed-complete', claim: null })).colour, 'red');
});
