import type { Accounts } from './capabilities/people/index.ts';
import type { Clock } from './platform/clock.ts';
import type { Db } from './platform/database/index.ts';
import type { Log } from './platform/log.ts';
import type { Limits } from './platform/web/index.ts';

/** What the web process stands on. */
export type Site = {
  readonly db: Db;
  readonly clock: Clock;
  readonly log: Log;
  readonly demonstration: boolean;
  /** How people sign in with accounts of their own; left out in the demonstration. */
  readonly accounts?: Accounts | null;
  /** Addresses and ranges of proxies whose word on where a request comes from is taken. */
  readonly trustedProxies?: readonly string[];
  /** How often what may be asked for, where that is not the usual. */
  readonly limits?: Limits;
  /** People reach it over https. */
  readonly secure: boolean;
  /** Where people reach it, `https://…`; null where that is not known. */
  readonly origin: string | null;
  readonly council: { readonly name: string; readonly colour: string };
};
