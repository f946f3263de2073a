import assert from 'node:assert/strict';
import { test } from 'node:test';
import { htmlLetters, pdfLetters, wordLetters } from './fixtures/read-back.ts';
import { sameLetters } from './fixtures/same-letters.ts';
import { letters, wordsOf } from './fixtures/words.ts';
import { renderStandaloneHtml } from './html.ts';
import { pdfAvailable, renderPdf, whyNoPdf } from './pdf.ts';
import { printable } from './printable.ts';
import type { Paper } from './tree.ts';
import { renderWord } from './word.ts';

/** A paper that has the given words wherever words can stand. */
function everywhere(words: string): Paper {
  const line = printable(words).replaceAll('\n', ' ');
  const piece = [{ kind: 'text', text: words } as const];
  return {
    version: 1,
    title: `Title ${line}`,
    subtitle: words,
    author: words,
    subject: words,
    moment: '2022-10-21T16:30:00.000Z',
    footer: 'Marlshire',
    facts: [{ label: words, value: words }],
    blocks: [
      { kind: 'heading', level: 2, id: 'a', text: words },
      {
        kind: 'paragraph',
        content: [...piece, { kind: 'text', text: words, strong: true, emphasis: true }, { kind: 'link', text: words, href: 'https://example.org/?a=1&b="2"' }],
      },
      { kind: 'list', ordered: false, items: [piece] },
      { kind: 'quotation', text: words, source: words },
      { kind: 'callout', title: words, tone: 'warning', content: piece },
      {
        kind: 'table',
        caption: words,
        columns: [
          { heading: words, share: 1 },
          { heading: 'Second', share: 1 },
        ],
        rows: [{ cells: [piece, piece] }],
        empty: '',
      },
    ],
  };
}

const rows: readonly [name: string, words: string][] = [
  ['Typst code and markup', '#eval("1+1") #panic() *bold* _it_ @ref <label> `raw` $x^2$ = head // not /* a */ comment \\u{41} ~ -- "quoted" [a] {b}'],
  ['markup of pages', '<script>alert(1)</script> <b>bold</b> &amp; &lt; " onload="x" \' </style> ]]> <!-- -->'],
  ['field codes of Word', '{ INCLUDETEXT "file:///etc/passwd" } { DDEAUTO c:\\\\windows } \\\\* MERGEFORMAT'],
  ['Welsh', 'Llŷn, tŷ, ŵyr, Gŵyl y Pasg, â ê î ô û ŵ ŷ ä ë ï ö ü'],
  ['control characters, a null and zero width', 'be\u0000fore\u0007 af\u200bter\ufeff\u2060 end\u001b[31m'],
  ['half of an emoji', 'broken \ud83d here'],
  ['Greek, Cyrillic, Polish, Vietnamese', 'Ελληνικά Русский Zażółć gęślą jaźń Việt'],
];

for (const [name, words] of rows) {
  test(`${name}: printed letter by letter`, { skip: pdfAvailable() ? false : whyNoPdf }, async () => {
    const paper = everywhere(words);
    const printed = (bullet: () => string) => letters(printable(wordsOf(paper, bullet).join('\u0001')).replaceAll('\u0001', ''));
    assert.equal(
      htmlLetters(renderStandaloneHtml(paper)),
      printed(() => ''),
    );
    assert.equal(
      wordLetters(await renderWord(paper), paper),
      printed(() => ''),
    );
    assert.equal(
      await pdfLetters(renderPdf(paper), { ...paper, title: printable(paper.title) }),
      printed(() => '•'),
    );
  });
}

const drawn: readonly [name: string, words: string, said: RegExp][] = [
  ['emoji have glyphs of their own', 'Well done 👍 🎉 ✅', /👍.*🎉.*✅/su],
  ['a family of emoji and a flag do not stop the paper', 'We 👨‍👩‍👧‍👦 🏴󠁧󠁢󠁷󠁬󠁳󠁿 🇬🇧', /👨.*👩.*👧.*👦/su],
  ['Hebrew and Arabic have glyphs', 'שלום and مرحبا', /[\u0590-\u05ff].*[\ufe70-\ufeff\u0600-\u06ff]/su],
  ['Chinese, which no font here has, is named character by character', 'Ni hao 你好', /\[U\+4F60\]\s*\[U\+597D\]/u],
  ['private characters are named', 'x\ue000y', /x\s*\[U\+E000\]\s*y/u],
];

for (const [name, words, said] of drawn) {
  test(name, { skip: pdfAvailable() ? false : whyNoPdf }, async () => {
    const paper: Paper = { ...everywhere('plain'), blocks: [{ kind: 'paragraph', content: [{ kind: 'text', text: words }] }] };
    assert.match(await pdfLetters(renderPdf(paper), paper), said);
    renderPdf(everywhere(words));
    assert.ok(htmlLetters(renderStandaloneHtml(paper)).includes(letters(words)));
    assert.ok(wordLetters(await renderWord(paper), paper).includes(letters(words)));
  });
}

test('100,000 letters without a space stay on the page, in a paragraph and in a narrow cell', { skip: pdfAvailable() ? false : whyNoPdf }, async () => {
  const long = 'a'.repeat(100_000);
  const paper = everywhere('plain');
  const blocks: Paper['blocks'] = [
    { kind: 'paragraph', content: [{ kind: 'text', text: long }] },
    {
      kind: 'table',
      caption: 'Narrow',
      columns: [
        { heading: 'One', share: 1 },
        { heading: 'Two', share: 5 },
      ],
      rows: [{ cells: [[{ kind: 'text', text: long.slice(0, 20_000) }], []] }],
      empty: '',
    },
  ];
  const pdf = renderPdf({ ...paper, blocks });
  const found = await pdfLetters(pdf, { ...paper, blocks });
  assert.equal([...found].filter((letter) => letter === 'a').length >= 120_000, true);
  // the compiler lets one letter before a zero-width space stand in the margin, which is 57 points wide
  const margin = 595.3 - 56.7;
  const widest = await widestLine(pdf);
  assert.ok(widest <= margin + 6, `a line ends at ${widest} points`);
});

test('100,000 letters of words, in every place of a paper, come out of each renderer', { skip: pdfAvailable() ? false : whyNoPdf }, async () => {
  const words = 'The panel met and agreed what is next. '.repeat(2_564);
  const paper: Paper = {
    ...everywhere('plain'),
    blocks: [
      { kind: 'quotation', text: words, source: 'A parent' },
      { kind: 'callout', title: 'Long', tone: 'information', content: [{ kind: 'text', text: words }] },
    ],
  };
  const wanted = letters(wordsOf(paper).join(''));
  sameLetters(htmlLetters(renderStandaloneHtml(paper)), wanted);
  sameLetters(wordLetters(await renderWord(paper), paper), wanted);
  sameLetters(await pdfLetters(renderPdf(paper), paper), wanted);
});

/** The right edge, in points, of the text that reaches furthest on any page. */
async function widestLine(pdf: Uint8Array): Promise<number> {
  const { getDocumentProxy } = await import('unpdf');
  const document = await getDocumentProxy(new Uint8Array(pdf));
  let widest = 0;
  for (let number = 1; number <= document.numPages; number += 1) {
    const content = await (await document.getPage(number)).getTextContent();
    for (const item of content.items) if ('transform' in item) widest = Math.max(widest, item.transform[4] + item.width);
  }
  return widest;
}
