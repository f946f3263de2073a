import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { openEmbedded } from '../../src/platform/database/embedded.ts';
import { type Db, migrate, sql } from '../../src/platform/database/index.ts';
import { migrationFiles } from '../../src/platform/database/migrate.ts';
import { openPostgres } from '../../src/platform/database/postgres.ts';
import type { JobDatabase } from '../../src/platform/jobs/index.ts';

/** Which database the suite runs on: set by `npm run test:postgres`. */
const onPostgres = process.env.SIGHTLINE_TEST_POSTGRES !== undefined;

/** `jobs`: where jobs over this database are run. */
export type TestDatabase = { db: Db; jobs: JobDatabase; close(): Promise<void> };

const migratedAt = '2021-01-01T00:00:00.000Z';

/**
 * A fresh migrated database, on PGlite in memory or on the PostgreSQL of SIGHTLINE_TEST_POSTGRES. Both start from a copy of one
 * migrated database, so that a test file pays for no migration.
 */
export async function testDatabase(): Promise<TestDatabase> {
  return onPostgres ? freshPostgres(process.env.SIGHTLINE_TEST_POSTGRES as string) : freshEmbedded();
}

/** Embedded databases of this process that a test is done with: emptied, one is as good as a new one, whose opening takes longer than most tests. */
const spare: Reusable[] = [];
type Reusable = { readonly db: Db; readonly empty: () => Promise<boolean>; readonly close: () => Promise<void> };

async function freshEmbedded(): Promise<TestDatabase> {
  const one = spare.pop() ?? (await openReusable());
  const close = async (): Promise<void> => {
    if (await one.empty()) spare.push(one);
    else await one.close();
  };
  return { db: one.db, jobs: { kind: 'embedded', db: one.db }, close };
}

/** `empty` leaves what the migrations wrote, and says false where the test made or dropped tables: then it is no longer as new. */
async function openReusable(): Promise<Reusable> {
  const { db, close } = await openEmbedded(null, await snapshot());
  const tables = await tablesOf(db);
  const filled: string[] = [];
  for (const name of tables) if ((await sql`select 1 from ${sql.raw(name)} limit 1`.execute(db)).rows.length > 0) filled.push(name);
  const statements = [
    'drop schema if exists pgboss cascade',
    // As a copy of another database would be filled: no trigger stops it.
    "set session_replication_role = 'replica'",
    `truncate ${tables.filter((name) => !filled.includes(name)).join(', ')} restart identity`,
    'reset all',
    "set time zone 'UTC'",
  ];
  const empty = async (): Promise<boolean> => {
    if ((await tablesOf(db)).join() !== tables.join()) return false;
    for (const statement of statements) await sql.raw(statement).execute(db);
    return true;
  };
  return { db, empty, close };
}

async function tablesOf(db: Db): Promise<string[]> {
  const { rows } = await sql<{ name: string }>`
    select format('%I.%I', schemaname, tablename) as name from pg_tables where schemaname in ('public', 'history') order by 1`.execute(db);
  return rows.map(({ name }) => name);
}

/** The bytes of a migrated embedded database, made once for a set of migrations and kept in the temporary folder. */
async function snapshot(): Promise<Uint8Array> {
  const path = join(tmpdir(), `sightline-tests-${shapeOf()}`, 'database.tar');
  if (existsSync(path)) return new Uint8Array(readFileSync(path));
  const made = await openEmbedded(null);
  await migrate(made.db, migratedAt);
  const bytes = await made.dump();
  await made.close();
  mkdirSync(join(path, '..'), { recursive: true, mode: 0o700 });
  // Written aside and renamed, because several test files start at once.
  const aside = `${path}.${process.pid}`;
  writeFileSync(aside, bytes);
  renameSync(aside, path);
  return bytes;
}

const shapeOf = (): string =>
  createHash('sha256')
    .update(
      migrationFiles()
        .map((file) => file.hash)
        .join(''),
    )
    .update(readFileSync(new URL('../../package-lock.json', import.meta.url)))
    .digest('hex')
    .slice(0, 16);

async function freshPostgres(server: string): Promise<TestDatabase> {
  const template = `sightline_template_${shapeOf()}`;
  const name = `sightline_test_${process.pid}_${Math.random().toString(36).slice(2, 10)}`;
  const admin = new pg.Client({ connectionString: server });
  await admin.connect();
  try {
    // Test files run side by side: the first one makes the template, the others wait.
    await admin.query('select pg_advisory_lock(7435)');
    const there = await admin.query('select 1 from pg_database where datname = $1', [template]);
    if (there.rowCount === 0) await makeTemplate(admin, server, template);
    await admin.query(`create database ${name} template ${template}`);
    await admin.query('select pg_advisory_unlock(7435)');
  } finally {
    await admin.end();
  }
  const opened = openPostgres(databaseAt(server, name));
  return {
    db: opened.db,
    jobs: { kind: 'postgres', url: databaseAt(server, name) },
    close: async () => {
      await opened.close();
      const ending = new pg.Client({ connectionString: server });
      await ending.connect();
      await ending.query(`drop database if exists ${name} with (force)`);
      await ending.end();
    },
  };
}

async function makeTemplate(admin: pg.Client, server: string, template: string): Promise<void> {
  await admin.query(`create database ${template}_making`);
  const made = openPostgres(databaseAt(server, `${template}_making`));
  await migrate(made.db, migratedAt);
  await made.close();
  await admin.query(`alter database ${template}_making rename to ${template}`);
}

function databaseAt(server: string, name: string): string {
  const address = new URL(server);
  address.pathname = `/${name}`;
  return address.href;
}
