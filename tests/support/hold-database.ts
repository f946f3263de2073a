import { writeSync } from 'node:fs';
import { sql } from 'kysely';
import { openEmbedded } from '../../src/platform/database/embedded.ts';

/** A process of its own that opens the embedded database in a folder, writes rows without end and prints each that was acknowledged. */
const folder = process.argv[2] as string;
try {
  const { db } = await openEmbedded(folder);
  await sql`create table if not exists written (number integer primary key)`.execute(db);
  writeSync(1, 'open\n');
  for (let number = 1; number < 100_000; number += 1) {
    await sql`insert into written (number) values (${number})`.execute(db);
    writeSync(1, `${number}\n`);
  }
} catch (error) {
  writeSync(1, `refused: ${(error as Error).message}\n`);
}
