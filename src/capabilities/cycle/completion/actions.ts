import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import type { ActivityFacts, EvidenceSource } from '../../assurance/index.ts';
import { acting } from '../acting.ts';
import { loadPosition } from '../load-position.ts';
import type { ActivityPosition, PriorityPosition } from '../position.ts';
import { type Outcome, Refused, refusing } from '../refusal.ts';
import { approverProblem, type NotVerifier, verifierProblem } from '../rules/independence.ts';
import { showsFallingBack } from '../rules/judging-measure.ts';
import { hasWords } from '../rules/submission.ts';
import { endClaim, endStop, insertVerification, markAccepted, markCompleted, markRefused, markStopped } from './store.ts';

/** What somebody who verifies a completion rests their word on. */
export type Verifying = {
  readonly ref: string;
  readonly claimedOn: Day;
  /** Of the claim that was looked at; left out: the one that stands. */
  readonly claimId?: string | null;
  readonly result: 'verified' | 'refused';
  readonly seen: string;
  /** Where it can be seen again. */
  readonly shownAt?: string;
  readonly sources?: readonly EvidenceSource[];
  /** Ids of the measures that show whether it holds, none where no figure does; left out: every one that counts for the priority. */
  readonly measures?: readonly string[];
  /** Why no measure would show it; needed where there are measures and none of them would. */
  readonly noMeasureReason?: string;
};

/** Why a completion, a recovery plan or a stop was not settled. */
export type CompletionProblem =
  | NotVerifier
  | 'no-such-activity'
  | 'asked-for-it'
  | 'verified-it'
  /** One of the measures named does not serve the priority any more. */
  | 'not-its-measure'
  /** None of the measures would show it, and nobody said why. */
  | 'no-measure-unexplained'
  | 'nothing-asked'
  /** Somebody else settled it, or its owner changed it, while the page was open. */
  | 'changed-meanwhile'
  /** Whoever holds the post named may not verify it, or nobody holds it. */
  | 'cannot-verify'
  | 'day-past';

type InProgramme = { readonly id: string };

/**
 * Verifies a claimed completion, or refuses it, which ends the claim. `claimedOn` and `claimId` are the claim that was looked at (the id left out: the one that
 * stands); `seen` says what was seen.
 * By somebody who neither claimed it nor owns it, nor answers for its priority; of joint owners, each other one.
 */
export function verifyCompletion(
  changer: Changer,
  programme: InProgramme,
  given: Verifying,
): Promise<Outcome<'complete' | 'awaiting-others' | 'refused', CompletionProblem>> {
  const { personId, postId } = acting(changer);
  const action = given.result === 'verified' ? 'completion.verify' : 'completion.refuse';
  return settling(changer, programme, { action, ref: given.ref, reason: given.seen }, async (trx, moment, found) => {
    const problem = verifierProblem(found.facts, personId);
    if (problem !== null) throw new Refused<CompletionProblem>([problem]);
    if (given.claimId !== undefined && given.claimId !== found.activity.claimId) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    const { measures = null } = given;
    const serving = new Set(found.priority.measures.map(({ id }) => id));
    if (measures !== null && !measures.every((id) => serving.has(id))) throw new Refused<CompletionProblem>(['not-its-measure']);
    const noMeasureReason = measures?.length === 0 ? (given.noMeasureReason ?? '').trim() : '';
    if (given.result === 'verified' && measures?.length === 0 && found.priority.measures.some(showsFallingBack) && !hasWords(noMeasureReason))
      throw new Refused<CompletionProblem>(['no-measure-unexplained']);
    const done = await insertVerification(trx, {
      id: newId(moment),
      programme_id: programme.id,
      activity_id: found.activity.id,
      claimed_on: given.claimedOn,
      person_id: personId,
      post_id: postId,
      verified_on: changer.clock.today(),
      result: given.result,
      seen: given.seen,
      claim_id: found.activity.claimId,
      shown_at: given.shownAt ?? '',
      sources: given.sources ?? [],
      measures,
      no_measure_reason: noMeasureReason,
    });
    if (!done) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    if (given.result === 'refused') {
      await endClaim(trx, programme.id, found.activity.id);
      return 'refused';
    }
    const after = await findActivity(trx, programme, given.ref, changer.clock.today());
    if (!after?.activity.verifiedOn) return 'awaiting-others';
    await markCompleted(trx, programme.id, found.activity.id, changer.clock.today());
    return 'complete';
  });
}

/** Accepts the recovery plan that was looked at (`id`), as somebody who neither proposed it nor owns the activity, nor answers for its priority. */
export function acceptRecovery(
  changer: Changer,
  programme: InProgramme,
  given: { readonly ref: string; readonly id: string },
): Promise<Outcome<Day, CompletionProblem>> {
  const { personId } = acting(changer);
  const today = changer.clock.today();
  return settling(changer, programme, { action: 'recovery.accept', ref: given.ref }, async (trx, _moment, { activity, facts }) => {
    const { day } = mustBeSettled(activity.recovery, given.id, facts, personId);
    if (day <= today) throw new Refused<CompletionProblem>(['day-past']);
    const done = await markAccepted(trx, { programmeId: programme.id, activityId: activity.id, id: given.id }, { personId, today });
    if (!done) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    return day;
  });
}

/** Turns down the recovery plan that was looked at, with words for its owner, who may propose another. */
export function refuseRecovery(
  changer: Changer,
  programme: InProgramme,
  given: { readonly ref: string; readonly id: string; readonly reason: string },
): Promise<Outcome<'refused', CompletionProblem>> {
  const { personId } = acting(changer);
  const today = changer.clock.today();
  return settling(changer, programme, { action: 'recovery.refuse', ref: given.ref, reason: given.reason }, async (trx, _moment, { activity, facts }) => {
    mustBeSettled(activity.recovery, given.id, facts, personId);
    const plan = { programmeId: programme.id, activityId: activity.id, id: given.id };
    if (!(await markRefused(trx, plan, { personId, today, reason: given.reason }))) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    return 'refused' as const;
  });
}

type Recovery = NonNullable<ActivityPosition['recovery']>;

/** The plan that waits to be settled and was looked at, by this person's leave; refuses where it is not. */
function mustBeSettled(recovery: Recovery | null, id: string, facts: ActivityFacts, personId: string): Recovery {
  if (recovery === null || recovery.acceptedOn !== null || recovery.refused !== null) throw new Refused<CompletionProblem>(['nothing-asked']);
  if (recovery.id !== id) throw new Refused<CompletionProblem>(['changed-meanwhile']);
  const problem = approverProblem({ ...facts, askedBy: recovery.proposedBy }, personId);
  if (problem !== null) throw new Refused<CompletionProblem>([problem]);
  return recovery;
}

/** Approves, or turns down, the stop of an activity that its owner asked for, with the approver's own reason. */
export function decideStop(
  changer: Changer,
  programme: InProgramme,
  given: { readonly ref: string; readonly approve: boolean; readonly reason: string },
): Promise<Outcome<'stopped' | 'goes-on', CompletionProblem>> {
  const { personId } = acting(changer);
  const today = changer.clock.today();
  const action = given.approve ? 'stop.approve' : 'stop.refuse';
  return settling(changer, programme, { action, ref: given.ref, reason: given.reason }, async (trx, _moment, { activity, facts }) => {
    const { stop } = activity;
    if (stop === null || stop.approvedOn !== null) throw new Refused<CompletionProblem>(['nothing-asked']);
    const problem = approverProblem({ ...facts, askedBy: stop.askedBy }, personId);
    if (problem !== null) throw new Refused<CompletionProblem>([problem]);
    const place = { programmeId: programme.id, id: activity.id };
    const done = given.approve ? await markStopped(trx, place, { personId, today }) : await endStop(trx, place, { personId });
    if (!done) throw new Refused<CompletionProblem>(['changed-meanwhile']);
    return given.approve ? 'stopped' : 'goes-on';
  });
}

export type FoundActivity = { readonly priority: PriorityPosition; readonly activity: ActivityPosition; readonly facts: ActivityFacts };

/** An activity among the priorities by its ref; null where there is none. */
export function activityIn(priorities: readonly PriorityPosition[], ref: string): FoundActivity | null {
  for (const priority of priorities) {
    const at = priority.activities.findIndex((activity) => activity.ref === ref);
    const activity = priority.activities[at];
    const facts = priority.facts.activities[at];
    if (activity !== undefined && facts !== undefined) return { priority, activity, facts };
  }
  return null;
}

async function findActivity(trx: Db, programme: InProgramme, ref: string, today: Day): Promise<FoundActivity | null> {
  return activityIn((await loadPosition(trx, programme, today)).priorities, ref);
}

/** One change of an activity, with its entry, refused where the activity is not there. */
export function settling<Result>(
  changer: Changer,
  programme: InProgramme,
  change: { readonly action: string; readonly ref: string; readonly reason?: string },
  settle: (trx: Db, moment: string, found: FoundActivity) => Promise<Result>,
): Promise<Outcome<Result, CompletionProblem>> {
  const entry = {
    programmeId: programme.id,
    action: change.action,
    subject: { kind: 'activity', id: change.ref },
    ...(change.reason === undefined ? {} : { reason: change.reason }),
  };
  return refusing(() =>
    changing(changer, entry, async (trx, moment, tell) => {
      const found = await findActivity(trx, programme, change.ref, changer.clock.today());
      if (found === null) throw new Refused<CompletionProblem>(['no-such-activity']);
      const result = await settle(trx, moment, found);
      tell({ result });
      return result;
    }),
  );
}
