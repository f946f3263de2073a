import type { Position } from '../../cycle/index.ts';

/**
 * Works something out once for a position. A position is kept between requests and never changes, so neither does what follows from it; once the position is
 * let go, so is what was worked out.
 */
export function onceFor<T>(work: (position: Position) => T): (position: Position) => T {
  const known = new WeakMap<Position, { readonly of: T }>();
  return (position) => {
    const there = known.get(position) ?? { of: work(position) };
    known.set(position, there);
    return there.of;
  };
}
