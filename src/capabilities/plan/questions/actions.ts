import { type Changer, changing } from '../../../platform/record/index.ts';
import { settleQuestionRow } from './store.ts';

/** Thrown inside the change, so that nothing of it stands. */
class SettledBefore extends Error {}

/** Answers a question of the plan. False where it was answered before: nothing changed. */
export async function settleQuestion(changer: Changer, programmeId: string, questionId: string, answer: string): Promise<boolean> {
  const change = { programmeId, action: 'plan.settle', subject: { kind: 'plan-question', id: questionId } };
  try {
    await changing(changer, change, async (trx, _moment, tell) => {
      tell({ answer });
      if (!(await settleQuestionRow(trx, programmeId, questionId, changer.clock.today(), answer))) throw new SettledBefore();
    });
    return true;
  } catch (error) {
    if (error instanceof SettledBefore) return false;
    throw error;
  }
}
