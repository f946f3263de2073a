import { type Asking, type Db, momentText, sql } from '../database/index.ts';

export type RecordHead = { readonly sequence: number; readonly hash: string };

/** The newest entry of a programme's record: what was read after it and before the next one belongs together. */
export async function recordHead(db: Db, programmeId: string): Promise<RecordHead> {
  return (await headRow(db, programmeId).executeTakeFirst()) ?? { sequence: 0, hash: '' };
}

/**
 * The same inside a change, held until it ends: for a change that must be refused where another came between. Taken before any other row,
 * as a change that is tried again takes it.
 */
export async function holdRecordHead(trx: Db, programmeId: string): Promise<RecordHead> {
  return (await headRow(trx, programmeId).forUpdate().executeTakeFirst()) ?? { sequence: 0, hash: '' };
}

const headRow = (db: Db, programmeId: string) => db.selectFrom('record_head').select(['sequence', 'hash']).where('programme_id', '=', programmeId);

/** The moment of the programme's newest entry; null where its record is empty. */
export async function lastMoment(db: Db, programmeId: string): Promise<string | null> {
  const head = await db.selectFrom('record_head').select('moment').where('programme_id', '=', programmeId).executeTakeFirst();
  return head?.moment ?? null;
}

/** When each thing last met an action, by the thing's id: `cycle.close` gives the moment of each cycle's close. To be asked with others. */
export const askMomentsOf = (programmeId: string, action: string): Asking<{ id: string; moment: string }, ReadonlyMap<string, string>> => ({
  rows: sql<{ id: string; moment: string }>`
    select e.subject_id as id, ${momentText(sql`e.moment`)} as moment from record_entry e
    where e.programme_id = ${programmeId} and e.action = ${action} order by e.sequence`,
  read: (rows) => new Map(rows.map(({ id, moment }) => [id, moment])),
});

/** What entries of some actions told under a name, oldest first, to be asked with others; nothing of what was struck out. */
export const askToldOf = <Told>(programmeId: string, actions: readonly string[], name: string): Asking<{ told: Told }, readonly Told[]> => ({
  rows: sql<{ told: Told }>`
    select p.payload::json -> ${name}::text as told from record_entry e join record_payload p on p.entry_id = e.id
    where e.programme_id = ${programmeId} and e.action in (${sql.join(actions)}) and p.payload like '%"' || ${name}::text || '":%'
      and p.payload::json -> ${name}::text is not null order by e.sequence`,
  read: (rows) => rows.map(({ told }) => told),
});

/** The entries of one action, oldest first, each with what it told; `payload` null where that was struck out or is missing. */
export function entriesOf(db: Db, programmeId: string, action: string): Promise<{ sequence: number; subjectId: string; payload: string | null }[]> {
  return db
    .selectFrom('record_entry as e')
    .leftJoin('record_payload as p', 'p.entry_id', 'e.id')
    .select(['e.sequence', 'e.subject_id as subjectId', 'p.payload'])
    .where('e.programme_id', '=', programmeId)
    .where('e.action', '=', action)
    .orderBy('e.sequence')
    .execute();
}
