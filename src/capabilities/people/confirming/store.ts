import { addDays, type Day } from '../../../calendar/index.ts';
import { type Db, sql } from '../../../platform/database/index.ts';
import type { Role } from '../rules/roles.ts';
import { confirmingRoles, settlingRoles } from './rules/settling.ts';

const anyOf = (roles: readonly Role[]) => sql`t.roles && ${sql.lit(`{${roles.join(',')}}`)}::text[]`;

/**
 * Whether there is, or was, a second person to ask: somebody besides these who held a post whose word confirms, and whom nothing waited for. Whoever held one in the
 * past counts, or one officer could end everybody else's and be asked by nobody. Where there never was one, a programme is being set up.
 */
export async function hasSecondPerson(trx: Db, programmeId: string, besides: readonly string[]): Promise<boolean> {
  const { rows } = await sql`
    select 1 from holding h join post t on t.id = h.post_id and t.programme_id = h.programme_id
    where h.programme_id = ${programmeId} and h.put_by is null and ${anyOf(confirmingRoles)} and not (h.person_id = any(${besides}::uuid[])) limit 1`.execute(
    trx,
  );
  return rows.length > 0;
}

/** Whether a person holds, or will hold, a post that settles. `confirmed`: one that waits for a second person's word does not count. */
export async function settles(trx: Db, programmeId: string, personId: string, { today, confirmed }: { today: Day; confirmed: boolean }): Promise<boolean> {
  const { rows } = await sql`
    select 1 from holding h join post t on t.id = h.post_id and t.programme_id = h.programme_id
    where h.programme_id = ${programmeId} and h.person_id = ${personId} and ${anyOf(settlingRoles)} and (h.to_day is null or h.to_day >= ${today})
      and (h.put_by is null or not ${confirmed}::boolean) limit 1`.execute(trx);
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

/** A holding that waits for a second person; undefined where none does. */
export async function waitingHolding(trx: Db, programmeId: string, id: string): Promise<WaitingHolding | undefined> {
  const { rows } = await sql<WaitingHolding>`
    select h.post_id as "postId", h.person_id as "personId", h.put_by as "putBy", h.from_day as "fromDay", h.shares, p.email
    from holding h join person p on p.id = h.person_id and p.programme_id = h.programme_id
    where h.programme_id = ${programmeId} and h.id = ${id} and h.put_by is not null`.execute(trx);
  return rows[0];
}

/** From now on nothing waits, and it holds from this day. */
export async function letHold(trx: Db, programmeId: string, id: string, fromDay: Day): Promise<void> {
  await trx.updateTable('holding').set({ put_by: null, from_day: fromDay }).where('programme_id', '=', programmeId).where('id', '=', id).execute();
}

/** Takes away what still waits: it never held. Undefined where nothing waits. */
export async function dropWaiting(trx: Db, programmeId: string, id: string): Promise<Omit<WaitingHolding, 'email'> | undefined> {
  const { rows } = await sql<Omit<WaitingHolding, 'email'>>`
    delete from holding where programme_id = ${programmeId} and id = ${id} and put_by is not null
    returning post_id as "postId", person_id as "personId", put_by as "putBy", from_day as "fromDay", shares`.execute(trx);
  return rows[0];
}

/** Whether somebody whom nothing waits for began to hold the post on this day or later, and has not left it by `today`. */
export async function isHeldSince(trx: Db, programmeId: string, given: { postId: string; day: Day; today: Day }): Promise<boolean> {
  const held = trx.selectFrom('holding').select('id').where('programme_id', '=', programmeId).where('post_id', '=', given.postId);
  const since = held.where('put_by', 'is', null).where('from_day', '>=', given.day);
  return (await since.where((where) => where.or([where('to_day', 'is', null), where('to_day', '>=', given.today)])).executeTakeFirst()) !== undefined;
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
