import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, weekday } from '../../../calendar/index.ts';
import { exampleDay, exampleMeasure, readings, threeAtTarget } from '../fixtures/example-facts.ts';
import type { Frequency, MeasureFacts } from './facts.ts';
import { ratingPolicy } from './policy.ts';
import { addPeriod, judgeMeasure } from './readings.ts';

const policy = ratingPolicy(exampleDay);
const atTarget = (change: Partial<MeasureFacts>, asAt: Day = exampleDay) => judgeMeasure(exampleMeasure(change), policy, asAt).atTarget;

test('a measure that stops reporting does not keep its last good value', () => {
  // The reading of 31 December 2021; the next is of 31 January 2022, expected 30 days later, on 2 March.
  const cases: [Day, string, boolean, number][] = [
    ['2022-03-01', 'Tuesday', true, 3],
    ['2022-03-02', 'Wednesday', true, 3],
    ['2022-03-03', 'Thursday', false, 0],
  ];
  for (const [asAt, name, current, run] of cases) {
    assert.equal(weekday(asAt), name);
    const spc = { upTo: '2021-12-31', variation: 'improvement', capability: 'consistent-pass' } as const;
    const judged = judgeMeasure(exampleMeasure({ readings: threeAtTarget, spc }), policy, asAt);
    assert.equal(judged.neededBy, '2022-03-02');
    assert.deepEqual(
      [judged.current, judged.atTarget, judged.atTargetAndBetter, judged.improving, judged.consistentlyCapable],
      [current, run, run, current, current],
      asAt,
    );
  }
});

test('a measure that stops reporting keeps its last bad value', () => {
  const spc = { upTo: '2021-12-31', variation: 'concern', capability: null } as const;
  const judged = judgeMeasure(exampleMeasure({ readings: readings(['2021-12-31', 40]), spc }), policy, '2023-12-31');
  assert.deepEqual([judged.current, judged.inConcern, judged.worseThanBaseline], [false, true, true]);
});

test('only validated readings count, up to the day asked about', () => {
  // Sunday 30 January 2022, the last day on which November's reading counts.
  const cases: [string, MeasureFacts['readings'], number][] = [
    ['all validated', threeAtTarget, 3],
    ['the newest provisional', readings(['2021-10-31', 82], ['2021-11-30', 80], ['2021-12-31', 85, 'provisional']), 2],
    ['the middle one estimated', readings(['2021-10-31', 82], ['2021-11-30', 80, 'estimated'], ['2021-12-31', 85]), 1],
    ['all provisional', readings(['2021-10-31', 82, 'provisional'], ['2021-11-30', 80, 'provisional'], ['2021-12-31', 85, 'provisional']), 0],
    ['the newest after the day asked about', readings(['2021-11-30', 82], ['2021-12-31', 80], ['2022-02-28', 10]), 2],
    ['no number', readings(['2021-10-31', 82], ['2021-11-30', 80], ['2021-12-31', Number.NaN]), 2],
    ['in another order', [...threeAtTarget].reverse(), 3],
    ['none', [], 0],
  ];
  for (const [what, rows, run] of cases) assert.equal(atTarget({ readings: rows }, '2022-01-30'), run, what);
});

test('one lucky month is one reading, and a month left out ends the run', () => {
  const cases: [string, Partial<MeasureFacts>, number][] = [
    ['three in one month', { readings: readings(['2021-12-10', 85], ['2021-12-20', 85], ['2021-12-31', 85]) }, 1],
    ['three in one week', { readings: readings(['2021-12-29', 85], ['2021-12-30', 85], ['2021-12-31', 85]) }, 1],
    ['a bad one among those of one week', { readings: readings(['2021-10-31', 85], ['2021-11-30', 85], ['2021-12-30', 10], ['2021-12-31', 85]) }, 1],
    ['one month good after bad ones', { readings: readings(['2021-10-31', 20], ['2021-11-30', 20], ['2021-12-31', 85]) }, 1],
    ['November left out', { readings: readings(['2021-09-30', 85], ['2021-10-31', 85], ['2021-12-31', 85]) }, 1],
    ['45 days apart', { readings: readings(['2021-11-16', 85], ['2021-12-31', 85]) }, 2],
    ['46 days apart', { readings: readings(['2021-11-15', 85], ['2021-12-31', 85]) }, 1],
    ['weekly, 6 days apart', { frequency: 'weekly', readings: readings(['2022-01-22', 85], ['2022-01-28', 85]) }, 2],
    ['weekly, 5 days apart', { frequency: 'weekly', readings: readings(['2022-01-23', 85], ['2022-01-28', 85]) }, 1],
    ['monthly, 24 days apart', { frequency: 'monthly', readings: readings(['2021-12-07', 85], ['2021-12-31', 85]) }, 2],
    ['monthly, 23 days apart', { frequency: 'monthly', readings: readings(['2021-12-08', 85], ['2021-12-31', 85]) }, 1],
    ['quarterly, 73 days apart', { frequency: 'quarterly', readings: readings(['2021-10-19', 85], ['2021-12-31', 85]) }, 2],
    ['quarterly, 72 days apart', { frequency: 'quarterly', readings: readings(['2021-10-20', 85], ['2021-12-31', 85]) }, 1],
    ['half-yearly, 146 days apart', { frequency: 'half-yearly', readings: readings(['2021-08-07', 85], ['2021-12-31', 85]) }, 2],
    ['half-yearly, 145 days apart', { frequency: 'half-yearly', readings: readings(['2021-08-08', 85], ['2021-12-31', 85]) }, 1],
    ['yearly, 292 days apart', { frequency: 'yearly', readings: readings(['2021-03-14', 85], ['2021-12-31', 85]) }, 2],
    ['yearly, 291 days apart', { frequency: 'yearly', readings: readings(['2021-03-15', 85], ['2021-12-31', 85]) }, 1],
    ['three in 32 days are two months', { readings: readings(['2021-11-29', 85], ['2021-12-15', 85], ['2021-12-31', 85]) }, 2],
    [
      'five, each 16 days after the one before, are three months',
      { readings: readings(['2021-10-28', 85], ['2021-11-13', 85], ['2021-11-29', 85], ['2021-12-15', 85], ['2021-12-31', 85]) },
      3,
    ],
    ['a bad one 23 days before a good one still ends the run', { readings: readings(['2021-11-07', 85], ['2021-12-08', 10], ['2021-12-31', 85]) }, 1],
    ['three weeks of a weekly measure', { frequency: 'weekly', readings: readings(['2022-01-14', 85], ['2022-01-21', 85], ['2022-01-28', 85]) }, 3],
    ['three quarters', { frequency: 'quarterly', readings: readings(['2021-06-30', 85], ['2021-09-30', 85], ['2021-12-31', 85]) }, 3],
    ['three half-years', { frequency: 'half-yearly', readings: readings(['2020-12-31', 85], ['2021-06-30', 85], ['2021-12-31', 85]) }, 3],
  ];
  for (const [what, change, run] of cases) assert.equal(atTarget(change), run, what);
});

test('at target is by polarity, the target itself included', () => {
  const cases: [string, Partial<MeasureFacts>, number, boolean][] = [
    ['high is better', { polarity: 'high', target: 80 }, 79.9, false],
    ['high is better', { polarity: 'high', target: 80 }, 80, true],
    ['low is better', { polarity: 'low', target: 5 }, 5, true],
    ['low is better', { polarity: 'low', target: 5 }, 5.1, false],
    ['near a band', { polarity: 'near', target: 10, targetUpper: 20 }, 9.9, false],
    ['near a band', { polarity: 'near', target: 10, targetUpper: 20 }, 10, true],
    ['near a band', { polarity: 'near', target: 10, targetUpper: 20 }, 20, true],
    ['near a band', { polarity: 'near', target: 10, targetUpper: 20 }, 20.1, false],
    ['near one value', { polarity: 'near', target: 10, targetUpper: null }, 10, true],
    ['near one value', { polarity: 'near', target: 10, targetUpper: null }, 11, false],
    ['no direction', { polarity: 'none', target: 80 }, 80, false],
    ['no target', { polarity: 'high', target: null }, 100, false],
  ];
  for (const [what, change, value, good] of cases)
    assert.equal(atTarget({ ...change, readings: readings(['2021-12-31', value]) }), good ? 1 : 0, `${what}: ${value}`);
});

test('near a band, better and worse than the baseline are by the distance from it', () => {
  const judged = (baseline: number, value: number) =>
    judgeMeasure(exampleMeasure({ polarity: 'near', target: 10, targetUpper: 20, baseline, readings: readings(['2021-12-31', value]) }), policy, exampleDay);
  assert.equal(judged(30, 15).atTargetAndBetter, 1, 'into the band');
  assert.equal(judged(15, 15).atTargetAndBetter, 0, 'it was in the band already');
  assert.equal(judged(25, 4).worseThanBaseline, false, 'from 5 above to 6 below: by 1, less than the margin of 1.25');
  assert.equal(judged(25, 3.75).worseThanBaseline, true, 'from 5 above to 6.25 below: by the margin');
  assert.equal(judged(25, 22).worseThanBaseline, false, 'nearer');
});

test('a period leads from a month’s last day to a month’s last day', () => {
  const cases: [Day, Frequency, Day][] = [
    ['2022-04-30', 'monthly', '2022-05-31'],
    ['2022-01-31', 'monthly', '2022-02-28'],
    ['2022-02-28', 'monthly', '2022-03-31'],
    ['2022-04-15', 'monthly', '2022-05-15'],
    ['2022-06-30', 'quarterly', '2022-09-30'],
    ['2022-06-30', 'half-yearly', '2022-12-31'],
    ['2023-02-28', 'yearly', '2024-02-29'],
    ['2022-06-30', 'weekly', '2022-07-07'],
  ];
  for (const [day, frequency, expected] of cases) assert.equal(addPeriod(day, frequency, policy), expected, `${day} ${frequency}`);
});
