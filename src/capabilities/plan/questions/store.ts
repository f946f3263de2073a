import type { Day } from '../../../calendar/index.ts';
import { type Asking, ask, type Db, sql } from '../../../platform/database/index.ts';
import { type Question, type Topic, topicOf } from './rules/question.ts';

/** Every question of the programme's plan, in the order of the file. */
export const listQuestions = (db: Db, programmeId: string): Promise<readonly Question[]> => ask(db, askQuestions(programmeId));

/** The same, to be asked with others. */
export const askQuestions = (programmeId: string): Asking<Question, readonly Question[]> => ({
  rows: sql<Question>`
    select q.id, q.rule, q.key, q.severity, q.ref, q.place, q.text, q.message, q.settled_on as "settledOn", q.answer
    from plan_question q where q.programme_id = ${programmeId} order by q.position, q.id`,
  read: (rows) => rows,
});

/** Settles one question; false where somebody settled it before. */
export async function settleQuestionRow(trx: Db, programmeId: string, id: string, day: Day, answer: string): Promise<boolean> {
  const done = await trx
    .updateTable('plan_question')
    .set({ settled_on: day, answer })
    .where('programme_id', '=', programmeId)
    .where('id', '=', id)
    .where('settled_on', 'is', null)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Settles every open question of these refs, because what they are about is gone from the plan. */
export async function settleAll(trx: Db, programmeId: string, refs: readonly string[], day: Day, answer: string): Promise<void> {
  await trx
    .updateTable('plan_question')
    .set({ settled_on: day, answer })
    .where('programme_id', '=', programmeId)
    .where('ref', 'in', refs)
    .where('settled_on', 'is', null)
    .where('severity', '=', 'question')
    .execute();
}

/** Settles the open questions of these refs about a topic, because a change of the plan answered them. */
export async function settleAbout(trx: Db, programmeId: string, refs: readonly string[], topic: Topic, day: Day, answer: string): Promise<void> {
  const open = await trx
    .selectFrom('plan_question')
    .select(['id', 'key'])
    .where('programme_id', '=', programmeId)
    .where('ref', 'in', refs)
    .where('settled_on', 'is', null)
    .where('severity', '=', 'question')
    .execute();
  for (const { id, key } of open) if (topicOf(key) === topic) await settleQuestionRow(trx, programmeId, id, day, answer);
}
