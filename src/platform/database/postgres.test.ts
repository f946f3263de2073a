import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { changing } from '../record/index.ts';
import { inTransaction, readingAsAt, sql } from './index.ts';

/** On PostgreSQL a connection keeps reading statements parsed; nobody may see that it does. */
let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

const several = [1, 2, 3, 4, 5, 6, 7];

test('a column changes its type between two readings by one statement', async () => {
  const { db } = database;
  await sql`create table kept (id integer, words text)`.execute(db);
  await sql`insert into kept values (1, '12')`.execute(db);
  const read = async () => (await sql<{ words: unknown }>`select words from kept where id = ${1}`.execute(db)).rows[0]?.words;
  for (const _ of several) assert.equal(await read(), '12');
  await sql`alter table kept alter column words type integer using words::integer`.execute(db);
  for (const _ of several) assert.equal(await read(), 12);
});

test('a table gets a column between two readings of all its columns', async () => {
  const { db } = database;
  await sql`create table grown (id integer)`.execute(db);
  await sql`insert into grown values (1)`.execute(db);
  const read = async () => (await sql`select * from grown where id = ${1}`.execute(db)).rows[0];
  for (const _ of several) assert.deepEqual({ ...((await read()) as object) }, { id: 1 });
  await sql`alter table grown add column more integer default 2`.execute(db);
  for (const _ of several) assert.deepEqual({ ...((await read()) as object) }, { id: 1, more: 2 });
});

test('the same statement reads the present, a past moment and what a transaction has changed', async () => {
  const { db } = database;
  const id = '01800000-0000-7000-8000-000000000001';
  const at = (moment: string) => ({ db, clock: { now: () => moment, today: () => '2022-01-01' as const }, actor: { personId: null, postId: null } });
  const named = async (on: typeof db) => (await sql<{ name: string }>`select name from programme where id = ${id}`.execute(on)).rows[0]?.name;
  const change = { programmeId: id, action: 'programme.create', subject: { kind: 'programme', id } };
  await changing(at('2022-01-01T10:00:00.000Z'), change, (trx) =>
    trx.insertInto('programme').values({ id, programme_id: id, slug: 'one', name: 'The first', council: 'Marlshire', demonstration_day: null }).execute(),
  );
  for (const _ of several) assert.equal(await named(db), 'The first');
  await changing(at('2022-01-03T10:00:00.000Z'), { ...change, action: 'programme.day' }, (trx) =>
    trx.updateTable('programme').set({ name: 'The second' }).where('id', '=', id).execute(),
  );
  for (const _ of several) {
    assert.equal(await named(db), 'The second');
    assert.equal(await readingAsAt(db, '2022-01-02T00:00:00.000Z', named), 'The first');
  }
  await inTransaction(db, async (trx) => assert.equal(await named(trx), 'The second'));
});
