import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { endHolding, listPosts } from '../../people/index.ts';
import { paperOf, priorityOf, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { acceptUpdates, askRestatement, closeCycle, openCycle, saveDraft, settleRestating } from '../index.ts';
import { confirmRating, confirmTheRest } from './actions.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

const [assessment, health, quality, director, office] = [
  'Head of Assessment',
  'Head of Health',
  'Quality Lead',
  'Director of Children’s Services',
  'Programme office',
];

/** Cycle 1 is open; the Quality Lead saved a section of LG1's update, which the Head of Assessment saved again and submitted. */
async function written(): Promise<TestProgramme & { priorityId: string }> {
  const given = await testProgramme(database);
  assert.ok((await openCycle(given.as(office), given.programme, '2022-09-30')).ok);
  const { id: priorityId } = await priorityOf(given, 'LG1');
  const cycle = await given.db.selectFrom('cycle').select('id').where('programme_id', '=', given.programme.id).executeTakeFirstOrThrow();
  const place = { programmeId: given.programme.id, cycleId: cycle.id, priorityId, section: 'achieved' };
  assert.equal((await saveDraft(given.as(quality), place, 0, { achieved: 'All teams hold it.' })).result, 'saved');
  assert.equal((await saveDraft(given.as(assessment), place, 1, { achieved: 'All teams hold it now.' })).result, 'saved');
  await submitted(given, assessment, 'LG1');
  return Object.assign(given, { priorityId });
}

async function closed(): Promise<TestProgramme & { priorityId: string }> {
  const given = await written();
  given.dayIs('2022-09-27');
  assert.ok((await closeCycle(given.as(office), given.programme, paperOf)).ok);
  given.dayIs('2022-10-03');
  return given;
}

async function leavesPost(given: TestProgramme, title: string): Promise<void> {
  const holding = (await listPosts(given.db, given.programme.id)).find((post) => post.title === title)?.holders[0]?.holdingId ?? '';
  assert.ok(await endHolding(given.as(office), given.programme.id, holding, given.clock.today()));
}

const keysOf = (done: { ok: true } | { ok: false; problems: readonly unknown[] }): unknown[] =>
  done.ok ? [] : done.problems.map((problem) => (typeof problem === 'string' ? problem : (problem as { key: string }).key));

describe('nobody judges what they answer for, or wrote', () => {
  const accept = async (given: TestProgramme, title: string, ref = 'LG1') =>
    keysOf(await acceptUpdates(given.as(title), given.programme, [{ ref, submission: 1 }]));

  test('an update is not accepted by who wrote a section that somebody else saved again', async () => {
    const given = await written();
    assert.deepEqual(await accept(given, quality), ['wrote-it']);
    assert.deepEqual(await accept(given, assessment), ['submitted-it']);
    assert.deepEqual(await accept(given, director), []);
  });

  test('nor by who owned the priority when its cycle opened and left the post since', async () => {
    const given = await written();
    await submitted(given, 'Head of Partnership', 'LG2');
    given.dayIs('2022-09-06');
    await leavesPost(given, health);
    given.dayIs('2022-09-12');
    assert.deepEqual(await accept(given, health, 'LG2'), ['owns-it']);
    assert.deepEqual(await accept(given, quality, 'LG2'), []);
  });

  test('a rating is not confirmed by those rated; what they answer for is left to somebody else where the rest is confirmed in one go', async () => {
    const given = await closed();
    const said = {
      cycle: 1,
      priorityId: given.priorityId,
      choice: 'derived',
      reason: 'The facts are plain.',
      minute: 'Minutes, item 4',
      byChair: true,
    } as const;
    const confirm = async (title: string) => keysOf(await confirmRating(given.as(title), given.programme, said));
    for (const title of [assessment, quality]) assert.deepEqual(await confirm(title), ['own-rating'], title);
    const rest = { cycle: 1, minute: 'Minutes, item 4', byChair: false };
    assert.deepEqual(await confirmTheRest(given.as(health), given.programme, rest), { ok: true, value: 2 });
    assert.deepEqual(keysOf(await confirmTheRest(given.as(health), given.programme, rest)), ['own-rating'], 'what is left is their own');
    assert.deepEqual(await confirmTheRest(given.as(office), given.programme, rest), { ok: true, value: 1 });
  });

  test('nor after they left the post; and a restatement is not approved by them either', async () => {
    const given = await closed();
    await leavesPost(given, assessment);
    given.dayIs('2022-10-10');
    const figure = {
      what: 'figure',
      states: null,
      shown: 'M1 Supervision held on time, baseline: 61%',
      corrected: '71 per cent',
      reason: 'One team was left out.',
    } as const;
    const asked = await askRestatement(given.as(office), given.programme, { cycle: 1, priorityId: given.priorityId, ...figure });
    assert.ok(asked.ok);
    const settle = async (title: string, approve: boolean) =>
      keysOf(await settleRestating(given.as(title), given.programme, { id: asked.value, approve, reason: approve ? '' : 'It was right.' }));
    for (const title of [assessment, quality]) {
      assert.deepEqual(await settle(title, true), ['own-rating'], title);
      assert.deepEqual(await settle(title, false), ['own-rating'], 'turning down what corrects one’s own rating is a judgement too');
    }
    assert.deepEqual(await settle(director, true), []);
  });
});

test('a figure is restated only where it was frozen', async () => {
  const given = await closed();
  const ask = (shown: string) =>
    askRestatement(given.as(office), given.programme, {
      ...{ cycle: 1, priorityId: given.priorityId, what: 'figure', states: null },
      ...{ shown, corrected: '59%', reason: 'One team was left out.' },
    });
  assert.deepEqual(keysOf(await ask('M1 Supervision held on time, baseline: 99%')), ['nothing-shown']);
  assert.ok((await ask('M1 Supervision held on time, baseline: 61%')).ok);
});
