import { type Db, sql } from '../../../platform/database/index.ts';

/** Somebody's name and the address they have now, where they have one. */
export const addressHeld = (db: Db, programmeId: string, personId: string) =>
  db.selectFrom('person').select(['name', 'email']).where('programme_id', '=', programmeId).where('id', '=', personId).executeTakeFirst();

type NewAddress = {
  readonly address: string | null;
  readonly by: string | null;
  /** Where no account is linked, a second person confirms the address before one is. */
  readonly confirmed: boolean;
};

/** Where an account is linked, or a second person is waited for, whoever changes the address cannot be that second person. */
export async function storeEmail(trx: Db, programmeId: string, personId: string, { address, by, confirmed }: NewAddress): Promise<void> {
  await sql`update person p set email = ${address},
      address_by = case when ${confirmed} or p.unlinked_by is not null or exists (select 1 from account a where a.programme_id = p.programme_id and a.person_id = p.id)
        then ${by}::uuid else p.address_by end,
      unlinked_by = case when ${confirmed} and p.unlinked_by is null and not exists (select 1 from account a where a.programme_id = p.programme_id and a.person_id = p.id)
        then ${by}::uuid else p.unlinked_by end
    where p.programme_id = ${programmeId} and p.id = ${personId}`.execute(trx);
}
