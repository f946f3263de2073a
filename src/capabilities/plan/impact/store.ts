import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { NoMeasureDecision } from '../rules/plan.ts';

/** Sets the plan's own day for the impact of a priority. */
export async function setExpectedImpactDay(trx: Db, programmeId: string, priorityId: string, day: Day): Promise<void> {
  await trx.updateTable('priority').set({ expected_impact_day: day }).where('programme_id', '=', programmeId).where('id', '=', priorityId).execute();
}

/** Keeps the decision, and puts what holds now on the priority. */
export async function insertDecision(
  trx: Db,
  programmeId: string,
  moment: string,
  {
    priorityId,
    decision,
    reason,
    decidedOn,
    decidedBy,
    requestId,
  }: Omit<NoMeasureDecision, 'id' | 'change'> & { readonly priorityId: string; readonly requestId: string | null },
): Promise<void> {
  await trx
    .insertInto('no_measure_decision')
    .values({
      id: newId(moment),
      programme_id: programmeId,
      priority_id: priorityId,
      decision,
      reason,
      decided_on: decidedOn,
      decided_by: decidedBy,
      change_request_id: requestId,
    })
    .execute();
  await trx
    .updateTable('priority')
    .set({ no_measure_reason: decision === 'none-fits' ? reason : null })
    .where('programme_id', '=', programmeId)
    .where('id', '=', priorityId)
    .execute();
}
