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
import { commands } from './commands.ts';

const script = new URL('./sightline.js', import.meta.url).pathname;
let folder: string;
let plan: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-commands-'));
  plan = join(folder, 'plan.docx');
  writeFileSync(plan, await wordFile(marlshire));
});
after(() => rmSync(folder, { recursive: true, force: true }));

type Ran = { code: number | null; stdout: string; stderr: string };

/** Runs the command as a person would, on a data folder of its own. */
function sightline(args: string[], environment: Record<string, string> = {}): Promise<Ran> {
  const child = spawn(process.execPath, [script, ...args], { env: { ...process.env, DATABASE_URL: '', SIGHTLINE_DATA: join(folder, 'data'), ...environment } });
  return collect(child);
}

function collect(child: ChildProcess): Promise<Ran> {
  let stdout = '';
  let stderr = '';
  child.stdout?.on('data', (bytes: Buffer) => {
    stdout += bytes.toString();
  });
  child.stderr?.on('data', (bytes: Buffer) => {
    stderr += bytes.toString();
  });
  return new Promise((done) => child.once('close', (code) => done({ code, stdout, stderr })));
}

const isSentence = (text: string): void => assert.match(text, /^[^\n]+[.]\n$/);

describe('every command', () => {
  test('answers --help', async () => {
    for (const name of ['start', ...commands.map((command) => command.name)]) {
      const ran = await sightline([name, '--help']);
      assert.equal(ran.code, 0, name);
      assert.match(ran.stdout, new RegExp(`sightline ${name}`));
    }
  });

  const mistakes: [name: string, args: string[], says: RegExp][] = [
    ['a command that does not exist', ['improve'], /There is no command "improve"/],
    ['an option that does not exist', ['verify', '--quickly'], /--quickly/],
    ['import without a file', ['import'], /Name the file to read/],
    ['import of a file that is not there', ['import', 'nowhere.docx'], /There is no file nowhere\.docx/],
    ['report without a kind', ['report', '--format', 'pdf', '--out', 'x.pdf'], /Say which report/],
    ['report in a form that does not exist', ['report', 'highlight', '--format', 'odt', '--out', 'x.odt'], /--format must be html, pdf or docx/],
    ['cycle without a word', ['cycle'], /Say what to do/],
    ['cycle open without a board', ['cycle', 'open'], /--board must say/],
    ['cycle open for a day that does not exist', ['cycle', 'open', '--board', '2021-02-30'], /2021-02-30 is not/],
    ['verify against something else than a head', ['verify', '--against', 'yesterday'], /no programme|--against must be/],
    ['start with nobody able to sign in', ['start'], /SIGHTLINE_DEMONSTRATION/],
  ];
  for (const [name, args, says] of mistakes)
    test(`${name}: one sentence on stderr, exit code 2`, async () => {
      const ran = await sightline(args);
      assert.equal(ran.code, 2);
      assert.equal(ran.stdout, '');
      isSentence(ran.stderr);
      assert.match(ran.stderr, says);
    });
});

describe('import --dry-run', () => {
  test('prints the five lists as JSON and opens no stored data', async () => {
    const data = join(folder, 'untouched');
    const ran = await sightline(['import', plan, '--dry-run', '--json'], { SIGHTLINE_DATA: data });
    assert.equal(ran.code, 0, ran.stderr);
    const found = JSON.parse(ran.stdout) as Record<string, Record<string, unknown>[]>;
    assert.deepEqual(Object.keys(found), ['workstreams', 'priorities', 'activities', 'outcomes', 'problems']);
    assert.equal(found.workstreams?.length, marlshire.workstreams.length);
    for (const problem of found.problems ?? [])
      for (const field of ['rule', 'ref', 'place', 'text', 'message']) assert.equal(typeof problem[field], 'string', field);
    assert.equal(existsSync(data), false);
  });

  test('a file that is not what its name says is refused in one sentence', async () => {
    const wrong = join(folder, 'wrong.docx');
    writeFileSync(wrong, 'only words');
    const ran = await sightline(['import', wrong, '--dry-run']);
    assert.equal(ran.code, 2);
    assert.match(ran.stderr, /not/);
  });
});

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

describe('the main job, from the command line alone', () => {
  test('a programme is made, its plan imported, a cycle run and its report written in three forms', async () => {
    const environment = { SIGHTLINE_DATA: join(folder, 'main') };
    const run = async (...args: string[]): Promise<Ran> => {
      const ran = await sightline(args, environment);
      assert.equal(ran.code, 0, `${args.join(' ')}: ${ran.stderr}`);
      return ran;
    };
    await run(
      'programme',
      'create',
      '--name',
      'Marlshire programme',
      '--council',
      'Marlshire',
      '--short-name',
      'marlshire',
      '--holder',
      'Pat Office',
      '--day',
      '2021-10-12',
    );
    assert.match((await run('import', plan)).stdout, /The plan is stored/);
    assert.match((await run('cycle', 'open', '--board', '2021-11-08')).stdout, /due on Monday 1 November 2021/);
    await run('cycle', 'close');
    for (const [format, begins] of [
      ['html', '<!DOCTYPE html>'],
      ['pdf', '%PDF-'],
      ['docx', 'PK'],
    ] as const) {
      const out = join(folder, `report.${format}`);
      await run('report', 'highlight', '--format', format, '--out', out);
      assert.ok(readFileSync(out).toString('latin1').startsWith(begins), format);
    }
    const verified = await run('verify');
    assert.match(verified.stdout, /is whole, and every row is as it left it: 4 entries/);
    const head = /ending with (\d+:[0-9a-f]{64})/.exec(verified.stdout)?.[1] as string;
    await run('verify', '--against', head);
    // As the foot of each page prints it.
    const short = head.slice(0, head.indexOf(':') + 13);
    assert.match((await run('verify', '--against', short)).stdout, /Entry 4 is the one given\./);
    assert.equal((await sightline(['verify', '--against', `${short.slice(0, -1)}${short.endsWith('0') ? '1' : '0'}`], environment)).code, 1);
    const again = await sightline(['import', plan], environment);
    assert.equal(again.code, 2);
    assert.match(again.stderr, /has a plan already/);
  });
});

describe('beside a running server', () => {
  test('a command is handed over to the server, which holds the stored data, and its files are written where it was typed', async () => {
    const data = join(folder, 'served');
    const environment = { SIGHTLINE_DATA: data };
    await sightline(
      [
        'programme',
        'create',
        '--name',
        'Marlshire programme',
        '--council',
        'Marlshire',
        '--short-name',
        'marlshire',
        '--holder',
        'Pat Office',
        '--day',
        '2021-10-12',
      ],
      environment,
    );
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
