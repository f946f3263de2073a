import { type Day, formatDay } from '../../../../calendar/index.ts';
import { hasWords, missingWords } from '../../rules/approval.ts';
import type { ChangeRequest } from './request.ts';

type Problem = { readonly field: string; readonly message: string };

/** In whose name a change is decided: the decider's own post's, or a board's that met on a day. */
export type InNameOf = { readonly kind: 'own' } | { readonly kind: 'board'; readonly board: string; readonly met: Day; readonly reference: string };

/** A decision as typed: null or empty where nothing was. */
export type GivenDecision = {
  readonly decision: 'approve' | 'decline' | null;
  readonly name: 'own' | 'board' | null;
  readonly board: string;
  readonly met: Day | null;
  /** The minute or the paper in which the board's decision can be read. */
  readonly reference: string;
  readonly words: string;
};

/** What is decided, as who may decide it asks: who asked for it, and the ids of everybody who owned the thing on any day from then until today. */
export type Owned = Pick<ChangeRequest, 'askedBy'> & { readonly ownedBy: readonly string[] };

export type NotDecider = 'asked-for-it' | 'owns-it';

/**
 * Why somebody may not decide a change; null where they may. Nobody decides what they asked for, and nobody who owns the thing, so that no owner moves their own
 * target or makes their own measure easier. Giving the thing up, or the post that owns it, makes nobody independent.
 */
export function notDecider({ askedBy, ownedBy }: Owned, personId: string | null): NotDecider | null {
  if (personId === null || personId === askedBy) return 'asked-for-it';
  return ownedBy.includes(personId) ? 'owns-it' : null;
}

export const notDeciderWords: Readonly<Record<NotDecider, string>> = {
  'asked-for-it': 'You asked for this change, so somebody else decides it.',
  'owns-it': 'You own what this changes, or owned it since it was asked for, so somebody else decides it.',
};

/**
 * What the post that somebody acts in may decide, by its roles: a director's and the chair's in their own name or a board's, the office's a board's alone; null where it
 * decides nothing. Another post of the same person gives nothing: the decision stands in the name of the one that they act in.
 */
export function decidesAs(roles: readonly string[]): 'own-name' | 'board-only' | null {
  if (roles.includes('director') || roles.includes('chair')) return 'own-name';
  return roles.includes('office') ? 'board-only' : null;
}

type Around = {
  /** The day on which the plan was accepted: no board decided a change of it before. */
  readonly acceptedOn: Day;
  readonly today: Day;
  /** A director or the chair decides in their own name; the office records what a board decided. */
  readonly inOwnName: boolean;
};

/**
 * What a decision still lacks, all at once. Offices write up afterwards, so a board may have decided before the request was typed: a plan accepted on Friday 12
 * November 2021 is changed by what a board decided on that day or later, also where it was asked for on 19 November. A board that is still to meet decided nothing.
 */
export function decisionProblems(given: GivenDecision, { acceptedOn, today, inOwnName }: Around): readonly Problem[] {
  const problems: Problem[] = [];
  if (given.decision === null) problems.push({ field: 'decision', message: 'Select whether the change is approved or declined' });
  if (given.name === null || (given.name === 'own' && !inOwnName)) problems.push({ field: 'name', message: 'Select in whose name it is decided' });
  if (given.name === 'board') {
    if (!hasWords(given.board))
      problems.push({ field: 'board', message: missingWords(given.board, 'Enter which board decided it, such as “Improvement Board”') });
    if (given.met === null) problems.push({ field: 'met', message: 'Enter the day of the meeting' });
    else if (given.met > today) problems.push({ field: 'met', message: 'The day of the meeting must be today or earlier' });
    else if (given.met < acceptedOn)
      problems.push({ field: 'met', message: `The day of the meeting must be on or after ${formatDay(acceptedOn)}, when the plan was accepted` });
  }
  if (given.name === 'board' && !hasWords(given.reference))
    problems.push({ field: 'reference', message: missingWords(given.reference, 'Enter where it is minuted, such as “Minute 6 of 19 November 2021”') });
  if (given.decision === 'decline' && !hasWords(given.words)) problems.push({ field: 'words', message: missingWords(given.words, 'Enter why it is declined') });
  return problems;
}
