import { test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { checkImpact as check } from '../fixtures/example-checks.ts';
import { evaluation, exampleActivity, exampleDay, exampleMeasure, readings, threeAtTarget, unmoved } from '../fixtures/example-facts.ts';
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
      'two of one day, one of them on one source',
      exampleDay,
      'Monday',
      from(exampleDay, { evaluations: [demonstrated, evaluation('2022-01-20', 'demonstrated', 'case audits')] }),
      'emerging',
      ['emerging'],
    ],
    [
      'the same in the other order',
      exampleDay,
      'Monday',
      from(exampleDay, { evaluations: [evaluation('2022-01-20', 'demonstrated', 'case audits'), demonstrated] }),
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
