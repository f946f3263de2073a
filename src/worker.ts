import { reminderJobs } from './capabilities/cycle/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import type { OpenDatabase } from './platform/database/index.ts';
import { type Jobs, startJobs } from './platform/jobs/index.ts';
import type { Log } from './platform/log.ts';
import { openMailer } from './platform/mail/index.ts';

/** Starts the jobs in this process. Several may run on one PostgreSQL: each job goes to one of them. */
export function startWork(config: Config, database: OpenDatabase, real: Clock, log: Log): Promise<Jobs> {
  const { db } = database;
  const mailer = config.mail === null ? null : openMailer(config.mail.server, config.mail.from);
  const over = config.databaseUrl === null ? ({ kind: 'embedded', db } as const) : ({ kind: 'postgres', url: config.databaseUrl } as const);
  return startJobs(over, log, reminderJobs({ db, real, mailer, origin: config.publicUrl }));
}
