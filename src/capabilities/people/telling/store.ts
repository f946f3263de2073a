import { type Db, sql } from '../../../platform/database/index.ts';

declare module '../../../platform/database/tables.ts' {
  interface Tables {
    telling: TellingTable;
  }
}

interface TellingTable {
  slug: string;
  cycle: number;
  cycles: number;
  step: number;
  sequence: number;
  teller: string | null;
  moved_at: string;
  finished: boolean;
}

/**
 * How far the telling of a demonstration programme is. `step` is the place in the story of what happens now, `sequence` the record's newest entry when that
 * began. `resting`: nobody is at it, or whoever was has given no sign of life for a while.
 */
export type Telling = {
  readonly slug: string;
  readonly cycle: number;
  readonly cycles: number;
  readonly step: number;
  readonly sequence: number;
  readonly told: boolean;
  readonly resting: boolean;
};

/** After so many seconds without a sign of life of whoever tells, another may go on. */
const silence = 20;

const columns = ['slug', 'cycle', 'cycles', 'step', 'sequence', 'teller', 'moved_at', 'finished'] as const;

/** The telling of one programme, or of any that is not finished; undefined where there is none. */
export async function tellingOf(db: Db, slug: string, now: string): Promise<Telling | undefined> {
  return read(await db.selectFrom('telling').select(columns).where('slug', '=', slug).executeTakeFirst(), now);
}

export async function unfinishedTelling(db: Db, now: string): Promise<Telling | undefined> {
  return read(await db.selectFrom('telling').select(columns).where('finished', '=', false).orderBy('slug').limit(1).executeTakeFirst(), now);
}

function read(row: TellingTable | undefined, now: string): Telling | undefined {
  if (!row) return undefined;
  const { slug, cycle, cycles, step, sequence, teller, moved_at, finished } = row;
  const resting = teller === null || Date.parse(now) - Date.parse(moved_at) > silence * 1000;
  return { slug, cycle, cycles, step, sequence, told: finished, resting };
}

/** Takes the telling up, from its beginning or where it stopped; false where somebody else is at it. */
export async function takeUpTelling(db: Db, given: { slug: string; cycles: number; teller: string; now: string }): Promise<boolean> {
  const { slug, cycles, teller, now } = given;
  const { rows } = await sql`
    insert into telling (slug, cycles, teller, moved_at) values (${slug}, ${cycles}, ${teller}, ${now})
    on conflict (slug) do update set teller = ${teller}, moved_at = ${now}
      where not telling.finished and (telling.teller is null or telling.moved_at < ${now}::timestamptz - make_interval(secs => ${silence}))
    returning slug`.execute(db);
  return rows.length === 1;
}

/** Says where in the story the teller is. Throws where somebody else has taken it up. */
export async function moveTelling(db: Db, teller: string, to: { cycle: number; step: number; sequence: number; now: string }): Promise<void> {
  const { cycle, step, sequence, now } = to;
  const moved = await db.updateTable('telling').set({ cycle, step, sequence, moved_at: now }).where('teller', '=', teller).executeTakeFirst();
  if (moved.numUpdatedRows !== 1n) throw new Error('Another program has taken up the telling of the demonstration.');
}

export async function finishTelling(db: Db, teller: string): Promise<void> {
  await sql`update telling set finished = true, cycle = cycles, teller = null where teller = ${teller}`.execute(db);
}

/** Leaves it as it is, for whoever goes on. */
export async function leaveTelling(db: Db, teller: string): Promise<void> {
  await db.updateTable('telling').set({ teller: null }).where('teller', '=', teller).execute();
}
