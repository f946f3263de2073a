import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { json } from '../../platform/database/index.ts';
import type { Kept } from './cached-position.ts';
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

/** The programme as a request's session brings it. */
async function seen(given: TestProgramme): Promise<Kept> {
  const row = await given.db.selectFrom('record_head').selectAll().where('programme_id', '=', given.programme.id).executeTakeFirstOrThrow();
  return { id: given.programme.id, head: { sequence: row.sequence, hash: row.hash }, drafts: row.drafts };
}

describe('the position kept in memory', () => {
  test('no query where nothing changed; one where the record, the day or a draft did', async () => {
    const given = await opened();
    const counted = counting(given.db);
    const programme = () => seen(given);
    const now = await programme();
    const first = await cachedPosition(now, counted.db, '2022-09-05');
    assert.equal(counted.count(), 1);
    assert.equal(await cachedPosition(now, counted.db, '2022-09-05'), first);
    assert.equal(counted.count(), 1);

    await cachedPosition(now, counted.db, '2022-09-06');
    assert.equal(counted.count(), 2, 'another day');

    await submitted(given, 'Head of Assessment', 'LG1');
    assert.equal((await cachedPosition(await programme(), counted.db, '2022-09-05')).priorities[0]?.updateState, 'submitted');
    assert.equal(counted.count(), 3, 'another head of the record');

    const lg2 = await priorityOf(given, 'LG2');
    const place = { programmeId: given.programme.id, cycleId: first.cycle?.id ?? '', priorityId: lg2.id, section: 'achieved' };
    await saveDraft(given.as('Head of Partnership'), place, 0, { achieved: 'Half a sentence' });
    assert.equal((await cachedPosition(await programme(), counted.db, '2022-09-05')).priorities[1]?.updateState, 'draft');
  });

  test('what another process saves as a draft, or drops, is seen by the next request', async () => {
    const given = await opened();
    const lg2 = await priorityOf(given, 'LG2');
    const state = async () => (await cachedPosition(await seen(given), given.db, '2022-09-05')).priorities[1]?.updateState;
    const { cycle } = await cachedPosition(await seen(given), given.db, '2022-09-05');
    assert.equal(await state(), 'not-started');
    // Past every function of this process, as another one's rows come.
    const draft = {
      programme_id: given.programme.id,
      cycle_id: cycle?.id ?? '',
      priority_id: lg2.id,
      section: 'next',
      version: 1,
      fields: json({ next: 'Half' }),
    };
    const moment = '2022-09-05T10:00:00.000Z';
    const own = { person_id: given.personOf('Head of Partnership'), moment, begun_at: moment };
    await given.db
      .insertInto('draft')
      .values({ ...draft, ...own })
      .execute();
    assert.equal(await state(), 'draft');
    await given.db.deleteFrom('draft').where('priority_id', '=', lg2.id).execute();
    assert.equal(await state(), 'not-started');
  });

  test('saving a draft anew is nobody else’s news, and a recorded change is counted by the record alone', async () => {
    const given = await opened();
    const lg2 = await priorityOf(given, 'LG2');
    const { cycle } = await cachedPosition(await seen(given), given.db, '2022-09-05');
    const place = { programmeId: given.programme.id, cycleId: cycle?.id ?? '', priorityId: lg2.id, section: 'achieved' };
    await saveDraft(given.as('Head of Partnership'), place, 0, { achieved: 'Half' });
    const begun = await seen(given);
    await saveDraft(given.as('Head of Partnership'), place, 1, { achieved: 'Half a sentence' });
    assert.deepEqual(await seen(given), begun);
    await submitted(given, 'Head of Assessment', 'LG1');
    assert.equal((await seen(given)).drafts, begun.drafts);
  });

  test('of two who ask at once one loads', async () => {
    const given = await opened();
    const counted = counting(given.db);
    const programme = await seen(given);
    await Promise.all([1, 2, 3].map(() => cachedPosition(programme, counted.db, '2022-09-05')));
    assert.equal(counted.count(), 1);
  });

  test('a load that failed is tried again', async () => {
    const given = await opened();
    const programme = await seen(given);
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
