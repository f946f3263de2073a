import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { sql } from 'kysely';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { clockOf } from '../clock.ts';
import { hashEntry } from './chain.ts';
import { programmeOf } from './fixtures/programme-of.ts';
import { changing, verifyRecord } from './index.ts';

let test1: TestDatabase;

before(async () => {
  test1 = await testDatabase();
});
after(() => test1.close());

const programmeWith = (entries: number) => programmeOf(test1.db, entries);

describe('the record', () => {
  test('an untouched record verifies', async () => {
    const { id } = await programmeWith(5);
    const found = await verifyRecord(test1.db, id);
    assert.equal(found.entries, 5);
    assert.deepEqual(found.faults, []);
  });

  // What somebody with the database in hand might do, and what verify says of it.
  const tampering: [name: string, sql: (id: string) => ReturnType<typeof sql>[], kind: string, sequence: number][] = [
    ['an edited action', (id) => [sql`update record_entry set action = 'programme.praise' where programme_id = ${id} and sequence = 3`], 'edited', 3],
    ['an edited moment', (id) => [sql`update record_entry set moment = moment - interval '1 day' where programme_id = ${id} and sequence = 3`], 'edited', 3],
    [
      'an edited payload',
      (id) => [sql`update record_payload set payload = replace(payload, 'Name 3', 'Name X') where programme_id = ${id}`],
      'payload-edited',
      3,
    ],
    [
      'a deleted payload',
      (id) => [sql`delete from record_payload where entry_id = (select id from record_entry where programme_id = ${id} and sequence = 2)`],
      'payload-missing',
      2,
    ],
    [
      'a deleted entry',
      (id) => [
        sql`delete from record_payload where entry_id = (select id from record_entry where programme_id = ${id} and sequence = 3)`,
        sql`delete from record_entry where programme_id = ${id} and sequence = 3`,
      ],
      'deleted',
      3,
    ],
    [
      'two entries swapped',
      (id) => [
        sql`update record_entry set sequence = 99 where programme_id = ${id} and sequence = 3`,
        sql`update record_entry set sequence = 3 where programme_id = ${id} and sequence = 4`,
        sql`update record_entry set sequence = 4 where programme_id = ${id} and sequence = 99`,
      ],
      'edited',
      3,
    ],
    [
      'the tail cut off',
      (id) => [
        sql`delete from record_payload where entry_id in (select id from record_entry where programme_id = ${id} and sequence >= 4)`,
        sql`delete from record_entry where programme_id = ${id} and sequence >= 4`,
      ],
      'cut-off',
      4,
    ],
  ];
  for (const [name, statements, kind, sequence] of tampering)
    test(`${name} is found and named`, async () => {
      const { id } = await programmeWith(5);
      for (const one of statements(id)) await one.execute(test1.db);
      const { faults } = await verifyRecord(test1.db, id);
      assert.ok(
        faults.some((fault) => fault.kind === kind && fault.sequence === sequence),
        JSON.stringify(faults),
      );
    });

  test('an entry replaced by one that gives its own hash does not lead on to the next', async () => {
    const { id } = await programmeWith(5);
    await rewritten(id, 3, { action: 'programme.praise' }, false);
    assert.deepEqual(await faultsOf(id), [['reordered', 4]]);
  });

  test('a tail written anew with moments of another order is found by them', async () => {
    const { id, at } = await programmeWith(5);
    await rewritten(id, 4, { moment: at(2) }, true);
    assert.deepEqual(await faultsOf(id), [['reordered', 4]]);
  });

  test('a head that does not name the newest entry', async () => {
    const { id } = await programmeWith(5);
    await sql`update record_head set hash = ${'f'.repeat(64)} where programme_id = ${id}`.execute(test1.db);
    assert.deepEqual(await faultsOf(id), [['cut-off', 6]]);
  });

  test('what was struck out by hand: striking out leaves an entry', async () => {
    const { id } = await programmeWith(3);
    await sql`update record_payload set payload = null, salt = null, struck = '{}' where programme_id = ${id}
      and entry_id = (select id from record_entry where programme_id = ${id} and sequence = 2)`.execute(test1.db);
    assert.deepEqual(await faultsOf(id), [['payload-missing', 2]]);
  });

  test('a whole record taken away: no programme is without one', async () => {
    const { id } = await programmeWith(3);
    for (const table of ['record_payload', 'record_entry', 'record_head'])
      await sql`delete from ${sql.table(table)} where programme_id = ${id}`.execute(test1.db);
    assert.deepEqual(await faultsOf(id), [['deleted', 1]]);
  });

  const faultsOf = async (id: string) => (await verifyRecord(test1.db, id)).faults.map(({ kind, sequence }) => [kind, sequence]);

  /** Rewrites an entry with a hash of its own, and, where told to, every entry after it and the head, as somebody who knows how it is made might. */
  async function rewritten(id: string, from: number, change: { action?: string; moment?: string }, on: boolean): Promise<void> {
    const entries = await test1.db
      .selectFrom('record_entry')
      .selectAll()
      .where('programme_id', '=', id)
      .where('sequence', '>=', from)
      .orderBy('sequence')
      .execute();
    let previous = entries[0]?.previous_hash ?? '';
    for (const entry of on ? entries : entries.slice(0, 1)) {
      const next = { ...entry, ...(entry.sequence === from ? change : {}), previous_hash: previous };
      const hash = hashEntry({
        programmeId: id,
        sequence: next.sequence,
        moment: next.moment,
        personId: next.person_id,
        postId: next.post_id,
        action: next.action,
        subjectKind: next.subject_kind,
        subjectId: next.subject_id,
        payloadHash: next.payload_hash,
        previousHash: previous,
        rowsHash: next.rows_hash,
      });
      await test1.db
        .updateTable('record_entry')
        .set({ action: next.action, moment: next.moment, previous_hash: previous, hash })
        .where('id', '=', entry.id)
        .execute();
      if (on) await test1.db.updateTable('record_head').set({ hash }).where('programme_id', '=', id).execute();
      previous = hash;
    }
  }

  test('a tail cut off with the head put back is found against a printed head', async () => {
    const { id } = await programmeWith(5);
    const printed = await verifyRecord(test1.db, id);
    const third = await test1.db.selectFrom('record_entry').selectAll().where('programme_id', '=', id).where('sequence', '=', 3).executeTakeFirstOrThrow();
    await sql`delete from record_payload where entry_id in (select id from record_entry where programme_id = ${id} and sequence >= 4)`.execute(test1.db);
    await sql`delete from record_entry where programme_id = ${id} and sequence >= 4`.execute(test1.db);
    await test1.db.updateTable('record_head').set({ sequence: 3, hash: third.hash, moment: third.moment }).where('programme_id', '=', id).execute();
    assert.deepEqual((await verifyRecord(test1.db, id)).faults, []);
    const { faults } = await verifyRecord(test1.db, id, printed.head);
    assert.deepEqual(
      faults.map((fault) => [fault.kind, fault.sequence]),
      [['cut-off', 5]],
    );
  });

  test('a change that fails leaves neither row nor entry', async () => {
    const { id, changer } = await programmeWith(2);
    const failing = changing(
      { ...changer, clock: clockOf(() => '2021-12-01T09:00:00.000Z') },
      { programmeId: id, action: 'programme.rename', subject: { kind: 'programme', id } },
      async (trx) => {
        await sql`update programme set name = 'Half done' where id = ${id}`.execute(trx);
        throw new Error('the power went');
      },
    );
    await assert.rejects(failing, /the power went/);
    const rows = await sql<{ name: string }>`select name from programme where id = ${id}`.execute(test1.db);
    assert.equal(rows.rows[0]?.name, 'Name 2');
    assert.equal((await verifyRecord(test1.db, id)).entries, 2);
  });

  test('twenty changes at once all stand, one after the other', async () => {
    const { id, changer } = await programmeWith(1);
    const now = clockOf(() => '2021-12-02T09:00:00.000Z');
    await Promise.all(
      Array.from({ length: 20 }, (_, number) =>
        changing({ ...changer, clock: now }, { programmeId: id, action: 'programme.rename', subject: { kind: 'programme', id } }, async (trx) => {
          await sql`update programme set name = ${`Together ${number}`} where id = ${id}`.execute(trx);
        }),
      ),
    );
    const found = await verifyRecord(test1.db, id);
    assert.equal(found.entries, 21);
    assert.deepEqual(found.faults, []);
  });

  test('a recorded table cannot be changed without a moment', async () => {
    const { id } = await programmeWith(1);
    await assert.rejects(sql`update programme set name = 'Silently' where id = ${id}`.execute(test1.db), /without a moment/);
  });
});
