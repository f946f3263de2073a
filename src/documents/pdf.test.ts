import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import { PaperRefused } from './check-paper.ts';
import { highlightReport } from './fixtures/highlight-report.ts';
import { pdfAvailable, renderPdf, whyNoPdf } from './pdf.ts';
import type { Block, Paper } from './tree.ts';

const skip = pdfAvailable() ? false : whyNoPdf;
const text = () => Buffer.from(renderPdf(highlightReport)).toString('latin1');

/** Tags of one kind, as the objects that the file holds. */
const tags = (pdf: string, kind: string) =>
  [...pdf.matchAll(/\d+ 0 obj\n<<\n {2}\/Type \/StructElem\n[\s\S]*?endobj/g)].map((found) => found[0]).filter((tag) => tag.includes(`/S /${kind}\n`));

test('the PDF says that it is tagged, what language it is in, its title and that it is PDF/UA', { skip }, () => {
  const pdf = text();
  assert.match(pdf, /^%PDF-1\.7/);
  assert.match(pdf, /\/MarkInfo <<\s*\/Marked true/);
  assert.match(pdf, /\/StructTreeRoot \d+ 0 R/);
  assert.match(pdf, /\/Lang \(en-GB\)/);
  assert.match(pdf, /\/DisplayDocTitle true/);
  assert.match(pdf, /<pdfuaid:part>1<\/pdfuaid:part>/);
  assert.match(pdf, /\/Title \(Highlight report, October 2022\)/);
  assert.match(pdf, /<dc:creator><rdf:Seq><rdf:li>Marlshire Council, programme office</);
  assert.match(pdf, /\/CreationDate \(D:20221021163000Z\)/);
});

test('every figure has alternative text', { skip }, () => {
  const figures = tags(text(), 'Figure');
  // the chart, the worst of each workstream, the ten slow items; marks with their words beside them are not read out
  assert.equal(figures.length, 1 + 5 + 10);
  for (const figure of figures) assert.match(figure, /\/Alt [(<][^)>]/);
});

test('the first row and the first column of a table are headers, and each cell names both', { skip }, () => {
  const pdf = text();
  const heads = tags(pdf, 'TH');
  const scoped = (scope: string) => heads.filter((head) => head.includes(`/Scope /${scope}`)).length;
  assert.equal(scoped('Column'), 7 + 4 + 4 + 4);
  assert.equal(scoped('Row'), 5 + 23 + 10 + 3);
  const ids = new Set(heads.map((head) => /\/ID \((.+?)\)/.exec(head)?.[1]));
  assert.equal(ids.size, heads.length);
  for (const cell of tags(pdf, 'TD')) {
    const named = [...(/\/Headers \[(.*?)\]/.exec(cell)?.[1] ?? '').matchAll(/\((.+?)\)/g)].map((found) => found[1]);
    assert.equal(named.length, 2, cell);
    for (const id of named) assert.ok(ids.has(id), `${id} is no header`);
  }
  const tree = /\/IDTree <<\s*\/Names \[(.*?)\]/s.exec(pdf)?.[1] ?? '';
  const listed = [...tree.matchAll(/\((.+?)\) \d+ 0 R/g)].map((found) => found[1] ?? '');
  assert.deepEqual(listed, [...ids].sort());
});

test('each object stands where the cross-reference table says', { skip }, () => {
  const pdf = text();
  const start = Number(/startxref\s+(\d+)/.exec(pdf)?.[1]);
  const offsets = [...pdf.slice(start).matchAll(/^(\d{10}) 00000 n/gm)].map((found) => Number(found[1]));
  assert.ok(offsets.length > 500);
  offsets.forEach((at, index) => {
    assert.ok(pdf.startsWith(`${index + 1} 0 obj`, at), `object ${index + 1}`);
  });
});

test('headings are tagged in their order and none is skipped', { skip }, () => {
  const pdf = text();
  const count = (kind: string) => tags(pdf, kind).length;
  const level = (of: number) => highlightReport.blocks.filter((block) => block.kind === 'heading' && block.level === of).length;
  assert.deepEqual([count('H1'), count('H2'), count('H3')], [level(2) + 1, level(3), level(4)]);
  assert.ok(count('TOCI') > 10 && count('LI') > 20 && count('BlockQuote') === 3 && count('Caption') >= 5);
});

test('the contents stand on one page with their heading, whatever is before them; a list too long for that begins a page', { skip }, async () => {
  const chapters = (count: number): Block[] =>
    Array.from({ length: count }, (_, index) => ({ kind: 'heading', level: 2, id: `c${index}`, text: `Chapter ${index} of the paper` }));
  const filling = (count: number): Block[] => Array.from({ length: count }, () => ({ kind: 'paragraph', content: [{ kind: 'text', text: 'A line.' }] }));
  const pagesWith = async (before: number, count: number) => {
    const paper: Paper = { ...highlightReport, version: 2, blocks: [...filling(before), { kind: 'contents', deepest: 2 }, ...filling(80), ...chapters(count)] };
    const { text } = await extractText(await getDocumentProxy(new Uint8Array(renderPdf(paper))), { mergePages: false });
    const at = text.findIndex((page) => page.includes('Contents'));
    return { at, listed: [...(text[at] ?? '').matchAll(/Chapter \d+ of/g)].length };
  };
  // 22 to 27 lines leave room for the heading and some of the entries, and no more
  for (const before of [0, 14, 22, 25, 27]) assert.equal((await pagesWith(before, 11)).listed, 11, `${before} lines before`);
  assert.deepEqual([(await pagesWith(3, 11)).at, (await pagesWith(3, 30)).at], [0, 1]);
});

test('the same paper gives the same bytes, and another moment gives others', { skip }, () => {
  const one = renderPdf(highlightReport);
  assert.ok(Buffer.from(one).equals(Buffer.from(renderPdf(structuredClone(highlightReport)))));
  assert.ok(!Buffer.from(one).equals(Buffer.from(renderPdf({ ...highlightReport, moment: '2022-10-21T16:31:00.000Z' }))));
});

test('a figure without alternative text is refused before anything is drawn', { skip }, () => {
  const bad = { ...highlightReport, blocks: highlightReport.blocks.map((block) => (block.kind === 'figure' ? { ...block, alt: '' } : block)) };
  assert.throws(
    () => renderPdf(bad),
    (error: unknown) => error instanceof PaperRefused && /has no alternative text/.test(error.message),
  );
});

test('where the compiler is missing, it says so and names the formats that work', () => {
  const script = `
    import { registerHooks } from 'node:module';
    registerHooks({ resolve(name, context, next) { if (name.includes('typst-ts-node-compiler')) throw new Error('absent'); return next(name, context); } });
    const { pdfAvailable, renderPdf } = await import(${JSON.stringify(new URL('./pdf.ts', import.meta.url).href)});
    const { highlightReport } = await import(${JSON.stringify(new URL('./fixtures/highlight-report.ts', import.meta.url).href)});
    let message = 'rendered';
    try { renderPdf(highlightReport); } catch (error) { message = error.message; }
    console.log(JSON.stringify({ available: pdfAvailable(), message }));`;
  const said = JSON.parse(execFileSync(process.execPath, ['--input-type=module', '-e', script], { encoding: 'utf8' }));
  assert.equal(said.available, false);
  assert.match(said.message, /^PDF files cannot be made on this computer: .*Choose Word or HTML/);
});
