import type { ImpactState, ProcessState } from '../../../src/capabilities/assurance/index.ts';

/** What the owner of one priority says through the year. Numbers are cycles. */
export type Told = {
  /** Achieved and next, one pair a cycle from the first; null where the update was missed. A fourteenth pair belongs to the cycle that is open when the story ends. */
  readonly said: readonly (readonly [achieved: string, next: string] | null)[];
  /** What is slipping and why. */
  readonly slipping?: Readonly<Record<number, string>>;
  readonly support?: Readonly<Record<number, string>>;
  /** What is asked of the board. */
  readonly board?: Readonly<Record<number, string>>;
  /** Contributions to strengthen: from whom, and what is asked of them. */
  readonly contributions?: Readonly<Record<number, readonly (readonly [from: string, ask: string])[]>>;
  /** Where the owner declares something else than the facts say, and why. */
  readonly declares?: Readonly<Record<number, { readonly process?: ProcessState; readonly impact?: ImpactState; readonly difference: string }>>;
  /** Cycles in which the update came the day after it was due. */
  readonly late?: readonly number[];
};
