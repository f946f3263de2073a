import { type Db, json } from '../../../platform/database/index.ts';
import type { Found } from './rules/plan-from-file.ts';

/** A file that was read and shown, and waits to be confirmed. */
export type Batch = { id: string; fileName: string; fileHash: string; found: Found; moment: string; personId: string | null };

export type NewBatch = Batch & { programmeId: string };

export async function insertBatch(trx: Db, batch: NewBatch): Promise<void> {
  await trx
    .insertInto('import_batch')
    .values({
      id: batch.id,
      programme_id: batch.programmeId,
      file_name: batch.fileName,
      file_hash: batch.fileHash,
      found: json(batch.found),
      state: 'waiting',
      person_id: batch.personId,
      moment: batch.moment,
    })
    .execute();
}

const columns = ['id', 'file_name as fileName', 'file_hash as fileHash', 'found', 'moment', 'person_id as personId'] as const;

/** A preview that still waits; undefined where it was confirmed, discarded or never there. Locked inside a change, so that it is confirmed once. */
export async function waitingBatch(db: Db, programmeId: string, id: string, options: { lock?: boolean } = {}): Promise<Batch | undefined> {
  const query = db.selectFrom('import_batch').select(columns).where('programme_id', '=', programmeId).where('id', '=', id).where('state', '=', 'waiting');
  return (await (options.lock ? query.forUpdate() : query).executeTakeFirst()) as Batch | undefined;
}

/** The previews that wait, newest first, without what they found. */
export const listWaiting = (db: Db, programmeId: string): Promise<{ id: string; fileName: string; moment: string }[]> =>
  db
    .selectFrom('import_batch')
    .select(['id', 'file_name as fileName', 'moment'])
    .where('programme_id', '=', programmeId)
    .where('state', '=', 'waiting')
    .orderBy('moment', 'desc')
    .limit(20)
    .execute();

/** Ends the wait of one preview. A discarded one gives up what it found and lets go of its file. */
export async function endWait(db: Db, programmeId: string, id: string, state: 'confirmed' | 'discarded'): Promise<boolean> {
  const done = await db
    .updateTable('import_batch')
    .set(state === 'discarded' ? { state, found: json(null), file_hash: null } : { state })
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
