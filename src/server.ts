import { makeApp } from './app.ts';
import { type Accounts, unknownRole } from './capabilities/people/index.ts';
import { type Clock, elapsed } from './platform/clock.ts';
import { type Config, ConfigProblem } from './platform/config.ts';
import { type Db, migrate, openDatabase } from './platform/database/index.ts';
import { keepTidy } from './platform/database/tidy.ts';
import { identityProvider } from './platform/identity/index.ts';
import { makeLog } from './platform/log.ts';
import { startWork } from './worker.ts';

export type Server = { db: Db; address: string; close(): Promise<void> };

/** Opens the database, brings it to the newest shape, serves the web application and, unless told otherwise, runs the jobs. */
export async function serve(config: Config, clock: Clock): Promise<Server> {
  const accounts = accountsOf(config);
  const log = makeLog(config.logLevel, clock.now, (line) => void process.stderr.write(line));
  const database = await openDatabase({ databaseUrl: config.databaseUrl, folder: config.dataFolder });
  try {
    const ran = await migrate(database.db, clock.now());
    if (ran.length > 0) log('info', 'migrated', { migrations: ran.length });
    const secure = config.publicUrl?.startsWith('https://') ?? false;
    const { demonstration, trustedProxies, publicUrl: origin, council } = config;
    const app = await makeApp({ db: database.db, clock, log, demonstration, accounts, trustedProxies, secure, origin, council });
    const tidy = database.kind === 'embedded' ? keepTidy(database.db, log) : null;
    const address = await app.listen({ port: config.port, host: config.host });
    const jobs = config.jobs
      ? await startWork(config, database, clock, log).catch(async (error) => {
          await app.close();
          throw error;
        })
      : null;
    log('info', 'started', { address, kind: database.kind });
    return {
      db: database.db,
      address,
      close: async () => {
        tidy?.stop();
        await app.close();
        await jobs?.stop();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}

/** How people sign in with accounts of their own; null in the demonstration. Throws where the settings name a role that Sightline has not. */
function accountsOf({ identity, publicUrl }: Config): Accounts | null {
  if (identity === null || publicUrl === null) return null;
  const unknown = unknownRole(identity.roles);
  if (unknown !== null)
    throw new ConfigProblem(`SIGHTLINE_OIDC_ROLES names the role ${unknown}, which Sightline has not. See docs/permissions.md for those it has.`);
  return { provider: identityProvider(identity, elapsed), origin: new URL(publicUrl).origin, roles: identity.roles };
}
