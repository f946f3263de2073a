import { reviewOf } from '../moderation/rules/review-state.ts';
import type { UpdatePosition } from '../position.ts';
import { type AnySection, anySections } from '../rules/answers.ts';
import { type Asked, answersOf, typedOf } from './fields.ts';
import type { UpdateAnswers } from './judge.ts';

/**
 * The sections whose words or choices are other than those that were submitted and commented on; null where the last word of the office is not on that
 * submission, so that nothing can be said of what changed since.
 */
export function changedSince(submitted: UpdatePosition | null, asSaid: UpdateAnswers | null, asked: Asked, now: UpdateAnswers): ReadonlySet<AnySection> | null {
  if (submitted === null || asSaid === null || reviewOf(submitted) === undefined) return null;
  // Through the form and back, as the draft went, so that both are told in the same way.
  const before = answersOf(asked, typedOf(asSaid)) as UpdateAnswers;
  return new Set(anySections.filter((section) => squeezed(saidIn(section, before)) !== squeezed(saidIn(section, now))));
}

function saidIn(section: AnySection, answers: UpdateAnswers): unknown {
  switch (section) {
    case 'standing':
      return [answers.process, answers.impact];
    case 'achieved':
      return [answers.achieved, answers.evidence ?? []];
    case 'next':
      return answers.nextSteps;
    case 'support':
      return [answers.slipping, answers.support, answers.asksOfBoard, answers.contributions.map(({ fromWhom, ask }) => [fromWhom, ask])];
    case 'activities':
      return answers.activities;
    case 'check':
      return answers.difference;
  }
}

/** Another line end or a second space changes nothing. */
const squeezed = (said: unknown): string => JSON.stringify(said).replace(/(\\r|\\n|\s)+/g, ' ');
