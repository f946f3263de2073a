import { Document, type FileChild, Footer, Header, LeaderType, Packer, PageNumber, Paragraph, TableOfContents, TabStopType, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { refuseBadPaper } from './check-paper.ts';
import { contentsOf } from './contents.ts';
import { printablePaper } from './printable.ts';
import type { Paper } from './tree.ts';
import { blocksOf } from './word/blocks.ts';
import { type Making, textRuns } from './word/inlines.ts';
import { steady } from './word/steady.ts';
import { hair, numbering, page, quiet, rule, styles } from './word/styles.ts';

/**
 * The paper as a Word file: Word's own heading styles, header rows that repeat, alternative text on every picture, British English,
 * a contents list with page numbers, the paper's footer on each page. The same paper gives the same bytes.
 * CPU heavy (about 1.5 s for 20 pages): call it from the worker. Throws `PaperRefused` with every problem of the paper.
 */
export async function renderWord(paper: Paper): Promise<Uint8Array> {
  refuseBadPaper(paper);
  const printed = printablePaper(paper);
  const making: Making = { paper: printed, marks: new Map(), lists: 0 };
  const document = new Document({
    title: printed.title,
    subject: printed.subject,
    creator: printed.author,
    lastModifiedBy: printed.author,
    description: printed.subtitle ?? printed.subject,
    styles,
    numbering,
    compatabilityModeVersion: 15,
    // near to Word's own page numbers, so that nobody is asked to update fields; Word can still do so
    ...(sizeOf(printed) <= laidOutUpTo ? { pageNumbers: estimatePageNumbersWith({ guess: true }) } : {}),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: 1250, bottom: 1250, left: page.margin, right: page.margin, header: 600, footer: 560 },
          },
        },
        headers: { default: header(printed), first: new Header({ children: [new Paragraph({ style: 'Header', children: [] })] }) },
        footers: { default: footer(printed), first: footer(printed) },
        children: [...opening(printed), ...blocksOf(printed.blocks, making)],
      },
    ],
  });
  return steady(await Packer.toBuffer(document), paper.moment);
}

/** Laying out the pages to number the contents takes most of the time, about 0.1 s a page: a paper of more than some 35 pages goes without, and Word writes them when the contents are updated. In letters of its blocks as JSON. */
const laidOutUpTo = 150_000;

function sizeOf(paper: Paper): number {
  return JSON.stringify(paper.blocks, (key, value) => (key === 'svg' ? '' : value)).length;
}

function opening(paper: Paper): FileChild[] {
  const facts = paper.facts.map(
    (fact, index) =>
      new Paragraph({
        style: 'Fact',
        tabStops: [{ type: TabStopType.LEFT, position: 2200 }],
        ...(index === 0 ? { border: { top: { style: 'single', size: 18, color: rule, space: 8 } }, spacing: { before: 120, after: 60 } } : {}),
        children: [...textRuns(fact.label, { color: quiet }), new TextRun({ text: '\t' }), ...textRuns(fact.value, {})],
      }),
  );
  const contents =
    contentsOf(paper).length > 0
      ? [
          new Paragraph({ style: 'TOCHeading', children: textRuns('Contents', {}) }),
          new TableOfContents('Contents', { hyperlink: true, headingStyleRange: '1-2', beginDirty: false, tabLeader: LeaderType.NONE }),
        ]
      : [];
  const subtitle = paper.subtitle ? [new Paragraph({ style: 'Subtitle', children: textRuns(paper.subtitle, {}) })] : [];
  return [new Paragraph({ style: 'Title', children: textRuns(paper.title, {}) }), ...subtitle, ...facts, ...contents];
}

function header(paper: Paper): Header {
  const border = { bottom: { style: 'single' as const, size: 4, color: hair, space: 4 } };
  return new Header({ children: [new Paragraph({ style: 'Header', border, children: textRuns(paper.title, {}) })] });
}

function footer(paper: Paper): Footer {
  const border = { top: { style: 'single' as const, size: 4, color: hair, space: 5 } };
  const pageOf = new TextRun({ children: ['\tPage ', PageNumber.CURRENT, ' of ', PageNumber.TOTAL_PAGES] });
  return new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        border,
        tabStops: [{ type: TabStopType.RIGHT, position: page.textWidth }],
        children: [...textRuns(paper.footer, {}), pageOf],
      }),
    ],
  });
}
