import { PgBoss } from 'pg-boss';
import { type Db, runForeignText } from '../database/index.ts';
import type { Log } from '../log.ts';

/** Something that is done again and again: `cron` in the time of London. `run` must not mind being run twice. */
export type ScheduledJob = { readonly name: string; readonly cron: string; readonly run: () => Promise<void> };

/** Something that is done for one thing, named by its id. `run` must not mind being run twice for one id. */
export type JobForEach = { readonly name: string; readonly run: (id: string) => Promise<void> };

/** Of all processes on one database, each job goes to one. */
export type Jobs = {
  /** Asks for a job for each of these. One that waits already, or is under way, is not asked for twice. */
  ask(name: string, ids: readonly string[]): Promise<void>;
  stop(): Promise<void>;
};

export type JobPlan = { readonly scheduled: readonly ScheduledJob[]; readonly forEach: readonly JobForEach[] };

/** PostgreSQL by its address, where pg-boss has connections of its own; the embedded database by its one connection. */
export type JobDatabase = { readonly kind: 'postgres'; readonly url: string } | { readonly kind: 'embedded'; readonly db: Db };

/** Seconds between two looks for work. */
const looks = 2;
/** A finished job is of no interest to anybody: what it did is in Sightline's own rows. */
const keptFor = 24 * 3600;

/**
 * Starts the jobs in this process, over the same database, in pg-boss's own schema `pgboss`. `plan` is handed the running jobs, so that one job can ask for
 * another. A job that throws is logged and tried twice more; what must not be lost stands in rows of its own and is found by the next scheduled run.
 */
export async function startJobs(database: JobDatabase, log: Log, plan: (jobs: Pick<Jobs, 'ask'>) => JobPlan): Promise<Jobs> {
  const boss = new PgBoss({
    ...(database.kind === 'postgres' ? { connectionString: database.url, max: 3 } : { db: overEmbedded(database.db), backend: 'pglite' }),
    schema: 'pgboss',
    application_name: 'sightline jobs',
  });
  boss.on('error', (error) => log('warn', 'jobs', codeOf(error)));
  await boss.start();
  const ask: Jobs['ask'] = async (name, ids) => {
    for (const id of ids) await boss.send(name, { id }, { singletonKey: id });
  };
  const { scheduled, forEach } = plan({ ask });
  const tell = (name: string, error: unknown): never => {
    log('warn', 'job failed', { kind: name, ...codeOf(error) });
    throw error;
  };
  for (const { name, run } of forEach) {
    await queue(boss, name);
    await boss.work<{ id: string }>(name, { pollingIntervalSeconds: looks }, async (jobs) => {
      for (const { data } of jobs) await run(data.id).catch((error) => tell(name, error));
    });
  }
  for (const { name, cron, run } of scheduled) {
    await queue(boss, name);
    await boss.work(name, { pollingIntervalSeconds: looks }, () => run().catch((error) => tell(name, error)));
    await boss.schedule(name, cron, null, { tz: 'Europe/London', singletonKey: name });
    // What fell due while nothing ran is not left to the next quarter of an hour.
    await boss.send(name, null, { singletonKey: name });
  }
  return { ask, stop: () => boss.stop({ graceful: true, timeout: 10_000 }) };
}

/** At most one job waits or runs for one key. */
async function queue(boss: PgBoss, name: string): Promise<void> {
  const options = { retryLimit: 2, retryDelay: 30, expireInSeconds: 300, deleteAfterSeconds: keptFor, retentionSeconds: keptFor };
  if ((await boss.getQueue(name)) === null) await boss.createQueue(name, { ...options, policy: 'exclusive' });
}

const overEmbedded = (db: Db) => ({
  executeSql: async (text: string, values?: unknown[]) => (await runForeignText(db, text, values)) as { rows: { [column: string]: unknown }[] },
});

/** Never the message: it may hold what a person typed. */
function codeOf(error: unknown): { code: string } {
  const { code, name } = error as { code?: unknown; name?: unknown };
  return { code: String(code ?? name ?? 'unknown').slice(0, 60) };
}
