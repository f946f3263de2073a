import type { Day } from '../../../calendar/index.ts';
import { type Asking, type Db, sql } from '../../../platform/database/index.ts';

export async function setAccepted(trx: Db, programmeId: string, planId: string, day: Day, by: string): Promise<void> {
  await trx
    .updateTable('plan')
    .set({ accepted_on: day, accepted_by: by })
    .where('programme_id', '=', programmeId)
    .where('id', '=', planId)
    .where('accepted_on', 'is', null)
    .execute();
}

/** The day on which the board accepted the plan, to be asked with others; null while it has not. */
export const askAcceptance = (programmeId: string): Asking<{ acceptedOn: Day | null }, Day | null> => ({
  rows: sql`select accepted_on as "acceptedOn" from plan where programme_id = ${programmeId}`,
  read: ([plan]) => plan?.acceptedOn ?? null,
});

/** Whether there is a plan that no board has accepted. */
export async function awaitsAcceptance(db: Db, programmeId: string): Promise<boolean> {
  const plan = await db.selectFrom('plan').select('accepted_on').where('programme_id', '=', programmeId).executeTakeFirst();
  return plan?.accepted_on === null;
}

/** The day the board accepted the plan, held until the change ends so that no acceptance comes between; null while it has not, or where there is no plan. */
export async function heldAcceptance(trx: Db, programmeId: string): Promise<Day | null> {
  const plan = await trx.selectFrom('plan').select('accepted_on').where('programme_id', '=', programmeId).forShare().executeTakeFirst();
  return plan?.accepted_on ?? null;
}
