import type { Db } from '../../../platform/database/index.ts';

export async function storeEmail(trx: Db, programmeId: string, personId: string, address: string | null): Promise<void> {
  await trx.updateTable('person').set({ email: address }).where('programme_id', '=', programmeId).where('id', '=', personId).execute();
}
