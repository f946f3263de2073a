import type { Day } from '../../../src/calendar/index.ts';

/**
 * What happens to one activity in the year. Numbers are cycles: what is said in a cycle is said in its update. What others do about it (accept, verify,
 * approve) follows after the board, unless a day is named.
 */
export type Course = {
  /** The update in which it is first said to have begun; left out where it has not. */
  readonly begins?: number;
  /** Forecasts by cycle; each stands until the next. One without a day takes it back, and says why. */
  readonly forecasts?: Readonly<Record<number, Forecast>>;
  /** Recovery plans by the cycle in which they are proposed. */
  readonly recoveries?: Readonly<Record<number, Recovery>>;
  /** Completions claimed, by cycle. */
  readonly claims?: Readonly<Record<number, Claim>>;
  /** A stop that its owner asks for. */
  readonly stop?: { readonly cycle: number; readonly reason: string; readonly approval: string };
};

export type Forecast = readonly [day: Day | null, reason: string];
export type Recovery = { readonly day: Day; readonly text: string; readonly accepted: boolean };

/** `shown` is what the owner says shows it; `settled` null: nobody has verified it when the story ends. */
export type Claim = { readonly shown: string; readonly settled: readonly Verification[] | null };

/** `by` is a post; `on` where it is not the usual day after the board. */
export type Verification = { readonly by: string; readonly seen: string; readonly on?: Day; readonly refused?: true };

/** A claim verified after the board by the Principal Social Worker, who saw what its owner named. */
export const verified = (seen: string, by = 'Principal Social Worker'): Claim => ({ shown: seen, settled: [{ by, seen }] });

export const refused = (shown: string, seen: string): Claim => ({ shown, settled: [{ by: 'Principal Social Worker', seen, refused: true }] });

export const unverified = (shown: string): Claim => ({ shown, settled: null });

export const recovery = (day: Day, text: string, accepted = true): Recovery => ({ day, text, accepted });

/**
 * A change of the accepted plan: asked for by a post, and decided by the board, or by another post in its own name. `decided` is left out where it still waits when
 * the story ends.
 */
export type StoryChange = {
  readonly by: string;
  readonly asks:
    | { readonly what: 'target' | 'first-target'; readonly ref: string; readonly to: Day }
    | { readonly what: 'words'; readonly ref: string; readonly text: string };
  readonly on: Day;
  readonly reason: string;
  /** Where it changes a service: whether an equality impact assessment is needed. */
  readonly assessment?: { readonly needed: false; readonly why: string } | { readonly needed: true; readonly link: string | null };
  readonly decided?: { readonly approved: boolean; readonly on: Day; readonly by?: string; readonly words?: string };
};
