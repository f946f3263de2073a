import type { Day } from '../../../calendar/index.ts';
import { type Asking, ask, type Db, json, momentText, sql } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { GivenCorrection } from './rules/correction.ts';
import type { DecisionMade, GivenDecision } from './rules/decisions.ts';
import type { GivenVersion, Version } from './rules/version.ts';
import '../tables.ts';

/** A version with what the plan said, where that was asked for. */
export type StoredVersion = Version & { readonly content: string | null };

type Row = Omit<StoredVersion, 'decisions'> & { readonly decisions: readonly DecisionMade[] };

/** Which versions are wanted with their content: it is the whole plan each time. */
export type WithContent = 'none' | 'last' | 'all' | readonly number[];

/**
 * The versions of the programme's plan, by number, to be asked with others. A plan that was accepted before versions were kept has its first told from that
 * acceptance: it says what the plan said when the acceptance was recorded.
 */
export const askVersions = (programmeId: string, content: WithContent): Asking<Row, readonly StoredVersion[]> => ({
  rows: sql<Row>`
    select v.id, v.number, v.label, v.purpose, v.about, v.needs, ${momentText(sql`v.cut_at`)} as "cutAt", v.content_hash as hash, v.cut_by as "cutBy",
      coalesce((select json_agg(json_build_object('id', d.id, 'decision', d.decision, 'body', d.body, 'recipient', d.recipient, 'day', d.decided_on,
          'reference', d.reference, 'recordedOn', d.recorded_on, 'recordedBy', d.recorded_by, 'corrections', ${correctionsOf}) order by d.decided_on, d.id)
        from version_decision d where d.programme_id = v.programme_id and d.version_id = v.id), '[]') as decisions,
      case when ${wanted(content, programmeId)} then v.content end as content
    from plan_version v where v.programme_id = ${programmeId}
    union all
    select null, 1, coalesce(nullif(p.version_label, ''), 'v1'), 'first', '', '["accepted", "endorsed", "submitted"]'::jsonb, ${momentText(acceptanceMoment)}, null, null,
      json_build_array(json_build_object('id', p.id, 'decision', 'accepted', 'body', p.accepted_by, 'recipient', null, 'day', p.accepted_on, 'reference', '',
        'recordedOn', (${acceptanceMoment} at time zone 'Europe/London')::date, 'recordedBy', null, 'corrections', '[]'::json)), null
    from plan p where p.programme_id = ${programmeId} and p.accepted_on is not null
      and not exists (select 1 from plan_version v where v.programme_id = p.programme_id and v.number = 1)
    order by number`,
  read: (rows) => rows,
});

/** The corrections of a decision `d`, in the order in which they were asked for. */
const correctionsOf = sql`coalesce((select json_agg(json_build_object('id', c.id, 'day', c.decided_on, 'body', c.body, 'reference', c.reference, 'reason', c.reason,
  'askedOn', c.asked_on, 'askedBy', c.asked_by, 'askedPost', c.asked_post, 'state', c.state, 'settledOn', c.settled_on, 'settledPost', c.settled_post,
  'settledWords', c.settled_words) order by c.id) from version_correction c where c.programme_id = d.programme_id and c.decision_id = d.id), '[]'::json)`;

/** When the acceptance of the plan was recorded. */
const acceptanceMoment = sql`(select min(h.valid_from) from history.plan h where h.id = p.id and h.accepted_on is not null)`;

function wanted(content: WithContent, programmeId: string) {
  if (content === 'none') return sql<boolean>`false`;
  if (content === 'all') return sql<boolean>`true`;
  if (content === 'last') return sql<boolean>`v.number = (select max(n.number) from plan_version n where n.programme_id = ${programmeId})`;
  return sql<boolean>`v.number in (${sql.join([0, ...content])})`;
}

export const listVersions = (db: Db, programmeId: string, content: WithContent = 'none'): Promise<readonly StoredVersion[]> =>
  ask(db, askVersions(programmeId, content));

/** The number that the next version will have: what is approved now goes into that one. A plan accepted before versions were kept has had its first. */
export async function nextVersionNumber(trx: Db, programmeId: string): Promise<number> {
  const { rows } = await sql<{ next: number }>`
    select 1 + greatest(coalesce((select max(v.number) from plan_version v where v.programme_id = ${programmeId}), 0),
      (select count(*) from plan p where p.programme_id = ${programmeId} and p.accepted_on is not null)::integer) as next`.execute(trx);
  return Number((rows[0] as { next: number }).next);
}

type NewVersion = GivenVersion & {
  readonly planId: string;
  readonly number: number;
  readonly cutAt: string;
  readonly content: string;
  readonly hash: string;
  readonly cutBy: string | null;
};

/** Stores a version and gives its id. */
export async function insertVersion(trx: Db, programmeId: string, moment: string, version: NewVersion): Promise<string> {
  const id = newId(moment);
  await trx
    .insertInto('plan_version')
    .values({
      id,
      programme_id: programmeId,
      plan_id: version.planId,
      number: version.number,
      label: version.label,
      purpose: version.purpose,
      about: version.about,
      needs: json(version.needs),
      cut_at: version.cutAt,
      content: version.content,
      content_hash: version.hash,
      cut_by: version.cutBy,
    })
    .execute();
  return id;
}

export async function insertDecision(
  trx: Db,
  programmeId: string,
  moment: string,
  made: GivenDecision & { readonly versionId: string; readonly recordedOn: Day; readonly recordedBy: string | null; readonly recordedPerson: string | null },
): Promise<void> {
  await trx
    .insertInto('version_decision')
    .values({
      id: newId(moment),
      programme_id: programmeId,
      version_id: made.versionId,
      decision: made.decision,
      body: made.body,
      recipient: made.recipient,
      decided_on: made.day,
      reference: made.reference,
      recorded_on: made.recordedOn,
      recorded_by: made.recordedBy,
      recorded_person: made.recordedPerson,
    })
    .execute();
}

export async function insertCorrection(
  trx: Db,
  programmeId: string,
  moment: string,
  asked: GivenCorrection & { readonly decisionId: string; readonly on: Day; readonly personId: string; readonly postId: string },
): Promise<void> {
  await trx
    .insertInto('version_correction')
    .values({
      id: newId(moment),
      programme_id: programmeId,
      decision_id: asked.decisionId,
      decided_on: asked.day,
      body: asked.body,
      reference: asked.reference,
      reason: asked.reason,
      asked_on: asked.on,
      asked_by: asked.personId,
      asked_post: asked.postId,
      state: 'waiting',
      settled_on: null,
      settled_by: null,
      settled_post: null,
    })
    .execute();
}

export type SettledCorrection = {
  readonly state: 'confirmed' | 'declined';
  readonly on: Day;
  readonly personId: string;
  readonly postId: string;
  readonly words: string;
};

/** Whether the correction still waited, and so was settled. */
export async function settleCorrectionRow(trx: Db, programmeId: string, id: string, settled: SettledCorrection): Promise<boolean> {
  const done = await trx
    .updateTable('version_correction')
    .set({ state: settled.state, settled_on: settled.on, settled_by: settled.personId, settled_post: settled.postId, settled_words: settled.words })
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}
