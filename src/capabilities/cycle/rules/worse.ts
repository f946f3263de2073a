import { isSlip, type RatingColour } from '../../assurance/index.ts';

/** A rating by its colours: what the facts support, and what its owner declares; null where nothing is declared. */
export type Rated = { readonly derived: RatingColour; readonly declared: RatingColour | null };

/** Whether a rating is worse than the last one that a board saw, by the facts or by its owner's own word: then it needs a reason (C4.10). */
export function isWorse(before: Rated | null, now: Rated): boolean {
  if (before === null) return false;
  if (isSlip(before.derived, now.derived)) return true;
  return before.declared !== null && now.declared !== null && isSlip(before.declared, now.declared);
}
