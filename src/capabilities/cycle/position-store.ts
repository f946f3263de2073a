import type { Day } from '../../calendar/index.ts';
import { type Asking, sql } from '../../platform/database/index.ts';
import type { EvidenceSource, ImpactState, ProcessState, RatingColour } from '../assurance/index.ts';
import type { CycleSummary } from './position.ts';
import type { Progress } from './rules/progress.ts';
import type { ActivitySaid, ReviewComment, StoredEvidence } from './tables.ts';

/** The newest updates of a priority: this cycle's and the one before it, whichever there are. */
export type StoredUpdate = {
  readonly id: string;
  readonly priorityId: string;
  readonly cycleNumber: number;
  readonly process: ProcessState;
  readonly impact: ImpactState;
  readonly achieved: string;
  readonly nextSteps: string;
  readonly slipping: string;
  readonly support: string;
  readonly asksOfBoard: string;
  readonly difference: string;
  readonly activities: readonly ActivitySaid[];
  readonly evidence: StoredEvidence;
  readonly submission: number;
  readonly reviews: readonly StoredReview[];
  readonly submittedOn: Day;
  readonly submittedBy: string;
  readonly submittedPost: string;
  readonly writers: readonly string[];
  readonly reopenedOn: Day | null;
  readonly contributions: readonly { readonly fromWhom: string; readonly ask: string }[];
};

export type StoredReview = {
  readonly submission: number;
  readonly result: 'returned' | 'accepted';
  readonly on: Day;
  readonly post: string;
  readonly comments: readonly ReviewComment[];
};

export type StoredProgress = Progress & {
  readonly activityId: string;
  /** The post that was named to verify the claim. */
  readonly verifierPost?: string | null;
};

export type StoredVerification = {
  readonly activityId: string;
  readonly claimedOn: Day;
  readonly personId: string;
  readonly on: Day;
  readonly result: 'verified' | 'refused';
  readonly postId: string;
  readonly seen: string;
  readonly claimId: string | null;
  readonly shownAt: string;
  readonly sources: readonly EvidenceSource[];
  /** Ids; null stands for every measure that counts for the priority. */
  readonly measures: readonly string[] | null;
  readonly noMeasureReason: string;
};

export type StoredReopening = {
  readonly activityId: string;
  readonly on: Day;
  readonly completedOn: Day;
} & (StoredFall | StoredFalseCompletion);

/** What a measure showed. */
export type StoredFall = {
  readonly measureId: string;
  readonly against: 'target' | 'baseline' | 'special-cause';
  readonly figure: number | null;
  readonly value: number;
  readonly day: Day;
};

/** What somebody said of it and somebody else decided; posts by their ids. */
type StoredFalseCompletion = { readonly measureId: null; readonly reason: string; readonly askedPost: string; readonly decidedPost: string };

/** Somebody asked to open completed work again. */
export type StoredReopeningRequest = {
  readonly id: string;
  readonly activityId: string;
  readonly completedOn: Day;
  readonly claimId: string | null;
  readonly reason: string;
  readonly askedOn: Day;
  readonly askedBy: string;
  readonly askedPost: string;
  readonly result: 'opened' | 'kept' | null;
  readonly decidedOn: Day | null;
  readonly decidedPost: string | null;
  readonly decidedReason: string | null;
};

export type StoredRecovery = {
  readonly id: string;
  readonly activityId: string;
  readonly text: string;
  readonly day: Day;
  readonly proposedOn: Day;
  readonly proposedBy: string;
  readonly acceptedOn: Day | null;
  readonly acceptedBy: string | null;
  readonly refusedOn: Day | null;
  readonly refusedReason: string | null;
};

export type StoredMark = {
  readonly priorityId: string;
  readonly cycleNumber: number;
  readonly process: ProcessState;
  readonly impact: ImpactState;
  readonly declaredProcess: ProcessState | null;
  readonly declaredImpact: ImpactState | null;
  readonly colour: RatingColour;
  readonly targetMoved: boolean;
  readonly confirmed: { readonly process: ProcessState; readonly impact: ImpactState; readonly colour: RatingColour } | null;
  readonly restated: boolean;
  readonly declaredByOwner: boolean | null;
  readonly firstColour: RatingColour | null;
};

/** Everything a position takes from this capability's own tables. Lists are oldest first. */
export type CycleFacts = {
  readonly cycles: readonly CycleSummary[];
  readonly progress: readonly StoredProgress[];
  readonly verifications: readonly StoredVerification[];
  readonly recoveries: readonly StoredRecovery[];
  readonly reopenings: readonly StoredReopening[];
  readonly reopeningRequests: readonly StoredReopeningRequest[];
  readonly updates: readonly StoredUpdate[];
  readonly marks: readonly StoredMark[];
  /** Ids of priorities with a draft in the open cycle. */
  readonly drafted: readonly string[];
};

/**
 * In one statement, whatever the rows, to be asked with others. Drafts have no history: seen as at a past moment, those begun by then count.
 * Ids are in the order of their making (UUIDv7), so that two things of one day keep their order.
 */
export const askCycleFacts = (programmeId: string): Asking<CycleFacts, CycleFacts> => ({
  rows: sql<CycleFacts>`
    select
      coalesce((select json_agg(json_build_object('id', c.id, 'number', c.number, 'boardDay', c.board_day, 'openedOn', c.opened_on, 'ratingsDue', c.ratings_due,
          'state', c.state, 'closedOn', c.closed_on) order by c.number)
        from cycle c where c.programme_id = ${programmeId}), '[]') as cycles,
      coalesce((select json_agg(json_build_object('activityId', p.activity_id, 'status', p.status, 'begunOn', p.begun_on, 'plannedStart', p.planned_start,
          'plannedStartEntered', p.planned_start_entered, 'forecast', p.forecast, 'forecastReason', p.forecast_reason, 'claimedOn', p.claimed_on,
          'claimedBy', p.claimed_by, 'claimShown', p.claim_shown, 'claimId', p.claim_id, 'verifierPost', p.verifier_post, 'completedOn', p.completed_on, 'stopAskedOn', p.stop_asked_on, 'stopAskedBy', p.stop_asked_by, 'stopReason', p.stop_reason,
          'stopApprovedOn', p.stop_approved_on))
        from activity_progress p where p.programme_id = ${programmeId}), '[]') as progress,
      coalesce((select json_agg(json_build_object('activityId', v.activity_id, 'claimedOn', v.claimed_on, 'personId', v.person_id, 'on', v.verified_on,
          'result', v.result, 'postId', v.post_id, 'seen', v.seen, 'claimId', v.claim_id,
          'shownAt', v.shown_at, 'sources', v.sources, 'measures', v.measures, 'noMeasureReason', v.no_measure_reason) order by v.id)
        from verification v where v.programme_id = ${programmeId}), '[]') as verifications,
      coalesce((select json_agg(json_build_object('id', r.id, 'activityId', r.activity_id, 'text', r.text, 'day', r.day, 'proposedOn', r.proposed_on,
          'proposedBy', r.proposed_by, 'acceptedOn', r.accepted_on, 'acceptedBy', r.accepted_by, 'refusedOn', r.refused_on, 'refusedReason', r.refused_reason) order by r.id)
        from recovery_plan r where r.programme_id = ${programmeId}), '[]') as recoveries,
      coalesce((select json_agg(json_build_object('activityId', o.activity_id, 'on', o.reopened_on, 'completedOn', o.completed_on, 'measureId', o.measure_id,
          'against', o.against, 'figure', o.figure, 'value', o.value, 'day', o.reading_day, 'reason', q.reason, 'askedPost', q.asked_post, 'decidedPost', q.decided_post) order by o.id)
        from reopening o left join reopening_request q on q.programme_id = o.programme_id and q.id = o.request_id where o.programme_id = ${programmeId}), '[]') as reopenings,
      coalesce((select json_agg(json_build_object('id', q.id, 'activityId', q.activity_id, 'completedOn', q.completed_on, 'claimId', q.claim_id, 'reason', q.reason,
          'askedOn', q.asked_on, 'askedBy', q.asked_by, 'askedPost', q.asked_post, 'result', q.result, 'decidedOn', q.decided_on, 'decidedPost', q.decided_post,
          'decidedReason', q.decided_reason) order by q.id)
        from reopening_request q where q.programme_id = ${programmeId}), '[]') as "reopeningRequests",
      coalesce((select json_agg(json_build_object('id', u.id, 'priorityId', u.priority_id, 'cycleNumber', u.number, 'process', u.declared_process,
          'impact', u.declared_impact, 'achieved', u.achieved, 'nextSteps', u.next_steps, 'slipping', u.slipping, 'support', u.support,
          'asksOfBoard', u.asks_of_board, 'difference', u.difference, 'activities', u.activities, 'evidence', u.evidence, 'submission', u.submission, 'submittedOn', u.submitted_on,
          'submittedBy', u.submitted_by, 'submittedPost', u.submitted_post, 'writers', u.writers, 'reopenedOn', u.reopened_on,
          'contributions', coalesce((select json_agg(json_build_object('fromWhom', k.from_whom, 'ask', k.ask) order by k.position)
            from contribution k where k.programme_id = u.programme_id and k.update_id = u.id), '[]'),
          'reviews', coalesce((select json_agg(json_build_object('submission', v.submission, 'result', v.result, 'on', v.reviewed_on, 'post', v.reviewed_post,
              'comments', v.comments) order by v.submission)
            from update_review v where v.programme_id = u.programme_id and v.update_id = u.id), '[]')) order by u.number)
        from (select w.id, w.programme_id, w.priority_id, w.declared_process, w.declared_impact, w.achieved, w.next_steps, w.slipping, w.support, w.asks_of_board,
            w.difference, w.activities, w.evidence, w.submission, w.submitted_on, w.submitted_by, w.submitted_post, w.writers, w.reopened_on, c.number, row_number() over (partition by w.priority_id order by c.number desc) as newest
          from priority_update w join cycle c on c.id = w.cycle_id where w.programme_id = ${programmeId}) u
        where u.newest <= 2), '[]') as updates,
      coalesce((select json_agg(json_build_object('priorityId', g.priority_id, 'cycleNumber', c.number, 'process', g.derived_process, 'impact', g.derived_impact,
          'declaredProcess', g.declared_process, 'declaredImpact', g.declared_impact, 'colour', g.colour, 'targetMoved', g.target_moved,
          'confirmed', case when k.id is not null then json_build_object('process', k.process, 'impact', k.impact, 'colour', k.colour) end,
          'restated', exists (select 1 from restatement t where t.programme_id = g.programme_id and t.cycle_id = g.cycle_id and t.priority_id = g.priority_id
            and t.approved_on is not null),
          'declaredByOwner', (select t.by_owner from restatement t where t.programme_id = g.programme_id and t.cycle_id = g.cycle_id and t.priority_id = g.priority_id
            and t.what = 'declared' and t.approved_on is not null order by t.approved_on desc, t.approved_at desc nulls last, t.id desc limit 1),
          'firstColour', (select m -> 'facts' -> 'first' ->> 'colour' from jsonb_array_elements(g.because) m where m ->> 'key' in ('rests-on-changes', 'moved-target'))) order by c.number)
        from rating g join cycle c on c.id = g.cycle_id
        left join confirmed_rating k on k.programme_id = g.programme_id and k.cycle_id = g.cycle_id and k.priority_id = g.priority_id
        where g.programme_id = ${programmeId}), '[]') as marks,
      coalesce((select json_agg(distinct d.priority_id)
        from draft d join cycle c on c.id = d.cycle_id
        where d.programme_id = ${programmeId} and c.state = 'open'
          and d.begun_at <= coalesce(nullif(current_setting('sightline.as_at', true), '')::timestamptz, 'infinity')), '[]') as drafted`,
  read: ([row]) => row as CycleFacts,
});
