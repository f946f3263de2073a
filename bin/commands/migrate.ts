import { sql } from '../../src/platform/database/index.ts';
import type { Command } from '../command.ts';

export const migrateCommand: Command = {
  name: 'migrate',
  summary: 'Bring the database to the newest shape.',
  usage: `sightline migrate

Runs the migrations that the database has not had yet. "start" and every other command do the same first.`,
  options: {},
  stored: () => true,
  // Opening the stored data has migrated it already.
  run: async (_asked, stage) => {
    const { rows } = await sql<{ name: string }>`select name from migration order by name`.execute((stage as NonNullable<typeof stage>).db);
    return { text: `The database is up to date: ${rows.length} migrations, the newest ${rows.at(-1)?.name}.` };
  },
};
