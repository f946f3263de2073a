import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { type Html, html } from '../html.ts';
import * as govuk from './index.ts';

/**
 * Every string in the options of every fixture is followed by an attack, one option at a time. The page that comes out must have the elements
 * and attributes that the harmless option gave, whatever was typed.
 */

const folder = join(dirname(createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/components/button/fixtures.json')), '..');
const attack = `"'><script>alert(1)</script><img src=x onerror=alert(1)>`;
const harmless = 'harmless';

// biome-ignore lint/suspicious/noExplicitAny: the options come from JSON
const components = govuk as unknown as { readonly [name: string]: (options: any) => Html };
const others: { readonly [folder: string]: string } = { 'error-message': 'errorMessage' };

test('no option of any component lets a string become part of the page', () => {
  let tried = 0;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name, 'fixtures.json');
    const build = components[others[name] ?? name.replace(/-([a-z])/g, (_, letter: string) => letter.toUpperCase())];
    if (!existsSync(file) || build === undefined) continue;
    for (const fixture of (JSON.parse(readFileSync(file, 'utf8')) as { fixtures: { name: string; options: unknown }[] }).fixtures) {
      for (const place of stringsIn(fixture.options)) {
        const shape = (text: string): string[] => elementsOf(build(withText(fixture.options, place, text)).toString());
        assert.deepEqual(shape(attack), shape(harmless), `${name}: ${fixture.name}: ${place.join('.')}`);
        tried += 1;
      }
    }
  }
  assert.ok(tried > 3000, `only ${tried} options were tried`);
});

type Place = readonly (string | number)[];

/** Where strings stand. Those of `html` options are pieces of a page made from the string by the template, so they are tried as well. */
function stringsIn(options: unknown, place: Place = []): Place[] {
  // an empty string in a list is an absent item, which text would make a wrong one
  if (typeof options === 'string') return options === '' ? [] : [place];
  if (options === null || typeof options !== 'object') return [];
  return Object.entries(options).flatMap(([key, value]) => stringsIn(value, [...place, Array.isArray(options) ? Number(key) : key]));
}

/** The options with text added at one place, and every `html` option made a piece of a page by escaping it. */
function withText(options: unknown, place: Place, added: string, at: Place = []): unknown {
  const here = at.length === place.length && at.every((key, index) => key === place[index]);
  if (typeof options === 'string') {
    const words = here ? options + added : options;
    const key = String(at.at(-1));
    return /(^html|Html)$/.test(key) || (at.at(-2) === 'slots' && key !== 'end') ? html`${words}` : at.at(-2) === 'slots' ? { html: html`${words}` } : words;
  }
  if (Array.isArray(options)) return options.map((item, index) => withText(item, place, added, [...at, index]));
  if (options === null || typeof options !== 'object') return options;
  return Object.fromEntries(Object.entries(options).map(([key, value]) => [key, withText(value, place, added, [...at, key])]));
}

/** The shape of a page: its elements and the names of their attributes. */
function elementsOf(source: string): string[] {
  const names: string[] = [];
  const walk = (node: DefaultTreeAdapterMap['parentNode']) => {
    for (const child of node.childNodes) {
      if (!('tagName' in child)) continue;
      names.push(`${child.tagName} ${child.attrs.map(({ name }) => name).join(' ')}`);
      walk(child);
    }
  };
  walk(parseFragment(source));
  return names;
}
