import type { Day } from '../../calendar/index.ts';
import { type Asking, ask, type Db, sql } from '../../platform/database/index.ts';
import type { OwnerChange } from './rules/owner-changes.ts';
import {
  type Activity,
  type DateMove,
  dayAfterMoves,
  type NoMeasureDecision,
  type Owner,
  type Phase,
  type PhaseMove,
  type Plan,
  type Priority,
  type Statement,
  type VersionInForce,
  type Withdrawal,
  type Workstream,
} from './rules/plan.ts';
import { inForceOfPlan } from './versions/in-force-store.ts';

type PriorityRow = Omit<Priority, 'owners' | 'activities' | 'outcomes' | 'moves' | 'expectedImpact' | 'decisions'>;
type ActivityRow = Omit<Activity, 'target' | 'start' | 'moves'> & { priorityId: string };
type MoveRow = DateMove & { activityId: string | null; priorityId: string | null };

type Row = {
  id: string;
  title: string;
  versionLabel: string;
  acceptedOn: Day | null;
  acceptedBy: string | null;
  inForce: VersionInForce | null;
  statements: Statement[];
  phases: Omit<Phase, 'focus'>[];
  phaseMoves: PhaseMove[];
  ownerChanges: OwnerChange[];
  focus: { phaseId: string; text: string }[];
  workstreams: Workstream[];
  priorities: PriorityRow[];
  owners: (Owner & { priorityId: string })[];
  activities: ActivityRow[];
  outcomes: { id: string; ref: string; text: string; priorityId: string }[];
  moves: MoveRow[];
  withdrawn: Withdrawal[];
  decisions: (NoMeasureDecision & { priorityId: string })[];
};

/** The programme's whole plan, in one query; null where it has none. */
export const planOf = (db: Db, programmeId: string): Promise<Plan | null> => ask(db, askPlan(programmeId));

/** The same, to be asked with others. */
export const askPlan = (programmeId: string): Asking<Row, Plan | null> => ({
  rows: sql<Row>`
    select p.id, p.title, p.version_label as "versionLabel", p.accepted_on as "acceptedOn", p.accepted_by as "acceptedBy", ${inForceOfPlan} as "inForce",
      coalesce((select json_agg(json_build_object('id', s.id, 'kind', s.kind, 'text', s.text) order by s.position, s.id)
        from plan_statement s where s.programme_id = p.programme_id and s.plan_id = p.id), '[]') as statements,
      coalesce((select json_agg(json_build_object('id', f.id, 'number', f.number, 'name', f.name, 'fromDay', f.from_day, 'toDay', f.to_day, 'printed', f.printed) order by f.number)
        from phase f where f.programme_id = p.programme_id and f.plan_id = p.id), '[]') as phases,
      coalesce((select json_agg(json_build_object('id', v.id, 'phaseId', v.phase_id, 'number', f.number, 'was', json_build_object('fromDay', v.was_from, 'toDay', v.was_to),
          'now', json_build_object('fromDay', v.from_day, 'toDay', v.to_day), 'reason', v.reason, 'changedOn', v.changed_on, 'approvedOn', v.approved_on,
          'approvedBy', v.approved_by, 'change', (select q.number from change_request q where q.programme_id = v.programme_id and q.id = v.change_request_id)) order by v.changed_on, v.id)
        from phase_move v join phase f on f.programme_id = v.programme_id and f.id = v.phase_id
        where v.programme_id = p.programme_id and f.plan_id = p.id), '[]') as "phaseMoves",
      coalesce((select json_agg(json_build_object('id', g.id, 'ownedId', coalesce(g.priority_id, g.activity_id), 'was', g.was, 'became', g.became, 'reason', g.reason,
          'changedOn', g.changed_on, 'approvedOn', g.approved_on, 'approvedBy', g.approved_by,
          'change', (select q.number from change_request q where q.programme_id = g.programme_id and q.id = g.change_request_id)) order by g.changed_on, g.id)
        from owner_change g where g.programme_id = p.programme_id), '[]') as "ownerChanges",
      coalesce((select json_agg(json_build_object('phaseId', c.phase_id, 'text', c.text) order by c.position, c.id)
        from phase_focus c where c.programme_id = p.programme_id), '[]') as focus,
      coalesce((select json_agg(json_build_object('id', w.id, 'code', w.code, 'name', w.name) order by w.position)
        from workstream w where w.programme_id = p.programme_id and w.plan_id = p.id), '[]') as workstreams,
      coalesce((select json_agg(json_build_object('id', r.id, 'ref', r.ref, 'kind', r.kind, 'workstreamId', r.workstream_id, 'title', r.title, 'sroRaw', r.sro_raw,
          'targetRaw', r.target_raw, 'other', r.other, 'expectedImpactDay', r.expected_impact_day, 'noMeasureReason', r.no_measure_reason)
          order by w.position nulls last, r.position, r.id)
        from priority r left join workstream w on w.programme_id = r.programme_id and w.id = r.workstream_id
        where r.programme_id = p.programme_id and r.plan_id = p.id), '[]') as priorities,
      coalesce((select json_agg(json_build_object('priorityId', o.priority_id, 'postId', o.post_id, 'part', o.part)
          order by case o.part when 'accountable' then 1 when 'joint' then 2 else 3 end, o.id)
        from priority_post o where o.programme_id = p.programme_id), '[]') as owners,
      coalesce((select json_agg(json_build_object('id', a.id, 'priorityId', a.priority_id, 'ref', a.ref, 'letter', a.letter, 'text', a.text, 'phaseNumber', f.number,
          'targetRaw', a.target_raw, 'targetInherited', a.target_inherited, 'targetOriginal', a.target_original, 'targetConfirmed', a.target_confirmed,
          'owners', coalesce((select json_agg(json_build_object('postId', v.post_id, 'part', v.part) order by v.part, v.id)
            from activity_post v where v.programme_id = a.programme_id and v.activity_id = a.id), '[]'),
          'firstTarget', (select json_build_object('day', t.day, 'reason', t.reason, 'approvedOn', t.approved_on, 'approvedBy', t.approved_by,
              'change', (select q.number from change_request q where q.programme_id = t.programme_id and q.id = t.change_request_id))
            from first_target t where t.programme_id = a.programme_id and t.activity_id = a.id),
          'startOriginal', a.start_original) order by a.position, a.id)
        from activity a left join phase f on f.programme_id = a.programme_id and f.id = a.phase_id where a.programme_id = p.programme_id), '[]') as activities,
      coalesce((select json_agg(json_build_object('id', u.id, 'priorityId', u.priority_id, 'ref', u.ref, 'text', u.text) order by u.position, u.id)
        from outcome u where u.programme_id = p.programme_id), '[]') as outcomes,
      coalesce((select json_agg(json_build_object('id', m.id, 'activityId', m.activity_id, 'priorityId', m.priority_id, 'what', m.what, 'fromDay', m.from_day,
          'toDay', m.to_day, 'reason', m.reason, 'askedOn', m.asked_on, 'approvedOn', m.approved_on, 'approvedBy', m.approved_by,
          'change', (select q.number from change_request q where q.programme_id = m.programme_id and q.id = m.change_request_id))
          order by coalesce(m.approved_on, m.asked_on), m.id)
        from date_move m where m.programme_id = p.programme_id), '[]') as moves,
      coalesce((select json_agg(json_build_object('id', d.id, 'priorityId', d.priority_id, 'decision', d.decision, 'reason', d.reason, 'decidedOn', d.decided_on,
          'decidedBy', d.decided_by,
          'change', (select q.number from change_request q where q.programme_id = d.programme_id and q.id = d.change_request_id)) order by d.decided_on, d.id)
        from no_measure_decision d where d.programme_id = p.programme_id), '[]') as decisions,
      coalesce((select json_agg(json_build_object('id', x.id, 'kind', x.kind, 'ref', x.ref, 'text', x.text, 'reason', x.reason, 'withdrawnOn', x.withdrawn_on,
          'change', (select q.number from change_request q where q.programme_id = x.programme_id and q.id = x.change_request_id))
          order by x.withdrawn_on, x.ref collate "C")
        from plan_withdrawal x where x.programme_id = p.programme_id and x.plan_id = p.id), '[]') as withdrawn
    from plan p where p.programme_id = ${programmeId}`,
  read: ([row]) => (row ? planFrom(row) : null),
});

function planFrom(row: Row): Plan {
  const { focus, owners, activities, outcomes, moves, decisions, ...plan } = row;
  const focusOf = grouped(focus, ({ phaseId }) => phaseId);
  const ownersOf = grouped(owners, ({ priorityId }) => priorityId);
  const activitiesOf = grouped(activities, ({ priorityId }) => priorityId);
  const outcomesOf = grouped(outcomes, ({ priorityId }) => priorityId);
  const decisionsOf = grouped(decisions, ({ priorityId }) => priorityId);
  const movesOf = grouped(moves, ({ activityId, priorityId }) => activityId ?? priorityId ?? '');
  return {
    ...plan,
    phases: plan.phases.map((phase) => ({ ...phase, focus: focusOf(phase.id).map(({ text }) => text) })),
    priorities: plan.priorities.map((priority) => ({
      ...priority,
      owners: ownersOf(priority.id).map(({ postId, part }) => ({ postId, part })),
      activities: activitiesOf(priority.id).map((activity) => activityFrom(activity, movesOf(activity.id))),
      outcomes: outcomesOf(priority.id).map(({ id, ref, text }) => ({ id, ref, text })),
      moves: movesOf(priority.id).map(moveFrom),
      expectedImpact: dayAfterMoves(priority.expectedImpactDay, 'expected-impact', movesOf(priority.id).map(moveFrom)),
      decisions: decisionsOf(priority.id).map(({ priorityId: _, ...decision }) => decision),
    })),
  };
}

function activityFrom({ priorityId: _, ...activity }: ActivityRow, rows: readonly MoveRow[]): Activity {
  const moves = rows.map(moveFrom);
  return {
    ...activity,
    moves,
    target: dayAfterMoves(activity.targetOriginal, 'target', moves),
    start: dayAfterMoves(activity.startOriginal, 'start', moves),
  };
}

const moveFrom = ({ activityId: _activity, priorityId: _priority, ...move }: MoveRow): DateMove => move;

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): (key: string) => readonly T[] {
  const groups = Map.groupBy(items, keyOf);
  return (key) => groups.get(key) ?? [];
}

/** The plan, held until the change ends, so that two changes of it come one after the other. Null where the programme has none. */
export async function lockPlan(trx: Db, programmeId: string): Promise<Plan | null> {
  const there = await trx.selectFrom('plan').select('id').where('programme_id', '=', programmeId).forUpdate().executeTakeFirst();
  return there ? planOf(trx, programmeId) : null;
}
