import { type Db, sql } from '../../../platform/database/index.ts';

/** Somebody's name and the address they have now, where they have one. */
export const addressHeld = (db: Db, programmeId: string, personId: string) =>
  db.selectFrom('person').select(['name', 'email']).where('programme_id', '=', programmeId).where('id', '=', personId).executeTakeFirst();

/** Where an account is linked, or one was and a second person is waited for, whoever changes the address cannot be that second person. */
export async function storeEmail(trx: Db, programmeId: string, personId: string, given: { address: string | null; by: string | null }): Promise<void> {
  await sql`update person p set email = ${given.address},
      address_by = case when p.unlinked_by is not null or exists (select 1 from account a where a.programme_id = p.programme_id and a.person_id = p.id)
        then ${given.by}::uuid else p.address_by end
    where p.programme_id = ${programmeId} and p.id = ${personId}`.execute(trx);
}
