import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { type Jobs, startJobs } from '../../../platform/jobs/index.ts';
import { changeEmail } from '../../people/index.ts';
import { addressOf, type Reminded, remindedProgramme } from './fixtures/reminded.ts';
import { reminderJobs } from './jobs.ts';
import { tellOldAddress } from './old-address.ts';

let database: TestDatabase;
let given: Reminded;
const running = new Set<Jobs>();
before(async () => {
  database = await testDatabase();
  given = await remindedProgramme(database);
});
after(async () => {
  for (const jobs of running) await jobs.stop();
  await given.server.stop();
  await database.close();
});

const logged: string[] = [];
async function start(): Promise<Jobs> {
  const jobs = await startJobs(database.jobs, (level, event, fields) => void logged.push(`${level} ${event} ${fields?.code ?? ''}`), reminderJobs(given.room));
  running.add(jobs);
  return jobs;
}

async function stop(jobs: Jobs): Promise<void> {
  running.delete(jobs);
  await jobs.stop();
}

/** Waits for something that other hands do; gives up after a time that says they never will. */
async function until(what: string, holds: () => boolean | Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 400; tries += 1) {
    if (await holds()) return;
    await pause(100);
  }
  assert.fail(`${what} never came. ${logged.join('; ')}`);
}

test('two that run the jobs at once send each mail once; what one that stopped left behind, the next one sends', async () => {
  const [one, two] = await Promise.all([start(), start()]);
  await until('the mails of the opening', () => given.server.arrived.length >= 3);
  assert.deepEqual(
    given.server.arrived.map(({ to }) => to.join()).sort(),
    ['Head of Assessment', 'Head of Health', 'Head of Partnership'].map(addressOf).sort(),
  );
  await stop(one);
  await stop(two);

  // Written and not handed over: the program ended between the change and its mail. Then the mail server is away, too.
  await given.setEmail('Head of Practice', addressOf('Head of Practice'));
  const waiting = await given.db.selectFrom('message').select('id').where('state', '=', 'waiting').execute();
  assert.equal(waiting.length, 0);
  await given.server.stop();
  const three = await start();
  const stateOf = async (): Promise<string | undefined> => (await given.messages()).find((message) => message.includes('Head of Practice'));
  await until('the try at a mail server that is away', async () => (await stateOf()) === 'reminder Head of Practice waiting no-connection');
  await stop(three);

  await given.server.start();
  // The test's clock stands nearly still: the pause after a failed try is over.
  given.dayIs('2022-10-04');
  await start();
  await until('the mail that had to wait', () => given.server.arrived.length >= 4);
  await until('its end', async () => (await stateOf()) === 'reminder Head of Practice sent');
  assert.equal(given.server.arrived.length, 4);
  assert.equal(new Set(given.server.arrived.map(({ headers }) => headers.get('message-id'))).size, 4);
  const person = { programmeId: given.programme.id, personId: given.personOf('Head of Practice'), address: null };
  assert.ok(await changeEmail(given.as('Programme office'), person, tellOldAddress), 'the web goes on meanwhile');
  await until('the mail to the address that was taken away', () => given.server.arrived.length === 5);
  assert.deepEqual(given.server.arrived.at(-1)?.to, [addressOf('Head of Practice')]);
});
