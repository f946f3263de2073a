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

type Answers<A extends Askings> = { readonly [Name in keyof A]: ReturnType<A[Name]['read']> };

/** Asks several in one query, so that all are of one moment and a page needs one round trip: each answer by the name of its asking. */
export const askTogether = <A extends Askings>(db: Db, askings: A): Promise<Answers<A>> => ask(db, joined(askings));

/** Several as one asking, which may be asked with others in its turn. */
export function joined<A extends Askings>(askings: A): Asking<Record<string, unknown[]>, Answers<A>> {
  const names = Object.keys(askings);
  const columns = names.map((name) => sql`(select coalesce(json_agg(row_to_json(x)), '[]') from (${askings[name]?.rows}) x) as ${sql.ref(name)}`);
  return {
    rows: sql<Record<string, unknown[]>>`select ${sql.join(columns)}`,
    read: ([row]) => Object.fromEntries(names.map((name) => [name, askings[name]?.read(row?.[name] ?? [])])) as Answers<A>,
  };
}

/** A moment as the text that it is everywhere else, for an asking: JSON would write it in its own way. */
export const momentText = (moment: RawBuilder<unknown>): RawBuilder<string> =>
  sql<string>`to_char(${moment} at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
