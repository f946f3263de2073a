import { type Cell as BookCell, readXlsx, type Sheet } from 'hucre/xlsx';
import { dayOf, formatDay } from '../../../calendar/index.ts';
import { type OfficeFile, partBytes } from './file-kind.ts';
import { fileLimits, UnreadableFile } from './file-problems.ts';
import type { Cell, Grid, Line, Remark, Row, Table } from './rules/grid.ts';
import { columnLetters } from './rules/places.ts';
import { listed, tidy } from './rules/wording.ts';

type Unread = Grid['unread'][number];

/** An Excel workbook as one table a sheet. Hidden sheets are named and not read; hidden rows and columns are read and said. Throws UnreadableFile. */
export async function readExcel(file: OfficeFile): Promise<Grid> {
  measureSheets(file);
  const book = await readXlsx(file.bytes, { readStyles: true });
  const unread: Unread[] = [];
  const blocks: Table[] = [];
  for (const sheet of book.sheets) {
    const name = `sheet ${sheet.name}`;
    if (sheet.hidden || sheet.veryHidden) unread.push({ kind: 'hidden', place: name, text: `The sheet “${sheet.name}” is hidden and was not read` });
    else {
      blocks.push(tableOf(sheet, name));
      unread.push(...hiddenParts(sheet, name), ...floatingText(sheet, name));
    }
  }
  return { source: 'excel', blocks, unread };
}

/**
 * Unpacks every part once against the size that the directory states, and counts each sheet's filled rows, before the workbook is built
 * in memory: hucre trusts the directory, and makes a full rectangle of each sheet.
 */
function measureSheets(file: OfficeFile): void {
  const sheets = file.entries.filter(({ name }) => /(?:^|\/)worksheets\/[^/]+\.xml$/i.test(name));
  if (sheets.length > fileLimits.sheets) throw new UnreadableFile('too-many-sheets');
  for (const { name } of file.entries) {
    const bytes = partBytes(file, name);
    if (bytes && sheets.some((sheet) => sheet.name === name) && filledRows(bytes) > fileLimits.sheetRows) throw new UnreadableFile('too-many-rows');
  }
}

/** Rows that hold a value: a sheet may have any number of rows that were only coloured. */
function filledRows(bytes: Uint8Array): number {
  const xml = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const row = xml.includes('<row') ? '<row' : ':row';
  let rows = 0;
  for (let at = xml.indexOf(row); at !== -1; ) {
    const next = xml.indexOf(row, at + row.length);
    const content = xml.subarray(at, next === -1 ? xml.length : next);
    if (content.includes('<v') || content.includes(':v>') || content.includes('<is') || content.includes(':is>')) rows += 1;
    if (rows > fileLimits.sheetRows) break;
    at = next;
  }
  return rows;
}

function tableOf(sheet: Sheet, name: string): Table {
  const covers = new Map<string, { row: number; column: number; across: number }>();
  const rows: Row[] = [];
  const columns = filledColumns(sheet);
  if (columns > fileLimits.sheetColumns) throw new UnreadableFile('too-many-columns');
  for (const { startRow, startCol, endRow, endCol } of sheet.merges ?? []) {
    const lastRow = Math.min(endRow, sheet.rows.length - 1);
    for (let row = startRow; row <= lastRow; row += 1) {
      for (let column = startCol; column <= Math.min(endCol, columns - 1); column += 1)
        covers.set(`${row},${column}`, { row: startRow, column: startCol, across: endCol - startCol + 1 });
    }
  }
  // Rows without a value are left out, so a merged cell's first row is looked up by its number in the sheet.
  const kept = sheet.rows.flatMap((values, index) => (values.some((value) => value !== null && value !== '') || hasRemark(sheet, index) ? [index] : []));
  const position = new Map(kept.map((index, at) => [index, at]));
  for (const index of kept) {
    const cells = Array.from({ length: columns }, (_, column): Cell => {
      const cover = covers.get(`${index},${column}`);
      const origin = cover && !(cover.row === index && cover.column === column) ? position.get(cover.row) : undefined;
      if (cover && origin !== undefined) return { lines: [], remarks: [], across: 1, coveredBy: { row: origin, column: cover.column } };
      return { ...contentOf(sheet, index, column), across: cover?.across ?? 1 };
    });
    rows.push({ number: index + 1, cells });
  }
  return { kind: 'table', name, sheet: sheet.name, columns, rows };
}

function filledColumns(sheet: Sheet): number {
  let last = 0;
  for (const values of sheet.rows) {
    for (let column = values.length; column > last; column -= 1) {
      const value = values[column - 1];
      if (value !== null && value !== undefined && value !== '') last = column;
    }
  }
  return last;
}

function hasRemark(sheet: Sheet, row: number): boolean {
  return sheet.rows[row]?.some((_, column) => remarksOf(sheet.cells?.get(`${row},${column}`)).length > 0) ?? false;
}

function contentOf(sheet: Sheet, row: number, column: number): { lines: Line[]; remarks: Remark[] } {
  const cell = sheet.cells?.get(`${row},${column}`);
  const remarks = remarksOf(cell);
  if (cell?.type === 'error') return { lines: [], remarks };
  const text = textOf(sheet.rows[row]?.[column] ?? null);
  const lines = text
    .split(/\r\n|\r|\n|_x000D_/)
    .map((line) => ({ text: tidy(line) }))
    .filter((line) => line.text !== '');
  return { lines, remarks: lines.length === 0 ? remarks.filter(({ kind }) => kind !== 'struck') : remarks };
}

/** A date cell reads as the day it shows; its moment is UTC's midnight. */
function textOf(value: string | number | boolean | Date | null): string {
  if (value === null) return '';
  if (value instanceof Date) {
    const day = dayOf(value.getUTCFullYear(), value.getUTCMonth() + 1, value.getUTCDate());
    return day === null ? '' : formatDay(day);
  }
  return typeof value === 'boolean' ? String(value).toUpperCase() : String(value);
}

function remarksOf(cell: BookCell | undefined): Remark[] {
  if (!cell) return [];
  const remarks: Remark[] = [];
  const runs = cell.richText?.filter(({ font }) => font?.strikethrough).map(({ text }) => text) ?? [];
  const struck = cell.style?.font?.strikethrough ? textOf(cell.value ?? null) : runs.join('');
  if (struck.trim() !== '') remarks.push({ kind: 'struck', text: tidy(struck) });
  if (cell.type === 'error') remarks.push({ kind: 'error', text: textOf(cell.value ?? null) });
  if (cell.formula !== undefined && (cell.formulaResult === null || cell.formulaResult === undefined) && cell.value === null)
    remarks.push({ kind: 'formula', text: `=${cell.formula}` });
  if (cell.comment?.text) remarks.push({ kind: 'comment', text: tidy(cell.comment.text) });
  return remarks;
}

function hiddenParts(sheet: Sheet, name: string): Unread[] {
  const rows = [...(sheet.rowDefs ?? [])]
    .filter(([index, row]) => row.hidden && sheet.rows[index]?.some((value) => value !== null && value !== ''))
    .map(([index]) => String(index + 1));
  const columns = (sheet.columns ?? []).flatMap((column, index) =>
    column?.hidden && sheet.rows.some((values) => (values[index] ?? '') !== '') ? [columnLetters(index)] : [],
  );
  const few = (items: string[]) => (items.length > 12 ? `${items.slice(0, 12).join(', ')} and ${items.length - 12} more` : listed(items));
  return [
    ...(rows.length > 0 ? [{ kind: 'hidden' as const, place: name, text: `Hidden rows were read as if they were shown: ${few(rows)}` }] : []),
    ...(columns.length > 0 ? [{ kind: 'hidden' as const, place: name, text: `Hidden columns were read as if they were shown: ${few(columns)}` }] : []),
  ];
}

/** Text that lies over a sheet and in no cell of it. */
function floatingText(sheet: Sheet, name: string): Unread[] {
  const boxes = (sheet.textBoxes ?? []).map(({ text }) => ({ kind: 'text-box' as const, place: name, text: tidy(text) }));
  const threads = (sheet.threadedComments ?? []).map(({ text, ref }) => ({ kind: 'comment' as const, place: `${name}, cell ${ref}`, text: tidy(text) }));
  return [...boxes, ...threads].filter(({ text }) => text !== '');
}
