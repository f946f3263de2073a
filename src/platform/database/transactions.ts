import { sql } from 'kysely';
import type { Db } from './index.ts';
import { insideMark } from './open-transaction.ts';

/** Runs `work` in one transaction. A query that `work` makes past the transaction it was handed is refused. */
export function inTransaction<T>(db: Db, work: (trx: Db) => Promise<T>): Promise<T> {
  if (db.isTransaction) return work(db);
  return insideMark((mark) =>
    db.transaction().execute(async (trx) => {
      mark.open = true;
      try {
        return await work(trx);
      } finally {
        mark.open = false;
      }
    }),
  );
}

/**
 * What turns a transaction to a past moment, as columns of one select: from then on the names of the recorded tables mean the views of schema `as_at`, and
 * nothing can be written. What else the same select asks for is still asked of the present.
 */
export const turningTo = (moment: string) =>
  sql`set_config('transaction_read_only', 'on', true), set_config('search_path', 'as_at, public', true), set_config('sightline.as_at', ${moment}, true)`;

/** Runs `work` on the programme as Sightline knew it at a past moment. Stores' SQL is unchanged. */
export function readingAsAt<T>(db: Db, moment: string, work: (trx: Db) => Promise<T>): Promise<T> {
  return inTransaction(db, async (trx) => {
    await sql`select ${turningTo(moment)}`.execute(trx);
    return work(trx);
  });
}
