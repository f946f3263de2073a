import type { Day } from '../../../calendar/index.ts';
import { colourOf, firstColourOf, type RatingColour, type RollUp, ratingColours, rollUp } from '../../assurance/index.ts';
import type { CycleSummary, PastMark, Position, PriorityPosition } from '../../cycle/index.ts';
import { onceFor } from './once.ts';
import { differenceOf, type Group, groupsOf, prioritiesOf } from './standing.ts';

/** Columns of the wall and cells of a rating strip: a year of four-weekly cycles. */
export const shownCycles = 13;

/** `workstream`: the key of a group. */
export type WallAsked = { readonly colour: RatingColour | null; readonly workstream: string | null; readonly sort: 'plan' | 'worst' };

/** One column. The last is the open cycle, as the facts stand today; the others are what the board saw. */
export type WallColumn = Pick<CycleSummary, 'number' | 'boardDay' | 'state'>;

export type Mark = Pick<PastMark, 'colour'> &
  PastMark['derived'] & { readonly differs: boolean; readonly restated?: boolean; readonly firstColour?: RatingColour };

export type WallLine = {
  readonly priority: PriorityPosition;
  /** One for each column, null where it had no rating. */
  readonly cells: readonly (Mark | null)[];
  /** By today's facts. */
  readonly now: Mark;
  /** The facts have moved since the last column, which is then a closed cycle. */
  readonly moved: boolean;
};

export type WallView = {
  readonly columns: readonly WallColumn[];
  readonly groups: readonly { readonly code: string | null; readonly name: string; readonly lines: readonly WallLine[] }[];
  /** Of every priority of the plan, whatever is asked for. */
  readonly standing: RollUp;
  /** Every priority and line, whatever is asked for; of what is asked for, those shown; and of all, those whose owner declares another rating than the facts. */
  readonly all: readonly PriorityPosition[];
  readonly shown: readonly PriorityPosition[];
  readonly disputed: readonly PriorityPosition[];
  /** No update was ever submitted that the reader may know of. */
  readonly unreported: boolean;
  /** Priorities whose colour is worse than their process alone would make it. */
  readonly worseByImpact: number;
};

/** The wall as data: every priority over the last cycles. */
export function wallOf(position: Position, asked: WallAsked): WallView {
  return asked.colour === null && asked.workstream === null && asked.sort === 'plan' ? wholeWall(position) : drawnFrom(position, asked);
}

const wholeWall = onceFor((position) => drawnFrom(position, { colour: null, workstream: null, sort: 'plan' }));

function drawnFrom(position: Position, asked: WallAsked): WallView {
  const columns = columnsOf(position);
  const lineOf = (priority: PriorityPosition) => wallLine(priority, columns);
  const kept = groupsOf(position)
    .filter((group) => asked.workstream === null || group.key === asked.workstream)
    .map((group) => ({ ...group, priorities: group.priorities.filter((priority) => asked.colour === null || priority.rating.colour === asked.colour) }))
    .filter((group) => group.priorities.length > 0);
  const groups = (asked.sort === 'worst' ? [worstFirst(kept)] : kept).map(({ code, name, priorities }) => ({ code, name, lines: priorities.map(lineOf) }));
  const counted = prioritiesOf(position);
  return {
    columns,
    groups: groups.filter((group) => group.lines.length > 0),
    standing: rollUp(counted.map((priority) => priority.rating.colour)),
    all: position.priorities,
    shown: kept.flatMap((group) => group.priorities),
    unreported: position.priorities.every(neverReported),
    disputed: position.priorities.filter((priority) => differenceOf(priority) !== null),
    worseByImpact: counted.filter(({ rating }) => rank(rating.colour) < rank(colourOf(rating.process, 'demonstrable'))).length,
  };
}

const neverReported = ({ update, lastUpdate, past }: PriorityPosition): boolean =>
  update === null && lastUpdate === null && past.every((mark) => mark.declared === null);

/** The closed cycles that any priority was rated in, then the open one: thirteen at most. */
export function columnsOf(position: Position): readonly WallColumn[] {
  const closed = new Map<number, WallColumn>();
  for (const priority of position.priorities) for (const { cycle } of priority.past) closed.set(cycle.number, cycle);
  const ordered = [...closed.values()].sort((a, b) => a.number - b.number);
  const open = position.cycle?.state === 'open' ? [position.cycle] : [];
  return [...ordered, ...open].slice(-shownCycles);
}

function wallLine(priority: PriorityPosition, columns: readonly WallColumn[]): WallLine {
  const past = new Map(priority.past.map((mark) => [mark.cycle.number, mark]));
  const now = markNow(priority);
  const cells = columns.map((column): Mark | null => {
    if (column.state === 'open') return now;
    const mark = past.get(column.number);
    return mark === undefined ? null : markThen(mark);
  });
  const last = cells.at(-1) ?? null;
  const moved = last !== null && (last.process !== now.process || last.impact !== now.impact);
  return { priority, cells, now, moved };
}

/** The rating as today's facts support it. */
export function markNow(priority: PriorityPosition): Mark {
  const { process, impact, colour } = priority.rating;
  const firstColour = firstColourOf(priority.rating.because);
  return { process, impact, colour, differs: differenceOf(priority) !== null, ...(firstColour !== null && { firstColour }) };
}

/** The rating as the board saw it. */
export function markThen({ derived, declared, colour, restated, firstColour }: PastMark): Mark {
  return {
    ...derived,
    colour,
    ...(restated ? { restated } : {}),
    ...(firstColour !== undefined && { firstColour }),
    differs: declared !== null && (declared.process !== derived.process || declared.impact !== derived.impact),
  };
}

const order: readonly RatingColour[] = ['red', 'amber', 'green', 'grey', 'blue', 'none'];
const rank = (colour: RatingColour): number => order.indexOf(colour);

/** All in one list, the worst colour first, those of one colour in the plan's order. */
function worstFirst(groups: readonly Group[]): Group {
  const priorities = groups.flatMap((group) => group.priorities).sort((a, b) => rank(a.rating.colour) - rank(b.rating.colour));
  return { key: 'worst-first', code: null, name: 'Worst first', priorities };
}

/** What an address asks for; anything else is the whole wall in the plan's order. */
export function wallAsked(query: Readonly<Record<string, string>>, position: Position): WallAsked {
  return {
    colour: ratingColours.find((colour) => colour === query.colour) ?? null,
    workstream: groupsOf(position).find((group) => group.key === query.workstream)?.key ?? null,
    sort: query.sort === 'worst' ? 'worst' : 'plan',
  };
}

/** The last mark of a priority that the board saw before the cycle it is seen in, with that board's day. */
export function lastSeen(priority: PriorityPosition, cycle: Pick<CycleSummary, 'number'> | null): { readonly mark: Mark; readonly boardDay: Day } | null {
  const before = priority.past.findLast((mark) => cycle === null || mark.cycle.number < cycle.number);
  return before === undefined ? null : { mark: markThen(before), boardDay: before.cycle.boardDay };
}
