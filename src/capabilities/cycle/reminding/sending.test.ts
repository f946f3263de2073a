import assert from 'node:assert/strict';
import { after, afterEach, before, beforeEach, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { mailServer } from '../../../../tests/support/mail-server.ts';
import { recordHead } from '../../../platform/record/index.ts';
import { endAccess } from '../../people/index.ts';
import { planOfMarlshire, submitted } from '../fixtures/programme.ts';
import { remindDue } from './actions.ts';
import { addressOf, mailerTo, type Reminded, remindedProgramme } from './fixtures/reminded.ts';
import { handOver, sendMessage } from './sending.ts';
import { takeInHand } from './store.ts';

let database: TestDatabase;
let given: Reminded;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());
beforeEach(async () => {
  given = await remindedProgramme(database);
});
// Others would be handed over too in the next test.
afterEach(async () => {
  await given.server.stop();
  await database.db.deleteFrom('message').execute();
});

const remind = () => remindDue(given.as('Programme office'), given.programme);
const minutesLater = (minutes: number) => {
  const now = given.clock.now();
  const later = new Date(Date.parse(now) + minutes * 60_000).toISOString();
  return { ...given.room, real: { now: () => later, today: given.clock.today } };
};

describe('a mail as it arrives', () => {
  test('one to each owner who can be reached, with who, how many, and by which day; from the council’s address, and marked as written by a program', async () => {
    assert.equal(await remind(), 3);
    await given.sendAll();
    assert.deepEqual(
      given.server.arrived.map(({ to }) => to.join()).sort(),
      ['Head of Assessment', 'Head of Health', 'Head of Partnership'].map(addressOf).sort(),
    );
    const mail = given.server.arrived.find(({ to }) => to[0] === addressOf('Head of Assessment')) ?? assert.fail();
    assert.equal(mail.headers.get('subject'), 'Marlshire Council: 1 update due by Friday 21 October 2022');
    assert.equal(mail.headers.get('from'), 'Improvement programme <improvement@marlshire.example>');
    assert.equal(mail.headers.get('auto-submitted'), 'auto-generated');
    assert.match(mail.headers.get('message-id') ?? '', /^<[0-9a-f-]{36}@marlshire\.example>$/);
    assert.match(mail.text, /^Dear Person of Head of Assessment,/);
    assert.match(mail.text, /1 update for the board of Friday 28 October 2022 is due from you by Friday 21 October 2022: LG1\./);
  });

  test('exactly one link, straight to the update, in the text and in the HTML', async () => {
    await remind();
    await given.sendAll();
    const mail = given.server.arrived.find(({ to }) => to[0] === addressOf('Head of Assessment')) ?? assert.fail();
    const address = `https://improvement.marlshire.example/${given.programme.slug}/cycle/1/LG1?go=on`;
    assert.deepEqual(mail.text.match(/https?:\/\/\S+/g), [address]);
    assert.deepEqual(
      [...mail.html.matchAll(/(?:href|src|action)="([^"]*)"/g)].map(([, to]) => to),
      [address],
    );
    assert.match(mail.html, /<html lang="en-GB">/);
    assert.match(mail.html, /<a href="[^"]*">Write the update of LG1<\/a>/);
  });

  test('no word of the plan or of an update', async () => {
    await submitted(given, 'Head of Partnership', 'LG2');
    await remind();
    given.dayIs('2022-10-24');
    await remind();
    await given.sendAll();
    const all = given.server.arrived.map(({ headers, text, html }) => `${headers.get('subject')} ${text} ${html}`).join(' ');
    assert.ok(given.server.arrived.length >= 2);
    const said = ['All teams now hold supervision', 'Sample ten records', 'Recruitment took longer', 'dip-sample'];
    const planned = planOfMarlshire.priorities.flatMap(({ title, activities, outcomes }) => [title, ...activities.map(({ text }) => text), ...outcomes]);
    assert.ok(planned.length >= 9);
    for (const words of [...planned, ...said]) assert.doesNotMatch(all, new RegExp(words), words);
  });
});

describe('nobody is written to twice', () => {
  test('the same occasion looked at again does nothing, and records nothing', async () => {
    await remind();
    const before = await recordHead(given.db, given.programme.id);
    assert.equal(await remind(), 0);
    assert.equal((await recordHead(given.db, given.programme.id)).sequence, before.sequence);
  });

  test('looked at twice at one moment, as by two processes', async () => {
    const counts = await Promise.all([remind(), remind()]);
    assert.deepEqual(counts.sort(), [0, 3]);
    assert.equal((await given.messages()).length, 3);
  });

  test('sent twice at one moment, as by two processes', async () => {
    await remind();
    const ids = await handOver(given.room);
    await Promise.all([...ids, ...ids].map((id) => sendMessage(given.room, id)));
    assert.equal(given.server.arrived.length, 3);
  });

  test('after days in which nothing ran, the last occasion that came is met and no other', async () => {
    given.dayIs('2022-10-20');
    assert.equal(await remind(), 3);
    const { occasion } = await given.db.selectFrom('message').select('occasion').where('programme_id', '=', given.programme.id).executeTakeFirstOrThrow();
    assert.equal(occasion, 'one-before');
    assert.equal(await remind(), 0);
  });

  test('whoever gets an address later is told then, and the others not again', async () => {
    await remind();
    await given.setEmail('Head of Practice', addressOf('Head of Practice'));
    assert.equal(await remind(), 1);
  });
});

describe('what is true when it is sent', () => {
  test('whoever submitted meanwhile is not reminded', async () => {
    await remind();
    await submitted(given, 'Head of Partnership', 'LG2');
    await given.sendAll();
    assert.deepEqual(await given.messages(), [
      'reminder Head of Assessment sent',
      'reminder Head of Health dropped not-due',
      'reminder Head of Partnership dropped not-due',
    ]);
  });

  test('a mail that waited over the due day says that it was due', async () => {
    await remind();
    given.dayIs('2022-10-24');
    await given.sendAll();
    assert.equal(given.server.arrived[0]?.headers.get('subject'), 'Marlshire Council: 1 update was due on Friday 21 October 2022');
  });

  test('it goes to the address of now; where that was taken away, nowhere', async () => {
    await remind();
    await given.setEmail('Head of Assessment', 'another@marlshire.example');
    await given.setEmail('Head of Health', null);
    await given.sendAll();
    assert.deepEqual(given.server.arrived.map(({ to }) => to.join()).sort(), ['another@marlshire.example', addressOf('Head of Partnership')]);
    assert.ok((await given.messages()).includes('reminder Head of Health dropped no-address'));
  });
});

describe('whoever must not get in any more', () => {
  const end = (title: string) => endAccess(given.as('Programme office'), given.programme.id, given.personOf(title), 'Left.');

  test('is not written to, though an address of theirs stands; the page of messages says why a mail that waited was not sent', async () => {
    assert.ok(await end('Head of Assessment'));
    assert.equal(await remind(), 2);
    assert.ok(await end('Head of Health'));
    await given.sendAll();
    assert.deepEqual(
      given.server.arrived.map(({ to }) => to.join()),
      [addressOf('Head of Partnership')],
    );
    assert.ok((await given.messages()).includes('reminder Head of Health dropped no-access'));
  });
});

describe('a mail server that is down', () => {
  test('delays mails and loses none: tried again after growing pauses, each arrives once', async () => {
    await remind();
    await given.server.stop();
    await given.sendAll();
    assert.deepEqual(new Set((await given.messages()).map((one) => one.split(' ').slice(-2).join(' '))), new Set(['waiting no-connection']));
    assert.deepEqual(await handOver(given.room), [], 'not at once again');
    const first = minutesLater(1.1);
    for (const id of await handOver(first)) await sendMessage(first, id);
    assert.deepEqual(await handOver(minutesLater(5)), [], 'the second pause is longer');
    await given.server.start();
    const second = minutesLater(7);
    for (const id of await handOver(second)) await sendMessage(second, id);
    assert.equal(given.server.arrived.length, 3);
    assert.deepEqual(await handOver(minutesLater(600)), []);
    const tries = await given.db.selectFrom('message').select('tries').where('programme_id', '=', given.programme.id).execute();
    assert.deepEqual(
      tries.map((one) => one.tries),
      [3, 3, 3],
    );
  });

  test('one that asks for a later try gets it, one that refuses an address is not asked again', async () => {
    await remind();
    given.server.answer(450);
    await given.sendAll();
    assert.ok((await given.messages()).every((one) => one.endsWith('waiting delayed')));
    given.server.answer(550);
    const later = minutesLater(2);
    for (const id of await handOver(later)) await sendMessage(later, id);
    assert.ok((await given.messages()).every((one) => one.endsWith('failed recipient')));
    assert.deepEqual(await handOver(minutesLater(9000)), []);
  });

  test('after five days it is given up, and says so', async () => {
    await remind();
    await given.server.stop();
    const later = minutesLater(5 * 24 * 60);
    for (const id of await handOver(later)) await sendMessage(later, id);
    assert.ok((await given.messages()).every((one) => one.endsWith('failed no-connection')));
  });

  test('a crash between taking a message in hand and sending it: another takes it up, under the same name', async () => {
    await remind();
    const [id] = await handOver(given.room);
    assert.ok(id);
    const now = given.clock.now();
    assert.ok(await takeInHand(given.db, id, now, new Date(Date.parse(now) + 600_000).toISOString()));
    assert.ok(!(await handOver(given.room)).includes(id), 'it is in hand');
    const later = minutesLater(11);
    assert.ok((await handOver(later)).includes(id));
    await sendMessage(later, id);
    assert.equal(given.server.arrived[0]?.headers.get('message-id'), `<${id}@marlshire.example>`);
  });
});

describe('where nothing is sent', () => {
  test('without a mail server messages are kept and say so, and do not go out weeks later', async () => {
    await remind();
    assert.deepEqual(await handOver({ ...given.room, mailer: null }), []);
    assert.ok((await given.messages()).every((one) => one.endsWith('kept no-mail')));
    assert.deepEqual(await handOver(given.room), []);
  });

  test('nothing leaves a demonstration, whatever is set up', async () => {
    await remindDue(given.as('Programme office'), { ...given.programme, demonstrationDay: '2022-10-03' });
    assert.ok((await given.messages()).every((one) => one.endsWith('kept demonstration')));
    await given.sendAll();
    assert.equal(given.server.arrived.length, 0);
  });

  test('no plain talk to another machine: without encryption nothing is sent', async () => {
    // An address that Sightline does not take for its own machine; the server there offers no encryption.
    const other = await mailServer('127.0.0.2');
    const problem = await mailerTo(other).send({ id: 'x', to: 'a@marlshire.example', subject: 's', text: 't', html: 'h' });
    await other.stop();
    assert.deepEqual([problem, other.arrived.length], [{ key: 'not-encrypted', final: false }, 0]);
  });

  test('words that look like a second header stay in the subject', async () => {
    await mailerTo(given.server).send({ id: 'x', to: 'a@marlshire.example', subject: 'One\r\nBcc: b@marlshire.example', text: 't', html: 'h' });
    const mail = given.server.arrived[0] ?? assert.fail();
    assert.deepEqual(
      [mail.to.join(), mail.headers.get('bcc'), mail.headers.get('subject')],
      ['a@marlshire.example', undefined, 'One Bcc: b@marlshire.example'],
    );
  });
});
