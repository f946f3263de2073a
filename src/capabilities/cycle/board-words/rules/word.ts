import { type Day, formatDay } from '../../../../calendar/index.ts';
import type { ImpactState, ProcessState, RatingColour } from '../../../assurance/index.ts';
import type { PlanWord, WordOnRecord } from '../../../plan/index.ts';
import { decisionWords, hasWords, requestRef, stillOpen } from '../../../plan/rules/index.ts';
import type { Choice } from '../../rules/confirming.ts';

/** One rating that was recorded as the board's. */
export type RatedRow = {
  readonly id: string;
  readonly cycleNumber: number;
  readonly boardDay: Day;
  /** The day of the meeting, where the cycle was closed after its own board. */
  readonly met: Day | null;
  readonly priorityId: string;
  readonly choice: Choice;
  readonly process: ProcessState;
  readonly impact: ImpactState;
  readonly colour: RatingColour;
  readonly reason: string;
  readonly minute: string;
  readonly recordedOn: Day;
  readonly post: string;
  readonly recordedBy: string;
  /** How often the chair decided that it be restated. */
  readonly corrections: number;
};

/** Ratings of a cycle that one person recorded from one minute on one day, of which a second person has said the same. */
export type RatedWord = Pick<RatedRow, 'id' | 'recordedOn' | 'post' | 'recordedBy'> & {
  readonly kind: 'ratings';
  /** Of the cycle. */
  readonly number: number;
  readonly day: Day;
  readonly reference: string;
  readonly ratings: readonly RatedRow[];
};

/** A record of a board's word that the programme office entered: what it says, what a second person said of it, and who is none: ids of people. */
export type BoardWord = (PlanWord | RatedWord) & { readonly word: WordOnRecord; readonly excluded: readonly string[] } & {
  /** Whoever recorded it said that the board met, though no meeting was known. */
  readonly unlisted?: boolean;
};

type Beside = (record: { id: string; post: string; corrections: number; minuted?: boolean }) => WordOnRecord | null;

/** Ratings that were recorded together and stand alike are looked up together. */
export function ratedWords(rows: readonly RatedRow[], beside: Beside): readonly (RatedWord & { readonly word: WordOnRecord })[] {
  const entered = rows.flatMap((row) => {
    const word = beside(row);
    return word === null ? [] : [{ row, word }];
  });
  const together = Map.groupBy(entered, ({ row: { cycleNumber, met, minute, recordedOn, post, recordedBy }, word }) =>
    JSON.stringify([cycleNumber, met, minute, recordedOn, post, recordedBy, word]),
  );
  return [...together.values()].map((group) => {
    const { row, word } = group[0] as (typeof group)[number];
    const { id, recordedOn, post, recordedBy } = row;
    const day = row.met ?? row.boardDay;
    return {
      kind: 'ratings',
      id,
      recordedOn,
      post,
      recordedBy,
      number: row.cycleNumber,
      day,
      reference: row.minute,
      ratings: group.map((one) => one.row),
      word,
    };
  });
}

/** The ids of the records that a word is made of. */
export const recordsOf = (word: BoardWord): readonly string[] => (word.kind === 'ratings' ? word.ratings.map(({ id }) => id) : [word.id]);

/** What somebody had before them: answers, corrections and records that came meanwhile make it another. */
export const seenOf = (word: BoardWord): string => [recordsOf(word).length, word.word.checks.length, word.word.corrections].join('.');

/** The records that nobody has confirmed: those that wait, and those that are said to be wrong. */
export const openIn = (words: readonly BoardWord[]): readonly BoardWord[] => words.filter(({ word }) => stillOpen(word));

/** "Version 2 (v1.1) accepted", "CR4 approved: Target of LG2c", "26 ratings of cycle 3 confirmed". */
export function wordTitle(word: PlanWord | RatedWord): string {
  switch (word.kind) {
    case 'version':
      return `Version ${word.number} (${word.about}) ${decisionOf(word)}${word.recipient === null ? '' : ` to ${word.recipient}`}`;
    case 'request':
      return `${requestRef(word.number)} ${word.decision}: ${word.about}`;
    case 'ratings':
      return `${word.ratings.length === 1 ? '1 rating' : `${word.ratings.length} ratings`} of cycle ${word.number} confirmed`;
  }
}

/** "Improvement Board, 12 November 2021" */
export const boardOf = (word: PlanWord | RatedWord): string => `${word.kind === 'ratings' ? 'The board' : word.board}, ${formatDay(word.day)}`;

const decisionOf = ({ decision }: PlanWord): string =>
  decision === 'approved' || decision === 'declined' ? decision : decisionWords[decision].words.toLowerCase();

export type CheckProblem = 'no-such-record' | 'settled' | 'own-record' | 'changed-meanwhile' | 'words-missing' | 'which-missing';

export type GivenCheck = {
  readonly ruling: 'confirmed' | 'wrong';
  readonly words: string;
  /** Which of several ratings are wrong: ids of their records. */
  readonly which: readonly string[];
  /** What was before whoever says so: `seenOf`. */
  readonly seen: string;
};

/** Why somebody may not say so, all at once. Nobody is their own second person, in whatever post. */
export function checkProblems(word: BoardWord, given: GivenCheck, personId: string): readonly CheckProblem[] {
  if (word.excluded.includes(personId)) return ['own-record'];
  if (!stillOpen(word.word)) return ['settled'];
  if (seenOf(word) !== given.seen) return ['changed-meanwhile'];
  if (given.ruling === 'confirmed') return [];
  const records = recordsOf(word);
  return [
    ...(records.length > 1 && !given.which.some((id) => records.includes(id)) ? (['which-missing'] as const) : []),
    ...(hasWords(given.words) ? [] : (['words-missing'] as const)),
  ];
}
