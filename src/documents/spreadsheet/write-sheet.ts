import { writeCsv } from 'hucre/csv';
import { type CellValue, writeXlsx } from 'hucre/xlsx';
import type { Sheet, SheetColumn, SheetFormat, SheetValue } from './sheet.ts';

/**
 * The one way in which a table leaves Sightline as a spreadsheet. No cell of it is a formula: text is text whatever it begins with. In CSV, which has no kinds of cells, a text that a
 * spreadsheet would work out has an apostrophe before it, which the reader of plans takes away again.
 */
export async function writeSheet(sheet: Sheet, format: SheetFormat): Promise<Uint8Array> {
  return format === 'csv' ? csvOf(sheet) : workbookOf(sheet);
}

function csvOf({ columns, rows }: Sheet): Uint8Array {
  const lines = [
    columns.map(({ heading }) => harmless(heading)),
    ...rows.map((row) => row.map((value) => (typeof value === 'string' ? harmless(value) : value))),
  ];
  // With its mark, without which Excel takes it for another writing of letters.
  return Buffer.from(writeCsv(lines, { bom: true, lineSeparator: '\r\n' }), 'utf8');
}

/** Text that a spreadsheet would take for something to work out. */
const harmless = (text: string): string => (/^[=+\-@\t\r]/.test(text) ? `'${text}` : text);

const widths: Record<SheetColumn['kind'], number> = { text: 22, long: 60, day: 18, number: 12 };

async function workbookOf({ name, columns, rows, about }: Sheet): Promise<Uint8Array> {
  const heading = { font: { bold: true }, alignment: { wrapText: true, vertical: 'top' as const } };
  const cells = new Map(columns.map((_, column) => [`0,${column}`, { style: heading }]));
  const list = {
    name: sheetName(name),
    columns: columns.map(({ kind }) => ({
      width: widths[kind],
      style: { alignment: { wrapText: kind === 'long' || kind === 'text', vertical: 'top' as const }, ...(kind === 'day' ? { numFmt: 'd mmmm yyyy' } : {}) },
    })),
    rows: [
      columns.map(({ heading: text }): CellValue => text),
      ...rows.map((row) => row.map((value, column) => cellOf(value, columns[column] as SheetColumn))),
    ],
    cells,
    freezePane: { rows: 1 },
    autoFilter: { range: `A1:${letters(columns.length - 1)}${rows.length + 1}` },
  };
  const facts = {
    name: 'About this list',
    columns: [{ width: 24 }, { width: 90, style: { alignment: { wrapText: true } } }],
    rows: about.map(([label, value]) => [label, printable(value)]),
  };
  return await writeXlsx({ sheets: about.length > 0 ? [list, facts] : [list] });
}

function cellOf(value: SheetValue, { kind }: SheetColumn): CellValue {
  if (value === null || value === '') return null;
  if (kind === 'day' && typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) return new Date(`${value}T00:00:00Z`);
  return typeof value === 'string' ? printable(value) : value;
}

/** Without the control signs that no workbook may hold. */
const printable = (text: string): string => text.replace(/(?![\t\n\r])\p{Cc}/gu, '');

const sheetName = (name: string): string =>
  name
    .replace(/[\\/?*[\]:]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 31);

/** 0 → A, 26 → AA. */
function letters(column: number): string {
  return `${column >= 26 ? letters(Math.floor(column / 26) - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
