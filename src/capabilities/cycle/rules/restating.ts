import type { Day } from '../../../calendar/index.ts';
import { colourOf, type ImpactState, type ProcessState, type RatingColour } from '../../assurance/index.ts';
import { type ReviewFacts, reviewerProblem } from '../moderation/rules/reviewer.ts';
import { hasWords } from './submission.ts';

/** What of a closed cycle a restatement is about: one of the three ratings, a section of the owner's words, or a figure. */
export const restatedWords = ['achieved', 'next-steps', 'slipping', 'support', 'asks-of-board', 'difference'] as const;
export const restatable = ['derived', 'declared', 'confirmed', ...restatedWords, 'figure'] as const;
export type Restatable = (typeof restatable)[number];
export type RestatedRating = Extract<Restatable, 'derived' | 'declared' | 'confirmed'>;

export const isRestatedRating = (what: Restatable): what is RestatedRating => what === 'derived' || what === 'declared' || what === 'confirmed';

/** A restatement as it stands beside what was frozen: both are always shown. */
export type Restatement = {
  readonly id: string;
  readonly what: Restatable;
  /** What the board saw, and what it should have seen, in words. */
  readonly shown: string;
  readonly corrected: string;
  /** Of a rating. */
  readonly rating: { readonly process: ProcessState; readonly impact: ImpactState; readonly colour: RatingColour } | null;
  readonly reason: string;
  /** Where the board's minute is, of a rating that it confirmed; else empty. */
  readonly minute: string;
  /** Of a rating that the facts supported, which of them was wrong; else empty. */
  readonly fact: string;
  readonly askedOn: Day;
  readonly askedBy: string;
  /** The title of a post. */
  readonly askedPost: string;
  /** Whoever asked answered for the priority in that cycle. */
  readonly byOwner: boolean;
  readonly approvedOn: Day | null;
  readonly approvedPost: string | null;
  readonly refused: { readonly on: Day; readonly reason: string } | null;
  /** Taken back by whoever asked for it; the reason may be empty. */
  readonly withdrawn: { readonly on: Day; readonly reason: string } | null;
} & Succession;

/** Of two approved ones of one thing the later stands in the place of the earlier: the days of the one before it and the one after it; else null. */
export type Succession = { readonly inPlaceOf: Day | null; readonly replacedOn: Day | null };

/** It has come to no end yet: nobody has settled it or taken it back. */
export const isWaiting = ({ approvedOn, refused, withdrawn }: Pick<Restatement, 'approvedOn' | 'refused' | 'withdrawn'>): boolean =>
  approvedOn === null && refused === null && withdrawn === null;

/** The same thing of the same priority: one rating, one section of words, one figure. */
type Thing = Pick<Restatement, 'what' | 'shown'> & { readonly priorityId?: string };
export const isSameThing = (one: Thing, other: Thing): boolean =>
  one.priorityId === other.priorityId && one.what === other.what && (one.what !== 'figure' || one.shown === other.shown);

/** Which of several restatements stand in the place of which. `inOrder`: those of one cycle, the approved ones in the order of their approval. */
export function inSuccession<One extends Thing & Pick<Restatement, 'approvedOn'>>(inOrder: readonly One[]): (One & Succession)[] {
  const approved = inOrder.filter(({ approvedOn }) => approvedOn !== null);
  return inOrder.map((one) => {
    const at = approved.indexOf(one);
    const before = at < 0 ? undefined : approved.slice(0, at).findLast((other) => isSameThing(one, other));
    const after = at < 0 ? undefined : approved.slice(at + 1).find((other) => isSameThing(one, other));
    return { ...one, inPlaceOf: before?.approvedOn ?? null, replacedOn: after?.approvedOn ?? null };
  });
}

/** What a rating should have been, with its colour; null for words and figures. */
export const restatedRating = (process: ProcessState | null, impact: ImpactState | null): Restatement['rating'] =>
  process === null || impact === null ? null : { process, impact, colour: colourOf(process, impact) };

export type RestatingProblem =
  | { readonly key: 'nothing-shown' }
  | { readonly key: 'same-as-shown' }
  | { readonly key: 'asked-for-it' }
  /** Who settles it answers for the priority, or wrote its update in that cycle. */
  | { readonly key: 'own-rating' }
  | { readonly key: 'settled-already' }
  | { readonly key: 'withdrawn-already' }
  /** Only whoever asked for it takes it back. */
  | { readonly key: 'asked-by-another' }
  /** What the board confirmed is restated by the office, from the board's minute. */
  | { readonly key: 'asked-by-office' }
  /** Whoever asks only because they answered for the priority asks for what they declared and wrote. */
  | { readonly key: 'not-their-words' }
  | { readonly key: 'minute-missing' }
  /** Which of the facts was wrong is not said. */
  | { readonly key: 'fact-missing' }
  /** Nobody in the programme would be independent of it: why, in words. */
  | { readonly key: 'nobody-decides'; readonly words: string }
  /** What the board confirmed is the board's: its chair decides. */
  | { readonly key: 'for-the-chair' };

/** What the owner declared and wrote is theirs: nobody else says it for them without a mark that they did. */
export const isOwners = (what: Restatable): boolean => what === 'declared' || (!isRestatedRating(what) && what !== 'figure');

/** Who asks: for the office; having answered for the priority in that cycle (`owner`); for nothing else than that (`ownerAlone`). */
export type AskedBy = { readonly office: boolean; readonly owner: boolean; readonly ownerAlone: boolean };

/**
 * Why it may not be asked for; null where it may. What the board confirmed only by the office, which names the minute; what the facts supported only by naming the
 * fact that was wrong, and so what the owner declared where somebody else asks: a rating that nobody likes is no reason.
 */
export function askingProblem(asked: { readonly what: Restatable; readonly minute: string; readonly fact: string }, by: AskedBy): RestatingProblem | null {
  if (by.ownerAlone && !(by.owner && isOwners(asked.what))) return { key: 'not-their-words' };
  if (asked.what === 'confirmed' && !by.office) return { key: 'asked-by-office' };
  if (asked.what === 'confirmed' && !hasWords(asked.minute)) return { key: 'minute-missing' };
  return namesFact(asked.what, by.owner) && !hasWords(asked.fact) ? { key: 'fact-missing' } : null;
}

/** Whether the fact that was wrong is asked for. */
export const namesFact = (what: Restatable, byOwner: boolean): boolean => what === 'derived' || (what === 'declared' && !byOwner);

/** Why it may not be settled by this person; null where it may: once, by somebody else than who asked, and than those whose rating it is; what the board confirmed by its chair. */
export function settlingProblem(
  restatement: Pick<Restatement, 'what' | 'askedBy' | 'approvedOn' | 'refused' | 'withdrawn'>,
  rated: ReviewFacts,
  { personId, byChair }: { readonly personId: string; readonly byChair: boolean },
): RestatingProblem | null {
  const ended = endedProblem(restatement);
  if (ended !== null) return ended;
  if (restatement.askedBy === personId) return { key: 'asked-for-it' };
  if (reviewerProblem(rated, personId) !== null) return { key: 'own-rating' };
  return restatement.what === 'confirmed' && !byChair ? { key: 'for-the-chair' } : null;
}

/** Why it may not be taken back by this person; null where it may: by whoever asked for it, as long as it waits. */
export const withdrawingProblem = (
  restatement: Pick<Restatement, 'askedBy' | 'approvedOn' | 'refused' | 'withdrawn'>,
  personId: string,
): RestatingProblem | null => endedProblem(restatement) ?? (restatement.askedBy === personId ? null : { key: 'asked-by-another' });

function endedProblem(restatement: Pick<Restatement, 'approvedOn' | 'refused' | 'withdrawn'>): RestatingProblem | null {
  if (restatement.withdrawn !== null) return { key: 'withdrawn-already' };
  return isWaiting(restatement) ? null : { key: 'settled-already' };
}

const figureIn = /[-−–]?\d[\d,]*(?:\.\d+)?/g;
const unitsOf = (words: string): string => words.replace(figureIn, 'N').toLowerCase().replace(/\s+/g, ' ').replace(/s$/, '').trim();

/**
 * Whether words can stand in the place of a figure that was shown ("M1 Visits on time, to 30 June 2022: 52%"): a number in the same unit, a number alone, or that it
 * is not known. "About half" is none.
 */
export function isFigure(shown: string, words: string): boolean {
  const given = words.trim();
  if (/^not known$/i.test(given)) return true;
  const was = shown.slice(shown.lastIndexOf(': ') + 1).trim();
  const alone = (was.match(figureIn) ?? []).length === 1 && unitsOf(given) === 'n';
  return alone || (unitsOf(given) === unitsOf(was) && /\d/.test(given));
}
