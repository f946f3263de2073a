import type { Db } from '../../../platform/database/index.ts';
import { momentsOf } from '../../../platform/record/index.ts';
import type { CycleSummary } from '../position.ts';
import { listCycles } from './store.ts';

/** A closed cycle with the moment of its close: as at that moment the programme stands as its board saw it. */
export type ClosedBoard = CycleSummary & { readonly closedAt: string };

/** The newest first. */
export async function closedBoards(db: Db, programmeId: string): Promise<readonly ClosedBoard[]> {
  const moments = await momentsOf(db, programmeId, 'cycle.close');
  const cycles = await listCycles(db, programmeId);
  return cycles.flatMap((cycle) => {
    const closedAt = moments.get(cycle.id);
    return cycle.state === 'closed' && closedAt !== undefined ? [{ ...cycle, closedAt }] : [];
  });
}

/** The moment of a cycle's close; null where it is not closed. */
export const closedAt = async (db: Db, programmeId: string, cycleId: string): Promise<string | null> =>
  (await momentsOf(db, programmeId, 'cycle.close')).get(cycleId) ?? null;
