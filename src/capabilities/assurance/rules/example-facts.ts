import type { ActivityFacts, EvaluationFacts, MeasureFacts, PlannedDay, RatingFacts, ReadingFacts } from './facts.ts';

/**
 * A priority in good order on `exampleDay`, for tests and benchmarks to change one thing of: plan accepted Friday 1 October 2021, one activity begun, target
 * Thursday 30 June 2022, one monthly measure with a baseline; impact is expected a month after the target, on Sunday 31 July 2022. On track, not expected: green.
 */
export const exampleDay = '2022-01-31';

export function exampleFacts(change: Partial<RatingFacts> = {}): RatingFacts {
  return {
    ref: 'LG2',
    planAcceptedOn: '2021-10-01',
    cycleEnd: '2022-02-11',
    closedCycleEnds: ['2021-11-19', '2021-12-17', '2022-01-14'],
    activities: [exampleActivity()],
    update: { dueOn: '2022-02-04', submittedOn: null, missedBefore: 0 },
    expectedImpact: unmoved(null),
    outcomes: ['outcome 1'],
    measures: [exampleMeasure()],
    evaluations: [],
    noMeasureReason: null,
    ...change,
  };
}

export function exampleActivity(change: Partial<ActivityFacts> = {}): ActivityFacts {
  return {
    ref: 'LG2a',
    status: 'begun',
    stopApprovedOn: null,
    begunBeforeStop: true,
    phaseStart: '2021-06-01',
    start: unmoved('2021-11-01'),
    target: unmoved('2022-06-30'),
    targetConfirmed: true,
    forecast: null,
    owners: [{ post: 'Director', holders: ['owner'] }],
    claim: null,
    verifications: [],
    recovery: [],
    ...change,
  };
}

/** Claimed by its owner on Monday 10 January 2022 and verified by somebody else on Friday 14 January. */
export function completeActivity(change: Partial<ActivityFacts> = {}): ActivityFacts {
  return exampleActivity({
    status: 'claimed-complete',
    claim: { on: '2022-01-10', by: 'owner' },
    verifications: [{ on: '2022-01-14', by: 'office' }],
    ...change,
  });
}

/** Per cent, higher is better, from a baseline of 60 to a target of 80; each month's reading is expected within 30 days. */
export function exampleMeasure(change: Partial<MeasureFacts> = {}): MeasureFacts {
  return {
    ref: 'Visits on time',
    context: false,
    outcomes: ['outcome 1'],
    polarity: 'high',
    baseline: 60,
    target: 80,
    targetUpper: null,
    frequency: 'monthly',
    lagDays: 30,
    readings: readings(['2021-11-30', 66], ['2021-12-31', 70]),
    spc: null,
    ...change,
  };
}

/** Three months at target, to Friday 31 December 2021. */
export const threeAtTarget = readings(['2021-10-31', 82], ['2021-11-30', 80], ['2021-12-31', 85]);

export function evaluation(day: EvaluationFacts['day'], result: EvaluationFacts['result'], ...sources: string[]): EvaluationFacts {
  return { day, result, sources };
}

export function unmoved(day: PlannedDay['original']): PlannedDay {
  return { original: day, moves: [] };
}

export function readings(...rows: readonly (readonly [ReadingFacts['day'], number, ReadingFacts['quality']?])[]): readonly ReadingFacts[] {
  return rows.map(([day, value, quality]) => ({ day, value, quality: quality ?? 'validated' }));
}
