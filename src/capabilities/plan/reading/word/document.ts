import { fileLimits, UnreadableFile } from '../file-problems.ts';
import type { Block, Cell, Line, Prose, Remark, Row, Table } from '../rules/grid.ts';
import { tidy } from '../rules/wording.ts';
import { labelOf } from './annotate.ts';
import type { ModelDocument, ModelNode } from './model.ts';

type Unread = Remark & { readonly place: string };

/** mammoth's document as headings, paragraphs and tables. */
export function blocksOf(document: ModelDocument): { readonly blocks: Block[]; readonly unread: Unread[] } {
  const blocks: Block[] = [];
  const unread: Unread[] = [];
  let tables = 0;
  let paragraphs = 0;
  for (const node of document.children ?? []) {
    if (node.type === 'table') {
      tables += 1;
      blocks.push(tableOf(node, `table ${tables}`, document));
    } else if (node.type === 'paragraph') {
      paragraphs += 1;
      const place = `paragraph ${paragraphs}`;
      const { lines, remarks } = contentOf(node, document);
      for (const { text } of lines) if (text !== '') blocks.push({ kind: isHeading(node) ? 'heading' : 'paragraph', text, place } satisfies Prose);
      unread.push(...remarks.filter(({ kind }) => kind !== 'picture').map((remark) => ({ ...remark, place })));
    }
  }
  return { blocks, unread };
}

function isHeading(node: ModelNode): boolean {
  return /^(?:heading|title|subtitle)/i.test(node.styleName ?? '') || /^(?:heading|title)/i.test(node.styleId ?? '');
}

type Covering = { readonly row: number; readonly column: number; left: number };

/** Merged cells are laid out again: each covered place of the grid says which cell covers it. */
function tableOf(node: ModelNode, name: string, document: ModelDocument): Table {
  const rowNodes = (node.children ?? []).filter(({ type }) => type === 'tableRow');
  if (rowNodes.length > fileLimits.wordRows) throw new UnreadableFile('too-many-rows');
  const above = new Map<number, Covering>();
  const rows: { number: number; cells: Cell[] }[] = [];
  for (const [index, rowNode] of rowNodes.entries()) {
    const cells: Cell[] = [];
    const coverAbove = () => {
      for (let over = above.get(cells.length); over && over.left > 0; over = above.get(cells.length)) {
        over.left -= 1;
        cells.push({ lines: [], remarks: [], across: 1, coveredBy: { row: over.row, column: over.column } });
      }
    };
    for (const cellNode of (rowNode.children ?? []).filter(({ type }) => type === 'tableCell')) {
      coverAbove();
      const column = cells.length;
      const across = Math.min(cellNode.colSpan ?? 1, 64);
      for (let step = 0; step < across; step += 1) {
        above.set(column + step, { row: index, column, left: (cellNode.rowSpan ?? 1) - 1 });
        cells.push(step === 0 ? { ...cellOf(cellNode, document), across } : { lines: [], remarks: [], across: 1, coveredBy: { row: index, column } });
      }
    }
    coverAbove();
    rows.push({ number: index + 1, cells });
  }
  const columns = Math.max(0, ...rows.map(({ cells }) => cells.length));
  for (const { cells } of rows) while (cells.length < columns) cells.push({ lines: [], remarks: [], across: 1 });
  return { kind: 'table', name, sheet: null, columns, rows: rows satisfies Row[] };
}

function cellOf(node: ModelNode, document: ModelDocument): { lines: Line[]; remarks: Remark[] } {
  const lines: Line[] = [];
  const remarks: Remark[] = [];
  for (const child of node.children ?? []) {
    const content = child.type === 'table' ? nestedTable(child, document) : contentOf(child, document);
    lines.push(...content.lines.filter((line) => line.text !== '' || line.label !== undefined));
    remarks.push(...content.remarks);
  }
  return { lines, remarks };
}

/** A table in a cell becomes lines of that cell, cell after cell, and says so. */
function nestedTable(node: ModelNode, document: ModelDocument): { lines: Line[]; remarks: Remark[] } {
  const cells = (node.children ?? []).flatMap((row) => row.children ?? []).map((cell) => cellOf(cell, document));
  const lines = cells.flatMap((cell) => cell.lines);
  const text = lines.map((line) => line.text).join('\n');
  return { lines, remarks: [...cells.flatMap((cell) => cell.remarks), { kind: 'nested-table', text }] };
}

/** A paragraph's lines, cut at its line breaks, and what it holds that is not text of the line. */
function contentOf(paragraph: ModelNode, document: ModelDocument): { lines: Line[]; remarks: Remark[] } {
  const texts = [''];
  const remarks: Remark[] = [];
  let label: Pick<Line, 'label' | 'level'> = {};
  let struck = '';
  const visit = (node: ModelNode, struckOut: boolean): void => {
    const add = (text: string) => {
      texts[texts.length - 1] += text;
      if (struckOut) struck += text;
    };
    if (node.type === 'text') add(node.value ?? '');
    else if (node.type === 'tab') add(' ');
    else if (node.type === 'break') texts.push('');
    else if (node.type === 'checkbox') add(node.checked ? '☒' : '☐');
    else if (node.type === 'image') remarks.push({ kind: 'picture', text: '' });
    else if (node.type === 'noteReference') remarks.push({ kind: 'footnote', text: textOf(document.notes.resolve(node)?.body ?? []) });
    else if (node.type === 'commentReference')
      remarks.push({ kind: 'comment', text: textOf(document.comments.find(({ commentId }) => commentId === node.commentId)?.body ?? []) });
    else if (node.type === 'bookmarkStart') {
      const found = labelOf(node.name ?? '');
      if (found && label.label === undefined) label = { label: found.text, level: found.level };
    } else for (const child of node.children ?? []) visit(child, struckOut || node.isStrikethrough === true);
  };
  visit(paragraph, false);
  if (tidy(struck) !== '') remarks.push({ kind: 'struck', text: tidy(struck) });
  const lines = texts.map((text, index): Line => ({ text: tidy(text), ...(index === 0 ? label : {}) }));
  return { lines, remarks: remarks.filter((remark) => remark.kind === 'picture' || remark.text !== '') };
}

function textOf(nodes: readonly ModelNode[]): string {
  return tidy(
    nodes
      .map((node) => (node.type === 'text' ? (node.value ?? '') : ` ${textOf(node.children ?? [])}`.replace(/^ (?=\S)/, node.type === 'run' ? '' : ' ')))
      .join(''),
  );
}
