import { test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { checkImpact as check } from './example-checks.ts';
import { completeActivity, evaluation, exampleActivity, exampleDay, exampleMeasure, readings, threeAtTarget, unmoved } from './example-facts.ts';
import type { MeasureFacts, RatingFacts, SpcFacts } from './facts.ts';

const measured = (change: Partial<MeasureFacts> = {}): Partial<RatingFacts> => ({ measures: [exampleMeasure(change)] });
/** Impact expected from a day, in place of the example's 31 July 2022. */
const from = (day: Day, change: Partial<RatingFacts> = {}): Partial<RatingFacts> => ({ expectedImpact: unmoved(day), ...change });
const spc = (change: Partial<SpcFacts> = {}): SpcFacts => ({ upTo: '2021-12-31', variation: 'common-cause', capability: null, ...change });
const demonstrated = evaluation('2022-01-20', 'demonstrated', 'case audits', 'partner feedback');

test('demonstrable: begun, no concern, and every outcome shown by a measure or by an evaluation on two sources', () => {
  const shown = exampleMeasure({ readings: threeAtTarget });
  const yearly = (...values: [Day, number][]) => measured({ frequency: 'yearly', readings: readings(...values) });
  const evaluated: Partial<RatingFacts> = { evaluations: [demonstrated] };
  const other = exampleMeasure({ ref: 'Other', outcomes: ['outcome 2'] });
  const concern = exampleMeasure({ ref: 'Other', spc: spc({ variation: 'concern' }) });
  check([
    ['three readings at target', exampleDay, 'Monday', { measures: [shown] }, 'demonstrable', ['demonstrable-by-measures']],
    ['two readings at target', exampleDay, 'Monday', from(exampleDay, measured({ readings: threeAtTarget.slice(1) })), 'emerging', ['emerging']],
    [
      'one of three just short',
      exampleDay,
      'Monday',
      from(exampleDay, measured({ readings: readings(['2021-10-31', 82], ['2021-11-30', 79.9], ['2021-12-31', 85]) })),
      'emerging',
      ['emerging'],
    ],
    ['a yearly measure needs one', exampleDay, 'Monday', yearly(['2021-12-31', 80]), 'demonstrable', ['demonstrable-by-measures']],
    ['a yearly measure just short', exampleDay, 'Monday', from(exampleDay, yearly(['2021-12-31', 79.9])), 'emerging', ['emerging']],
    [
      'special-cause improvement, short of the target',
      exampleDay,
      'Monday',
      measured({ spc: spc({ variation: 'improvement' }) }),
      'demonstrable',
      ['demonstrable-by-measures'],
    ],
    [
      'that improvement was seen a month ago',
      exampleDay,
      'Monday',
      from(exampleDay, measured({ spc: spc({ upTo: '2021-11-30', variation: 'improvement' }) })),
      'emerging',
      ['emerging'],
    ],
    [
      'at target, but the baseline was better already',
      exampleDay,
      'Monday',
      from(exampleDay, measured({ baseline: 82, readings: readings(['2021-10-31', 81], ['2021-11-30', 81], ['2021-12-31', 81]) })),
      'emerging',
      ['emerging'],
    ],
    [
      'at target, and no baseline to be better than',
      exampleDay,
      'Monday',
      from(exampleDay, measured({ baseline: null, readings: threeAtTarget })),
      'unmeasured',
      ['unmeasured-once-expected'],
    ],
    [
      'one of two outcomes has no measure',
      exampleDay,
      'Monday',
      from(exampleDay, { measures: [shown], outcomes: ['outcome 1', 'outcome 2'] }),
      'emerging',
      ['emerging'],
    ],
    [
      'one of two outcomes is not shown',
      exampleDay,
      'Monday',
      from(exampleDay, { measures: [shown, other], outcomes: ['outcome 1', 'outcome 2'] }),
      'emerging',
      ['emerging'],
    ],
    [
      'one measure serves both outcomes',
      exampleDay,
      'Monday',
      { measures: [{ ...shown, outcomes: ['outcome 1', 'outcome 2'] }], outcomes: ['outcome 1', 'outcome 2'] },
      'demonstrable',
      ['demonstrable-by-measures'],
    ],
    ['no outcome to demonstrate', exampleDay, 'Monday', { measures: [shown], outcomes: [] }, 'unmeasured', ['unmeasured-after-acceptance']],
    [
      'a measure of demand shows nothing',
      exampleDay,
      'Monday',
      from(exampleDay, { measures: [{ ...shown, context: true }, exampleMeasure()] }),
      'emerging',
      ['emerging'],
    ],
    ['an evaluation on two sources', exampleDay, 'Monday', evaluated, 'demonstrable', ['demonstrable-by-evaluation']],
    ['both ways', exampleDay, 'Monday', { ...evaluated, measures: [shown] }, 'demonstrable', ['demonstrable-by-measures', 'demonstrable-by-evaluation']],
    [
      'demonstrated, then partly',
      exampleDay,
      'Monday',
      from(exampleDay, { evaluations: [demonstrated, evaluation('2022-01-21', 'partly', 'case audits')] }),
      'emerging',
      ['emerging'],
    ],
    [
      'not begun',
      exampleDay,
      'Monday',
      { ...evaluated, measures: [shown], activities: [exampleActivity({ status: 'not-begun' })] },
      'not-expected',
      ['not-expected'],
    ],
    [
      'another measure in concern, before impact is expected',
      exampleDay,
      'Monday',
      { ...evaluated, measures: [shown, concern] },
      'emerging',
      ['concern-before-expected'],
    ],
  ]);
});

test('sustained: complete, every measure at target for three readings, and an evaluation afterwards on two sources', () => {
  const sustained = (change: Partial<RatingFacts> = {}): Partial<RatingFacts> => ({
    activities: [completeActivity()],
    measures: [exampleMeasure({ readings: threeAtTarget })],
    evaluations: [demonstrated],
    ...change,
  });
  const yes = ['sustained'] as const;
  const byBoth = ['demonstrable-by-measures', 'demonstrable-by-evaluation'] as const;
  const on = (day: Day) => [evaluation(day, 'demonstrated', 'case audits', 'partner feedback')];
  const second = (change: Partial<MeasureFacts>) => [exampleMeasure({ readings: threeAtTarget }), exampleMeasure({ ref: 'Second', ...change })];
  const yearly = { frequency: 'yearly', lagDays: 90 } as const;
  check([
    ['all of it', exampleDay, 'Monday', sustained(), 'sustained', [...yes]],
    ['not complete', exampleDay, 'Monday', sustained({ activities: [exampleActivity()] }), 'demonstrable', [...byBoth]],
    ['evaluated the day before completion', exampleDay, 'Monday', sustained({ evaluations: on('2022-01-13') }), 'demonstrable', [...byBoth]],
    ['evaluated the day of completion', exampleDay, 'Monday', sustained({ evaluations: on('2022-01-14') }), 'demonstrable', [...byBoth]],
    ['evaluated the day after', exampleDay, 'Monday', sustained({ evaluations: on('2022-01-15') }), 'sustained', [...yes]],
    [
      'evaluated on one source',
      exampleDay,
      'Monday',
      sustained({ evaluations: [evaluation('2022-01-20', 'demonstrated', 'case audits')] }),
      'demonstrable',
      ['demonstrable-by-measures'],
    ],
    [
      'a later evaluation takes it back in part',
      exampleDay,
      'Monday',
      sustained({ evaluations: [demonstrated, evaluation('2022-01-25', 'partly', 'case audits')] }),
      'demonstrable',
      ['demonstrable-by-measures'],
    ],
    [
      'a later evaluation takes it back',
      exampleDay,
      'Monday',
      sustained({ evaluations: [demonstrated, evaluation('2022-01-25', 'not-demonstrated', 'case audits')] }),
      'not-met',
      ['evaluation-not-demonstrated'],
    ],
    [
      'two readings at target',
      exampleDay,
      'Monday',
      sustained({ measures: [exampleMeasure({ readings: threeAtTarget.slice(1) })] }),
      'demonstrable',
      ['demonstrable-by-evaluation'],
    ],
    ['a second measure is short of target', exampleDay, 'Monday', sustained({ measures: second({}) }), 'demonstrable', [...byBoth]],
    [
      'a second measure is short, and consistently capable',
      exampleDay,
      'Monday',
      sustained({ measures: second({ spc: spc({ capability: 'consistent-pass' }) }) }),
      'sustained',
      [...yes],
    ],
    [
      'a second measure is hit or miss',
      exampleDay,
      'Monday',
      sustained({ measures: second({ spc: spc({ capability: 'hit-or-miss' }) }) }),
      'demonstrable',
      [...byBoth],
    ],
    [
      'the capability was seen a month ago',
      exampleDay,
      'Monday',
      sustained({ measures: second({ spc: spc({ upTo: '2021-11-30', capability: 'consistent-pass' }) }) }),
      'demonstrable',
      [...byBoth],
    ],
    ['a second measure of demand is short of target', exampleDay, 'Monday', sustained({ measures: second({ context: true }) }), 'sustained', [...yes]],
    ['no measure', exampleDay, 'Monday', sustained({ measures: [] }), 'demonstrable', ['demonstrable-by-evaluation']],
    [
      'no measure, and the board’s reason why none fits',
      exampleDay,
      'Monday',
      sustained({ measures: [], noMeasureReason: 'One appointment, made.' }),
      'sustained',
      [...yes],
    ],
    [
      'no measure, and a blank for a reason',
      exampleDay,
      'Monday',
      sustained({ measures: [], noMeasureReason: '  ' }),
      'demonstrable',
      ['demonstrable-by-evaluation'],
    ],
    [
      'a measure short of target, and the board’s reason',
      exampleDay,
      'Monday',
      sustained({ measures: [exampleMeasure()], noMeasureReason: 'None fits.' }),
      'demonstrable',
      ['demonstrable-by-evaluation'],
    ],
    [
      'a yearly measure needs three too: one',
      exampleDay,
      'Monday',
      sustained({ measures: [exampleMeasure({ ...yearly, readings: readings(['2021-12-31', 85]) })] }),
      'demonstrable',
      [...byBoth],
    ],
    [
      'a yearly measure with three',
      exampleDay,
      'Monday',
      sustained({ measures: [exampleMeasure({ ...yearly, readings: readings(['2019-12-31', 85], ['2020-12-31', 85], ['2021-12-31', 85]) })] }),
      'sustained',
      [...yes],
    ],
  ]);
});
