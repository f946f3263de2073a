import type { Kysely } from 'kysely';
import { openEmbedded } from './embedded.ts';
import { openPostgres } from './postgres.ts';
import type { Tables } from './tables.ts';

/** The database, or a transaction on it: functions that run SQL take either as their first argument. */
export type Db = Kysely<Tables>;

export type OpenDatabase = { db: Db; kind: 'embedded' | 'postgres'; close(): Promise<void> };

/** PostgreSQL where a URL is given, else the embedded database in the folder. */
export async function openDatabase(settings: { databaseUrl: string | null; folder: string }): Promise<OpenDatabase> {
  if (settings.databaseUrl !== null) return { ...openPostgres(settings.databaseUrl), kind: 'postgres' };
  return { ...(await openEmbedded(settings.folder)), kind: 'embedded' };
}

export { sql } from 'kysely';
export { runForeignText } from './foreign-text.ts';
export { FolderInUse } from './lock.ts';
export { migrate } from './migrate.ts';
export type { SearchText, SearchTexts } from './searching.ts';
export type { Tables } from './tables.ts';
export { type Asking, ask, askTogether, joined, momentText } from './together.ts';
export { inTransaction, readingAsAt, turningTo } from './transactions.ts';
export { json } from './values.ts';
