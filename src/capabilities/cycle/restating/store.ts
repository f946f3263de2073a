import type { Day } from '../../../calendar/index.ts';
import { type Asking, ask, type Db, sql } from '../../../platform/database/index.ts';
import { type Restatement, restatedRating } from '../rules/restating.ts';
import type { RestatementTable } from '../tables.ts';

/** A restatement with what it is of. */
export type PlacedRestatement = Restatement & { readonly priorityId: string; readonly cycleNumber: number; readonly boardDay: Day };

type Row = Omit<PlacedRestatement, 'rating' | 'refused' | 'withdrawn'> & {
  readonly process: RestatementTable['process'];
  readonly impact: RestatementTable['impact'];
  readonly refusedOn: Day | null;
  readonly refusedReason: string | null;
  readonly withdrawnOn: Day | null;
  readonly withdrawnReason: string;
};

const columns = sql`t.id, t.what, t.shown, t.corrected, t.process, t.impact, t.reason, t.minute, t.fact, t.asked_on as "askedOn", t.asked_by as "askedBy", t.asked_as as "askedPost",
  t.approved_on as "approvedOn", t.approved_as as "approvedPost", t.refused_on as "refusedOn", t.refused_reason as "refusedReason",
  t.withdrawn_on as "withdrawnOn", t.withdrawn_reason as "withdrawnReason", t.priority_id as "priorityId",
  c.number as "cycleNumber", c.board_day as "boardDay"`;

/** One by its id; undefined where there is none in the programme. */
export async function restatementById(db: Db, programmeId: string, id: string): Promise<PlacedRestatement | undefined> {
  const { rows } =
    await sql<Row>`select ${columns} from restatement t join cycle c on c.id = t.cycle_id where t.programme_id = ${programmeId} and t.id = ${id}`.execute(db);
  return rows.map(placed)[0];
}

/** Of one closed cycle, those approved, in their order. */
export async function restatementsOfCycle(db: Db, programmeId: string, cycleNumber: number): Promise<readonly PlacedRestatement[]> {
  const { rows } = await sql<Row>`
    select ${columns} from restatement t join cycle c on c.id = t.cycle_id
    where t.programme_id = ${programmeId} and c.number = ${cycleNumber} and t.approved_on is not null order by t.id`.execute(db);
  return rows.map(placed);
}

/** Those that wait for somebody else's word, in their order. */
export const waitingRestatements = (db: Db, programmeId: string): Promise<readonly PlacedRestatement[]> => ask(db, askWaitingRestatements(programmeId));

/** The same, to be asked with others. */
export const askWaitingRestatements = (programmeId: string): Asking<Row, readonly PlacedRestatement[]> => ({
  rows: sql<Row>`
    select ${columns} from restatement t join cycle c on c.id = t.cycle_id
    where t.programme_id = ${programmeId} and t.approved_on is null and t.refused_on is null and t.withdrawn_on is null order by t.id`,
  read: (rows) => rows.map(placed),
});

const placed = ({ process, impact, refusedOn, refusedReason, withdrawnOn, withdrawnReason, ...rest }: Row): PlacedRestatement => ({
  ...rest,
  rating: restatedRating(process, impact),
  refused: refusedOn === null ? null : { on: refusedOn, reason: refusedReason ?? '' },
  withdrawn: withdrawnOn === null ? null : { on: withdrawnOn, reason: withdrawnReason },
});

export async function insertRestatement(trx: Db, row: RestatementTable): Promise<void> {
  await trx.insertInto('restatement').values(row).execute();
}

type Approved = { readonly approved_on: Day; readonly approved_by: string; readonly approved_post: string; readonly approved_as: string };
type Refusal = { readonly refused_on: Day; readonly refused_by: string; readonly refused_reason: string };
type Withdrawal = { readonly withdrawn_on: Day; readonly withdrawn_reason: string };

/** False where it had come to an end before. */
export async function settleRestatement(trx: Db, programmeId: string, id: string, how: Approved | Refusal | Withdrawal): Promise<boolean> {
  const done = await trx
    .updateTable('restatement')
    .set(how)
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('approved_on', 'is', null)
    .where('refused_on', 'is', null)
    .where('withdrawn_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** What its owner wrote of a priority in a cycle; undefined where no update was submitted. */
export const wordsThen = (db: Db, programmeId: string, cycleId: string, priorityId: string) =>
  db
    .selectFrom('priority_update')
    .select(['achieved', 'next_steps as nextSteps', 'slipping', 'support', 'asks_of_board as asksOfBoard', 'difference'])
    .where('programme_id', '=', programmeId)
    .where('cycle_id', '=', cycleId)
    .where('priority_id', '=', priorityId)
    .executeTakeFirst();
