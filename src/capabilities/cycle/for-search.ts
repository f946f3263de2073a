import { type SearchTexts, sql } from '../../platform/database/index.ts';

/**
 * What owners said in their updates, cycle by cycle: `id` is the priority's, `ref` the cycle's number. Those of the open cycle only where `open`: who may not read them does not find them
 * either.
 */
export const updateTexts = (programmeId: string, open: boolean): SearchTexts => sql`
  select 'update' as kind, u.priority_id::text as id, c.number::text as ref, '' as label,
    concat_ws(' ', u.achieved, u.next_steps, u.slipping, u.support, u.asks_of_board, u.difference) as words
  from priority_update u join cycle c on c.programme_id = u.programme_id and c.id = u.cycle_id
  where u.programme_id = ${programmeId} and (c.closed_on is not null or ${open})`;
