import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { readingAsAt, sql } from '../database/index.ts';
import { programmeOf, start } from './fixtures/programme-of.ts';

let test1: TestDatabase;
before(async () => {
  test1 = await testDatabase();
});
after(() => test1.close());

describe('as at', () => {
  test('a page read as at a moment shows what stood then, and the day before the programme nothing', async () => {
    const { id, at } = await programmeOf(test1.db, 3);
    const nameAt = (moment: string): Promise<string | undefined> =>
      readingAsAt(test1.db, moment, async (trx) => (await sql<{ name: string }>`select name from programme where id = ${id}`.execute(trx)).rows[0]?.name);
    assert.equal(await nameAt(at(0)), undefined);
    assert.equal(await nameAt(at(1)), 'Name 1');
    assert.equal(await nameAt(at(2)), 'Name 2');
    assert.equal(await nameAt('2021-11-19T09:00:02.999Z'), 'Name 2');
    assert.equal(await nameAt(at(3)), 'Name 3');
    assert.equal(await nameAt('2031-01-01T00:00:00.000Z'), 'Name 3');
  });

  test('nothing can be written while reading as at a moment', async () => {
    const { id } = await programmeOf(test1.db, 1);
    await assert.rejects(
      readingAsAt(test1.db, start, (trx) => sql`update public.programme set name = 'x' where id = ${id}`.execute(trx)),
      /read-only/,
    );
  });

  test('every table has its twin or stands on the list of exempt ones with a reason', async () => {
    const { rows } = await sql<{ name: string }>`
      select table_name as name from information_schema.tables where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not in (select table_name from history.exemption)
      and table_name not in (select table_name from information_schema.views where table_schema = 'as_at')`.execute(test1.db);
    assert.deepEqual(rows, []);
    // The list of migrations is the database's; a telling begins before its programme is there; an account is nobody's of a programme until it is signed in.
    const programmeless = await sql<{ name: string }>`
      select table_name as name from information_schema.tables t where table_schema = 'public' and table_type = 'BASE TABLE' and table_name not in ('migration', 'telling', 'sign_in_attempt', 'logout_token')
      and not exists (select 1 from information_schema.columns c where c.table_schema = 'public' and c.table_name = t.table_name and c.column_name = 'programme_id')`.execute(
      test1.db,
    );
    assert.deepEqual(programmeless.rows, [], 'a table without programme_id');
  });
});
