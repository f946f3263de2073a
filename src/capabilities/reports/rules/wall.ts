import type { RatingScheme } from '../../assurance/index.ts';
import type { PastRating, Position } from '../../cycle/index.ts';
import { briefOf, markOf } from './naming.ts';
import type { Heading, Wall } from './view-shape.ts';

/** Columns of the wall: a year of four-weekly cycles. */
const cyclesOnTheWall = 13;

/** This cycle's column is the position itself; the others are what was frozen. */
export function wallOf(position: Position, past: readonly PastRating[], heading: Heading, scheme: RatingScheme): Wall {
  const closed = new Map(past.map((one) => [one.cycle.number, one.cycle] as const));
  const shown = [...closed.values()].sort((a, b) => a.number - b.number).slice(-(cyclesOnTheWall - 1));
  const found = new Map(past.map((one) => [`${one.cycle.number} ${one.priorityId}`, one] as const));
  const marks: Record<string, readonly Wall['marks'][string][number][]> = {};
  for (const priority of position.priorities) {
    const before = shown.map((cycle) => {
      const one = found.get(`${cycle.number} ${priority.id}`);
      return one === undefined ? null : pastMark(one, scheme);
    });
    marks[priority.ref] = [...before, briefOf(priority, scheme).mark];
  }
  const now = { number: heading.cycleNumber, boardDay: heading.boardDay };
  return { cycles: [...shown.map(({ number, boardDay }) => ({ number, boardDay })), now], marks };
}

function pastMark(one: PastRating, scheme: RatingScheme) {
  const differs = one.declared !== null && (one.declared.process !== one.derived.process || one.declared.impact !== one.derived.impact);
  return markOf({ ...one.derived, colour: one.colour }, differs, scheme, one.firstColour);
}
