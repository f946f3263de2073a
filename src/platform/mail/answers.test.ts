import assert from 'node:assert/strict';
import { createServer, type Socket } from 'node:net';
import { describe, test } from 'node:test';
import { openMailer } from './index.ts';
import { readMailServer } from './settings.ts';

// A mail server that refuses at one step of the talk, each as RFC 5321 has them. A real one that does so on demand is not to be had.

type Step = 'greeting' | 'EHLO' | 'MAIL' | 'RCPT' | 'DATA' | 'body';
const usual: Readonly<Record<Step, string>> = {
  greeting: '220 ready',
  EHLO: '250 mail.example',
  MAIL: '250 sender taken',
  RCPT: '250 recipient taken',
  DATA: '354 go on',
  body: '250 taken',
};

function talk(socket: Socket, answers: Readonly<Record<Step, string>>): void {
  const say = (step: Step): void => void socket.write(`${answers[step]}\r\n`);
  let inBody = false;
  let heard = '';
  socket.on('error', () => {});
  socket.on('data', (piece) => {
    heard += piece.toString('latin1');
    for (let end = heard.indexOf('\r\n'); end >= 0; end = heard.indexOf('\r\n')) {
      const line = heard.slice(0, end);
      heard = heard.slice(end + 2);
      if (inBody) {
        if (line !== '.') continue;
        inBody = false;
        say('body');
      } else if (/^(EHLO|HELO)/.test(line)) say('EHLO');
      else if (/^(MAIL|RCPT)/.test(line)) say(line.slice(0, 4) as Step);
      else if (line === 'DATA') {
        inBody = answers.DATA.startsWith('354');
        say('DATA');
      } else if (line === 'QUIT') socket.end('221 bye\r\n');
      else socket.write('250 so be it\r\n');
    }
  });
  say('greeting');
}

async function outcomeOf(step: Step, answer: string) {
  const server = createServer((socket) => talk(socket, { ...usual, [step]: answer }));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', () => ready()));
  const settings = readMailServer(`smtp://127.0.0.1:${(server.address() as { port: number }).port}`);
  assert.ok(typeof settings === 'object' && settings !== null);
  try {
    return await openMailer(settings, { name: null, address: 'a@b.example' }).send({ id: 'x', to: 'c@d.example', subject: 's', text: 't', html: 'h' });
  } finally {
    server.close();
  }
}

describe('what a mail server says', () => {
  const rows: [step: Step, answer: string, key: string, final: boolean][] = [
    ['greeting', '554 5.3.2 maintenance, try later', 'delayed', false],
    ['greeting', '521 no mail here', 'delayed', false],
    ['greeting', '421 busy', 'delayed', false],
    ['EHLO', '550 not you', 'delayed', false],
    ['MAIL', '550 sender not known yet', 'delayed', false],
    ['MAIL', '451 later', 'delayed', false],
    ['RCPT', '550 no such box', 'recipient', true],
    ['RCPT', '450 box busy', 'delayed', false],
    ['DATA', '554 not this one', 'refused', true],
    ['body', '552 too much', 'refused', true],
    ['body', '451 later', 'delayed', false],
  ];
  for (const [step, answer, key, final] of rows)
    test(`${answer} at ${step} is ${final ? 'final' : 'tried again'}`, async () => assert.deepEqual(await outcomeOf(step, answer), { key, final }));
  test('and nothing is wrong where it takes the mail', async () => assert.equal(await outcomeOf('body', usual.body), null));
});
