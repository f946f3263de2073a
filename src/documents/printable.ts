import type { Block, Inline, Paper } from './tree.ts';

/**
 * Text as all three renderers print it. People paste into boxes, so a paper may hold characters that cannot stand in
 * a Word file (XML 1.0) or a PDF/UA (no glyph): control characters and half characters. They are taken out once, here,
 * so that the three papers keep the same words. Line ends become "\n", tabs a space.
 * Embedding and override controls (U+202A to U+202E, U+2066 to U+2069) go too: one left open would turn round the
 * words after it. Joiners, direction marks and variation selectors stay, since Persian, Hebrew and emoji need them.
 */
export function printable(text: string): string {
  return text.toWellFormed().replace(lineEnds, '\n').replaceAll('\t', ' ').replace(neverPrinted, '');
}

const lineEnds = /\r\n?|[\u0085\u2028\u2029]/g;
const neverPrinted =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
  /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ufeff\ufff9-\ufffb\ufdd0-\ufdef\ufffe\uffff]|[\u{1fffe}\u{1ffff}\u{2fffe}\u{2ffff}\u{3fffe}\u{3ffff}\u{10fffe}\u{10ffff}]/gu;

/** The same paper, each of its words printable. Drawings and addresses are left: `checkPaper` reads those. */
export function printablePaper(paper: Paper): Paper {
  return {
    ...paper,
    title: line(paper.title),
    ...(paper.subtitle === undefined ? {} : { subtitle: line(paper.subtitle) }),
    author: line(paper.author),
    subject: line(paper.subject),
    footer: line(paper.footer),
    facts: paper.facts.map((fact) => ({ label: line(fact.label), value: printable(fact.value) })),
    blocks: paper.blocks.map(block),
  };
}

/** Text of one line: headings, captions, labels. */
function line(text: string): string {
  return printable(text).replaceAll('\n', ' ');
}

function block(given: Block): Block {
  switch (given.kind) {
    case 'heading':
      return { ...given, text: line(given.text) };
    case 'paragraph':
      return { ...given, content: inlines(given.content) };
    case 'callout':
      return { ...given, title: line(given.title), content: inlines(given.content) };
    case 'list':
      return { ...given, items: given.items.map(inlines) };
    case 'figure':
      return { ...given, alt: line(given.alt), ...(given.caption === undefined ? {} : { caption: line(given.caption) }) };
    case 'quotation':
      return { ...given, text: printable(given.text), source: line(given.source) };
    case 'table':
      return {
        ...given,
        caption: line(given.caption),
        empty: line(given.empty),
        columns: given.columns.map((column) => ({ ...column, heading: line(column.heading) })),
        rows: given.rows.map((row) => ({ cells: row.cells.map(inlines) })),
      };
    case 'contents':
    case 'page-break':
      return given;
  }
}

function inlines(content: readonly Inline[]): Inline[] {
  return content.map((piece) => {
    if (piece.kind === 'text') return { ...piece, text: printable(piece.text) };
    if (piece.kind === 'link') return { ...piece, text: line(piece.text) };
    return { ...piece, label: line(piece.label) };
  });
}
