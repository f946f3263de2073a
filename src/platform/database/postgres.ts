import { Kysely, PostgresDialect } from 'kysely';
import pg from 'pg';
import { refuseInsideTransaction } from './open-transaction.ts';
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

/** How many statements a connection keeps parsed. Lists of varying length make ever new ones, which are not worth keeping. */
const most = 300;

const names = new Map<string, string>();

/** The name under which every connection keeps this statement; undefined for what is parsed anew each time: all but reading. */
function nameOf(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= most || !isKept(text)) return known;
  const name = `sightline-${names.size}`;
  names.set(text, name);
  return name;
}

const isKept = (text: string): boolean => /^\s*(select|with)\b/i.test(text);

/**
 * A connection that has its reading statements parsed and planned once. Planning the query for a session took PostgreSQL longer than running it.
 *
 * Never inside a transaction: one that reads as at a past moment has another search path, under which the same text means other tables, and a statement that
 * no longer fits could not be asked again there.
 */
class PreparingClient extends pg.Client {
  /** What a migration changed the columns of while this connection was open. */
  readonly #outgrown = new Set<string>();

  // biome-ignore lint/suspicious/noExplicitAny: the driver's own method takes and gives several shapes; only one of them is changed
  override query(...given: any[]): any {
    const [text, values] = given;
    const name = typeof text === 'string' && Array.isArray(values) && values.length > 0 && this.getTransactionStatus() === 'I' ? nameOf(text) : undefined;
    if (name === undefined || this.#outgrown.has(name)) return this.#asIs(...given);
    return this.#asIs({ name, text, values }).catch((error: { code?: string; message?: string }) => {
      if (error.code !== '0A000' || !error.message?.includes('cached plan')) throw error;
      this.#outgrown.add(name);
      return this.#asIs(text, values);
    });
  }

  // biome-ignore lint/suspicious/noExplicitAny: as above
  #asIs(...given: any[]): any {
    return (super.query as (...all: unknown[]) => unknown)(...given);
  }
}
