import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { sql } from 'kysely';
import type { Db } from './index.ts';

const folder = new URL('../../../database/migrations/', import.meta.url);

/** The numbered SQL files, in order. Forward only: a file that has been released is never edited. */
export function migrationFiles(): { name: string; text: string; hash: string }[] {
  return readdirSync(folder)
    .filter((name) => /^\d{4}_[a-z0-9_]+\.sql$/.test(name))
    .sort()
    .map((name) => {
      const text = readFileSync(new URL(name, folder), 'utf8');
      return { name, text, hash: createHash('sha256').update(text).digest('hex') };
    });
}

/**
 * Brings the database to the newest shape: each file in its own transaction. Two programs starting at once wait for each other.
 * Throws where a file that already ran has changed since, or is missing: the database and the program do not belong together.
 */
export async function migrate(db: Db, moment: string): Promise<string[]> {
  await sql`create table if not exists migration (name text primary key, hash text not null, moment timestamptz not null)`.execute(db);
  const ran: string[] = [];
  const files = migrationFiles();
  const done = await sql<{ name: string; hash: string }>`select name, hash from migration order by name`.execute(db);
  for (const { name, hash } of done.rows) {
    const file = files.find((one) => one.name === name);
    if (!file) throw new Error(`The database was made by a newer Sightline: it has run ${name}, which this one does not have.`);
    if (file.hash !== hash) throw new Error(`${name} has changed since it ran on this database. Restore the file; write a new migration for the change.`);
  }
  for (const file of files) {
    await db.transaction().execute(async (trx) => {
      await sql`lock table migration in exclusive mode`.execute(trx);
      const again = await sql`select 1 from migration where name = ${file.name}`.execute(trx);
      if (again.rows.length > 0) return;
      await sql.raw(`-- script\n${file.text}`).execute(trx);
      await sql`insert into migration (name, hash, moment) values (${file.name}, ${file.hash}, ${moment})`.execute(trx);
      ran.push(file.name);
    });
  }
  return ran;
}
