import type { ReviewFacts } from './moderation/rules/reviewer.ts';
import type { FrozenRating } from './past-ratings.ts';
import type { PriorityPosition } from './position.ts';

/** Whom a frozen rating is about. `priorities` tell who owned each since the cycle of the rating opened (`ownedSince` of `loadPosition`). */
export const ratedOf = ({ priorityId, submittedBy, writers }: FrozenRating, priorities: readonly PriorityPosition[]): ReviewFacts => ({
  submittedBy,
  writers,
  owners: priorities.find(({ id }) => id === priorityId)?.ownedBy ?? [],
});

/** Who wrote the update of a priority, and who answers for it. */
export const reviewFactsOf = ({ ownedBy = [], update }: PriorityPosition): ReviewFacts => ({
  submittedBy: update?.submittedBy.personId ?? null,
  writers: update?.writers ?? [],
  owners: ownedBy,
});
