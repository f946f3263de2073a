import { colourOf, type Rating, type SlowFacts } from '../assurance/index.ts';
import type { CycleSummary, PastMark } from './position.ts';
import type { StoredMark, StoredUpdate } from './position-store.ts';
import type { Rounds } from './rules/rounds.ts';

/**
 * The colours of the cycle being rated, then of those before it. Between cycles the last closed one is still the one being rated, by today's facts:
 * else one amber cycle would count twice.
 */
export function coloursOf(rating: Rating, update: StoredUpdate | undefined, marks: readonly StoredMark[], rounds: Rounds): SlowFacts['cycles'] {
  const declared = update === undefined ? null : colourOf(update.process, update.impact);
  const before = marks.filter((mark) => rounds.current === null || mark.cycleNumber < rounds.current.number).reverse();
  const seen = marks.find((mark) => mark.cycleNumber === rounds.current?.number);
  return [
    { derived: rating.colour, declared, confirmed: seen?.confirmed?.colour ?? null },
    ...before.map((mark) => ({ derived: mark.colour, declared: declaredColour(mark), confirmed: mark.confirmed?.colour ?? null })),
  ];
}

function declaredColour(mark: StoredMark): Rating['colour'] | null {
  return mark.declaredProcess === null || mark.declaredImpact === null ? null : colourOf(mark.declaredProcess, mark.declaredImpact);
}

/** What the board saw of a priority in one cycle. */
export function pastMark(mark: StoredMark, cycles: ReadonlyMap<number, CycleSummary>): PastMark {
  const { process, impact, declaredProcess, declaredImpact, colour, targetMoved, confirmed, restated, declaredByOwner, firstColour } = mark;
  return {
    cycle: cycles.get(mark.cycleNumber) as CycleSummary,
    derived: { process, impact },
    declared: declaredProcess === null || declaredImpact === null ? null : { process: declaredProcess, impact: declaredImpact },
    colour,
    targetMoved,
    confirmed,
    restated,
    ...(declaredByOwner === false && { declaredWithoutOwner: true }),
    ...(firstColour !== null && firstColour !== colour && { firstColour }),
  };
}
