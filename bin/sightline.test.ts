import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { marlshire } from '../src/capabilities/plan/reading/fixtures/marlshire.ts';
import { wordFile } from '../src/capabilities/plan/reading/fixtures/word-file.ts';
import { commands } from './commands.ts';
import { makeMarlshire, type Ran, sightlineOn } from './fixtures/running.ts';

let folder: string;
let plan: string;
before(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sightline-commands-'));
  plan = join(folder, 'plan.docx');
  writeFileSync(plan, await wordFile(marlshire));
});
after(() => rmSync(folder, { recursive: true, force: true }));

const sightline = (args: string[], environment: Record<string, string> = {}): Promise<Ran> => sightlineOn(join(folder, 'data'), args, environment);

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
    ['verify against something else than a head', ['verify', '--against', 'yesterday'], /--against must be/],
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

  test('and no stored data is made for any of them', () => assert.equal(existsSync(join(folder, 'data')), false));
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

describe('the main job, from the command line alone', () => {
  test('a programme is made, its plan imported, a cycle run and its report written in three forms', async () => {
    const environment = { SIGHTLINE_DATA: join(folder, 'main') };
    const run = async (...args: string[]): Promise<Ran> => {
      const ran = await sightline(args, environment);
      assert.equal(ran.code, 0, `${args.join(' ')}: ${ran.stderr}`);
      return ran;
    };
    await run(...makeMarlshire);
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
