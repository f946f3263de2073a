import assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { type AddressInfo, createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { marlshire } from '../src/capabilities/plan/reading/fixtures/marlshire.ts';
import { wordFile } from '../src/capabilities/plan/reading/fixtures/word-file.ts';
import { makeMarlshire, type Ran, script, sightlineOn } from './fixtures/running.ts';

let folder: string;
let plan: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-running-'));
  plan = join(folder, 'plan.docx');
  writeFileSync(plan, await wordFile(marlshire));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const sightline = (args: string[], environment: Record<string, string> = {}): Promise<Ran> => sightlineOn(join(folder, 'data'), args, environment);
const isSentence = (text: string): void => assert.match(text, /^[^\n]+[.]\n$/);

test('a port that another program holds: which, and what to set', async () => {
  const other = createServer().listen(0, '127.0.0.1');
  await once(other, 'listening');
  const { port } = other.address() as AddressInfo;
  try {
    const ran = await sightline(['start', '--demo'], { SIGHTLINE_DATA: join(folder, 'port'), PORT: String(port) });
    assert.deepEqual([ran.code, ran.stderr.trim()], [2, `Port ${port} of 127.0.0.1 is taken by another program: choose another, such as PORT=${port + 1}.`]);
  } finally {
    other.close();
  }
});

describe('beside a running server', () => {
  test('a command is handed over to the server, which holds the stored data, and its files are written where it was typed', async () => {
    const data = join(folder, 'served');
    const environment = { SIGHTLINE_DATA: data };
    await sightline([...makeMarlshire], environment);
    const server = spawn(process.execPath, [script, 'start'], {
      env: { ...process.env, ...environment, DATABASE_URL: '', PORT: '0', SIGHTLINE_DEMONSTRATION: 'on', SIGHTLINE_LOG: 'silent' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      const address = await ready(server);
      assert.equal((await fetch(`${address}/health`)).status, 200);
      assert.equal(statSync(join(data, 'control.sock')).mode & 0o077, 0);
      const imported = await sightline(['import', plan], environment);
      assert.equal(imported.code, 0, imported.stderr);
      assert.match(imported.stdout, /The plan is stored/);
      await sightline(['cycle', 'open', '--board', '2021-11-08'], environment);
      const out = join(folder, 'draft.html');
      const report = await sightline(['report', 'highlight', '--format', 'html', '--cycle', '1', '--out', out], environment);
      assert.equal(report.code, 0, report.stderr);
      assert.match(readFileSync(out, 'utf8'), /Draft/);
      const refused = await sightline(['cycle', 'open', '--board', '2021-11-09'], environment);
      assert.equal(refused.code, 2);
      isSentence(refused.stderr);
    } finally {
      server.kill('SIGTERM');
      await new Promise((done) => server.once('exit', done));
    }
    assert.equal(existsSync(join(data, 'control.sock')), false);
    assert.equal((await sightline(['verify'], environment)).code, 0);
  });
});

describe('a demonstration that is still being told', () => {
  test('shows how far it is and lets nobody in; killed, it goes on at the next start; stopped, it says so', async () => {
    const environment = {
      ...process.env,
      DATABASE_URL: '',
      SIGHTLINE_DATA: join(folder, 'told'),
      PORT: '0',
      SIGHTLINE_DEMONSTRATION: 'on',
      SIGHTLINE_LOG: 'silent',
    };
    const begun = spawn(process.execPath, [script, 'start', '--demo'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    const address = await heard(begun, /Meanwhile (\S+) shows how far it is/);
    await heard(begun, /(Cycle 1 of 13)/);
    for (const path of ['/', '/sign-in', '/sign-in/marlshire']) {
      const page = await fetch(`${address}${path}`);
      const words = await page.text();
      assert.equal(page.status, 503, path);
      assert.equal(page.headers.get('refresh'), '2', path);
      assert.match(words, /still writing this demonstration’s year/);
      assert.match(words, /Cycle 2 of 13/);
      assert.doesNotMatch(words, /Sign in</);
    }
    assert.equal((await fetch(`${address}/health`)).status, 200);
    begun.kill('SIGKILL');
    await new Promise((done) => begun.once('exit', done));

    const again = spawn(process.execPath, [script, 'start'], { env: environment, stdio: ['ignore', 'pipe', 'inherit'] });
    await heard(again, /(Going on with the year of Marlshire Council where it stopped, in cycle [23] of 13|Another program is telling)/);
    await heard(again, /(Cycle 2 of 13)/);
    again.kill('SIGTERM');
    const { code, stdout } = await ended(again);
    assert.equal(code, 0);
    assert.match(stdout, /Nothing is lost: start again, and it goes on from there\.\n$/);
    assert.doesNotMatch(stdout, /is ready/);
  });
});

const printed = new WeakMap<ChildProcess, { text: string }>();

function textOf(server: ChildProcess): { text: string } {
  const known = printed.get(server);
  if (known) return known;
  const made = { text: '' };
  printed.set(server, made);
  server.stdout?.on('data', (bytes: Buffer) => {
    made.text += bytes.toString();
  });
  return made;
}

/** What a line that the server prints holds, once it has printed it. */
function heard(server: ChildProcess, line: RegExp): Promise<string> {
  const said = textOf(server);
  return new Promise((done, fail) => {
    const look = (): void => {
      const found = line.exec(said.text)?.[1];
      if (found !== undefined) done(found);
      else server.stdout?.once('data', () => setImmediate(look));
    };
    server.once('exit', () => fail(new Error(`the server ended: ${said.text}`)));
    look();
  });
}

const ended = (server: ChildProcess): Promise<{ code: number | null; stdout: string }> =>
  new Promise((done) => server.once('close', (code) => done({ code, stdout: textOf(server).text })));

/** The address that the start line prints. */
const ready = (server: ChildProcess): Promise<string> => heard(server, /Sightline is ready: (\S+)/);
