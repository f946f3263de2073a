import { type Day, formatDay } from '../../../calendar/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { settleAbout } from '../questions/store.ts';
import { Refused, refusable, refuseAll, staleWords, type Tried } from '../refusal.ts';
import type { GivenApproval } from '../rules/approval.ts';
import { phaseRef } from '../rules/gaps.ts';
import type { Phase, Plan } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { lockPlan } from '../store.ts';
import { daysMove, type PhaseDays, phaseMoveProblems, phaseMoveWords } from './rules/moving.ts';
import { insertPhaseMove, type PhaseWords, putPhase } from './store.ts';

export type GivenPhase = PhaseWords & {
  /** The number of the phase that is changed; null for a new one. */
  readonly changes: number | null;
  /** Why its days change; once the plan is accepted, who approved it and when. */
  readonly reason?: string;
  readonly approvedBy?: string;
  readonly approvedOn?: Day | null;
  readonly seen?: string;
};

/** What a form of a phase shows, for its mark. */
export const phaseShown = ({ number, name, fromDay, toDay, focus }: Phase): PhaseWords => ({ number, name, fromDay, toDay, focus });

/**
 * Adds a phase or changes one. Its days may not overlap another's (H25), and move with a reason, by an approved change once the plan is accepted: each move is
 * kept. Questions about its days are settled once it has both.
 */
export function savePhase(changer: Changer, programmeId: string, given: GivenPhase): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.edit', subject: { kind: 'phase', id: String(given.number) }, ...(given.reason ? { reason: given.reason } : {}) };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      if (!plan) throw new Refused('name', 'The programme has no plan.');
      const before = given.changes === null ? null : (plan.phases.find(({ number }) => number === given.changes) ?? null);
      if (given.changes !== null && before === null) throw new Refused('name', `There is no phase ${given.changes}.`);
      if (before && given.seen !== undefined && given.seen !== seenMark(phaseShown(before))) throw new Refused('name', staleWords, true);
      checkPhase(plan, given, before);
      const approval = approvalOf(given);
      const today = changer.clock.today();
      refuseAll(phaseMoveProblems(plan, { before, now: given, approval }, today).map((problem) => phaseMoveWords(problem, plan.acceptedOn)));
      const phaseId = await putPhase(trx, programmeId, moment, plan.id, before?.id ?? null, given);
      const move = daysMove(plan.acceptedOn, before, given) ? keptMove(before, given, approval, { acceptedOn: plan.acceptedOn, today }) : null;
      if (move) await insertPhaseMove(trx, programmeId, moment, { phaseId, ...move });
      tell({
        ...(move?.approvedOn && { approvedBy: move.approvedBy, approvedOn: move.approvedOn }),
        before: before && phaseShown(before),
        phase: { number: given.number, name: given.name, from: given.fromDay, to: given.toDay, focus: given.focus },
      });
      if (given.fromDay !== null && given.toDay !== null)
        await settleAbout(trx, programmeId, [phaseRef(given)], 'phase', today, `${formatDay(given.fromDay)} to ${formatDay(given.toDay)}.`);
    }),
  );
}

const approvalOf = ({ reason = '', approvedBy = '', approvedOn = null }: Pick<GivenPhase, 'reason' | 'approvedBy' | 'approvedOn'>): GivenApproval => ({
  reason,
  approvedBy,
  approvedOn,
});

/** What is kept of a move. Before the acceptance nothing was there to approve it against, so no approval is kept. */
function keptMove(before: PhaseDays | null, now: PhaseDays, approval: GivenApproval, { acceptedOn, today }: { acceptedOn: Day | null; today: Day }) {
  const approved = acceptedOn !== null;
  return {
    was: { fromDay: before?.fromDay ?? null, toDay: before?.toDay ?? null },
    now: { fromDay: now.fromDay, toDay: now.toDay },
    reason: approval.reason.trim(),
    changedOn: today,
    approvedOn: approved ? approval.approvedOn : null,
    approvedBy: approved ? approval.approvedBy.trim() : null,
  };
}

function checkPhase(plan: Plan, given: GivenPhase, before: Phase | null): void {
  const others = plan.phases.filter((phase) => phase !== before);
  if (others.some(({ number }) => number === given.number)) throw new Refused('number', `There is a phase ${given.number} already.`);
  const { fromDay, toDay } = given;
  if (fromDay !== null && toDay !== null && toDay < fromDay) throw new Refused('to', 'The last day must be the first day or later.');
  for (const other of others) {
    if (!overlaps(given, other)) continue;
    const field = fromDay !== null && other.fromDay !== null && fromDay >= other.fromDay ? 'from' : 'to';
    throw new Refused(field, `Phase ${other.number} runs from ${dayWords(other.fromDay)} to ${dayWords(other.toDay)}. Two phases may not share a day.`);
  }
}

const dayWords = (day: Day | null): string => (day === null ? 'an unknown day' : formatDay(day));

/** Whether two phases share a day, as far as their days are known. */
function overlaps(one: Pick<Phase, 'fromDay' | 'toDay'>, other: Pick<Phase, 'fromDay' | 'toDay'>): boolean {
  if (one.fromDay === null || one.toDay === null || other.fromDay === null || other.toDay === null) return false;
  return one.fromDay <= other.toDay && other.fromDay <= one.toDay;
}
