import { type Day, earliestDay, latestDay } from '../../../calendar/index.ts';
import {
  creditedStart,
  halfGone,
  happened,
  isBegun,
  isClaimed,
  isStopped,
  isStoppedWithoutApproval,
  lateForecast,
  lateStart,
  pastTarget,
  phaseStartOf,
  standingDay,
  unapprovedMove,
  verificationOf,
} from './activities.ts';
import type { ActivityFacts, RatingFacts, ReopeningFacts, UpdateFacts } from './facts.ts';
import type { RatingPolicy } from './policy.ts';
import { type Reason, reason } from './reasons.ts';
import type { ProcessState } from './states.ts';

export type ProcessJudgement = {
  readonly state: ProcessState;
  readonly because: readonly Reason[];
  readonly notes: readonly Reason[];
  /** Day the last activity was verified complete, where the state is complete. */
  readonly completedOn: Day | null;
};

/** How the work goes: the first state that applies, with every reason for it. */
export function judgeProcess(facts: RatingFacts, policy: RatingPolicy, asAt: Day): ProcessJudgement {
  const notes = processNotes(facts, asAt);
  const live = facts.activities.filter((activity) => !isStopped(activity, asAt));
  const stopped = facts.activities.length - live.length;
  const judged = (state: ProcessState, because: readonly Reason[], completedOn: Day | null = null) => ({ state, because, notes, completedOn });

  if (stopped > 0 && live.length === 0) return judged('not-rated', [reason('all-stopped', { activities: stopped })]);

  const completedOn = completionDay(live, asAt);
  if (completedOn !== null) return judged('complete', [reason('complete', { complete: live.length, stopped, completedOn })], completedOn);

  const start = startOfWorkNotDue(live, facts, policy, asAt);
  if (start !== null) return judged('not-due', [reason('not-due', { start, cycleEnd: facts.cycleEnd })]);

  const offTrack = offTrackReasons(live, facts.update, policy, asAt);
  if (offTrack.length > 0) return judged('off-track', offTrack);

  const behind = behindReasons(facts, live, policy, asAt);
  if (behind.length > 0) return judged('behind', behind);

  const complete = live.filter((activity) => verificationOf(activity, asAt).complete).length;
  return judged('on-track', [reason('on-track', { activities: live.length, begun: live.filter(isBegun).length, complete })]);
}

/** The day clocks of the plan run from: its acceptance or, where none is recorded, the earliest phase's start, so that not recording it stops no clock. */
export function clockStart(facts: RatingFacts, asAt: Day): Day | null {
  return facts.planAcceptedOn ?? earliestDay(facts.activities.map((activity) => phaseStartOf(activity, asAt)));
}

function completionDay(live: readonly ActivityFacts[], asAt: Day): Day | null {
  const days: Day[] = [];
  for (const activity of live) {
    const { complete, on } = verificationOf(activity, asAt);
    if (!complete || on === null) return null;
    days.push(on);
  }
  return latestDay(days);
}

/**
 * The earliest start, where nothing is begun and it lies after the cycle's end; else null. An item that should have started is never grey (C4.07), so what is
 * past its target, stopped without approval, or without any known start is not excused by a later start elsewhere. A start that was entered too late puts
 * nothing off; where it is before the phase's it still counts.
 */
function startOfWorkNotDue(live: readonly ActivityFacts[], facts: RatingFacts, policy: RatingPolicy, asAt: Day): Day | null {
  const { cycleEnd } = facts;
  const since = clockStart(facts, asAt);
  const starts: Day[] = [];
  for (const activity of live) {
    const phaseStart = phaseStartOf(activity, asAt);
    const start = creditedStart(activity, since, asAt) ?? (phaseStart && earliestDay([phaseStart, standingDay(activity.start, asAt)]));
    if (start === null || isBegun(activity) || isStoppedWithoutApproval(activity, asAt) || pastTarget(activity, policy, asAt) !== null) return null;
    starts.push(start);
  }
  const earliest = earliestDay(starts);
  // A cycle that has ended excuses nothing of the days since.
  return earliest !== null && earliest > cycleEnd && earliest > asAt ? earliest : null;
}

/** Updates missed running: this cycle's too, once its day has gone by or it has closed. Submitting one ends the run. */
function missedRunning(update: UpdateFacts, asAt: Day): number {
  if (happened(update.submittedOn, asAt)) return 0;
  return update.missedBefore + (missedThisCycle(update, asAt) ? 1 : 0);
}

function missedThisCycle(update: UpdateFacts, asAt: Day): boolean {
  if (update.dueOn === null || happened(update.submittedOn, asAt)) return false;
  return asAt > update.dueOn || happened(update.closedOn ?? null, asAt);
}

/** The newest update that was asked for and due was missed: opening the next cycle tells nothing, so it stays missed until one is submitted. */
function lastMissed(update: UpdateFacts, asAt: Day): boolean {
  return update.missedBefore > 0 && !happened(update.submittedOn, asAt);
}

function offTrackReasons(live: readonly ActivityFacts[], update: UpdateFacts, policy: RatingPolicy, asAt: Day): Reason[] {
  const because: Reason[] = [];
  for (const activity of live) {
    const past = pastTarget(activity, policy, asAt);
    if (past !== null && past.recovery !== 'good') because.push(reason('past-target', { activity: activity.ref, ...past }));
    const late = lateStart(activity, policy, asAt);
    if (late !== null && late.recovery !== 'good') because.push(reason('start-late', { activity: activity.ref, ...late }));
  }
  const running = missedRunning(update, asAt);
  if (running >= policy.missedUpdates) because.push(reason('updates-missed', { running }));
  return because;
}

function behindReasons(facts: RatingFacts, live: readonly ActivityFacts[], policy: RatingPolicy, asAt: Day): Reason[] {
  const because: Reason[] = [];
  if (live.length === 0) because.push(reason('no-activity', {}));
  const since = clockStart(facts, asAt);
  for (const activity of live) because.push(...behindReasonsOf(activity, since, policy, asAt));
  const { dueOn } = facts.update;
  if (dueOn !== null && missedThisCycle(facts.update, asAt)) because.push(reason('update-missed', { dueOn }));
  else if (lastMissed(facts.update, asAt)) because.push(reason('last-update-missed', {}));
  return because;
}

function behindReasonsOf(activity: ActivityFacts, since: Day | null, policy: RatingPolicy, asAt: Day): Reason[] {
  const because: Reason[] = [];
  const { ref } = activity;
  const verification = verificationOf(activity, asAt);
  if (verification.complete) return because;

  const past = pastTarget(activity, policy, asAt);
  if (past !== null && past.recoveryDay !== null)
    because.push(reason('past-target-recovering', { activity: ref, target: past.target, days: past.days, recoveryDay: past.recoveryDay }));
  const late = lateStart(activity, policy, asAt);
  if (late !== null && late.recoveryDay !== null)
    because.push(reason('start-late-recovering', { activity: ref, start: late.start, days: late.days, recoveryDay: late.recoveryDay }));

  const target = standingDay(activity.target, asAt);
  if (target !== null && asAt > target && isClaimed(activity, asAt) && activity.claim !== null)
    because.push(reason('unverified-past-target', { activity: ref, target, claimedOn: activity.claim.on, awaiting: verification.awaiting }));
  const forecast = lateForecast(activity, asAt);
  if (forecast !== null) because.push(reason('forecast-after-target', { activity: ref, ...forecast }));

  if (target === null) because.push(reason('target-missing', { activity: ref }));
  else if (!activity.targetConfirmed) because.push(reason('target-unconfirmed', { activity: ref, target }));

  if (isStoppedWithoutApproval(activity, asAt)) because.push(reason('stopped-without-approval', { activity: ref }));
  if (target !== null && shouldHaveBegun(activity, target, since, asAt)) because.push(reason('should-have-begun', { activity: ref, since, target }));
  return because;
}

/** Without a start of its own, or with one entered too late, an activity is given half the time to its target. */
function shouldHaveBegun(activity: ActivityFacts, target: Day, since: Day | null, asAt: Day): boolean {
  if (activity.status !== 'not-begun' || creditedStart(activity, since, asAt) !== null) return false;
  return since === null || (asAt >= since && halfGone(since, target, asAt));
}

const reopenedNote = (activity: string, reopened: ReopeningFacts): Reason =>
  'reason' in reopened ? reason('reopened-as-false', { activity, ...reopened }) : reason('reopened', { activity, ...reopened });

function processNotes(facts: RatingFacts, asAt: Day): Reason[] {
  const notes: Reason[] = [];
  const { dueOn, submittedOn } = facts.update;
  if (dueOn !== null && happened(submittedOn, asAt) && submittedOn > dueOn) notes.push(reason('update-late', { dueOn, submittedOn }));
  for (const activity of facts.activities) {
    const { reopened } = activity;
    if (reopened !== undefined && reopened.on <= asAt) notes.push(reopenedNote(activity.ref, reopened));
    for (const what of ['start', 'target'] as const) {
      const wanted = unapprovedMove(activity[what], asAt);
      if (wanted !== null) notes.push(reason('move-not-approved', { activity: activity.ref, what, wanted, standing: standingDay(activity[what], asAt) }));
    }
  }
  return notes;
}
