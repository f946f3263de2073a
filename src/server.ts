import { makeApp } from './app.ts';
import type { Clock } from './platform/clock.ts';
import type { Config } from './platform/config.ts';
import { type Db, migrate, openDatabase } from './platform/database/index.ts';
import { keepTidy } from './platform/database/tidy.ts';
import { makeLog } from './platform/log.ts';

export type Server = { db: Db; address: string; close(): Promise<void> };

/** Opens the database, brings it to the newest shape and serves the web application. */
export async function serve(config: Config, clock: Clock): Promise<Server> {
  const log = makeLog(config.logLevel, clock.now, (line) => void process.stderr.write(line));
  const database = await openDatabase({ databaseUrl: config.databaseUrl, folder: config.dataFolder });
  try {
    const ran = await migrate(database.db, clock.now());
    if (ran.length > 0) log('info', 'migrated', { migrations: ran.length });
    const secure = config.publicUrl?.startsWith('https://') ?? false;
    const app = await makeApp({ db: database.db, clock, log, demonstration: config.demonstration, secure, origin: config.publicUrl, council: config.council });
    const tidy = database.kind === 'embedded' ? keepTidy(database.db, log) : null;
    const address = await app.listen({ port: config.port, host: config.host });
    log('info', 'started', { address, kind: database.kind });
    return {
      db: database.db,
      address,
      close: async () => {
        tidy?.stop();
        await app.close();
        await database.close();
      },
    };
  } catch (error) {
    await database.close();
    throw error;
  }
}
