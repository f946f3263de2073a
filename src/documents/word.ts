import { Document, type FileChild, Footer, Header, Packer, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import { refuseBadPaper } from './check-paper.ts';
import { contentsUnderFacts } from './contents.ts';
import { printablePaper } from './printable.ts';
import type { Paper } from './tree.ts';
import { blocksOf, contentsList } from './word/blocks.ts';
import { type Making, textRuns } from './word/inlines.ts';
import { pageNumbers } from './word/page-numbers.ts';
import { page, settings } from './word/settings.ts';
import { steady } from './word/steady.ts';
import { hair, numbering, quiet, rule, styles } from './word/styles.ts';

/**
 * The paper as a Word file: Word's own heading styles, header rows that repeat, alternative text on every picture, British English,
 * a contents list with page numbers, the paper's footer on each page. The same paper gives the same bytes.
 * CPU heavy (about 0.5 s for 20 pages): call it from the worker. Throws `PaperRefused` with every problem of the paper.
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
    pageNumbers: pageNumbers(printed),
    sections: [
      {
        properties: {
          titlePage: true,
          page: {
            size: { width: page.width, height: page.height },
            margin: { top: page.top, bottom: page.top, left: page.margin, right: page.margin, header: 600, footer: 560 },
          },
        },
        headers: { default: header(printed), first: new Header({ children: [new Paragraph({ style: 'Header', children: [] })] }) },
        footers: { default: footer(printed), first: footer(printed) },
        children: [...opening(printed), ...blocksOf(making)],
      },
    ],
  });
  return steady(await Packer.toBuffer(document), paper.moment);
}

function opening(paper: Paper): FileChild[] {
  const facts = paper.facts.map(
    (fact, index) =>
      new Paragraph({
        style: 'Fact',
        tabStops: [{ type: TabStopType.LEFT, position: settings.fact.left }],
        ...(index === 0 ? { border: { top: { style: 'single', size: 18, color: rule, space: 8 } }, spacing: { before: 120, after: settings.fact.after } } : {}),
        children: [...textRuns(fact.label, { color: quiet }), new TextRun({ text: '\t' }), ...textRuns(fact.value, {})],
      }),
  );
  const subtitle = paper.subtitle ? [new Paragraph({ style: 'Subtitle', children: textRuns(paper.subtitle, {}) })] : [];
  return [
    new Paragraph({ style: 'Title', children: textRuns(paper.title, {}) }),
    ...subtitle,
    ...facts,
    ...(contentsUnderFacts(paper) ? contentsList(paper) : []),
  ];
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
