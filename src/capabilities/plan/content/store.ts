import { type Db, json } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { NewPlan, NewPriority } from './new-plan.ts';

/** What was stored, by ref: for links of other capabilities, such as the outcome that a measure serves. */
export type StoredPlan = {
  planId: string;
  priorityIds: ReadonlyMap<string, string>;
  activityIds: ReadonlyMap<string, string>;
  outcomeIds: ReadonlyMap<string, string>;
};

export async function hasPlan(db: Db, programmeId: string): Promise<boolean> {
  return (await db.selectFrom('plan').select('id').where('programme_id', '=', programmeId).executeTakeFirst()) !== undefined;
}

type Made = {
  planId: string;
  phaseIds: Map<number, string>;
  workstreamIds: Map<string, string>;
  priorityIds: Map<string, string>;
  activityIds: Map<string, string>;
  outcomeIds: Map<string, string>;
};

/** Thrown where the programme has a plan already: a second one comes with versions of the plan. */
export class PlanAlreadyThere extends Error {
  constructor() {
    super('This programme has a plan already. A plan is changed where it stands; another version of the whole plan cannot be imported yet.');
  }
}

/** Stores the plan's own row, first of all: of two imports at the same time the second waits here, and is refused. Throws PlanAlreadyThere. */
export async function insertPlanRow(trx: Db, programmeId: string, moment: string, plan: NewPlan): Promise<string> {
  if (await hasPlan(trx, programmeId)) throw new PlanAlreadyThere();
  const id = newId(moment);
  try {
    await trx
      .insertInto('plan')
      .values({ id, programme_id: programmeId, title: plan.title, version_label: plan.versionLabel ?? '', accepted_on: null, accepted_by: null })
      .execute();
  } catch (error) {
    if ((error as { constraint?: string }).constraint === 'plan_one') throw new PlanAlreadyThere();
    throw error;
  }
  return id;
}

/** Stores all that a plan holds, inside the caller's change. `postIds` gives the post of each owner's title. */
export async function insertContent(
  trx: Db,
  programmeId: string,
  moment: string,
  planId: string,
  plan: NewPlan,
  postIds: ReadonlyMap<string, string>,
): Promise<StoredPlan> {
  const made: Made = { planId, phaseIds: new Map(), workstreamIds: new Map(), priorityIds: new Map(), activityIds: new Map(), outcomeIds: new Map() };
  const row = () => ({ id: newId(moment), programme_id: programmeId });
  await insertFrame(trx, row, plan, made);
  for (const [position, priority] of plan.priorities.entries()) await insertPriority(trx, row, priority, position, made, postIds);
  const questions = (plan.questions ?? []).map((question, position) => ({ ...row(), plan_id: planId, position, ...question, settled_on: null, answer: null }));
  if (questions.length > 0) await trx.insertInto('plan_question').values(questions).execute();
  return made;
}

type NewRow = () => { id: string; programme_id: string };

async function insertFrame(trx: Db, row: NewRow, plan: NewPlan, made: Made): Promise<void> {
  const statements = (plan.statements ?? []).map((statement, position) => ({ ...row(), plan_id: made.planId, position, ...statement }));
  if (statements.length > 0) await trx.insertInto('plan_statement').values(statements).execute();
  const phases = (plan.phases ?? []).map((phase) => ({
    ...row(),
    plan_id: made.planId,
    number: phase.number,
    name: phase.name,
    from_day: phase.fromDay,
    to_day: phase.toDay,
    printed: phase.printed ?? '',
  }));
  if (phases.length > 0) await trx.insertInto('phase').values(phases).execute();
  for (const phase of phases) made.phaseIds.set(phase.number, phase.id);
  const focus = (plan.phases ?? []).flatMap((phase) =>
    (phase.focus ?? []).map((text, position) => ({ ...row(), phase_id: made.phaseIds.get(phase.number) as string, position, text })),
  );
  if (focus.length > 0) await trx.insertInto('phase_focus').values(focus).execute();
  const workstreams = plan.workstreams.map(({ code, name }, position) => ({ ...row(), plan_id: made.planId, code, name, position }));
  if (workstreams.length > 0) await trx.insertInto('workstream').values(workstreams).execute();
  for (const workstream of workstreams) made.workstreamIds.set(workstream.code, workstream.id);
}

async function insertPriority(trx: Db, row: NewRow, priority: NewPriority, position: number, made: Made, postIds: ReadonlyMap<string, string>): Promise<void> {
  const { id, programme_id } = row();
  made.priorityIds.set(priority.ref, id);
  await trx
    .insertInto('priority')
    .values({
      id,
      programme_id,
      plan_id: made.planId,
      workstream_id: priority.workstream === null ? null : known(made.workstreamIds, priority.workstream, 'workstream'),
      kind: priority.workstream === null ? 'cross-cutting' : 'priority',
      ref: priority.ref,
      title: priority.title,
      position,
      sro_raw: priority.sroRaw ?? '',
      target_raw: priority.targetRaw ?? '',
      other: json(priority.other ?? []),
      expected_impact_day: priority.expectedImpactDay ?? null,
      no_measure_reason: priority.noMeasureReason ?? null,
    })
    .execute();
  const owners = ownersOf(priority, postIds).map((owner) => ({ ...row(), priority_id: id, ...owner }));
  if (owners.length > 0) await trx.insertInto('priority_post').values(owners).execute();
  const activities = priority.activities.map((activity, order) => ({
    ...row(),
    priority_id: id,
    ref: `${priority.ref}${activity.letter}`,
    letter: activity.letter,
    text: activity.text,
    position: order,
    phase_id: activity.phase === undefined || activity.phase === null ? null : known(made.phaseIds, activity.phase, 'phase'),
    target_raw: activity.targetRaw ?? '',
    target_inherited: activity.targetInherited ?? true,
    target_original: activity.target,
    target_confirmed: activity.targetConfirmed ?? activity.target !== null,
    start_original: activity.start ?? null,
  }));
  if (activities.length > 0) await trx.insertInto('activity').values(activities).execute();
  for (const activity of activities) made.activityIds.set(activity.ref, activity.id);
  const outcomes = priority.outcomes.map((text, order) => ({ ...row(), priority_id: id, ref: `${priority.ref}.o${order + 1}`, text, position: order }));
  if (outcomes.length > 0) await trx.insertInto('outcome').values(outcomes).execute();
  for (const outcome of outcomes) made.outcomeIds.set(outcome.ref, outcome.id);
}

/** Two spellings of one title are one post, which owns a priority once. */
function ownersOf(priority: NewPriority, postIds: ReadonlyMap<string, string>): { post_id: string; part: 'accountable' | 'joint' | 'supporting' }[] {
  const owners = new Map<string, 'accountable' | 'joint' | 'supporting'>();
  for (const { title, part } of priority.owners) {
    const post = known(postIds, title, 'post');
    if (!owners.has(post) || part === 'accountable') owners.set(post, part);
  }
  return [...owners].map(([post_id, part]) => ({ post_id, part }));
}

function known<K, V>(ids: ReadonlyMap<K, V>, key: K, what: string): V {
  const id = ids.get(key);
  if (id === undefined) throw new Error(`The plan names a ${what} that it does not hold: ${key}`);
  return id;
}
