import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { highlightReport } from './fixtures/highlight-report.ts';
import { htmlLetters, pdfLetters, wordLetters, wordPart } from './fixtures/read-back.ts';
import { sameLetters } from './fixtures/same-letters.ts';
import { letters, wordsOf } from './fixtures/words.ts';
import { type Block, contentsOf, type Paper, pdfAvailable, renderHtml, whyNoPdf } from './index.ts';
import { renderPdf } from './pdf.ts';
import { renderWord } from './word.ts';

/** The sample report as papers are made since version 2: its contents stand in a block, after its summary. */
function inVersion2(deepest: 2 | 3): Paper {
  const at = highlightReport.blocks.findIndex((block) => block.kind === 'heading' && block.id !== 'summary');
  const contents: Block = { kind: 'contents', deepest };
  return { ...highlightReport, version: 2, blocks: [...highlightReport.blocks.slice(0, at), contents, ...highlightReport.blocks.slice(at)] };
}

const papers: readonly [name: string, paper: Paper][] = [
  ['frozen in version 1, under the facts', highlightReport],
  ['version 2, in its place, down to level 3', inVersion2(3)],
  ['version 2, chapters alone', inVersion2(2)],
];

describe('the contents stand where the paper has them, in all three forms', () => {
  for (const [name, paper] of papers) {
    const wanted = letters(wordsOf(paper).join(''));
    test(`HTML: ${name}`, () => sameLetters(htmlLetters(renderHtml(paper).toString()), wanted));
    test(`Word: ${name}`, async () => sameLetters(wordLetters(await renderWord(paper), paper), wanted));
    test(`PDF: ${name}`, { skip: pdfAvailable() ? false : whyNoPdf }, async () => {
      const found = await pdfLetters(Buffer.from(renderPdf(paper)), paper);
      for (const words of ['Contents', ...contentsOf(paper).map((entry) => entry.text)]) assert.ok(found.includes(letters(words)), words);
      assert.equal(found.indexOf('Contents'), wanted.indexOf('Contents'));
    });
  }
});

test('a paper of version 2 without the block has no contents', () => {
  assert.deepEqual(contentsOf({ ...highlightReport, version: 2 }), []);
  assert.doesNotMatch(renderHtml({ ...highlightReport, version: 2 }).toString(), /Contents/);
});

test('in Word the contents list no deeper than the paper says', async () => {
  assert.match(wordPart(await renderWord(inVersion2(2)), 'word/document.xml'), /TOC [^<]*1-1/);
  assert.match(wordPart(await renderWord(inVersion2(3)), 'word/document.xml'), /TOC [^<]*1-2/);
});
