import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from 'playwright-core';
import { getDocumentProxy } from 'unpdf';
import { assetFiles } from '../../src/design/assets.ts';
import { html } from '../../src/design/html.ts';
import { layout } from '../../src/design/layout.ts';
import { rowsTable } from '../../src/design/rows.ts';
import { launchChromium } from '../support/launch.ts';

let browser: Browser;
before(async () => {
  browser = await launchChromium();
});
after(() => browser?.close());

const colour = '#203a4c';

/** A page of the past with a table of that many rows, each of them as wide as the sheet. */
const pastPage = (rows: number): string =>
  layout(
    {
      title: 'A long page',
      width: 'wide',
      nonce: 'abc',
      council: { name: 'Marlshire Council', colour },
      programme: { name: 'Marlshire programme', slug: 'marlshire' },
      asAt: { moment: '2022-08-15T12:00:00.000Z', words: 'As at 15 August 2022', todayHref: '/marlshire' },
    },
    html`<h1>A long page</h1>${rowsTable({
      label: 'Rows',
      columns: [{ head: 'Row' }, { head: 'Words' }, { head: 'Last' }],
      rows: Array.from({ length: rows }, (_, at) => [`Row ${at}`, 'Some words', html`Last of row ${at}`]),
    })}`,
  ).toString();

type Line = { readonly words: string; readonly foot: number; readonly height: number };

/** The pieces of text of each sheet with where they stand, from its lower edge. */
async function sheetsOf(page: string): Promise<readonly (readonly Line[])[]> {
  const files = assetFiles([colour]);
  const context = await browser.newContext({ baseURL: 'http://sightline.invalid' });
  try {
    const tab = await context.newPage();
    await tab.route('**/*', async (route) => {
      const { pathname } = new URL(route.request().url());
      const file = files.get(pathname);
      if (file !== undefined) return route.fulfill({ contentType: file.contentType, body: Buffer.from(file.bytes) });
      return pathname === '/' ? route.fulfill({ contentType: 'text/html; charset=utf-8', body: page }) : route.fulfill({ status: 404 });
    });
    await tab.goto('/');
    const pdf = await getDocumentProxy(new Uint8Array(await tab.pdf({ preferCSSPageSize: true })));
    const sheets: Line[][] = [];
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const { items } = await (await pdf.getPage(number)).getTextContent();
      sheets.push(
        items.flatMap((item) => ('str' in item && item.str.trim() !== '' ? [{ words: item.str, foot: item.transform[5], height: item.height }] : [])),
      );
    }
    return sheets;
  } finally {
    await context.close();
  }
}

const note = /not as it stands today/;

test('on every sheet of a printed past page its moment stands in room of its own, over no row of a long table', async () => {
  // Each length ends at another place of its last sheet.
  for (const rows of [60, 75, 83]) {
    const sheets = await sheetsOf(pastPage(rows));
    assert.ok(sheets.length > 1, `${rows} rows take several sheets`);
    for (const [at, lines] of sheets.entries()) {
      const notes = lines.filter(({ words }) => note.test(words));
      assert.equal(notes.length, 1, `sheet ${at + 1} of ${rows} rows says once which moment it is of`);
      const [{ foot, height }] = notes as [Line];
      const over = lines.filter((line) => !note.test(line.words) && line.foot < foot + height * 1.2 && line.foot + line.height > foot - height * 0.4);
      assert.deepEqual(over, [], `sheet ${at + 1} of ${rows} rows`);
    }
    const told = sheets.flat().filter(({ words }) => /^Last of row \d+$/.test(words));
    assert.equal(told.length, rows, 'no row is lost');
  }
});
