import { parseArgs } from 'node:util';
import { unfinishedTelling } from '../src/capabilities/people/index.ts';
import { systemClock } from '../src/platform/clock.ts';
import { type Config, ConfigProblem, readConfig } from '../src/platform/config.ts';
import { serve } from '../src/server.ts';
import { Refused, type Stage } from './command.ts';
import { listenForCommands } from './control.ts';

const usage = `Serve Sightline to browsers.

sightline start [--demo]

  --demo  the demonstration: sign-in without a password, and an invented council's programme where there is none yet

Settings come from the environment: PORT (3000), HOST (127.0.0.1), DATABASE_URL (the embedded database where it is missing),
SIGHTLINE_DATA (data), SIGHTLINE_DEMONSTRATION (off) or SIGHTLINE_OIDC_ISSUER, _CLIENT_ID and _CLIENT_SECRET, SIGHTLINE_PUBLIC_URL, SIGHTLINE_COUNCIL_NAME, SIGHTLINE_COUNCIL_COLOUR,
SIGHTLINE_LOG (info; warn with --demo).
`;

/** What the demonstration takes where nothing else is set: a line for each request would bury how far the telling is. */
const demonstration = { SIGHTLINE_DEMONSTRATION: 'on', SIGHTLINE_LOG: 'warn' };

/** Starts the server and answers when it has stopped: 0 after a signal. */
export async function start(args: string[]): Promise<number> {
  const { values } = options(args);
  if (values.help) {
    process.stdout.write(usage);
    return 0;
  }
  const config = readConfig(values.demo ? { ...demonstration, ...process.env } : process.env, true);
  if (values.demo && !config.demonstration) throw new ConfigProblem('--demo and SIGHTLINE_DEMONSTRATION=off contradict each other.');
  const server = await serve(config, systemClock).catch((error: { code?: string }) => {
    if (error.code === 'EADDRINUSE')
      throw new Refused(`Port ${config.port} of ${config.host} is taken by another program: choose another, such as PORT=${config.port + 1}.`);
    if (error.code === 'EACCES') throw new Refused(`Port ${config.port} is not for this user to open: choose one above 1023, such as PORT=3000.`);
    throw error;
  });
  const stage: Stage = { db: server.db, clock: systemClock, config };
  const control = await listenForCommands(config.dataFolder, stage);
  const asked = new AbortController();
  const stopped = stopSignal().then(() => asked.abort());
  try {
    const unfinished = config.demonstration && (await unfinishedTelling(server.db, systemClock.now())) !== undefined;
    if ((values.demo || unfinished) && !(await makeDemonstration(stage, server.address, asked.signal))) return 0;
    process.stdout.write(`${startLine(config, server.address)}\n`);
    await stopped;
    return 0;
  } finally {
    await control.close();
    await server.close();
  }
}

function options(args: string[]): { values: { demo?: boolean; help?: boolean } } {
  try {
    return parseArgs({ args, options: { demo: { type: 'boolean' }, help: { type: 'boolean' } } });
  } catch (error) {
    throw new Refused(`${(error as Error).message.split('\n')[0]} Type "sightline start --help".`);
  }
}

/** Tells the demonstration, or goes on with one that was cut off; whoever opens the address meanwhile sees how far it is. False where it was stopped. */
async function makeDemonstration(stage: Stage, address: string, stop: AbortSignal): Promise<boolean> {
  const { demonstrate } = await import('../demo/index.ts');
  let first = true;
  const say = (line: string) => {
    process.stdout.write(`${line}\n${first ? `Meanwhile ${address} shows how far it is.\n` : ''}`);
    first = false;
  };
  if ((await demonstrate(stage, { say, stop })) !== 'stopped') return true;
  process.stdout.write('Stopped before the year was whole. Nothing is lost: start again, and it goes on from there.\n');
  return false;
}

function startLine(config: Config, address: string): string {
  const kept =
    config.databaseUrl === null
      ? `Stored in ${config.dataFolder} (embedded database; survives a crash of the program, not yet proved against power cuts)`
      : 'Stored in PostgreSQL';
  return `${kept}.\nSightline is ready: ${address}`;
}

/** Ctrl+C, or the system asking it to stop. */
const stopSignal = (): Promise<void> =>
  new Promise((done) => {
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => done());
  });
