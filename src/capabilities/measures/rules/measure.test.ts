import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { gapsOf } from './gaps.ts';
import { type Definition, definitionProblems, protectedChanges, type Reading, type Unit } from './measure.ts';
import { meetsTarget } from './meets.ts';
import { readingProblems, workOut } from './reading.ts';
import { restatementsOf } from './restatements.ts';
import { seriesOf } from './series.ts';
import { groupByPriority, unmeasuredOutcomes } from './serves.ts';
import { writeNumber, writeTarget, writeValue } from './words.ts';

const definition = (change: Partial<Definition> = {}): Definition => ({
  name: 'Supervision within 28 days',
  why: '',
  unit: 'percent',
  polarity: 'high',
  frequency: 'monthly',
  lagDays: 10,
  context: false,
  baseline: { value: 62, day: '2021-09-30' },
  target: 80,
  targetUpper: null,
  ownerPostId: 'post',
  outcomeIds: ['one'],
  ...change,
});

describe('what a measure is', () => {
  test('what cannot be true of it', () => {
    const cases: [string, Partial<Definition>, string[]][] = [
      ['as it should be', {}, []],
      ['a band where near is better', { polarity: 'near', target: 12, targetUpper: 16 }, []],
      ['a band of one value', { polarity: 'near', target: 12, targetUpper: 12 }, []],
      ['a band upside down', { polarity: 'near', target: 16, targetUpper: 12 }, ['target-upper-below-target']],
      ['an upper end alone', { polarity: 'near', target: null, targetUpper: 12 }, ['near-without-target']],
      ['an upper end where higher is better', { targetUpper: 90 }, ['target-upper-without-band']],
      ['a baseline of today', { baseline: { value: 1, day: '2022-01-31' } }, []],
      ['a baseline of tomorrow', { baseline: { value: 1, day: '2022-02-01' } }, ['baseline-in-future']],
    ];
    for (const [what, change, problems] of cases) assert.deepEqual(definitionProblems(definition(change), '2022-01-31'), problems, what);
  });

  test('which changes move what counts as success', () => {
    const cases: [Partial<Definition>, string[]][] = [
      [{ name: 'Other', why: 'Other', ownerPostId: null }, []],
      [{ unit: 'number' }, ['unit']],
      [{ polarity: 'low' }, ['polarity']],
      [{ frequency: 'quarterly' }, ['frequency']],
      [{ lagDays: 11 }, ['lag']],
      [{ context: true }, ['context']],
      [{ baseline: null }, ['baseline']],
      [{ baseline: { value: 62, day: '2021-10-01' } }, ['baseline']],
      [{ target: 79 }, ['target']],
      [{ outcomeIds: [] }, ['outcomes']],
      [{ outcomeIds: ['two'] }, ['outcomes']],
      [{ outcomeIds: ['one', 'two'] }, ['outcomes']],
    ];
    for (const [change, moved] of cases) assert.deepEqual(protectedChanges(definition(), definition(change)), moved, JSON.stringify(change));
    assert.deepEqual(protectedChanges(definition({ outcomeIds: ['one', 'two'] }), definition({ outcomeIds: ['two', 'one'] })), [], 'order means nothing');
  });

  test('what is not known of it, the gravest first', () => {
    const read = (periodEnd: Day, quality: 'validated' | 'provisional' = 'validated') => ({ periodEnd, quality });
    const cases: [string, Partial<Definition>, ReturnType<typeof read>[], string[]][] = [
      ['all known', {}, [read('2021-12-31')], []],
      ['never read', {}, [], ['never-read']],
      ['late', {}, [read('2021-11-30')], ['late']],
      ['only provisional', {}, [read('2021-12-31', 'provisional')], ['not-validated']],
      [
        'no baseline, target, outcome or owner',
        { baseline: null, target: null, outcomeIds: [], ownerPostId: null },
        [],
        ['never-read', 'no-baseline', 'no-target', 'serves-nothing', 'no-owner'],
      ],
      ['context needs no target and no outcome', { context: true, target: null, outcomeIds: [] }, [read('2021-12-31')], []],
    ];
    for (const [what, change, readings, keys] of cases) {
      assert.deepEqual(
        gapsOf({ ...definition(change), addedOn: '2021-11-12', readings }, '2022-01-31').map((gap) => gap.key),
        keys,
        what,
      );
    }
  });

  test('at target or better', () => {
    const cases: [Partial<Definition>, number, boolean | null][] = [
      [{}, 80, true],
      [{}, 79.9, false],
      [{ polarity: 'low' }, 80, true],
      [{ polarity: 'low' }, 80.1, false],
      [{ polarity: 'near', targetUpper: 90 }, 80, true],
      [{ polarity: 'near', targetUpper: 90 }, 90, true],
      [{ polarity: 'near', targetUpper: 90 }, 90.1, false],
      [{ polarity: 'near' }, 80.1, false],
      [{ polarity: 'none' }, 80, null],
      [{ target: null }, 80, null],
    ];
    for (const [change, value, met] of cases) assert.equal(meetsTarget(definition(change), value), met, `${JSON.stringify(change)} ${value}`);
  });
});

describe('what a reading is', () => {
  const reading = (change: Partial<Reading> = {}): Reading => ({
    periodEnd: '2022-01-31',
    value: 82,
    numerator: null,
    denominator: null,
    quality: 'validated',
    note: '',
    ...change,
  });

  test('what cannot be true of it', () => {
    const cases: [string, Partial<Reading>, Unit, string[]][] = [
      ['a period that ends today', {}, 'percent', []],
      ['a period that ends tomorrow', { periodEnd: '2022-02-01' }, 'percent', ['period-in-future']],
      ['fifteen years ago', { periodEnd: '2007-01-31' }, 'percent', []],
      ['longer ago', { periodEnd: '2007-01-30' }, 'percent', ['period-long-ago']],
      ['a numerator alone', { numerator: 3 }, 'percent', ['numerator-alone']],
      ['a denominator alone', { denominator: 3 }, 'percent', ['denominator-alone']],
      ['out of nothing', { numerator: 3, denominator: 0 }, 'percent', ['denominator-not-positive']],
      ['counts that agree', { numerator: 41, denominator: 50 }, 'percent', []],
      ['counts that agree within half a point', { value: 82.5, numerator: 41, denominator: 50 }, 'percent', []],
      ['counts that do not agree', { value: 82.6, numerator: 41, denominator: 50 }, 'percent', ['value-disagrees']],
      ['the counts of a rate have a factor nobody told us', { value: 410, numerator: 41, denominator: 1000 }, 'rate', []],
    ];
    for (const [what, change, unit, keys] of cases) {
      assert.deepEqual(
        readingProblems(reading(change), unit, '2022-01-31').map((problem) => problem.key),
        keys,
        what,
      );
    }
  });

  test('a percentage worked out from its counts', () => {
    assert.equal(workOut(9, 30, 'percent'), 30);
    assert.equal(workOut(1, 3, 'percent'), 33.3);
    assert.equal(workOut(1, 0, 'percent'), null);
    assert.equal(workOut(1, 3, 'rate'), null);
  });

  test('a correction keeps what the reading was, each step of it', () => {
    const state = (value: number, moment: string, reason: string | null, readingId = 'one') => ({
      readingId,
      periodEnd: '2022-01-31' as Day,
      value,
      moment,
      reason,
    });
    assert.deepEqual(
      restatementsOf([
        state(82, '2022-02-01', null),
        state(80, '2022-02-03', 'Twice counted'),
        state(81, '2022-02-05', 'Recounted'),
        state(5, '2022-02-04', null, 'two'),
      ]),
      [
        { periodEnd: '2022-01-31', was: 80, became: 81, reason: 'Recounted', moment: '2022-02-05' },
        { periodEnd: '2022-01-31', was: 82, became: 80, reason: 'Twice counted', moment: '2022-02-03' },
      ],
    );
  });
});

describe('readings in a row', () => {
  test('a period without a reading is a gap, and a day near the period’s end counts for it', () => {
    const series = (days: Day[], frequency: Definition['frequency'] = 'monthly') =>
      seriesOf(
        days.map((day, index) => ({ day, value: index })),
        frequency,
      );
    assert.deepEqual(series([]), []);
    assert.deepEqual(series(['2022-01-31', '2022-02-28', '2022-03-31']), [0, 1, 2]);
    assert.deepEqual(series(['2022-01-28', '2022-02-25', '2022-03-31']), [0, 1, 2]);
    assert.deepEqual(series(['2022-01-31', '2022-03-31']), [0, null, 1]);
    assert.deepEqual(series(['2022-01-31', '2022-04-30'], 'quarterly'), [0, 1]);
    assert.equal(
      series(
        Array.from({ length: 30 }, (_, week) => `2022-01-${String(week + 1).padStart(2, '0')}` as Day),
        'weekly',
      ).length,
      24,
    );
  });
});

describe('what measures serve', () => {
  const plan = {
    workstreams: [],
    priorities: [
      {
        ref: 'LG1',
        title: 'Leaders',
        workstreamId: null,
        outcomes: [
          { id: 'one', ref: 'LG1.o1', text: '' },
          { id: 'two', ref: 'LG1.o2', text: '' },
        ],
      },
      { ref: 'W1', title: 'Workers', workstreamId: null, outcomes: [{ id: 'three', ref: 'W1.o1', text: '' }] },
    ],
  };
  const measure = (ref: string, outcomeIds: string[], context = false) => ({ ref, outcomeIds, context });

  test('grouped in the plan’s order, under each priority they serve, those that serve nothing last', () => {
    const groups = groupByPriority([measure('M1', []), measure('M2', ['three', 'one']), measure('M3', ['two'])], plan);
    assert.deepEqual(
      groups.map((group) => [group.priority?.ref ?? null, group.measures.map((one) => one.ref)]),
      [
        ['LG1', ['M2', 'M3']],
        ['W1', ['M2']],
        [null, ['M1']],
      ],
    );
  });

  test('an outcome that only a context measure serves is measured by nobody', () => {
    const missing = unmeasuredOutcomes([measure('M1', ['one']), measure('M2', ['two'], true)], plan);
    assert.deepEqual(
      missing.map(({ outcome }) => outcome.ref),
      ['LG1.o2', 'W1.o1'],
    );
  });
});

test('values in words', () => {
  const cases: [number, Unit, string][] = [
    [45, 'percent', '45%'],
    [82.5, 'percent', '82.5%'],
    [1234.5, 'number', '1,234.5'],
    [1, 'days', '1 day'],
    [12, 'days', '12 days'],
    [-3, 'score', '−3'],
    [0.1 + 0.2, 'rate', '0.3'],
    [1_000_000, 'number', '1,000,000'],
  ];
  for (const [value, unit, words] of cases) assert.equal(writeValue(value, unit), words);
  assert.equal(writeNumber(999), '999');
  assert.equal(writeTarget(null, null, 'percent'), null);
  assert.equal(writeTarget(80, null, 'percent'), '80%');
  assert.equal(writeTarget(40, 60, 'days'), '40 to 60 days');
});
