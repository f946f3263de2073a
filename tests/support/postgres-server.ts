import { execFileSync, spawn } from 'node:child_process';
import { chownSync, existsSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { installPackage } from './debian-package.ts';

/** Where Debian puts PostgreSQL's programs. */
const installed = '/usr/lib/postgresql';

/** A PostgreSQL of the suite's own, on a free port of this machine, its data in the temporary folder. `stop` removes it. */
export async function startPostgres(): Promise<{ url: string; stop(): Promise<void> }> {
  const programs = programFolder();
  const data = mkdtempSync(join(tmpdir(), 'sightline-postgres-'));
  const user = unprivileged(data);
  execFileSync(join(programs, 'initdb'), ['-D', data, '-U', 'sightline', '--auth=trust', '--encoding=UTF8', '--locale=C.UTF-8', '--no-sync'], {
    ...user,
    stdio: 'pipe',
  });
  const port = await freePort();
  const server = spawn(
    join(programs, 'postgres'),
    [
      '-D',
      data,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      `unix_socket_directories=${data}`,
      '-c',
      'fsync=off',
      '-c',
      'max_connections=300',
    ],
    { ...user, stdio: 'ignore' },
  );
  const url = `postgres://sightline@127.0.0.1:${port}/postgres`;
  // Whatever ends this process ends the server and its data with it.
  const end = (): void => {
    server.kill('SIGQUIT');
    rmSync(data, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
  };
  process.once('exit', end);
  await untilReady(url, () => server.exitCode);
  return {
    url,
    stop: async () => {
      process.off('exit', end);
      const ended = new Promise((done) => server.once('exit', done));
      server.kill('SIGINT');
      await ended;
      rmSync(data, { recursive: true, force: true });
    },
  };
}

/** PostgreSQL 15 is the oldest that Sightline promises to run on, so it is tried where there are several. */
function programFolder(): string {
  if (versions().length === 0) installPackage('postgresql', 'The suite on PostgreSQL');
  const [version] = versions();
  if (version === undefined) throw new Error(`PostgreSQL was installed, and is not in ${installed}.`);
  return join(installed, version, 'bin');
}

const versions = (): string[] =>
  existsSync(installed)
    ? readdirSync(installed)
        .filter((version) => Number(version) >= 15 && existsSync(join(installed, version, 'bin', 'initdb')))
        .sort((one, other) => Number(one) - Number(other))
    : [];

/** PostgreSQL refuses to run as root: there, it runs as the user that Debian's package makes. */
function unprivileged(data: string): { uid?: number; gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const [uid, gid] = ['-u', '-g'].map((flag) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' })));
  chownSync(data, uid as number, gid as number);
  return { uid, gid };
}

function freePort(): Promise<number> {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => done(port));
    });
  });
}

async function untilReady(url: string, exited: () => number | null): Promise<void> {
  for (let tries = 0; tries < 200; tries += 1) {
    if (exited() !== null) throw new Error(`PostgreSQL did not start (exit code ${exited()}).`);
    const client = new pg.Client({ connectionString: url });
    try {
      await client.connect();
      await client.end();
      return;
    } catch {
      await pause(100);
    }
  }
  throw new Error('PostgreSQL did not answer within 20 seconds.');
}
