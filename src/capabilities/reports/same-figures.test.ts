import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { htmlLetters, pdfLetters, wordLetters, wordPart } from '../../documents/fixtures/read-back.ts';
import { sameLetters } from '../../documents/fixtures/same-letters.ts';
import { letters, wordsOf } from '../../documents/fixtures/words.ts';
import { type Paper, pdfAvailable, renderStandaloneHtml, whyNoPdf } from '../../documents/index.ts';
import { paperFacts } from './fixtures/report.ts';
import { makeHighlightPapers } from './make-papers.ts';

describe('the report of 23 priorities as HTML, PDF and Word', () => {
  let paper: Paper;
  let files: Awaited<ReturnType<typeof makeHighlightPapers>>;
  before(async () => {
    files = await makeHighlightPapers(paperFacts);
    paper = JSON.parse(files.tree) as Paper;
  });

  test('HTML holds every word and figure of the tree, in its order', () => {
    sameLetters(htmlLetters(renderStandaloneHtml(paper)), letters(wordsOf(paper).join('')));
  });

  test('Word holds the same', () => {
    sameLetters(wordLetters(files.docx, paper), letters(wordsOf(paper).join('')));
  });

  test('PDF holds the same', { skip: pdfAvailable() ? false : whyNoPdf }, async () => {
    assert.ok(files.pdf);
    const found = await pdfLetters(files.pdf, paper);
    for (const words of wordsOf(paper)) assert.ok(found.includes(letters(words)), words);
  });

  test('PDF says that it is PDF/UA-1', { skip: pdfAvailable() ? false : whyNoPdf }, () => {
    assert.match(Buffer.from(files.pdf ?? []).toString('latin1'), /pdfuaid:part>1</);
  });

  test('Word has headings, header rows and alternative text', () => {
    const document = wordPart(files.docx, 'word/document.xml');
    assert.match(document, /<w:pStyle w:val="Heading1"\/>/);
    assert.match(document, /<w:tblHeader\/>/);
    for (const [, attributes] of document.matchAll(/<wp:docPr ([^>]*)/g)) assert.match(attributes ?? '', /descr="[^"]+"/);
  });

  test('made twice, the files are the same bytes', async () => {
    const again = await makeHighlightPapers(paperFacts);
    assert.equal(again.tree, files.tree);
    assert.ok(Buffer.from(again.docx).equals(Buffer.from(files.docx)));
    assert.ok(files.pdf === null || Buffer.from(again.pdf ?? []).equals(Buffer.from(files.pdf)));
  });
});
