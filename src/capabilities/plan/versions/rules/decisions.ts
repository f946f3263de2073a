import { type Day, formatDay, londonDay } from '../../../../calendar/index.ts';
import type { WordOnRecord } from '../../board-words/rules/standing.ts';
import { hasWords, missingWords } from '../../rules/approval.ts';
import { asCorrected, type Correction } from './correction.ts';
import type { Version } from './version.ts';

/** What a body may decide on a version of the plan, in the order in which the steps follow each other; `noted` is no step. */
export const decisions = ['recommended', 'signed-off', 'accepted', 'endorsed', 'authorised', 'submitted', 'noted'] as const;
export type Decision = (typeof decisions)[number];

/** The words of decisions, each with one meaning whoever decides (H08). A body that uses another word means one of these, and the one it means is recorded. */
export const decisionWords: Readonly<Record<Decision, { readonly words: string; readonly verb: string; readonly meaning: string; readonly by: string }>> = {
  recommended: {
    words: 'Recommended',
    verb: 'recommended it',
    meaning: 'A body advises another to accept it. It decides nothing itself.',
    by: 'For example, “Operational Board”.',
  },
  'signed-off': {
    words: 'Signed off',
    verb: 'signed it off',
    meaning: 'Those who must carry it out confirm that it is complete and can be done.',
    by: 'For example, “Management Board”.',
  },
  accepted: {
    words: 'Accepted',
    verb: 'accepted it',
    meaning: 'The Improvement Board takes it as the plan that it holds the council to. From then on it is the plan in force.',
    by: 'For example, “Improvement Board”.',
  },
  endorsed: {
    words: 'Endorsed',
    verb: 'endorsed it',
    meaning: 'Cabinet makes it the council’s own. Where a minute says “approved” or “agreed” of an accepted plan, this is meant.',
    by: 'For example, “Cabinet”.',
  },
  authorised: {
    words: 'Authorised for submission',
    verb: 'authorised its submission',
    meaning: 'Cabinet lets an officer send it, in consultation with whomever it names.',
    by: 'For example, “Cabinet”.',
  },
  submitted: {
    words: 'Submitted',
    verb: 'submitted it',
    meaning: 'It was sent to the Department for Education, Ofsted or another who asked for it.',
    by: 'Who sent it. For example, “Director of Children’s Services”.',
  },
  noted: {
    words: 'Noted',
    verb: 'noted it',
    meaning: 'A body has seen it. Nothing follows from that, and no step is taken by it.',
    by: 'For example, “Scrutiny Committee”.',
  },
};

export const steps: readonly Decision[] = decisions.filter((decision) => decision !== 'noted');

/** The steps that every version takes unless its plan needs others: accepted by the board before Cabinet endorses it, endorsed before it is submitted (C2.04). */
export const usualNeeds: readonly Decision[] = ['accepted', 'endorsed', 'submitted'];

/** The steps that a version needs, in their order: acceptance is always one (H07). */
export const needsOf = (chosen: readonly string[]): readonly Decision[] => steps.filter((step) => step === 'accepted' || chosen.includes(step));

export type DecisionMade = {
  readonly id: string;
  readonly decision: Decision;
  readonly body: string;
  readonly recipient: string | null;
  readonly day: Day;
  readonly reference: string;
  readonly recordedOn: Day;
  /** The id of the post that recorded it; null where the program did. */
  readonly recordedBy: string | null;
  /** Asked for since, in that order: what was recorded stays beside them. */
  readonly corrections: readonly Correction[];
  /** What a second person said of it; null where it is not the programme office's word, left out where nobody asked. */
  readonly word?: WordOnRecord | null;
};

export type GivenDecision = Pick<DecisionMade, 'decision' | 'body' | 'recipient' | 'day' | 'reference'>;

export type DecisionProblem =
  | { readonly key: 'missing-step'; readonly step: Decision }
  | { readonly key: 'step-passed'; readonly step: Decision; readonly day: Day }
  | { readonly key: 'decided-already'; readonly day: Day; readonly body: string }
  | { readonly key: 'superseded'; readonly number: number }
  | { readonly key: 'in-future' }
  | { readonly key: 'before-cut'; readonly day: Day }
  | { readonly key: 'reference-missing'; readonly typed: string }
  | { readonly key: 'before-step'; readonly step: Decision; readonly day: Day }
  | { readonly key: 'before-version'; readonly number: number; readonly day: Day };

/**
 * Why a decision cannot be recorded of a version, all at once: steps come in their order, on days in the same order and not to come (C2.04, H08). One that the
 * version does not need may be recorded too, until a later step is. A version that a later one has replaced takes no more steps towards acceptance.
 * Nobody decides on a version before it is cut, but for the first plan, which a board may have accepted before it was brought into Sightline.
 */
export function decisionProblems(given: GivenDecision, version: Version, versions: readonly Version[], today: Day): readonly DecisionProblem[] {
  const problems: DecisionProblem[] = [];
  const made = version.decisions.map(asCorrected);
  const same = made.find(({ decision, recipient, body }) => decision === given.decision && sameOne(given, { recipient, body }));
  if (same) problems.push({ key: 'decided-already', day: same.day, body: same.body });
  if (given.decision !== 'noted') {
    const rank = steps.indexOf(given.decision);
    const missing = version.needs.find((step) => steps.indexOf(step) < rank && !made.some(({ decision }) => decision === step));
    if (missing) problems.push({ key: 'missing-step', step: missing });
    const passed = made.find(({ decision }) => steps.indexOf(decision) > rank);
    if (passed && !same) problems.push({ key: 'step-passed', step: passed.decision, day: passed.day });
    const later = versions.findLast((one) => one.number > version.number && acceptanceOf(one) !== null);
    if (later && rank <= steps.indexOf('accepted')) problems.push({ key: 'superseded', number: later.number });
    const before = made.filter(({ decision }) => decision !== 'noted' && steps.indexOf(decision) < rank).findLast(({ day }) => day > given.day);
    if (before) problems.push({ key: 'before-step', step: before.decision, day: before.day });
  }
  if (given.day > today) problems.push({ key: 'in-future' });
  const cutOn = londonDay(version.cutAt);
  if (version.purpose !== 'first' && given.day < cutOn) problems.push({ key: 'before-cut', day: cutOn });
  if (needsReference(given.decision) && !hasWords(given.reference)) problems.push({ key: 'reference-missing', typed: given.reference });
  const earlier = versions.findLast((one) => one.number < version.number && acceptanceOf(one) !== null);
  const acceptedBefore = earlier && asCorrected(acceptanceOf(earlier) as DecisionMade).day;
  if (earlier && acceptedBefore && given.day < acceptedBefore) problems.push({ key: 'before-version', number: earlier.number, day: acceptedBefore });
  return problems;
}

/** Of an acceptance while there is none yet. */
export const firstAcceptanceWords =
  'No board has accepted the plan yet: record its first acceptance on the page for that, because dates and words are fixed from then on';

/** Whoever doubts that it was decided must be able to look it up. Advice and a note decide nothing. */
const needsReference = (decision: Decision): boolean => decision !== 'recommended' && decision !== 'noted';

/** A version is submitted to each recipient once, and noted by each body; everything else is decided once. */
function sameOne(given: GivenDecision, made: Pick<DecisionMade, 'recipient' | 'body'>): boolean {
  const alike = (a: string | null, b: string | null): boolean => (a ?? '').trim().toLowerCase() === (b ?? '').trim().toLowerCase();
  if (given.decision === 'submitted') return alike(given.recipient, made.recipient);
  return given.decision !== 'noted' || alike(given.body, made.body);
}

export const acceptanceOf = ({ decisions: made }: Version): DecisionMade | null => made.find(({ decision }) => decision === 'accepted') ?? null;

/** A problem in words, with the field of the form that it is about. */
export function decisionProblemWords(problem: DecisionProblem): { readonly field: string; readonly message: string } {
  switch (problem.key) {
    case 'missing-step':
      return { field: 'decision', message: `Record first that it was ${lower(problem.step)}: this version needs that step before` };
    case 'step-passed':
      return { field: 'decision', message: `It was ${lower(problem.step)} on ${formatDay(problem.day)} already, which comes after this step` };
    case 'decided-already':
      return { field: 'decision', message: `This was recorded already: ${problem.body}, ${formatDay(problem.day)}` };
    case 'superseded':
      return { field: 'decision', message: `Version ${problem.number} has been accepted since, so this one is no longer decided on` };
    case 'in-future':
      return { field: 'day', message: 'The day of the decision must be today or earlier' };
    case 'before-cut':
      return { field: 'day', message: `The day of the decision must be on or after ${formatDay(problem.day)}, when this version was cut` };
    case 'reference-missing':
      return {
        field: 'reference',
        message: missingWords(problem.typed, 'Enter where it is minuted, such as “Improvement Board, minute 4 of 12 November 2021”'),
      };
    case 'before-step':
      return { field: 'day', message: `The day of the decision must be on or after ${formatDay(problem.day)}, when it was ${lower(problem.step)}` };
    case 'before-version':
      return { field: 'day', message: `The day of the decision must be on or after ${formatDay(problem.day)}, when version ${problem.number} was accepted` };
  }
}

const lower = (decision: Decision): string => decisionWords[decision].words.toLowerCase();
