import { test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { checkImpact as check } from '../fixtures/example-checks.ts';
import { completeActivity, evaluation, exampleActivity, exampleDay, exampleMeasure, readings, threeAtTarget } from '../fixtures/example-facts.ts';
import type { MeasureFacts, RatingFacts, SpcFacts } from './facts.ts';

const spc = (change: Partial<SpcFacts> = {}): SpcFacts => ({ upTo: '2021-12-31', variation: 'common-cause', capability: null, ...change });
const demonstrated = evaluation('2022-01-20', 'demonstrated', 'case audits', 'partner feedback');

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
