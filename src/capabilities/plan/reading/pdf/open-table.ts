import { headerOf, isKnownHeading, readHeader } from '../rules/columns.ts';
import { parseActivityRef, parseRef } from '../rules/refs.ts';
import type { PageCell, PageTable } from './framed-table.ts';
import type { Run } from './page-content.ts';
import { linesOfRuns, paragraphsOf, type Segment } from './text-lines.ts';

/** Gaps this much wider than letters are high part the cells of a line. */
const gap = 0.7;

/**
 * The tables of a page whose lines are not drawn: found by a line of headings, each over its column. Two tables may stand beside each other, at whatever heights. A row
 * begins where a ref stands, or at a wide gap where refs stand in the middle of their rows. Gives also the runs that belong to none.
 */
export function openTables(runs: readonly Run[]): { readonly tables: readonly PageTable[]; readonly rest: readonly Run[] } {
  const lines = linesOfRuns(runs, gap);
  const heads = headsOn(lines);
  const tables: PageTable[] = [];
  const used = new Set<Run>();
  for (const head of heads) {
    const right = Math.min(Number.POSITIVE_INFINITY, ...heads.filter(({ left }) => left > lastOf(head).x).map(({ left }) => left));
    const below = heads.filter((other) => other.at > head.at && other.left < right && lastOf(other).right > head.left).map(({ at }) => at);
    const within = ({ x }: { readonly x: number }) => x >= head.left - 4 && x < right - 4;
    const own = lines.slice(head.at, Math.min(lines.length, ...below)).map((line) => line.filter((segment) => within(segment) && segment.y > head.foot + 1));
    const table = tableUnder(head, below.length > 0 ? withoutNextName(head, own) : own);
    tables.push(table);
    for (const run of runs) if (within(run) && run.y >= table.top - 1 && run.y <= table.foot + 1) used.add(run);
  }
  return { tables, rest: runs.filter((run) => !used.has(run)) };
}

/** The line right over the next table's headings names that one: a text alone, where refs stand, that is none. */
function withoutNextName(head: Head, lines: readonly (readonly Segment[])[]): (readonly Segment[])[] {
  const last = lines.findLastIndex((line) => line.length > 0);
  const [only, ...more] = lines[last] ?? [];
  const isName = only !== undefined && more.length === 0 && only.x < (head.cells[1]?.x ?? 0) - 3 && !isRef(only.text);
  return isName ? lines.slice(0, last) : [...lines];
}

/** The headings of a table: from the line `at` down to the baseline `foot`. */
type Head = { readonly at: number; readonly foot: number; readonly cells: readonly Segment[]; readonly left: number };

const lastOf = ({ cells }: Head): Segment => cells.at(-1) as Segment;

/** Every run of headings, each from a heading of refs to the next one on its line. */
function headsOn(lines: readonly (readonly Segment[])[]): Head[] {
  return lines.flatMap((line, at) => {
    const starts = line.flatMap(({ text }, index) => (text.length < 30 && refHeading(text) ? [index] : []));
    return starts.flatMap((start, index) => headAt(lines, at, line.slice(start, starts[index + 1])) ?? []);
  });
}

const refHeading = (text: string): boolean => isKnownHeading(text) && ['ref', 'activityRef'].includes(readHeader([text]).kinds[0] ?? '');

/** Headings from a line on, which may run on over the two lines under it: as far as more of them are known for it. Null where they head no plan table. */
function headAt(lines: readonly (readonly Segment[])[], at: number, first: readonly Segment[]): Head | null {
  const [left, right] = [first[0]?.x ?? 0, first.at(-1)?.right ?? 0];
  const own = lines
    .slice(at, at + 8)
    .map((line) => line.filter((segment) => segment.right > left - 2 && segment.x < right + 2))
    .filter((line) => line.length > 0);
  let cells = first;
  let foot = first[0]?.y ?? 0;
  let best: (Head & { readonly known: number }) | null = null;
  for (let count = 1; count <= 3 && cells.length >= 3; count += 1) {
    const known = cells.filter(({ text }) => isKnownHeading(text)).length;
    const heads = headerOf(readHeader(cells.map(({ text }) => text))) === 'plan';
    if (heads && known >= (best?.known ?? 0)) best = { at, foot, cells, left: cells[0]?.x ?? 0, known };
    const next = own[count] ?? [];
    const longer = withMore(cells, next, count);
    if (longer === null) break;
    cells = longer;
    foot = next[0]?.y ?? foot;
  }
  return best;
}

/** Headings with a line under them, each piece of which stands under one; null where it is no more of them. */
function withMore(cells: readonly Segment[], next: readonly Segment[], count: number): Segment[] | null {
  const first = cells[0] as Segment;
  if (next.length === 0 || (next[0] as Segment).y - first.y > first.height * 1.6 * count) return null;
  const under = (segment: Segment, cell: Segment) => segment.x < cell.right + 2 && segment.right > cell.x - 2;
  if (next.some((segment) => isRef(segment.text) || !cells.some((cell) => under(segment, cell)))) return null;
  return cells.map((cell) => {
    const own = next.filter((segment) => under(segment, cell));
    return { ...cell, text: [cell.text, ...own.map(({ text }) => text)].join(' '), right: Math.max(cell.right, ...own.map(({ right }) => right)) };
  });
}

const isRef = (text: string): boolean => (parseRef(text) ?? parseActivityRef(text)?.ref) != null;

/** The rows under headings, down to where text runs across the columns. */
function tableUnder(head: Head, lines: readonly (readonly Segment[])[]): PageTable {
  const edges = columnEdges(head, lines);
  const body: (readonly Segment[])[] = [];
  for (const line of lines) {
    if (line.some((segment) => runsAcross(segment, edges) || isHigher(segment, head))) break;
    body.push(line);
  }
  const columnOf = ({ x }: Segment) => Math.max(0, edges.findLastIndex((edge) => x >= edge - 3) + 1);
  const all = body.flat();
  const rights = head.cells.map((_, column) => Math.max(0, ...all.filter((segment) => columnOf(segment) === column).map(({ right }) => right)));
  const rows = rowsOf(body, head, columnOf).map((own) =>
    head.cells.map((__, column): PageCell => {
      // A column's text may run nearly to where the next one's begins.
      const next = all.filter((segment) => columnOf(segment) === column + 1).map(({ x }) => x);
      const right = next.length > 0 ? Math.min(...next) - (head.cells[0]?.height ?? 0) : (rights[column] as number);
      return {
        paragraphs: paragraphsOf(
          own.flat().filter((segment) => columnOf(segment) === column),
          right,
        ),
        right,
        across: 1,
      };
    }),
  );
  const headings = head.cells.map((cell): PageCell => ({ paragraphs: [{ text: cell.text, start: cell, end: cell }], right: cell.right, across: 1 }));
  const top = (head.cells[0]?.y ?? 0) - (head.cells[0]?.height ?? 0);
  const filled = body.filter((line) => line.length > 0);
  return {
    top,
    foot: filled.at(-1)?.[0]?.y ?? head.cells[0]?.y ?? top,
    left: head.left,
    right: Math.max(...head.cells.map(({ right }) => right), ...rights),
    columns: [head.left, ...edges],
    rows: [headings, ...rows],
  };
}

const runsAcross = (segment: Segment, edges: readonly number[]): boolean =>
  edges.filter((edge) => segment.x < edge - 6 && segment.right > edge + 6).length >= 2;

/** Letters plainly higher than those of the headings head something else. */
const isHigher = ({ height }: Segment, head: Head): boolean => height > (head.cells[0]?.height ?? height) * 1.15;

/** Between each two headings the place that the fewest texts run across, the rightmost of those: columns are mostly flush left. */
function columnEdges(head: Head, lines: readonly (readonly Segment[])[]): number[] {
  const segments = lines.flat();
  return head.cells.slice(1).map((cell, index) => {
    const before = head.cells[index] as Segment;
    let best = { at: cell.x, crossings: Number.POSITIVE_INFINITY };
    for (let at = cell.x; at > before.x + 4; at -= 2) {
      const crossings = segments.filter((segment) => segment.x < at - 3 && segment.right > at + 1).length;
      if (crossings < best.crossings) best = { at, crossings };
      if (crossings === 0) break;
    }
    return best.at;
  });
}

/** Lines as rows: each block between wide gaps is one where every block has one ref; else a row begins at each ref. */
function rowsOf(body: readonly (readonly Segment[])[], head: Head, columnOf: (segment: Segment) => number): (readonly Segment[])[][] {
  const refColumn = readHeader(head.cells.map(({ text }) => text)).kinds.findIndex((kind) => kind === 'ref' || kind === 'activityRef');
  const hasRef = (line: readonly Segment[]) => line.some((segment) => columnOf(segment) === refColumn && isRef(segment.text));
  const lines = body.filter((line) => line.length > 0);
  const y = (line: readonly Segment[] | undefined) => line?.[0]?.y ?? 0;
  const pitches = lines.slice(1).map((line, index) => y(line) - y(lines[index]));
  // Few lines may all stand far apart; lines of one text stand no further than a third of their height.
  const usual = Math.min((head.cells[0]?.height ?? 0) * 1.35, pitches.toSorted((one, other) => one - other)[Math.floor(pitches.length / 2)] ?? 0);
  const blocks: (readonly Segment[])[][] = [];
  const atRefs: (readonly Segment[])[][] = [];
  for (const [index, line] of lines.entries()) {
    if (index === 0 || y(line) - y(lines[index - 1]) > usual * 1.4) blocks.push([]);
    if (index === 0 || hasRef(line)) atRefs.push([]);
    blocks.at(-1)?.push(line);
    atRefs.at(-1)?.push(line);
  }
  // One block alone says nothing: text over its ref is more often the end of a row of the page before.
  return blocks.length > 1 && blocks.every((block) => block.filter(hasRef).length === 1) ? blocks : atRefs;
}
