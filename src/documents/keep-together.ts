import type { Block, Inline, Table } from './tree.ts';

/** A paragraph of at most this many letters introduces what follows it. */
const introduction = 200;
const label = 90;

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
  return blocks[index - 1]?.kind === 'heading' && next.kind === 'paragraph' && length <= label;
}

/** Whether the block before this one is of that kind. */
export function follows(blocks: readonly Block[], index: number, kind: Block['kind']): boolean {
  return blocks[index - 1]?.kind === kind;
}

/** A row whose longest cell is below this many letters stays on one page; a line break counts as many as it leaves empty. */
const lettersOfARow = 400;
const lettersOfABreak = 30;

export function rowStaysWhole(row: Table['rows'][number]): boolean {
  const letters = (cell: readonly Inline[]) => cell.reduce((sum, piece) => sum + lettersOf(piece) + lettersOfABreak * breaksIn(piece), 0);
  return row.cells.every((cell) => letters(cell) < lettersOfARow);
}

const breaksIn = (piece: Inline): number => (piece.kind === 'mark' ? 0 : piece.text.split('\n').length - 1);

function lettersOf(piece: Inline): number {
  return piece.kind === 'mark' ? piece.label.length : piece.text.length;
}
