import type { Day } from '../../calendar/index.ts';
import type { Defaulted, JsonColumn } from '../../platform/database/tables.ts';
import type { MeasureChange } from './rules/changes.ts';
import type { Frequency, Polarity, Quality, Unit } from './rules/measure.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    measure: MeasureTable;
    measure_change: MeasureChangeTable;
    measure_outcome: MeasureOutcomeTable;
    reading: ReadingTable;
  }
}

type Row = { id: string; programme_id: string };

export interface MeasureTable extends Row {
  ref: string;
  name: string;
  why: Defaulted<string>;
  unit: Unit;
  polarity: Polarity;
  frequency: Frequency;
  lag_days: Defaulted<number>;
  context: Defaulted<boolean>;
  baseline: number | null;
  baseline_day: Day | null;
  target: number | null;
  target_upper: number | null;
  owner_post_id: string | null;
  version: Defaulted<number>;
}
export interface MeasureOutcomeTable extends Row {
  measure_id: string;
  outcome_id: string;
  from_day: Day;
}
export interface ReadingTable extends Row {
  measure_id: string;
  period_end: Day;
  value: number;
  numerator: number | null;
  denominator: number | null;
  quality: Quality;
  note: Defaulted<string>;
  correction_reason: string | null;
}
export interface MeasureChangeTable extends Row {
  measure_id: string;
  part: MeasureChange['part'];
  was: JsonColumn<unknown>;
  became: JsonColumn<unknown>;
  reason: string;
  changed_on: Day;
  approved_on: Day | null;
  approved_by: string | null;
  /** The request that it was approved by; null for what came before there were any. */
  change_request_id: string | null;
}
