import assert from 'node:assert/strict';
import { test } from 'node:test';
import { html } from './html.ts';
import { rowsTable } from './rows.ts';

const columns = [{ head: 'Post' }, { head: 'Held today by', narrow: 'Held by: ' }];

test('the first cell heads its row, and the words of a column stand before its cells', () => {
  const table = rowsTable({ label: 'Posts', columns, rows: [[html`<a href="/x">Chair</a>`, 'Ann & Bo']] }).toString();
  assert.match(table, /<table class="sl-rows" role="table" aria-label="Posts">/);
  assert.match(table, /<th role="columnheader" scope="col">Post<\/th><th role="columnheader" scope="col">Held today by<\/th>/);
  assert.match(
    table,
    /<th role="rowheader" scope="row"><a href="\/x">Chair<\/a><\/th>\s*<td role="cell"><span class="sl-narrow-words">Held by: <\/span>Ann &amp; Bo<\/td>/,
  );
});

test('nothing stands before a cell that says nothing', () => {
  assert.match(rowsTable({ label: 'Posts', columns, rows: [['Chair', '']] }).toString(), /<td role="cell"><\/td>/);
});
