import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { ContributionAnswer } from '../rules/answers.ts';
import { noProgress, type Progress } from '../rules/progress.ts';
import type { PriorityUpdateTable } from '../tables.ts';

export type NewUpdate = Omit<
  PriorityUpdateTable,
  'activities' | 'evidence' | 'submission' | 'writers' | 'slipping' | 'support' | 'asks_of_board' | 'difference'
> & {
  activities: string;
  evidence: string;
  submission: number;
  writers: string[];
  slipping: string;
  support: string;
  asks_of_board: string;
  difference: string;
};

/** The update of a priority in a cycle, kept from other changes until this one ends. */
export const holdUpdate = (
  trx: Db,
  programmeId: string,
  cycleId: string,
  priorityId: string,
): Promise<{ id: string; submission: number; reopened_on: Day | null; writers: string[]; submitted_by: string } | undefined> =>
  trx
    .selectFrom('priority_update')
    .select(['id', 'submission', 'reopened_on', 'writers', 'submitted_by'])
    .where('programme_id', '=', programmeId)
    .where('cycle_id', '=', cycleId)
    .where('priority_id', '=', priorityId)
    .forUpdate()
    .executeTakeFirst();

/**
 * Writes an update, over the one that was taken up again where there is one. False where one stands that was not: somebody submitted at the same moment,
 * which no lock on a row that was not there yet could hold back.
 */
export async function writeUpdate(trx: Db, update: NewUpdate): Promise<boolean> {
  const { id: _, programme_id: __, ...changed } = update;
  const done = await trx
    .insertInto('priority_update')
    .values(update)
    .onConflict((conflict) =>
      conflict.columns(['programme_id', 'cycle_id', 'priority_id']).doUpdateSet(changed).where('priority_update.reopened_on', 'is not', null),
    )
    .executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}

export async function writeContributions(
  trx: Db,
  programmeId: string,
  updateId: string,
  moment: string,
  contributions: readonly ContributionAnswer[],
): Promise<void> {
  await trx.deleteFrom('contribution').where('programme_id', '=', programmeId).where('update_id', '=', updateId).execute();
  if (contributions.length === 0) return;
  const rows = contributions.map(({ fromWhom, ask }, position) => ({
    id: newId(moment),
    programme_id: programmeId,
    update_id: updateId,
    position,
    from_whom: fromWhom,
    ask,
  }));
  await trx.insertInto('contribution').values(rows).execute();
}

/** How an activity stands in the tables, kept from other changes until this one ends; as before the first word where there is no row. */
export async function holdProgress(trx: Db, programmeId: string, activityId: string): Promise<Progress> {
  const row = await trx
    .selectFrom('activity_progress')
    .select([
      'status',
      'begun_on as begunOn',
      'planned_start as plannedStart',
      'planned_start_entered as plannedStartEntered',
      'forecast',
      'forecast_reason as forecastReason',
      'claimed_on as claimedOn',
      'claimed_by as claimedBy',
      'claim_shown as claimShown',
      'claim_id as claimId',
      'completed_on as completedOn',
      'stop_asked_on as stopAskedOn',
      'stop_asked_by as stopAskedBy',
      'stop_reason as stopReason',
      'stop_approved_on as stopApprovedOn',
    ])
    .where('programme_id', '=', programmeId)
    .where('activity_id', '=', activityId)
    .forUpdate()
    .executeTakeFirst();
  return row ?? noProgress;
}

export async function writeProgress(trx: Db, programmeId: string, activityId: string, moment: string, progress: Progress): Promise<void> {
  const row = {
    status: progress.status,
    begun_on: progress.begunOn,
    planned_start: progress.plannedStart,
    planned_start_entered: progress.plannedStartEntered,
    forecast: progress.forecast,
    forecast_reason: progress.forecastReason,
    claimed_on: progress.claimedOn,
    claimed_by: progress.claimedBy,
    claim_shown: progress.claimShown,
    claim_id: progress.claimId,
    completed_on: progress.completedOn,
    stop_asked_on: progress.stopAskedOn,
    stop_asked_by: progress.stopAskedBy,
    stop_reason: progress.stopReason,
    // Who was named to verify a claim goes with it.
    ...(progress.claimedOn === null && { verifier_post: null }),
  };
  await trx
    .insertInto('activity_progress')
    .values({ id: newId(moment), programme_id: programmeId, activity_id: activityId, ...row, stop_approved_on: null, stop_approved_by: null })
    .onConflict((conflict) => conflict.columns(['programme_id', 'activity_id']).doUpdateSet(row))
    .execute();
}

export async function insertRecovery(
  trx: Db,
  row: { id: string; programme_id: string; activity_id: string; text: string; day: Day; proposed_on: Day; proposed_by: string },
): Promise<void> {
  await trx
    .insertInto('recovery_plan')
    .values({ ...row, accepted_on: null, accepted_by: null, refused_on: null, refused_by: null, refused_reason: null })
    .execute();
}

/** False where the update was taken up already, or is not there. */
export async function markReopened(trx: Db, programmeId: string, cycleId: string, priorityId: string, day: Day): Promise<boolean> {
  const done = await trx
    .updateTable('priority_update')
    .set({ reopened_on: day })
    .where('programme_id', '=', programmeId)
    .where('cycle_id', '=', cycleId)
    .where('priority_id', '=', priorityId)
    .where('reopened_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
