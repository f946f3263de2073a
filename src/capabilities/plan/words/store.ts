import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';

export const setTitle = (trx: Db, programmeId: string, priorityId: string, title: string) =>
  trx.updateTable('priority').set({ title }).where('programme_id', '=', programmeId).where('id', '=', priorityId).execute();

export const setActivityText = (trx: Db, programmeId: string, activityId: string, text: string) =>
  trx.updateTable('activity').set({ text }).where('programme_id', '=', programmeId).where('id', '=', activityId).execute();

export const setOutcomeText = (trx: Db, programmeId: string, outcomeId: string, text: string) =>
  trx.updateTable('outcome').set({ text }).where('programme_id', '=', programmeId).where('id', '=', outcomeId).execute();

type NewRow = { readonly priorityId: string; readonly ref: string; readonly text: string; readonly position: number };

/** An activity of a priority, with a day of its own or none. Gives its id. */
export async function insertActivity(
  trx: Db,
  programmeId: string,
  moment: string,
  row: NewRow & { readonly letter: string; readonly target: Day | null },
): Promise<string> {
  const id = newId(moment);
  await trx
    .insertInto('activity')
    .values({
      id,
      programme_id: programmeId,
      priority_id: row.priorityId,
      ref: row.ref,
      letter: row.letter,
      text: row.text,
      position: row.position,
      phase_id: null,
      target_inherited: false,
      target_original: row.target,
      target_confirmed: row.target !== null,
      start_original: null,
    })
    .execute();
  return id;
}

export const insertOutcome = (trx: Db, programmeId: string, moment: string, row: NewRow) =>
  trx
    .insertInto('outcome')
    .values({ id: newId(moment), programme_id: programmeId, priority_id: row.priorityId, ref: row.ref, text: row.text, position: row.position })
    .execute();

/** A line of the cross-cutting activity, which has no workstream. Gives its id. */
export async function insertLine(
  trx: Db,
  programmeId: string,
  moment: string,
  row: { planId: string; ref: string; title: string; position: number },
): Promise<string> {
  const id = newId(moment);
  await trx
    .insertInto('priority')
    .values({
      id,
      programme_id: programmeId,
      plan_id: row.planId,
      workstream_id: null,
      kind: 'cross-cutting',
      ref: row.ref,
      title: row.title,
      position: row.position,
      expected_impact_day: null,
      no_measure_reason: null,
    })
    .execute();
  return id;
}
