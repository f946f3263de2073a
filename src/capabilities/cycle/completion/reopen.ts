import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { FallBack } from '../../assurance/index.ts';
import { type FollowReading, outcomesServed } from '../../measures/index.ts';
import { activitiesUnder } from '../../plan/index.ts';
import { loadPosition } from '../load-position.ts';
import type { ActivityPosition, MeasurePosition, PriorityPosition } from '../position.ts';
import { fallOf } from '../rules/doubts.ts';
import { claimedAmong, endClaim, insertReopening } from './store.ts';

/**
 * Opens completed work again where the measure that was read shows that it does not hold. In the change that brings the reading, so that nobody has to think
 * of it; the reading's entry in the record names what was opened.
 */
export const reopenFallenBack: FollowReading = async (trx, { programmeId, measureId, moment, today }) => {
  // Few readings are of anything complete: the whole position is loaded for those alone.
  const under = await activitiesUnder(trx, programmeId, await outcomesServed(trx, programmeId, measureId));
  if (!(await claimedAmong(trx, programmeId, under))) return [];
  const { priorities } = await loadPosition(trx, { id: programmeId }, today);
  const reopened: string[] = [];
  for (const priority of priorities) {
    const measure = priority.measures.find(({ id }) => id === measureId);
    if (measure === undefined) continue;
    for (const { activity, fallBack, completedOn } of fallenBack(priority, measure, today)) {
      await reopen(trx, { programmeId, measureId, today, id: newId(moment) }, activity, completedOn, fallBack);
      reopened.push(activity.ref);
    }
  }
  return reopened;
};

type Fallen = { readonly activity: ActivityPosition; readonly completedOn: Day; readonly fallBack: FallBack };

/** The completed activities of a priority that this measure shows not to hold. */
function fallenBack(priority: PriorityPosition, measure: MeasurePosition, today: Day): readonly Fallen[] {
  const serving = priority.measures.map(({ id }) => id);
  return priority.activities.flatMap((activity): Fallen[] => {
    const fallBack = fallOf(activity, measure, serving, today);
    return fallBack === null || activity.verifiedOn === null ? [] : [{ activity, completedOn: activity.verifiedOn, fallBack }];
  });
}

type Reopening = { readonly programmeId: string; readonly measureId: string; readonly today: Day; readonly id: string };

async function reopen(trx: Db, { programmeId, measureId, today, id }: Reopening, activity: ActivityPosition, completedOn: Day, fall: FallBack): Promise<void> {
  await endClaim(trx, programmeId, activity.id);
  await insertReopening(trx, {
    id,
    programme_id: programmeId,
    activity_id: activity.id,
    reopened_on: today,
    completed_on: completedOn,
    measure_id: measureId,
    against: fall.against,
    figure: fall.figure,
    value: fall.value,
    reading_day: fall.day,
    request_id: null,
  });
}
