import type { Day } from '../../../calendar/index.ts';
import { type Asking, ask, type Db, sql } from '../../../platform/database/index.ts';
import type { CycleBoard } from '../../plan/index.ts';
import type { CycleSummary } from '../position.ts';
import type { CycleTable, FrozenPaperTable, RatingTable } from '../tables.ts';

const summary = ['id', 'number', 'board_day as boardDay', 'opened_on as openedOn', 'ratings_due as ratingsDue', 'state', 'closed_on as closedOn'] as const;

/** The programme's cycles, the newest first. */
export const listCycles = (db: Db, programmeId: string): Promise<readonly CycleSummary[]> => ask(db, askCycles(programmeId));

/** The same, to be asked with others. */
export const askCycles = (programmeId: string): Asking<CycleSummary, readonly CycleSummary[]> => ({
  rows: sql<CycleSummary>`
    select c.id, c.number, c.board_day as "boardDay", c.opened_on as "openedOn", c.ratings_due as "ratingsDue", c.state, c.closed_on as "closedOn"
    from cycle c where c.programme_id = ${programmeId} order by c.number desc`,
  read: (rows) => rows,
});

/** The boards that cycles led to, the newest first, and the later meetings that confirmed what was frozen after its board; to be asked with others. */
export const askCycleBoards = (programmeId: string): Asking<CycleBoard, readonly CycleBoard[]> => ({
  rows: sql<CycleBoard>`
    select b.number, b.day, b.closed from (
      select c.number, c.board_day as day, c.state = 'closed' as closed from cycle c where c.programme_id = ${programmeId}
      union select c.number, k.met_on, true from confirmed_rating k join cycle c on c.programme_id = k.programme_id and c.id = k.cycle_id
        where k.programme_id = ${programmeId} and k.met_on is not null) b
    order by b.day desc, b.number desc`,
  read: (rows) => rows,
});

export const cycleByNumber = (db: Db, programmeId: string, number: number): Promise<CycleSummary | undefined> =>
  db.selectFrom('cycle').select(summary).where('programme_id', '=', programmeId).where('number', '=', number).executeTakeFirst();

/** The open cycle, kept from closing until the change ends; undefined where none is open. */
export const holdOpenCycle = (trx: Db, programmeId: string): Promise<CycleSummary | undefined> =>
  trx.selectFrom('cycle').select(summary).where('programme_id', '=', programmeId).where('state', '=', 'open').forShare().executeTakeFirst();

export async function insertCycle(trx: Db, cycle: CycleTable): Promise<void> {
  await trx.insertInto('cycle').values(cycle).execute();
}

/** False where it is not open. */
export async function markClosed(trx: Db, programmeId: string, id: string, day: Day): Promise<boolean> {
  const done = await trx
    .updateTable('cycle')
    .set({ state: 'closed', closed_on: day })
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('state', '=', 'open')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export type NewRating = Omit<RatingTable, 'because' | 'slow' | 'difference' | 'target_moved'> & {
  because: string;
  slow: string;
  difference: string;
  target_moved: boolean;
};

export async function insertRatings(trx: Db, ratings: readonly NewRating[]): Promise<void> {
  if (ratings.length > 0) await trx.insertInto('rating').values(ratings).execute();
}

export async function insertFrozenPaper(trx: Db, paper: FrozenPaperTable): Promise<void> {
  await trx.insertInto('frozen_paper').values(paper).execute();
}

/** A closed cycle's highlight report as it was frozen; hashes are SHA-256 and name the files. */
export type FrozenPaper = {
  readonly cycleId: string;
  readonly boardDay: Day;
  readonly closedOn: Day | null;
  readonly facts: string;
  readonly factsHash: string;
  readonly policy: string;
  readonly policyHash: string;
  readonly tree: string;
  readonly treeHash: string;
  readonly pdfHash: string | null;
  readonly docxHash: string;
  readonly recordSequence: number;
  readonly recordHash: string;
};

/** Undefined where the cycle is not closed. */
export const frozenPaper = (db: Db, programmeId: string, cycleNumber: number): Promise<FrozenPaper | undefined> =>
  db
    .selectFrom('frozen_paper')
    .innerJoin('cycle', 'cycle.id', 'frozen_paper.cycle_id')
    .select([
      'frozen_paper.cycle_id as cycleId',
      'cycle.board_day as boardDay',
      'cycle.closed_on as closedOn',
      'facts',
      'facts_hash as factsHash',
      'policy',
      'policy_hash as policyHash',
      'tree',
      'tree_hash as treeHash',
      'pdf_hash as pdfHash',
      'docx_hash as docxHash',
      'record_sequence as recordSequence',
      'record_hash as recordHash',
    ])
    .where('frozen_paper.programme_id', '=', programmeId)
    .where('cycle.number', '=', cycleNumber)
    .where('frozen_paper.kind', '=', 'highlight')
    .executeTakeFirst();
