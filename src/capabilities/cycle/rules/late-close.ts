import { type Day, daysBetween, formatDay } from '../../../calendar/index.ts';

/**
 * How many days after its board a cycle was closed; 0 where it was closed in time. What came between is in what was frozen, and that board saw none of it: a cycle
 * for the board of Friday 30 September closed on Monday 3 October is 3 days late.
 */
export function closedLateBy({ boardDay, closedOn }: { readonly boardDay: Day; readonly closedOn: Day | null }): number {
  return closedOn === null || closedOn <= boardDay ? 0 : daysBetween(boardDay, closedOn);
}

/** The same as sentences, for every page and paper of it; null where it was closed in time. */
export function lateCloseWords(cycle: { readonly boardDay: Day; readonly closedOn: Day | null }): string | null {
  const days = closedLateBy(cycle);
  if (days === 0 || cycle.closedOn === null) return null;
  const [closed, board] = [formatDay(cycle.closedOn), formatDay(cycle.boardDay)];
  return `Closed on ${closed}, ${days} ${days === 1 ? 'day' : 'days'} after the board of ${board}. What stands here is of ${closed}: that board did not see it.`;
}
