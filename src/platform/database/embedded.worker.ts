import { chmodSync, closeSync, fsyncSync, mkdirSync, openSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { type MessagePort, workerData } from 'node:worker_threads';
import { PGlite } from '@electric-sql/pglite';
import { parsers } from './values.ts';

/** What the proxy asks. `script` runs several statements without parameters. */
export type Question = { id: number; kind: 'query' | 'script'; sql: string; parameters?: unknown[] } | { id: number; kind: 'syncs' | 'dump' | 'close' };
export type Reply =
  /** `json` names the columns whose values are JSON as text still. */
  | { id: number; rows: unknown[]; affected: number; json: readonly string[] }
  | { id: number; value: unknown }
  | { id: number; problem: { message: string; code?: string; detail?: string; constraint?: string } };

const { port, folder, snapshot } = workerData as { port: MessagePort; folder: string | null; snapshot: Uint8Array<ArrayBuffer> | null };

/** Days and moments are text already; the driver would make dates of them and lose the milliseconds. */
const asText = (value: unknown): string => String(value);
/** JSON goes to the other thread as text, and is read there: copying a large text is nothing, copying what it holds took a third of all time. */
const jsonTypes = [114, 3802];
const inTransit = { ...parsers, ...Object.fromEntries(jsonTypes.map((type) => [type, asText])) };
/** The driver's own goes through a text for each byte; a frozen paper has a million. */
const asHex = (value: unknown): string => {
  const { buffer, byteOffset, byteLength } = value as Uint8Array;
  return `\\x${Buffer.from(buffer, byteOffset, byteLength).toString('hex')}`;
};
const serializers = { 17: asHex, 1082: asText, 1184: asText, 1700: asText, 20: asText };

let syncs = 0;
const database = await open();
await database.exec(`set time zone 'UTC'`);
port.on('message', (question: Question) => void answer(question));
port.postMessage({ id: 0, value: 'ready' } satisfies Reply);

/**
 * PGlite starts PostgreSQL with -F (fsync off), and its file system has no fsync at all: a power cut would lose acknowledged
 * writes. So -F goes, the WAL is synced by fsync, and the file system is given the call.
 */
async function open(): Promise<PGlite> {
  const startParams = PGlite.defaultStartParams.filter((one) => one !== '-F').concat('-c', 'wal_sync_method=fsync');
  if (folder === null) {
    const made = new PGlite(snapshot ? { loadDataDir: new Blob([snapshot]) } : {});
    await made.waitReady;
    return made;
  }
  // The files PGlite makes are readable by everybody unless the mask of the process says otherwise.
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const made = new PGlite({ dataDir: folder, startParams });
  await made.waitReady;
  closeToOthers(folder);
  const system = (made as unknown as { Module: { NODEFS: { stream_ops: { fsync?: (stream: { nfd: number }) => number } } } }).Module.NODEFS;
  system.stream_ops.fsync = (stream) => {
    fsyncSync(stream.nfd);
    syncs += 1;
    return 0;
  };
  const entry = openSync(folder, 'r');
  fsyncSync(entry);
  closeSync(entry);
  return made;
}

/** PGlite lays its first files for everybody to read and write, whatever the mask of the process says. */
function closeToOthers(root: string): void {
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    chmodSync(join(entry.parentPath, entry.name), entry.isDirectory() ? 0o700 : 0o600);
  }
}

async function answer(question: Question): Promise<void> {
  try {
    port.postMessage(await work(question));
  } catch (error) {
    // An uncaught PGlite error prints 15 KB of its own source: only what is needed leaves here.
    const { message, code, detail, constraint } = error as { message: string; code?: string; detail?: string; constraint?: string };
    port.postMessage({ id: question.id, problem: { message: String(message).slice(0, 500), code, detail, constraint } } satisfies Reply);
  }
}

async function work(question: Question): Promise<Reply> {
  switch (question.kind) {
    case 'query': {
      const result = await database.query(question.sql, question.parameters, { parsers: inTransit, serializers });
      const json = result.fields.filter((field) => jsonTypes.includes(field.dataTypeID)).map((field) => field.name);
      return { id: question.id, rows: result.rows, affected: result.affectedRows ?? 0, json };
    }
    case 'script': {
      const results = await database.exec(question.sql, { parsers: inTransit });
      const fields = results.flatMap((result) => result.fields);
      const json = fields.filter((field) => jsonTypes.includes(field.dataTypeID)).map((field) => field.name);
      return { id: question.id, rows: results.flatMap((result) => result.rows), affected: 0, json };
    }
    case 'syncs':
      return { id: question.id, value: syncs };
    case 'dump':
      return { id: question.id, value: new Uint8Array(await (await database.dumpDataDir('none')).arrayBuffer()) };
    case 'close':
      await database.close();
      return { id: question.id, value: 'closed' };
  }
}
