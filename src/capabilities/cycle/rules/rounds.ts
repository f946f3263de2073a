import type { Day } from '../../../calendar/index.ts';

/** What these rules ask of a cycle. */
export type Round = { readonly number: number; readonly state: 'open' | 'closed'; readonly closedOn: Day | null };

type Closed<R extends Round> = R & { readonly closedOn: Day };

export type Rounds<R extends Round = Round & { readonly id: string; readonly boardDay: Day; readonly openedOn: Day; readonly ratingsDue: Day }> = {
  /** The open cycle, else the last closed one. */
  readonly current: R | null;
  /** The last one closed before the current one. */
  readonly before: R | null;
  /** Oldest first. */
  readonly closed: readonly Closed<R>[];
};

/** The cycles of a programme, in any order, told apart. */
export function cyclesOf<R extends Round>(cycles: readonly R[]): Rounds<R> {
  const inOrder = [...cycles].sort((a, b) => a.number - b.number);
  const closed = inOrder.filter((cycle): cycle is Closed<R> => cycle.state === 'closed' && cycle.closedOn !== null);
  const current = inOrder.find((cycle) => cycle.state === 'open') ?? closed.at(-1) ?? null;
  return { current, before: closed.findLast((cycle) => cycle !== current) ?? null, closed };
}

/**
 * How many cycles running, straight before the current one, closed without an update of a priority. The current one is told by itself, also once it is
 * closed: else a missed update would count twice, or its being missed would be forgotten. `marks` are the cycles that closed while the priority was in the plan: one that came before it asks nothing of it.
 */
export function missedBefore(marks: readonly { readonly number: number; readonly submitted: boolean }[], rounds: Rounds<Round>): number {
  const known = new Map(marks.map((mark) => [mark.number, mark.submitted]));
  let missed = 0;
  for (const cycle of rounds.closed.toReversed()) {
    if (cycle.number === rounds.current?.number) continue;
    if (known.get(cycle.number) !== false) break;
    missed += 1;
  }
  return missed;
}
