import { test } from 'node:test';
import { highlightReport } from './fixtures/highlight-report.ts';
import { htmlLetters, pdfLetters, wordLetters } from './fixtures/read-back.ts';
import { sameLetters } from './fixtures/same-letters.ts';
import { letters, wordsOf } from './fixtures/words.ts';
import { renderHtml, renderStandaloneHtml } from './html.ts';
import { pdfAvailable, renderPdf, whyNoPdf } from './pdf.ts';
import { renderWord } from './word.ts';

const expected = letters(wordsOf(highlightReport).join(''));

test('the page and the HTML file hold the words and figures of the paper, in its order', () => {
  sameLetters(htmlLetters(renderStandaloneHtml(highlightReport)), expected);
  sameLetters(htmlLetters(renderHtml(highlightReport).toString()), expected);
});

test('the PDF holds the same words in the same order, and prints the bullets and numbers of lists', { skip: pdfAvailable() ? false : whyNoPdf }, async () => {
  const withBullets = letters(wordsOf(highlightReport, (ordered, index) => (ordered ? `${index + 1}.` : '•')).join(''));
  sameLetters(await pdfLetters(renderPdf(highlightReport), highlightReport), withBullets);
});

test('the Word file holds the same words in the same order', async () => {
  sameLetters(wordLetters(await renderWord(highlightReport), highlightReport), expected);
});
