import { Bookmark, type FileChild, HeadingLevel, ImageRun, LeaderType, PageBreak, Paragraph, TableOfContents, TextRun } from 'docx';
import { contentsOf, deepestListed } from '../contents.ts';
import { follows, keepsWithNext } from '../keep-together.ts';
import type { Block, Paper } from '../tree.ts';
import { type Making, runsOf, textRuns } from './inlines.ts';
import { picture, textColumn } from './pictures.ts';
import { tableOf } from './table.ts';

/** The blocks as Word's paragraphs and tables. A page break goes to the paragraph after it, which Word and LibreOffice both keep. */
export function blocksOf(making: Making): FileChild[] {
  const { blocks } = making.paper;
  const out: FileChild[] = [];
  let breakBefore = false;
  blocks.forEach((block, index) => {
    if (block.kind === 'page-break') {
      breakBefore = true;
      return;
    }
    if (breakBefore && block.kind !== 'heading' && block.kind !== 'paragraph') out.push(new Paragraph({ children: [new PageBreak()] }));
    // paragraphs with the same border are one box, with nothing between them
    if (block.kind === 'callout' && follows(blocks, index, 'callout')) out.push(new Paragraph({ style: 'Gap', children: [] }));
    out.push(...blockOf(block, making, { pageBreakBefore: breakBefore, keepNext: keepsWithNext(blocks, index) }));
    breakBefore = false;
  });
  return out;
}

type Flow = { readonly pageBreakBefore: boolean; readonly keepNext: boolean };

const headingLevels = { 2: HeadingLevel.HEADING_1, 3: HeadingLevel.HEADING_2, 4: HeadingLevel.HEADING_3 } as const;

function blockOf(block: Exclude<Block, { kind: 'page-break' }>, making: Making, flow: Flow): FileChild[] {
  switch (block.kind) {
    case 'heading': {
      const children = [new Bookmark({ id: block.id, children: textRuns(block.text, {}) })];
      return [new Paragraph({ heading: headingLevels[block.level], pageBreakBefore: flow.pageBreakBefore, children })];
    }
    case 'paragraph':
      return [new Paragraph({ ...(block.lead ? { style: 'Lead' } : {}), ...flow, children: runsOf(block.content, making) })];
    case 'list': {
      making.lists += 1;
      const numbering = { reference: block.ordered ? 'numbers' : 'bullets', level: 0, instance: making.lists };
      return block.items.map((item) => new Paragraph({ numbering, style: 'ListParagraph', children: runsOf(item, making) }));
    }
    case 'table':
      return tableOf(block, making);
    case 'figure':
      return figureOf(block);
    case 'contents':
      return contentsList(making.paper);
    case 'quotation': {
      const source = block.source ? [new Paragraph({ style: 'QuoteSource', children: textRuns(block.source, {}) })] : [];
      return [new Paragraph({ style: 'Quote', keepNext: source.length > 0, children: textRuns(block.text, {}) }), ...source];
    }
    case 'callout': {
      const words = [...textRuns(block.title, { bold: true }), new TextRun({ break: 1 }), ...runsOf(block.content, making)];
      return [new Paragraph({ style: block.tone === 'warning' ? 'Warning' : 'Information', children: words })];
    }
  }
}

/** Word's own contents list, filled in; nothing where the paper has none. */
export function contentsList(paper: Paper): FileChild[] {
  if (contentsOf(paper).length === 0) return [];
  const headingStyleRange = `1-${deepestListed(paper) - 1}`;
  return [
    new Paragraph({ style: 'TOCHeading', children: textRuns('Contents', {}) }),
    new TableOfContents('Contents', { hyperlink: true, headingStyleRange, beginDirty: false, tabLeader: LeaderType.NONE }),
  ];
}

function figureOf(figure: Extract<Block, { kind: 'figure' }>): FileChild[] {
  const drawn = picture(figure.svg, figure.width * textColumn, 2.5);
  const image = new ImageRun({
    type: 'png',
    data: drawn.png,
    transformation: { width: drawn.width, height: drawn.height },
    altText: { name: 'Figure', title: figure.caption ?? 'Figure', description: figure.alt },
  });
  const caption = figure.caption ? [new Paragraph({ style: 'FigureCaption', children: textRuns(figure.caption, {}) })] : [];
  return [new Paragraph({ style: 'Figure', keepNext: caption.length > 0, children: [image] }), ...caption];
}
