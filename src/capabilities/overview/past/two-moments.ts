import { type Day, londonDay } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { readingPast } from '../../../platform/record/index.ts';
import { cachedPosition, loadPosition, type Position } from '../../cycle/index.ts';
import { askMeasuresForComparing } from '../../measures/index.ts';
import type { Programme } from '../../people/index.ts';
import { listQuestions, planAsRead } from '../../plan/index.ts';
import type { AtMoment } from '../rules/changes-between.ts';

/** What was known at a past moment; null before the programme's first entry. */
export const knownAt = (db: Db, programme: Programme, moment: string): Promise<AtMoment | null> =>
  readingPast(db, programme.id, moment, async (trx, { began }) =>
    began === null || moment < began ? null : restOf(trx, programme, await loadPosition(trx, programme, londonDay(moment))),
  );

/** What is known today. */
export const knownToday = async (db: Db, programme: Programme, today: Day): Promise<AtMoment> =>
  restOf(db, programme, await cachedPosition(programme, db, today));

async function restOf(db: Db, programme: Programme, position: Position): Promise<AtMoment> {
  const plan = await planAsRead(db, programme.id, askMeasuresForComparing);
  const questions = await listQuestions(db, programme.id);
  return { position, plan, settled: questions.filter(({ settledOn }) => settledOn !== null) };
}
