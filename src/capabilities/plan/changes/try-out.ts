import { type Db, sql } from '../../../platform/database/index.ts';

/** Runs a change inside a transaction and undoes it, so that what it would be refused for is known before anybody decides it. What it throws is thrown. */
export async function tryOut(trx: Db, work: () => Promise<unknown>): Promise<void> {
  await sql`savepoint tried_out`.execute(trx);
  try {
    await work();
  } finally {
    // The settings of the record (what was touched) go back with the rows.
    await sql`rollback to savepoint tried_out`.execute(trx);
  }
}
