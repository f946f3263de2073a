import { compareDays, type Day, daysBetween } from '../../../calendar/index.ts';
import type { ActivityFacts, PlannedDay } from './facts.ts';
import type { RatingPolicy } from './policy.ts';
import type { RecoveryState } from './reasons.ts';

/** True of an event that has happened by the day asked about. */
export function happened(day: Day | null, asAt: Day): day is Day {
  return day !== null && day <= asAt;
}

/** The date that stands: the one last approved, else the original. A move nobody approved changes nothing. */
export function standingDay(planned: PlannedDay, asAt: Day): Day | null {
  let standing = planned.original;
  let approved: Day | null = null;
  for (const move of planned.moves) {
    if (happened(move.approvedOn, asAt) && (approved === null || move.approvedOn >= approved)) {
      standing = move.to;
      approved = move.approvedOn;
    }
  }
  return standing;
}

/** First day of the phase it belongs to, as that stands. */
export function phaseStartOf({ phaseStart }: Pick<ActivityFacts, 'phaseStart'>, asAt: Day): Day | null {
  return phaseStart === null || typeof phaseStart === 'string' ? phaseStart : standingDay(phaseStart, asAt);
}

/** The move last wished for and not approved, or null where the last one was. */
export function unapprovedMove(planned: PlannedDay, asAt: Day): Day | null {
  const last = planned.moves.at(-1);
  return last === undefined || happened(last.approvedOn, asAt) ? null : last.to;
}

/**
 * The planned start as far as it may count in the activity's favour. One that was entered in an update counts only where it was entered before half the time
 * to the target had gone, the day by which work without a start should have begun: else whoever is late would type a date. `since` is the day the plan's
 * clock runs from. A start moved by an approved change, or given by the plan, counts.
 */
export function creditedStart(activity: ActivityFacts, since: Day | null, asAt: Day): Day | null {
  const start = standingDay(activity.start, asAt);
  const enteredOn = activity.startEnteredOn ?? null;
  if (start === null || enteredOn === null || activity.start.moves.some((move) => happened(move.approvedOn, asAt))) return start;
  return halfGone(since, standingDay(activity.target, asAt), enteredOn) ? null : start;
}

/** Whether half the time from one day to another has gone by a third, at exactly half too. Where nothing says when it began or ends, it is taken to be gone. */
export function halfGone(since: Day | null, target: Day | null, by: Day): boolean {
  if (since === null || target === null) return true;
  return daysBetween(since, by) * 2 >= daysBetween(since, target);
}

export function isStopped(activity: ActivityFacts, asAt: Day): boolean {
  return activity.status === 'stopped' && happened(activity.stopApprovedOn, asAt);
}

export function isStoppedWithoutApproval(activity: ActivityFacts, asAt: Day): boolean {
  return activity.status === 'stopped' && !happened(activity.stopApprovedOn, asAt);
}

/** A claim without its day and person is no claim. */
export function isClaimed(activity: ActivityFacts, asAt: Day): boolean {
  return activity.status === 'claimed-complete' && activity.claim !== null && happened(activity.claim.on, asAt);
}

/** Begun, whether it is under way, claimed complete or stopped since. */
export function isBegun(activity: ActivityFacts): boolean {
  return activity.status === 'stopped' ? activity.begunBeforeStop : activity.status !== 'not-begun';
}

export type Verification = {
  readonly complete: boolean;
  /** Day of the last verification that completed it. */
  readonly on: Day | null;
  /** Posts whose verification is still awaited; empty where one person who is no owner would do. */
  readonly awaiting: readonly string[];
};

/**
 * Whether a claimed completion is verified. By somebody who neither owns the activity, nor answers for its priority, nor made the claim; where several people own it jointly, every owning
 * post has signed: the one who claimed by claiming, each other by verifying. A verification before the claim is of something else and does not count, nor
 * does that of somebody who owned it since. Once complete it stays so, whoever owns it later.
 */
export function verificationOf(activity: ActivityFacts, asAt: Day): Verification {
  const claim = activity.claim;
  if (!isClaimed(activity, asAt) || claim === null) return { complete: false, on: null, awaiting: [] };
  const { completedOn = null } = activity;
  if (happened(completedOn, asAt)) return { complete: true, on: completedOn, awaiting: [] };
  const posts = new Map(activity.owners.map((owner) => [owner.post, owner.holders] as const));
  const people = new Set(activity.owners.flatMap((owner) => owner.holders));
  const handedOn = new Set(activity.formerOwners?.filter((person) => !people.has(person)));
  const made = activity.verifications.filter(({ on, by }) => happened(on, asAt) && on >= claim.on && by !== claim.by && !handedOn.has(by));
  const vacant = activity.owners.some((owner) => owner.holders.length === 0);
  // Two posts held by one and the same person are one owner: nobody verifies for themselves by changing hats.
  if (posts.size < 2 || (people.size === 1 && !vacant)) return singly(made, answering(activity));
  return jointly(made, posts, claim, people.size);
}

/** Whoever owns it, or answers for the priority that it is part of. */
const answering = ({ owners, priorityOwners = [] }: ActivityFacts): ReadonlySet<string> =>
  new Set([...owners.flatMap(({ holders }) => holders), ...priorityOwners]);

function singly(made: ActivityFacts['verifications'], owners: ReadonlySet<string>): Verification {
  let on: Day | null = null;
  for (const verification of made) if (!owners.has(verification.by) && (on === null || verification.on < on)) on = verification.on;
  return { complete: on !== null, on, awaiting: [] };
}

function jointly(
  made: ActivityFacts['verifications'],
  posts: ReadonlyMap<string, readonly string[]>,
  claim: { readonly on: Day; readonly by: string },
  people: number,
): Verification {
  const held = [...posts];
  const signed = new Set([claim.by]);
  const unsigned = () => held.filter(([, holders]) => !holders.some((holder) => signed.has(holder))).map(([post]) => post);
  // As many different owners as there are posts, or one person who holds a second post would sign for another.
  const enough = () => new Set(held.flatMap(([, holders]) => holders.filter((holder) => signed.has(holder)))).size >= Math.min(held.length, people);
  for (const verification of [...made].sort((a, b) => compareDays(a.on, b.on))) {
    signed.add(verification.by);
    if (unsigned().length === 0 && enough()) return { complete: true, on: verification.on, awaiting: [] };
  }
  return { complete: false, on: null, awaiting: unsigned() };
}

export type Lateness = { readonly days: number; readonly recovery: RecoveryState; readonly recoveryDay: Day | null };

/** How far past its target it is, where it is neither claimed complete nor stopped by an approved change; null where it is not. The target's day is still in time. */
export function pastTarget(activity: ActivityFacts, policy: RatingPolicy, asAt: Day): (Lateness & { readonly target: Day }) | null {
  const target = standingDay(activity.target, asAt);
  if (target === null || asAt <= target || isClaimed(activity, asAt) || isStopped(activity, asAt)) return null;
  return { target, days: daysBetween(target, asAt), ...recoveryOf(activity, policy, asAt) };
}

/** How far past the start that somebody entered it is, beyond the policy's allowance, and not begun; null where it is not. */
export function lateStart(activity: ActivityFacts, policy: RatingPolicy, asAt: Day): (Lateness & { readonly start: Day }) | null {
  const start = standingDay(activity.start, asAt);
  if (start === null || isBegun(activity) || isStopped(activity, asAt)) return null;
  const days = daysBetween(start, asAt);
  return days > policy.lateStartDays ? { start, days, ...recoveryOf(activity, policy, asAt) } : null;
}

/** The forecast, where it is after the target of an activity that is neither complete nor stopped by an approved change; else null. */
export function lateForecast(activity: ActivityFacts, asAt: Day): { readonly forecast: Day; readonly target: Day } | null {
  const target = standingDay(activity.target, asAt);
  const { forecast } = activity;
  if (forecast === null || target === null || forecast <= target) return null;
  return isStopped(activity, asAt) || verificationOf(activity, asAt).complete ? null : { forecast, target };
}

/**
 * Whether the recovery date that stands helps. It is the last one accepted by somebody who neither owns the activity nor answers for its priority; it is still to come, so its own day is
 * too late; and the accepted dates changed no more often than the policy allows, over the whole life of the activity: a new plan is a move of the old one.
 */
function recoveryOf(activity: ActivityFacts, policy: RatingPolicy, asAt: Day): { readonly recovery: RecoveryState; readonly recoveryDay: Day | null } {
  const owners = answering(activity);
  let standing: Day | null = null;
  let moves = 0;
  let byOwner = false;
  for (const { day, acceptedOn, acceptedBy } of activity.recovery) {
    if (!happened(acceptedOn, asAt) || acceptedBy === null) continue;
    if (owners.has(acceptedBy)) {
      byOwner = true;
      continue;
    }
    if (standing !== null && day !== standing) moves += 1;
    standing = day;
  }
  if (standing === null) return { recovery: byOwner ? 'accepted-by-owner' : activity.recovery.length > 0 ? 'not-accepted' : 'none', recoveryDay: null };
  const recovery = moves > policy.recoveryMoves ? 'moved-too-often' : standing <= asAt ? 'date-passed' : 'good';
  return { recovery, recoveryDay: standing };
}
