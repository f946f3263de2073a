import type { Day } from '../../../calendar/index.ts';
import { colourOf, type ImpactState, type ProcessState, type RatingColour } from '../../assurance/index.ts';
import { type ReviewFacts, reviewerProblem } from '../moderation/rules/reviewer.ts';

/** What of a closed cycle a restatement is about: one of the three ratings, a section of the owner's words, or a figure. */
export const restatable = [
  'derived',
  'declared',
  'confirmed',
  'achieved',
  'next-steps',
  'slipping',
  'support',
  'asks-of-board',
  'difference',
  'figure',
] as const;
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
  readonly askedOn: Day;
  readonly askedBy: string;
  /** The title of a post. */
  readonly askedPost: string;
  readonly approvedOn: Day | null;
  readonly approvedPost: string | null;
  readonly refused: { readonly on: Day; readonly reason: string } | null;
};

/** What a rating should have been, with its colour; null for words and figures. */
export const restatedRating = (process: ProcessState | null, impact: ImpactState | null): Restatement['rating'] =>
  process === null || impact === null ? null : { process, impact, colour: colourOf(process, impact) };

export type RestatingProblem =
  | { readonly key: 'nothing-shown' }
  | { readonly key: 'same-as-shown' }
  | { readonly key: 'asked-for-it' }
  /** Who settles it answers for the priority, or wrote its update in that cycle. */
  | { readonly key: 'own-rating' }
  | { readonly key: 'settled-already' };

/** Why it may not be settled by this person; null where it may: once, by somebody else than who asked, and than those whose rating it is. */
export function settlingProblem(
  restatement: Pick<Restatement, 'askedBy' | 'approvedOn' | 'refused'>,
  rated: ReviewFacts,
  personId: string,
): RestatingProblem | null {
  if (restatement.approvedOn !== null || restatement.refused !== null) return { key: 'settled-already' };
  if (restatement.askedBy === personId) return { key: 'asked-for-it' };
  return reviewerProblem(rated, personId) === null ? null : { key: 'own-rating' };
}
