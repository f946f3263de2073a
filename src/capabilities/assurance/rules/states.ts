/**
 * The states and colours of a rating, as values that can be listed. `src/design/marks.ts` says the same as plain types for what draws them;
 * a test of types proves that the two agree.
 */
export const processStates = ['not-rated', 'complete', 'not-due', 'off-track', 'behind', 'on-track'] as const;
export type ProcessState = (typeof processStates)[number];

export const impactStates = ['sustained', 'not-met', 'demonstrable', 'emerging', 'unmeasured', 'not-expected'] as const;
export type ImpactState = (typeof impactStates)[number];

export const ratingColours = ['none', 'red', 'grey', 'amber', 'blue', 'green'] as const;
export type RatingColour = (typeof ratingColours)[number];

/** Worst first. Grey stands below green, since what has not begun is not going well, and above blue, since it is not done either. */
export const worstFirst: readonly RatingColour[] = ['red', 'amber', 'green', 'grey', 'blue', 'none'];
