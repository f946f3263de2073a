import { type Asking, ask, type Db, sql } from '../../../platform/database/index.ts';
import type { UpdateSaid } from '../position.ts';
import type { EarlierTexts } from './rules/copied.ts';

type Row = { readonly priorityId: string; readonly earlier: readonly EarlierTexts[] };

/** What earlier updates said, by priority. */
export type TextsByPriority = ReadonlyMap<string, readonly EarlierTexts[]>;

/**
 * The texts of the cycles before the current one (the open one, else the last closed one), at most `cycles` of them, to be asked with others: of one priority, or of all that
 * have an update in the current one.
 */
export const askEarlierTexts = (programmeId: string, cycles: number, priorityId: string | null = null): Asking<Row, TextsByPriority> => ({
  rows: sql<Row>`
    with now as (select id, number from cycle where programme_id = ${programmeId} order by state = 'open' desc, number desc limit 1)
    select u.priority_id as "priorityId", json_agg(json_build_object('cycle', c.number, 'boardDay', c.board_day,
        'texts', json_build_array(u.achieved, u.next_steps, u.slipping, u.support, u.asks_of_board)) order by c.number) as earlier
    from priority_update u join cycle c on c.id = u.cycle_id join now on c.number < now.number and c.number >= now.number - ${cycles}::int
    where u.programme_id = ${programmeId}
      and (u.priority_id = ${priorityId}::uuid or (${priorityId}::uuid is null
        and exists (select 1 from priority_update w where w.programme_id = u.programme_id and w.cycle_id = now.id and w.priority_id = u.priority_id)))
    group by u.priority_id`,
  read: (rows) => new Map(rows.map(({ priorityId, earlier }) => [priorityId, earlier])),
});

/** The texts of the cycles before of one priority. */
export const earlierTexts = (db: Db, programmeId: string, cycles: number, priorityId: string): Promise<TextsByPriority> =>
  ask(db, askEarlierTexts(programmeId, cycles, priorityId));

/** What whoever returned an update of the open cycle had read, by its priority: of those that were sent again, the newest. */
export const askReturnedTexts = (programmeId: string): Asking<{ priorityId: string; said: UpdateSaid }, ReadonlyMap<string, UpdateSaid>> => ({
  rows: sql<{ priorityId: string; said: UpdateSaid }>`
    select distinct on (u.priority_id) u.priority_id as "priorityId", v.reviewed -> 'said' as said
    from priority_update u join cycle c on c.id = u.cycle_id
    join update_review v on v.programme_id = u.programme_id and v.update_id = u.id and v.submission < u.submission
    where u.programme_id = ${programmeId} and c.state = 'open' order by u.priority_id, v.submission desc`,
  read: (rows) => new Map(rows.map(({ priorityId, said }) => [priorityId, said])),
});
