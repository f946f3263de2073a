import { type Day, formatDay } from '../../../../calendar/index.ts';

/** A correction of a decision that was mistyped: what it should have been, asked for by one person and settled by another. */
export type Correction = {
  readonly id: string;
  readonly day: Day;
  readonly reference: string;
  readonly reason: string;
  readonly askedOn: Day;
  /** The id of the person. */
  readonly askedBy: string;
  readonly askedPost: string;
  readonly state: 'waiting' | 'confirmed' | 'declined';
  readonly settledOn: Day | null;
  readonly settledPost: string | null;
  readonly settledWords: string;
};

export type GivenCorrection = Pick<Correction, 'day' | 'reference' | 'reason'>;

type Dated = { readonly day: Day; readonly reference: string };
type Corrected = { readonly corrections: readonly Correction[] };

export const waitingOf = ({ corrections }: Corrected): Correction | null => corrections.find(({ state }) => state === 'waiting') ?? null;

/** The last correction that a second person confirmed. */
export const correctionOf = ({ corrections }: Corrected): Correction | null => corrections.findLast(({ state }) => state === 'confirmed') ?? null;

/** The decision as it is known now: as recorded, or as corrected. */
export function asCorrected<Made extends Corrected & Dated>(made: Made): Made {
  const correction = correctionOf(made);
  return correction === null ? made : { ...made, day: correction.day, reference: correction.reference };
}

/** "on 11 November 2021, minuted in Minute 5": what differs from what was recorded. */
export function differsWords(was: Dated, correction: Dated): string {
  const day = correction.day === was.day ? [] : [`on ${formatDay(correction.day)}`];
  const reference = correction.reference === was.reference ? [] : [correction.reference === '' ? 'with no minute' : `minuted in ${correction.reference}`];
  return [...day, ...reference].join(', ') || 'as it was recorded after all';
}

/** "corrected on 22 November 2021: on 11 November 2021, minuted in Minute 5" */
export const correctedWords = (was: Dated, correction: Dated & { readonly settledOn: Day | null }): string =>
  `corrected on ${formatDay(correction.settledOn as Day)}: ${differsWords(was, correction)}`;
