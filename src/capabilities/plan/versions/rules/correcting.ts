import { type Day, formatDay, londonDay } from '../../../../calendar/index.ts';
import { hasWords, missingWords } from '../../rules/approval.ts';
import { asCorrected, type GivenCorrection, waitingOf } from './correction.ts';
import {
  acceptanceOf,
  type Decision,
  type DecisionMade,
  type DecisionProblem,
  decisionProblems,
  decisionProblemWords,
  decisionWords,
  steps,
} from './decisions.ts';
import type { Version } from './version.ts';

export type CorrectionProblem =
  | Extract<DecisionProblem, { key: 'before-cut' | 'reference-missing' | 'before-step' | 'before-version' | 'decided-already' }>
  | { readonly key: 'waits-already' }
  | { readonly key: 'unchanged' }
  | { readonly key: 'reason-missing'; readonly typed: string }
  | { readonly key: 'other-plan'; readonly day: Day }
  | { readonly key: 'after-recorded'; readonly day: Day }
  | { readonly key: 'after-step'; readonly step: Decision; readonly day: Day }
  | { readonly key: 'after-version'; readonly number: number; readonly day: Day };

/**
 * Why a decision cannot be corrected so, all at once: days stay in the order of the steps and of the versions, and none lies after the decision was recorded.
 * `saidThen`: whether the plan that Sightline held on the day given said what the version says; null where it held none. Nobody accepts what the plan did not say yet.
 */
export function correctionProblems(
  given: GivenCorrection,
  made: DecisionMade,
  version: Version,
  versions: readonly Version[],
  saidThen: boolean | null,
): readonly CorrectionProblem[] {
  const now = asCorrected(made);
  const problems: CorrectionProblem[] = [];
  if (waitingOf(made)) problems.push({ key: 'waits-already' });
  const body = given.body ?? made.body;
  if (given.day === now.day && body === now.body && given.reference === now.reference) problems.push({ key: 'unchanged' });
  const others = version.decisions.filter(({ id }) => id !== made.id);
  for (const problem of decisionProblems({ ...made, ...given, body }, { ...version, decisions: others }, versions, made.recordedOn)) {
    if (problem.key === 'in-future') problems.push({ key: 'after-recorded', day: made.recordedOn });
    // Of what is noted, once by each body.
    if (problem.key === 'decided-already' && body !== now.body) problems.push(problem);
    if (problem.key === 'before-cut' || problem.key === 'reference-missing' || problem.key === 'before-step' || problem.key === 'before-version')
      problems.push(problem);
  }
  // Of a later version `before-cut` says it already.
  if (version.purpose === 'first' && saidThen === false && given.day < londonDay(version.cutAt)) problems.push({ key: 'other-plan', day: given.day });
  const rank = steps.indexOf(made.decision);
  const next = others.map(asCorrected).find(({ decision, day }) => rank !== -1 && steps.indexOf(decision) > rank && day < given.day);
  if (next) problems.push({ key: 'after-step', step: next.decision, day: next.day });
  const later = versions.find((one) => one.number > version.number && acceptanceOf(one) !== null);
  const laterDay = later && asCorrected(acceptanceOf(later) as DecisionMade).day;
  if (later && laterDay && made.decision === 'accepted' && laterDay < given.day) problems.push({ key: 'after-version', number: later.number, day: laterDay });
  if (!hasWords(given.reason)) problems.push({ key: 'reason-missing', typed: given.reason });
  return problems;
}

export const howYouKnow = 'Enter how you know, such as “The signed minutes say 11 November”';

export function correctionProblemWords(problem: CorrectionProblem): { readonly field: string; readonly message: string } {
  switch (problem.key) {
    case 'waits-already':
      return { field: 'day', message: 'A correction of this decision waits to be confirmed already: it is settled first' };
    case 'unchanged':
      return { field: 'day', message: 'This is what stands already: change who decided it, the day, or where it is minuted' };
    case 'decided-already':
      return { field: 'body', message: decisionProblemWords(problem).message };
    case 'reason-missing':
      return { field: 'reason', message: missingWords(problem.typed, howYouKnow) };
    case 'other-plan':
      return {
        field: 'day',
        message: `The plan said something else on ${formatDay(problem.day)} than this version does, so no board can have decided on this version then: give the day on which it did`,
      };
    case 'after-recorded':
      return { field: 'day', message: `The day of the decision must be on or before ${formatDay(problem.day)}, when it was recorded` };
    case 'after-step':
      return {
        field: 'day',
        message: `The day of the decision must be on or before ${formatDay(problem.day)}, when it was ${decisionWords[problem.step].words.toLowerCase()}`,
      };
    case 'after-version':
      return { field: 'day', message: `The day of the decision must be on or before ${formatDay(problem.day)}, when version ${problem.number} was accepted` };
    default:
      return decisionProblemWords(problem);
  }
}
