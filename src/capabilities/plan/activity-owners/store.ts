import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { ActivityOwner } from '../rules/plan.ts';

/** Puts these posts in the place of an activity's own owners; none means that it has its priority's. */
export async function replaceActivityOwners(trx: Db, programmeId: string, moment: string, activityId: string, owners: readonly ActivityOwner[]): Promise<void> {
  await trx.deleteFrom('activity_post').where('programme_id', '=', programmeId).where('activity_id', '=', activityId).execute();
  if (owners.length === 0) return;
  await trx
    .insertInto('activity_post')
    .values(owners.map(({ postId, part }) => ({ id: newId(moment), programme_id: programmeId, activity_id: activityId, post_id: postId, part })))
    .execute();
}

/** Lets these posts support a priority, so that whoever holds one writes of its own activity in the priority's update. */
export async function addSupporting(trx: Db, programmeId: string, moment: string, priorityId: string, postIds: readonly string[]): Promise<void> {
  if (postIds.length === 0) return;
  await trx
    .insertInto('priority_post')
    .values(postIds.map((postId) => ({ id: newId(moment), programme_id: programmeId, priority_id: priorityId, post_id: postId, part: 'supporting' as const })))
    .execute();
}
