/** Where an update stands: as its own owner, the office and every list name it. */
export type UpdateState = 'not-started' | 'draft' | 'submitted' | 'returned' | 'accepted';

/** What these rules ask of a submitted update. What was kept before reviews were has neither number nor reviews. */
export type Reviewed = {
  readonly submission?: number;
  /** Taken up again, by its owner or because it was returned. */
  readonly reopened: boolean;
  readonly reviews?: readonly { readonly submission: number; readonly result: 'returned' | 'accepted' }[];
};

/** Where a submitted update stands with the office. */
export type ReviewState = 'waiting' | 'returned' | 'accepted' | 'being-changed';

/**
 * The word that counts is the one on the submission that stands: submitted anew, an update waits again, and one that its owner takes up again is accepted no
 * more.
 */
export function reviewStateOf(update: Reviewed): ReviewState {
  const word = reviewOf(update)?.result;
  if (word === 'returned') return 'returned';
  if (update.reopened) return 'being-changed';
  return word ?? 'waiting';
}

/** The review of the submission that stands; undefined where nobody has reviewed it. */
export function reviewOf<R extends NonNullable<Reviewed['reviews']>[number]>(
  update: Omit<Reviewed, 'reviews'> & { readonly reviews?: readonly R[] },
): R | undefined {
  return update.reviews?.find(({ submission }) => submission === submissionOf(update));
}

/** The newest review of an earlier submission: what the one that stands answers to. */
export function reviewBefore<R extends NonNullable<Reviewed['reviews']>[number]>(
  update: Omit<Reviewed, 'reviews'> & { readonly reviews?: readonly R[] },
): R | undefined {
  return update.reviews?.findLast(({ submission }) => submission < submissionOf(update));
}

/** The review that whoever writes the update answers to: the word on the submission that stands, else on the one before; null where there is none. */
export function reviewToAnswer<R extends NonNullable<Reviewed['reviews']>[number]>(
  update: (Omit<Reviewed, 'reviews'> & { readonly reviews?: readonly R[] }) | null,
): R | null {
  return update === null ? null : (update.reviews?.at(-1) ?? null);
}

export const submissionOf = ({ submission }: Pick<Reviewed, 'submission'>): number => submission ?? 1;

/** Whether an update of this cycle stands submitted. One that was returned does, until it is submitted anew. */
export const standsSubmitted = (state: UpdateState): boolean => state === 'submitted' || state === 'returned' || state === 'accepted';

/** Whether its owner has something to do: it was never sent, or it came back. */
export const waitsForOwner = (state: UpdateState): boolean => state === 'not-started' || state === 'draft' || state === 'returned';

/** Whether it is in: submitted, and not with its owner again. What every page counts as submitted while a cycle is open. */
export const isIn = (state: UpdateState): boolean => !waitsForOwner(state);

/**
 * The state of an update in its cycle. While the cycle is open, one that is being changed is a draft again; once it is closed it stands as it was submitted,
 * without the acceptance that it lost.
 */
export function updateStateOf(update: Reviewed | null, cycle: { readonly open: boolean; readonly drafted: boolean }): UpdateState {
  if (update === null) return cycle.drafted ? 'draft' : 'not-started';
  const state = reviewStateOf(update);
  if (state === 'being-changed') return cycle.open ? 'draft' : 'submitted';
  return state === 'waiting' ? 'submitted' : state;
}
