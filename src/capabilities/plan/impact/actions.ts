import { type Day, formatDay } from '../../../calendar/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { Refused, refusable, type Tried } from '../refusal.ts';
import { type NoMeasureDecision, type Plan, type Priority, priorityByRef } from '../rules/plan.ts';
import { lockPlan } from '../store.ts';
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

export type GivenDecision = Omit<NoMeasureDecision, 'id'> & { readonly ref: string };

/**
 * Records the board's decision that no measure fits a priority, or that one is wanted after all. Each stays with its reason, its day and the board; the last
 * one holds, so none may have been made before the one that it follows.
 */
export function decideNoMeasure(changer: Changer, programmeId: string, given: GivenDecision): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.no-measure', subject: { kind: 'priority', id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const { priority } = found(await lockPlan(trx, programmeId), given.ref, 'decision');
      checkDecision(given, priority, changer.clock.today());
      await insertDecision(trx, programmeId, moment, { ...given, priorityId: priority.id });
      tell({ decision: given.decision, decidedOn: given.decidedOn, decidedBy: given.decidedBy, before: priority.noMeasureReason });
    }),
  );
}

function checkDecision({ decision, reason, decidedOn }: GivenDecision, { ref, noMeasureReason, decisions }: Priority, today: Day): void {
  if (decision === 'measure-wanted' && noMeasureReason === null) throw new Refused('decision', `No decision stands that no measure fits ${ref}.`);
  if (decision === 'none-fits' && noMeasureReason === reason) throw new Refused('reason', 'This reason stands already.');
  if (decidedOn > today) throw new Refused('decided', 'The day of the decision must be today or earlier.');
  const last = decisions.at(-1);
  if (last && decidedOn < last.decidedOn)
    throw new Refused('decided', `The decision before was made on ${formatDay(last.decidedOn)}: this one must have been made then or later.`);
}

function found(plan: Plan | null, ref: string, field: string): { plan: Plan; priority: Priority } {
  const priority = plan && priorityByRef(plan, ref);
  if (!plan || !priority) throw new Refused(field, `There is no priority ${ref}.`);
  return { plan, priority };
}
