import type { Frame } from './frames.ts';
import type { Run } from './page-content.ts';
import { linesOfRuns, type Paragraph, paragraphsOf, type Segment } from './text-lines.ts';

/** A cell of a page: its paragraphs, and the right edge that its text runs to. `over` is the cell that covers it, where several are one. */
export type PageCell = {
  readonly paragraphs: readonly Paragraph[];
  readonly right: number;
  readonly across: number;
  readonly over?: { readonly row: number; readonly column: number };
};

/** A table, or the part of one, on a page. In points. `rows` from the top down. */
export type PageTable = {
  readonly top: number;
  readonly foot: number;
  readonly left: number;
  readonly right: number;
  /** Where its columns begin. */
  readonly columns: readonly number[];
  readonly rows: readonly (readonly PageCell[])[];
};

/** The cells of a table whose lines are drawn, and the runs that stand in none of them. */
export function framedTable(frame: Frame, runs: readonly Run[]): { readonly table: PageTable; readonly rest: readonly Run[] } {
  const { x, y } = frame;
  const columns = x.length - 1;
  const rows = y.length - 1;
  const owner = ownersOf(frame, rows, columns);
  const inside = new Map<string, Run[]>();
  const rest: Run[] = [];
  for (const run of runs) {
    const column = between(x, run.x + Math.min(run.width, run.height) / 2);
    const row = between(y, run.y - run.height * 0.3);
    if (column === -1 || row === -1) rest.push(run);
    else {
      const key = owner(row, column);
      inside.set(key, [...(inside.get(key) ?? []), run]);
    }
  }
  const lines = new Map([...inside].map(([key, own]) => [key, linesOfRuns(own, Number.POSITIVE_INFINITY).flat()]));
  const inset = insetOf(frame, lines);
  const table = {
    top: y[0] as number,
    foot: y.at(-1) as number,
    left: x[0] as number,
    right: x.at(-1) as number,
    columns: x.slice(0, -1),
    rows: Array.from({ length: rows }, (_, row) =>
      Array.from({ length: columns }, (__, column): PageCell => {
        const key = owner(row, column);
        const [overRow = 0, overColumn = 0] = key.split(',').map(Number);
        if (key !== `${row},${column}`) return { paragraphs: [], right: 0, across: 1, over: { row: overRow, column: overColumn } };
        let across = 1;
        while (column + across < columns && owner(row, column + across) === key) across += 1;
        const right = (x[column + across] as number) - inset;
        return { paragraphs: paragraphsOf(lines.get(key) ?? [], right), right, across };
      }),
    ),
  };
  return { table, rest };
}

/** Cells without a line between them are one: its first is the owner of all. */
function ownersOf(frame: Frame, rows: number, columns: number): (row: number, column: number) => string {
  const parent = new Map<string, string>();
  const find = (key: string): string => {
    let at = key;
    while (parent.has(at)) at = parent.get(at) as string;
    return at;
  };
  const unite = (one: string, other: string) => {
    const [a, b] = [find(one), find(other)];
    // The upper one, and of one row the left one, stays.
    if (a !== b) before(a, b) ? parent.set(b, a) : parent.set(a, b);
  };
  for (let row = 0; row < rows; row += 1)
    for (let column = 0; column < columns; column += 1) {
      if (column + 1 < columns && !frame.parted(row, column, 'right')) unite(`${row},${column}`, `${row},${column + 1}`);
      if (row + 1 < rows && !frame.parted(row, column, 'below')) unite(`${row},${column}`, `${row + 1},${column}`);
    }
  return (row, column) => find(`${row},${column}`);
}

function before(one: string, other: string): boolean {
  const [rowA = 0, columnA = 0] = one.split(',').map(Number);
  const [rowB = 0, columnB = 0] = other.split(',').map(Number);
  return rowA < rowB || (rowA === rowB && columnA < columnB);
}

/** How far text keeps from its cell's left line: as far as from its right one. */
function insetOf(frame: Frame, lines: ReadonlyMap<string, readonly Segment[]>): number {
  const insets = [...lines].flatMap(([key, own]) => own.map((line) => line.x - (frame.x[Number(key.split(',')[1])] as number)));
  return Math.max(0, Math.min(12, ...insets));
}

function between(lines: readonly number[], at: number): number {
  if (at < (lines[0] as number) || at > (lines.at(-1) as number)) return -1;
  return lines.findIndex((line, index) => index + 1 < lines.length && at >= line && at <= (lines[index + 1] as number));
}
