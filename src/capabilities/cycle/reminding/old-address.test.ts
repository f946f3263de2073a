import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { newId } from '../../../platform/ids.ts';
import { changing } from '../../../platform/record/index.ts';
import { changeEmail, endAccess, unlinkAccount } from '../../people/index.ts';
import { addressOf, type Reminded, remindedProgramme } from './fixtures/reminded.ts';
import { tellOldAddress } from './old-address.ts';

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

const held = addressOf('Head of Assessment');
const person = (address: string | null, title = 'Head of Assessment') => ({ programmeId: given.programme.id, personId: given.personOf(title), address });
const change = (address: string | null, title?: string) => changeEmail(given.as('Programme office'), person(address, title), tellOldAddress);
const arrived = () => given.server.arrived.map(({ to, headers }) => `${to.join()} ${headers.get('subject')}`);

describe('a change of somebody’s address', () => {
  test('is told to the address of before, and to no other: that it was, on which day, one link, and neither the new address nor who changed it', async () => {
    assert.ok(await change('mallory@marlshire.example'));
    assert.deepEqual(await given.messages(), ['address-changed Head of Assessment waiting']);
    await given.sendAll();
    assert.deepEqual(arrived(), [`${held} Marlshire Council: your email address for the improvement programme was changed`]);
    const [mail] = given.server.arrived;
    const link = `https://improvement.marlshire.example/${given.programme.slug}/sign-ins`;
    assert.deepEqual([mail?.text.match(/https?:\/\/\S+/g), [...(mail?.html ?? '').matchAll(/href="([^"]*)"/g)].map(([, to]) => to)], [[link], [link]]);
    assert.match(mail?.text ?? '', /changed or taken away on Monday 3 October 2022\.[\s\S]*tell the programme office at once/);
    for (const body of [mail?.text ?? '', mail?.html ?? '']) assert.doesNotMatch(body, /mallory|office@/i);
  });

  test('taken away it is told too; one that was not there before, the same again, or with other capitals, is not', async () => {
    assert.ok(await change(null));
    assert.ok(await change(addressOf('Head of Practice'), 'Head of Practice'));
    assert.ok(await change(addressOf('Head of Health'), 'Head of Health'));
    assert.ok(await change(addressOf('Head of Partnership').toUpperCase(), 'Head of Partnership'));
    await given.sendAll();
    assert.deepEqual(
      given.server.arrived.map(({ to }) => to.join()),
      [held],
    );
  });

  test('that is refused is told nobody', async () => {
    assert.equal(await change(addressOf('Head of Health')), false);
    assert.deepEqual(await given.messages(), []);
  });

  test('changed there and back it is told each time, also where their access had ended meanwhile', async () => {
    assert.ok(await change('mallory@marlshire.example'));
    assert.ok(await endAccess(given.as('Programme office'), given.programme.id, given.personOf('Head of Assessment'), 'Left.'));
    assert.ok(await change(held));
    await given.sendAll();
    assert.deepEqual(given.server.arrived.map(({ to }) => to.join()).sort(), [held, 'mallory@marlshire.example'].sort());
  });

  test('waits for a mail server that is down', async () => {
    await given.server.stop();
    assert.ok(await change('mallory@marlshire.example'));
    await given.sendAll();
    assert.deepEqual(await given.messages(), ['address-changed Head of Assessment waiting no-connection']);
    await given.server.start();
  });

  test('leaves the entry of the record saying that the address of before was written to, without either address', async () => {
    await change('mallory@marlshire.example');
    const { payload } = await database.db
      .selectFrom('record_payload')
      .innerJoin('record_entry', 'record_entry.id', 'record_payload.entry_id')
      .select('payload')
      .where('record_entry.programme_id', '=', given.programme.id)
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow();
    assert.match(payload ?? '', /"toldBefore":true/);
    assert.doesNotMatch(payload ?? '', /marlshire\.example/);
  });
});

describe('an account that is unlinked', () => {
  const link = (title: string) => {
    const personId = given.personOf(title);
    return changing(
      given.as('Programme office'),
      { programmeId: given.programme.id, action: 'account.link', subject: { kind: 'person', id: personId } },
      (trx, moment) =>
        trx
          .insertInto('account')
          .values({ id: newId(moment), programme_id: given.programme.id, person_id: personId, issuer: 'https://login.example', subject: title })
          .execute(),
    );
  };
  const part = (title: string) => unlinkAccount(tellOldAddress)(given.as('Programme office'), given.programme.id, given.personOf(title), 'Made anew.');

  test('is told to the address of then, once; the address that follows it is told as well', async () => {
    await link('Head of Assessment');
    assert.ok(await part('Head of Assessment'));
    assert.equal(await part('Head of Assessment'), false, 'nothing is linked any more');
    assert.ok(await change('mallory@marlshire.example'));
    await given.sendAll();
    assert.deepEqual(arrived().sort(), [
      `${held} Marlshire Council: your account was unlinked from the improvement programme`,
      `${held} Marlshire Council: your email address for the improvement programme was changed`,
    ]);
    const mail = given.server.arrived.find(({ headers }) => headers.get('subject')?.includes('unlinked'));
    assert.match(mail?.text ?? '', /once a second person of the programme has confirmed your email address/);
    assert.doesNotMatch(mail?.text ?? '', /Made anew/, 'not why');
  });

  test('is told nobody where there is no address', async () => {
    await link('Head of Practice');
    assert.ok(await part('Head of Practice'));
    assert.deepEqual(await given.messages(), []);
  });
});

test('nothing leaves a demonstration', async () => {
  const programmeId = given.programme.id;
  await changing(given.as('Programme office'), { programmeId, action: 'programme.day', subject: { kind: 'programme', id: programmeId } }, (trx) =>
    trx.updateTable('programme').set({ demonstration_day: '2022-10-03' }).where('id', '=', programmeId).execute(),
  );
  assert.ok(await change('mallory@marlshire.example'));
  await given.sendAll();
  assert.deepEqual([await given.messages(), given.server.arrived.length], [['address-changed Head of Assessment kept demonstration'], 0]);
});
