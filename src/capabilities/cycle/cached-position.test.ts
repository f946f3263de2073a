import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { recordHead } from '../../platform/record/index.ts';
import { counting } from './fixtures/counting.ts';
import { priorityOf, submitted, type TestProgramme, testProgramme } from './fixtures/programme.ts';
import { cachedPosition, openCycle, saveDraft } from './index.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

async function opened(day: Parameters<typeof testProgramme>[1] = '2022-09-05', board: Parameters<typeof openCycle>[2] = '2022-09-30'): Promise<TestProgramme> {
  const given = await testProgramme(database, day);
  const cycle = await openCycle(given.as('Programme office'), given.programme, board);
  assert.ok(cycle.ok);
  return given;
}

describe('the position kept in memory', () => {
  test('no query where nothing changed; four where the record, the day or a draft did', async () => {
    const given = await opened();
    const counted = counting(given.db);
    const programme = async () => ({ ...given.programme, head: await recordHead(given.db, given.programme.id) });
    const now = await programme();
    const first = await cachedPosition(now, counted.db, '2022-09-05');
    assert.equal(counted.count(), 4);
    assert.equal(await cachedPosition(now, counted.db, '2022-09-05'), first);
    assert.equal(counted.count(), 4);

    await cachedPosition(now, counted.db, '2022-09-06');
    assert.equal(counted.count(), 8, 'another day');

    await submitted(given, 'Head of Assessment', 'LG1');
    assert.equal((await cachedPosition(await programme(), counted.db, '2022-09-05')).priorities[0]?.updateState, 'submitted');
    assert.equal(counted.count(), 12, 'another head of the record');

    const lg2 = await priorityOf(given, 'LG2');
    const place = { programmeId: given.programme.id, cycleId: first.cycle?.id ?? '', priorityId: lg2.id, section: 'achieved' };
    await saveDraft(given.as('Head of Partnership'), place, 0, { achieved: 'Half a sentence' });
    assert.equal((await cachedPosition(await programme(), counted.db, '2022-09-05')).priorities[1]?.updateState, 'draft');
  });

  test('of two who ask at once one loads', async () => {
    const given = await opened();
    const counted = counting(given.db);
    const programme = { ...given.programme, head: await recordHead(given.db, given.programme.id) };
    await Promise.all([1, 2, 3].map(() => cachedPosition(programme, counted.db, '2022-09-05')));
    assert.equal(counted.count(), 4);
  });

  test('a load that failed is tried again', async () => {
    const given = await opened();
    const programme = { ...given.programme, head: await recordHead(given.db, given.programme.id) };
    const broken = given.db.withPlugin({
      transformQuery: () => {
        throw new Error('no connection');
      },
      transformResult: async ({ result }) => result,
    });
    await assert.rejects(cachedPosition(programme, broken, '2022-09-05'));
    assert.equal((await cachedPosition(programme, given.db, '2022-09-05')).priorities.length, 3);
  });
});
