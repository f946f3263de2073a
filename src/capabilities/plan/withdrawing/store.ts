import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { Withdrawable } from './rules/withdrawable.ts';

/** Takes rows out of the plan with what belongs to them alone. Fails with the code 23503 where something else rests on one: work reported, a measure. */
export async function deleteParts(trx: Db, programmeId: string, parts: Withdrawable['parts']): Promise<void> {
  const idsOf = (kinds: readonly string[]): string[] => parts.filter(({ kind }) => kinds.includes(kind)).map(({ id }) => id);
  const [activities, outcomes, priorities] = [idsOf(['activity']), idsOf(['outcome']), idsOf(['priority', 'cross-cutting'])];
  if (activities.length > 0) {
    await trx.deleteFrom('date_move').where('programme_id', '=', programmeId).where('activity_id', 'in', activities).execute();
    await trx.deleteFrom('activity_post').where('programme_id', '=', programmeId).where('activity_id', 'in', activities).execute();
    await trx.deleteFrom('activity').where('programme_id', '=', programmeId).where('id', 'in', activities).execute();
  }
  if (outcomes.length > 0) await trx.deleteFrom('outcome').where('programme_id', '=', programmeId).where('id', 'in', outcomes).execute();
  if (priorities.length > 0) {
    await trx.deleteFrom('date_move').where('programme_id', '=', programmeId).where('priority_id', 'in', priorities).execute();
    await trx.deleteFrom('no_measure_decision').where('programme_id', '=', programmeId).where('priority_id', 'in', priorities).execute();
    await trx.deleteFrom('priority_post').where('programme_id', '=', programmeId).where('priority_id', 'in', priorities).execute();
    await trx.deleteFrom('priority').where('programme_id', '=', programmeId).where('id', 'in', priorities).execute();
  }
}

/** Keeps what was withdrawn and why: its ref is never given again. */
export async function insertWithdrawals(
  trx: Db,
  programmeId: string,
  moment: string,
  parts: Withdrawable['parts'],
  given: { readonly planId: string; readonly reason: string; readonly today: Day; readonly requestId: string | null },
): Promise<void> {
  await trx
    .insertInto('plan_withdrawal')
    .values(
      parts.map(({ kind, ref, text }) => ({
        id: newId(moment),
        programme_id: programmeId,
        plan_id: given.planId,
        kind,
        ref,
        text,
        reason: given.reason,
        withdrawn_on: given.today,
        change_request_id: given.requestId,
      })),
    )
    .execute();
}
