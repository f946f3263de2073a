import { colourOf, type Rating } from './rating.ts';
import { type ImpactState, type ProcessState, type RatingColour, worstFirst } from './states.ts';

/** What an owner claims. The colour follows from the two states by the same rule as the derived one: nobody declares a colour. */
export type DeclaredRating = { readonly process: ProcessState; readonly impact: ImpactState };

/** Something missing from an update, as data; the page makes the words. */
export type AssuranceProblem = {
  readonly rule: 'C4.09' | 'C4.10';
  readonly field: 'explanation' | 'slipReason';
  readonly key: 'explanation-missing' | 'slip-reason-missing';
  readonly facts: { readonly from: RatingColour; readonly to: RatingColour };
};

export type Disagreement = {
  readonly differs: readonly ('process' | 'impact')[];
  readonly declared: DeclaredRating & { readonly colour: RatingColour };
  readonly derived: Rating;
  /** Whether the owner claims more or less than the facts support, by colour; `same-colour` where the states differ beneath one colour. */
  readonly claim: 'better' | 'worse' | 'same-colour';
};

/** How the declared rating differs from the derived one; null where both states agree. States are compared and not colours: a colour can hide a difference. */
export function disagreementOf(declared: DeclaredRating, derived: Rating): Disagreement | null {
  const differs = (['process', 'impact'] as const).filter((which) => declared[which] !== derived[which]);
  if (differs.length === 0) return null;
  const colour = colourOf(declared.process, declared.impact);
  const rank = worstFirst.indexOf(colour) - worstFirst.indexOf(derived.colour);
  return { differs, declared: { ...declared, colour }, derived, claim: rank > 0 ? 'better' : rank < 0 ? 'worse' : 'same-colour' };
}

/** Why an update may not be submitted yet: a difference without the owner's words for it. Better or worse, it is explained. */
export function explanationProblems(declared: DeclaredRating, derived: Rating, explanation: string | null): readonly AssuranceProblem[] {
  const disagreement = disagreementOf(declared, derived);
  if (disagreement === null || hasWords(explanation)) return [];
  const facts = { from: derived.colour, to: disagreement.declared.colour };
  return [{ rule: 'C4.09', field: 'explanation', key: 'explanation-missing', facts }];
}

/**
 * True where a rating is worse than the last one, or falls back to grey or to no colour from another: what has started does not become "not due", so that
 * needs a reason as a slip does (C4.10).
 */
export function isSlip(before: RatingColour, now: RatingColour): boolean {
  if (before === now || before === 'none') return false;
  if (now === 'grey' || now === 'none') return true;
  // From not due to green is how work begins.
  if (before === 'grey') return now === 'red' || now === 'amber';
  return worstFirst.indexOf(now) < worstFirst.indexOf(before);
}

/** Why an update may not be submitted yet: a slip without its reason. */
export function slipProblems(before: RatingColour | null, now: RatingColour, reason: string | null): readonly AssuranceProblem[] {
  if (before === null || !isSlip(before, now) || hasWords(reason)) return [];
  return [{ rule: 'C4.10', field: 'slipReason', key: 'slip-reason-missing', facts: { from: before, to: now } }];
}

/** A full stop, a dash or a letter or two are no explanation. */
function hasWords(text: string | null): boolean {
  return text !== null && /\p{L}.*\p{L}.*\p{L}/su.test(text);
}
