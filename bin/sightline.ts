import { readFileSync, writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import { parseArgs } from 'node:util';
import { systemClock } from '../src/platform/clock.ts';
import { ConfigProblem, readConfig } from '../src/platform/config.ts';
import { FolderInUse, migrate, openDatabase } from '../src/platform/database/index.ts';
import { type Asked, type Command, type Done, Refused } from './command.ts';
import { commands } from './commands.ts';
import { askServer } from './control.ts';
import { start } from './start.ts';

const [name, ...rest] = process.argv.slice(2);
process.exitCode = await main(name, rest);

async function main(typed: string | undefined, args: string[]): Promise<number> {
  try {
    if (typed === undefined || typed === '--help' || typed === 'help') return say(overview());
    if (typed === 'start') return await start(args);
    const command = commands.find((one) => one.name === typed);
    if (!command) throw new Refused(`There is no command "${typed}". Type "sightline --help" for those there are.`);
    if (args.includes('--help')) return say(helpOf(command));
    const done = await run(command, read(command, args));
    for (const file of done.files ?? []) write(file.path, file.bytes);
    if (done.text !== '') say(done.text);
    return done.code ?? 0;
  } catch (error) {
    process.stderr.write(`${sentence(error)}\n`);
    return 2;
  }
}

/** One sentence whatever went wrong; what only a developer can use stands behind SIGHTLINE_LOG=debug. */
function sentence(error: unknown): string {
  if (error instanceof Refused || error instanceof ConfigProblem || error instanceof FolderInUse) return error.message;
  const { message, code } = error as { message?: string; code?: string };
  if (process.env.SIGHTLINE_LOG === 'debug') return String((error as Error).stack);
  if (code === 'ECONNREFUSED') return 'The database does not answer. Check DATABASE_URL, and that PostgreSQL is running.';
  return `Sightline failed: ${String(message ?? error).split('\n')[0]} (run again with SIGHTLINE_LOG=debug to see where).`;
}

function say(text: string): number {
  process.stdout.write(text.endsWith('\n') ? text : `${text}\n`);
  return 0;
}

function read(command: Command, args: string[]): Asked {
  let parsed: { values: Record<string, string | boolean | undefined>; positionals: string[] };
  try {
    parsed = parseArgs({ args, options: command.options, allowPositionals: true, strict: true }) as typeof parsed;
  } catch (error) {
    throw new Refused(`${(error as Error).message.split('\n')[0]?.replace(/\.? To specify.*$/, '')}. Type "sightline ${command.name} --help".`);
  }
  const files = (command.inputs ?? []).map((place) => {
    const path = parsed.positionals[place];
    if (path === undefined) throw new Refused(`Name the file to read, as in "sightline ${command.name} FILE".`);
    return { name: basename(path), bytes: readInput(path) };
  });
  return { command: command.name, words: parsed.positionals, options: parsed.values, files };
}

function readInput(path: string): Uint8Array {
  try {
    return new Uint8Array(readFileSync(path));
  } catch (error) {
    const { code } = error as { code?: string };
    throw new Refused(code === 'ENOENT' ? `There is no file ${path}.` : `${path} cannot be read (${code}).`);
  }
}

function write(path: string, bytes: Uint8Array): void {
  try {
    writeFileSync(path, bytes);
  } catch (error) {
    throw new Refused(`${path} cannot be written (${(error as { code?: string }).code}).`);
  }
}

/** Runs the command here; where a server holds the embedded database, the server runs it. */
async function run(command: Command, asked: Asked): Promise<Done> {
  const print = (line: string) => void process.stdout.write(`${line}\n`);
  command.check?.(asked);
  if (!command.stored(asked)) return command.run(asked, null, print);
  const config = readConfig(process.env, false);
  let database: Awaited<ReturnType<typeof openDatabase>>;
  try {
    database = await openDatabase({ databaseUrl: config.databaseUrl, folder: config.dataFolder });
  } catch (error) {
    if (error instanceof FolderInUse) return askServer(config.dataFolder, asked, print);
    throw error;
  }
  try {
    await migrate(database.db, systemClock.now());
    return await command.run(asked, { db: database.db, clock: systemClock, config }, print);
  } finally {
    await database.close();
  }
}

function overview(): string {
  const all = [{ name: 'start', summary: 'Serve Sightline to browsers.' }, ...commands];
  const width = Math.max(...all.map((command) => command.name.length));
  return `Sightline runs a council's improvement programme.\n\nsightline COMMAND [--help]\n\n${all.map((command) => `  ${command.name.padEnd(width)}  ${command.summary}`).join('\n')}\n`;
}

function helpOf(command: Command): string {
  return `${command.summary}\n\n${command.usage}\n`;
}
