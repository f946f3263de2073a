import type { Day } from '../../calendar/index.ts';
import {
  type ActivityFacts,
  type OwnerFacts,
  type PhaseStart,
  type PlannedMove,
  type ReopeningFacts,
  standingDay,
  verificationOf,
} from '../assurance/index.ts';
import { holdersOn, type PostWithHolders, peopleSince } from '../people/index.ts';
import type { MoveOfDate, PlannedActivity, PlannedPhase, PlannedPriority } from '../plan/index.ts';
import { requestRef } from '../plan/rules/index.ts';
import type { ActivityPosition, CycleSummary } from './position.ts';
import type { StoredProgress, StoredRecovery, StoredReopening, StoredReopeningRequest, StoredVerification } from './position-store.ts';

/** What is stored of one activity; `progress` null before the first word about it. */
export type StoredActivity = {
  readonly progress: StoredProgress | null;
  readonly verifications: readonly StoredVerification[];
  readonly recoveries: readonly StoredRecovery[];
  readonly reopenings: readonly StoredReopening[];
  readonly reopeningRequests: readonly StoredReopeningRequest[];
};

/** How posts and measures are called, by their ids. */
export type Names = { readonly post: (id: string) => string; readonly measure: (id: string) => string };

/** The accountable and joint posts of a thing, and those that were until a day. */
export type Owners = { readonly posts: readonly PostWithHolders[]; readonly former: readonly { readonly post: PostWithHolders; readonly until: Day }[] };

/** Those of an activity; `ofPriority` where it has owners of its own. */
export type ActivityOwners = Owners & { readonly ofPriority: Owners | null };

/** An activity as the rating is derived from it. */
export function activityFacts(planned: PlannedActivity, stored: StoredActivity, owners: ActivityOwners, day: Day, names: Names): ActivityFacts {
  const { progress } = stored;
  const claim = progress?.claimedOn && progress.claimedBy ? { on: progress.claimedOn, by: progress.claimedBy } : null;
  const since = askedSince(stored, claim?.on ?? null);
  return {
    ref: planned.ref,
    status: progress?.status ?? 'not-begun',
    stopApprovedOn: progress?.stopApprovedOn ?? null,
    begunBeforeStop: (progress?.begunOn ?? null) !== null,
    phaseStart: phaseStartOf(planned.phase),
    // The first start entered stands where the plan has none; it moves, as every date of the plan, by an approved change.
    start: { original: planned.startOriginal ?? progress?.plannedStart ?? null, moves: movesOf(planned, 'start') },
    startEnteredOn: planned.startOriginal === null ? (progress?.plannedStartEntered ?? null) : null,
    target: { original: planned.targetOriginal, moves: movesOf(planned, 'target') },
    targetConfirmed: planned.targetConfirmed,
    forecast: progress?.forecast ?? null,
    ...ownersSince(owners, since, day),
    ...(owners.ofPriority === null ? {} : { priorityOwners: peopleOf(ownersSince(owners.ofPriority, since, day)) }),
    claim,
    verifications: claim === null ? [] : standingOf(stored).map(({ on, personId }) => ({ on, by: personId })),
    completedOn: progress?.completedOn ?? null,
    ...reopenedOf(stored, names),
    recovery: stored.recoveries.map(({ day: until, acceptedOn, acceptedBy }) => ({ day: until, acceptedOn, acceptedBy })),
  };
}

/** Since when nobody may become independent of it: the day it was claimed, else that of the recovery plan or the stop that waits to be settled; null where nothing does. */
function askedSince({ progress, recoveries }: StoredActivity, claimedOn: Day | null): Day | null {
  const newest = recoveries.at(-1);
  const proposed = newest !== undefined && newest.acceptedOn === null && newest.refusedOn === null ? newest.proposedOn : null;
  const stopAsked = progress?.stopApprovedOn === null ? progress.stopAskedOn : null;
  return claimedOn ?? [proposed, stopAsked].filter((one) => one !== null).sort()[0] ?? null;
}

/**
 * Everybody who held an owning post on any day since, and whoever held one that owned it since and does no more: leaving a post, or handing the activity to
 * another one, makes nobody independent. A holding counts until the day on which Sightline was told of its end.
 */
export function ownersSince(owners: Owners, since: Day | null, day: Day): Pick<ActivityFacts, 'owners' | 'formerOwners'> {
  const held = (post: PostWithHolders): string[] => {
    return since === null ? [...new Set(holdersOn(post, day).map(({ personId }) => personId))] : peopleSince(post, since, day);
  };
  const former = owners.former.filter(({ until }) => since !== null && until >= since).flatMap(({ post }) => held(post));
  return {
    owners: owners.posts.map((post): OwnerFacts => ({ post: post.title, holders: held(post) })),
    ...(former.length === 0 ? {} : { formerOwners: former }),
  };
}

/** Of posts that were owners until a day, those that are none any more. `byId` finds a post under its aliases too. */
export const formerAmong = (
  former: PlannedActivity['formerPosts'],
  posts: readonly PostWithHolders[],
  byId: ReadonlyMap<string, PostWithHolders>,
): Owners['former'] =>
  former.flatMap(({ postId, until }) => {
    const post = byId.get(postId);
    return post === undefined || posts.includes(post) ? [] : [{ post, until }];
  });

/** Those of an activity: its own where it has any, else its priority's. `posts` are the owning ones of its priority. */
export function ownersOf(
  activity: PlannedActivity,
  priority: PlannedPriority,
  posts: readonly PostWithHolders[],
  byId: ReadonlyMap<string, PostWithHolders>,
): ActivityOwners {
  const ofPriority = { posts, former: formerAmong(priority.formerPosts, posts, byId) };
  if (activity.posts.length === 0) return { posts, former: formerAmong([...priority.formerPosts, ...activity.formerPosts], posts, byId), ofPriority: null };
  const own = activity.posts.flatMap(({ postId }) => byId.get(postId) ?? []);
  const until = activity.ownersGiven;
  const before = until === null ? [] : priority.posts.filter(({ part }) => part !== 'supporting').map(({ postId }) => ({ postId, until }));
  return { posts: own, former: formerAmong([...priority.formerPosts, ...activity.formerPosts, ...before], own, byId), ofPriority };
}

/** Everybody of these owners, once. */
export const peopleOf = ({ owners, formerOwners = [] }: Pick<ActivityFacts, 'owners' | 'formerOwners'>): string[] => [
  ...new Set([...owners.flatMap(({ holders }) => holders), ...formerOwners]),
];

const standingOf = ({ progress, verifications }: StoredActivity): StoredVerification[] =>
  progress?.claimedOn ? standingVerifications(verifications, progress.claimedOn, progress.claimId) : [];

/** A completion that was false never was: what is claimed anew is judged from the first one that a measure undid. */
function reopenedBefore({ reopenings }: StoredActivity, names: Names): ActivityPosition['reopenedBefore'] {
  const newest = reopenings.at(-1);
  if (newest === undefined) return null;
  return { ...reopeningOf(newest, names), firstCompletedOn: reopenings.find(({ measureId }) => measureId !== null)?.completedOn ?? null };
}

/** The newest reopening, while nothing new is claimed. */
function reopenedOf({ progress, reopenings }: StoredActivity, names: Names): Pick<ActivityFacts, 'reopened'> {
  const newest = reopenings.at(-1);
  return newest === undefined || progress?.claimedOn ? {} : { reopened: reopeningOf(newest, names) };
}

function reopeningOf(stored: StoredReopening, names: Names): ReopeningFacts {
  const { on, completedOn } = stored;
  if (stored.measureId === null)
    return { on, completedOn, reason: stored.reason, askedBy: names.post(stored.askedPost), decidedBy: names.post(stored.decidedPost) };
  const { measureId, against, figure, value, day } = stored;
  return { on, completedOn, measure: names.measure(measureId), against, figure, value, day };
}

/** The newest request to open the completion that stands. */
function reopeningAsked({ progress, reopeningRequests }: StoredActivity, names: Names): NonNullable<ActivityPosition['reopeningAsked']> | null {
  const newest = reopeningRequests.findLast(({ claimId }) => claimId === (progress?.claimId ?? null));
  if (newest === undefined || newest.result === 'opened') return null;
  const { id, reason, askedOn, askedBy, askedPost, decidedOn, decidedPost, decidedReason } = newest;
  const kept = decidedOn === null ? null : { on: decidedOn, by: names.post(decidedPost ?? ''), reason: decidedReason ?? '' };
  return { id, reason, askedOn, askedBy, askedPost: names.post(askedPost), kept };
}

/** Of a claim that ended in a refusal, while nothing new is claimed. */
function refusedClaim({ progress, verifications }: StoredActivity, names: Names): ActivityPosition['refusedClaim'] {
  const newest = verifications.at(-1);
  if (newest?.result !== 'refused' || progress?.claimedOn) return null;
  return { on: newest.on, by: names.post(newest.postId), reason: newest.seen };
}

/**
 * Those of the claim that stands. One of before claims had ids is known by its day; a refusal ended it, so what was verified before the last refusal was
 * another one, even on the same day.
 */
function standingVerifications(verifications: readonly StoredVerification[], claimedOn: Day, claimId: string | null): StoredVerification[] {
  const refused = verifications.findLastIndex((verification) => verification.result === 'refused');
  return verifications.slice(refused + 1).filter((verification) => verification.claimedOn === claimedOn && verification.claimId === claimId);
}

const movesOf = (planned: PlannedActivity, what: MoveOfDate['what']): PlannedMove[] =>
  planned.moves
    .filter((move) => move.what === what)
    .map(({ to, approvedOn, recordedOn, request }) => ({
      ...{ to, approvedOn, recordedOn },
      ...(request !== null && { request: requestRef(request) }),
    }));

/** The first day of a phase, with its moves. Where it lost its day between, no move of it can be told, and the day stands that it has now. */
function phaseStartOf(phase: PlannedPhase | null): PhaseStart | null {
  if (phase === null || phase.from === null) return null;
  const { number, from, moves: all } = phase;
  const moves = all.flatMap(({ to, approvedOn, recordedOn, request }) =>
    to === null ? [] : [{ to, approvedOn, recordedOn, ...(request !== null && { request: requestRef(request) }) }],
  );
  const first = all[0];
  return moves.length < all.length || first === undefined ? { phase: number, original: from, moves: [] } : { phase: number, original: first.from, moves };
}

/** An activity as pages and papers show it. `open` is the cycle in which a start entered may still be corrected. */
export function activityPosition(
  planned: PlannedActivity,
  stored: StoredActivity,
  facts: ActivityFacts,
  open: CycleSummary | null,
  day: Day,
  names: Names,
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
    claimId: progress?.claimId ?? null,
    verifiedOn: verification.complete ? verification.on : null,
    verifiedBy: standingOf(stored).map(({ on, postId, seen, shownAt, sources, measures, noMeasureReason }) => ({
      on,
      by: names.post(postId),
      seen,
      shownAt,
      sources,
      measures,
      noMeasureReason,
    })),
    reopened: facts.reopened ?? null,
    reopenedBefore: reopenedBefore(stored, names),
    reopenings: stored.reopenings.map((one) => reopeningOf(one, names)),
    reopeningAsked: verification.complete ? reopeningAsked(stored, names) : null,
    refusedClaim: refusedClaim(stored, names),
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
