import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

/** What a site holds when it starts: one new programme with its office, the demonstration's year, or its first winter beside a programme that begins. */
export type Holding = 'a new programme' | 'the demonstration' | 'the first winter';

/** A Sightline of its own, started as people start it, on a free port with the embedded database in a folder of its own. */
export type RunningSite = {
  /** `http://127.0.0.1:41233` */
  readonly address: string;
  /** Stops it as Ctrl+C does. Throws where it ended badly or logged a bug. */
  stop(): Promise<void>;
};

const root = dirname(dirname(import.meta.dirname));
const program = join(root, 'bin/sightline.js');

/** What is run to make the data that a site starts with, in a folder that shall hold it as `data`. */
const making: Readonly<Record<Holding, readonly string[]>> = {
  'a new programme': [
    program,
    ...['programme', 'create', '--name', 'Children’s improvement programme', '--council', 'Marlshire Council'],
    ...['--short-name', 'marlshire', '--holder', 'Priya Office', '--day', '2021-10-12'],
  ],
  'the demonstration': [program, 'demo'],
  'the first winter': [join(root, 'tests/support/tell-winter.ts'), 'data'],
};

/** Starts a site. `settings` are further settings from the environment. */
export async function startSite(holding: Holding, settings: Readonly<Record<string, string>> = {}): Promise<RunningSite> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-journey-'));
  cpSync(await dataOf(holding), join(folder, 'data'), { recursive: true });
  const server = spawn(process.execPath, [program, 'start'], {
    cwd: folder,
    env: { ...settingsFor(join(folder, 'data')), ...settings },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const said = { out: '', err: '' };
  server.stdout?.on('data', (bytes: Buffer) => {
    said.out += bytes.toString();
  });
  server.stderr?.on('data', (bytes: Buffer) => {
    said.err += bytes.toString();
  });
  const address = await untilReady(server, said);
  return {
    address,
    stop: async () => {
      const code = await stopped(server);
      rmSync(folder, { recursive: true, force: true });
      if (code !== 0) throw new Error(`Sightline ended with ${code}: ${said.err}`);
      if (/"level":"error"/.test(said.err)) throw new Error(`Sightline logged an error: ${said.err}`);
    },
  };
}

function settingsFor(data: string): NodeJS.ProcessEnv {
  const { DATABASE_URL: _elsewhere, ...rest } = process.env;
  return { ...rest, PORT: '0', HOST: '127.0.0.1', SIGHTLINE_DATA: data, SIGHTLINE_DEMONSTRATION: 'on', SIGHTLINE_LOG: 'warn' };
}

/** The folder of data to begin with: made once in a run of the tests, and copied for each site. */
async function dataOf(holding: Holding): Promise<string> {
  const shared = process.env.SIGHTLINE_TEST_FOLDER ?? join(tmpdir(), `sightline-journeys-${process.pid}`);
  const made = join(shared, holding.replaceAll(' ', '-'));
  mkdirSync(shared, { recursive: true, mode: 0o700 });
  if (process.env.SIGHTLINE_TEST_FOLDER === undefined) process.once('exit', () => rmSync(shared, { recursive: true, force: true }));
  if (await isOthersToMake(made)) return made;
  // Made aside and put in its place when it is whole.
  const aside = mkdtempSync(join(shared, 'making-'));
  await promisify(execFile)(process.execPath, [...making[holding]], { cwd: aside, env: settingsFor(join(aside, 'data')) });
  try {
    renameSync(join(aside, 'data'), made);
  } catch (error) {
    if (!existsSync(made)) throw error;
  }
  return made;
}

/** Test files run side by side: the first that asks makes the data, the others wait for it, and give up on one that never comes. */
async function isOthersToMake(made: string): Promise<boolean> {
  if (existsSync(made)) return true;
  try {
    mkdirSync(`${made}.asked`);
    return false;
  } catch {
    for (let waited = 0; waited < 600 && !existsSync(made); waited += 1) await new Promise((done) => setTimeout(done, 500));
    return existsSync(made);
  }
}

function untilReady(server: ChildProcess, said: { out: string; err: string }): Promise<string> {
  return new Promise((done, fail) => {
    const tooLong = setTimeout(() => fail(new Error(`Sightline was not ready within a minute: ${said.out}${said.err}`)), 60_000);
    server.once('exit', (code) => fail(new Error(`Sightline did not start (${code}): ${said.err}`)));
    server.stdout?.on('data', () => {
      const address = /Sightline is ready: (\S+)/.exec(said.out)?.[1];
      if (address === undefined) return;
      clearTimeout(tooLong);
      done(address);
    });
  });
}

function stopped(server: ChildProcess): Promise<number | null> {
  if (server.exitCode !== null) return Promise.resolve(server.exitCode);
  return new Promise((done) => {
    server.once('exit', (code) => done(code));
    server.kill('SIGTERM');
  });
}
