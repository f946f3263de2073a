import { correction } from './measures/measures.ts';

/** What the board settled where owner and facts differed, by cycle and ref: whose rating it confirmed, and why. What is not told still waits for it. */
export const settled: Readonly<Record<number, Readonly<Record<string, { readonly choice: 'declared' | 'derived'; readonly reason: string }>>>> = {
  4: { QP5: { choice: 'declared', reason: 'The owner is more cautious than the facts, and the board would rather be warned early.' } },
  7: { QP3: { choice: 'derived', reason: 'Families say that it helps, and the board asks to see it counted before it says so too.' } },
  8: { W2: { choice: 'derived', reason: 'The date has gone by. A plan to recover that nobody has accepted yet does not change that.' } },
};

/** The minutes of a board are agreed at the next one, and its ratings are written down from them the day after. The last board's are still to be agreed. */
export const lastSettled = 12;

/** A figure that the board of cycle 6 was shown, and that was put right in cycle 7, is restated beside that cycle. */
export const restated = {
  cycle: 6,
  ref: 'QP1',
  /** How the figure that was frozen begins and ends. */
  shown: { measure: correction.name, value: '78%' },
  corrected: `${correction.name}, February 2022: ${correction.became}%`,
  reason: correction.reason,
} as const;
