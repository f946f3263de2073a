import { type Day, formatDay } from '../calendar/index.ts';

/** "first 31 March 2022, moved twice": what always stands beside a target that moved; null where it did not. */
export function originalTarget(original: Day | null, moves: number): string | null {
  if (moves === 0) return null;
  return `${original === null ? '' : `first ${formatDay(original)}, `}${timesMoved(moves)}`;
}

/** "moved once", "moved twice", "moved 3 times" */
export const timesMoved = (count: number): string => (count === 1 ? 'moved once' : count === 2 ? 'moved twice' : `moved ${count} times`);
