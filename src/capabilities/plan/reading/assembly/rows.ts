import type { ColumnKind } from '../rules/columns.ts';
import type { Cell, PlacedLine, Row, Table } from '../rules/grid.ts';
import { cellPlace, rowPlace } from '../rules/places.ts';
import type { Problem } from '../rules/plan.ts';
import { parseActivityRef, parseRef, parseRefAndTitle, type Ref } from '../rules/refs.ts';
import { readPhaseCell } from '../rules/targets.ts';
import { words } from '../rules/wording.ts';
import { addEntry, type CellKind, cellKinds, type Draft, type Entry, rowKey } from './drafts.ts';
import { problem } from './problems.ts';
import { type Columns, cellText, columnOf, rowText, rowTexts } from './table-columns.ts';

/** What a row of a plan table is, by its ref and by which of its cells are filled. */
export type RowReading =
  | { readonly kind: 'blank' }
  /** One text over the whole row: the name of a workstream, or furniture of the page. */
  | { readonly kind: 'banner'; readonly text: string; readonly place: string }
  | { readonly kind: 'priority'; readonly ref: Ref; readonly title: string | null }
  | { readonly kind: 'more' }
  | { readonly kind: 'bad ref'; readonly text: string; readonly place: string };

export function readRow(table: Table, row: Row, columns: Columns): RowReading {
  const texts = rowTexts(row);
  const filled = texts.flatMap((text, column) => (text === '' ? [] : [column]));
  const refColumn = Math.max(columnOf(columns, 'ref'), -1) === -1 ? columnOf(columns, 'activityRef') : columnOf(columns, 'ref');
  const refText = texts[refColumn] ?? '';
  if (filled.length === 0) return { kind: 'blank' };

  const ref = parseRef(refText) ?? parseActivityRef(refText)?.ref ?? null;
  if (ref) return { kind: 'priority', ref, title: null };
  const only = filled.length === 1 ? (filled[0] as number) : -1;
  const place = (column: number) => cellPlace(table, row, column, columns.headings[column] ?? '');
  if (only !== -1 && isBanner(row.cells[only] as Cell, only, refColumn, columns)) return { kind: 'banner', text: texts[only] as string, place: place(only) };
  if (refText === '') return { kind: 'more' };
  const both = texts[columnOf(columns, 'title')] ? null : parseRefAndTitle(refText);
  return both ? { kind: 'priority', ...both } : { kind: 'bad ref', text: refText, place: place(refColumn) };
}

/** A lone text is a banner where it stretches over columns, or stands where a ref or a workstream would. */
function isBanner(cell: Cell, column: number, refColumn: number, columns: Columns): boolean {
  const kind = columns.kinds[column];
  return cell.across > 1 || column === refColumn || kind === 'workstream' || (column < refColumn && kind === null);
}

/** The cell itself, or the merged cell that covers it from a row above. */
export function showing(table: Table, row: Row, column: number): Cell | undefined {
  const cell = row.cells[column];
  const over = cell?.coveredBy;
  if (!over) return cell;
  const origin = table.rows[over.row];
  return origin === row ? cell : origin?.cells[over.column];
}

/**
 * Puts a row's cells into a draft. `first` rows take what a merged cell shows them from above; a row that goes on takes only what is its own,
 * and lengthens the reach of a merged cell that the priority has already.
 */
export function addRow(draft: Draft, table: Table, row: Row, columns: Columns, first: boolean): Problem[] {
  const problems: Problem[] = [];
  const letter = letterOfRow(draft, table, row, columns, problems);
  for (const [column, kind] of columns.kinds.entries()) {
    const own = row.cells[column];
    const cell = first ? showing(table, row, column) : own;
    const place = cellPlace(table, row, column, columns.headings[column] ?? '');
    if (!first && own?.coveredBy) reach(draft, kind, showing(table, row, column), rowKey(table, row));
    if (!cell || cell.coveredBy) continue;
    const text = cellText(cell);
    const keep = () => draft.other.push({ column: columns.headings[column] || `column ${column + 1}`, text: printed(cell), place });
    if (kind === null) {
      if (text !== '') keep();
    } else if (kind === 'phase') {
      const phase = readPhaseCell(text);
      draft.phase ??= phase;
      if (text !== '' && (phase === null || phase !== draft.phase)) keep();
    } else if (kind === 'workstream') {
      if (!first && text !== '' && words(text) !== words(draft.section.raw)) problems.push(problem('text-not-placed', { ref: draft.ref.ref, place, text }));
    } else if (isCellKind(kind) && (text !== '' || (kind === 'activity' && letter !== ''))) {
      addEntry(draft, kind, entryOf(cell, place, rowKey(table, row), kind === 'activity' ? letter : ''));
    }
  }
  return problems;
}

function isCellKind(kind: ColumnKind): kind is CellKind {
  return (cellKinds as readonly string[]).includes(kind);
}

/** The cell's lines as they read, with the labels of automatic numbering. */
function printed(cell: Cell): string {
  return cell.lines
    .map((line) => (line.label ? `${line.label} ${line.text}` : line.text))
    .join('\n')
    .trim();
}

function entryOf(cell: Cell, place: string, row: string, letter: string): Entry {
  const lines: PlacedLine[] = cell.lines.map((line) => ({ ...line, place, row }));
  if (letter !== '') lines.splice(0, 1, { ...(lines[0] ?? { text: '' }), place, row, label: `${letter})`, level: 0 });
  return { lines, text: printed(cell), place, rows: [row] };
}

function reach(draft: Draft, kind: ColumnKind | null, origin: Cell | undefined, row: string): void {
  if (kind === null || !isCellKind(kind) || !origin) return;
  draft.cells[kind].find((entry) => entry.text === printed(origin))?.rows.push(row);
}

/** The letter that a column of activity refs, or an activity's ref in the Ref column, gives the row; '' where there is none. */
function letterOfRow(draft: Draft, table: Table, row: Row, columns: Columns, problems: Problem[]): string {
  const refColumn = columnOf(columns, 'ref');
  const own = columnOf(columns, 'activityRef');
  const column = own === -1 ? refColumn : own;
  const text = cellText(row.cells[column]);
  const parsed = text === '' ? null : parseActivityRef(text);
  if (own === -1) return parsed?.ref ? parsed.letter : '';
  if (text === '') return '';
  const place = cellPlace(table, row, column, columns.headings[column] ?? '');
  const facts = { ref: draft.ref.ref, place, text: rowText(row), about: text };
  if (!parsed) {
    problems.push(problem('activity-ref-not-understood', facts));
    return '';
  }
  if (parsed.ref && parsed.ref.ref !== draft.ref.ref) problems.push(problem('activity-ref-elsewhere', facts));
  return parsed.letter;
}

/** What the cells of some rows hold beside plain text. Without columns, the places go by their numbers. */
export function remarksOf(table: Table, rows: readonly Row[], columns: Columns | null, ref: string): Problem[] {
  return rows.flatMap((row) =>
    row.cells.flatMap((cell, column) =>
      cell.remarks.map(({ kind, text }) => problem(kind, { ref, text, place: cellPlace(table, row, column, columns?.headings[column] ?? '') })),
    ),
  );
}

export function rowFacts(table: Table, row: Row): { place: string; text: string } {
  return { place: rowPlace(table, row), text: rowText(row) };
}
