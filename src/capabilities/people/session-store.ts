import { sql } from '../../platform/database/index.ts';

/** How long a session of an account may stand unused, in minutes: at the provider whose it is may have left since. */
const accountIdle = 60;

/** Whether the session `s` of a query still opens anything. */
export const stillOpen = (now: string) =>
  sql<boolean>`(s.expires > ${now}::timestamptz and (s.issuer is null or s.last_used > ${now}::timestamptz - make_interval(mins => ${accountIdle})))`;
