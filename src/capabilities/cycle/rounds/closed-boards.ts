import { askTogether, type Db } from '../../../platform/database/index.ts';
import { askMomentsOf } from '../../../platform/record/index.ts';
import { askUnlistedMeetings } from '../../plan/index.ts';
import type { CycleSummary, PastRating } from '../position.ts';
import { askOwnersThen } from '../restating/store.ts';
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

/** Beside a frozen rating: the moment of its cycle's close, ids of everybody who answered for its priority in it, and the meetings of which somebody said that they were held, though none was known. */
export async function frozenBeside(db: Db, programmeId: string, { cycle, priorityId }: Pick<PastRating, 'cycle' | 'priorityId'>) {
  const { moments, owners, unlisted } = await askTogether(db, {
    moments: askMomentsOf(programmeId, 'cycle.close'),
    owners: askOwnersThen(programmeId, cycle.number, priorityId),
    unlisted: askUnlistedMeetings(programmeId),
  });
  return { closedAt: moments.get(cycle.id) ?? null, owners, unlisted };
}
