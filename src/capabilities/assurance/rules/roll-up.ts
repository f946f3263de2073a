import { type RatingColour, ratingColours, worstFirst } from './states.ts';

/** How a workstream or programme stands. There is no average and no majority: nine greens do not outweigh one red. */
export type RollUp = {
  readonly counts: Readonly<Record<RatingColour, number>>;
  /** Priorities with a colour. Those stopped by approved changes are in `counts.none` and counted apart. */
  readonly rated: number;
  readonly worst: RatingColour;
};

export function rollUp(colours: Iterable<RatingColour>): RollUp {
  const counts = Object.fromEntries(ratingColours.map((colour) => [colour, 0])) as Record<RatingColour, number>;
  let rated = 0;
  for (const colour of colours) {
    counts[colour] += 1;
    if (colour !== 'none') rated += 1;
  }
  return { counts, rated, worst: worstFirst.find((colour) => counts[colour] > 0) ?? 'none' };
}

/** The worst of some colours; `none` where there is none. */
export function worstOf(colours: readonly RatingColour[]): RatingColour {
  return worstFirst.find((colour) => colours.includes(colour)) ?? 'none';
}
