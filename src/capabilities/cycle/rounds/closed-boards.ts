import { askTogether, type Db } from '../../../platform/database/index.ts';
import { askMomentsOf, momentsOf } from '../../../platform/record/index.ts';
import type { CycleSummary } from '../position.ts';
import { askCycles } from './store.ts';

/** A closed cycle with the moment of its close: as at that moment the programme stands as its board saw it. */
export type ClosedBoard = CycleSummary & { readonly closedAt: string };

/** The newest first. */
export async function closedBoards(db: Db, programmeId: string): Promise<readonly ClosedBoard[]> {
  const { moments, cycles } = await askTogether(db, { moments: askMomentsOf(programmeId, 'cycle.close'), cycles: askCycles(programmeId) });
  return cycles.flatMap((cycle) => {
    const closedAt = moments.get(cycle.id);
    return cycle.state === 'closed' && closedAt !== undefined ? [{ ...cycle, closedAt }] : [];
  });
}

/** The moment of a cycle's close; null where it is not closed. */
export const closedAt = async (db: Db, programmeId: string, cycleId: string): Promise<string | null> =>
  (await momentsOf(db, programmeId, 'cycle.close')).get(cycleId) ?? null;
