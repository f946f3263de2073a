import { parseCsv } from 'hucre/csv';
import { fileLimits, UnreadableFile } from './file-problems.ts';
import type { Cell, Grid, Row } from './rules/grid.ts';
import { tidy } from './rules/wording.ts';

/** A CSV file as one table. Commas, semicolons and tabs part its cells: which, its first rows say. Throws UnreadableFile. */
export function readCsv(text: string): Grid {
  const named = /^\uFEFF?sep=(.)\r?\n/i.exec(text);
  const values = parseCsv(named ? text.slice(named[0].length) : text, {
    ...(named ? { delimiter: named[1] as string } : {}),
    maxRows: fileLimits.csvLines + 1,
  });
  if (values.length > fileLimits.csvLines) throw new UnreadableFile('too-many-rows');
  const filled = values.flatMap((row, index) => (row.some((value) => textOf(value) !== '') ? [{ row, number: index + 1 + (named ? 1 : 0) }] : []));
  if (filled.length > fileLimits.sheetRows) throw new UnreadableFile('too-many-rows');
  const columns = Math.max(0, ...filled.map(({ row }) => row.findLastIndex((value) => textOf(value) !== '') + 1));
  if (columns > fileLimits.sheetColumns) throw new UnreadableFile('too-many-columns');
  const rows = filled.map(
    ({ row, number }): Row => ({ number, place: `row ${number}`, cells: Array.from({ length: columns }, (_, column) => cellOf(textOf(row[column]))) }),
  );
  return { source: 'csv', blocks: [{ kind: 'table', name: 'the file', sheet: null, columns, rows }], unread: [] };
}

const textOf = (value: unknown): string => (value === null || value === undefined ? '' : String(value).trim());

/** What a spreadsheet would work out is text here, and an apostrophe before it, which keeps it from being worked out, is none of it. */
function cellOf(text: string): Cell {
  const plain = /^'[=+\-@\t]/.test(text) ? text.slice(1) : text;
  const lines = plain
    .split(/\r\n|\r|\n/)
    .map((line) => ({ text: tidy(line) }))
    .filter((line) => line.text !== '');
  return { lines, remarks: [], across: 1 };
}
