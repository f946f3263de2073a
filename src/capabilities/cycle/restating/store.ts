import type { Day } from '../../../calendar/index.ts';
import { type Asking, ask, type Db, sql } from '../../../platform/database/index.ts';
import type { ReviewFacts } from '../moderation/rules/reviewer.ts';
import { inSuccession, type Restatement, restatedRating } from '../rules/restating.ts';
import type { RestatementTable } from '../tables.ts';

/** A restatement with what it is of. */
export type PlacedRestatement = Restatement & { readonly priorityId: string; readonly cycleNumber: number; readonly boardDay: Day };

/** The same, with whom the rating is about that it would stand beside. */
export type WaitingRestatement = PlacedRestatement & { readonly rated: ReviewFacts };
type WaitingRow = { readonly submittedBy: string | null; readonly writers: string[] | null; readonly ownersThen: string[] | null };

type Row = Omit<PlacedRestatement, 'rating' | 'refused' | 'withdrawn' | 'inPlaceOf' | 'replacedOn'> & {
  readonly process: RestatementTable['process'];
  readonly impact: RestatementTable['impact'];
  readonly refusedOn: Day | null;
  readonly refusedReason: string | null;
  readonly withdrawnOn: Day | null;
  readonly withdrawnReason: string;
};

const columns = sql`t.id, t.what, t.shown, t.corrected, t.process, t.impact, t.reason, t.minute, t.fact, t.asked_on as "askedOn", t.asked_by as "askedBy", t.asked_as as "askedPost", t.by_owner as "byOwner",
  t.approved_on as "approvedOn", t.approved_as as "approvedPost", t.refused_on as "refusedOn", t.refused_reason as "refusedReason",
  t.withdrawn_on as "withdrawnOn", t.withdrawn_reason as "withdrawnReason", t.priority_id as "priorityId",
  c.number as "cycleNumber", c.board_day as "boardDay"`;

/** One by its id, with who answered for its priority in its cycle; undefined where there is none in the programme. */
export async function restatementById(
  db: Db,
  programmeId: string,
  id: string,
): Promise<(PlacedRestatement & { readonly ownersThen: readonly string[] }) | undefined> {
  const { rows } = await sql<Row & { ownersThen: string[] | null }>`
    select ${columns}, (${ownersIn(sql`t.cycle_id`, sql`t.priority_id::text`)}) as "ownersThen"
    from restatement t join cycle c on c.id = t.cycle_id where t.programme_id = ${programmeId} and t.id = ${id}`.execute(db);
  return rows.map(({ ownersThen, ...row }) => ({ ...placed(row), ownersThen: ownersThen ?? [] }))[0];
}

/** Ids of everybody who answered for a priority while its cycle was open, from what its close froze; null where that froze none. */
const ownersIn = (cycleId: ReturnType<typeof sql>, priorityId: ReturnType<typeof sql>) => sql`
  select p -> 'ownedBy' from frozen_paper f, jsonb_array_elements(f.facts::jsonb -> 'position' -> 'priorities') p
  where f.cycle_id = ${cycleId} and p ->> 'id' = ${priorityId}`;

/** The same of one priority in a closed cycle, to be asked with others: who asks for a restatement in the owner's own name. */
export const askOwnersThen = (programmeId: string, cycleNumber: number, priorityId: string): Asking<{ owners: string[] | null }, readonly string[]> => ({
  rows: sql<{ owners: string[] | null }>`
    select (${ownersIn(sql`c.id`, sql`${priorityId}::text`)}) as owners from cycle c where c.programme_id = ${programmeId} and c.number = ${cycleNumber}`,
  read: (rows) => rows[0]?.owners ?? [],
});

/** Of one closed cycle, those approved, in the order of their approval. */
export async function restatementsOfCycle(db: Db, programmeId: string, cycleNumber: number): Promise<readonly PlacedRestatement[]> {
  const { rows } = await sql<Row>`
    select ${columns} from restatement t join cycle c on c.id = t.cycle_id
    where t.programme_id = ${programmeId} and c.number = ${cycleNumber} and t.approved_on is not null order by ${inApproval}`.execute(db);
  return inSuccession(rows.map(placed));
}

/** Those that wait for somebody else's word, in their order. */
export const waitingRestatements = (db: Db, programmeId: string): Promise<readonly PlacedRestatement[]> => ask(db, askWaitingRestatements(programmeId));

/** The same, to be asked with others. */
export const askWaitingRestatements = (programmeId: string): Asking<Row & WaitingRow, readonly WaitingRestatement[]> => ({
  rows: sql<Row & WaitingRow>`
    select ${columns}, u.submitted_by as "submittedBy", u.writers, (${ownersIn(sql`t.cycle_id`, sql`t.priority_id::text`)}) as "ownersThen"
    from restatement t join cycle c on c.id = t.cycle_id
    left join priority_update u on u.programme_id = t.programme_id and u.cycle_id = t.cycle_id and u.priority_id = t.priority_id
    where t.programme_id = ${programmeId} and t.approved_on is null and t.refused_on is null and t.withdrawn_on is null order by t.id`,
  read: (rows) =>
    rows.map(({ submittedBy, writers, ownersThen, ...row }) => ({ ...placed(row), rated: { submittedBy, writers: writers ?? [], owners: ownersThen ?? [] } })),
});

/** The same, asked alone. */
export const ownersThen = (db: Db, ...of: Parameters<typeof askOwnersThen>): Promise<readonly string[]> => ask(db, askOwnersThen(...of));

/** Those approved in the order of their approval, then the others in the order in which they were asked for. */
export const inApproval = sql`t.approved_on nulls last, t.approved_at nulls first, t.id`;

const placed = ({ process, impact, refusedOn, refusedReason, withdrawnOn, withdrawnReason, ...rest }: Row): PlacedRestatement => ({
  ...rest,
  ...{ inPlaceOf: null, replacedOn: null },
  rating: restatedRating(process, impact),
  refused: refusedOn === null ? null : { on: refusedOn, reason: refusedReason ?? '' },
  withdrawn: withdrawnOn === null ? null : { on: withdrawnOn, reason: withdrawnReason },
});

export async function insertRestatement(trx: Db, row: RestatementTable): Promise<void> {
  await trx.insertInto('restatement').values(row).execute();
}

type Approved = {
  readonly approved_on: Day;
  readonly approved_at: string;
  readonly approved_by: string;
  readonly approved_post: string;
  readonly approved_as: string;
};
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
