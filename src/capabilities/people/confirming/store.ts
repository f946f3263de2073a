import { addDays, type Day } from '../../../calendar/index.ts';
import { type Db, sql } from '../../../platform/database/index.ts';
import { settlingRoles } from './rules/settling.ts';

const settling = sql`t.roles && ${sql.lit(`{${settlingRoles.join(',')}}`)}::text[]`;

/**
 * Whether there is, or was, a second person to ask: somebody besides these who held a post that settles, and whom nothing waited for. Whoever held one in the
 * past counts, or one officer could end everybody else's and be asked by nobody. Where there never was one, a programme is being set up.
 */
export async function hasSecondPerson(trx: Db, programmeId: string, besides: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select 1 from holding h join post t on t.id = h.post_id and t.programme_id = h.programme_id
    where h.programme_id = ${programmeId} and h.put_by is null and ${settling} and not (h.person_id = any(${besides}::uuid[])) limit 1`.execute(trx);
  return rows.length > 0;
}

/** Whether a person holds, or will hold, a post that settles, and a second person has said so where one was needed. */
export async function standsInSettling(trx: Db, programmeId: string, personId: string, today: Day): Promise<boolean> {
  const { rows } = await sql`
    select 1 from holding h join post t on t.id = h.post_id and t.programme_id = h.programme_id
    where h.programme_id = ${programmeId} and h.person_id = ${personId} and h.put_by is null and ${settling} and (h.to_day is null or h.to_day >= ${today}) limit 1`.execute(
    trx,
  );
  return rows.length > 0;
}

/** Whether a person holds, or will hold, a post that settles, waited for or not. */
export async function settles(trx: Db, programmeId: string, personId: string, today: Day): Promise<boolean> {
  const { rows } = await sql`
    select 1 from holding h join post t on t.id = h.post_id and t.programme_id = h.programme_id
    where h.programme_id = ${programmeId} and h.person_id = ${personId} and ${settling} and (h.to_day is null or h.to_day >= ${today}) limit 1`.execute(trx);
  return rows.length > 0;
}

export type WaitingHolding = {
  readonly postId: string;
  readonly personId: string;
  readonly putBy: string;
  readonly fromDay: Day;
  readonly shares: boolean;
  readonly email: string | null;
};

/** A holding that waits for a second person, held until the change is done; undefined where none does. */
export async function waitingHolding(trx: Db, programmeId: string, id: string): Promise<WaitingHolding | undefined> {
  const { rows } = await sql<WaitingHolding>`
    select h.post_id as "postId", h.person_id as "personId", h.put_by as "putBy", h.from_day as "fromDay", h.shares, p.email
    from holding h join person p on p.id = h.person_id and p.programme_id = h.programme_id
    where h.programme_id = ${programmeId} and h.id = ${id} and h.put_by is not null for update of h, p`.execute(trx);
  return rows[0];
}

/** From now on nothing waits. */
export async function letHold(trx: Db, programmeId: string, id: string): Promise<void> {
  await trx.updateTable('holding').set({ put_by: null }).where('programme_id', '=', programmeId).where('id', '=', id).execute();
}

/** Takes away what still waits: it never held. */
export async function dropWaiting(trx: Db, programmeId: string, id: string): Promise<boolean> {
  const done = await trx.deleteFrom('holding').where('programme_id', '=', programmeId).where('id', '=', id).where('put_by', 'is not', null).executeTakeFirst();
  return done.numDeletedRows === 1n;
}

/** Whoever holds the post alone until a day leaves it the day before. What waits is left as it is: nobody holds by it. */
export async function endBefore(trx: Db, programmeId: string, postId: string, fromDay: Day): Promise<void> {
  await trx
    .updateTable('holding')
    .set({ to_day: addDays(fromDay, -1) })
    .where('programme_id', '=', programmeId)
    .where('post_id', '=', postId)
    .where('put_by', 'is', null)
    .where('from_day', '<', fromDay)
    .where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', fromDay)]))
    .execute();
}
