import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { test } from 'node:test';
import { type DefaultTreeAdapterMap, parseFragment } from 'parse5';
import { type Html, trusted } from '../html.ts';
import * as govuk from './index.ts';

/**
 * Each component is given the options of govuk-frontend's own fixtures and must produce the same tree.
 * The order of attributes and of classes, and white space, do not count.
 */

const components = dirname(createRequire(import.meta.url).resolve('govuk-frontend/dist/govuk/components/button/fixtures.json'));
const folder = join(components, '..');

/** Raise it when a component is added; it may never fall. */
const recorded = 647;

// biome-ignore lint/suspicious/noExplicitAny: a fixture's options come from JSON, so their type is checked by what comes out
const built: { readonly [component: string]: (options: any) => Html } = {
  'back-link': govuk.backLink,
  breadcrumbs: govuk.breadcrumbs,
  button: govuk.button,
  'character-count': govuk.characterCount,
  checkboxes: govuk.checkboxes,
  'date-input': govuk.dateInput,
  details: govuk.details,
  'error-message': govuk.errorMessage,
  'error-summary': govuk.errorSummary,
  fieldset: govuk.fieldset,
  'file-upload': govuk.fileUpload,
  footer: govuk.footer,
  'generic-header': govuk.genericHeader,
  hint: govuk.hint,
  input: govuk.input,
  'inset-text': govuk.insetText,
  label: govuk.label,
  'notification-banner': govuk.notificationBanner,
  pagination: govuk.pagination,
  panel: govuk.panel,
  'phase-banner': govuk.phaseBanner,
  radios: govuk.radios,
  select: govuk.select,
  'service-navigation': govuk.serviceNavigation,
  'skip-link': govuk.skipLink,
  'summary-list': govuk.summaryList,
  table: govuk.table,
  tabs: govuk.tabs,
  tag: govuk.tag,
  'task-list': govuk.taskList,
  textarea: govuk.textarea,
  'warning-text': govuk.warningText,
};

/** Parts of the official output that a council may not use; taken out of it before the comparison, and nothing else is. */
const notForCouncils: { readonly [component: string]: (tree: Tree) => boolean } = {
  footer: (tree) =>
    typeof tree !== 'string' &&
    (['govuk-footer__crown', 'govuk-footer__licence-logo', 'govuk-footer__licence-description'].some((name) => hasClass(tree, name)) ||
      // the copyright's own box: a meta item that holds nothing but the copyright logo
      (hasClass(tree, 'govuk-footer__meta-item') && tree.children.length === 1 && hasClass(tree.children[0], 'govuk-footer__copyright-logo'))),
};

type Fixture = { readonly name: string; readonly options: unknown; readonly html: string };
type Tree = string | { readonly tag: string; readonly attributes: readonly string[]; readonly children: readonly Tree[] };

test('every fixture of the components built gives the official tree', async (t) => {
  let all = 0;
  let covered = 0;
  for (const name of readdirSync(folder)) {
    const file = join(folder, name, 'fixtures.json');
    if (!existsSync(file)) continue;
    const { fixtures } = JSON.parse(readFileSync(file, 'utf8')) as { fixtures: Fixture[] };
    all += fixtures.length;
    const build = built[name];
    if (build === undefined) continue;
    for (const fixture of fixtures) {
      await t.test(`${name}: ${fixture.name}`, () => {
        const official = without(treeOf(fixture.html), notForCouncils[name]);
        assert.deepEqual(treeOf(build(ownOptions(fixture.options)).toString()), official);
        covered += 1;
      });
    }
  }
  t.diagnostic(`${covered} of ${all} fixtures covered`);
  assert.equal(all, 725, 'govuk-frontend has another number of fixtures: was its version changed?');
  assert.ok(covered >= recorded, `${covered} fixtures are covered, ${recorded} were`);
});

/** The official options with each piece of HTML as `Html`: a string would be escaped, which is the point of the type. */
function ownOptions(options: unknown, key = ''): unknown {
  if (Array.isArray(options)) return options.map((item) => ownOptions(item));
  if (options !== null && typeof options === 'object') {
    return Object.fromEntries(Object.entries(options).map(([name, value]) => [name, key === 'slots' ? slot(name, value) : ownOptions(value, name)]));
  }
  return typeof options === 'string' && /(^html|Html)$/.test(key) ? trusted(options) : options;
}

/** Slots are HTML under any name; the last may say where it stands. */
function slot(name: string, value: unknown): unknown {
  if (typeof value !== 'string') return ownOptions(value);
  return name === 'end' ? { html: trusted(value) } : trusted(value);
}

function treeOf(source: string): Tree[] {
  return childrenOf(parseFragment(source));
}

function childrenOf(node: DefaultTreeAdapterMap['parentNode']): Tree[] {
  const trees: Tree[] = [];
  for (const child of node.childNodes) {
    if (child.nodeName === '#text') {
      const text = (child as DefaultTreeAdapterMap['textNode']).value.replace(/\s+/g, ' ').trim();
      if (text !== '') trees.push(text);
    } else if (child.nodeName !== '#comment') {
      const element = child as DefaultTreeAdapterMap['element'];
      trees.push({
        tag: element.tagName,
        attributes: element.attrs.map(({ name, value }) => `${name}=${normal(name, value)}`).sort(),
        children: childrenOf(element),
      });
    }
  }
  return trees;
}

function normal(name: string, value: string): string {
  const words = value.split(/\s+/).filter(Boolean);
  return name === 'class' ? words.sort().join(' ') : words.join(' ');
}

function without(trees: readonly Tree[], unwanted: ((tree: Tree) => boolean) | undefined): Tree[] {
  if (unwanted === undefined) return [...trees];
  return trees.filter((tree) => !unwanted(tree)).map((tree) => (typeof tree === 'string' ? tree : { ...tree, children: without(tree.children, unwanted) }));
}

function hasClass(tree: Tree | undefined, name: string): boolean {
  return typeof tree === 'object' && tree.attributes.some((attribute) => attribute.startsWith('class=') && attribute.slice(6).split(' ').includes(name));
}
