import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Owner } from '../rules/plan.ts';

/** Puts these posts in the place of a priority's owners. */
export async function replaceOwners(trx: Db, programmeId: string, moment: string, priorityId: string, owners: readonly Owner[]): Promise<void> {
  await trx.deleteFrom('priority_post').where('programme_id', '=', programmeId).where('priority_id', '=', priorityId).execute();
  if (owners.length === 0) return;
  await trx
    .insertInto('priority_post')
    .values(owners.map(({ postId, part }) => ({ id: newId(moment), programme_id: programmeId, priority_id: priorityId, post_id: postId, part })))
    .execute();
}
