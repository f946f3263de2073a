import type { Day } from '../../calendar/index.ts';
import { type Asking, sql } from '../../platform/database/index.ts';
import { dayOfId } from '../../platform/ids.ts';
import type { MeasureTable, ReadingTable } from './tables.ts';
import './tables.ts';

/** A measure as a position is made of it, with the outcomes it serves and its readings, oldest first. */
export type MeasureForPosition = {
  readonly id: string;
  readonly ref: string;
  readonly name: string;
  readonly unit: MeasureTable['unit'];
  readonly polarity: MeasureTable['polarity'];
  readonly frequency: MeasureTable['frequency'];
  readonly lagDays: number;
  readonly context: boolean;
  readonly baseline: number | null;
  readonly target: number | null;
  readonly targetUpper: number | null;
  /** Ids of outcomes, each with the day from which it serves it. */
  readonly links: readonly { readonly outcomeId: string; readonly from: Day }[];
  readonly readings: readonly { readonly day: Day; readonly value: number; readonly quality: ReadingTable['quality'] }[];
  /** The day the newest of them was entered; null where there is none. */
  readonly lastReadOn: Day | null;
};

type Row = Omit<MeasureForPosition, 'lastReadOn'> & { readonly lastReadingId: string | null };

/** Every measure of the programme, in the order of their refs, to be asked with others. */
export const askMeasuresForPosition = (programmeId: string): Asking<Row, readonly MeasureForPosition[]> => ({
  rows: sql<Row>`
    select m.id, m.ref, m.name, m.unit, m.polarity, m.frequency, m.lag_days as "lagDays", m.context, m.baseline, m.target, m.target_upper as "targetUpper",
      coalesce((select json_agg(json_build_object('outcomeId', l.outcome_id, 'from', l.from_day) order by l.from_day, l.id)
        from measure_outcome l where l.programme_id = m.programme_id and l.measure_id = m.id), '[]') as links,
      coalesce((select json_agg(json_build_object('day', r.period_end, 'value', r.value, 'quality', r.quality) order by r.period_end)
        from reading r where r.programme_id = m.programme_id and r.measure_id = m.id), '[]') as readings,
      (select max(r.id::text) from reading r where r.programme_id = m.programme_id and r.measure_id = m.id) as "lastReadingId"
    from measure m where m.programme_id = ${programmeId} order by length(m.ref), m.ref collate "C"`,
  // An id begins with the moment it was made at.
  read: (rows) => rows.map(({ lastReadingId, ...measure }) => ({ ...measure, lastReadOn: lastReadingId === null ? null : dayOfId(lastReadingId) })),
});
