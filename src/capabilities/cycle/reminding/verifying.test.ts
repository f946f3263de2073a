import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { paperOf, priorityOf, saying, submitted } from '../fixtures/programme.ts';
import { nameVerifier, verifyCompletion } from '../index.ts';
import { closeCycle } from '../rounds/close.ts';
import { remindDue } from './actions.ts';
import { addressOf, type Reminded, remindedProgramme } from './fixtures/reminded.ts';

let database: TestDatabase;
let given: Reminded;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());
beforeEach(async () => {
  given = await remindedProgramme(database);
  await given.setEmail('Quality Lead', addressOf('Quality Lead'));
  await claim('Head of Assessment', 'LG1', 'LG1a');
});
afterEach(async () => {
  await given.server.stop();
  await database.db.deleteFrom('message').execute();
});

const claim = (title: string, ref: string, activity: string) =>
  submitted(given, title, ref, (priority) => saying(priority, activity, { status: 'claimed-complete', claimShown: 'Ten records.' }));
const verifications = async () => (await given.messages()).filter((one) => one.startsWith('verification'));
const remind = () => remindDue(given.as('Programme office'), given.programme);
const claimOf = async (ref: string, activity: string) => (await priorityOf(given, ref)).activities.find((one) => one.ref === activity)?.claimId ?? null;

test('whoever is meant to verify a completion is told once, and every week while it waits, also between cycles', async () => {
  const counts: number[] = [];
  for (const day of ['2022-11-21', '2022-11-22', '2022-11-22', '2022-11-23', '2022-11-28', '2022-11-29', '2022-12-05'] as const) {
    given.dayIs(day);
    await remind();
    counts.push((await verifications()).length);
  }
  assert.deepEqual(counts, [0, 1, 1, 1, 1, 2, 2], 'from Tuesday 22 November on, when the policy began, and a week later');
  assert.ok((await closeCycle(given.as('Programme office'), given.programme, paperOf)).ok);
  given.dayIs('2022-12-06');
  await remind();
  assert.equal((await verifications()).length, 3);
});

test('its mail has one link, and no word of what was done', async () => {
  given.dayIs('2022-11-22');
  await remind();
  await given.sendAll();
  const mail = given.server.arrived.find(({ to }) => to[0] === addressOf('Quality Lead')) ?? assert.fail();
  assert.equal(mail.headers.get('subject'), 'Marlshire Council: 1 completion waits for you to verify');
  const text = mail.text.replace(/\s+/g, ' ');
  assert.match(text, /LG1a is said to be complete\. It counts once you, or somebody else who may, have seen that it is\./);
  assert.deepEqual(text.match(/https:\/\/\S+/g), [`https://improvement.marlshire.example/${given.programme.slug}/plan/activities/LG1a/verify?go=on`]);
  assert.doesNotMatch(text, /supervision|Ten records/);
});

test('of several one mail, of a joint one to its other owner; another post that is named is told instead', async () => {
  await claim('Head of Partnership', 'LG2', 'LG2a');
  given.dayIs('2022-11-22');
  await remind();
  assert.deepEqual(await verifications(), ['verification Head of Health waiting', 'verification Quality Lead waiting']);
  const named = { ref: 'LG1a', claimId: await claimOf('LG1', 'LG1a'), postId: given.as('Head of Health').actor.postId as string };
  assert.ok((await nameVerifier(given.as('Head of Assessment'), given.programme, named)).ok);
  given.dayIs('2022-11-23');
  await remind();
  const last = await given.db.selectFrom('message').select('letter').where('kind', '=', 'verification').orderBy('queued_at', 'desc').executeTakeFirst();
  assert.match(JSON.stringify(last?.letter), /LG1a is said to be complete/, 'of LG2a they were told the day before');
  given.dayIs('2022-11-30');
  await remind();
  const both = await given.db.selectFrom('message').select('letter').where('kind', '=', 'verification').orderBy('queued_at', 'desc').executeTakeFirst();
  assert.match(JSON.stringify(both?.letter), /LG1a and LG2a are each said to be complete\. Each counts/);
});

test('what was verified before it was sent is not sent', async () => {
  given.dayIs('2022-11-22');
  await remind();
  const { claimedOn } = (await priorityOf(given, 'LG1')).activities.find(({ ref }) => ref === 'LG1a') ?? assert.fail();
  const verifying = { ref: 'LG1a', claimedOn: claimedOn ?? assert.fail(), result: 'verified' as const, seen: 'Ten records.' };
  assert.ok((await verifyCompletion(given.as('Quality Lead'), given.programme, verifying)).ok);
  await given.sendAll();
  assert.deepEqual(await verifications(), ['verification Quality Lead dropped not-due']);
});
