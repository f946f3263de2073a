import { type RatingScheme, type Reason, reasonSentence } from '../../assurance/index.ts';

/** A reason in words, with the rule it follows and the thing it speaks of, where that has a page of its own. */
export type Sentence = {
  readonly words: string;
  readonly rule: string;
  readonly about: { readonly kind: 'activity' | 'measure'; readonly ref: string } | null;
};

/** Reasons as sentences. The words are assurance's own, so that page, pack and history say the same. */
export const sentencesOf = (reasons: readonly Reason[], scheme: RatingScheme): readonly Sentence[] =>
  reasons.map((reason) => ({ words: reasonSentence(reason, scheme), rule: reason.rule, about: aboutOf(reason) }));

function aboutOf(reason: Reason): Sentence['about'] {
  const facts = reason.facts as { readonly activity?: string; readonly measure?: string };
  if (facts.activity !== undefined) return { kind: 'activity', ref: facts.activity };
  return facts.measure === undefined ? null : { kind: 'measure', ref: facts.measure };
}
