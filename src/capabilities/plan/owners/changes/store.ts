import { type Db, sql } from '../../../../platform/database/index.ts';
import { newId } from '../../../../platform/ids.ts';
import type { OwnerChange } from '../../rules/owner-changes.ts';

type NewOwnerChange = Omit<OwnerChange, 'id' | 'ownedId' | 'change'> & {
  readonly priorityId?: string;
  readonly activityId?: string;
  readonly requestId: string | null;
};

/** Keeps a change of who answers for a priority or an activity. */
export async function insertOwnerChange(trx: Db, programmeId: string, moment: string, change: NewOwnerChange): Promise<void> {
  const { priorityId = null, activityId = null, was, became, reason, changedOn, approvedOn, approvedBy, requestId } = change;
  await trx
    .insertInto('owner_change')
    .values({
      id: newId(moment),
      programme_id: programmeId,
      priority_id: priorityId,
      activity_id: activityId,
      was,
      became,
      reason,
      changed_on: changedOn,
      approved_on: approvedOn,
      approved_by: approvedBy,
      change_request_id: requestId,
    })
    .execute();
}

/** How the owners of a priority changed since the plan was accepted, oldest first. */
export async function ownerChangesOf(db: Db, programmeId: string, priorityId: string): Promise<OwnerChange[]> {
  const { rows } = await sql<OwnerChange>`
    select id, priority_id as "ownedId", was, became, reason, changed_on as "changedOn", approved_on as "approvedOn", approved_by as "approvedBy",
      (select q.number from change_request q where q.programme_id = owner_change.programme_id and q.id = owner_change.change_request_id) as change
    from owner_change where programme_id = ${programmeId} and priority_id = ${priorityId} order by changed_on, id`.execute(db);
  return rows;
}
