import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { sql } from '../../../platform/database/index.ts';
import { verifyRecord } from '../../../platform/record/index.ts';
import { paperOf, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { closeCycle, openCycle, verifyFrozen } from '../index.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

async function closedTwice(): Promise<TestProgramme> {
  const given = await testProgramme(database);
  for (const [open, board, close] of [
    ['2022-09-05', '2022-09-30', '2022-09-28'],
    ['2022-10-03', '2022-10-28', '2022-10-26'],
  ] as const) {
    given.dayIs(open);
    assert.ok((await openCycle(given.as('Programme office'), given.programme, board)).ok);
    await submitted(given, 'Head of Practice', 'QP1');
    given.dayIs(close);
    assert.ok((await closeCycle(given.as('Programme office'), given.programme, paperOf)).ok);
  }
  return given;
}

describe('what closed cycles froze', () => {
  test('untouched it is whole', async () => {
    const given = await closedTwice();
    assert.deepEqual(await verifyFrozen(given.db, given.programme.id), []);
  });

  const second = (given: TestProgramme) => sql`(select id from cycle where programme_id = ${given.programme.id} and number = 2)`;
  const edits: [what: string, edit: (given: TestProgramme) => ReturnType<typeof sql>, says: string][] = [
    ['its facts', (given) => sql`update frozen_paper set facts = facts || ' ' where cycle_id = ${second(given)}`, 'the frozen report of cycle 2 was edited'],
    [
      'its tree, with a hash to suit',
      (given) =>
        sql`update frozen_paper set tree = '{}', tree_hash = '44136fa355b3678a1146ad16f7e8649e94fb4fc21fe77e8310c060f61caaff8a' where cycle_id = ${second(given)}`,
      'the frozen report of cycle 2 was edited',
    ],
    ['a colour', (given) => sql`update rating set colour = 'blue' where cycle_id = ${second(given)}`, 'the frozen ratings of cycle 2 were edited'],
    ['the reasons', (given) => sql`update rating set because = '[]' where cycle_id = ${second(given)}`, 'the frozen ratings of cycle 2 were edited'],
    ['a rating gone', (given) => sql`delete from rating where cycle_id = ${second(given)}`, 'the frozen ratings of cycle 2 were edited'],
    [
      'the bytes of the PDF',
      (given) => sql`update file_chunk set bytes = '\\x00' where hash = (select pdf_hash from frozen_paper where cycle_id = ${second(given)})`,
      'the frozen PDF of cycle 2 was edited',
    ],
    [
      'the bytes of the Word file',
      (given) => sql`update file_chunk set bytes = '\\x00' where hash = (select docx_hash from frozen_paper where cycle_id = ${second(given)})`,
      'the frozen Word file of cycle 2 was edited',
    ],
    [
      'a closed cycle that nobody closed',
      (given) => sql`insert into cycle (id, programme_id, number, board_day, opened_on, ratings_due, state, closed_on)
        select programme_id, programme_id, 9, board_day + 90, opened_on, ratings_due, state, closed_on from cycle where id = ${second(given)}`,
      'cycle 9 stands as closed, and no entry of the record closed it',
    ],
    ['the report gone', (given) => sql`delete from frozen_paper where cycle_id = ${second(given)}`, 'the frozen report of cycle 2 is missing'],
  ];
  for (const [what, edit, says] of edits)
    test(`${what}: named, though the chain is whole`, async () => {
      const given = await closedTwice();
      await given.db.transaction().execute(async (trx) => {
        // Past the triggers that keep a closed cycle, as somebody with the whole server in their hands might go.
        await sql`set local session_replication_role = replica`.execute(trx);
        await edit(given).execute(trx);
      });
      assert.deepEqual((await verifyRecord(given.db, given.programme.id)).faults, []);
      assert.deepEqual(
        (await verifyFrozen(given.db, given.programme.id)).map((fault) => fault.says),
        [says],
      );
    });
});

describe('the database keeps a closed cycle as it is', () => {
  const first = (given: TestProgramme) => sql`(select id from cycle where programme_id = ${given.programme.id} and number = 1)`;
  const edits: [what: string, edit: (given: TestProgramme) => ReturnType<typeof sql>][] = [
    ['its dates', (given) => sql`update cycle set board_day = board_day + 1 where id = ${first(given)}`],
    ['opened again', (given) => sql`update cycle set state = 'open', closed_on = null where id = ${first(given)}`],
    ['its removal', (given) => sql`delete from cycle where id = ${first(given)}`],
    ['a word of an update', (given) => sql`update priority_update set achieved = 'More' where cycle_id = ${first(given)}`],
    ['an update moved into the next cycle', (given) => sql`update priority_update set cycle_id = ${second(given)} where cycle_id = ${first(given)}`],
    ['a contribution', (given) => sql`delete from contribution where update_id in (select id from priority_update where cycle_id = ${first(given)})`],
    ['a colour', (given) => sql`update rating set colour = 'green' where cycle_id = ${first(given)}`],
    ['a rating gone', (given) => sql`delete from rating where cycle_id = ${first(given)}`],
    ['its report', (given) => sql`update frozen_paper set tree = '{}' where cycle_id = ${first(given)}`],
  ];
  const second = (given: TestProgramme) => sql`(select id from cycle where programme_id = ${given.programme.id} and number = 2)`;
  let given: TestProgramme;
  before(async () => {
    given = await testProgramme(database);
    given.dayIs('2022-09-05');
    assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-09-30')).ok);
    await submitted(given, 'Head of Practice', 'QP1', () => ({ contributions: [{ fromWhom: 'The NHS trust', ask: 'A named lead' }] }));
    given.dayIs('2022-09-28');
    assert.ok((await closeCycle(given.as('Programme office'), given.programme, paperOf)).ok);
    given.dayIs('2022-10-03');
    assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-10-28')).ok);
  });
  for (const [what, edit] of edits)
    test(what, async () => {
      const change = given.db.transaction().execute(async (trx) => {
        await sql`select set_config('sightline.moment', ${given.clock.now()}, true)`.execute(trx);
        await edit(given).execute(trx);
      });
      await assert.rejects(change, /Cycle 1 is closed: what the board saw of it stays as it was/);
    });
});
