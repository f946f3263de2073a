import { contentsOf, contentsStayTogether, contentsUnderFacts, deepestListed } from '../contents.ts';
import { fileAddress } from '../file-address.ts';
import { keepsWithNext, rowStaysWhole } from '../keep-together.ts';
import { markKey, markSvg } from '../mark-drawing.ts';
import type { Block, Inline, Paper, Table } from '../tree.ts';
import { breakable, longestWord } from './line-breaks.ts';

/** A piece of a line as the template draws it: text, line break, link out (`href`) or within (`to`), mark. */
export type Piece =
  | { readonly k: 'text'; readonly text: string; readonly strong: boolean; readonly emphasis: boolean; readonly quiet: boolean }
  | { readonly k: 'break' }
  | { readonly k: 'link'; readonly text: string; readonly href?: string; readonly to?: string }
  | { readonly k: 'mark'; readonly look: string; readonly label: string; readonly shown: boolean };

/** What the template receives, as JSON in `sys.inputs.paper`. It holds data only: no words of a person ever become Typst source. */
export type PrintData = {
  readonly title: string;
  readonly subtitle: string;
  readonly author: string;
  readonly subject: string;
  readonly footer: string;
  readonly facts: readonly { readonly label: string; readonly value: readonly Piece[] }[];
  /** Levels of headings in the contents; 0 for none. */
  readonly contents: number;
  /** On one page; a longer list begins on a new one, but for version 1, where it stands at the head of the paper. */
  readonly contentsTogether: boolean;
  /** In papers of version 1. */
  readonly contentsUnderFacts: boolean;
  readonly marks: { readonly [look: string]: string };
  readonly blocks: readonly object[];
};

/** Widths in points: the text column of an A4 page with the template's margins, the padding of a cell, a letter in a table. */
const textWidth = 481;
const cellPadding = 10;
const letterInTable = 5.1;
/** Letters in a line of running text; a longer word could not stand on one line. */
const lettersInLine = 80;

export function printData(paper: Paper): PrintData {
  const marks: Record<string, string> = {};
  const pieces = (content: readonly Inline[], room = lettersInLine) => content.flatMap((inline) => piecesOf(inline, room, paper, marks));
  const blocks = paper.blocks.map((block, index) => blockData(block, pieces, keepsWithNext(paper.blocks, index)));
  return {
    title: breakable(paper.title, 30),
    subtitle: breakable(paper.subtitle ?? '', 60),
    author: paper.author,
    subject: paper.subject,
    footer: breakable(paper.footer, 60),
    facts: paper.facts.map((fact) => ({ label: breakable(fact.label, 16), value: pieces([{ kind: 'text', text: fact.value }], 40) })),
    contents: contentsOf(paper).length > 0 ? deepestListed(paper) - 1 : 0,
    contentsTogether: contentsStayTogether(paper),
    contentsUnderFacts: contentsUnderFacts(paper),
    marks,
    blocks,
  };
}

type Pieces = (content: readonly Inline[], room?: number) => Piece[];

function blockData(block: Block, pieces: Pieces, keep: boolean): object {
  switch (block.kind) {
    case 'heading':
      return { ...block, text: breakable(block.text, 36) };
    case 'paragraph':
      return { ...block, lead: block.lead ?? false, keep, content: pieces(block.content) };
    case 'callout':
      return { ...block, title: breakable(block.title, 60), content: pieces(block.content, 70) };
    case 'list':
      return { ...block, items: block.items.map((item) => pieces(item, 70)) };
    case 'quotation':
      return { ...block, source: breakable(block.source, 60), text: pieces([{ kind: 'text', text: block.text }], 70) };
    case 'figure':
      return { ...block, caption: block.caption ?? '' };
    case 'table':
      return tableData(block, pieces);
    case 'contents':
    case 'page-break':
      return block;
  }
}

function tableData(table: Table, pieces: Pieces): object {
  const shares = table.columns.reduce((sum, column) => sum + column.share, 0);
  const rooms = table.columns.map((column) => Math.max(4, Math.floor(((column.share / shares) * textWidth - cellPadding) / letterInTable)));
  const room = (index: number) => rooms[index] ?? lettersInLine;
  return {
    kind: 'table',
    caption: breakable(table.caption, 60),
    empty: table.empty,
    columns: table.columns.map((column, index) => ({
      heading: breakable(column.heading, room(index)),
      numeric: column.numeric ?? false,
      share: column.share,
      hyphenate: longestWord([column.heading]) > room(index),
    })),
    rows: table.rows.map((row) => ({
      whole: rowStaysWhole(row),
      cells: row.cells.map((cell, index) => ({
        content: pieces(cell, room(index)),
        hyphenate: longestWord(cell.map(wordsOf)) > room(index),
      })),
    })),
  };
}

function wordsOf(inline: Inline): string {
  return inline.kind === 'mark' ? (inline.shown ? inline.label : '') : inline.text;
}

function piecesOf(inline: Inline, room: number, paper: Paper, marks: Record<string, string>): Piece[] {
  switch (inline.kind) {
    case 'text': {
      const lines = breakable(inline.text, room).split('\n');
      const style = { strong: inline.strong ?? false, emphasis: inline.emphasis ?? false, quiet: inline.quiet ?? false };
      return lines.flatMap((text, index): Piece[] => [...(index > 0 ? [{ k: 'break' } as const] : []), { k: 'text', text, ...style }]);
    }
    case 'link': {
      const text = breakable(inline.text, room);
      if (inline.href.startsWith('#')) return [{ k: 'link', text, to: inline.href.slice(1) }];
      const href = fileAddress(inline.href, paper);
      return href === undefined ? [{ k: 'text', text, strong: false, emphasis: false, quiet: false }] : [{ k: 'link', text, href }];
    }
    case 'mark': {
      const look = markKey(inline);
      marks[look] = markSvg(inline);
      return [{ k: 'mark', look, label: breakable(inline.label, room), shown: inline.shown ?? false }];
    }
  }
}
