import { type Day, formatDay } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import type { Approved, At } from '../changes/kind.ts';
import { settleAbout } from '../questions/store.ts';
import { Refused, refusable, refuseAll, type Tried } from '../refusal.ts';
import { hasWords } from '../rules/approval.ts';
import { type Activity, activityByRef, type DatedThing, dayAfterMoves, movesOf, type Plan, priorityByRef } from '../rules/plan.ts';
import { lockPlan } from '../store.ts';
import { confirmProblems, confirmProblemWords, isChangeOfAccepted, tooEarly } from './rules/confirming.ts';
import { insertFirstTarget, insertMove, setTarget } from './store.ts';

export type GivenTarget = { readonly ref: string; readonly day: Day; readonly reason: string };

/**
 * Says which whole day an activity's phrase means. Until the board has accepted the plan any day may stand for an unconfirmed phrase; afterwards only the day that
 * was read is confirmed like this, and any other is a change that somebody else decides. Questions about it are settled with it.
 */
export function confirmTarget(changer: Changer, programmeId: string, given: GivenTarget): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.confirm-target', subject: { kind: 'activity', id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const at = { programmeId, moment, today: changer.clock.today() };
      const plan = await lockPlan(trx, programmeId);
      const { activity } = unconfirmed(plan, given.ref);
      if (plan && isChangeOfAccepted(plan, activity, given.day))
        throw new Refused('day', 'The plan is accepted, so this target is set by a change that somebody else decides: ask for it.');
      await applyTarget(trx, at, plan, given, null);
      tell({ phrase: activity.targetRaw, before: activity.targetOriginal, day: given.day });
    }),
  );
}

/** Puts a day in the place of a phrase: by itself, or once it was approved. */
export async function applyTarget(trx: Db, at: At, plan: Plan | null, given: GivenTarget, approved: Approved | null): Promise<void> {
  const { priority, activity } = unconfirmed(plan, given.ref);
  refuseAll(confirmProblems(plan as Plan, activity, given, at.today).map(confirmProblemWords));
  await putTarget(trx, at, activity, given.day, approved);
  const others = priority.activities.filter(({ ref, targetConfirmed }) => ref !== given.ref && !targetConfirmed);
  // A question of the whole priority ("RH2 a and b") is settled with the last of its activities.
  const refs = others.length === 0 ? [given.ref, priority.ref] : [given.ref];
  await settleAbout(trx, at.programmeId, refs, 'target', at.today, `${formatDay(given.day)}. ${given.reason}`);
}

export function unconfirmed(plan: Plan | null, ref: string) {
  const found = plan && activityByRef(plan, ref);
  if (!found) throw new Refused('day', `There is no activity ${ref}.`);
  if (found.activity.targetConfirmed) throw new Refused('day', `The target of ${ref} was confirmed already: move it by an approved change.`);
  return found;
}

/** The day that was read stays the original: another that was approved instead is a move of it, and is counted as one. */
async function putTarget(trx: Db, { programmeId, moment }: At, activity: Activity, day: Day, approved: Approved | null): Promise<void> {
  const { id: activityId, targetOriginal: fromDay } = activity;
  await setTarget(trx, programmeId, activityId, approved && fromDay !== null ? fromDay : day);
  if (approved === null) return;
  if (fromDay === null) return insertFirstTarget(trx, programmeId, moment, { activityId, day, ...approved });
  await insertMove(trx, programmeId, moment, { activityId, priorityId: null, what: 'target', fromDay, toDay: day, ...approved });
}

export type GivenDate = {
  /** An activity's ref for its target or start; a priority's for the day its impact is expected. */
  readonly ref: string;
  readonly what: DatedThing;
  readonly toDay: Day;
};

export type GivenMove = GivenDate & {
  readonly reason: string;
  readonly askedOn: Day;
  readonly approvedOn: Day;
  /** The board or person that approved it. */
  readonly approvedBy: string;
};

/** Moves a date of a plan that no board has accepted yet: whoever agreed to it is named. The original stays beside it, and each move is kept. */
export function moveDate(changer: Changer, programmeId: string, given: GivenMove): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.move-date', subject: { kind: given.what, id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const at = { programmeId, moment, today: changer.clock.today() };
      const plan = await lockPlan(trx, programmeId);
      if (plan && plan.acceptedOn !== null)
        throw new Refused('to', 'The plan is accepted, so its dates move by a change that somebody else decides: ask for it.');
      const before = await applyMove(trx, at, plan, given, { ...given, requestId: null });
      tell({ what: given.what, before, day: given.toDay, askedOn: given.askedOn, approvedOn: given.approvedOn, approvedBy: given.approvedBy });
    }),
  );
}

/** Moves a date by an approved change. Gives the day that it moved from. */
export async function applyMove(trx: Db, at: At, plan: Plan | null, given: GivenDate, approved: Approved): Promise<Day | null> {
  const { activityId, priorityId, fromDay, last } = datedBy(plan, given);
  const early = given.what === 'target' && plan ? tooEarly(plan, activityByRef(plan, given.ref)?.activity ?? { start: null }, given.toDay) : null;
  if (early) throw new Refused('to', `${confirmProblemWords(early).message}.`);
  checkMove({ ...given, ...approved, byRequest: approved.requestId !== null }, fromDay, { last, acceptedOn: plan?.acceptedOn ?? null, today: at.today });
  await insertMove(trx, at.programmeId, at.moment, { ...given, ...approved, activityId, priorityId, fromDay });
  return fromDay;
}

type Dated = { activityId: string | null; priorityId: string | null; fromDay: Day | null; last: Day | null };

/** What is moved, the day that stands now, and the day on which its last move was approved. */
export function datedBy(plan: Plan | null, { ref, what }: GivenDate): Dated {
  if (!plan) throw new Refused('to', 'The programme has no plan.');
  if (what === 'expected-impact') {
    const priority = priorityByRef(plan, ref);
    if (!priority) throw new Refused('to', `There is no priority ${ref}.`);
    const fromDay = dayAfterMoves(priority.expectedImpactDay, what, priority.moves);
    return { activityId: null, priorityId: priority.id, fromDay, last: movesOf(what, priority.moves).at(-1)?.approvedOn ?? null };
  }
  const found = activityByRef(plan, ref);
  if (!found) throw new Refused('to', `There is no activity ${ref}.`);
  const { activity } = found;
  if (what === 'target' && !activity.targetConfirmed) throw new Refused('to', `The target of ${ref} is not confirmed yet: confirm it first.`);
  const fromDay = what === 'target' ? activity.target : activity.start;
  return { activityId: activity.id, priorityId: null, fromDay, last: movesOf(what, activity.moves).at(-1)?.approvedOn ?? null };
}

type Around = { readonly last: Day | null; readonly acceptedOn: Day | null; readonly today: Day };

function checkMove(given: Omit<GivenMove, 'ref' | 'what'> & { readonly byRequest: boolean }, fromDay: Day | null, { last, acceptedOn, today }: Around): void {
  const { toDay, askedOn, approvedOn } = given;
  if (toDay === fromDay) throw new Refused('to', `The date is ${formatDay(fromDay)} already. Enter the day it moves to.`);
  if (approvedOn > today) throw new Refused('approved', 'The day of approval must be today or earlier. A move counts once it is approved.');
  // What was approved before the plan was accepted is in the plan that was accepted: the accepted date moves by what was approved of it afterwards.
  if (acceptedOn !== null && approvedOn < acceptedOn)
    throw new Refused('approved', `The day of approval must be on or after ${formatDay(acceptedOn)}, when the plan was accepted.`);
  if (!hasWords(given.reason)) throw new Refused('reason', 'Enter the reason in words.');
  if (!hasWords(given.approvedBy)) throw new Refused('approvedBy', 'Enter who approved it in words, such as “Improvement Board”.');
  // A board may have decided before somebody typed the request for it: then the move was asked for at that meeting, and is only recorded later.
  if (askedOn > approvedOn && !given.byRequest) throw new Refused('asked', 'The day it was asked for must be the day of approval or earlier.');
  // So that the order of asking and of approving is one, and the last move is the one that holds.
  if (last !== null && approvedOn < last)
    throw new Refused('approved', `The move before was approved on ${formatDay(last)}. This one must have been approved then or later.`);
  if (last !== null && askedOn < last)
    throw new Refused('asked', `The move before was approved on ${formatDay(last)}. This one must have been asked for then or later.`);
}
