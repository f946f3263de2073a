import { type Db, inTransaction, sql, turningTo } from '../database/index.ts';

/** What the record knows of a past moment. */
export type PastMoment = {
  /** The moment of the programme's first entry; null where its record is empty. */
  readonly began: string | null;
  /** The entry made at that very moment, with what it told; null where none was, or where what it told was struck out. */
  readonly entry: { readonly action: string; readonly told: Readonly<Record<string, unknown>> } | null;
};

/**
 * Runs `work` on the programme as Sightline knew it at a past moment, and tells it what the record knows of that moment: one statement for both, because every
 * page of the past asks for them.
 */
export function readingPast<T>(db: Db, programmeId: string, moment: string, work: (trx: Db, past: PastMoment) => Promise<T>): Promise<T> {
  return inTransaction(db, async (trx) => {
    const { rows } = await sql<{ began: string | null; action: string | null; payload: string | null }>`
      select ${turningTo(moment)},
        (select b.moment from record_entry b where b.programme_id = ${programmeId} and b.sequence = 1) as began,
        e.action, p.payload
      from (select 1) one
      left join record_entry e on e.programme_id = ${programmeId} and e.moment = ${moment}
      left join record_payload p on p.entry_id = e.id
      order by e.sequence desc limit 1`.execute(trx);
    const [row] = rows;
    const told = row?.payload == null ? null : (JSON.parse(row.payload) as Record<string, unknown>);
    return work(trx, { began: row?.began ?? null, entry: row?.action == null || told === null ? null : { action: row.action, told } });
  });
}
