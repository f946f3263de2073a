import type { Day } from '../../calendar/index.ts';
import { type Asking, ask, type Db, sql } from '../../platform/database/index.ts';
import { dayOfId } from '../../platform/ids.ts';
import type { VersionInForce } from './rules/plan.ts';
import { inForceOfPlan } from './versions/in-force-store.ts';
import { type WaitingCorrection, waitingCorrectionsOfPlan } from './versions/waiting-store.ts';
import './tables.ts';

export type Part = 'accountable' | 'joint' | 'supporting';

/** A wish to move a date of the plan, with its approval where there is one. */
export type MoveOfDate = {
  readonly what: 'target' | 'start' | 'expected-impact';
  readonly to: Day;
  readonly reason: string;
  readonly askedOn: Day;
  readonly approvedOn: Day | null;
  /** The day on which it was recorded. */
  readonly recordedOn: Day;
  /** The number of the change request that moved it; null where none did. */
  readonly request: number | null;
};

/** A change that was asked for, as far as a home page tells of it. */
export type AskedChange = {
  readonly number: number;
  /** What changes first, and how many things change. */
  readonly what: string;
  readonly things: number;
  readonly askedBy: string;
  readonly askedOn: Day;
  readonly ownerPosts: readonly string[];
  readonly state: 'waiting' | 'approved' | 'declined' | 'withdrawn';
  /** The day its decision was recorded. */
  readonly decidedOn: Day | null;
  /** The body in whose name it was decided, and the day of that; null where whoever decided did so themselves. */
  readonly inNameOf: string | null;
  readonly nameDay: Day | null;
};

/** A post that owned it, alone or jointly, until a day on which that changed. */
export type FormerPost = { readonly postId: string; readonly until: Day };

/** `moves`: how its first day moved by approved changes, the oldest first. */
export type PlannedPhase = {
  readonly number: number;
  readonly name: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly moves: readonly PhaseMove[];
};

/** `request`: the number of the change request that moved it; null where none did. */
export type PhaseMove = {
  readonly from: Day | null;
  readonly to: Day | null;
  readonly approvedOn: Day;
  readonly recordedOn: Day;
  readonly request: number | null;
};

export type PlannedActivity = {
  readonly id: string;
  readonly ref: string;
  readonly text: string;
  readonly phase: PlannedPhase | null;
  readonly targetRaw: string;
  readonly targetOriginal: Day | null;
  readonly targetConfirmed: boolean;
  readonly startOriginal: Day | null;
  /** Owners of its own, the accountable post first; none where it has its priority's. */
  readonly posts: readonly { readonly postId: string; readonly part: Exclude<Part, 'supporting'> }[];
  /** The day on which owners of its own were last given; null where it never had any. Until then its priority's may have owned it. */
  readonly ownersGiven: Day | null;
  readonly formerPosts: readonly FormerPost[];
  /** Oldest first. */
  readonly moves: readonly MoveOfDate[];
};

export type PlannedPriority = {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly kind: 'priority' | 'cross-cutting';
  readonly workstreamCode: string | null;
  readonly expectedImpactDay: Day | null;
  readonly expectedImpactMoves: readonly MoveOfDate[];
  readonly noMeasureReason: string | null;
  /** The accountable post first. */
  readonly posts: readonly { readonly postId: string; readonly part: Part }[];
  readonly formerPosts: readonly FormerPost[];
  readonly activities: readonly PlannedActivity[];
  readonly outcomes: readonly { readonly id: string; readonly ref: string; readonly text: string }[];
};

/** The plan as a position is made of it: priorities in the plan's order, the lines of the cross-cutting activity after them. */
export type PlanForPosition = {
  readonly id: string;
  readonly title: string;
  readonly versionLabel: string;
  readonly acceptedOn: Day | null;
  /** The version that the board last accepted. */
  readonly inForce: VersionInForce | null;
  /** The day it came into Sightline. */
  readonly importedOn: Day;
  readonly workstreams: readonly { readonly code: string; readonly name: string }[];
  readonly priorities: readonly PlannedPriority[];
  /** What was asked to change of it, oldest first. */
  readonly requests?: readonly AskedChange[];
  /** Corrections of what was recorded of its versions that wait for a second person. */
  readonly corrections?: readonly WaitingCorrection[];
};

type Row = {
  id: string;
  title: string;
  versionLabel: string;
  acceptedOn: Day | null;
  inForce: VersionInForce | null;
  workstreams: { id: string; code: string; name: string }[];
  priorities: (Omit<PlannedPriority, 'workstreamCode' | 'expectedImpactMoves' | 'posts' | 'formerPosts' | 'activities' | 'outcomes'> & {
    workstreamId: string | null;
  })[];
  posts: { priorityId: string; postId: string; part: Part }[];
  activities: (Omit<PlannedActivity, 'phase' | 'moves' | 'formerPosts'> & {
    priorityId: string;
    phase: (Omit<PlannedPhase, 'moves'> & { id: string }) | null;
  })[];
  /** Of priorities and of activities, by the id of the thing owned. */
  former: (FormerPost & { ownedId: string })[];
  outcomes: { priorityId: string; id: string; ref: string; text: string }[];
  moves: (Omit<MoveOfDate, 'recordedOn'> & { id: string; activityId: string | null; priorityId: string | null })[];
  phaseMoves: (Omit<PhaseMove, 'recordedOn'> & { id: string; phaseId: string })[];
  requests: AskedChange[];
  corrections: WaitingCorrection[];
};

/** The programme's plan in one query, whatever its size; null where nothing was imported yet. */
export const planForPosition = (db: Db, programmeId: string): Promise<PlanForPosition | null> => ask(db, askPlanForPosition(programmeId));

/** The same, to be asked with others. */
export const askPlanForPosition = (programmeId: string): Asking<Row, PlanForPosition | null> => ({
  rows: sql<Row>`
    select p.id, p.title, p.version_label as "versionLabel", p.accepted_on as "acceptedOn", ${inForceOfPlan} as "inForce",
      ${waitingCorrectionsOfPlan} as corrections,
      coalesce((select json_agg(json_build_object('id', w.id, 'code', w.code, 'name', w.name) order by w.position)
        from workstream w where w.programme_id = p.programme_id and w.plan_id = p.id), '[]') as workstreams,
      coalesce((select json_agg(json_build_object('id', y.id, 'ref', y.ref, 'title', y.title, 'kind', y.kind, 'workstreamId', y.workstream_id,
          'expectedImpactDay', y.expected_impact_day, 'noMeasureReason', y.no_measure_reason) order by w.position nulls last, y.position)
        from priority y left join workstream w on w.id = y.workstream_id where y.programme_id = p.programme_id and y.plan_id = p.id), '[]') as priorities,
      coalesce((select json_agg(json_build_object('priorityId', t.priority_id, 'postId', t.post_id, 'part', t.part) order by t.part, t.id)
        from priority_post t join priority y on y.id = t.priority_id where t.programme_id = p.programme_id and y.plan_id = p.id), '[]') as posts,
      coalesce((select json_agg(json_build_object('priorityId', a.priority_id, 'id', a.id, 'ref', a.ref, 'text', a.text,
          'phase', case when f.id is null then null else json_build_object('id', f.id, 'number', f.number, 'name', f.name, 'from', f.from_day, 'to', f.to_day) end,
          'targetRaw', a.target_raw, 'targetOriginal', a.target_original, 'targetConfirmed', a.target_confirmed, 'startOriginal', a.start_original,
          'ownersGiven', (select max(h.valid_from)::date from history.activity_post h where h.programme_id = a.programme_id and h.activity_id = a.id
            and h.valid_from <= coalesce(nullif(current_setting('sightline.as_at', true), '')::timestamptz, 'infinity')),
          'posts', coalesce((select json_agg(json_build_object('postId', v.post_id, 'part', v.part) order by v.part, v.id)
            from activity_post v where v.programme_id = a.programme_id and v.activity_id = a.id), '[]')) order by a.position)
        from activity a join priority y on y.id = a.priority_id left join phase f on f.id = a.phase_id
        where a.programme_id = p.programme_id and y.plan_id = p.id), '[]') as activities,
      coalesce((select json_agg(json_build_object('priorityId', o.priority_id, 'id', o.id, 'ref', o.ref, 'text', o.text) order by o.position)
        from outcome o join priority y on y.id = o.priority_id where o.programme_id = p.programme_id and y.plan_id = p.id), '[]') as outcomes,
      coalesce((select json_agg(json_build_object('id', m.id, 'activityId', m.activity_id, 'priorityId', m.priority_id, 'what', m.what, 'to', m.to_day, 'reason', m.reason,
          'askedOn', m.asked_on, 'approvedOn', m.approved_on,
          'request', (select r.number from change_request r where r.programme_id = m.programme_id and r.id = m.change_request_id)) order by m.asked_on, m.id)
        from date_move m where m.programme_id = p.programme_id), '[]') as moves,
      coalesce((select json_agg(json_build_object('id', d.id, 'phaseId', d.phase_id, 'from', d.was_from, 'to', d.from_day, 'approvedOn', d.approved_on,
          'request', (select r.number from change_request r where r.programme_id = d.programme_id and r.id = d.change_request_id)) order by d.id)
        from phase_move d where d.programme_id = p.programme_id and d.approved_on is not null and d.was_from is distinct from d.from_day), '[]') as "phaseMoves",
      coalesce((select json_agg(json_build_object('number', q.number, 'what', q.lines -> 0 ->> 'what', 'things', jsonb_array_length(q.lines), 'askedBy', q.asked_by,
          'askedOn', q.asked_on, 'ownerPosts', q.owner_posts, 'state', q.state, 'decidedOn', q.decided_on,
          'inNameOf', q.in_name_of, 'nameDay', q.in_name_on) order by q.number)
        from change_request q where q.programme_id = p.programme_id), '[]') as requests,
      -- Ended by the moment that is read, from the history: what a post owned once is no row of the present.
      coalesce((select json_agg(json_build_object('ownedId', h.owned_id, 'postId', h.post_id, 'until', h.valid_to::date))
        from (select priority_id as owned_id, post_id, part, programme_id, valid_to from history.priority_post
          union all select activity_id, post_id, part, programme_id, valid_to from history.activity_post) h
        where h.programme_id = p.programme_id and h.part <> 'supporting' and h.valid_to <> 'infinity'
          and h.valid_to <= coalesce(nullif(current_setting('sightline.as_at', true), '')::timestamptz, 'infinity')), '[]') as former
    from plan p where p.programme_id = ${programmeId} order by p.id desc limit 1`,
  read: ([row]) => (row === undefined ? null : assemble(row)),
});

function assemble(row: Row): PlanForPosition {
  const codes = new Map(row.workstreams.map((workstream) => [workstream.id, workstream.code]));
  const posts = Map.groupBy(row.posts, (post) => post.priorityId);
  const activities = Map.groupBy(row.activities, (activity) => activity.priorityId);
  const former = Map.groupBy(row.former, (post) => post.ownedId);
  const formerOf = (id: string): FormerPost[] => (former.get(id) ?? []).map(({ postId, until }) => ({ postId, until }));
  const outcomes = Map.groupBy(row.outcomes, (outcome) => outcome.priorityId);
  const moves = Map.groupBy(row.moves, (move) => move.activityId ?? move.priorityId ?? '');
  const movesOf = (id: string): MoveOfDate[] =>
    (moves.get(id) ?? []).map(({ id: move, what, to, reason, askedOn, approvedOn, request }) => ({
      ...{ what, to, reason, askedOn, approvedOn, request },
      recordedOn: dayOfId(move),
    }));
  const phaseMoves = Map.groupBy(row.phaseMoves, (move) => move.phaseId);
  const phaseOf = ({ id, ...phase }: NonNullable<Row['activities'][number]['phase']>): PlannedPhase => ({
    ...phase,
    moves: (phaseMoves.get(id) ?? []).map(({ id: move, from, to, approvedOn, request }) => ({ from, to, approvedOn, request, recordedOn: dayOfId(move) })),
  });
  return {
    id: row.id,
    title: row.title,
    versionLabel: row.versionLabel,
    acceptedOn: row.acceptedOn,
    inForce: row.inForce,
    importedOn: dayOfId(row.id),
    requests: row.requests,
    corrections: row.corrections,
    workstreams: row.workstreams.map(({ code, name }) => ({ code, name })),
    priorities: row.priorities.map(({ workstreamId, ...priority }) => ({
      ...priority,
      workstreamCode: workstreamId === null ? null : (codes.get(workstreamId) ?? null),
      expectedImpactMoves: movesOf(priority.id),
      posts: (posts.get(priority.id) ?? []).map(({ postId, part }) => ({ postId, part })),
      formerPosts: formerOf(priority.id),
      activities: (activities.get(priority.id) ?? []).map(({ priorityId: _, phase, ...activity }) => ({
        ...activity,
        phase: phase && phaseOf(phase),
        formerPosts: formerOf(activity.id),
        moves: movesOf(activity.id),
      })),
      outcomes: (outcomes.get(priority.id) ?? []).map(({ id, ref, text }) => ({ id, ref, text })),
    })),
  };
}

/** Whether an activity stands under a priority that a measure of these outcomes serves: their ids. */
export async function activitiesUnder(db: Db, programmeId: string, outcomeIds: readonly string[]): Promise<string[]> {
  if (outcomeIds.length === 0) return [];
  const rows = await db
    .selectFrom('activity as a')
    .innerJoin('outcome as o', (join) => join.onRef('o.programme_id', '=', 'a.programme_id').onRef('o.priority_id', '=', 'a.priority_id'))
    .select('a.id')
    .distinct()
    .where('a.programme_id', '=', programmeId)
    .where('o.id', 'in', outcomeIds)
    .execute();
  return rows.map(({ id }) => id);
}
