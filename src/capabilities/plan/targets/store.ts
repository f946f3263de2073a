import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { DatedThing } from '../rules/plan.ts';

/** Sets the day that stands for a phrase, once somebody has said which it is. */
export async function setTarget(trx: Db, programmeId: string, activityId: string, day: Day): Promise<void> {
  await trx
    .updateTable('activity')
    .set({ target_original: day, target_confirmed: true })
    .where('programme_id', '=', programmeId)
    .where('id', '=', activityId)
    .execute();
}

type NewFirstTarget = {
  readonly activityId: string;
  readonly day: Day;
  readonly reason: string;
  readonly approvedBy: string;
  readonly approvedOn: Day;
  readonly requestId: string | null;
};

/** Keeps who approved the first target of an activity that was accepted without one. */
export async function insertFirstTarget(trx: Db, programmeId: string, moment: string, given: NewFirstTarget): Promise<void> {
  const { activityId, day, reason, approvedBy, approvedOn, requestId } = given;
  await trx
    .insertInto('first_target')
    .values({
      id: newId(moment),
      programme_id: programmeId,
      activity_id: activityId,
      day,
      reason,
      approved_on: approvedOn,
      approved_by: approvedBy,
      change_request_id: requestId,
    })
    .execute();
}

export type NewMove = {
  readonly activityId: string | null;
  readonly priorityId: string | null;
  readonly what: DatedThing;
  readonly fromDay: Day | null;
  readonly toDay: Day;
  readonly reason: string;
  readonly askedOn: Day;
  readonly approvedOn: Day;
  readonly approvedBy: string;
  readonly requestId: string | null;
};

export async function insertMove(trx: Db, programmeId: string, moment: string, move: NewMove): Promise<void> {
  await trx
    .insertInto('date_move')
    .values({
      id: newId(moment),
      programme_id: programmeId,
      activity_id: move.activityId,
      priority_id: move.priorityId,
      what: move.what,
      from_day: move.fromDay,
      to_day: move.toDay,
      reason: move.reason,
      asked_on: move.askedOn,
      approved_on: move.approvedOn,
      approved_by: move.approvedBy,
      change_request_id: move.requestId,
    })
    .execute();
}
