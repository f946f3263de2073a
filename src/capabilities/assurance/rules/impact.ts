import { type Day, daysBetween, latestDay } from '../../../calendar/index.ts';
import { isBegun, isStopped, standingDay, unapprovedMove } from './activities.ts';
import type { EvaluationFacts, MeasureFacts, RatingFacts } from './facts.ts';
import type { RatingPolicy } from './policy.ts';
import { clockStart, type ProcessJudgement } from './process.ts';
import { addPeriod, judgeMeasure, type MeasureJudgement, quickest } from './readings.ts';
import { type Reason, reason } from './reasons.ts';
import type { ImpactState } from './states.ts';

export type ImpactJudgement = { readonly state: ImpactState; readonly because: readonly Reason[]; readonly notes: readonly Reason[] };

/** What the work changes for children: the first state that applies, with every reason for it. */
export function judgeImpact(facts: RatingFacts, process: ProcessJudgement, policy: RatingPolicy, asAt: Day): ImpactJudgement {
  const seen = look(facts, policy, asAt);
  const notes = impactNotes(facts, seen.measures, asAt);
  const judged = (state: ImpactState, because: readonly Reason[]) => ({ state, because, notes });

  const sustained = sustainedReason(facts, process, seen, policy);
  if (sustained !== null) return judged('sustained', [sustained]);

  const notMet = notMetReasons(seen);
  if (notMet.length > 0) return judged('not-met', notMet);

  const demonstrable = demonstrableReasons(facts, seen, policy, asAt);
  if (demonstrable.length > 0) return judged('demonstrable', demonstrable);

  const { state, because } = notYet(facts, seen, policy, asAt);
  const tooLong = seen.isExpected && (state === 'emerging' || state === 'unmeasured') && seen.cyclesSince >= policy.cyclesToDemonstrate;
  if (tooLong) return judged('not-met', [reason('too-long-after-expected', { state, cycles: seen.cyclesSince, expected: seen.expected }), ...because]);
  return judged(state, because);
}

/** Measures that count for a priority: linked to one of its outcomes, and not of demand only. */
function countingMeasures(facts: RatingFacts): readonly MeasureFacts[] {
  const outcomes = new Set(facts.outcomes);
  return facts.measures.filter((measure) => !measure.context && measure.outcomes.some((outcome) => outcomes.has(outcome)));
}

/**
 * The day impact is expected from: the priority's own date, else its last original target plus one period of its quickest measure. Original targets, so that a
 * target moved, with approval or without, does not put impact off. Where no date is known at all, the plan's acceptance, else null, which is read as "by now":
 * leaving the dates out is no way to put impact off.
 */
function expectedImpactDay(facts: RatingFacts, policy: RatingPolicy, asAt: Day): Day | null {
  const own = standingDay(facts.expectedImpact, asAt);
  if (own !== null) return own;
  const live = facts.activities.filter((activity) => !isStopped(activity, asAt));
  const counted = live.length > 0 ? live : facts.activities;
  const last = latestDay(counted.map((activity) => activity.target.original ?? standingDay(activity.target, asAt)));
  if (last === null) return clockStart(facts, asAt);
  const frequency = quickest(countingMeasures(facts));
  return frequency === null ? last : addPeriod(last, frequency, policy);
}

type Seen = {
  readonly expected: Day | null;
  readonly isExpected: boolean;
  readonly cyclesSince: number;
  readonly measures: readonly MeasureJudgement[];
  /** Of the day asked about or before; the worst where the latest day has several. */
  readonly latestEvaluation: EvaluationFacts | null;
};

function look(facts: RatingFacts, policy: RatingPolicy, asAt: Day): Seen {
  const expected = expectedImpactDay(facts, policy, asAt);
  const since = facts.closedCycleEnds.filter((end) => end <= asAt && (expected === null || end > expected));
  return {
    expected,
    isExpected: expected === null || asAt >= expected,
    cyclesSince: since.length,
    measures: countingMeasures(facts).map((measure) => judgeMeasure(measure, policy, asAt)),
    latestEvaluation: latestEvaluation(facts.evaluations, asAt),
  };
}

const worstResultFirst = ['not-demonstrated', 'partly', 'demonstrated'] as const;

function latestEvaluation(evaluations: readonly EvaluationFacts[], asAt: Day): EvaluationFacts | null {
  let latest: EvaluationFacts | null = null;
  for (const evaluation of evaluations) {
    if (evaluation.day > asAt) continue;
    const newer = latest === null || evaluation.day > latest.day;
    const worse = latest !== null && evaluation.day === latest.day && isWorse(evaluation, latest);
    if (newer || worse) latest = evaluation;
  }
  return latest;
}

function isWorse(a: EvaluationFacts, b: EvaluationFacts): boolean {
  const difference = worstResultFirst.indexOf(a.result) - worstResultFirst.indexOf(b.result);
  return difference < 0 || (difference === 0 && sourcesOf(a) < sourcesOf(b));
}

function sourcesOf(evaluation: EvaluationFacts): number {
  return new Set(evaluation.sources).size;
}

function demonstrates(evaluation: EvaluationFacts | null, policy: RatingPolicy): evaluation is EvaluationFacts {
  return evaluation !== null && evaluation.result === 'demonstrated' && sourcesOf(evaluation) >= policy.evaluationSources;
}

/** The evaluation is the latest one, since an older "demonstrated" that a newer one takes back sustains nothing, and it comes after the day of completion. */
function sustainedReason(facts: RatingFacts, process: ProcessJudgement, seen: Seen, policy: RatingPolicy): Reason | null {
  const evaluation = seen.latestEvaluation;
  if (process.state !== 'complete' || process.completedOn === null) return null;
  if (!demonstrates(evaluation, policy) || evaluation.day <= process.completedOn) return null;
  const noMeasureReason = facts.noMeasureReason?.trim() ? facts.noMeasureReason.trim() : null;
  if (seen.measures.length === 0 && noMeasureReason === null) return null;
  if (!seen.measures.every((judged) => judged.consistentlyCapable || judged.atTarget >= policy.readingsAtTarget)) return null;
  return reason('sustained', {
    measures: seen.measures.length,
    noMeasureReason: seen.measures.length === 0 ? noMeasureReason : null,
    evaluatedOn: evaluation.day,
    sources: sourcesOf(evaluation),
  });
}

function notMetReasons(seen: Seen): Reason[] {
  const because: Reason[] = [];
  if (seen.latestEvaluation?.result === 'not-demonstrated') because.push(reason('evaluation-not-demonstrated', { day: seen.latestEvaluation.day }));
  if (!seen.isExpected) return because;
  for (const { measure, inConcern, worseThanBaseline, latest } of seen.measures) {
    if (inConcern && measure.spc !== null)
      because.push(reason('measure-in-concern', { measure: measure.ref, upTo: measure.spc.upTo, expected: seen.expected }));
    if (worseThanBaseline && latest !== null && measure.baseline !== null) {
      const { value, day } = latest;
      because.push(reason('worse-than-baseline', { measure: measure.ref, value, baseline: measure.baseline, day, expected: seen.expected }));
    }
  }
  return because;
}

/** "Begun" and "no measure in concern" are asked of both ways to demonstrate: an evaluation does not outvote a measure in concern. */
function demonstrableReasons(facts: RatingFacts, seen: Seen, policy: RatingPolicy, asAt: Day): Reason[] {
  const because: Reason[] = [];
  if (!hasBegun(facts, asAt) || seen.measures.some((judged) => judged.inConcern)) return because;
  if (facts.outcomes.length > 0 && lackingOutcomes(facts, seen, policy).length === 0)
    because.push(reason('demonstrable-by-measures', { outcomes: facts.outcomes.length }));
  if (demonstrates(seen.latestEvaluation, policy))
    because.push(reason('demonstrable-by-evaluation', { day: seen.latestEvaluation.day, sources: sourcesOf(seen.latestEvaluation) }));
  return because;
}

/** Outcomes without a measure that demonstrates them. */
function lackingOutcomes(facts: RatingFacts, seen: Seen, policy: RatingPolicy): readonly string[] {
  const shown = new Set<string>();
  for (const judged of seen.measures) {
    const needed = judged.measure.frequency === 'yearly' ? policy.yearlyReadingsAtTarget : policy.readingsAtTarget;
    if (judged.improving || judged.atTargetAndBetter >= needed) for (const outcome of judged.measure.outcomes) shown.add(outcome);
  }
  return facts.outcomes.filter((outcome) => !shown.has(outcome));
}

function notYet(facts: RatingFacts, seen: Seen, policy: RatingPolicy, asAt: Day): { state: ImpactState; because: Reason[] } {
  const { expected, latestEvaluation: evaluation } = seen;
  const concerns = seen.measures.filter((judged) => judged.inConcern);
  if (expected !== null && !seen.isExpected && concerns.length > 0) {
    const because = concerns.flatMap(({ measure }) =>
      measure.spc === null ? [] : [reason('concern-before-expected', { measure: measure.ref, upTo: measure.spc.upTo, expected })],
    );
    return { state: 'emerging', because };
  }
  const measured = evaluation !== null || seen.measures.some((judged) => judged.measure.baseline !== null);
  if (measured && seen.isExpected) {
    const lacking = lackingOutcomes(facts, seen, policy);
    return { state: 'emerging', because: [reason('emerging', { expected, lacking, evaluatedOn: evaluation?.day ?? null })] };
  }
  if (!measured && seen.isExpected) return { state: 'unmeasured', because: [reason('unmeasured-once-expected', { expected })] };
  if (!measured && isDueForBaseline(facts, policy, asAt))
    return {
      state: 'unmeasured',
      because: [reason('unmeasured-after-acceptance', { since: clockStart(facts, asAt), allowedDays: policy.unmeasuredAfterDays })],
    };
  // Not expected: the day is known, or it would be read as "by now".
  return { state: 'not-expected', because: [reason('not-expected', { expected: expected ?? asAt })] };
}

/** An activity that an approved change stopped no longer counts; one stopped without approval does: stopping is no way round a baseline. */
function hasBegun(facts: RatingFacts, asAt: Day): boolean {
  return facts.activities.some((activity) => isBegun(activity) && !isStopped(activity, asAt));
}

function isDueForBaseline(facts: RatingFacts, policy: RatingPolicy, asAt: Day): boolean {
  const begun = hasBegun(facts, asAt);
  const since = clockStart(facts, asAt);
  return begun && (since === null || daysBetween(since, asAt) >= policy.unmeasuredAfterDays);
}

function impactNotes(facts: RatingFacts, measures: readonly MeasureJudgement[], asAt: Day): Reason[] {
  const notes: Reason[] = [];
  const wanted = unapprovedMove(facts.expectedImpact, asAt);
  if (wanted !== null) notes.push(reason('expected-move-not-approved', { wanted, standing: standingDay(facts.expectedImpact, asAt) }));
  for (const { measure, current, latest, neededBy } of measures) {
    if (!current) notes.push(reason('measure-silent', { measure: measure.ref, latest: latest?.day ?? null, neededBy }));
  }
  return notes;
}
