import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';

export type PhaseWords = {
  readonly number: number;
  readonly name: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly focus: readonly string[];
};

type Days = Pick<PhaseWords, 'fromDay' | 'toDay'>;
type NewPhaseMove = {
  readonly phaseId: string;
  readonly was: Days;
  readonly now: Days;
  readonly reason: string;
  readonly changedOn: Day;
  readonly approvedOn: Day | null;
  readonly approvedBy: string | null;
  readonly requestId: string | null;
};

/** Keeps how the days of a phase moved. */
export async function insertPhaseMove(trx: Db, programmeId: string, moment: string, move: NewPhaseMove): Promise<void> {
  const { phaseId, was, now, reason, changedOn, approvedOn, approvedBy, requestId } = move;
  const days = { was_from: was.fromDay, was_to: was.toDay, from_day: now.fromDay, to_day: now.toDay };
  await trx
    .insertInto('phase_move')
    .values({
      id: newId(moment),
      programme_id: programmeId,
      phase_id: phaseId,
      ...days,
      reason,
      changed_on: changedOn,
      approved_on: approvedOn,
      approved_by: approvedBy,
      change_request_id: requestId,
    })
    .execute();
}

/** Stores a phase with its areas of focus, made where `id` is null. Gives its id. */
export async function putPhase(trx: Db, programmeId: string, moment: string, planId: string, id: string | null, phase: PhaseWords): Promise<string> {
  const values = { number: phase.number, name: phase.name, from_day: phase.fromDay, to_day: phase.toDay };
  const phaseId = id ?? newId(moment);
  if (id === null)
    await trx
      .insertInto('phase')
      .values({ id: phaseId, programme_id: programmeId, plan_id: planId, ...values })
      .execute();
  else await trx.updateTable('phase').set(values).where('programme_id', '=', programmeId).where('id', '=', id).execute();
  await trx.deleteFrom('phase_focus').where('programme_id', '=', programmeId).where('phase_id', '=', phaseId).execute();
  const focus = phase.focus.map((text, position) => ({ id: newId(moment), programme_id: programmeId, phase_id: phaseId, position, text }));
  if (focus.length > 0) await trx.insertInto('phase_focus').values(focus).execute();
  return phaseId;
}
