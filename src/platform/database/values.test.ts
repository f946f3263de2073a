import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { json } from './values.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

// The same on both databases: the suite runs on each.
const table: [name: string, written: unknown, type: string, read: unknown][] = [
  ['a day in summer time', '2021-06-30', 'date', '2021-06-30'],
  ['a day in winter', '2021-12-31', 'date', '2021-12-31'],
  ['a moment', '2021-06-30T23:30:00.005Z', 'timestamptz', '2021-06-30T23:30:00.005Z'],
  ['a moment on the second', '2021-06-30T23:30:00.000Z', 'timestamptz', '2021-06-30T23:30:00.000Z'],
  ['a large whole number', 9007199254740991, 'bigint', 9007199254740991],
  ['a fraction', 72.25, 'numeric', 72.25],
  ['a list of words', ['a', 'b, c', '"d"'], 'text[]', ['a', 'b, c', '"d"']],
  ['JSON', json({ one: [1, 'two', null] }), 'jsonb', { one: [1, 'two', null] }],
  ['a JSON list', json([1, 2]), 'jsonb', [1, 2]],
  ['a JSON text', json('one "two"'), 'jsonb', 'one "two"'],
  ['JSON that is null', json(null), 'jsonb', null],
  ['no JSON', null, 'jsonb', null],
  ['nothing', null, 'date', null],
];

for (const [name, written, type, read] of table)
  test(`${name} comes back as it went in`, async () => {
    const { rows } = await sql<{ value: unknown }>`select ${written}::${sql.raw(type)} as value`.execute(database.db);
    assert.deepEqual(rows[0]?.value, read);
  });

test('bytes come back as they went in', async () => {
  const bytes = new Uint8Array([7, 0, 1, 254, 255]).subarray(1);
  const { rows } = await sql<{ value: Uint8Array }>`select ${bytes}::bytea as value`.execute(database.db);
  assert.deepEqual([...(rows[0] as { value: Uint8Array }).value], [...bytes]);
});
