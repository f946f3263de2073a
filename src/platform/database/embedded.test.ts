import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, describe, test } from 'node:test';
import { sql } from 'kysely';
import { openEmbedded } from './embedded.ts';
import { inTransaction } from './index.ts';
import { lockFolder } from './lock.ts';

const folders: string[] = [];
const newFolder = (): string => {
  const folder = join(mkdtempSync(join(tmpdir(), 'sightline-embedded-')), 'data');
  folders.push(folder);
  return folder;
};
after(() => {
  for (const folder of folders) rmSync(join(folder, '..'), { recursive: true, force: true });
});

/** Starts another process on the folder and waits for its first word. */
function holder(folder: string): Promise<{ process: ChildProcess; first: string; lines: string[] }> {
  const process_ = spawn(process.execPath, [new URL('../../../tests/support/hold-database.ts', import.meta.url).pathname, folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const lines: string[] = [];
  let rest = '';
  return new Promise((done) => {
    process_.stdout?.on('data', (bytes: Buffer) => {
      rest += bytes.toString();
      const whole = rest.split('\n');
      rest = whole.pop() as string;
      lines.push(...whole);
      if (lines[0] !== undefined) done({ process: process_, first: lines[0], lines });
    });
  });
}

const ended = (child: ChildProcess): Promise<unknown> =>
  new Promise((done) => (child.exitCode !== null || child.signalCode !== null ? done(null) : child.once('exit', done)));

describe('the embedded database', () => {
  test('a second process on the folder is refused, and a killed one leaves no lock behind and loses no acknowledged row', async () => {
    const folder = newFolder();
    const one = await holder(folder);
    assert.equal(one.first, 'open');
    const other = await holder(folder);
    assert.match(other.first, /^refused: Another Sightline is using/);
    while (one.lines.length < 30) await new Promise((done) => setTimeout(done, 10));
    one.process.kill('SIGKILL');
    await ended(one.process);
    const acknowledged = Number(one.lines.at(-1));
    const again = await openEmbedded(folder);
    const { rows } = await sql<{ most: number; count: number }>`select max(number) as most, count(*) as count from written`.execute(again.db);
    assert.ok((rows[0]?.count as number) >= acknowledged, `${rows[0]?.count} rows of ${acknowledged} acknowledged`);
    assert.equal(rows[0]?.most, rows[0]?.count);
    await again.close();
  });

  test('a folder can be taken again in the same process once it was given back, and not before', async () => {
    const folder = newFolder();
    const lock = await lockFolder(folder);
    await assert.rejects(lockFolder(folder), /Another Sightline is using/);
    await lock.release();
    await (await lockFolder(folder)).release();
  });

  test('every commit is synced to disk before it is acknowledged', async () => {
    const opened = await openEmbedded(newFolder());
    const { rows } = await sql<{
      fsync: string;
      method: string;
    }>`select current_setting('fsync') as fsync, current_setting('wal_sync_method') as method`.execute(opened.db);
    assert.deepEqual(rows[0], { fsync: 'on', method: 'fsync' });
    await sql`create table synced (number integer)`.execute(opened.db);
    for (let number = 0; number < 10; number += 1) {
      const before = await opened.syncs();
      await sql`insert into synced values (${number})`.execute(opened.db);
      assert.ok((await opened.syncs()) > before, 'a commit without a sync');
    }
    await opened.close();
  });

  test('nobody else on the machine can read or write its files', async () => {
    const folder = newFolder();
    const opened = await openEmbedded(folder);
    await sql`create table kept (number integer)`.execute(opened.db);
    await opened.close();
    const open: string[] = [];
    for (const name of ['.', ...readdirSync(folder, { recursive: true })] as string[]) {
      if ((statSync(join(folder, name)).mode & 0o077) !== 0) open.push(name);
    }
    assert.deepEqual(open, []);
  });

  test('a query outside the open transaction is refused at once instead of waiting for ever', async () => {
    const opened = await openEmbedded(null);
    await assert.rejects(
      inTransaction(opened.db, async () => {
        await sql`select 1`.execute(opened.db);
      }),
      /outside the transaction/,
    );
    assert.equal((await sql<{ one: number }>`select 1 as one`.execute(opened.db)).rows[0]?.one, 1);
    await opened.close();
  });

  test('a query that fails says why in one line and leaves the database answering', async () => {
    const opened = await openEmbedded(null);
    await assert.rejects(
      sql`select nothing from nowhere`.execute(opened.db),
      (error: Error & { code?: string }) => error.code === '42P01' && error.message.length < 200,
    );
    assert.equal((await sql<{ one: number }>`select 1 as one`.execute(opened.db)).rows[0]?.one, 1);
    await opened.close();
  });
});
