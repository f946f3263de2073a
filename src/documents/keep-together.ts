import type { Block, Inline, Table } from './tree.ts';

/** A paragraph of at most this many letters introduces what follows it: two lines and a little, such as a rating with its owner under a heading. */
const introduction = 200;

/**
 * Whether a paragraph stays on the page of the block after it: a short one that introduces a list, table, figure or
 * quotation, or a line right under a heading (such as a rating), which would else stand alone at the foot of a page.
 */
export function keepsWithNext(blocks: readonly Block[], index: number): boolean {
  const block = blocks[index];
  const next = blocks[index + 1];
  if (block?.kind !== 'paragraph' || next === undefined) return false;
  const length = block.content.reduce((sum, piece) => sum + lettersOf(piece), 0);
  if (next.kind === 'list' || next.kind === 'table' || next.kind === 'figure' || next.kind === 'quotation') return length <= introduction;
  return blocks[index - 1]?.kind === 'heading' && next.kind === 'paragraph' && length <= introduction;
}

/** Whether the block before this one is of that kind. */
export function follows(blocks: readonly Block[], index: number, kind: Block['kind']): boolean {
  return blocks[index - 1]?.kind === kind;
}

/** A row whose longest cell is below this many letters stays on one page; a line break counts as many as it leaves empty. */
const lettersOfARow = 400;
const lettersOfABreak = 30;

export function rowStaysWhole(row: Table['rows'][number]): boolean {
  return row.cells.every((cell) => lettersIn(cell) < lettersOfARow);
}

/** A table of at most this many rows stays on one page, where no cell takes more than a line or two. */
const rowsOfAShortTable = 8;
const lettersOfAShortCell = 60;

/**
 * Whether a row stays on the page of the next: of a short table every row; of a longer one the first, and the last few, so that its end does not
 * stand alone on an almost empty page.
 */
export function rowKeepsWithNext({ rows }: Pick<Table, 'rows'>, index: number): boolean {
  const row = rows[index];
  if (row === undefined || index === rows.length - 1 || !rowStaysWhole(row)) return false;
  const lowRows = rows.every((one) => one.cells.every((cell) => lettersIn(cell) <= lettersOfAShortCell));
  const atTheEnd = lowRows ? 4 : 2;
  return index === 0 || index >= rows.length - atTheEnd || (lowRows && rows.length <= rowsOfAShortTable);
}

const lettersIn = (cell: readonly Inline[]): number => cell.reduce((sum, piece) => sum + lettersOf(piece) + lettersOfABreak * breaksIn(piece), 0);

const breaksIn = (piece: Inline): number => (piece.kind === 'mark' ? 0 : piece.text.split('\n').length - 1);

function lettersOf(piece: Inline): number {
  return piece.kind === 'mark' ? piece.label.length : piece.text.length;
}
