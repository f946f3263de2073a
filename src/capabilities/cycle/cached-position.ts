import type { Day } from '../../calendar/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { ratingPolicy } from '../assurance/index.ts';
import type { Programme } from '../people/index.ts';
import { loadPosition } from './load-position.ts';
import type { Position } from './position.ts';

/** How many positions are kept: each is a few hundred kilobytes, and a programme needs one a day. */
const kept = 24;

const positions = new Map<string, Promise<Position>>();
const draftsSeen = new Map<string, number>();

/**
 * The position, from memory where nothing changed: kept by programme, record head, policy and day. Every recorded change moves the head; a draft, which
 * no record knows, tells `draftsChanged`. Never kept as pages: what a person may see is decided after. Inside a transaction (a change under way, or
 * reading as at a past moment) it is always loaded.
 */
export function cachedPosition(programme: Pick<Programme, 'id' | 'head'>, db: Db, day: Day): Promise<Position> {
  if (db.isTransaction) return loadPosition(db, programme, day);
  const { id, head } = programme;
  const key = [id, head.sequence, head.hash, ratingPolicy(day).from, day, draftsSeen.get(id) ?? 0].join(' ');
  const there = positions.get(key);
  // Taken out and put back, so that the first of the map is the one longest unused.
  positions.delete(key);
  const position = there ?? loadPosition(db, programme, day);
  positions.set(key, position);
  if (there === undefined) {
    // A load that failed is tried again by the next request.
    position.catch(() => positions.delete(key));
    for (const oldest of positions.keys()) {
      if (positions.size <= kept) break;
      positions.delete(oldest);
    }
  }
  return position;
}

/** Says that a priority has a draft that had none, or has none any more: what is kept of the programme no longer holds. */
export function draftsChanged(programmeId: string): void {
  draftsSeen.set(programmeId, (draftsSeen.get(programmeId) ?? 0) + 1);
}
