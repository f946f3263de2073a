import { type Day, latestDay } from '../../calendar/index.ts';
import { type ActivityFacts, type OwnerFacts, standingDay, verificationOf } from '../assurance/index.ts';
import type { PostWithHolders } from '../people/index.ts';
import type { MoveOfDate, PlannedActivity } from '../plan/index.ts';
import type { ActivityPosition, CycleSummary } from './position.ts';
import type { StoredProgress, StoredRecovery, StoredVerification } from './position-store.ts';

/** What is stored of one activity; `progress` null before the first word about it. */
export type StoredActivity = {
  readonly progress: StoredProgress | null;
  readonly verifications: readonly StoredVerification[];
  readonly recoveries: readonly StoredRecovery[];
};

/** An activity as the rating is derived from it. `owners` are its accountable and joint posts. */
export function activityFacts(planned: PlannedActivity, stored: StoredActivity, owners: readonly PostWithHolders[], day: Day): ActivityFacts {
  const { progress } = stored;
  const claim = progress?.claimedOn && progress.claimedBy ? { on: progress.claimedOn, by: progress.claimedBy } : null;
  return {
    ref: planned.ref,
    status: progress?.status ?? 'not-begun',
    stopApprovedOn: progress?.stopApprovedOn ?? null,
    begunBeforeStop: (progress?.begunOn ?? null) !== null,
    phaseStart: planned.phase?.from ?? null,
    // The first start entered stands where the plan has none; it moves, as every date of the plan, by an approved change.
    start: { original: planned.startOriginal ?? progress?.plannedStart ?? null, moves: movesOf(planned, 'start') },
    startEnteredOn: planned.startOriginal === null ? (progress?.plannedStartEntered ?? null) : null,
    target: { original: planned.targetOriginal, moves: movesOf(planned, 'target') },
    targetConfirmed: planned.targetConfirmed,
    forecast: progress?.forecast ?? null,
    owners: owners.map((post) => ownerFacts(post, claim?.on ?? day, day)),
    claim,
    verifications: claim === null ? [] : standingVerifications(stored.verifications, claim.on),
    recovery: stored.recoveries.map(({ day: until, acceptedOn, acceptedBy }) => ({ day: until, acceptedOn, acceptedBy })),
  };
}

/** The post with everybody who held it on any day from the claim on: leaving a post after claiming makes nobody independent. */
function ownerFacts(post: PostWithHolders, since: Day, day: Day): OwnerFacts {
  const holders = post.holders.filter((holder) => holder.fromDay <= day && (holder.toDay === null || holder.toDay >= since));
  return { post: post.title, holders: [...new Set(holders.map((holder) => holder.personId))] };
}

/** Those of the claim that stands. A refusal ends a claim, so what was verified before the last refusal was another one, even on the same day. */
function standingVerifications(verifications: readonly StoredVerification[], claimedOn: Day): ActivityFacts['verifications'] {
  const refused = verifications.findLastIndex((verification) => verification.result === 'refused');
  return verifications
    .slice(refused + 1)
    .filter((verification) => verification.claimedOn === claimedOn)
    .map(({ on, personId }) => ({ on, by: personId }));
}

const movesOf = (planned: PlannedActivity, what: MoveOfDate['what']): { to: Day; approvedOn: Day | null }[] =>
  planned.moves.filter((move) => move.what === what).map(({ to, approvedOn }) => ({ to, approvedOn }));

/** An activity as pages and papers show it. `open` is the cycle in which a start entered may still be corrected. */
export function activityPosition(
  planned: PlannedActivity,
  stored: StoredActivity,
  facts: ActivityFacts,
  open: CycleSummary | null,
  day: Day,
): ActivityPosition {
  const { progress } = stored;
  const verification = verificationOf(facts, day);
  const approvedMoves = facts.target.moves.filter((move) => move.approvedOn !== null && move.approvedOn <= day);
  const entered = progress?.plannedStartEntered ?? null;
  const hasOwnStart = planned.startOriginal !== null || facts.start.moves.length > 0;
  return {
    id: planned.id,
    ref: planned.ref,
    text: planned.text,
    status: facts.status,
    targetOriginal: planned.targetOriginal,
    target: standingDay(facts.target, day),
    targetRaw: planned.targetRaw,
    targetConfirmed: planned.targetConfirmed,
    targetMoves: approvedMoves.length,
    plannedStart: standingDay(facts.start, day),
    plannedStartMayChange: !hasOwnStart && (entered === null || (open !== null && entered >= open.openedOn)),
    forecast: facts.forecast,
    forecastReason: progress?.forecastReason ?? null,
    begunOn: progress?.begunOn ?? null,
    claimedOn: facts.claim?.on ?? null,
    claimedBy: facts.claim?.by ?? null,
    claimShown: progress?.claimShown ?? null,
    verifiedOn: verification.complete ? verification.on : null,
    awaiting: verification.awaiting,
    stop:
      progress?.stopAskedOn && progress.stopAskedBy
        ? { askedOn: progress.stopAskedOn, askedBy: progress.stopAskedBy, reason: progress.stopReason ?? '', approvedOn: progress.stopApprovedOn }
        : null,
    recovery: recoveryPosition(stored.recoveries),
    phase: planned.phase && { number: planned.phase.number, name: planned.phase.name },
  };
}

/** The newest proposal, with how often a later one changed the day. */
function recoveryPosition(recoveries: readonly StoredRecovery[]): ActivityPosition['recovery'] {
  const newest = recoveries.at(-1);
  if (newest === undefined) return null;
  const moves = recoveries.filter((recovery, at) => at > 0 && recovery.day !== recoveries[at - 1]?.day).length;
  const { id, day, text, proposedOn, proposedBy, acceptedOn, refusedOn, refusedReason } = newest;
  const refused = refusedOn === null ? null : { on: refusedOn, reason: refusedReason ?? '' };
  return { id, day, text, proposedOn, proposedBy, acceptedOn, refused, moves };
}

/** The latest day on which a target of these activities was moved with approval; null where none was. */
export function lastTargetMove(activities: readonly ActivityFacts[]): Day | null {
  return latestDay(activities.flatMap((activity) => activity.target.moves.map((move) => move.approvedOn)));
}
