import { type SpawnOptions, spawn } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { availableParallelism, tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { findChromium } from './support/chromium.ts';
import { startPostgres } from './support/postgres-server.ts';
import { together } from './support/together.ts';

/** One part of the run: its name and what it does. It answers with the exit code. */
type Part = { readonly name: string; readonly run: () => Promise<number> };

const root = dirname(import.meta.dirname);
const installed = (path: string): string => join(root, 'node_modules', path);
const suite = ['src/**/*.test.ts', 'tests/**/*.test.ts', 'demo/**/*.test.ts', 'bin/**/*.test.ts'];
const architecture = ['tests/architecture/**/*.test.ts'];
const journeys = ['tests/journeys/**/*.test.ts'];
/** What a test file imports, itself or through others, where it works on a database. Those that never do would prove nothing more on the second. */
const databaseOfTests = 'tests/support/database.ts';
/** Tests that open the embedded database by themselves, whatever the suite runs on: its own, and those of the command line, which starts as people start it. */
const alwaysEmbedded = /^(bin\/|src\/platform\/database\/embedded\.test\.ts$)/;

const byItself = /^(bin|demo|tests|src\/platform)\/|^src\/[^/]+$|\/many-people\./;

const usage = `npm test                      everything: types, lint, architecture, dead code, the suite on the embedded database, the browser
npm run test:postgres         what of the suite works on a database, on a PostgreSQL that it starts itself
npm run test:file -- WORDS    the test files whose path holds one of the words
npm run test:part -- WORDS    the parts of everything whose name holds one of the words
`;

const checks: readonly Part[] = [
  { name: 'types', run: () => program(installed('typescript/bin/tsc'), '-p', root) },
  { name: 'lint and format', run: () => program(installed('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', root) },
  { name: 'architecture', run: () => tests(filesOf(architecture)) },
  { name: 'dead code', run: () => program(installed('knip/bin/knip.js')) },
];

const separate: readonly Part[] = [
  ...checks,
  { name: 'suite on the embedded database', run: () => inFolder((folder) => tests(grouped(suiteFiles(), folder))) },
  { name: 'browser journeys', run: () => inBrowser(journeyFiles()) },
];

/** In one run, so that no processor waits for the last journey of one part before the other part begins. */
const everything: readonly Part[] = [
  ...checks,
  { name: 'suite on the embedded database, and browser journeys', run: () => inBrowser(journeyFiles(), suiteFiles()) },
];

const onPostgres: readonly Part[] = [
  {
    name: 'suite on PostgreSQL',
    run: async () => {
      const server = await startPostgres();
      try {
        const files = suiteFiles().filter((file) => !alwaysEmbedded.test(file) && reaches(file, databaseOfTests));
        return await inFolder((folder) => tests(grouped(files, folder), { SIGHTLINE_TEST_POSTGRES: server.url }));
      } finally {
        await server.stop();
      }
    },
  },
];

// Stopped from outside, it takes what it started with it.
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(1));

process.exitCode = await main(process.argv.slice(2));

async function main([mode = 'all', ...words]: string[]): Promise<number> {
  if (mode === 'all') return runParts(everything);
  if (mode === 'postgres') return runParts(onPostgres);
  const holds = (name: string): boolean => words.some((word) => name.includes(word));
  if (mode === 'part' && separate.some(({ name }) => holds(name))) return runParts(separate.filter(({ name }) => holds(name)));
  if (mode !== 'file' || words.length === 0) {
    process.stderr.write(usage);
    return 2;
  }
  const files = filesOf(suite).filter(holds);
  return files.some((file) => file.startsWith('tests/journeys/')) ? inBrowser(files) : tests(files);
}

/** Runs the parts in order, stops at the first that fails, and says how long each took. */
async function runParts(parts: readonly Part[]): Promise<number> {
  const lines: string[] = [];
  for (const { name, run } of parts) {
    process.stdout.write(`\n== ${name}\n`);
    const started = performance.now();
    const code = await run().catch((error: Error) => {
      process.stderr.write(`${error.message}\n`);
      return 1;
    });
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    lines.push(`${code === 0 ? 'passed' : 'FAILED'}  ${seconds.padStart(6)} s  ${name}`);
    process.stdout.write(`== ${name}: ${code === 0 ? 'passed' : 'failed'} in ${seconds} s\n`);
    if (code !== 0) break;
  }
  const left = parts.slice(lines.length).map((part) => `not run            ${part.name}`);
  process.stdout.write(`\n${[...lines, ...left].join('\n')}\n`);
  return left.length === 0 && lines.every((line) => line.startsWith('passed')) ? 0 : 1;
}

/** Node's test runner on these files, each in a process of its own, as many at a time as there are processors. */
async function tests(files: readonly string[], env: Record<string, string> = {}): Promise<number> {
  if (files.length === 0) throw new Error('There is no such test file.');
  const reporter = fileURLToPath(new URL('./support/quiet-reporter.ts', import.meta.url));
  return node(['--test', `--test-concurrency=${availableParallelism()}`, `--test-reporter=${reporter}`, '--test-reporter-destination=stdout', ...files], env);
}

/** Journeys find Chromium before any begins, and share the folder in which the data they start with is made once. */
function inBrowser(files: readonly string[], others: readonly string[] = []): Promise<number> {
  return inFolder((folder) => tests([...files, ...grouped(others, folder)], { CHROMIUM: findChromium(), SIGHTLINE_TEST_FOLDER: folder }));
}

async function inFolder(work: (folder: string) => Promise<number>): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-tests-'));
  try {
    return await work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** What starts programs, takes long or holds many people's sites open runs by itself; the others share a process, those with a database among themselves. */
function grouped(files: readonly string[], folder: string): string[] {
  const alone = files.filter((file) => byItself.test(file));
  const others = files.filter((file) => !byItself.test(file));
  const onDatabase = others.filter((file) => reaches(file, databaseOfTests));
  return [
    ...alone,
    ...together(onDatabase, 6, { root, folder, name: 'on-a-database' }),
    ...together(
      others.filter((file) => !onDatabase.includes(file)),
      30,
      { root, folder, name: 'without-one' },
    ),
  ];
}

/** Whether a file of this repository imports another, by any number of steps. */
function reaches(file: string, wanted: string, seen = new Set<string>()): boolean {
  if (file === wanted) return true;
  if (seen.has(file)) return false;
  seen.add(file);
  const imports = [...readFileSync(join(root, file), 'utf8').matchAll(/(?:from|import)\s*\(?\s*'(\.[^']+\.ts)'/g)].map(([, path]) =>
    join(dirname(file), path as string),
  );
  return imports.some((one) => reaches(one, wanted, seen));
}

function filesOf(patterns: readonly string[]): string[] {
  return globSync([...patterns], { cwd: root }).sort();
}

/** The crawls and the main job take several minutes each, and begin first. */
function journeyFiles(): string[] {
  const files = filesOf(journeys);
  const long = (file: string): boolean => /\/(every-|main-job)/.test(file);
  return [...files.filter(long), ...files.filter((file) => !long(file))];
}

/** First the files that take longest, because one processor would otherwise be left with them at the end. */
function suiteFiles(): string[] {
  const files = filesOf(suite).filter((file) => !/^tests\/(journeys|architecture)\//.test(file));
  const first = (file: string): boolean => /^(bin|demo|src\/platform)\//.test(file);
  return [...files.filter(first), ...files.filter((file) => !first(file))];
}

/** A tool that is installed beside Sightline, on the Node.js that runs this. */
function program(script: string, ...args: string[]): Promise<number> {
  return node([script, ...args]);
}

function node(args: readonly string[], env: Record<string, string> = {}): Promise<number> {
  // What the tests start finds this Node.js first, not the system's older one.
  const path = [dirname(process.execPath), process.env.PATH ?? ''].join(delimiter);
  const cache = process.env.NODE_COMPILE_CACHE ?? installed('.cache/compiled');
  const options: SpawnOptions = { cwd: root, stdio: 'inherit', env: { ...process.env, PATH: path, NODE_COMPILE_CACHE: cache, ...env } };
  return new Promise((done, fail) => {
    const started = spawn(process.execPath, args, options);
    const end = (): boolean => started.kill();
    process.once('exit', end);
    started.once('error', fail);
    started.once('exit', (code, signal) => {
      process.off('exit', end);
      if (signal !== null) process.stderr.write(`It was ended from outside (${signal}), before it could say how it stood.\n`);
      done(code ?? 1);
    });
  });
}
