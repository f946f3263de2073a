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
  readonly posts: readonly { readonly id: string; readonly title: string; readonly fromDay: Day; readonly toDay: Day | null }[];
};

export async function personSeen(db: Db, programmeId: string, id: string): Promise<PersonSeen | undefined> {
  const { rows } = await sql<PersonSeen>`
    select p.id, p.name, p.email, p.access_ended as "accessEnded",
      exists (select 1 from account a where a.programme_id = p.programme_id and a.person_id = p.id) as linked,
      coalesce((select json_agg(json_build_object('id', t.id, 'title', t.title, 'fromDay', h.from_day, 'toDay', h.to_day) order by h.from_day desc, t.title)
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

/** False where no account was linked. */
export async function partAccounts(trx: Db, programmeId: string, personId: string): Promise<boolean> {
  const done = await trx.deleteFrom('account').where('programme_id', '=', programmeId).where('person_id', '=', personId).executeTakeFirst();
  return done.numDeletedRows > 0n;
}
