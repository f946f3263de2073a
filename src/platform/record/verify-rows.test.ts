import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { clockOf } from '../clock.ts';
import { type Db, sql } from '../database/index.ts';
import { newId } from '../ids.ts';
import { type Changer, changing, verifyRecord, verifyRows } from './index.ts';

const start = '2021-11-19T09:00:00.000Z';
const at = (step: number): string => new Date(Date.parse(start) + step * 1000).toISOString();
let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

type Made = { readonly id: string; readonly person: string; readonly other: string };

/** A programme of five entries: its making, two people, one of them renamed twice, the other taken away. */
async function programme(): Promise<Made> {
  const id = newId(start);
  const made: Made = { id, person: newId(at(2)), other: newId(at(2)) };
  const steps: ReturnType<typeof sql>[][] = [
    [sql`insert into programme (id, programme_id, slug, name, council) values (${id}, ${id}, ${`p${id.slice(-12)}`}, 'Improvement', 'Marlshire')`],
    [made.person, made.other].map((person) => sql`insert into person (id, programme_id, name) values (${person}, ${id}, 'First name')`),
    [sql`update person set name = 'Second name' where id = ${made.person}`],
    [sql`delete from person where id = ${made.other}`],
    // Twice within one moment: only the last state of it stood.
    [sql`update person set name = 'Slip' where id = ${made.person}`, sql`update person set name = 'Third name' where id = ${made.person}`],
  ];
  for (const [step, statements] of steps.entries()) {
    const changer: Changer = { db: database.db, clock: clockOf(() => at(step + 1)), actor: { personId: null, postId: null } };
    await changing(changer, { programmeId: id, action: `step.${step + 1}`, subject: { kind: 'programme', id } }, async (trx) => {
      for (const statement of statements) await statement.execute(trx);
    });
  }
  return made;
}

/** Past the triggers, as somebody with the whole server in their hands might go. */
async function tamper(db: Db, statements: readonly ReturnType<typeof sql>[]): Promise<void> {
  await db.transaction().execute(async (trx) => {
    await sql`set local session_replication_role = replica`.execute(trx);
    for (const statement of statements) await statement.execute(trx);
  });
}

const saysOf = async (id: string): Promise<string[]> => (await verifyRows(database.db, id)).faults.map(({ says }) => says);

describe('every row beside the record', () => {
  test('untouched, all of it is as the entries left it', async () => {
    const { id } = await programme();
    assert.deepEqual(await verifyRows(database.db, id), { entries: 5, unsealed: 0, faults: [] });
  });

  const edits: [what: string, edit: (made: Made) => ReturnType<typeof sql>[], says: (made: Made) => RegExp][] = [
    [
      'a row edited',
      ({ person }) => [sql`update person set name = 'Praised' where id = ${person}`],
      ({ person }) => RegExp(`person ${person} stands otherwise than the record left it at ${at(5)}`),
    ],
    [
      'a row edited together with its newest version',
      ({ person }) => [
        sql`update person set name = 'Praised' where id = ${person}`,
        sql`update history.person set name = 'Praised' where id = ${person} and valid_to = 'infinity'`,
      ],
      ({ person }) => RegExp(`person ${person}, as it stood from ${at(5)}, was edited in the history`),
    ],
    [
      'the same, with its seal made anew',
      ({ person }) => [
        sql`update person set name = 'Praised' where id = ${person}`,
        sql`update history.person set name = 'Praised' where id = ${person} and valid_to = 'infinity'`,
        sql`update history.person h set row_seal = history.seal(row_salt, 'person', h) where id = ${person} and valid_to = 'infinity'`,
      ],
      () => RegExp(`the rows that entry 5 \\(step.5, ${at(5)}\\) wrote are not all as it left them`),
    ],
    [
      'an old version edited',
      ({ person }) => [sql`update history.person set name = 'Praised' where id = ${person} and valid_from = ${at(2)}`],
      ({ person }) => RegExp(`person ${person}, as it stood from ${at(2)}, was edited in the history`),
    ],
    [
      'an old version taken away',
      ({ person }) => [sql`delete from history.person where id = ${person} and valid_from = ${at(3)}`],
      ({ person }) => RegExp(`the versions of person ${person} do not follow each other at ${at(3)}`),
    ],
    [
      'the first version taken away',
      ({ person }) => [sql`delete from history.person where id = ${person} and valid_from = ${at(2)}`],
      () => RegExp(`the rows that entry 2 \\(step.2, ${at(2)}\\) wrote are not all as it left them`),
    ],
    [
      'an old version given other days',
      ({ person }) => [sql`update history.person set valid_to = ${at(4)} where id = ${person} and valid_from = ${at(2)}`],
      ({ person }) => RegExp(`the versions of person ${person} do not follow each other at ${at(4)}`),
    ],
    [
      'an old version that never ends',
      ({ person }) => [sql`update history.person set valid_to = 'infinity' where id = ${person} and valid_from = ${at(3)}`],
      ({ person }) => RegExp(`the versions of person ${person} do not follow each other at ${at(3)}`),
    ],
    [
      'a row taken away',
      ({ person }) => [sql`delete from person where id = ${person}`],
      ({ person }) => RegExp(`person ${person} was taken away past the program`),
    ],
    [
      'a row taken away, as if a change had',
      ({ id, person }) => [
        sql`delete from person where id = ${person}`,
        sql`update history.person set valid_to = ${at(6)} where id = ${person} and valid_to = 'infinity'`,
        sql`insert into history.deletion (programme_id, table_name, row_id, moment) values (${id}, 'person', ${person}, ${at(6)})`,
      ],
      ({ person }) => RegExp(`person ${person} was written at ${at(6)} by no entry`),
    ],
    [
      'a row that was taken away, brought back',
      ({ id, other }) => [sql`insert into person (id, programme_id, name) values (${other}, ${id}, 'First name')`],
      ({ other }) => RegExp(`person ${other} was added past the program`),
    ],
    [
      'every trace of a row taken away',
      ({ other }) => [sql`delete from history.person where id = ${other}`, sql`delete from history.deletion where row_id = ${other}`],
      () => RegExp(`the rows that entry 4 \\(step.4, ${at(4)}\\) wrote are not all as it left them`),
    ],
    [
      'a row added with a version of its own',
      ({ id }) => [
        sql`insert into person (id, programme_id, name) values (${newId(at(6))}, ${id}, 'A friend')`,
        sql`insert into history.person (id, programme_id, name, stand_in, valid_from) select id, programme_id, name, stand_in, ${at(6)} from person where programme_id = ${id} and name = 'A friend'`,
      ],
      () => RegExp(`person [0-9a-f-]+ was written at ${at(6)} by no entry`),
    ],
    [
      'a row written with a moment and no entry',
      ({ id, person }) => [
        sql`set local session_replication_role = origin`,
        sql`select set_config('sightline.moment', ${at(7)}, true)`,
        sql`update person set name = 'Praised' where id = ${person} and programme_id = ${id}`,
      ],
      ({ person }) => RegExp(`person ${person} was written at ${at(7)} by no entry`),
    ],
  ];
  for (const [what, edit, says] of edits)
    test(`${what}: named`, async () => {
      const made = await programme();
      await tamper(database.db, edit(made));
      assert.deepEqual((await verifyRecord(database.db, made.id)).faults, [], 'the chain alone does not show it');
      const found = await saysOf(made.id);
      assert.ok(
        found.some((one) => says(made).test(one)),
        found.join('\n') || 'nothing was found',
      );
    });

  test('entries of before rows were sealed are counted, and their own hash still holds', async () => {
    const { id } = await programme();
    await tamper(database.db, [sql`update record_entry set rows_hash = null where programme_id = ${id} and sequence = 5`]);
    assert.deepEqual((await verifyRows(database.db, id)).unsealed, 1);
    assert.deepEqual(
      (await verifyRecord(database.db, id)).faults.map(({ kind, sequence }) => [kind, sequence]),
      [['edited', 5]],
      'nobody makes an entry older than it is',
    );
  });

  test('a column added later changes no seal', async () => {
    const { id, person } = await programme();
    const again = sql`select history.track('person')`;
    await sql`alter table person add column greeting text not null default 'none', add column note text`.execute(database.db);
    await again.execute(database.db);
    assert.deepEqual(await saysOf(id), []);
    await tamper(database.db, [sql`update history.person set greeting = 'Dear' where id = ${person} and valid_to <> 'infinity'`]);
    assert.match((await saysOf(id)).join(), /was edited in the history/);
  });
});
