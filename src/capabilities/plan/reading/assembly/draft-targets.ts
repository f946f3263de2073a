import { phaseLeft } from '../../checks/rules/dates.ts';
import type { DateDoubt } from '../rules/date-phrase.ts';
import type { PlacedLine } from '../rules/grid.ts';
import type { LetteredText } from '../rules/letters.ts';
import type { Problem, ReadActivity, ReadPhase, ReadPriority, TargetPart } from '../rules/plan.ts';
import { coverage, readTargets, type TargetPhrase } from '../rules/targets.ts';
import { listed, tidy } from '../rules/wording.ts';
import type { Draft, Entry } from './drafts.ts';
import { type ProblemKey, problem } from './problems.ts';

type PlacedPhrase = TargetPhrase & { readonly place: string };
type ActivityTarget = ReadActivity['target'];

/** A priority's dates: its own, each activity's, and what is doubtful about them. `phases` are those that the file prints. */
export function readDraftTargets(
  draft: Draft,
  activities: readonly LetteredText[],
  emptyLetters: readonly string[],
  sro: string,
  phases: readonly ReadPhase[],
): { target: ReadPriority['target']; ofLetter: ReadonlyMap<string, ActivityTarget>; problems: Problem[] } {
  const phrases = phrasesOf(draft, activities).map((phrase) => ({ ...phrase, phase: phrase.phase ?? draft.phase }));
  const problems = phrases.flatMap((phrase) => phraseProblems(phrase, draft.ref.ref, sro));
  const ofLetter = new Map<string, ActivityTarget>();
  const letters = activities.map(({ letter }) => letter);
  for (const { letter, phrases: own } of coverage(letters, phrases)) {
    const covering = own as PlacedPhrase[];
    ofLetter.set(letter, activityTarget(covering, phases, draft));
    const facts = { ref: `${draft.ref.ref}${letter}`, place: covering[0]?.place ?? draft.cells.target[0]?.place ?? draft.place, sro };
    if (covering.length > 1) problems.push(problem('target-covered-twice', { ...facts, text: covering.map(({ raw }) => raw).join('\n') }));
    if (covering.length === 0 && phrases.length > 0) problems.push(problem('target-uncovered', { ...facts, text: rawOf(phrases) }));
  }
  for (const phrase of phrases) {
    const unknown = (phrase.letters ?? []).filter((letter) => !letters.includes(letter) && !emptyLetters.includes(letter));
    if (unknown.length > 0)
      problems.push(problem('target-of-no-activity', { ref: draft.ref.ref, place: phrase.place, text: phrase.raw, about: `(${unknown.join('), (')})` }));
  }
  return { target: priorityTarget(draft, phrases, phases), ofLetter, problems };
}

/** Cells of several rows are one text, unless each has a date, or stands beside an activity with a ref of its own: then each is for the activities of its rows. */
function phrasesOf(draft: Draft, activities: readonly LetteredText[]): PlacedPhrase[] {
  const entries = draft.cells.target;
  const alone = entries.map((entry) => placed(entry.lines));
  const eachDated = alone.every((phrases) => phrases.some(({ doubt }) => doubt !== 'no date'));
  const eachBeside = draft.activityRefs && activities.every(({ row }) => entries.some(({ rows }) => rows.includes(row)));
  if (entries.length < 2 || !(eachDated || eachBeside)) return placed(entries.flatMap(({ lines }) => lines));
  return entries.flatMap((entry, index) => (alone[index] ?? []).map((phrase) => ({ ...phrase, letters: phrase.letters ?? lettersBeside(entry, activities) })));
}

function placed(lines: readonly PlacedLine[]): PlacedPhrase[] {
  return readTargets(lines.map(({ text }) => text)).map((phrase) => ({ ...phrase, place: lines[phrase.line]?.place ?? '' }));
}

function lettersBeside(entry: Entry, activities: readonly LetteredText[]): string[] | null {
  const letters = activities.filter(({ row }) => entry.rows.includes(row)).map(({ letter }) => letter);
  return letters.length > 0 ? letters : null;
}

const doubtKeys: Record<DateDoubt, ProblemKey> = {
  'no date': 'target-no-date',
  'no year': 'target-no-year',
  'year cut off': 'target-year-cut-off',
  'no such day': 'target-no-such-day',
  'several dates': 'target-several-dates',
  'part of a month': 'target-part-of-month',
  'by the month': 'target-by-month',
  'other words': 'target-other-words',
};

function phraseProblems(phrase: PlacedPhrase, ref: string, sro: string): Problem[] {
  const { letters, raw, place, rest } = phrase;
  const one = letters?.length === 1 ? `${ref}${letters[0]}` : ref;
  const facts = { ref: one, name: letters && letters.length > 1 ? `${ref} ${listed(letters)}` : one, place, text: raw, sro };
  return phrase.doubt ? [problem(doubtKeys[phrase.doubt], { ...facts, about: rest })] : [];
}

function part(phrase: PlacedPhrase, phases: readonly ReadPhase[]): TargetPart {
  const { raw, letters, phase, day, place } = phrase;
  return { raw, letters, phase, day, needsConfirming: phrase.doubt !== null || phaseLeft(phrase, phases) !== null, place };
}

function activityTarget(covering: readonly PlacedPhrase[], phases: readonly ReadPhase[], draft: Draft): ActivityTarget {
  const only = covering.length === 1 ? covering[0] : undefined;
  if (!only)
    return {
      raw: rawOf(covering),
      phase: null,
      day: null,
      needsConfirming: true,
      inherited: false,
      place: covering[0]?.place ?? draft.cells.target[0]?.place ?? draft.place,
    };
  const { letters, ...target } = part(only, phases);
  return { ...target, inherited: letters === null };
}

/** The priority's day is the last of its parts', once all are known. */
function priorityTarget(draft: Draft, phrases: readonly PlacedPhrase[], phases: readonly ReadPhase[]): ReadPriority['target'] {
  const parts = phrases.map((phrase) => part(phrase, phases));
  const days = parts.map(({ day }) => day);
  const phase = parts[0]?.phase ?? null;
  return {
    raw: draft.cells.target
      .map(({ lines }) =>
        lines
          .map(({ text }) => tidy(text))
          .filter((text) => text !== '')
          .join('\n'),
      )
      .join('\n'),
    phase: parts.every((one) => one.phase === phase) ? phase : null,
    day: days.includes(null) ? null : (days.toSorted().at(-1) ?? null),
    needsConfirming: parts.length === 0 || parts.some(({ needsConfirming }) => needsConfirming),
    place: draft.cells.target[0]?.place ?? draft.place,
    parts,
  };
}

function rawOf(phrases: readonly PlacedPhrase[]): string {
  return phrases.map(({ raw }) => raw).join('\n');
}
