import type { Day } from '../../calendar/index.ts';
import type { Db } from '../../platform/database/index.ts';
import { ratingPolicy } from '../assurance/index.ts';
import type { Programme } from '../people/index.ts';
import { loadPosition } from './load-position.ts';
import type { Position } from './position.ts';

/** How many positions are kept: each is a few hundred kilobytes, and a programme needs one a day. */
const kept = 24;

const positions = new Map<string, Promise<Position>>();

/** What a programme's position is kept by. */
export type Kept = Pick<Programme, 'id' | 'head' | 'drafts'>;

/**
 * The position, from memory where nothing changed: kept by programme, record head, drafts, policy and day. Every recorded change moves the head; a draft that
 * is begun or dropped, which no record knows, is counted beside it by the database. Both come with the session of each request, so that of several processes
 * none shows what another has changed. Never kept as pages: what a person may see is decided after. Inside a transaction (a change under way, or reading as
 * at a past moment) it is always loaded.
 */
export function cachedPosition(programme: Kept, db: Db, day: Day): Promise<Position> {
  if (db.isTransaction) return loadPosition(db, programme, day, { signals: true });
  const { id, head, drafts } = programme;
  const key = [id, head.sequence, head.hash, drafts, ratingPolicy(day).from, day].join(' ');
  const there = positions.get(key);
  // Taken out and put back, so that the first of the map is the one longest unused.
  positions.delete(key);
  const position = there ?? loadPosition(db, programme, day, { signals: true });
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
