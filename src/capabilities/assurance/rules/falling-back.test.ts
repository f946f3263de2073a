import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Day, weekday } from '../../../calendar/index.ts';
import { exampleMeasure, readings } from '../fixtures/example-facts.ts';
import type { MeasureFacts } from './facts.ts';
import { fallBackOf, fallingBackPolicies } from './falling-back.ts';
import { ratingPolicy } from './policy.ts';

/** Complete on Tuesday 31 May 2022; per cent, high is better, baseline 60, target 80; asked on Friday 30 September 2022. */
const completedOn: Day = '2022-05-31';
const today: Day = '2022-09-30';

const fall = (change: Partial<MeasureFacts>, asAt: Day = today) => fallBackOf(exampleMeasure(change), completedOn, ratingPolicy(asAt), asAt);

test('completed work does not hold once its measure is worse than a target it held, twice running', () => {
  assert.deepEqual([weekday(completedOn), weekday(today)], ['Tuesday', 'Friday']);
  const rows: [string, MeasureFacts['readings'], ReturnType<typeof fall>][] = [
    ['at target all along', readings(['2022-05-31', 82], ['2022-06-30', 80], ['2022-07-31', 81]), null],
    ['worse once, which may be chance', readings(['2022-05-31', 82], ['2022-06-30', 79]), null],
    [
      'worse twice running',
      readings(['2022-05-31', 82], ['2022-06-30', 79], ['2022-07-31', 78]),
      { against: 'target', figure: 80, value: 78, day: '2022-07-31' },
    ],
    [
      'at target only after the completion, then worse twice',
      readings(['2022-05-31', 70], ['2022-06-30', 81], ['2022-07-31', 79], ['2022-08-31', 78]),
      { against: 'target', figure: 80, value: 78, day: '2022-08-31' },
    ],
    ['worse, good, worse', readings(['2022-05-31', 82], ['2022-06-30', 79], ['2022-07-31', 80], ['2022-08-31', 79]), null],
    ['never at target: nothing is lost', readings(['2022-05-31', 70], ['2022-06-30', 71], ['2022-07-31', 70]), null],
    ['two readings of one month are one', readings(['2022-05-31', 82], ['2022-07-20', 79], ['2022-07-31', 78]), null],
    [
      'a month left out hides nothing',
      readings(['2022-05-31', 82], ['2022-06-30', 79], ['2022-08-31', 78]),
      { against: 'target', figure: 80, value: 78, day: '2022-08-31' },
    ],
    ['the second is not validated', readings(['2022-05-31', 82], ['2022-06-30', 79], ['2022-07-31', 78, 'provisional']), null],
    ['both of before the completion', readings(['2022-03-31', 82], ['2022-04-30', 79], ['2022-05-31', 78]), null],
    ['the second after the day asked about', readings(['2022-05-31', 82], ['2022-06-30', 79], ['2022-10-31', 78]), null],
  ];
  for (const [what, given, expected] of rows) assert.deepEqual(fall({ readings: given }), expected, what);
});

test('completed work does not hold once its measure is below the baseline by the margin, where it was not before', () => {
  // 5 per cent of 60 is 3: at 57 it is worse, at 58 it is not.
  const rows: [string, MeasureFacts['readings'], string | null][] = [
    ['58', readings(['2022-05-31', 70], ['2022-06-30', 58]), null],
    ['57', readings(['2022-05-31', 70], ['2022-06-30', 57]), 'baseline'],
    ['57, and it was at the completion already', readings(['2022-05-31', 57], ['2022-06-30', 56]), null],
    ['57 with no reading before', readings(['2022-06-30', 57]), 'baseline'],
  ];
  for (const [what, given, expected] of rows) assert.equal(fall({ readings: given })?.against ?? null, expected, what);
});

test('completed work does not hold once its measure shows a special cause for concern after it', () => {
  const given = readings(['2022-05-31', 70], ['2022-06-30', 69]);
  const spc = (upTo: Day, variation: 'concern' | 'common-cause') => ({ upTo, variation, capability: null }) as const;
  assert.deepEqual(fall({ readings: given, spc: spc('2022-06-30', 'concern') }), { against: 'special-cause', figure: null, value: 69, day: '2022-06-30' });
  assert.equal(fall({ readings: given, spc: spc('2022-06-30', 'common-cause') }), null);
  assert.equal(fall({ readings: given, spc: spc('2022-05-31', 'concern') }), null, 'a chart drawn before the newest reading speaks of something else');
});

test('a measure of demand, or without a better direction, takes nothing back; low and near count as high does', () => {
  const worse = readings(['2022-05-31', 82], ['2022-06-30', 50], ['2022-07-31', 50]);
  assert.equal(fall({ readings: worse, context: true }), null);
  assert.equal(fall({ readings: worse, polarity: 'none' }), null);
  assert.equal(
    fall({ polarity: 'low', target: 10, baseline: 20, readings: readings(['2022-05-31', 9], ['2022-06-30', 11], ['2022-07-31', 12]) })?.against,
    'target',
  );
  const near = { polarity: 'near', target: 15, targetUpper: 18, baseline: 25 } as const;
  assert.equal(fall({ ...near, readings: readings(['2022-05-31', 16], ['2022-06-30', 19], ['2022-07-31', 14]) })?.against, 'target');
  assert.equal(fall({ ...near, readings: readings(['2022-05-31', 16], ['2022-06-30', 18], ['2022-07-31', 15]) }), null);
});

test('what does not hold is dated policy with its source', () => {
  for (const { readings: count, source } of fallingBackPolicies) assert.ok(count >= 1 && source.length > 10);
});
