import { addDays, boardDrift, type Day, daysBetween } from '../../../calendar/index.ts';

/** Why a cycle may not be opened, as data. */
export type OpeningProblem =
  | { readonly key: 'no-plan' }
  | { readonly key: 'already-open'; readonly number: number; readonly boardDay: Day }
  | { readonly key: 'board-past'; readonly boardDay: Day }
  | { readonly key: 'due-past'; readonly ratingsDue: Day; readonly leadDays: number }
  | { readonly key: 'overlaps'; readonly number: number; readonly boardDay: Day }
  | { readonly key: 'too-far'; readonly boardDay: Day; readonly furthest: Day };

export type OpeningFacts = {
  readonly today: Day;
  readonly boardDay: Day;
  readonly leadDays: number;
  readonly hasPlan: boolean;
  readonly cycles: readonly { readonly number: number; readonly boardDay: Day; readonly state: 'open' | 'closed' }[];
};

/** The last day on which an update is on time: so many days before the board (C3.10, H04). */
export const ratingsDueFor = (boardDay: Day, leadDays: number): Day => addDays(boardDay, -leadDays);

/** A slip of the keyboard in the year would otherwise open a cycle that nothing can close. */
const furthestDays = 183;

/** Every reason why a cycle may not be opened for that board; empty where it may. */
export function openingProblems(facts: OpeningFacts): readonly OpeningProblem[] {
  const { today, boardDay, leadDays } = facts;
  const problems: OpeningProblem[] = [];
  if (!facts.hasPlan) problems.push({ key: 'no-plan' });
  const open = facts.cycles.find((cycle) => cycle.state === 'open');
  if (open !== undefined) problems.push({ key: 'already-open', number: open.number, boardDay: open.boardDay });

  const ratingsDue = ratingsDueFor(boardDay, leadDays);
  if (boardDay < today) problems.push({ key: 'board-past', boardDay });
  else if (ratingsDue < today) problems.push({ key: 'due-past', ratingsDue, leadDays });
  if (daysBetween(today, boardDay) > furthestDays) problems.push({ key: 'too-far', boardDay, furthest: addDays(today, furthestDays) });

  const overlapped = facts.cycles.find((cycle) => cycle.state === 'closed' && cycle.boardDay >= boardDay);
  if (overlapped !== undefined) problems.push({ key: 'overlaps', number: overlapped.number, boardDay: overlapped.boardDay });
  return problems;
}

/** The number of the next cycle: one more than the last. */
export const nextNumber = (cycles: readonly { readonly number: number }[]): number => Math.max(0, ...cycles.map((cycle) => cycle.number)) + 1;

/** The board day the rhythm asks for, where it is not past; else null. */
export function suggestedBoardDay(today: Day, lastBoardDay: Day | null, everyDays: number, leadDays: number): Day | null {
  if (lastBoardDay === null) return null;
  const next = addDays(lastBoardDay, everyDays);
  return ratingsDueFor(next, leadDays) >= today ? next : null;
}

/** How many days off the rhythm a board is, later above 0; 0 for the first (H04: warn on drift). */
export function driftOf(lastBoardDay: Day | null, boardDay: Day, everyDays: number): number {
  return lastBoardDay === null ? 0 : boardDrift(lastBoardDay, boardDay, { leadDays: 0, oldestRatingDays: 28, everyDays });
}
