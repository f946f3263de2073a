import { type Asking, sql } from '../../../platform/database/index.ts';
import type { Meeting } from './rules/known.ts';
import '../tables.ts';

/** Each meeting that what was recorded of the plan names, the newest first, to be asked with others. A submission is no meeting; a change decided in somebody's own name neither. */
export const askNamedMeetings = (programmeId: string): Asking<Meeting, readonly Meeting[]> => ({
  rows: sql<Meeting>`select board, day from (
    select d.body as board, d.decided_on as day from version_decision d where d.programme_id = ${programmeId} and d.decision <> 'submitted'
    union select q.in_name_of, q.in_name_on from change_request q where q.programme_id = ${programmeId} and q.in_name_reference is not null
    union select n.decided_by, n.decided_on from no_measure_decision n where n.programme_id = ${programmeId} and n.change_request_id is null) m
    order by day desc, board`,
  read: (rows) => rows,
});
