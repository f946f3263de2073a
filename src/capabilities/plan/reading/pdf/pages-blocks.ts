import { headerOf, readHeader } from '../rules/columns.ts';
import { headingsOnLine } from '../rules/heading-line.ts';
import { goesOn, tidy } from '../rules/wording.ts';
import { framedTable, type PageTable } from './framed-table.ts';
import { framesOf } from './frames.ts';
import { openTables } from './open-table.ts';
import type { PageContent, Run } from './page-content.ts';
import { linesOfRuns, runsOn, type Segment } from './text-lines.ts';

export type PageProse = { readonly kind: 'heading' | 'paragraph'; readonly text: string };
export type PageBlock = PageProse | { readonly kind: 'table'; readonly table: PageTable };

/** A page as tables and lines in the order in which they are read. */
export function blocksOfPage(page: PageContent, usualHeight: number): PageBlock[] {
  const tables: PageTable[] = [];
  let runs: readonly Run[] = page.runs;
  for (const frame of framesOf(page)) {
    const { table, rest } = framedTable(frame, runs);
    tables.push(table);
    runs = rest;
  }
  const open = openTables(runs);
  tables.push(...open.tables);
  return inOrder(tables, proseOf(open.rest, usualHeight, Math.max(0, ...page.runs.map((run) => run.x + run.width))));
}

type Placed = PageProse & { readonly x: number; readonly right: number; readonly y: number };

/**
 * From the top down; of tables that stand beside each other the left one first, each with what stands right over it.
 */
function inOrder(tables: readonly PageTable[], prose: readonly Placed[]): PageBlock[] {
  const beside = (one: PageTable, other: PageTable) => one !== other && one.top < other.foot && other.top < one.foot;
  const ofTable = (line: Placed): PageTable | undefined =>
    tables.find(
      (table) =>
        line.x >= table.left - 10 &&
        line.right <= table.right + 30 &&
        line.y < table.top + 2 &&
        tables.some((other) => beside(table, other)) &&
        table.top - line.y < 60,
    );
  const rank = (table: PageTable) => Math.min(table.top, ...tables.filter((other) => beside(table, other)).map(({ top }) => top));
  const items = [
    ...tables.map((table) => ({ at: rank(table), x: table.left, y: table.top, block: { kind: 'table', table } as PageBlock })),
    ...prose.map((line) => {
      const table = ofTable(line);
      return { at: table ? rank(table) : line.y, x: table?.left ?? 0, y: line.y, block: { kind: line.kind, text: line.text } as PageBlock };
    }),
  ];
  return items.toSorted((one, other) => one.at - other.at || one.x - other.x || one.y - other.y).map(({ block }) => block);
}

/** Lines outside tables as paragraphs; `right` is how far the page's text runs. Letters plainly higher than those of most text make a heading. */
function proseOf(runs: readonly Run[], usualHeight: number, right: number): Placed[] {
  const lines = linesOfRuns(runs, 3).flat();
  const found: (Placed & { end: Segment })[] = [];
  for (const line of lines) {
    const last = found.at(-1);
    const close = last && Math.abs(line.height - last.end.height) < 0.5 && line.y > last.end.y && line.y - last.end.y < line.height * 1.7;
    if (last && close && Math.abs(line.x - last.x) < 40 && (runsOn(last.end, line, right) || goesOn(last.text, line.text)) && last.text.length < 2000)
      found[found.length - 1] = { ...last, text: tidy(`${last.text} ${line.text}`), end: line };
    else found.push({ kind: line.height > usualHeight * 1.15 ? 'heading' : 'paragraph', text: line.text, x: line.x, right: line.right, y: line.y, end: line });
  }
  return found.map(({ end: _, ...line }) => line);
}

/** The height of most letters of a file, in points. */
export function usualHeightOf(pages: readonly PageContent[]): number {
  const letters = new Map<number, number>();
  for (const { text, height } of pages.flatMap(({ runs }) => runs)) {
    const rounded = Math.round(height * 2) / 2;
    letters.set(rounded, (letters.get(rounded) ?? 0) + text.length);
  }
  return [...letters].toSorted((one, other) => other[1] - one[1])[0]?.[0] ?? 10;
}

/**
 * Runs that stand at the same place on three pages or more, or on both of two, and differ in digits only: headers and footers, each told once. What stands between a
 * table's lines may be the end of a row of the page before, which two pages may have in common: it needs three.
 */
export function withoutFurniture(pages: readonly PageContent[]): { readonly pages: readonly PageContent[]; readonly furniture: readonly string[] } {
  const keyOf = (line: readonly Segment[], page: PageContent) =>
    `${textOf(line).toLowerCase().replace(/\d+/g, '#')}@${Math.round((line[0]?.x ?? 0) / 4)},${Math.round((line[0]?.y ?? 0) / 4)}/${Math.round(page.height)}`;
  const counts = new Map<string, { count: number; text: string; inTable: boolean }>();
  const frames = pages.map(framesOf);
  const isInTable = (line: readonly Segment[], index: number): boolean =>
    (frames[index] ?? []).some(({ y }) => (line[0]?.y ?? 0) > (y[0] ?? 0) && (line[0]?.y ?? 0) < (y.at(-1) ?? 0));
  const edges = pages.map((page) => linesOfRuns(page.runs, 5).filter((line) => isAtEdge(line[0] as Segment, page) && !isHeadings(line)));
  for (const [index, lines] of edges.entries())
    for (const line of lines) {
      const key = keyOf(line, pages[index] as PageContent);
      const before = counts.get(key);
      const inTable = (before?.inTable ?? false) || isInTable(line, index);
      counts.set(key, { count: (before?.count ?? 0) + 1, text: before?.text ?? textOf(line), inTable });
    }
  const enough = (inTable: boolean) => Math.max(pages.length === 2 && !inTable ? 2 : 3, pages.length / 3);
  const repeated = new Set([...counts].filter(([, { count, inTable }]) => count >= enough(inTable)).map(([key]) => key));
  const furniture = [...repeated].map((key) => counts.get(key)?.text ?? '').filter((text) => /\p{L}{3}/u.test(text) && !/^page\s*\d/i.test(text));
  const kept = pages.map((page, index) => {
    const gone = (edges[index] ?? []).filter(
      (line) => repeated.has(keyOf(line, page)) || (!isInTable(line, index) && /^(?:page\s*)?\d{1,3}(?:\s*(?:of|\/)\s*\d{1,3})?$/i.test(textOf(line))),
    );
    const baselines = gone.map((line) => line[0]?.y ?? 0);
    return { ...page, runs: page.runs.filter((run) => !baselines.some((y) => Math.abs(y - run.y) < 2)) };
  });
  return { pages: kept, furniture: [...new Set(furniture)] };
}

/** A table's headings stand again on each of its pages, and are no furniture. */
const isHeadings = (line: readonly Segment[]): boolean => headerOf(readHeader(line.map(({ text }) => text))) !== 'no' || headingsOnLine(textOf(line)) !== null;
const textOf = (line: readonly Segment[]): string => line.map(({ text }) => text).join(' ');
const isAtEdge = ({ y }: Segment, page: PageContent): boolean => y < page.height * 0.12 || y > page.height * 0.9;
