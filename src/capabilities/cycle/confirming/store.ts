import type { Db } from '../../../platform/database/index.ts';
import type { ConfirmedRatingTable } from '../tables.ts';

export type NewConfirmation = Omit<ConfirmedRatingTable, 'reason' | 'minute'> & { reason: string; minute: string };

/** How many of them were not confirmed before: what somebody confirmed meanwhile stays as they did. */
export async function insertConfirmed(trx: Db, rows: readonly NewConfirmation[]): Promise<number> {
  if (rows.length === 0) return 0;
  const done = await trx
    .insertInto('confirmed_rating')
    .values(rows)
    .onConflict((conflict) => conflict.columns(['programme_id', 'cycle_id', 'priority_id']).doNothing())
    .executeTakeFirst();
  return Number(done.numInsertedOrUpdatedRows ?? 0n);
}
