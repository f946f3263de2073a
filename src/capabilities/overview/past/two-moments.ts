import { type Day, londonDay } from '../../../calendar/index.ts';
import { askTogether, type Db } from '../../../platform/database/index.ts';
import { readingPast } from '../../../platform/record/index.ts';
import { askPosition, cachedPosition } from '../../cycle/index.ts';
import { askMeasuresForComparing } from '../../measures/index.ts';
import type { Programme } from '../../people/index.ts';
import { askPlanAsRead, askQuestions, type Question } from '../../plan/index.ts';
import type { AtMoment } from '../rules/changes-between.ts';

/** What was known at a past moment, in two queries: one turns to it, one reads everything. Null before the programme's first entry. */
export const knownAt = (db: Db, programme: Programme, moment: string): Promise<AtMoment | null> =>
  readingPast(db, programme.id, moment, async (trx, { began }) => {
    if (began === null || moment < began) return null;
    const { position, plan, questions } = await askTogether(trx, { position: askPosition(programme.id, londonDay(moment)), ...besidePosition(programme) });
    return { position, plan, settled: settledOf(questions) };
  });

/** What is known today. */
export async function knownToday(db: Db, programme: Programme, today: Day): Promise<AtMoment> {
  const position = await cachedPosition(programme, db, today);
  const { plan, questions } = await askTogether(db, besidePosition(programme));
  return { position, plan, settled: settledOf(questions) };
}

const besidePosition = ({ id }: Programme) => ({ plan: askPlanAsRead(id, askMeasuresForComparing), questions: askQuestions(id) });

const settledOf = (questions: readonly Question[]): AtMoment['settled'] => questions.filter(({ settledOn }) => settledOn !== null);
