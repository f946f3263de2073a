import { readPages } from './pdf.ts';
import { type ColumnKind, readHeader } from './rules/columns.ts';
import type { Block, Grid, Prose, Row, Table } from './rules/grid.ts';
import { headingsOnLine } from './rules/heading-line.ts';
import { parseRefAndTitle } from './rules/refs.ts';
import { tidy } from './rules/wording.ts';
import { cellOf } from './text/cell-paragraphs.ts';
import { isLaidOut, laidOutPages } from './text/laid-out.ts';
import { linesOf, type TextLine } from './text/lines.ts';
import { cellsOfRow } from './text/row-cells.ts';

type Unread = Grid['unread'][number];

/**
 * Text that was pulled out of the pages of a plan, as tables and lines. A table begins under a line that names its columns, one after another; its rows begin with
 * their refs. What stands in a table and falls into none of its cells is given beside its line. Where the tool kept the columns beside each other, their places are read.
 */
export function readText(text: string): Grid {
  if (isLaidOut(text)) return { source: 'text', ...readPages(laidOutPages(text)) };
  const { lines, furniture } = linesOf(text);
  const heads = lines.flatMap((line, at) => {
    const headings = headingsOnLine(line.text);
    return headings ? [{ at, headings }] : [];
  });
  const blocks: Block[] = [];
  const unread: Unread[] = [];
  let from = 0;
  for (const [index, { at, headings }] of heads.entries()) {
    blocks.push(...proseOf(lines.slice(from, at)));
    const next = heads[index + 1]?.at ?? lines.length;
    const end = index + 1 < heads.length ? beforeHeading(lines, at + 1, next) : next;
    const { table, rest } = tableOf(lines[at] as TextLine, headings, lines.slice(at + 1, end), unread);
    blocks.push(table, ...proseOf(rest));
    from = end;
  }
  blocks.push(
    ...proseOf(lines.slice(from)),
    ...furniture.map(({ text: own }): Prose => ({ kind: 'paragraph', text: tidy(own), place: 'the foot of the pages' })),
  );
  return { source: 'text', blocks, unread };
}

/** Where the table before a row of headings ends: what names the next table is the last text over its headings, after an empty line or at a page's beginning. */
function beforeHeading(lines: readonly TextLine[], from: number, next: number): number {
  let at = next - 1;
  const opens = ({ afterBlank, beginsPage, setIn }: TextLine) => afterBlank || beginsPage || setIn;
  while (at > from && !opens(lines[at] as TextLine) && next - at < 3) at -= 1;
  return at;
}

function proseOf(lines: readonly TextLine[]): Prose[] {
  const blocks: { text: string; place: string }[] = [];
  for (const line of lines) {
    const last = blocks.at(-1);
    // Lines that stand close are one paragraph; those of a list, or after an empty line, are not.
    if (last && !line.afterBlank && !line.beginsPage && !/^[-–•\uF0B7]/u.test(line.text) && last.text.length < 2000)
      last.text = `${last.text} ${tidy(line.text)}`;
    else blocks.push({ text: tidy(line.text), place: `line ${line.number}` });
  }
  return blocks.map((block) => ({ kind: 'paragraph', ...block }));
}

/** The rows of a table; `rest` is the text after its last row. */
function tableOf(head: TextLine, headings: readonly string[], lines: readonly TextLine[], unread: Unread[]): { table: Table; rest: readonly TextLine[] } {
  const kinds = readHeader(headings).kinds as readonly ColumnKind[];
  const cell = (text: string) => ({ lines: [{ text }], remarks: [], across: 1 });
  const rows: Row[] = [{ number: head.number, place: `line ${head.number}`, cells: headings.map(cell) }];
  const codes = codesOf(lines);
  const starts = lines.flatMap((line, at) => (refOn(line, codes) ? [at] : []));
  unread.push(...strays(lines.slice(0, starts[0] ?? lines.length)));
  let rest: readonly TextLine[] = [];
  for (const [index, start] of starts.entries()) {
    const own = lines.slice(start, starts[index + 1] ?? lines.length);
    const first = own[0] as TextLine;
    const { ref, title } = refOn(first, codes) as { ref: string; title: string };
    const refColumn = kinds.indexOf('ref');
    const order = [kinds[refColumn] as ColumnKind, ...kinds.filter((_, column) => column !== refColumn)];
    const read = cellsOfRow(order, [{ ...first, text: title, beginsPage: false }, ...own.slice(1)]);
    const cells = kinds.map((kind) => (kind === 'ref' ? cell(ref) : cellOf(kind, read.cells[order.indexOf(kind)] ?? [])));
    rows.push({ number: first.number, place: `line ${first.number}`, cells });
    if (index === starts.length - 1 && opensAnew(read.rest[0])) rest = read.rest;
    else unread.push(...strays(read.rest));
  }
  return { table: { kind: 'table', name: `the table at line ${head.number}`, sheet: null, columns: kinds.length, rows }, rest };
}

/** What follows a table is its own text from a page's beginning or an appendix on; anything else might belong to the last row. */
const opensAnew = (line: TextLine | undefined): boolean => line !== undefined && (line.beginsPage || /^(?:appendix|annex|section|part)\b/i.test(line.text));

/** Text of a table that falls into no cell: one paragraph, one finding. */
const strays = (lines: readonly TextLine[]): Unread[] => proseOf(lines).map(({ text, place }) => ({ kind: 'other', text, place }));

/** The letters that begin the refs of a table: those of the line under its headings, and of lines that count on from it. */
function codesOf(lines: readonly TextLine[]): ReadonlySet<string> {
  const found = lines.flatMap(({ text }) => {
    const both = capitals.test(text) ? parseRefAndTitle(text) : null;
    return both ? [both.ref] : [];
  });
  return new Set(found.filter(({ number }) => number === 1).map(({ code }) => code));
}

const capitals = /^[A-Z]{1,4}[\s-]?\d/;

function refOn({ text }: TextLine, codes: ReadonlySet<string>): { ref: string; title: string } | null {
  const match = /^([A-Z]{1,4}[\s-]?\d{1,3})(?:\s*[:–—-]\s*|\.?\s+)(\S.*)$/.exec(text);
  const both = match ? parseRefAndTitle(text) : null;
  return match && both && codes.has(both.ref.code) ? { ref: match[1] as string, title: match[2] as string } : null;
}
