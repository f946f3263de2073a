import type { ColumnType } from 'kysely';

/** JSON as it stands in a `jsonb` column: read as a value, written as text made by `json()`. */
export type JsonColumn<T> = ColumnType<T, string, string>;

/** The same, where the database fills it if the insert leaves it out. */
export type DefaultedJson<T> = ColumnType<T, string | undefined, string>;

/** A column that the database fills where the insert leaves it out. */
export type Defaulted<T> = ColumnType<T, T | undefined, T>;

/**
 * Every table of Sightline. Each capability adds its own rows from its `tables.ts`:
 * `declare module '../../platform/database/tables.ts' { interface Tables { priority: PriorityTable } }`.
 */
export interface Tables {
  record_entry: RecordEntryTable;
  record_payload: RecordPayloadTable;
  record_head: RecordHeadTable;
}

export interface RecordEntryTable {
  id: string;
  programme_id: string;
  sequence: number;
  moment: string;
  person_id: string | null;
  post_id: string | null;
  action: string;
  subject_kind: string;
  subject_id: string;
  payload_hash: string;
  previous_hash: string;
  /** Of every row that the change wrote; null in entries of before rows were sealed. */
  rows_hash: string | null;
  hash: string;
}

export interface RecordPayloadTable {
  entry_id: string;
  programme_id: string;
  salt: string | null;
  payload: string | null;
  struck: JsonColumn<{ by: string[]; moment: string; reason: string }> | null;
}

export interface RecordHeadTable {
  programme_id: string;
  sequence: number;
  hash: string;
  moment: string;
  /** How often a draft was begun or dropped, counted by the database itself. */
  drafts: Defaulted<number>;
}
