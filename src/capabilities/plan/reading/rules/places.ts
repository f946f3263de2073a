import type { Row, Table } from './grid.ts';

/** "sheet Plan, cell F12", "table 2, row 3, column Target date" or "page 4, row 2, column Target date". `column` is counted from 0; `heading` is the column's, as printed. */
export function cellPlace(table: Table, row: Row, column: number, heading: string): string {
  if (table.sheet !== null) return `${table.name}, cell ${columnLetters(column)}${row.number}`;
  return `${rowPlace(table, row)}, column ${heading === '' ? column + 1 : heading}`;
}

export function rowPlace(table: Table, row: Row): string {
  return row.place ?? `${table.name}, row ${row.number}`;
}

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(column: number): string {
  const before = Math.floor(column / 26);
  return `${before > 0 ? columnLetters(before - 1) : ''}${String.fromCharCode(65 + (column % 26))}`;
}
