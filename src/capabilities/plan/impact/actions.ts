import { type Day, formatDay } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import type { At } from '../changes/kind.ts';
import { toldOfMeeting } from '../meetings/known-boards.ts';
import { Refused, refusable, type Tried } from '../refusal.ts';
import { type NoMeasureDecision, type Plan, type Priority, priorityByRef } from '../rules/plan.ts';
import { lockPlan } from '../store.ts';
import { decisionDayProblems } from './rules/decision-day.ts';
import { insertDecision, setExpectedImpactDay } from './store.ts';

/** Says from which day the impact of a priority is expected, until the plan is accepted. Afterwards it moves by an approved change, as every date (`moveDate`). */
export function setExpectedImpact(changer: Changer, programmeId: string, given: { ref: string; toDay: Day; reason: string }): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.move-date', subject: { kind: 'expected-impact', id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, _moment, tell) => {
      const { plan, priority } = found(await lockPlan(trx, programmeId), given.ref, 'to');
      if (plan.acceptedOn !== null)
        throw new Refused('to', `The plan was accepted on ${formatDay(plan.acceptedOn)} while this page was open: the date moves by an approved change now.`);
      if (given.toDay === priority.expectedImpactDay) throw new Refused('to', `The date is ${formatDay(given.toDay)} already.`);
      await setExpectedImpactDay(trx, programmeId, priority.id, given.toDay);
      tell({ before: priority.expectedImpactDay, day: given.toDay });
    }),
  );
}

/** `unlisted`: Sightline knew of no meeting on that day, and whoever records it says that the board did meet. */
export type GivenDecision = Omit<NoMeasureDecision, 'id' | 'change'> & { readonly ref: string; readonly unlisted?: boolean };

/**
 * Records, until the plan is accepted, the board's decision that no measure fits a priority, or that one is wanted after all. Each stays with its reason, its day and
 * the board; the last one holds, so none may have been made before the one that it follows. Afterwards it is asked for, and somebody else decides (`noMeasureKind`).
 */
export function decideNoMeasure(changer: Changer, programmeId: string, given: GivenDecision): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.no-measure', subject: { kind: 'priority', id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const at = { programmeId, moment, today: changer.clock.today() };
      const plan = await lockPlan(trx, programmeId);
      if (plan?.acceptedOn)
        throw new Refused('decision', `The plan was accepted on ${formatDay(plan.acceptedOn)} while this page was open: send it again, and it is asked for.`);
      const [problem] = decisionDayProblems(given.decidedOn, at.today);
      if (problem) throw new Refused(problem.field, problem.message);
      const { before } = await applyNoMeasure(trx, at, plan, given, null);
      tell({
        decision: given.decision,
        decidedOn: given.decidedOn,
        decidedBy: given.decidedBy,
        before,
        ...toldOfMeeting(given.unlisted, given.decidedBy, given.decidedOn),
      });
    }),
  );
}

/** Keeps a decision on whether a measure fits. Gives the reason that stood before. */
export async function applyNoMeasure(
  trx: Db,
  { programmeId, moment }: At,
  plan: Plan | null,
  given: GivenDecision,
  requestId: string | null,
): Promise<{ before: string | null }> {
  const { priority } = found(plan, given.ref, 'decision');
  decidedOf(given.decision, priority);
  const { noMeasureReason, decisions } = priority;
  if (given.decision === 'none-fits' && noMeasureReason === given.reason) throw new Refused('reason', 'This reason stands already.');
  const last = decisions.at(-1);
  if (last && given.decidedOn < last.decidedOn)
    throw new Refused('decided', `The decision before was made on ${formatDay(last.decidedOn)}: this one must have been made then or later.`);
  await insertDecision(trx, programmeId, moment, { ...given, priorityId: priority.id, requestId });
  return { before: noMeasureReason };
}

/** Refused where nothing stands that could be taken back. */
export function decidedOf(decision: NoMeasureDecision['decision'], { ref, noMeasureReason }: Priority): void {
  if (decision === 'measure-wanted' && noMeasureReason === null) throw new Refused('decision', `No decision stands that no measure fits ${ref}.`);
}

/** What stands, as a request for another decision is held against it. */
export const standingDecision = ({ noMeasureReason }: Priority): string =>
  noMeasureReason === null ? 'A measure is wanted' : `No measure fits: ${noMeasureReason}`;

function found(plan: Plan | null, ref: string, field: string): { plan: Plan; priority: Priority } {
  const priority = plan && priorityByRef(plan, ref);
  if (!plan || !priority) throw new Refused(field, `There is no priority ${ref}.`);
  return { plan, priority };
}
