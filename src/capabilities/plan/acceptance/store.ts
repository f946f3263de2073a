import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';

export async function setAccepted(trx: Db, programmeId: string, planId: string, day: Day, by: string): Promise<void> {
  await trx
    .updateTable('plan')
    .set({ accepted_on: day, accepted_by: by })
    .where('programme_id', '=', programmeId)
    .where('id', '=', planId)
    .where('accepted_on', 'is', null)
    .execute();
}
