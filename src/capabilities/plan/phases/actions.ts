import { type Day, formatDay } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import type { Approved, At } from '../changes/kind.ts';
import { settleAbout } from '../questions/store.ts';
import { Refused, refusable, staleWords, type Tried } from '../refusal.ts';
import { hasWords } from '../rules/approval.ts';
import type { Phase, Plan } from '../rules/plan.ts';
import { phaseRef } from '../rules/plan.ts';
import { seenMark } from '../seen.ts';
import { lockPlan } from '../store.ts';
import { daysMove, lastPhaseApproval } from './rules/moving.ts';
import { insertPhaseMove, type PhaseWords, putPhase } from './store.ts';

/** `changes`: the number of the phase that is changed; null for a new one. */
export type ChangedPhase = PhaseWords & { readonly changes: number | null };

export type GivenPhase = ChangedPhase & {
  /** Why its days change. */
  readonly reason?: string;
  readonly seen?: string;
};

/** What a form of a phase shows, for its mark. */
export const phaseShown = ({ number, name, fromDay, toDay, focus }: Phase): PhaseWords => ({ number, name, fromDay, toDay, focus });

/**
 * Adds a phase or changes one, until the plan is accepted. Its days may not overlap another's (H25), and move with a reason: each move is kept. Questions about its
 * days are settled once it has both.
 */
export function savePhase(changer: Changer, programmeId: string, given: GivenPhase): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.edit', subject: { kind: 'phase', id: String(given.number) }, ...(given.reason ? { reason: given.reason } : {}) };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const at = { programmeId, moment, today: changer.clock.today() };
      const plan = await lockPlan(trx, programmeId);
      const before = phaseChanged(plan, given);
      if (plan && plan.acceptedOn !== null)
        throw new Refused('name', 'The plan is accepted, so its phases change by a change that somebody else decides: ask for it.');
      if (before && given.seen !== undefined && given.seen !== seenMark(phaseShown(before))) throw new Refused('name', staleWords, true);
      if (daysMove(null, before, given) && !hasWords(given.reason ?? '')) throw new Refused('reason', 'Enter why the days of the phase change');
      await applyPhase(trx, at, plan, given, { reason: given.reason ?? '', approved: null });
      tell({
        before: before && phaseShown(before),
        phase: { number: given.number, name: given.name, from: given.fromDay, to: given.toDay, focus: given.focus },
      });
    }),
  );
}

/** The phase as it stands; null for a new one. Refuses what no plan could hold. */
export function phaseChanged(plan: Plan | null, given: ChangedPhase): Phase | null {
  if (!plan) throw new Refused('name', 'The programme has no plan.');
  const before = given.changes === null ? null : (plan.phases.find(({ number }) => number === given.changes) ?? null);
  if (given.changes !== null && before === null) throw new Refused('name', `There is no phase ${given.changes}.`);
  checkPhase(plan, given, before);
  return before;
}

/** Stores a phase, and keeps how its days moved where they did. */
export async function applyPhase(
  trx: Db,
  at: At,
  plan: Plan | null,
  given: ChangedPhase,
  { reason, approved }: { readonly reason: string; readonly approved: Approved | null },
): Promise<void> {
  const { programmeId, moment, today } = at;
  const before = phaseChanged(plan, given);
  const { id: planId, acceptedOn, phaseMoves } = plan as Plan;
  const moves = daysMove(acceptedOn, before, given);
  const last = before && lastPhaseApproval(phaseMoves, before.id);
  if (moves && approved && last !== null && approved.approvedOn < last)
    throw new Refused('approved', 'The change before was approved later than that: this one must have been approved on that day or after it.');
  const phaseId = await putPhase(trx, programmeId, moment, planId, before?.id ?? null, given);
  const was = { fromDay: before?.fromDay ?? null, toDay: before?.toDay ?? null };
  const now = { fromDay: given.fromDay, toDay: given.toDay };
  const { approvedOn = null, approvedBy = null, requestId = null } = approved ?? {};
  // Before the acceptance nothing was there to approve it against, so no approval is kept.
  if (moves) await insertPhaseMove(trx, programmeId, moment, { phaseId, was, now, reason: reason.trim(), changedOn: today, approvedOn, approvedBy, requestId });
  if (given.fromDay !== null && given.toDay !== null)
    await settleAbout(trx, programmeId, [phaseRef(given)], 'phase', today, `${formatDay(given.fromDay)} to ${formatDay(given.toDay)}.`);
}

function checkPhase(plan: Plan, given: ChangedPhase, before: Phase | null): void {
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
