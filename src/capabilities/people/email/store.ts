import { type Db, sql } from '../../../platform/database/index.ts';

/** Somebody's name and the address they have now, where they have one. */
export const addressHeld = (db: Db, programmeId: string, personId: string) =>
  db
    .selectFrom('person')
    .select(['name', 'email', 'asked_email as asked', 'asked_email_by as askedBy'])
    .where('programme_id', '=', programmeId)
    .where('id', '=', personId)
    .executeTakeFirst();

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

/** Keeps an address that waits for a second person, empty for none, in the place of whichever waited before; null where nothing is to wait any more. */
export async function storeAsked(
  trx: Db,
  programmeId: string,
  personId: string,
  asked: { readonly address: string; readonly by: string } | null,
): Promise<void> {
  const waits = { asked_email: asked?.address ?? null, asked_email_by: asked?.by ?? null };
  await trx.updateTable('person').set(waits).where('programme_id', '=', programmeId).where('id', '=', personId).execute();
}

/** The address that waited holds from now on. Who asked for it stands as the one who changed it. */
export async function storeConfirmed(trx: Db, programmeId: string, personId: string): Promise<void> {
  await sql`update person set email = nullif(asked_email, ''), address_by = asked_email_by, asked_email = null, asked_email_by = null
    where programme_id = ${programmeId} and id = ${personId} and asked_email is not null`.execute(trx);
}
