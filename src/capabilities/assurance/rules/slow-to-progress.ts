import { type Day, daysBetween } from '../../../calendar/index.ts';
import { happened, isStopped, lateForecast, standingDay, verificationOf } from './activities.ts';
import type { ActivityFacts } from './facts.ts';
import type { RatingPolicy } from './policy.ts';
import { type Reason, reason } from './reasons.ts';
import { worstOf } from './roll-up.ts';
import type { RatingColour } from './states.ts';

export type SlowFacts = {
  readonly ref: string;
  readonly activities: readonly ActivityFacts[];
  /** The ratings of the cycle being rated first, then of the cycles before it. */
  readonly cycles: readonly CycleColours[];
  readonly lastUpdateOn: Day | null;
  /** First day on which an update could be given: the plan's acceptance, or its import where it is not accepted yet. */
  readonly updatesFrom: Day;
};

/** The colours of one cycle. What is not settled yet is null. */
export type CycleColours = { readonly derived: RatingColour; readonly declared: RatingColour | null; readonly confirmed: RatingColour | null };

export type SlowPriority = { readonly ref: string; readonly because: readonly Reason[] };

/**
 * The priorities that are slow to progress, with every reason, in the order given (rule C3.06, decision H11). There is no way to leave one out: no argument does
 * it, and a reason depends on nothing that an author writes. Linear.
 */
export function slowToProgress(priorities: readonly SlowFacts[], policy: RatingPolicy, asAt: Day): readonly SlowPriority[] {
  const slow: SlowPriority[] = [];
  for (const facts of priorities) {
    const because = slowReasons(facts, policy, asAt);
    if (because.length > 0) slow.push({ ref: facts.ref, because });
  }
  return slow;
}

/** Why a priority is slow to progress; empty where it is not. */
export function slowReasons(facts: SlowFacts, policy: RatingPolicy, asAt: Day): readonly Reason[] {
  const because: Reason[] = [];
  for (const activity of facts.activities) {
    const past = pastTargetAndNotComplete(activity, asAt);
    if (past !== null) because.push(reason('slow-past-target', { activity: activity.ref, ...past }));
  }
  const red = redRatings(facts.cycles[0]);
  if (red.length > 0) because.push(reason('slow-red', { ratings: red }));
  const cycles = cyclesAtAmberOrWorse(facts.cycles);
  if (cycles >= policy.slowAmberCycles) because.push(reason('slow-amber', { cycles }));
  const silence = silentFor(facts, policy, asAt);
  if (silence !== null) because.push(reason('slow-no-update', silence));
  for (const activity of facts.activities) {
    const late = lateForecast(activity, asAt);
    if (late !== null) because.push(reason('slow-forecast', { activity: activity.ref, ...late }));
  }
  return because;
}

/** Complete means verified: a claim takes nothing off the list, nor does a recovery plan. */
function pastTargetAndNotComplete(activity: ActivityFacts, asAt: Day): { readonly target: Day; readonly days: number } | null {
  const target = standingDay(activity.target, asAt);
  if (target === null || asAt <= target || isStopped(activity, asAt) || verificationOf(activity, asAt).complete) return null;
  return { target, days: daysBetween(target, asAt) };
}

/** Red by any of the three ratings: neither an owner's word nor the board's takes a derived red off the list. */
function redRatings(cycle: CycleColours | undefined): readonly ('declared' | 'derived' | 'confirmed')[] {
  if (cycle === undefined) return [];
  return (['declared', 'derived', 'confirmed'] as const).filter((which) => cycle[which] === 'red');
}

/** Red counts as amber does, or a priority that goes from red to amber would leave the list for a cycle. */
function cyclesAtAmberOrWorse(cycles: readonly CycleColours[]): number {
  let running = 0;
  for (const { derived, declared, confirmed } of cycles) {
    const worst = worstOf([derived, declared ?? 'none', confirmed ?? 'none']);
    if (worst !== 'amber' && worst !== 'red') break;
    running += 1;
  }
  return running;
}

/** No update is asked of a priority that is derived blue, or whose every activity was stopped by an approved change. */
function silentFor(facts: SlowFacts, policy: RatingPolicy, asAt: Day): { readonly lastUpdateOn: Day | null; readonly days: number } | null {
  const derived = facts.cycles[0]?.derived;
  if (derived === 'blue' || derived === 'none') return null;
  const lastUpdateOn = happened(facts.lastUpdateOn, asAt) ? facts.lastUpdateOn : null;
  const days = daysBetween(lastUpdateOn ?? facts.updatesFrom, asAt);
  return days > policy.slowNoUpdateDays ? { lastUpdateOn, days } : null;
}
