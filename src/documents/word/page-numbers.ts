import type { PageNumberEstimator } from 'docx';
import { contentsOf, contentsUnderFacts } from '../contents.ts';
import { follows, keepsWithNext, rowKeepsWithNext, rowStaysWhole } from '../keep-together.ts';
import type { Block, Inline, Paper, Table } from '../tree.ts';
import { columnWidths } from './columns.ts';
import { descentOfFont } from './letter-widths.ts';
import { linesOf } from './lines.ts';
import { type Part, pagesOfHeadings } from './pages.ts';
import { calloutSpace, cellMargins, page, type Setting, settings } from './settings.ts';

const textWidth = page.textWidth / 20;
/** Points of a line between the rows of a table. */
const rule = 0.5;

/**
 * What the library asks for to number the contents: it has put a bookmark at each heading that is listed, in their order.
 */
export function pageNumbers(paper: Paper): PageNumberEstimator {
  const pages = pagesOfContents(paper);
  return (body) => {
    const names = [...JSON.stringify(body).matchAll(/"w:bookmarkStart":\{"_attr":\{[^}]*"w:name":"(_Toc\d+)"/g)].map((found) => found[1] ?? '');
    return { bookmarks: new Map(names.map((name, index) => [name, String(pages[index] ?? '')])) };
  };
}

/**
 * The page of each entry of the paper's contents, near to Word's own, from the same settings that Word is given. The library's own reckoning of the finished
 * file takes a hundred times as long.
 */
export function pagesOfContents(paper: Paper): readonly number[] {
  const listed = new Set(contentsOf(paper).map((entry) => entry.id));
  const headings = paper.blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
  const pages = pagesOfHeadings([...openingParts(paper), ...blockParts(paper)], (page.height - 2 * page.top) / 20);
  return pages.filter((_, index) => listed.has(headings[index] ?? ''));
}

function openingParts(paper: Paper): Part[] {
  const facts = paper.facts.map((fact) => paragraph(words(fact.value), settings.fact));
  return [
    paragraph(words(paper.title), settings.title),
    ...(paper.subtitle ? [paragraph(words(paper.subtitle), settings.subtitle)] : []),
    ...facts,
    ...(contentsUnderFacts(paper) ? contentsParts(paper) : []),
  ];
}

function contentsParts(paper: Paper): Part[] {
  const entries = contentsOf(paper);
  if (entries.length === 0) return [];
  return [
    paragraph(words('Contents'), settings.contentsHeading),
    ...entries.map((entry) => paragraph(words(entry.text), entry.level === 2 ? settings.contents1 : settings.contents2)),
    // the list ends with a paragraph of its own, which does not keep with what follows
    paragraph([], settings.normal),
  ];
}

function blockParts(paper: Paper): Part[] {
  const parts: Part[] = [];
  let newPage = false;
  paper.blocks.forEach((block, index) => {
    if (block.kind === 'page-break') {
      newPage = true;
      return;
    }
    const [first, ...others] = partsOf(block, paper, index);
    if (first === undefined) return;
    parts.push(newPage ? { ...first, newPage } : first, ...others);
    newPage = false;
  });
  return parts;
}

function partsOf(block: Exclude<Block, { kind: 'page-break' }>, paper: Paper, index: number): Part[] {
  switch (block.kind) {
    case 'heading':
      return [{ ...paragraph(words(block.text), settings[`heading${(block.level - 1) as 1 | 2 | 3}`]), heading: true }];
    case 'paragraph': {
      const made = paragraph(block.content, block.lead ? settings.lead : settings.normal);
      return [keepsWithNext(paper.blocks, index) ? { ...made, keepNext: true } : made];
    }
    case 'list':
      return block.items.map((item) => paragraph(item, settings.list));
    case 'table':
      return tableParts(block);
    case 'figure':
      return figureParts(block);
    case 'quotation':
      return [
        { ...paragraph(words(block.text), settings.quote), ...(block.source ? { keepNext: true } : {}) },
        ...(block.source ? [paragraph(words(block.source), settings.quoteSource)] : []),
      ];
    case 'callout': {
      const boxed = paragraph([{ kind: 'text', text: `${block.title}\n`, strong: true }, ...block.content], settings.callout);
      const lines = [sum(boxed.lines) + (2 * calloutSpace) / 20];
      return [...(follows(paper.blocks, index, 'callout') ? [gap] : []), { ...boxed, lines }];
    }
    case 'contents':
      return contentsParts(paper);
  }
}

function figureParts(figure: Extract<Block, { kind: 'figure' }>): Part[] {
  const [, , width = 1, height = 1] = (/viewBox="([^"]+)"/.exec(figure.svg)?.[1] ?? '').split(/[\s,]+/).map(Number);
  const { size, before, after } = settings.figure;
  const tall = (figure.width * textWidth * height) / width + (size / 2) * descentOfFont;
  const drawing: Part = { lines: [tall], before: before / 20, after: after / 20 };
  return figure.caption ? [{ ...drawing, keepNext: true }, paragraph(words(figure.caption), settings.figureCaption)] : [drawing];
}

function tableParts(table: Table): Part[] {
  const caption = paragraph(words(table.caption), settings.caption);
  if (table.rows.length === 0) return [caption, paragraph(words(table.empty), settings.normal)];
  const widths = columnWidths(table.columns.map((column) => column.share));
  const head = rowLines(
    table.columns.map((column) => words(column.heading)),
    widths,
    settings.tableHeading,
  );
  const repeats = sum(head);
  const rows = table.rows.map((row, index): Part => {
    const lines = rowLines(row.cells, widths, settings.tableText);
    return { lines: rowStaysWhole(row) ? [sum(lines)] : lines, repeats, keepNext: rowKeepsWithNext(table, index) };
  });
  return [caption, { lines: [repeats], keepNext: true }, ...rows, gap];
}

/** The lines of a row's longest cell, with the space above and below the words. */
function rowLines(cells: readonly (readonly Inline[])[], widths: readonly number[], setting: Setting): number[] {
  const { top, bottom, left, right } = cellMargins;
  const tallest = cells
    .map((cell, index) => linesOf(cell, index === 0 ? { ...setting, bold: true } : setting, ((widths[index] ?? 0) - left - right) / 20))
    .reduce((most, lines) => (sum(lines) > sum(most) ? lines : most));
  return tallest.map((line, index) => line + (index === 0 ? top / 20 : 0) + (index === tallest.length - 1 ? bottom / 20 + rule : 0));
}

/** After a table, and between two callouts, which would else run together. */
const gap: Part = paragraph([], settings.gap);

const sum = (heights: readonly number[]): number => heights.reduce((all, height) => all + height, 0);

function paragraph(content: readonly Inline[], setting: Setting): Part {
  const lines = linesOf(content, setting, textWidth - (setting.left + setting.right) / 20);
  const whole = setting.keepLines ? [sum(lines)] : lines;
  return { lines: whole, before: setting.before / 20, after: setting.after / 20, keepNext: setting.keepNext };
}

const words = (text: string): readonly Inline[] => [{ kind: 'text', text }];
