import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import type { Route } from '../../src/capabilities/people/index.ts';
import { capabilitiesFor } from '../../src/capabilities.ts';
import { patterns } from '../../src/urls.ts';
import { guarded, type Mounted, permissionsPage } from './permissions.ts';
import { isProof, root, sourceFiles, textOf } from './sources.ts';

const capabilities = capabilitiesFor(null);

const handle = (): never => assert.fail('not called');
const route = (action: string): Route => ({ method: 'GET', pattern: '/:programme/thing', action, handle });
const mounted = (routes: Route[], policy: Mounted['policy']): Mounted[] => [{ routes, policy }];

/** What the code asks of a policy besides the routes: whether to show a button or a link. */
const asked = sourceFiles()
  .filter((file) => file.startsWith('src/') && !isProof(file))
  .flatMap((file) => [...textOf(file).matchAll(/\bmay(?:\?\.)?\(\s*'([a-z.-]+)'/g)].map((match) => match[1] as string));

function unused(all: readonly Mounted[], asking: readonly string[]): string[] {
  const used = new Set([...all.flatMap(({ routes }) => routes.map(({ action }) => action)), ...asking]);
  return all.flatMap(({ policy }) => Object.keys(policy)).filter((action) => !used.has(action));
}

test('every route is guarded by an action that has a policy', () => {
  assert.ok(guarded(capabilities).length >= 9);
  assert.throws(() => guarded(mounted([route('thing.read')], {})), /GET \/:programme\/thing names the action thing.read, which has no policy/);
});

test('every action of a policy guards a route, or is asked about', () => {
  assert.deepEqual(unused(capabilities, asked), []);
  assert.deepEqual(unused(mounted([route('thing.read')], { 'thing.read': { says: '', may: {} }, 'thing.edit': { says: '', may: {} } }), []), ['thing.edit']);
});

test('every question about an action names one that there is', () => {
  const known = capabilities.flatMap(({ policy }) => Object.keys(policy));
  assert.deepEqual(
    asked.filter((action) => !known.includes(action)),
    [],
  );
});

test('every action is a sentence, and somebody may', () => {
  for (const [action, policy] of capabilities.flatMap(({ policy: table }) => Object.entries(table))) {
    assert.match(policy.says, /^[A-Z].+\.$/, action);
    assert.ok(Object.keys(policy.may).length > 0, `nobody may ${action}`);
  }
});

test('every route writes by POST and stands at an address of urls.ts, once', () => {
  const known = new Set<string>(Object.values(patterns));
  const all = capabilities.flatMap(({ routes }) => routes);
  const keys = all.map(({ method, pattern }) => `${method} ${pattern}`);
  for (const { method, pattern } of all) assert.ok(known.has(pattern) && (method === 'GET' || method === 'POST'), `${method} ${pattern}`);
  assert.deepEqual(
    keys.filter((key, place) => keys.indexOf(key) !== place),
    [],
  );
});

test('docs/permissions.md is what the routes and policies say', () => {
  const path = 'docs/permissions.md';
  const stale = 'docs/permissions.md is out of date. Run: npm run permissions';
  assert.ok(existsSync(join(root, path)), stale);
  assert.equal(textOf(path), permissionsPage(capabilities), stale);
});

test('the page tells always, relations and never apart', () => {
  const page = permissionsPage(
    mounted([route('thing.read')], {
      'thing.read': { says: 'Owners read their things.', may: { office: 'always', owner: { name: 'owns it', holds: () => true } } },
    }),
  );
  assert.match(page, /\| thing\.read \| Owners read their things\. \|/);
  assert.match(page, /\| GET \/:programme\/thing \| thing\.read \| always \| – \| owns it \| – \|/);
});
