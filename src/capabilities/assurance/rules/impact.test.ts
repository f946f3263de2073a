import { test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { checkImpact as check } from '../fixtures/example-checks.ts';
import { evaluation, exampleActivity, exampleDay, exampleMeasure, readings, unmoved } from '../fixtures/example-facts.ts';
import type { MeasureFacts, RatingFacts, SpcFacts } from './facts.ts';

const measured = (change: Partial<MeasureFacts> = {}): Partial<RatingFacts> => ({ measures: [exampleMeasure(change)] });
const noBaseline = measured({ baseline: null });
/** Impact expected from a day, in place of the example's 31 July 2022. */
const from = (day: Day, change: Partial<RatingFacts> = {}): Partial<RatingFacts> => ({ expectedImpact: unmoved(day), ...change });
const spc = (change: Partial<SpcFacts> = {}): SpcFacts => ({ upTo: '2021-12-31', variation: 'common-cause', capability: null, ...change });
const demonstrated = evaluation('2022-01-20', 'demonstrated', 'case audits', 'partner feedback');

test('impact is expected from the priority’s own date, else its last original target and one period of its quickest measure', () => {
  const two = [exampleActivity({ target: unmoved('2022-03-31') }), exampleActivity()];
  const moved = exampleActivity({ target: { original: '2022-06-30', moves: [{ to: '2023-06-30', approvedOn: '2022-01-10' }] } });
  const quarterly = exampleMeasure({ frequency: 'quarterly' });
  const stopped = exampleActivity({ target: unmoved('2023-06-30'), status: 'stopped', stopApprovedOn: '2022-01-10' });
  check([
    ['the day before the default', '2022-07-30', 'Saturday', {}, 'not-expected', ['not-expected']],
    ['the default: 30 June and a month', '2022-07-31', 'Sunday', {}, 'emerging', ['emerging']],
    ['the last of two targets counts, the day before', '2022-07-30', 'Saturday', { activities: two }, 'not-expected', ['not-expected']],
    ['the last of two targets counts', '2022-07-31', 'Sunday', { activities: two }, 'emerging', ['emerging']],
    ['a target moved with approval does not move it', '2022-07-31', 'Sunday', { activities: [moved] }, 'emerging', ['emerging']],
    ['a target of what was stopped does not count', '2022-07-31', 'Sunday', { activities: [exampleActivity(), stopped] }, 'emerging', ['emerging']],
    ['quarterly, the day before', '2022-09-29', 'Thursday', { measures: [quarterly] }, 'not-expected', ['not-expected']],
    ['quarterly', '2022-09-30', 'Friday', { measures: [quarterly] }, 'emerging', ['emerging']],
    ['the quicker of two', '2022-07-31', 'Sunday', { measures: [quarterly, exampleMeasure()] }, 'emerging', ['emerging']],
    [
      'a quicker one of demand only does not count',
      '2022-09-29',
      'Thursday',
      { measures: [quarterly, exampleMeasure({ context: true })] },
      'not-expected',
      ['not-expected'],
    ],
    ['no measure: the target itself', '2022-06-30', 'Thursday', { measures: [] }, 'unmeasured', ['unmeasured-once-expected']],
    ['its own date, the day before', '2022-01-30', 'Sunday', from('2022-01-31'), 'not-expected', ['not-expected']],
    ['its own date', '2022-01-31', 'Monday', from('2022-01-31'), 'emerging', ['emerging']],
    ['no target known: the plan’s acceptance', exampleDay, 'Monday', { activities: [exampleActivity({ target: unmoved(null) })] }, 'emerging', ['emerging']],
    ['no date known at all: by now', exampleDay, 'Monday', { activities: [], planAcceptedOn: null }, 'emerging', ['emerging']],
  ]);
});

test('unmeasured: neither a baseline nor an evaluation, once expected or 84 days after acceptance', () => {
  const idle = [exampleActivity({ status: 'not-begun' })];
  check([
    ['83 days after acceptance', '2021-12-23', 'Thursday', noBaseline, 'not-expected', ['not-expected']],
    ['84 days after acceptance', '2021-12-24', 'Friday', noBaseline, 'unmeasured', ['unmeasured-after-acceptance']],
    ['85 days after acceptance', '2021-12-25', 'Saturday', noBaseline, 'unmeasured', ['unmeasured-after-acceptance']],
    ['84 days, not begun', '2021-12-24', 'Friday', { ...noBaseline, activities: idle }, 'not-expected', ['not-expected']],
    ['84 days, with a baseline', '2021-12-24', 'Friday', {}, 'not-expected', ['not-expected']],
    [
      '84 days, with an evaluation',
      exampleDay,
      'Monday',
      { ...noBaseline, evaluations: [evaluation('2022-01-20', 'partly', 'case audits')] },
      'not-expected',
      ['not-expected'],
    ],
    ['expected and not begun', exampleDay, 'Monday', from(exampleDay, { ...noBaseline, activities: idle }), 'unmeasured', ['unmeasured-once-expected']],
    ['the baseline is of a measure of demand', exampleDay, 'Monday', from(exampleDay, measured({ context: true })), 'unmeasured', ['unmeasured-once-expected']],
    [
      'the baseline is of a measure of no outcome here',
      exampleDay,
      'Monday',
      from(exampleDay, measured({ outcomes: ['another'] })),
      'unmeasured',
      ['unmeasured-once-expected'],
    ],
    [
      'acceptance not recorded: 84 days after the phase began',
      '2021-08-24',
      'Tuesday',
      { ...noBaseline, planAcceptedOn: null },
      'unmeasured',
      ['unmeasured-after-acceptance'],
    ],
    ['acceptance not recorded: 83 days', '2021-08-23', 'Monday', { ...noBaseline, planAcceptedOn: null }, 'not-expected', ['not-expected']],
  ]);
});

test('emerging: a concern before impact is expected, or expected with a baseline or an evaluation', () => {
  const concern = measured({ spc: spc({ variation: 'concern' }) });
  const partly = evaluation('2022-01-20', 'partly', 'case audits');
  check([
    ['a measure in concern before impact is expected', exampleDay, 'Monday', concern, 'emerging', ['concern-before-expected']],
    ['a baseline, expected', exampleDay, 'Monday', from(exampleDay), 'emerging', ['emerging']],
    ['an evaluation that is partly, expected', exampleDay, 'Monday', from(exampleDay, { ...noBaseline, evaluations: [partly] }), 'emerging', ['emerging']],
    [
      'demonstrated on one source, expected',
      exampleDay,
      'Monday',
      from(exampleDay, { evaluations: [evaluation('2022-01-20', 'demonstrated', 'case audits')] }),
      'emerging',
      ['emerging'],
    ],
    [
      'demonstrated on one source named twice',
      exampleDay,
      'Monday',
      from(exampleDay, { evaluations: [evaluation('2022-01-20', 'demonstrated', 'case audits', 'case audits')] }),
      'emerging',
      ['emerging'],
    ],
    [
      'a measure of demand in concern',
      exampleDay,
      'Monday',
      { measures: [exampleMeasure(), exampleMeasure({ context: true, spc: spc({ variation: 'concern' }) })] },
      'not-expected',
      ['not-expected'],
    ],
  ]);
});

test('not met: the latest evaluation, a concern, worse than the baseline, or six cycles without impact', () => {
  const not = evaluation('2022-01-20', 'not-demonstrated', 'case audits');
  const last = (value: number) => from(exampleDay, measured({ readings: readings(['2021-12-31', value]) }));
  const low = (value: number) => from(exampleDay, measured({ polarity: 'low', baseline: 20, target: 5, readings: readings(['2021-12-31', value]) }));
  const cycles = (...closedCycleEnds: Day[]) => from('2021-06-30', { closedCycleEnds });
  const five: Day[] = ['2021-07-30', '2021-08-27', '2021-09-24', '2021-10-22', '2021-11-19'];
  check([
    ['not demonstrated, before impact is expected', exampleDay, 'Monday', { evaluations: [not] }, 'not-met', ['evaluation-not-demonstrated']],
    ['the day before that evaluation', '2022-01-19', 'Wednesday', { evaluations: [not] }, 'not-expected', ['not-expected']],
    [
      'not demonstrated, then partly',
      exampleDay,
      'Monday',
      from(exampleDay, { evaluations: [evaluation('2022-01-21', 'partly', 'case audits'), not] }),
      'emerging',
      ['emerging'],
    ],
    ['two of one day: the worse', exampleDay, 'Monday', { evaluations: [demonstrated, not] }, 'not-met', ['evaluation-not-demonstrated']],
    ['two of one day: the worse, in the other order', exampleDay, 'Monday', { evaluations: [not, demonstrated] }, 'not-met', ['evaluation-not-demonstrated']],
    ['a concern once expected', exampleDay, 'Monday', from(exampleDay, measured({ spc: spc({ variation: 'concern' }) })), 'not-met', ['measure-in-concern']],
    ['57.1, worse than 60 by less than 5 per cent of it', exampleDay, 'Monday', last(57.1), 'emerging', ['emerging']],
    ['57, worse by 5 per cent', exampleDay, 'Monday', last(57), 'not-met', ['worse-than-baseline']],
    ['56.9', exampleDay, 'Monday', last(56.9), 'not-met', ['worse-than-baseline']],
    ['low is better: 20.9 on a baseline of 20', exampleDay, 'Monday', low(20.9), 'emerging', ['emerging']],
    ['low is better: 21', exampleDay, 'Monday', low(21), 'not-met', ['worse-than-baseline']],
    [
      'a baseline of 0 allows no margin',
      exampleDay,
      'Monday',
      from(exampleDay, measured({ polarity: 'low', baseline: 0, target: 0, readings: readings(['2021-12-31', 0.1]) })),
      'not-met',
      ['worse-than-baseline'],
    ],
    ['worse before impact is expected', exampleDay, 'Monday', measured({ readings: readings(['2021-12-31', 10]) }), 'not-expected', ['not-expected']],
    [
      'worse, but provisional',
      exampleDay,
      'Monday',
      from(exampleDay, measured({ readings: readings(['2021-12-31', 10, 'provisional']) })),
      'emerging',
      ['emerging'],
    ],
    [
      'worse, no direction being better',
      exampleDay,
      'Monday',
      from(exampleDay, measured({ polarity: 'none', readings: readings(['2021-12-31', 10]) })),
      'emerging',
      ['emerging'],
    ],
    ['five cycles after expected', exampleDay, 'Monday', cycles(...five), 'emerging', ['emerging']],
    ['six cycles after expected', exampleDay, 'Monday', cycles(...five, '2021-12-17'), 'not-met', ['too-long-after-expected', 'emerging']],
    ['a cycle that ended on the day it was expected is not after', exampleDay, 'Monday', cycles('2021-06-30', ...five), 'emerging', ['emerging']],
    ['a cycle still to end', exampleDay, 'Monday', cycles(...five, '2022-02-01'), 'emerging', ['emerging']],
    [
      'unmeasured for six cycles',
      exampleDay,
      'Monday',
      { ...cycles(...five, '2021-12-17'), measures: [] },
      'not-met',
      ['too-long-after-expected', 'unmeasured-once-expected'],
    ],
  ]);
});
