import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isDay } from '../../../calendar/index.ts';
import { type RatingPolicy, ratingPolicies, ratingPolicy } from './policy.ts';
import { ratingScheme, ratingSchemes } from './scheme.ts';
import { impactStates, processStates, ratingColours } from './states.ts';

test('the rows that cycles may have been frozen under are as they were', () => {
  // Append only: never edit a row here, add the new one below.
  const first: Omit<RatingPolicy, 'source' | 'frequencies'> = {
    from: '2021-01-01',
    lateStartDays: 28,
    missedUpdates: 2,
    recoveryMoves: 1,
    longestRecoveryDays: 140,
    unmeasuredAfterDays: 84,
    cyclesToDemonstrate: 6,
    readingsAtTarget: 3,
    yearlyReadingsAtTarget: 1,
    worseThanBaselineShare: 0.05,
    evaluationSources: 2,
    slowAmberCycles: 2,
    slowNoUpdateDays: 28,
  };
  assert.equal(ratingPolicies.length, 1);
  const { source, frequencies, ...row } = ratingPolicies[0] as RatingPolicy;
  assert.deepEqual(row, first);
  assert.match(source, /Strategic Improvement Plan v0\.11, line 753/);
  assert.deepEqual(Object.keys(frequencies), ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly']);
});

test('every row of a dated table has its day and its source, each day once, in order', () => {
  for (const table of [ratingPolicies, ratingSchemes]) {
    const days = table.map((row) => row.from);
    assert.ok(days.every(isDay));
    assert.deepEqual(days, [...days].sort());
    assert.ok(table.every((row) => row.source.length > 20));
  }
  assert.equal(new Set(ratingPolicies.map((row) => row.from)).size, ratingPolicies.length);
  assert.equal(new Set(ratingSchemes.map((row) => `${row.id} ${row.from}`)).size, ratingSchemes.length);
});

test('a day has the latest row that has begun, and none or two are refused', () => {
  const [base] = ratingPolicies;
  assert.ok(base);
  const rows = [base, { ...base, from: '2022-04-01', lateStartDays: 14 }] as const;
  assert.equal(ratingPolicy('2022-03-31', rows).lateStartDays, 28);
  assert.equal(ratingPolicy('2022-04-01', rows).lateStartDays, 14);
  assert.equal(ratingPolicy('2022-04-02', [rows[1], rows[0]]).lateStartDays, 14);
  assert.equal(ratingPolicy('2021-01-01').lateStartDays, 28);
  assert.throws(() => ratingPolicy('2020-12-31'), /no rating policy holds on 2020-12-31/);
  assert.throws(() => ratingPolicy('2022-04-01', [...rows, rows[1]]), /2 rows of the rating policy hold on 2022-04-01/);
  assert.equal(ratingPolicy('2022-03-31', [...rows, rows[1]]).lateStartDays, 28, 'two rows to come do not matter yet');
});

test('the scheme has words for every colour and state, as the paper prints them', () => {
  const scheme = ratingScheme('standard', '2021-10-28');
  for (const colour of ratingColours)
    assert.ok(
      Object.values(scheme.colours[colour]).every((words) => words.length > 2),
      colour,
    );
  for (const state of processStates) assert.ok(scheme.process[state].words.length > 2 && scheme.process[state].means.endsWith('.'), state);
  for (const state of impactStates) assert.ok(scheme.impact[state].words.length > 2 && scheme.impact[state].means.endsWith('.'), state);
  assert.equal(scheme.colours.red.process, 'Tasks not been completed or timescales slipped and need attention.');
  assert.equal(scheme.colours.amber.impact, 'Impact can start to be measured but are yet to be demonstrable.');
  assert.equal(scheme.colours.blue.process, 'Completed and impact evidenced, target achieved and this is likely to be sustained.');
  assert.deepEqual(
    (['blue', 'red', 'amber', 'green', 'grey'] as const).map((colour) => `${scheme.colours[colour].name} - ${scheme.colours[colour].label}`),
    ['Blue - Complete', 'Red - Off track', 'Amber - Behind', 'Green - On track', 'Grey - Not started'],
  );
});

test('a council’s own scheme is a row of its own, and an unknown one is refused', () => {
  const standard = ratingScheme('standard', '2021-10-28');
  const own = {
    ...standard,
    id: 'marlshire',
    from: '2022-01-01',
    colours: { ...standard.colours, amber: { ...standard.colours.amber, name: 'Yellow' } },
  } as const;
  assert.equal(ratingScheme('marlshire', '2022-01-01', [...ratingSchemes, own]).colours.amber.name, 'Yellow');
  assert.throws(() => ratingScheme('marlshire', '2021-12-31', [...ratingSchemes, own]), /no rating scheme "marlshire"/);
  assert.throws(() => ratingScheme('unknown', '2022-01-01'), RangeError);
  assert.throws(() => ratingScheme('standard', '2020-12-31'), RangeError);
});
