import type { Day } from '../../../calendar/index.ts';
import { type Db, sql } from '../../../platform/database/index.ts';

/** Somebody of the programme, with the posts they hold or held and whether they may sign in. */
export type PersonSeen = {
  readonly id: string;
  readonly name: string;
  readonly email: string | null;
  readonly accessEnded: boolean;
  /** An account at an identity provider is linked to them. */
  readonly linked: boolean;
  /** An account was unlinked, or the address changed before the first sign-in, and these may not be the ones who say that another may be linked; null where nothing waits. */
  readonly waitsFor: { readonly other: readonly string[] } | null;
  /** Another address, empty for none, that a second person is waited for to confirm; null where nothing waits. */
  readonly asked: { readonly address: string; readonly by: string; readonly name: string } | null;
  readonly posts: readonly { readonly id: string; readonly title: string; readonly fromDay: Day; readonly toDay: Day | null; readonly waits: boolean }[];
};

export async function personSeen(db: Db, programmeId: string, id: string): Promise<PersonSeen | undefined> {
  const { rows } = await sql<PersonSeen>`
    select p.id, p.name, p.email, p.access_ended as "accessEnded",
      exists (select 1 from account a where a.programme_id = p.programme_id and a.person_id = p.id) as linked,
      case when p.unlinked_by is null then null else json_build_object('other', array_remove(array[p.unlinked_by, p.address_by, p.id], null)) end as "waitsFor",
      case when p.asked_email is null then null else json_build_object('address', p.asked_email, 'by', p.asked_email_by,
        'name', (select b.name from person b where b.programme_id = p.programme_id and b.id = p.asked_email_by)) end as asked,
      coalesce((select json_agg(json_build_object('id', t.id, 'title', t.title, 'fromDay', h.from_day, 'toDay', h.to_day, 'waits', h.put_by is not null) order by h.from_day desc, t.title)
        from holding h join post t on t.id = h.post_id where h.person_id = p.id and h.programme_id = p.programme_id), '[]') as posts
    from person p where p.programme_id = ${programmeId} and p.id = ${id}`.execute(db);
  return rows[0];
}

/** Those of these people whose access was ended. */
export async function accessEndedOf(db: Db, programmeId: string, ids: readonly string[]): Promise<string[]> {
  const people = db.selectFrom('person').select('id').where('programme_id', '=', programmeId).where('id', 'in', ids);
  return (await people.where('access_ended', '=', true).execute()).map(({ id }) => id);
}

/** False where it stood so already. */
export async function setAccess(trx: Db, programmeId: string, id: string, ended: boolean): Promise<boolean> {
  const person = trx.updateTable('person').set({ access_ended: ended }).where('programme_id', '=', programmeId).where('id', '=', id);
  return (await person.where('access_ended', '=', !ended).executeTakeFirst()).numUpdatedRows === 1n;
}

/** The sessions of a person end; those in which the same account acts in another programme are not this programme's to end. */
export async function endSessionsOf(trx: Db, programmeId: string, personId: string): Promise<void> {
  await trx.deleteFrom('session').where('programme_id', '=', programmeId).where('person_id', '=', personId).execute();
}

/** False where no account was linked. From then on a second person is waited for. */
export async function unlinkAccounts(trx: Db, programmeId: string, personId: string, by: string): Promise<boolean> {
  const done = await trx.deleteFrom('account').where('programme_id', '=', programmeId).where('person_id', '=', personId).executeTakeFirst();
  if (done.numDeletedRows === 0n) return false;
  await trx.updateTable('person').set({ unlinked_by: by }).where('programme_id', '=', programmeId).where('id', '=', personId).execute();
  return true;
}

/** Somebody else than who unlinked it and who changed the address says so, of the address they saw. False where that is not so, or nothing waits. */
export async function letBeMet(trx: Db, programmeId: string, personId: string, given: { by: string; address: string }): Promise<boolean> {
  const { rows } = await sql`
    update person set unlinked_by = null, address_by = null
    where programme_id = ${programmeId} and id = ${personId} and id <> ${given.by} and unlinked_by <> ${given.by}
      and coalesce(address_by <> ${given.by}, true) and lower(email collate "C") = lower(${given.address}::text collate "C")
    returning id`.execute(trx);
  return rows.length === 1;
}
