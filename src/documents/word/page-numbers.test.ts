import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { highlightReport } from '../fixtures/highlight-report.ts';
import { wordPart } from '../fixtures/read-back.ts';
import { renderWord } from '../word.ts';
import { widthOf } from './letter-widths.ts';
import { linesOf } from './lines.ts';
import { pagesOfContents } from './page-numbers.ts';
import { type Part, pagesOfHeadings } from './pages.ts';
import { settings } from './settings.ts';

const lines = (count: number, more: Partial<Part> = {}): Part => ({ lines: Array.from({ length: count }, () => 10), ...more });
const heading = (more: Partial<Part> = {}): Part => ({ lines: [10], heading: true, keepNext: true, ...more });

describe('pages of 100 points, lines of 10', () => {
  const cases: [what: string, parts: Part[], pages: number[]][] = [
    ['a heading on the first page', [heading(), lines(3)], [1]],
    ['one after a full page', [lines(10), heading(), lines(1)], [2]],
    ['one with room for itself and two lines', [lines(7), heading(), lines(5)], [1]],
    ['one with room for itself and one line: it goes with its paragraph', [lines(8), heading(), lines(5)], [2]],
    ['two headings and the paragraph they lead to', [lines(7), heading(), heading(), lines(5)], [2, 2]],
    ['a page that somebody asked for', [lines(1), heading({ newPage: true }), lines(1)], [2]],
    ['between two paragraphs lies the larger of their spaces', [lines(5, { after: 20 }), heading({ before: 25 }), lines(1)], [1]],
    ['and not their sum', [lines(5, { after: 20 }), heading({ before: 30 }), lines(2)], [2]],
    ['no space above at the head of a page', [lines(10), heading({ before: 90 }), lines(2), heading()], [2, 2]],
    ['a figure that does not fit', [lines(5), { lines: [60] }, heading(), lines(2)], [2]],
    ['a figure higher than a page', [{ lines: [150] }, heading(), lines(1)], [2]],
    ['a table says its header again', [lines(5), ...Array.from({ length: 14 }, () => lines(1, { repeats: 10 })), heading(), lines(1)], [3]],
    ['the last line of a paragraph does not stand alone', [lines(11), lines(8), heading()], [3]],
  ];
  for (const [what, parts, pages] of cases) test(what, () => assert.deepEqual(pagesOfHeadings(parts, 100), pages));
});

describe('lines', () => {
  test('a word is as wide as the font sets it', () => {
    // I 278, m 833, p 556 and so on: Arial, 10 points
    assert.equal(widthOf('Improve', 20, false).toFixed(2), '36.12');
    assert.equal(widthOf('é', 20, true), widthOf('e', 20, true));
    assert.equal(widthOf('質', 20, false), 10);
  });

  const text = (words: string) => [{ kind: 'text', text: words }] as const;
  const cases: [what: string, words: string, width: number, count: number][] = [
    ['nothing takes a line', '', 100, 1],
    ['what fits', 'one two', 100, 1],
    ['broken after a space', 'one two', 25, 2],
    ['broken after a hyphen', 'cross-cutting', 45, 2],
    ['a word wider than the column', 'm'.repeat(40), 100, 4],
    ['lines of the writer', 'a\n\nb', 100, 3],
  ];
  for (const [what, words, width, count] of cases) test(what, () => assert.equal(linesOf(text(words), settings.normal, width).length, count));
});

describe('the sample report', () => {
  test('its contents have the pages on which LibreOffice sets its headings, and they are in the file', async () => {
    const pages = pagesOfContents(highlightReport);
    const body = wordPart(await renderWord(highlightReport), 'word/document.xml');
    const written = [...body.matchAll(/PAGEREF _Toc\d+.*?<w:t[^>]*>(\d+)<\/w:t>/gs)].map((found) => Number(found[1]));
    assert.deepEqual(written, pages);
    // read from the PDF that LibreOffice 7.4 makes of this file; change the sample or the settings, and they are to be read again
    assert.deepEqual(pages, [2, 2, 3, 4, 4, 4, 5, 5, 6, 6, 7, 8, 9, 9, 9]);
  });
});
