import type { PlacedLine } from '../rules/grid.ts';
import { type LetterFinding, readLetters } from '../rules/letters.ts';
import { readOutcomes } from '../rules/outcomes.ts';
import type { Problem, ReadActivity, ReadOutcome, ReadPhase, ReadPriority, ReadSro } from '../rules/plan.ts';
import { maybePost, readSro } from '../rules/sro.ts';
import { listed, quoted, tidy } from '../rules/wording.ts';
import { readDraftTargets } from './draft-targets.ts';
import type { CellKind, Draft } from './drafts.ts';
import { type ProblemKey, problem } from './problems.ts';

type PriorityRead = {
  readonly priority: ReadPriority;
  readonly activities: ReadActivity[];
  readonly outcomes: ReadOutcome[];
  readonly emptyLetters: { readonly letter: string; readonly place: string }[];
  readonly problems: Problem[];
};

/** A draft as a priority with its activities and outcomes. */
export function readPriority(draft: Draft, workstream: string, phases: readonly ReadPhase[]): PriorityRead {
  const ref = draft.ref.ref;
  const problems = linesOf(draft, 'title').length === 0 ? [problem('blank-title', { ref, place: draft.place })] : [];
  const sro = sroOf(draft, problems);
  const other = [...draft.other];

  const letters = readLetters(activityLines(draft), ref);
  problems.push(...letterProblems(letters.findings, draft));
  for (const { kind, text, place } of letters.findings)
    if (kind === 'before the first' || kind === 'beyond z') other.push({ column: 'Key activity', text, place });

  const emptyLetters = letters.findings.filter(({ kind }) => kind === 'empty').map(({ letter, place }) => ({ letter, place }));
  const empty = emptyLetters.map(({ letter }) => letter);
  const targets = readDraftTargets(draft, letters.activities, empty, sro.posts[0]?.title ?? '', phases);
  problems.push(...targets.problems);
  const activities = letters.activities.map(({ letter, text, place }): ReadActivity => {
    const target = targets.ofLetter.get(letter) as ReadActivity['target'];
    return { ref: `${ref}${letter}`, priority: ref, letter, text, target, place };
  });

  const outcomes = readOutcomes(linesOf(draft, 'outcome')).map(({ text, place, joined }, index): ReadOutcome => {
    const own = `${ref}.o${index + 1}`;
    for (const line of joined) problems.push(problem('text-joined', { ref: own, place, text: line, about: 'an outcome' }));
    return { ref: own, priority: ref, text, place };
  });
  const title = linesOf(draft, 'title')
    .map(({ text }) => tidy(text))
    .join(' ');
  return { priority: { ref, workstream, title, sro, target: targets.target, other, place: draft.place }, activities, outcomes, emptyLetters, problems };
}

function linesOf(draft: Draft, kind: CellKind): PlacedLine[] {
  return draft.cells[kind].flatMap(({ lines }) => lines).filter((line) => line.text.trim() !== '' || line.label !== undefined);
}

/** Where each row is an activity and none has a letter, a row's first line begins one and its other lines go on. */
function activityLines(draft: Draft): PlacedLine[] {
  const lines = linesOf(draft, 'activity');
  const rows = draft.cells.activity.length;
  const unlettered = readLetters(lines, draft.ref.ref).findings.some(({ kind }) => kind === 'unlettered');
  if (rows < 2 || !unlettered) return lines;
  return draft.cells.activity.flatMap(({ lines: own }) =>
    own.filter(({ text }) => text.trim() !== '').map((line, index) => (index === 0 ? { ...line, label: '•' } : line)),
  );
}

function sroOf(draft: Draft, problems: Problem[]): ReadSro {
  const lines = linesOf(draft, 'sro');
  const { titles, collective, toBeConfirmed } = readSro(lines.map(({ text }) => text));
  const raw = lines.map(({ text }) => tidy(text)).join('\n');
  const place = draft.cells.sro[0]?.place ?? draft.place;
  const facts = { ref: draft.ref.ref, place, text: raw };
  for (const { text: whole, maybe = [] } of lines)
    for (const text of maybe.filter((line) => maybePost(whole, line))) problems.push(problem('text-joined', { ...facts, text, about: 'a post' }));
  if (collective) problems.push(problem('collective-sro', facts));
  if (titles.length > 1) problems.push(problem('several-sros', { ...facts, about: listed(titles.map((title) => quoted(title))) }));
  if (toBeConfirmed) problems.push(problem('sro-to-be-confirmed', facts));
  return {
    raw,
    posts: titles.map((title, index) => ({ title, role: index === 0 ? 'accountable' : 'joint' })),
    collective,
    needsConfirming: collective || toBeConfirmed || titles.length !== 1,
    place,
  };
}

const letterKeys: Record<Exclude<LetterFinding['kind'], 'unlettered' | 'empty'>, ProblemKey> = {
  skipped: 'letter-skipped',
  doubled: 'letter-doubled',
  'before the first': 'text-before-letters',
  joined: 'text-joined',
  'beyond z': 'letters-run-out',
};

function letterProblems(findings: readonly LetterFinding[], draft: Draft): Problem[] {
  const ref = draft.ref.ref;
  const unlettered = findings.filter(({ kind }) => kind === 'unlettered');
  const first = unlettered[0];
  const problems = first ? [problem('letters-missing', { ref, place: first.place, text: unlettered.map(({ text }) => text).join('\n') })] : [];
  for (const { kind, letter, text, place, after } of findings) {
    // Letters that are left out or stand empty are for the checks of a plan, whatever it comes from; what is told here is that they are out of order.
    if (kind === 'unlettered' || kind === 'empty' || (kind === 'skipped' && letter > after)) continue;
    const about = kind !== 'skipped' ? 'an activity' : after === '' ? 'is the first activity' : `comes straight after ${ref}${after}`;
    problems.push(problem(letterKeys[kind], { ref: `${ref}${letter}`, place, text, about }));
  }
  return problems;
}
