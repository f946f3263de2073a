import type { Day } from '../../../calendar/index.ts';
import { type Db, json, sql } from '../../../platform/database/index.ts';
import type { UpdateSaid } from '../position.ts';
import type { ReviewComment } from '../tables.ts';
import type { Reviewed } from './rules/review-state.ts';

export type NewReview = {
  readonly id: string;
  readonly programmeId: string;
  readonly updateId: string;
  readonly submission: number;
  readonly result: 'returned' | 'accepted';
  readonly comments: readonly ReviewComment[];
  /** What was read. */
  readonly said: UpdateSaid;
  readonly day: Day;
  readonly personId: string;
  readonly postId: string;
};

/**
 * Adds the review of the submission that was read; false where another one stands by now, its owner has taken it up, or somebody else has reviewed it. The
 * update is kept from other changes until this one ends.
 */
export async function insertReview(trx: Db, review: NewReview): Promise<boolean> {
  const { rows } = await sql`
    insert into update_review (id, programme_id, update_id, submission, result, comments, reviewed, reviewed_on, reviewed_by, reviewed_post)
    select ${review.id}::uuid, u.programme_id, u.id, u.submission, ${review.result}::text, ${json(review.comments)}::jsonb, ${json({ shape: 1, said: review.said })}::jsonb,
      ${review.day}::date, ${review.personId}::uuid, ${review.postId}::uuid
    from priority_update u
    where u.programme_id = ${review.programmeId} and u.id = ${review.updateId} and u.submission = ${review.submission} and u.reopened_on is null
      and u.submitted_by <> ${review.personId}
    for update
    on conflict (programme_id, update_id, submission) do nothing
    returning id`.execute(trx);
  return rows.length === 1;
}

/** How a submitted update stands now: of a review that could not be added, what came between. */
export async function standingNow(trx: Db, programmeId: string, updateId: string): Promise<Reviewed> {
  const { rows } = await sql<{ submission: number; reopened: boolean; reviews: NonNullable<Reviewed['reviews']> }>`
    select u.submission, u.reopened_on is not null as reopened,
      coalesce((select json_agg(json_build_object('submission', v.submission, 'result', v.result) order by v.submission)
        from update_review v where v.programme_id = u.programme_id and v.update_id = u.id), '[]') as reviews
    from priority_update u where u.programme_id = ${programmeId} and u.id = ${updateId}`.execute(trx);
  return rows[0] as Reviewed;
}

/** Gives an update back to its owner, to be changed and submitted anew. */
export async function giveBack(trx: Db, programmeId: string, updateId: string, submission: number, day: Day): Promise<boolean> {
  const done = await trx
    .updateTable('priority_update')
    .set({ reopened_on: day })
    .where('programme_id', '=', programmeId)
    .where('id', '=', updateId)
    .where('submission', '=', submission)
    .where('reopened_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** What a reviewer read of an earlier submission; null where that one was not reviewed. */
export async function reviewedText(db: Db, programmeId: string, updateId: string, submission: number): Promise<UpdateSaid | null> {
  const row = await db
    .selectFrom('update_review')
    .select('reviewed')
    .where('programme_id', '=', programmeId)
    .where('update_id', '=', updateId)
    .where('submission', '=', submission)
    .executeTakeFirst();
  return row?.reviewed.said ?? null;
}
