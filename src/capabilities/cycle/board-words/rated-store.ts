import { type Asking, sql } from '../../../platform/database/index.ts';
import type { RatedRow } from './rules/word.ts';
import '../tables.ts';

/** Every rating that was recorded as the board's, in the order in which they were, to be asked with others. */
export const askRatedRows = (programmeId: string): Asking<RatedRow, readonly RatedRow[]> => ({
  rows: sql<RatedRow>`
    select k.id, c.number as "cycleNumber", c.board_day as "boardDay", k.met_on as met, k.priority_id as "priorityId", k.choice, k.process, k.impact, k.colour, k.reason,
      k.minute, k.confirmed_on as "recordedOn", k.confirmed_post as post, k.confirmed_by as "recordedBy",
      (select count(*)::integer from restatement t where t.programme_id = k.programme_id and t.cycle_id = k.cycle_id and t.priority_id = k.priority_id
        and t.what = 'confirmed' and t.approved_on is not null) as corrections
    from confirmed_rating k join cycle c on c.programme_id = k.programme_id and c.id = k.cycle_id
    where k.programme_id = ${programmeId} order by c.number, k.id`,
  read: (rows) => rows,
});
