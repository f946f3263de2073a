import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import type { Ratio } from './ratio.ts';

/** From the command to the first page served, on data that is there, against the start of an empty Node.js program. */
export async function startToFirstPage(folder: string): Promise<Ratio[]> {
  const [first, empty] = [await least(5, () => untilFirstPage(folder)), await least(5, emptyProgram)];
  return [
    {
      name: 'start to first page (embedded database, demonstration there)',
      one: { what: 'Sightline', value: first, unit: 'ms' },
      other: { what: 'empty program', value: empty, unit: 'ms' },
      ratio: first / empty,
      goal: 'none, printed',
      met: null,
    },
  ];
}

async function least(runs: number, work: () => Promise<number>): Promise<number> {
  const times: number[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await work());
  return Math.min(...times);
}

async function untilFirstPage(folder: string): Promise<number> {
  const port = await freePort();
  const started = performance.now();
  const server = spawn(process.execPath, [new URL('../bin/sightline.js', import.meta.url).pathname, 'start', '--demo'], {
    env: { ...process.env, PORT: String(port), SIGHTLINE_DATA: folder, SIGHTLINE_LOG: 'silent', DATABASE_URL: '' },
    stdio: 'ignore',
  });
  try {
    for (;;) {
      const answer = await fetch(`http://127.0.0.1:${port}/sign-in`).catch(() => null);
      if (answer?.ok) return performance.now() - started;
      await new Promise((done) => setTimeout(done, 5));
    }
  } finally {
    server.kill('SIGTERM');
    await new Promise((done) => server.once('exit', done));
  }
}

function emptyProgram(): Promise<number> {
  const started = performance.now();
  return new Promise((done) => spawn(process.execPath, ['-e', '0'], { stdio: 'ignore' }).once('exit', () => done(performance.now() - started)));
}

function freePort(): Promise<number> {
  return new Promise((done) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}
