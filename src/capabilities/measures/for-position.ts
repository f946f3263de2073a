import type { Day } from '../../calendar/index.ts';
import { type Asking, sql } from '../../platform/database/index.ts';
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
};

/** Every measure of the programme, in the order of their refs, to be asked with others. */
export const askMeasuresForPosition = (programmeId: string): Asking<MeasureForPosition, readonly MeasureForPosition[]> => ({
  rows: sql<MeasureForPosition>`
    select m.id, m.ref, m.name, m.unit, m.polarity, m.frequency, m.lag_days as "lagDays", m.context, m.baseline, m.target, m.target_upper as "targetUpper",
      coalesce((select json_agg(json_build_object('outcomeId', l.outcome_id, 'from', l.from_day) order by l.from_day, l.id)
        from measure_outcome l where l.programme_id = m.programme_id and l.measure_id = m.id), '[]') as links,
      coalesce((select json_agg(json_build_object('day', r.period_end, 'value', r.value, 'quality', r.quality) order by r.period_end)
        from reading r where r.programme_id = m.programme_id and r.measure_id = m.id), '[]') as readings
    from measure m where m.programme_id = ${programmeId} order by length(m.ref), m.ref collate "C"`,
  read: (rows) => rows,
});
