import assert from 'node:assert/strict';
import { test } from 'node:test';
import { checkPaper, PaperRefused, type PaperRule } from './check-paper.ts';
import { highlightReport } from './fixtures/highlight-report.ts';
import { renderHtml } from './html.ts';
import type { Block, Inline, Paper } from './tree.ts';

const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0L10 10" stroke="#000"/></svg>';

function paper(blocks: readonly Block[], changes: Partial<Paper> = {}): Paper {
  return {
    version: 1,
    title: 'A paper',
    author: 'Programme office',
    subject: 'A test',
    moment: '2022-10-21T16:30:00.000Z',
    footer: 'Marlshire',
    facts: [],
    blocks,
    ...changes,
  };
}
const heading = (level: 2 | 3 | 4, id: string, text = 'A heading'): Block => ({ kind: 'heading', level, id, text });
const figure = (changes: Partial<Extract<Block, { kind: 'figure' }>>): Block => ({ kind: 'figure', svg, alt: 'A rising line', width: 1, ...changes });
const paragraph = (...content: Inline[]): Block => ({ kind: 'paragraph', content });
const drawing = (inside: string): Block => figure({ svg: svg.replace('<path', `${inside}<path`) });
const link = (href: string): Block => paragraph({ kind: 'link', text: 'here', href });

const cases: readonly [name: string, paper: Paper, rules: readonly PaperRule[]][] = [
  ['the sample report', highlightReport, []],
  ['a paper of a later version', paper([], { version: 3 as 2 }), ['version']],
  ['contents in a block', paper([{ kind: 'contents', deepest: 2 }, heading(2, 'a')], { version: 2 }), []],
  ['contents in a block of a paper of version 1', paper([{ kind: 'contents', deepest: 2 }]), ['contents-place']],
  [
    'two lists of contents',
    paper(
      [
        { kind: 'contents', deepest: 2 },
        { kind: 'contents', deepest: 3 },
      ],
      { version: 2 },
    ),
    ['contents-place'],
  ],
  ['no title', paper([], { title: ' ' }), ['title-missing']],
  ['a moment that is none', paper([], { moment: 'yesterday' }), ['moment-unreadable']],
  ['an origin with a path', paper([], { origin: 'https://a.example/b' }), ['origin-unreadable']],
  ['levels 2, 3, 4, 2', paper([heading(2, 'a'), heading(3, 'b'), heading(4, 'c'), heading(2, 'd')]), []],
  ['level 3 first', paper([heading(3, 'a')]), ['heading-level-skipped']],
  ['level 4 under 2', paper([heading(2, 'a'), heading(4, 'b')]), ['heading-level-skipped']],
  ['a heading without words', paper([heading(2, 'a', ' ')]), ['heading-empty']],
  ['two headings with one id', paper([heading(2, 'a'), heading(2, 'a')]), ['heading-id']],
  ['an id with a space', paper([heading(2, 'a b')]), ['heading-id']],
  ['a figure without alternative text', paper([figure({ alt: '  ' })]), ['figure-alt-missing']],
  ['a figure wider than the text', paper([figure({ width: 1.01 })]), ['figure-width']],
  ['a figure of no width', paper([figure({ width: 0 })]), ['figure-width']],
  ['a picture that is not SVG', paper([figure({ svg: 'PNG' })]), ['figure-drawing']],
  ['SVG without its namespace', paper([figure({ svg: '<svg viewBox="0 0 1 1"></svg>' })]), ['figure-drawing']],
  ['a script in the drawing', paper([drawing('<script>alert(1)</script>')]), ['figure-drawing']],
  ['HTML in the drawing', paper([drawing('<foreignObject><b>x</b></foreignObject>')]), ['figure-drawing']],
  ['an event in the drawing', paper([drawing('<g onclick="alert(1)"></g>')]), ['figure-drawing']],
  ['a file in the drawing', paper([drawing('<use href="file:///etc/passwd"/>')]), ['figure-drawing']],
  ['a style that loads', paper([drawing('<g fill="url(https://a.example)"></g>')]), ['figure-drawing']],
  ['inline style, which pages do not carry', paper([drawing('<g style="fill:red"></g>')]), ['figure-drawing']],
  ['a gradient of its own', paper([drawing('<g fill="url(#a)"></g>')]), []],
  ['a drawing that closes too much', paper([figure({ svg: `${svg}</g>` })]), ['figure-drawing']],
  ['a drawing that ends in HTML', paper([figure({ svg: `${svg}<b>` })]), ['figure-drawing']],
  ['an element left open', paper([drawing('<g>')]), ['figure-drawing']],
  ['a link to a heading here', paper([heading(2, 'a'), link('#a')]), []],
  ['a link to a heading that is not here', paper([heading(2, 'a'), link('#b')]), ['link-address']],
  ['a link to a page of the product', paper([link('/marlshire/plan')]), []],
  ['a link to another host without scheme', paper([link('//elsewhere.example')]), ['link-address']],
  ['a link that runs', paper([link('javascript:alert(1)')]), ['link-address']],
  ['a mark without words', paper([paragraph({ kind: 'mark', process: 'behind', impact: 'emerging', colour: 'amber', label: '' })]), ['mark-label-missing']],
  [
    'a table with a cell too many',
    paper([{ kind: 'table', caption: 'T', columns: [{ heading: 'A', share: 1 }], rows: [{ cells: [[], []] }], empty: '' }]),
    ['table-cells'],
  ],
  [
    'a table with a nameless column and no caption',
    paper([{ kind: 'table', caption: '', columns: [{ heading: '', share: 1 }], rows: [], empty: '' }]),
    ['table-caption-missing', 'table-columns'],
  ],
  ['a column of no width', paper([{ kind: 'table', caption: 'T', columns: [{ heading: 'A', share: 0 }], rows: [], empty: '' }]), ['table-columns']],
  ['all problems at once', paper([heading(3, 'a'), figure({ alt: '' })], { title: '' }), ['title-missing', 'heading-level-skipped', 'figure-alt-missing']],
];

for (const [name, given, rules] of cases) {
  test(`${name}: ${rules.length === 0 ? 'fits' : rules.join(', ')}`, () => {
    assert.deepEqual(
      checkPaper(given).map((problem) => problem.rule),
      rules,
    );
  });
}

test('a renderer refuses such a paper with each reason and its place', () => {
  const bad = paper([heading(2, 'a'), heading(4, 'b', 'Too deep'), figure({ alt: '' })]);
  assert.throws(
    () => renderHtml(bad),
    (error: unknown) => {
      assert.ok(error instanceof PaperRefused);
      assert.deepEqual(
        error.problems.map(({ place }) => place),
        ['blocks[1]', 'blocks[2]'],
      );
      assert.match(error.message, /The heading "Too deep" is of level 4 under level 2 \(blocks\[1\]\)/);
      return true;
    },
  );
});
