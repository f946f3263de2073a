import type { Day } from '../../../calendar/index.ts';
import { hasWords, missingWords } from '../../plan/rules/index.ts';
import type { ActivityAnswer, Answers, Section } from './answers.ts';

export { hasWords, missingWords };

/** Why an update may not be submitted, as data: the section and field to mend, and what the sentence needs. */
export type SubmitProblem = {
  readonly section: Section | 'check';
  readonly field: string;
  readonly key: SubmitKey;
  readonly activity?: string;
  readonly day?: Day;
  readonly target?: Day;
  /** The day that it was before. */
  readonly before?: Day;
  readonly colour?: string;
};

export type SubmitKey =
  | 'process-missing'
  | 'impact-missing'
  | 'achieved-missing'
  | 'next-missing'
  | 'slipping-missing'
  | 'worse-without-reason'
  | 'difference-missing'
  | 'contribution-without-ask'
  | 'ask-without-contributor'
  | 'begun-taken-back'
  | 'forecast-missing'
  | 'forecast-past'
  | 'forecast-without-reason'
  | 'forecast-moved'
  | 'forecast-withdrawn'
  | 'start-after-target'
  | 'recovery-without-day'
  | 'recovery-without-text'
  | 'recovery-day-past'
  | 'recovery-day-far'
  | 'stop-without-reason'
  | 'claim-without-words';

/** How each activity that the update speaks of stands beside its answer. */
export type ActivityStanding = {
  readonly ref: string;
  readonly target: Day | null;
  /** A cycle has closed with it begun. */
  readonly begunBefore: boolean;
  /** Of the recovery plan that stands: saying it again proposes nothing. */
  readonly recoveryDay: Day | null;
  /** The forecast that stands. */
  readonly forecast: Day | null;
  /** What the last board was told of it, and why; null where it was told no forecast. */
  readonly toldBoard: { readonly forecast: Day; readonly reason: string } | null;
};

export type SubmissionFacts = {
  readonly answers: Answers;
  readonly today: Day;
  readonly activities: readonly ActivityStanding[];
  /** The last day a recovery plan proposed today may end on. */
  readonly recoveryUntil: Day;
  /** Colours as the rule makes them: null where nothing is declared yet. */
  readonly declaredColour: string | null;
  readonly derivedColour: string;
  /** The declared states are not the derived ones, and nobody has said why. */
  readonly differenceUnexplained: boolean;
  /** The rating, declared or derived, is worse than last cycle's, and nobody has said why (C4.10). */
  readonly worseUnexplained: boolean;
};

/** Every reason at once, in the order of the sections; empty where the update may be submitted. */
export function submitProblems(facts: SubmissionFacts): readonly SubmitProblem[] {
  const { answers } = facts;
  const problems: SubmitProblem[] = [];
  if (answers.process === null) problems.push({ section: 'standing', field: 'process', key: 'process-missing' });
  if (answers.impact === null) problems.push({ section: 'standing', field: 'impact', key: 'impact-missing' });
  if (!hasWords(answers.achieved)) problems.push({ section: 'achieved', field: 'achieved', key: 'achieved-missing' });
  if (!hasWords(answers.nextSteps)) problems.push({ section: 'next', field: 'next', key: 'next-missing' });
  problems.push(...slippingProblems(facts), ...contributionProblems(answers));
  const standing = new Map(facts.activities.map((activity) => [activity.ref, activity]));
  for (const answer of answers.activities) problems.push(...activityProblems(answer, standing.get(answer.ref) ?? unknownStanding, facts));
  if (facts.differenceUnexplained) problems.push({ section: 'check', field: 'difference', key: 'difference-missing' });
  return problems;
}

/** Amber and red, declared or derived, need words: a board asks first what is slipping and why (C4.03, C4.04). */
function slippingProblems({ answers, declaredColour, derivedColour, worseUnexplained }: SubmissionFacts): SubmitProblem[] {
  if (hasWords(answers.slipping)) return [];
  const colours = [declaredColour, derivedColour];
  const colour = colours.includes('red') ? 'red' : colours.includes('amber') ? 'amber' : null;
  if (colour !== null) return [{ section: 'support', field: 'slipping', key: 'slipping-missing', colour }];
  return worseUnexplained ? [{ section: 'support', field: 'slipping', key: 'worse-without-reason' }] : [];
}

function contributionProblems({ contributions }: Answers): SubmitProblem[] {
  return contributions.flatMap(({ fromWhom, ask, place }, at): SubmitProblem[] => {
    const row = place ?? at + 1;
    if (hasWords(fromWhom) && !hasWords(ask)) return [{ section: 'support', field: `ask-${row}`, key: 'contribution-without-ask' }];
    if (!hasWords(fromWhom) && hasWords(ask)) return [{ section: 'support', field: `from-${row}`, key: 'ask-without-contributor' }];
    return [];
  });
}

const unknownStanding: Omit<ActivityStanding, 'ref'> = { target: null, begunBefore: false, recoveryDay: null, forecast: null, toldBoard: null };

function activityProblems(answer: ActivityAnswer, standing: Omit<ActivityStanding, 'ref'>, facts: SubmissionFacts): SubmitProblem[] {
  const { today, recoveryUntil } = facts;
  const { target, begunBefore, recoveryDay } = standing;
  const { ref, status, forecast, plannedStart, recovery } = answer;
  const problem = (field: string, key: SubmitKey, more: Partial<SubmitProblem> = {}): SubmitProblem => ({
    section: 'activities',
    field: `${field}-${ref}`,
    key,
    activity: ref,
    ...more,
  });
  if (status === 'stopped') return hasWords(answer.stopReason) ? [] : [problem('stop', 'stop-without-reason')];
  if (status === 'claimed-complete') return hasWords(answer.claimShown) ? [] : [problem('shown', 'claim-without-words')];

  const problems: SubmitProblem[] = [];
  // A slip is mended in the cycle it was made in; what a board has seen begun is not undone by its owner.
  if (status === 'not-begun' && begunBefore) problems.push(problem('status', 'begun-taken-back'));
  const late = target !== null && today > target;
  // A forecast after the target is amber: it does not go away without a word.
  const wasLate = target !== null && standing.forecast !== null && standing.forecast > target;
  if (forecast === null && wasLate && !late && !hasWords(answer.forecastReason))
    problems.push(problem('reason', 'forecast-withdrawn', { day: standing.forecast ?? undefined, target }));
  if (forecast === null && late) problems.push(problem('forecast', 'forecast-missing', { target }));
  if (forecast !== null && forecast < today) problems.push(problem('forecast', 'forecast-past', { day: forecast }));
  problems.push(...forecastProblems(answer, standing, problem));
  if (plannedStart !== null && target !== null && plannedStart > target) problems.push(problem('start', 'start-after-target', { day: plannedStart, target }));
  if (hasWords(recovery.text) && recovery.day === null) problems.push(problem('recovery-day', 'recovery-without-day'));
  if (!hasWords(recovery.text) && recovery.day !== null) problems.push(problem('recovery', 'recovery-without-text'));
  if (recovery.day !== null && recovery.day <= today) problems.push(problem('recovery-day', 'recovery-day-past', { day: recovery.day }));
  if (recovery.day !== null && recovery.day > recoveryUntil && recovery.day !== recoveryDay)
    problems.push(problem('recovery-day', 'recovery-day-far', { day: recoveryUntil }));
  return problems;
}

/**
 * A forecast after the target says why; so does one that is later than the board was told, though it is before the target, and a second move is not explained
 * by the words of the first. What moves a target itself is an approved change, which has its reason.
 */
function forecastProblems(
  { forecast, forecastReason }: ActivityAnswer,
  { target, toldBoard }: Omit<ActivityStanding, 'ref'>,
  problem: (field: string, key: SubmitKey, more: Partial<SubmitProblem>) => SubmitProblem,
): SubmitProblem[] {
  if (forecast === null) return [];
  const said = hasWords(forecastReason);
  if (target !== null && forecast > target && !said) return [problem('reason', 'forecast-without-reason', { day: forecast, target })];
  if (toldBoard === null || forecast <= toldBoard.forecast) return [];
  const again = said && forecastReason.trim() === toldBoard.reason.trim();
  return said && !again ? [] : [problem('reason', 'forecast-moved', { day: forecast, before: toldBoard.forecast })];
}
