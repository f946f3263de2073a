import { join } from 'node:path';
import { MessageChannel, Worker } from 'node:worker_threads';
import {
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  Kysely,
  PostgresAdapter,
  PostgresIntrospector,
  PostgresQueryCompiler,
  type QueryResult,
} from 'kysely';
import type { Question, Reply } from './embedded.worker.ts';
import { lockFolder } from './lock.ts';
import { refuseInsideTransaction } from './open-transaction.ts';
import type { Tables } from './tables.ts';

/** The embedded database: PGlite in a worker thread, so that no query ever blocks the web's own thread. */
export type Embedded = {
  db: Kysely<Tables>;
  /** How often the worker has synced a file to disk. */
  syncs(): Promise<number>;
  /** The whole database as the bytes of a tar file. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
};

/**
 * Opens the embedded database in a folder (taking its lock), or in memory where `folder` is null.
 * Throws `FolderInUse` where another process holds the folder.
 */
export async function openEmbedded(folder: string | null, snapshot: Uint8Array | null = null): Promise<Embedded> {
  // PGlite writes its files for everybody to read; the mask belongs to the whole process, and nothing of Sightline's is for others.
  process.umask(0o077);
  const lock = folder === null ? null : await lockFolder(folder);
  const { port1, port2 } = new MessageChannel();
  const worker = new Worker(new URL('./embedded.worker.ts', import.meta.url), {
    workerData: { port: port2, folder: folder === null ? null : join(folder, 'database'), snapshot },
    transferList: [port2],
  });
  const proxy = proxyTo(port1, worker);
  try {
    await proxy.ready;
  } catch (error) {
    await lock?.release();
    throw error;
  }
  const db = new Kysely<Tables>({ dialect: dialectOver(proxy) });
  return {
    db,
    syncs: async () => (await proxy.ask({ kind: 'syncs' })) as number,
    dump: async () => (await proxy.ask({ kind: 'dump' })) as Uint8Array,
    close: async () => {
      await db.destroy();
      await proxy.ask({ kind: 'close' });
      await worker.terminate();
      await lock?.release();
    },
  };
}

type Ask = Question extends infer Q ? (Q extends { id: number } ? Omit<Q, 'id'> : never) : never;
type Proxy = { ready: Promise<unknown>; ask(question: Ask): Promise<unknown> };

function proxyTo(port: import('node:worker_threads').MessagePort, worker: Worker): Proxy {
  const waiting = new Map<number, { done: (value: unknown) => void; fail: (error: Error) => void }>();
  let last = 0;
  let dead: Error | null = null;
  const expect = (id: number): Promise<unknown> => new Promise((done, fail) => waiting.set(id, { done, fail }));
  const ready = expect(0);
  port.on('message', (reply: Reply) => {
    const asked = waiting.get(reply.id);
    waiting.delete(reply.id);
    if ('problem' in reply) asked?.fail(Object.assign(new Error(reply.problem.message), reply.problem));
    else asked?.done('value' in reply ? reply.value : reply);
  });
  const fall = (error: Error): void => {
    dead = error;
    for (const one of waiting.values()) one.fail(error);
    waiting.clear();
  };
  worker.on('error', (error) => fall(new Error(`The embedded database stopped: ${String((error as Error).message).slice(0, 300)}`)));
  worker.on('exit', () => fall(new Error('The embedded database is closed.')));
  // A closed program must be able to end: only questions that wait for an answer hold it open.
  worker.unref();
  port.unref();
  return {
    ready: held(port, () => ready),
    ask: (question) => {
      if (dead) return Promise.reject(dead);
      last += 1;
      const id = last;
      port.postMessage({ ...question, id });
      return held(port, () => expect(id));
    },
  };
}

let holds = 0;
async function held<T>(port: import('node:worker_threads').MessagePort, work: () => Promise<T>): Promise<T> {
  holds += 1;
  port.ref();
  try {
    return await work();
  } finally {
    holds -= 1;
    if (holds === 0) port.unref();
  }
}

function dialectOver(proxy: Proxy): Dialect {
  return {
    createAdapter: () => new PostgresAdapter(),
    createDriver: () => driverOver(proxy),
    createIntrospector: (db) => new PostgresIntrospector(db),
    createQueryCompiler: () => new PostgresQueryCompiler(),
  };
}

/** One connection, handed to one user at a time, first come first served: a transaction holds the queue until it ends. */
function driverOver(proxy: Proxy): Driver {
  let tail: Promise<void> = Promise.resolve();
  const releases = new WeakMap<DatabaseConnection, () => void>();
  const run = (sql: string): Promise<unknown> => proxy.ask({ kind: 'query', sql });
  return {
    init: async () => {},
    acquireConnection: async () => {
      refuseInsideTransaction();
      const before = tail;
      let release: () => void = () => {};
      tail = new Promise((done) => {
        release = done;
      });
      await before;
      const connection: DatabaseConnection = { executeQuery: (query) => execute(proxy, query), streamQuery: () => refuseStream() };
      releases.set(connection, release);
      return connection;
    },
    beginTransaction: async (_connection, settings) => {
      await run(settings.isolationLevel ? `begin isolation level ${settings.isolationLevel}` : 'begin');
    },
    commitTransaction: async () => {
      await run('commit');
    },
    rollbackTransaction: async () => {
      await run('rollback');
    },
    releaseConnection: async (connection) => releases.get(connection)?.(),
    destroy: async () => {},
  };
}

async function execute<R>(proxy: Proxy, query: CompiledQuery): Promise<QueryResult<R>> {
  const parameters = query.parameters.length > 0 ? [...query.parameters] : undefined;
  const reply = (await proxy.ask({ kind: parameters ? 'query' : plainKind(query.sql), sql: query.sql, parameters } as Ask)) as {
    rows: Record<string, unknown>[];
    affected: number;
    json: readonly string[];
  };
  for (const row of reply.rows) for (const name of reply.json) if (typeof row[name] === 'string') row[name] = JSON.parse(row[name]);
  return { rows: reply.rows as R[], numAffectedRows: BigInt(reply.affected) };
}

/** Migrations hold many statements in one text, which the extended protocol refuses. */
const plainKind = (sql: string): 'query' | 'script' => (sql.startsWith('-- script') ? 'script' : 'query');

function refuseStream(): never {
  throw new Error('The embedded database does not stream: read in pages.');
}
