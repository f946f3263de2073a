import { createHash } from 'node:crypto';
import type { Db } from '../database/index.ts';

declare module '../database/tables.ts' {
  interface Tables {
    file: { programme_id: string; hash: string; size: number; complete: boolean };
    file_chunk: { programme_id: string; hash: string; number: number; bytes: Uint8Array };
  }
}

const chunkSize = 1024 * 1024;

export const hashOfBytes = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

/**
 * Stores a file in pieces under the SHA-256 of its contents and gives that hash. The same contents are stored once in a
 * programme. Inside a transaction the file stands or falls with it.
 */
export async function storeFile(db: Db, programmeId: string, bytes: Uint8Array): Promise<string> {
  const hash = hashOfBytes(bytes);
  const made = await db
    .insertInto('file')
    .values({ programme_id: programmeId, hash, size: bytes.length, complete: false })
    .onConflict((conflict) => conflict.columns(['programme_id', 'hash']).doNothing())
    .executeTakeFirst();
  const there = await db.selectFrom('file').select('complete').where('programme_id', '=', programmeId).where('hash', '=', hash).executeTakeFirstOrThrow();
  if (made.numInsertedOrUpdatedRows === 0n && there.complete) return hash;
  for (let number = 0; number * chunkSize < bytes.length; number += 1) {
    await db
      .insertInto('file_chunk')
      .values({ programme_id: programmeId, hash, number, bytes: bytes.slice(number * chunkSize, (number + 1) * chunkSize) })
      .onConflict((conflict) => conflict.columns(['programme_id', 'hash', 'number']).doNothing())
      .execute();
  }
  await db.updateTable('file').set({ complete: true }).where('programme_id', '=', programmeId).where('hash', '=', hash).execute();
  return hash;
}

/** Deletes a file. Fails with the code 23503 where something still holds it: run it in the transaction that lets go of it. */
export async function deleteFile(trx: Db, programmeId: string, hash: string): Promise<void> {
  await trx.deleteFrom('file_chunk').where('programme_id', '=', programmeId).where('hash', '=', hash).execute();
  await trx.deleteFrom('file').where('programme_id', '=', programmeId).where('hash', '=', hash).execute();
}

/** The bytes of a complete file; null where the programme has none of that hash. Throws where its pieces do not give the hash: it was damaged. */
export async function readFile(db: Db, programmeId: string, hash: string): Promise<Uint8Array | null> {
  const file = await db
    .selectFrom('file')
    .select('size')
    .where('programme_id', '=', programmeId)
    .where('hash', '=', hash)
    .where('complete', '=', true)
    .executeTakeFirst();
  if (!file) return null;
  const chunks = await db.selectFrom('file_chunk').select('bytes').where('programme_id', '=', programmeId).where('hash', '=', hash).orderBy('number').execute();
  const bytes = new Uint8Array(Buffer.concat(chunks.map((chunk) => chunk.bytes)));
  if (hashOfBytes(bytes) !== hash) throw new Error(`The stored file ${hash.slice(0, 12)} is damaged: its pieces do not give its hash.`);
  return bytes;
}
