import type { PlacedLine, Row, Table } from '../rules/grid.ts';
import type { ReadPriority } from '../rules/plan.ts';
import type { Ref } from '../rules/refs.ts';
import { words } from '../rules/wording.ts';

/** A priority with the cells found for it, row by row, before anything is made of them. */
export type Draft = {
  readonly ref: Ref;
  readonly place: string;
  readonly section: Section;
  readonly cells: Readonly<Record<CellKind, Entry[]>>;
  readonly other: ReadPriority['other'][number][];
  /** From a column of its own. */
  phase: number | null;
  /** Whether the table has one activity a row, each with its ref. */
  readonly activityRefs: boolean;
};

export const cellKinds = ['title', 'sro', 'activity', 'outcome', 'target'] as const;
export type CellKind = (typeof cellKinds)[number];

/** One cell; `rows` are those it stands for, where it is merged or printed again in each. */
export type Entry = { readonly lines: readonly PlacedLine[]; readonly text: string; readonly place: string; readonly rows: string[] };

/** What stands over a run of priorities and may name their workstream. */
export type Section = { readonly kind: 'column' | 'banner' | 'heading' | 'sheet' | 'none'; readonly raw: string; readonly place: string };

export function emptyDraft(ref: Ref, place: string, section: Section, activityRefs: boolean): Draft {
  return { ref, place, section, cells: { title: [], sro: [], activity: [], outcome: [], target: [] }, other: [], phase: null, activityRefs };
}

/** Adds a cell to a draft. A text that the priority has already in that column, printed again in another row, is not a second one. */
export function addEntry(draft: Draft, kind: CellKind, entry: Entry): void {
  const entries = draft.cells[kind];
  const again = kind === 'activity' ? undefined : entries.find((other) => words(other.text) === words(entry.text));
  if (again) again.rows.push(...entry.rows);
  else entries.push(entry);
}

export function rowKey(table: Table, row: Row): string {
  return `${table.name}#${row.number}`;
}
