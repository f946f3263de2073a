import type { Day } from '../../../calendar/index.ts';
import { type Db, sql } from '../../../platform/database/index.ts';
import type { EvidenceSource } from '../../assurance/index.ts';
import type { Completion } from '../../plan/index.ts';
import type { ReopeningRequestTable, ReopeningTable, VerificationTable } from './tables.ts';

export type NewVerification = Omit<VerificationTable, 'shown_at' | 'sources' | 'measures' | 'no_measure_reason'> & {
  readonly shown_at: string;
  readonly sources: readonly EvidenceSource[];
  readonly measures: readonly string[] | null;
  readonly no_measure_reason: string;
};

/** Adds a verification of the claim that stands, made by somebody else; false where it does not stand any more. Permission is in the statement itself. */
export async function insertVerification(trx: Db, row: NewVerification): Promise<boolean> {
  const { rows } = await sql`
    insert into verification (id, programme_id, activity_id, claimed_on, person_id, post_id, verified_on, result, seen, claim_id, shown_at, sources, measures, no_measure_reason)
    select ${row.id}::uuid, p.programme_id, p.activity_id, p.claimed_on, ${row.person_id}::uuid, ${row.post_id}::uuid, ${row.verified_on}::date, ${row.result}::text, ${row.seen}::text, p.claim_id,
      ${row.shown_at}::text, ${row.sources}::text[], ${row.measures}::uuid[], ${row.no_measure_reason}::text
    from activity_progress p
    where p.programme_id = ${row.programme_id} and p.activity_id = ${row.activity_id} and p.status = 'claimed-complete'
      and p.claimed_on = ${row.claimed_on} and p.claim_id is not distinct from ${row.claim_id}::uuid and p.completed_on is null and p.claimed_by <> ${row.person_id}
    for update
    returning id`.execute(trx);
  return rows.length === 1;
}

/** Everybody whose word was needed has given it: from now on it is complete, whoever owns it later. */
export async function markCompleted(trx: Db, programmeId: string, activityId: string, day: Day): Promise<void> {
  await trx
    .updateTable('activity_progress')
    .set({ completed_on: day })
    .where('programme_id', '=', programmeId)
    .where('activity_id', '=', activityId)
    .where('status', '=', 'claimed-complete')
    .execute();
}

/** The completion that stands, is claimed, or was undone by a measure; null where there is none of these. A completion that was false never was. */
export async function completionOf(db: Db, programmeId: string, activityId: string): Promise<Completion | null> {
  const { rows } = await sql<Completion>`
    select how, "on" from (
      select case when completed_on is null then 'claimed' else 'complete' end as how, coalesce(completed_on, claimed_on) as "on", 0 as rank
      from activity_progress where programme_id = ${programmeId} and activity_id = ${activityId} and status = 'claimed-complete'
      union all
      (select 'fell-back', completed_on, 1 from reopening
        where programme_id = ${programmeId} and activity_id = ${activityId} and measure_id is not null order by id limit 1)) c
    order by rank limit 1`.execute(db);
  return rows[0] ?? null;
}

/** A completion that is refused, or does not hold, is no longer claimed: the activity is under way again. */
export async function endClaim(trx: Db, programmeId: string, activityId: string): Promise<void> {
  await trx
    .updateTable('activity_progress')
    .set({ status: 'begun', claimed_on: null, claimed_by: null, claim_shown: null, claim_id: null, completed_on: null, verifier_post: null })
    .where('programme_id', '=', programmeId)
    .where('activity_id', '=', activityId)
    .where('status', '=', 'claimed-complete')
    .execute();
}

/** Names the post that is meant to verify the claim that stands; false where it stands no more, or is verified. */
export async function nameVerifierPost(
  trx: Db,
  programmeId: string,
  activityId: string,
  named: { readonly claimId: string | null; readonly postId: string },
): Promise<boolean> {
  const done = await trx
    .updateTable('activity_progress')
    .set({ verifier_post: named.postId })
    .where('programme_id', '=', programmeId)
    .where('activity_id', '=', activityId)
    .where('status', '=', 'claimed-complete')
    .where('claim_id', 'is not distinct from', named.claimId)
    .where('completed_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Whether any of these activities is claimed complete. */
export async function claimedAmong(trx: Db, programmeId: string, activityIds: readonly string[]): Promise<boolean> {
  if (activityIds.length === 0) return false;
  const row = await trx
    .selectFrom('activity_progress')
    .select('id')
    .where('programme_id', '=', programmeId)
    .where('activity_id', 'in', activityIds)
    .where('status', '=', 'claimed-complete')
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}

/** Asks to open a completion again; false where it waits for a decision already. */
export async function insertReopeningRequest(
  trx: Db,
  row: Omit<ReopeningRequestTable, 'result' | 'decided_on' | 'decided_by' | 'decided_post' | 'decided_reason'>,
): Promise<boolean> {
  const done = await trx
    .insertInto('reopening_request')
    .values({ ...row, result: null, decided_on: null, decided_by: null, decided_post: null, decided_reason: null })
    .onConflict((conflict) => conflict.doNothing())
    .executeTakeFirst();
  return (done.numInsertedOrUpdatedRows ?? 0n) === 1n;
}

type Decided = Required<{ [Key in 'result' | 'decided_on' | 'decided_by' | 'decided_post' | 'decided_reason']: NonNullable<ReopeningRequestTable[Key]> }>;

/** False where somebody decided it before, or this person asked for it. */
export async function decideReopeningRequest(trx: Db, programmeId: string, id: string, how: Decided): Promise<boolean> {
  const done = await trx
    .updateTable('reopening_request')
    .set(how)
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('result', 'is', null)
    .where('asked_by', '<>', how.decided_by)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

export async function insertReopening(trx: Db, row: ReopeningTable): Promise<void> {
  await trx.insertInto('reopening').values(row).execute();
}

/** Accepts a recovery plan; false where it was accepted already, its day has come, a newer one was proposed, or this person proposed it. */
export async function markAccepted(
  trx: Db,
  plan: { readonly programmeId: string; readonly activityId: string; readonly id: string },
  by: { readonly personId: string; readonly today: Day },
): Promise<boolean> {
  const { rows } = await sql`
    update recovery_plan r set accepted_on = ${by.today}, accepted_by = ${by.personId}
    where r.programme_id = ${plan.programmeId} and r.activity_id = ${plan.activityId} and r.id = ${plan.id}
      and r.accepted_on is null and r.refused_on is null and r.proposed_by <> ${by.personId} and r.day > ${by.today}
      and not exists (select 1 from recovery_plan n where n.programme_id = r.programme_id and n.activity_id = r.activity_id and n.id > r.id)
    returning r.id`.execute(trx);
  return rows.length === 1;
}

/** Turns a recovery plan down; false where it was settled already, a newer one was proposed, or this person proposed it. */
export async function markRefused(
  trx: Db,
  plan: { readonly programmeId: string; readonly activityId: string; readonly id: string },
  by: { readonly personId: string; readonly today: Day; readonly reason: string },
): Promise<boolean> {
  const { rows } = await sql`
    update recovery_plan r set refused_on = ${by.today}, refused_by = ${by.personId}, refused_reason = ${by.reason}
    where r.programme_id = ${plan.programmeId} and r.activity_id = ${plan.activityId} and r.id = ${plan.id}
      and r.accepted_on is null and r.refused_on is null and r.proposed_by <> ${by.personId}
      and not exists (select 1 from recovery_plan n where n.programme_id = r.programme_id and n.activity_id = r.activity_id and n.id > r.id)
    returning r.id`.execute(trx);
  return rows.length === 1;
}

/** Approves the stop that was asked for; false where none is asked for any more, or this person asked for it. */
export async function markStopped(
  trx: Db,
  activity: { readonly programmeId: string; readonly id: string },
  by: { readonly personId: string; readonly today: Day },
): Promise<boolean> {
  const done = await trx
    .updateTable('activity_progress')
    .set({ stop_approved_on: by.today, stop_approved_by: by.personId })
    .where('programme_id', '=', activity.programmeId)
    .where('activity_id', '=', activity.id)
    .where('status', '=', 'stopped')
    .where('stop_approved_on', 'is', null)
    .where('stop_asked_by', '<>', by.personId)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Turns down the stop that was asked for: the activity stands as before it. */
export async function endStop(trx: Db, activity: { readonly programmeId: string; readonly id: string }, by: { readonly personId: string }): Promise<boolean> {
  const { rows } = await sql`
    update activity_progress
    set status = case when begun_on is null then 'not-begun' else 'begun' end, stop_asked_on = null, stop_asked_by = null, stop_reason = null
    where programme_id = ${activity.programmeId} and activity_id = ${activity.id} and status = 'stopped' and stop_approved_on is null
      and stop_asked_by <> ${by.personId}
    returning id`.execute(trx);
  return rows.length === 1;
}
