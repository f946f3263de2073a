import { sql } from 'kysely';
import type { Log } from '../log.ts';
import type { Db } from './index.ts';

const hour = 3_600_000;

/** The embedded database never vacuums or analyses by itself: done here every six hours, and soon after the start. */
export function keepTidy(db: Db, log: Log): { stop(): void } {
  const tidy = (): void => {
    sql`vacuum analyze`.execute(db).catch((error: { code?: string }) => log('warn', 'vacuum failed', { code: error.code ?? 'unknown' }));
  };
  const soon = setTimeout(tidy, 5 * 60_000);
  const often = setInterval(tidy, 6 * hour);
  soon.unref();
  often.unref();
  return {
    stop: () => {
      clearTimeout(soon);
      clearInterval(often);
    },
  };
}
