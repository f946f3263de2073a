import { UnreadableFile } from './file-problems.ts';
import type { PageCell, PageTable } from './pdf/framed-table.ts';
import { type PageContent, pagesOf } from './pdf/page-content.ts';
import { blocksOfPage, usualHeightOf, withoutFurniture } from './pdf/pages-blocks.ts';
import { beginsAnew, looksNew, type Paragraph, runsOn } from './pdf/text-lines.ts';
import type { Block, Cell, Grid, Row, Table } from './rules/grid.ts';
import { tidy } from './rules/wording.ts';
import { joined } from './text/cell-paragraphs.ts';

type Unread = Grid['unread'][number];

/** A PDF as tables and lines, made out from where its text stands and the lines drawn between. Throws UnreadableFile. */
export async function readPdf(bytes: Uint8Array): Promise<Grid> {
  const pages = await pagesOf(bytes);
  if (pages.every(({ runs, turned }) => runs.length === 0 && turned.length === 0))
    throw new UnreadableFile(pages.some(({ pictures }) => pictures > 0) ? 'pdf-pictures' : 'no-text');
  return { source: 'pdf', ...readPages(pages) };
}

/** Pages of placed text as tables and lines. */
export function readPages(all: readonly PageContent[]): Pick<Grid, 'blocks' | 'unread'> {
  const { pages, furniture } = withoutFurniture(all);
  const usual = usualHeightOf(pages);
  const reader = new Pages();
  for (const page of pages) reader.page(page, usual);
  const foot = furniture.map((text) => ({ kind: 'paragraph' as const, text, place: 'the foot of the pages' }));
  return { blocks: [...reader.blocks(), ...foot], unread: all.flatMap(unreadOf) };
}

function unreadOf({ number, turned, runs, pictures }: PageContent): Unread[] {
  const place = `page ${number}`;
  return [
    ...(turned.length > 0 ? [{ kind: 'other' as const, place, text: tidy(turned.join(' ')) }] : []),
    // A picture beside text is a logo more often than words; a page of nothing else is one that was scanned.
    ...(runs.length === 0 && pictures > 0 ? [{ kind: 'picture' as const, place, text: '' }] : []),
  ];
}

/** A row while its page may still part it. */
type OpenRow = { number: number; place: string; cells: PageCell[] };
type OpenTable = { readonly name: string; readonly columns: readonly number[]; readonly rows: OpenRow[]; page: number };

/** Puts the tables of pages together again where a page parted them. */
class Pages {
  private readonly found: (Block | OpenTable)[] = [];

  page(page: PageContent, usual: number): void {
    let ordinal = 0;
    for (const [index, block] of blocksOfPage(page, usual).entries()) {
      if (block.kind !== 'table') this.found.push({ ...block, place: `page ${page.number}` });
      else {
        ordinal += 1;
        const before = this.found.at(-1);
        if (index === 0 && before && isOpen(before) && before.page === page.number - 1 && goesOnIn(before, block.table)) goOn(before, block.table, page.number);
        else this.found.push(opened(block.table, page.number, ordinal));
      }
    }
  }

  blocks(): Block[] {
    return this.found.map((block) => (isOpen(block) ? closed(block) : block));
  }
}

const isOpen = (block: Block | OpenTable): block is OpenTable => !('kind' in block);

/** Whether the first thing on a page is more of the table that ended the page before: its columns stand where they stood, or it has the same headings. */
function goesOnIn(before: OpenTable, table: PageTable): boolean {
  if (before.columns.length !== table.columns.length) return false;
  const same = before.columns.every((at, index) => Math.abs(at - (table.columns[index] as number)) <= 12);
  return same || headsAgain(before, table);
}

function headsAgain(before: OpenTable, table: PageTable): boolean {
  const heads = before.rows[0] ? textsOf(before.rows[0].cells) : [];
  return table.rows[0] !== undefined && textsOf(table.rows[0]).every((text, index) => text === heads[index]);
}

function opened(table: PageTable, page: number, ordinal: number): OpenTable {
  const name = `page ${page}, table ${ordinal}`;
  return {
    name,
    columns: table.columns,
    page,
    rows: table.rows.map((cells, index) => ({ number: index + 1, place: `${name}, row ${index + 1}`, cells: [...cells] })),
  };
}

/** More rows of a table on the next page. Where its headings stand again they go; where its first row has no ref it is the rest of the last. */
function goOn(table: OpenTable, more: PageTable, page: number): void {
  const again = headsAgain(table, more);
  const rows = again ? more.rows.slice(1) : more.rows;
  const shift = table.rows.length;
  for (const [index, cells] of rows.entries()) {
    const last = table.rows.at(-1);
    const first = textsOf(cells);
    if (index === 0 && last && first[0] === '' && cells[0]?.over === undefined && first.some((text) => text !== '')) {
      last.cells = last.cells.map((cell, column) => restOf(cell, cells[column]));
    } else {
      const moved = cells.map((cell) =>
        cell.over ? { ...cell, over: { row: cell.over.row + shift - (more.rows.length - rows.length), column: cell.over.column } } : cell,
      );
      table.rows.push({ number: table.rows.length + 1, place: `page ${page}, table 1, row ${index + (again ? 2 : 1)}`, cells: moved });
    }
  }
  table.page = page;
}

const textsOf = (cells: readonly PageCell[]): string[] => cells.map(({ paragraphs }) => paragraphs.map(({ text }) => text).join(' '));

/** A cell with the rest of it from the next page: its last paragraph goes on there where its last line was full. */
function restOf(cell: PageCell, rest: PageCell | undefined): PageCell {
  const first = rest?.paragraphs[0];
  const last = cell.paragraphs.at(-1);
  if (!rest || !first) return cell;
  const whole = last && first.label === undefined && !beginsAnew(first.text, cell.paragraphs) && runsOn(last.end, first.start, cell.right);
  if (!whole) return { ...cell, paragraphs: [...cell.paragraphs, ...rest.paragraphs] };
  const doubtful = looksNew(last.text, first.text) ? [first.text] : [];
  const one: Paragraph = { ...last, text: joined(last.text, first.text), end: first.end, maybe: [...(last.maybe ?? []), ...doubtful, ...(first.maybe ?? [])] };
  return { ...cell, paragraphs: [...cell.paragraphs.slice(0, -1), one, ...rest.paragraphs.slice(1)] };
}

function closed(table: OpenTable): Table {
  const rows = table.rows.map(({ number, place, cells }): Row => ({ number, place, cells: cells.map(cellOf) }));
  return { kind: 'table', name: table.name, sheet: null, columns: table.columns.length, rows };
}

function cellOf({ paragraphs, across, over }: PageCell): Cell {
  if (over) return { lines: [], remarks: [], across: 1, coveredBy: over };
  return { lines: paragraphs.map(({ start: _start, end: _end, ...line }) => line), remarks: [], across };
}
