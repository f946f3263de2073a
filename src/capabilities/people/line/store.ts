import type { Db } from '../../../platform/database/index.ts';
import type { Lines } from './rules/line.ts';

/** Every post that is no other name of one, with the post that it answers to. */
export async function linesOf(db: Db, programmeId: string): Promise<Lines> {
  const rows = await db
    .selectFrom('post')
    .select(['id', 'reports_to as to'])
    .where('programme_id', '=', programmeId)
    .where('merged_into', 'is', null)
    .execute();
  return new Map(rows.map(({ id, to }) => [id, to]));
}

export async function storeLine(trx: Db, programmeId: string, post: string, to: string | null): Promise<void> {
  await trx.updateTable('post').set({ reports_to: to }).where('programme_id', '=', programmeId).where('id', '=', post).execute();
}
