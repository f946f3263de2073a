import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import type { Topic } from '../rules/gaps.ts';
import { type Question, topicOf } from './rules/question.ts';

const columns = ['id', 'rule', 'key', 'severity', 'ref', 'place', 'text', 'message', 'settled_on as settledOn', 'answer'] as const;

/** Every question of the programme's plan, in the order of the file. */
export const listQuestions = (db: Db, programmeId: string): Promise<Question[]> =>
  db.selectFrom('plan_question').select(columns).where('programme_id', '=', programmeId).orderBy('position').orderBy('id').execute();

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
