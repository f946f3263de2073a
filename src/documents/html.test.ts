import assert from 'node:assert/strict';
import { test } from 'node:test';
import { highlightReport } from './fixtures/highlight-report.ts';
import { attributeOf, elements, htmlTree } from './fixtures/read-back.ts';
import { renderHtml, renderStandaloneHtml } from './html.ts';

const file = renderStandaloneHtml(highlightReport);
const all = elements(htmlTree(file));
const named = (name: string) => all.filter((node) => node.nodeName === name);

test('the file stands alone: it asks for nothing and runs nothing', () => {
  assert.deepEqual(
    all.filter((node) => ['script', 'link', 'img', 'iframe', 'object'].includes(node.nodeName)),
    [],
  );
  assert.deepEqual(
    all.filter((node) => attributeOf(node, 'src') || attributeOf(node, 'style')),
    [],
  );
  assert.ok(!/@import|url\(/.test(file));
  assert.match(file, /Content-Security-Policy" content="default-src (&#39;|')none/);
});

test('language, title and one h1; no heading level is skipped', () => {
  assert.equal(attributeOf(named('html')[0] ?? { nodeName: '' }, 'lang'), 'en-GB');
  const levels = all.flatMap((node) => /^h([1-6])$/.exec(node.nodeName)?.[1] ?? []).map(Number);
  assert.equal(levels.filter((level) => level === 1).length, 1);
  levels.forEach((level, index) => {
    assert.ok(level <= (levels[index - 1] ?? 0) + 1, `level ${level} after ${levels[index - 1]}`);
  });
});

test('each link within the paper leads to a heading', () => {
  const ids = new Set(all.map((node) => attributeOf(node, 'id')).filter(Boolean));
  const inside = named('a')
    .map((node) => attributeOf(node, 'href') ?? '')
    .filter((href) => href.startsWith('#'));
  assert.ok(inside.length > 15);
  for (const href of inside) assert.ok(ids.has(href.slice(1)), href);
});

test('tables have a caption, column and row headers, and scroll in a region that the keyboard reaches', () => {
  assert.equal(named('table').length, 4);
  assert.equal(named('caption').length, 4);
  const regions = all.filter((node) => attributeOf(node, 'role') === 'region');
  assert.ok(regions.length >= 4 && regions.every((node) => attributeOf(node, 'tabindex') === '0' && attributeOf(node, 'aria-label')));
  const rows = named('tbody').flatMap((body) => (body.childNodes ?? []).filter((node) => node.nodeName === 'tr'));
  for (const row of rows) assert.equal(attributeOf(row.childNodes?.[0] ?? { nodeName: '' }, 'scope'), 'row');
});

test('figures and marks are images with words, or stand beside their words', () => {
  const drawings = all.filter((node) => attributeOf(node, 'role') === 'img');
  assert.equal(drawings.length, 1 + 5 + 10);
  for (const drawing of drawings) assert.ok((attributeOf(drawing, 'aria-label') ?? '').length > 5);
});

test('addresses of the product lead to the origin from a file, stay on a page, and are words where there is no origin', () => {
  const href = (text: string) => /href="([^"]*priorities\/LG1)"/.exec(text)?.[1];
  assert.equal(href(file), 'https://sightline.marlshire.example/marlshire/plan/priorities/LG1');
  assert.equal(href(renderHtml(highlightReport).toString()), '/marlshire/plan/priorities/LG1');
  const { origin: _, ...without } = highlightReport;
  assert.equal(href(renderStandaloneHtml(without)), undefined);
});
