/** The states and colours of a rating, as `docs/words.md` defines them. Plain words: no capability is known here. */
export type ProcessState = 'not-rated' | 'complete' | 'not-due' | 'off-track' | 'behind' | 'on-track';
export type ImpactState = 'sustained' | 'not-met' | 'demonstrable' | 'emerging' | 'unmeasured' | 'not-expected';
export type RatingColour = 'none' | 'red' | 'grey' | 'amber' | 'blue' | 'green';
