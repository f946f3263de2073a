import type { Day } from '../../../calendar/index.ts';
import { type Asking, type Db, sql } from '../../../platform/database/index.ts';
import { newId } from '../../../platform/ids.ts';
import type { StoredCheck, WordCheck } from './rules/standing.ts';
import type { PlanWord } from './rules/word.ts';
import '../tables.ts';

/** Every answer of a second person to a record of a board's word, in their order, to be asked with others. */
export const askWordChecks = (programmeId: string): Asking<StoredCheck, readonly StoredCheck[]> => ({
  rows: sql<StoredCheck>`select subject_id as "subjectId", ruling, checked_on as "on", checked_as as "by", words, corrections
    from board_word_check where programme_id = ${programmeId} order by id`,
  read: (rows) => rows,
});

/**
 * What was recorded of a board's word on the plan, in the order in which it was, to be asked with others: decisions on versions, and requests decided in the name of a
 * board. A director or the chair who decides in their own name does so on the day on which it is recorded, and names no minute.
 */
export const askPlanWords = (programmeId: string): Asking<PlanWord, readonly PlanWord[]> => ({
  rows: sql<PlanWord>`select * from (
    select 'version' as kind, d.id, v.number, v.label as about, d.decision, d.body as board, d.recipient, d.decided_on as day, d.reference, d.recorded_on as "recordedOn",
      d.recorded_by as post, d.recorded_person as "recordedBy", null::json as asked,
      (select count(*)::integer from version_correction n where n.programme_id = d.programme_id and n.decision_id = d.id and n.state = 'confirmed') as corrections
    from version_decision d join plan_version v on v.programme_id = d.programme_id and v.id = d.version_id
    where d.programme_id = ${programmeId} and d.recorded_by is not null
    union all
    select 'request', q.id, q.number, q.lines -> 0 ->> 'what', q.state, q.in_name_of, null, q.in_name_on, coalesce(q.in_name_reference, ''), q.decided_on,
      q.decided_post, q.decided_by, json_build_object('by', q.asked_by, 'on', q.asked_on, 'ownerPosts', q.owner_posts), 0
    from change_request q where q.programme_id = ${programmeId} and q.state in ('approved', 'declined') and q.in_name_of is not null) w
    order by w."recordedOn", w.id`,
  read: (rows) => rows,
});

export type NewCheck = Omit<WordCheck, 'by'> & { readonly subjectId: string; readonly personId: string; readonly postId: string; readonly title: string };

/** Keeps what a second person said of records. */
export async function insertWordChecks(trx: Db, programmeId: string, moment: string, checks: readonly NewCheck[]): Promise<void> {
  const rows = checks.map(({ subjectId, ruling, words, corrections, on, personId, postId, title }) => ({
    ...{ id: newId(moment), programme_id: programmeId, subject_id: subjectId, ruling, words, corrections },
    ...{ checked_on: on as Day, checked_by: personId, checked_post: postId, checked_as: title },
  }));
  await trx.insertInto('board_word_check').values(rows).execute();
}
