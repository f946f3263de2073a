import { mkdtempSync, rmSync } from 'node:fs';
import { availableParallelism, loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { demonstrate } from '../demo/index.ts';
import type { Paper } from '../src/documents/index.ts';
import { systemClock } from '../src/platform/clock.ts';
import { readConfig } from '../src/platform/config.ts';
import { type Db, migrate, openDatabase } from '../src/platform/database/index.ts';
import { startPostgres } from '../tests/support/postgres-server.ts';
import { pagesAgainstMemory } from './pages.ts';
import { pdfAgainstChromium } from './pdf.ts';
import { ratingIsLinear } from './rating.ts';
import { lineOf, type Ratio } from './ratio.ts';
import { startToFirstPage } from './start.ts';

/** Every benchmark, each a ratio of two figures of this run. Exit code 1 where a goal is missed. */
const folder = mkdtempSync(join(tmpdir(), 'sightline-bench-'));
const postgres = await startPostgres();
const ratios: Ratio[] = [];
const report = (found: readonly Ratio[]): void => {
  ratios.push(...found);
  for (const one of found) process.stdout.write(`${lineOf(one)}\n`);
};
// Ratios of one run bear comparing; what else the machine did says how far.
process.stdout.write(`On ${availableParallelism()} processors, with a load of ${loadavg()[0]?.toFixed(1)} before the start.\n`);
try {
  report(await ratingIsLinear());
  const paper = await prepare(null);
  await prepare(postgres.url);
  report(await pagesAgainstMemory(folder, postgres.url, 0.2));
  report(await pagesAgainstMemory(folder, null, null));
  report(await pdfAgainstChromium(paper));
  report(await startToFirstPage(folder));
} finally {
  await postgres.stop();
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = ratios.some((one) => one.met === false) ? 1 : 0;

/** Tells the demonstration on a database, and gives the last report's tree. */
async function prepare(databaseUrl: string | null): Promise<Paper> {
  const database = await openDatabase({ databaseUrl, folder });
  try {
    await migrate(database.db, systemClock.now());
    const config = readConfig({ SIGHTLINE_DEMONSTRATION: 'on', SIGHTLINE_DATA: folder }, true);
    await demonstrate({ db: database.db, clock: systemClock, config }, { say: () => {} });
    return await lastPaper(database.db);
  } finally {
    await database.close();
  }
}

async function lastPaper(db: Db): Promise<Paper> {
  const row = await db
    .selectFrom('frozen_paper')
    .innerJoin('cycle', 'cycle.id', 'frozen_paper.cycle_id')
    .select('frozen_paper.tree')
    .orderBy('cycle.number', 'desc')
    .limit(1)
    .executeTakeFirstOrThrow();
  return JSON.parse(row.tree) as Paper;
}
