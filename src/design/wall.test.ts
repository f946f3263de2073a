import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type DefaultTreeAdapterMap, parse, parseFragment } from 'parse5';
import { html } from './html.ts';
import { ratingStrip, type StripCell } from './rating-strip.ts';
import { sparkline, sparklineWords } from './sparkline.ts';
import { type WallCell, type WallOptions, wall } from './wall.ts';

type Element = DefaultTreeAdapterMap['element'];

const months = ['Nov', 'Dec', 'Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Jul', 'Aug', 'Sep', 'Oct'];
const cycles = months.map((month, index) => ({ month, day: String(index + 1), words: `${index + 1} ${month} 2022` }));
const green: WallCell = { process: 'on-track', impact: 'demonstrable', colour: 'green' };
const amber: WallCell = { process: 'behind', impact: 'emerging', colour: 'amber', differs: true, href: '/marlshire/cycle/13/A2' };
const options: WallOptions = {
  caption: 'Ratings of every priority',
  cycles,
  groups: [
    {
      name: 'Leading <well>',
      rows: [
        { ref: 'A1', title: 'Leadership & governance', href: '/a1', cells: cycles.map(() => green) },
        { ref: 'A2', title: 'Parenting', href: '/a2', cells: cycles.map((_, index) => (index < 3 ? null : amber)) },
      ],
    },
    { name: 'People', rows: [{ ref: 'B1', title: 'Recruiting', href: '/b1', cells: cycles.map(() => null), nowWords: 'Starts in May' }] },
  ],
};

describe('the wall', () => {
  const document = parse(`<!DOCTYPE html><body>${wall(options)}`);
  const table = find(document, 'table')[0] as Element;
  const rows = find(table, 'tr');

  it('is one table with a caption, a head and a body for each workstream', () => {
    assert.deepEqual(
      table.childNodes.filter((node) => 'tagName' in node).map((node) => (node as Element).tagName),
      ['caption', 'thead', 'tbody', 'tbody'],
    );
    assert.equal(words(find(table, 'caption')[0] as Element), 'Ratings of every priority');
  });

  it('has as many cells in each row as there are columns', () => {
    const widths = rows.map((row) => [...find(row, 'th'), ...find(row, 'td')].reduce((sum, cell) => sum + Number(attribute(cell, 'colspan') ?? 1), 0));
    assert.deepEqual(new Set(widths), new Set([15]));
  });

  it('says what every header is the header of', () => {
    const scopes = rows.map((row) => find(row, 'th').map((cell) => attribute(cell, 'scope')));
    assert.deepEqual(scopes, [Array(15).fill('col'), ['rowgroup'], ['row'], ['row'], ['rowgroup'], ['row']]);
  });

  it('keeps its roles when it is laid out as blocks', () => {
    assert.equal(attribute(table, 'role'), 'table');
    for (const row of rows) assert.equal(attribute(row, 'role'), 'row');
    for (const cell of find(table, 'td')) assert.equal(attribute(cell, 'role'), 'cell');
    for (const cell of find(table, 'th')) assert.match(attribute(cell, 'role') ?? '', /^(column|row)header$/);
  });

  it('says each rating in words in its own cell, and hides the drawing', () => {
    for (const cell of find(table, 'td')) assert.notEqual(words(cell), '');
    assert.equal(words(find(rows[3] as Element, 'td')[12] as Element), 'Behind, impact emerging; owner and facts differ');
    assert.equal(words(find(rows[3] as Element, 'td')[0] as Element), 'No rating');
    for (const drawing of find(table, 'svg')) assert.equal(attribute(drawing, 'aria-hidden'), 'true');
  });

  it('ends each row with what makes its colour', () => {
    assert.deepEqual(
      [2, 3, 5].map((row) => words(find(rows[row] as Element, 'td')[13] as Element)),
      ['On track', 'Behind', 'Starts in May'],
    );
  });

  it('names each cycle in words', () => assert.match(words(find(rows[0] as Element, 'th')[13] as Element), /13 Oct 2022/));

  it('links refs, and cells where they lead somewhere', () => {
    assert.deepEqual(new Set(find(table, 'a').map((link) => attribute(link, 'href'))), new Set(['/a1', '/a2', '/b1', '/marlshire/cycle/13/A2']));
  });

  it('escapes what people wrote', () => assert.match(wall(options).toString(), /Leading &lt;well&gt;.*Leadership &amp; governance/s));

  it('draws each kind of mark once, and every cell uses a drawing that is there', () => {
    const ids = find(document, 'g').map((drawing) => attribute(drawing, 'id'));
    assert.deepEqual(ids, ['wall-behind-emerging-differs', 'wall-on-track-demonstrable']);
    assert.equal(attribute(find(document, 'svg')[0] as Element, 'aria-hidden'), 'true');
    const used = find(table, 'use').map((use) => attribute(use, 'href'));
    assert.equal(used.length, 23);
    assert.deepEqual(new Set(used), new Set(ids.map((id) => `#${id}`)));
  });

  it('carries no style and no script', () => assert.doesNotMatch(wall(options).toString(), / style=|<style|<script/));
});

describe('the rating strip', () => {
  const amber = { process: 'on-track', impact: 'emerging', colour: 'amber' } as const;
  const red = { process: 'off-track', impact: 'not-met', colour: 'red', differs: true } as const;
  const cells: readonly StripCell[] = [
    { when: '1 January 2022', short: '1 Jan', declared: null, derived: null, confirmed: null },
    { when: '29 January 2022', short: '29 Jan', declared: null, derived: amber, confirmed: amber, targetMoved: true, href: '/c/2' },
    { when: '26 February 2022', short: '26 Feb', declared: amber, derived: red, confirmed: null, restated: true },
  ];
  const tree = parseFragment(ratingStrip(cells, { caption: 'Ratings of A1' }).toString());

  it('is a list, oldest first, each with its three ratings in words', () => {
    assert.deepEqual(
      find(find(tree, 'ol')[0] as Element, 'li')
        .map((item) => find(item, 'span').at(-1))
        .map((said) => words(said as Element)),
      [
        '1 January 2022: no rating',
        '29 January 2022: declared nothing; derived on track, impact emerging; confirmed on track, impact emerging; target moved',
        '26 February 2022: declared on track, impact emerging; derived off track, impact not met; confirmed not yet; owner and facts differ; restated since',
      ],
    );
  });

  it('has the same as a table behind it', () => {
    const rows = find(find(tree, 'tbody')[0] as Element, 'tr').map((row) => [...find(row, 'th'), ...find(row, 'td')].map(words));
    assert.deepEqual(rows, [
      ['1 January 2022', 'No rating', ''],
      ['29 January 2022', 'Nothing', 'On track, impact emerging (amber)', 'On track, impact emerging (amber)', 'Target moved'],
      ['26 February 2022', 'On track, impact emerging (amber)', 'Off track, impact not met (red)', 'Not yet', 'Owner and facts differ; Restated since'],
    ]);
  });
});

describe('the sparkline', () => {
  const percent = (value: number) => `${value}%`;
  const cases: readonly [Parameters<typeof sparkline>[0], string][] = [
    [{ name: 'Visits', values: [70, null, 82], target: 80, polarity: 'higher', format: percent }, 'Visits: from 70% to 82% over 2 readings; target 80%, met.'],
    [{ name: 'Visits', values: [70, 79], target: 80, polarity: 'higher', format: percent }, 'Visits: from 70% to 79% over 2 readings; target 80%, not met.'],
    [{ name: 'Visits', values: [70, 80], target: 80, polarity: 'higher', format: percent }, 'Visits: from 70% to 80% over 2 readings; target 80%, met.'],
    [{ name: 'Caseload', values: [14, 9], target: 10, polarity: 'lower' }, 'Caseload: from 14 to 9 over 2 readings; target 10, met.'],
    [{ name: 'Caseload', values: [14, 11], target: 10, polarity: 'lower' }, 'Caseload: from 14 to 11 over 2 readings; target 10, not met.'],
    [{ name: 'Referrals', values: [14, 11], target: 10, polarity: 'none' }, 'Referrals: from 14 to 11 over 2 readings; target 10.'],
    [{ name: 'Referrals', values: [14], polarity: 'none' }, 'Referrals: 14, one reading.'],
    [{ name: 'Referrals', values: [null], polarity: 'none' }, 'Referrals: no readings.'],
    [{ name: 'Referrals', values: [], target: 4, polarity: 'lower' }, 'Referrals: no readings.'],
  ];
  for (const [drawn, said] of cases) {
    it(said, () => {
      assert.equal(sparklineWords(drawn), said);
      assert.ok(html`${sparkline(drawn)}`.toString().includes(said));
      assert.doesNotMatch(sparkline(drawn).toString(), /NaN|Infinity|undefined/);
    });
  }
  it('breaks its line at a gap', () =>
    assert.equal(
      sparkline({ name: 'Visits', values: [1, 2, null, 3, 4], polarity: 'none' })
        .toString()
        .match(/d="([^"]*)"/)?.[1]
        ?.split('M').length,
      3,
    ));
});

function find(node: DefaultTreeAdapterMap['parentNode'], tag: string): Element[] {
  return node.childNodes.flatMap((child) => ('tagName' in child ? [...(child.tagName === tag ? [child] : []), ...find(child, tag)] : []));
}

function attribute(element: Element, name: string): string | undefined {
  return element.attrs.find((own) => own.name === name)?.value;
}

/** What a screen reader says: text but for what is hidden from it. */
function words(node: Element): string {
  if (attribute(node, 'aria-hidden') === 'true') return '';
  return node.childNodes
    .map((child) => (child.nodeName === '#text' ? (child as DefaultTreeAdapterMap['textNode']).value : 'tagName' in child ? words(child) : ''))
    .join('')
    .trim();
}
