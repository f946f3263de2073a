import { type ColumnKind, columnNames, headerOf, readHeader } from '../rules/columns.ts';
import type { Cell, Row, Table } from '../rules/grid.ts';
import { cellPlace } from '../rules/places.ts';
import type { Problem } from '../rules/plan.ts';
import { parseActivityRef, parseRef } from '../rules/refs.ts';
import { tidy } from '../rules/wording.ts';
import { problem } from './problems.ts';

/** What each column of a table holds, and its heading as printed. */
export type Columns = { readonly kinds: readonly (ColumnKind | null)[]; readonly headings: readonly string[] };

export function cellText(cell: Cell | undefined): string {
  return cell === undefined || cell.coveredBy ? '' : tidy(cell.lines.map((line) => `${line.label ?? ''} ${line.text}`).join(' '));
}

export function rowTexts(row: Row): string[] {
  return row.cells.map(cellText);
}

export function rowText(row: Row): string {
  return rowTexts(row)
    .filter((text) => text !== '')
    .join(' | ');
}

export function tableText(rows: readonly Row[]): string {
  return rows
    .map(rowText)
    .filter((text) => text !== '')
    .join('\n');
}

export function columnOf(columns: Columns, kind: ColumnKind): number {
  return columns.kinds.indexOf(kind);
}

/** The columns of a row that heads a plan table again, word for word; null for any other row. */
export function repeatedHeader(row: Row): Columns | null {
  const headings = rowTexts(row);
  const header = readHeader(headings);
  const sure = {
    ...header,
    kinds: header.kinds.map((kind, column) => (header.doubts.some((doubt) => doubt.column === column && doubt.reason === 'likely') ? null : kind)),
  };
  return headerOf(sure) === 'plan' ? { kinds: header.kinds, headings } : null;
}

export type FoundHeader =
  | { readonly kind: 'plan'; readonly at: number; readonly columns: Columns; readonly problems: readonly Problem[] }
  | { readonly kind: 'plan without refs'; readonly at: number; readonly columns: Columns }
  | { readonly kind: 'no' };

/** The row that heads a plan table, looked for in the first 40 rows: a sheet often has its title and notes above. */
export function findHeader(table: Table): FoundHeader {
  let without: FoundHeader = { kind: 'no' };
  for (const [at, row] of table.rows.slice(0, 40).entries()) {
    const headings = rowTexts(row);
    if (headings.some((heading) => heading.length > 100)) continue;
    const header = readHeader(headings);
    const found = headerOf(header);
    if (found === 'plan') return { kind: 'plan', at, columns: { kinds: header.kinds, headings }, problems: headerProblems(table, row, header, headings) };
    if (found === 'plan without refs') {
      const column = columnOfRefs(table, at, header.kinds, headings);
      const kinds = header.kinds.map((kind, index) => (index === column ? 'ref' : kind));
      if (column !== -1) return { kind: 'plan', at, columns: { kinds, headings }, problems: headerProblems(table, row, header, headings) };
      if (without.kind === 'no') without = { kind: found, at, columns: { kinds: header.kinds, headings } };
    }
  }
  return without;
}

/** A column without a heading of a known kind whose cells are refs nevertheless. */
function columnOfRefs(table: Table, at: number, kinds: readonly (ColumnKind | null)[], headings: readonly string[]): number {
  return headings.findIndex((_, column) => {
    if (kinds[column] !== null) return false;
    const texts = table.rows.slice(at + 1).map((row) => cellText(row.cells[column]));
    const filled = texts.filter((text) => text !== '');
    return filled.length > 0 && filled.filter((text) => parseRef(text) ?? parseActivityRef(text)?.ref).length >= filled.length * 0.6;
  });
}

/** The headings of a row that Sightline has no field for. */
export function unknownColumns(table: Table, row: Row, { kinds, headings }: Columns): Problem[] {
  return headings.flatMap((heading, column) =>
    heading === '' || kinds[column] !== null
      ? []
      : [problem('column-without-field', { place: cellPlace(table, row, column, heading), text: heading, about: heading })],
  );
}

function headerProblems(table: Table, row: Row, header: ReturnType<typeof readHeader>, headings: readonly string[]): Problem[] {
  const doubts = header.doubts.map(({ column, reason, kind }) => {
    const about = headings[column] as string;
    return problem(reason === 'second' ? 'second-column' : 'column-guessed', { place: cellPlace(table, row, column, about), text: columnNames[kind], about });
  });
  return [...doubts, ...unknownColumns(table, row, { kinds: header.kinds, headings })];
}
