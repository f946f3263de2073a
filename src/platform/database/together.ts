import { type RawBuilder, sql } from 'kysely';
import type { Db } from './index.ts';

/**
 * A statement that reads, with what its rows mean: for a capability to hand to those above it, which may then ask several at once. Its columns may be text,
 * numbers, days and JSON; no moments and no bytes, which JSON would write in its own way.
 */
export type Asking<Row, T> = { readonly rows: RawBuilder<Row>; readonly read: (rows: readonly Row[]) => T };

/** Asks one alone. */
export async function ask<Row, T>(db: Db, { rows, read }: Asking<Row, T>): Promise<T> {
  return read((await rows.execute(db)).rows);
}

// biome-ignore lint/suspicious/noExplicitAny: each asking has rows of its own, which only its own `read` sees
type Askings = Readonly<Record<string, Asking<any, unknown>>>;

/** Asks several in one query, so that all are of one moment and a page needs one round trip: each answer by the name of its asking. */
export async function askTogether<A extends Askings>(db: Db, askings: A): Promise<{ readonly [Name in keyof A]: ReturnType<A[Name]['read']> }> {
  const names = Object.keys(askings);
  const columns = names.map((name) => sql`(select coalesce(json_agg(row_to_json(x)), '[]') from (${askings[name]?.rows}) x) as ${sql.ref(name)}`);
  const { rows } = await sql<Record<string, unknown[]>>`select ${sql.join(columns)}`.execute(db);
  const answers = names.map((name) => [name, askings[name]?.read(rows[0]?.[name] ?? [])]);
  return Object.fromEntries(answers) as { readonly [Name in keyof A]: ReturnType<A[Name]['read']> };
}
