import { type Day, formatDay } from '../../../../calendar/index.ts';

/** A correction of a decision that was mistyped: what it should have been, asked for by one person and settled by another. */
export type Correction = {
  readonly id: string;
  readonly day: Day;
  /** Who decided; null where that is as it was recorded. */
  readonly body: string | null;
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

export type GivenCorrection = Pick<Correction, 'day' | 'body' | 'reference' | 'reason'>;

type Recorded = { readonly day: Day; readonly body: string; readonly reference: string };
type Changed = Pick<Correction, 'day' | 'body' | 'reference'>;
type Corrected = { readonly corrections: readonly Correction[] };

export const waitingOf = ({ corrections }: Corrected): Correction | null => corrections.find(({ state }) => state === 'waiting') ?? null;

/** The last correction that a second person confirmed. */
export const correctionOf = ({ corrections }: Corrected): Correction | null => corrections.findLast(({ state }) => state === 'confirmed') ?? null;

/** The decision as it is known now: as recorded, or as corrected. */
export function asCorrected<Made extends Corrected & Recorded>(made: Made): Made {
  const correction = correctionOf(made);
  return correction === null ? made : { ...made, day: correction.day, body: correction.body ?? made.body, reference: correction.reference };
}

/** "by Improvement Board, on 11 November 2021, minuted in Minute 5": what differs from what was recorded. */
export function differsWords(was: Recorded, correction: Changed): string {
  const body = correction.body === null || correction.body === was.body ? [] : [`by ${correction.body}`];
  const day = correction.day === was.day ? [] : [`on ${formatDay(correction.day)}`];
  const reference = correction.reference === was.reference ? [] : [correction.reference === '' ? 'with no minute' : `minuted in ${correction.reference}`];
  return [...body, ...day, ...reference].join(', ') || 'as it was recorded after all';
}

/** "corrected on 22 November 2021: on 11 November 2021, minuted in Minute 5" */
export const correctedWords = (was: Recorded, correction: Changed & { readonly settledOn: Day | null }): string =>
  `corrected on ${formatDay(correction.settledOn as Day)}: ${differsWords(was, correction)}`;
