import { type Day, formatDay } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { settleAbout } from '../questions/store.ts';
import { Refused, refusable, refuseAll, type Tried } from '../refusal.ts';
import { type GivenApproval, hasWords } from '../rules/approval.ts';
import { type Activity, activityByRef, type DatedThing, dayAfterMoves, movesOf, type Plan, priorityByRef } from '../rules/plan.ts';
import { lockPlan } from '../store.ts';
import { confirmProblems, confirmProblemWords, needsApproval } from './rules/confirming.ts';
import { insertFirstTarget, insertMove, setTarget } from './store.ts';

export type GivenTarget = {
  readonly ref: string;
  readonly day: Day;
  readonly reason: string;
  /** The board or person that approved it, and when: once the plan is accepted, for every day but the one that was read. */
  readonly approvedBy?: string;
  readonly approvedOn?: Day | null;
};

/**
 * Says which whole day an activity's phrase means. Until the board has accepted the plan any day may stand for an unconfirmed phrase; afterwards the day that was
 * read is confirmed as it is, a first one needs its approval, which is kept, and another than the one read is that one with an approved move. Questions about it
 * are settled with it.
 */
export function confirmTarget(changer: Changer, programmeId: string, given: GivenTarget): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.confirm-target', subject: { kind: 'activity', id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      const found = plan && activityByRef(plan, given.ref);
      if (!plan || !found) throw new Refused('day', `There is no activity ${given.ref}.`);
      const { activity, priority } = found;
      if (activity.targetConfirmed) throw new Refused('day', `The target of ${given.ref} was confirmed already: move it by an approved change.`);
      const approval = { reason: given.reason, approvedBy: given.approvedBy ?? '', approvedOn: given.approvedOn ?? null };
      const problems = confirmProblems(plan, activity, { day: given.day, approval }, changer.clock.today());
      refuseAll(problems.map((problem) => confirmProblemWords(problem, plan.acceptedOn)));
      const approved = needsApproval(plan, activity, given.day) ? keptApproval(approval) : null;
      await putTarget(trx, { programmeId, moment }, activity, { day: given.day, approved });
      const { approvedBy, approvedOn } = approved ?? {};
      tell({ phrase: activity.targetRaw, before: activity.targetOriginal, day: given.day, ...(approved && { approvedBy, approvedOn }) });
      const others = priority.activities.filter(({ ref, targetConfirmed }) => ref !== given.ref && !targetConfirmed);
      // A question of the whole priority ("RH2 a and b") is settled with the last of its activities.
      const refs = others.length === 0 ? [given.ref, priority.ref] : [given.ref];
      await settleAbout(trx, programmeId, refs, 'target', changer.clock.today(), `${formatDay(given.day)}. ${given.reason}`);
    }),
  );
}

type Approved = { readonly reason: string; readonly approvedBy: string; readonly approvedOn: Day };
type Told = { readonly day: Day; readonly approved: Approved | null };

const keptApproval = ({ reason, approvedBy, approvedOn }: GivenApproval): Approved => ({
  reason: reason.trim(),
  approvedBy: approvedBy.trim(),
  approvedOn: approvedOn as Day,
});

/** The day that was read stays the original: another that was approved instead is a move of it, and is counted as one. */
async function putTarget(trx: Db, at: { programmeId: string; moment: string }, activity: Activity, { day, approved }: Told): Promise<void> {
  const { programmeId, moment } = at;
  const { id: activityId, targetOriginal: fromDay } = activity;
  await setTarget(trx, programmeId, activityId, approved && fromDay !== null ? fromDay : day);
  if (approved === null) return;
  if (fromDay === null) return insertFirstTarget(trx, programmeId, moment, { activityId, day, ...approved });
  await insertMove(trx, programmeId, moment, { activityId, priorityId: null, what: 'target', fromDay, toDay: day, askedOn: approved.approvedOn, ...approved });
}

export type GivenMove = {
  /** An activity's ref for its target or start; a priority's for the day its impact is expected. */
  readonly ref: string;
  readonly what: DatedThing;
  readonly toDay: Day;
  readonly reason: string;
  readonly askedOn: Day;
  readonly approvedOn: Day;
  /** The board or person that approved it. */
  readonly approvedBy: string;
};

/** Moves a date by an approved change. The original stays beside it, and each move is kept. */
export function moveDate(changer: Changer, programmeId: string, given: GivenMove): Promise<Tried<void>> {
  const change = { programmeId, action: 'plan.move-date', subject: { kind: given.what, id: given.ref }, reason: given.reason };
  return refusable(() =>
    changing(changer, change, async (trx, moment, tell) => {
      const plan = await lockPlan(trx, programmeId);
      if (!plan) throw new Refused('to', 'The programme has no plan.');
      const { activityId, priorityId, fromDay, last } = datedBy(plan, given);
      checkMove(given, fromDay, { last, acceptedOn: plan.acceptedOn, today: changer.clock.today() });
      await insertMove(trx, programmeId, moment, { ...given, activityId, priorityId, fromDay });
      tell({ what: given.what, before: fromDay, day: given.toDay, askedOn: given.askedOn, approvedOn: given.approvedOn, approvedBy: given.approvedBy });
    }),
  );
}

type Dated = { activityId: string | null; priorityId: string | null; fromDay: Day | null; last: Day | null };

/** What is moved, the day that stands now, and the day on which its last move was approved. */
function datedBy(plan: Plan, { ref, what }: GivenMove): Dated {
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

function checkMove(given: GivenMove, fromDay: Day | null, { last, acceptedOn, today }: Around): void {
  const { toDay, askedOn, approvedOn } = given;
  if (toDay === fromDay) throw new Refused('to', `The date is ${formatDay(fromDay)} already. Enter the day it moves to.`);
  if (approvedOn > today) throw new Refused('approved', 'The day of approval must be today or earlier. A move counts once it is approved.');
  // What was approved before the plan was accepted is in the plan that was accepted: the accepted date moves by what was approved of it afterwards.
  if (acceptedOn !== null && approvedOn < acceptedOn)
    throw new Refused('approved', `The day of approval must be on or after ${formatDay(acceptedOn)}, when the plan was accepted.`);
  if (!hasWords(given.reason)) throw new Refused('reason', 'Enter the reason in words.');
  if (!hasWords(given.approvedBy)) throw new Refused('approvedBy', 'Enter who approved it in words, such as “Improvement Board”.');
  if (askedOn > approvedOn) throw new Refused('asked', 'The day it was asked for must be the day of approval or earlier.');
  // So that the order of asking and of approving is one, and the last move is the one that holds.
  if (last !== null && askedOn < last)
    throw new Refused('asked', `The move before was approved on ${formatDay(last)}. This one must have been asked for then or later.`);
}
