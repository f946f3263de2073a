import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { json, readingAsAt } from '../../../platform/database/index.ts';
import { changing } from '../../../platform/record/index.ts';
import { priorityOf } from '../fixtures/programme.ts';
import { remindDue, remindNow } from './actions.ts';
import { addressOf, type Reminded, remindedProgramme } from './fixtures/reminded.ts';
import { messagesOfCycle } from './store.ts';

let database: TestDatabase;
let given: Reminded;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());
beforeEach(async () => {
  given = await remindedProgramme(database);
});
afterEach(async () => {
  await given.server.stop();
  await database.db.deleteFrom('message').execute();
});

const remind = () => remindDue(given.as('Programme office'), given.programme);

describe('nobody has two mails for one thing', () => {
  test('by the occasion, of what the office’s button reminded them of on its day or since; what failed to reach them does not count', async () => {
    given.dayIs('2022-10-14');
    assert.equal(await remindNow(given.as('Programme office'), given.programme, given.personOf('Head of Assessment')), 1);
    assert.deepEqual([await remind(), (await given.messages()).filter((one) => one.includes('Head of Assessment')).length], [2, 1]);
    given.dayIs('2022-10-20');
    assert.equal(await remindNow(given.as('Programme office'), given.programme, given.personOf('Head of Assessment')), 1);
    await given.db.updateTable('message').set({ state: 'failed', settled_at: given.clock.now() }).where('queued_on', '=', '2022-10-20').execute();
    assert.equal(await remind(), 3);
  });
});

test('an escalation is written beside a reminder of the same things, and beside an escalation of some of them', async () => {
  await given.setEmail('Director of Children’s Services', 'director@marlshire.example');
  given.dayIs('2022-11-16');
  assert.equal(await remind(), 4);
  const escalation = await given.db.selectFrom('message').select(['id', 'about']).where('kind', '=', 'escalation').executeTakeFirstOrThrow();
  assert.ok(escalation.about.length > 1);
  const becomes = async (set: { kind?: 'reminder'; about?: string[] }) => {
    await given.db.deleteFrom('message').where('kind', '=', 'escalation').where('id', '<>', escalation.id).execute();
    const { about = escalation.about, kind = 'escalation' } = set;
    await given.db
      .updateTable('message')
      .set({ kind, occasion: 'another', about: json(about) })
      .where('id', '=', escalation.id)
      .execute();
  };
  await becomes({});
  assert.equal(await remind(), 0, 'an escalation of all of it');
  await becomes({ about: escalation.about.slice(1) });
  assert.equal(await remind(), 1, 'of some of it');
  await becomes({ kind: 'reminder' });
  assert.equal(await remind(), 1, 'a reminder');
});

describe('a cycle that stays open after its day', () => {
  test('its owners are reminded and their lines told every week, once each', async () => {
    await given.setEmail('Director of Children’s Services', 'director@marlshire.example');
    const counts: number[] = [];
    // Due on Friday 21 October; the third working day after was Wednesday 26 October.
    for (const day of ['2022-11-16', '2022-11-18', '2022-11-22', '2022-11-23', '2022-11-23', '2022-11-30'] as const) {
      given.dayIs(day);
      counts.push(await remind());
    }
    assert.deepEqual(counts, [4, 0, 0, 4, 0, 4]);
    const told = await given.db.selectFrom('message').select(['occasion', 'queued_on']).where('kind', '=', 'escalation').orderBy('queued_at').execute();
    assert.deepEqual(
      told.map(({ occasion, queued_on }) => `${occasion} ${queued_on}`),
      ['three-after week 3 2022-11-16', 'three-after week 4 2022-11-23', 'three-after week 5 2022-11-30'],
    );
  });
});

test('as at a past moment a message stands as it stood then: what was sent or failed since waited', async () => {
  await remind();
  const then = given.clock.now();
  const { id } = await given.db.selectFrom('cycle').select('id').where('programme_id', '=', given.programme.id).executeTakeFirstOrThrow();
  const states = async (trx = given.db) => [...new Set((await messagesOfCycle(trx, given.programme.id, id)).map(({ state, reason }) => `${state} ${reason}`))];
  given.dayIs('2022-10-05');
  given.server.answer(550);
  await given.sendAll();
  assert.deepEqual(await states(), ['failed recipient']);
  assert.deepEqual(await readingAsAt(given.db, then, states), ['waiting null']);
  assert.deepEqual(await readingAsAt(given.db, given.clock.now(), states), ['failed recipient']);
});

describe('what nobody answers for', () => {
  beforeEach(async () => {
    await given.setEmail('Programme office', addressOf('Programme office'));
    await given.setEmail('Director of Children’s Services', 'director@marlshire.example');
    const { id } = await priorityOf(given, 'LG1');
    const change = { programmeId: given.programme.id, action: 'plan.test', subject: { kind: 'priority', id } };
    await changing(given.as('Programme office'), change, async (trx) => {
      await trx.deleteFrom('priority_post').where('programme_id', '=', given.programme.id).where('priority_id', '=', id).execute();
    });
  });
  const told = async () => {
    await given.sendAll();
    return given.server.arrived.flatMap(({ to, headers }) => (/nobody answers for/.test(headers.get('subject') ?? '') ? [to.join()] : [])).sort();
  };

  test('is told to the programme office and the directors, in one mail with what is late, and with what to do', async () => {
    given.dayIs('2022-11-16');
    assert.equal(await remind(), 4, 'two owners, the office and the director, who is told of everything in one mail');
    assert.deepEqual(await told(), [addressOf('Programme office')]);
    const mail = given.server.arrived.find(({ to }) => to[0] === 'director@marlshire.example') ?? assert.fail();
    assert.match(
      mail.text.replace(/\s+/g, ' '),
      /still to come: [\s\S]*Nobody answers for 1 update [^:]*: LG1\. Nobody is asked to write it until the plan names a post/,
    );
    assert.equal(await remind(), 0);
  });
});
