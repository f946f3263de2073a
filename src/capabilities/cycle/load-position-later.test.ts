import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { sql } from '../../platform/database/index.ts';
import { paperOf, priorityOf, type TestProgramme, testProgramme } from './fixtures/programme.ts';
import { closeCycle, loadPosition, openCycle } from './index.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

async function opened(): Promise<TestProgramme> {
  const given = await testProgramme(database, '2022-09-05');
  assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-09-30')).ok);
  return given;
}

describe('what came later counts from then on', () => {
  test('a measure counts from the day it was linked to the outcome', async () => {
    const given = await opened();
    const refs = async (day: '2022-09-04' | '2022-09-05') =>
      (await loadPosition(given.db, given.programme, day)).priorities.find(({ ref }) => ref === 'LG1')?.measures.map(({ ref }) => ref);
    assert.deepEqual([await refs('2022-09-04'), await refs('2022-09-05')], [[], ['M1']]);
  });

  test('a priority that came after a close was asked for nothing in it', async () => {
    const given = await opened();
    given.dayIs('2022-09-28');
    assert.ok((await closeCycle(given.as('Programme office'), given.programme, paperOf)).ok);
    const missed = (ref: string) => priorityOf(given, ref).then(({ facts }) => [facts.update.dueOn, facts.update.closedOn]);
    assert.deepEqual(await missed('LG2'), ['2022-09-23', '2022-09-28']);
    // As if it had come into the plan since: that close rated it not.
    await given.db.transaction().execute(async (trx) => {
      await sql`set local session_replication_role = replica`.execute(trx);
      await sql`delete from rating where programme_id = ${given.programme.id} and priority_id = (select id from priority where programme_id = ${given.programme.id} and ref = 'LG2')`.execute(
        trx,
      );
    });
    assert.deepEqual(await missed('LG2'), [null, null]);
  });
});
