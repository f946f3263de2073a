import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { refuseInsideTransaction } from './open-transaction.ts';
import { PreparingClient } from './prepared.ts';
import type { Tables } from './tables.ts';
import { parsers } from './values.ts';

/** Opens PostgreSQL by pool. `url` is DATABASE_URL. */
export function openPostgres(url: string): { db: Kysely<Tables>; close(): Promise<void> } {
  const pool = new pg.Pool({
    connectionString: url,
    Client: PreparingClient,
    max: 10,
    // Times of day never depend on where the server stands; a forgotten transaction ends by itself.
    options: '-c TimeZone=UTC -c idle_in_transaction_session_timeout=60000 -c statement_timeout=30000',
    types: { getTypeParser: (oid: number, format?: string) => (format !== 'binary' && parsers[oid]) || pg.types.getTypeParser(oid, format as 'text') },
  });
  // An idle connection that the server closes must not end the program; the next query opens another.
  pool.on('error', () => {});
  const guarded = {
    connect: () => {
      refuseInsideTransaction();
      return pool.connect();
    },
    end: () => pool.end(),
  };
  const db = new Kysely<Tables>({ dialect: new PostgresDialect({ pool: guarded as unknown as pg.Pool }) });
  return { db, close: () => db.destroy() };
}
