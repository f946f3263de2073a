import assert from 'node:assert/strict';
import { test } from 'node:test';
import mammoth from 'mammoth';
import { highlightReport } from './fixtures/highlight-report.ts';
import { wordPart } from './fixtures/read-back.ts';
import type { Block } from './tree.ts';
import { renderWord } from './word.ts';

const bytes = await renderWord(highlightReport);
const body = wordPart(bytes, 'word/document.xml');
const count = (pattern: RegExp) => [...body.matchAll(pattern)].length;
const headings = (level: number) => highlightReport.blocks.filter((block) => block.kind === 'heading' && block.level === level).length;

test('headings are Word’s own styles', () => {
  assert.deepEqual(
    [1, 2, 3].map((level) => count(new RegExp(`<w:pStyle w:val="Heading${level}"/>`, 'g'))),
    [headings(2), headings(3), headings(4)],
  );
  assert.equal(count(/<w:pStyle w:val="Title"\/>/g), 1);
});

test('the header row of each table repeats, and first row and first column are marked as headers', () => {
  assert.equal(count(/<w:tbl>/g), 4);
  assert.equal(count(/<w:tblHeader\/>/g), 4);
  assert.equal(count(/<w:tblLook [^>]*w:firstRow="true"[^>]*w:firstColumn="true"|<w:tblLook [^>]*w:firstColumn="true"[^>]*w:firstRow="true"/g), 4);
});

test('columns are as wide in the grid as in the cells, and fill the page', () => {
  for (const [table] of body.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)) {
    const grid = [...table.matchAll(/<w:gridCol w:w="(\d+)"/g)].map((found) => Number(found[1]));
    const firstRow = /<w:tr>.*?<\/w:tr>/s.exec(table)?.[0] ?? '';
    assert.deepEqual(
      [...firstRow.matchAll(/<w:tcW [^>]*w:w="(\d+)"/g)].map((found) => Number(found[1])),
      grid,
    );
    assert.equal(
      grid.reduce((sum, width) => sum + width, 0),
      9638,
    );
  }
});

test('every picture has a description', () => {
  const pictures = [...body.matchAll(/<wp:docPr [^>]*>/g)].map((found) => found[0]);
  assert.ok(pictures.length > 50);
  for (const picture of pictures) assert.match(picture, /descr="[^"]{10,}"/);
});

test('language, title, author, subject and the moment stand in the file', () => {
  assert.match(wordPart(bytes, 'word/styles.xml'), /<w:lang [^>]*w:val="en-GB"/);
  const core = wordPart(bytes, 'docProps/core.xml');
  assert.match(core, /<dc:title>Highlight report, October 2022<\/dc:title>/);
  assert.match(core, /<dc:creator>Marlshire Council, programme office<\/dc:creator>/);
  assert.match(core, /<dc:subject>Level 1 of assurance/);
  assert.match(core, /<dcterms:created [^>]*>2022-10-21T16:30:00Z</);
});

test('each page has the footer with its number, and the contents list has page numbers and links', () => {
  for (const part of ['word/footer1.xml', 'word/footer2.xml']) {
    const footer = wordPart(bytes, part);
    assert.match(footer, /record 1,482, 7f3a 91c0 22de/);
    assert.match(footer, />PAGE</);
    assert.match(footer, />NUMPAGES</);
  }
  assert.equal(count(/PAGEREF _Toc\d+/g), headings(2) + headings(3));
  assert.ok(!/<w:updateFields/.test(wordPart(bytes, 'word/settings.xml')), 'nobody is asked to update fields');
});

test('the same paper gives the same bytes, also after other papers', async () => {
  await renderWord({ ...highlightReport, title: 'Another paper' });
  assert.ok(Buffer.from(bytes).equals(Buffer.from(await renderWord(structuredClone(highlightReport)))));
});

test('a reader of Word files finds its headings, tables and lists', async () => {
  const { value } = await mammoth.convertToHtml({ buffer: Buffer.from(bytes) });
  assert.match(value, /<h1>(<a [^>]*><\/a>)*Summary<\/h1>/);
  assert.equal([...value.matchAll(/<table>/g)].length, 4);
  assert.match(value, /<ol><li><strong>Agree<\/strong>/);
});

test('two callouts that follow each other stay two boxes: paragraphs with the same border would run together', async () => {
  const callout = (title: string) => ({ kind: 'callout', tone: 'information', title, content: [] }) as const;
  const document = wordPart(await renderWord({ ...highlightReport, blocks: [callout('One'), callout('Two')] }), 'word/document.xml');
  const kinds = [...document.matchAll(/<w:pStyle w:val="(Information|Gap)"\/>/g)].map((found) => found[1]);
  assert.deepEqual(kinds, ['Information', 'Gap', 'Information']);
});

test('the entries of the contents and the rows of a short table stay on one page, and what ends a long one is no row alone', async () => {
  const table = (rows: number): Block => ({
    kind: 'table',
    caption: `${rows} rows`,
    columns: [{ heading: 'Row', share: 1 }],
    rows: Array.from({ length: rows }, (_, index) => ({ cells: [[{ kind: 'text', text: `row ${index}` }]] })),
    empty: 'None',
  });
  const document = wordPart(await renderWord({ ...highlightReport, blocks: [table(1), table(3), table(12)] }), 'word/document.xml');
  const kept = [...document.matchAll(/<w:tbl>.*?<\/w:tbl>/gs)].map(([one]) =>
    [...one.matchAll(/<w:pPr>(?:(?!<\/w:pPr>).)*"TableText"(?:(?!<\/w:pPr>).)*<\/w:pPr>/gs)]
      .map(([shape]) => (shape.includes('<w:keepNext/>') ? 'k' : '-'))
      .join(''),
  );
  assert.deepEqual(kept, ['-', 'kk-', 'k-------kkk-']);
  const styles = wordPart(bytes, 'word/styles.xml');
  for (const id of ['TOC1', 'TOC2', 'TOCHeading']) assert.match(styles, new RegExp(`w:styleId="${id}">(?:(?!</w:style>).)*<w:keepNext/>`, 's'));
});

test('a rating with its owner under a heading stays with the text it belongs to, up to two lines', async () => {
  const paragraph = (letters: number): Block => ({ kind: 'paragraph', content: [{ kind: 'text', text: 'a'.repeat(letters) }] });
  const heading = (id: string): Block => ({ kind: 'heading', level: 2, id, text: id });
  const blocks = [heading('one'), paragraph(150), paragraph(500), heading('two'), paragraph(300), paragraph(500)];
  const document = wordPart(await renderWord({ ...highlightReport, blocks }), 'word/document.xml');
  const kept = [...document.matchAll(/<w:p>(?:(?!<\/w:p>).)*>(a+)<\/w:t>/gs)].map(([shape, letters]) => [letters?.length, shape.includes('<w:keepNext/>')]);
  assert.deepEqual(kept, [
    [150, true],
    [500, false],
    [300, false],
    [500, false],
  ]);
});
