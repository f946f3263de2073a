import type { Day } from '../../../calendar/index.ts';
import { type Db, sql } from '../../../platform/database/index.ts';

/**
 * Accounts of people, each with the moment of its link. `elsewhere`: the person had another address at that moment than now, so the account belongs to whoever had
 * that one. Linking holds the record's head as a change of the address does, so the address of that moment is the one that the account was met by.
 */
const linked = sql`
  select a.id, a.programme_id, a.person_id, made.moment as since, not exists (select 1 from history.person was where was.id = p.id
      and was.valid_from <= made.moment and was.valid_to > made.moment and lower(was.email collate "C") = lower(p.email collate "C")) as elsewhere
  from account a
  join person p on p.id = a.person_id and p.programme_id = a.programme_id
  cross join lateral (select min(v.valid_from) as moment from history.account v where v.id = a.id) made`;

/** Since when an account is linked to somebody, and whether one was met by another address than theirs is now. */
export type LinkedAccount = { readonly personId: string; readonly since: Day; readonly elsewhere: boolean };

export async function linkedAccounts(db: Db, programmeId: string, personIds: readonly string[]): Promise<LinkedAccount[]> {
  const { rows } = await sql<LinkedAccount>`
    select l.person_id as "personId", min(l.since)::date as since, bool_or(l.elsewhere) as elsewhere from (${linked}) l
    where l.programme_id = ${programmeId} and l.person_id = any(${personIds}::uuid[]) group by l.person_id`.execute(db);
  return rows;
}

/** Takes from a person each account that was met by another address than theirs is now; gives their name, and null where there was none. */
export async function unlinkMetElsewhere(trx: Db, programmeId: string, personId: string): Promise<{ readonly name: string } | null> {
  const { rows } = await sql`
    delete from account where programme_id = ${programmeId} and person_id = ${personId} and id in (select l.id from (${linked}) l where l.elsewhere) returning id`.execute(
    trx,
  );
  if (rows.length === 0) return null;
  return trx.selectFrom('person').select('name').where('programme_id', '=', programmeId).where('id', '=', personId).executeTakeFirstOrThrow();
}
