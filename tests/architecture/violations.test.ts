import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import { test } from 'node:test';
import { type Cruised, judge, rules } from './cruise.ts';
import { allowed, type Deliberate, forbidden } from './deliberate.ts';

type Edge = Omit<Deliberate, 'rule'>;
type Tree = Map<string, string>;

/** Writes a tree of files into a folder of its own, judges it and takes it away again. */
async function judged(tree: Tree): Promise<Cruised> {
  const folder = mkdtempSync(join(tmpdir(), 'sightline-violations-'));
  try {
    for (const [path, text] of tree) {
      mkdirSync(dirname(join(folder, path)), { recursive: true });
      writeFileSync(join(folder, path), text);
    }
    const tops = new Set([...tree.keys()].map((path) => path.split('/')[0] as string));
    return await judge(folder, [...tops].filter(isOurs));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const isOurs = (path: string): boolean => /^(src|bin|demo|tests)(\/|$)/.test(path);

// Two imports of one file by another would be told as one.
const pairs = forbidden.map(({ from, to }) => `${from} ${to}`);
assert.deepEqual(
  pairs.filter((pair, place) => pairs.indexOf(pair) !== place),
  [],
);

/** Files that hold these imports and nothing else; a library is a stand-in for the real one. */
function treeOf(edges: readonly Edge[]): Tree {
  const tree: Tree = new Map();
  const put = (path: string, text = ''): void => void tree.set(path, (tree.get(path) ?? 'export const thing = 1;\nexport type Thing = number;\n') + text);
  for (const [number, { from, to, type }] of edges.entries()) {
    const path = isOurs(to) ? relative(dirname(from), to).replace(/^(?!\.)/, './') : to;
    put(
      from,
      type ? `import type { Thing as T${number} } from '${path}';\nexport type U${number} = T${number};\n` : `export { thing as t${number} } from '${path}';\n`,
    );
    if (isOurs(to)) put(to);
    else if (!to.startsWith('node:') && !to.startsWith('.')) library(tree, to);
  }
  const libraries = [...tree.keys()].filter((path) => path.startsWith('node_modules/')).map((path) => [path.slice(13, path.lastIndexOf('/')), '1.0.0']);
  return tree.set('package.json', JSON.stringify({ name: 'tree', type: 'module', dependencies: Object.fromEntries(libraries) }));
}

function library(tree: Tree, name: string): void {
  tree.set(`node_modules/${name}/package.json`, JSON.stringify({ name, version: '1.0.0', type: 'module', exports: './index.js' }));
  tree.set(`node_modules/${name}/index.js`, 'export const thing = 1;\n');
}

/** Where an import leads, as it is reported: the file, the library's name or the module of Node.js. */
const reported = (to: string): string => to.replace(/^node_modules\/(.+)\/index\.js$/, '$1').replace(/^node:/, '');

const broken = await judged(treeOf(forbidden));

for (const { rule, from, to, type } of forbidden) {
  test(`${rule}, and no other, fires where ${from} imports ${type ? 'a type of ' : ''}${to}`, () => {
    const fired = broken.violations.filter((found) => found.from === from && reported(found.to) === reported(to));
    assert.deepEqual(
      fired.map((found) => found.rule),
      [rule],
    );
  });
}

test('where one import is forbidden, nothing else is', () => {
  const meant = new Set(forbidden.map(({ rule, from, to }) => `${rule}: ${from} → ${reported(to)}`));
  assert.deepEqual(
    broken.violations.map(({ rule, from, to }) => `${rule}: ${from} → ${reported(to)}`).filter((found) => !meant.has(found)),
    [],
  );
});

const sound = await judged(treeOf(allowed));

for (const { from, to, type } of allowed) {
  test(`no rule fires where ${from} imports ${type ? 'a type of ' : ''}${to}`, () => {
    assert.ok(sound.modules.includes(from));
    assert.deepEqual(
      sound.violations.filter((found) => found.from === from),
      [],
    );
  });
}

const circle = (kind: string): Tree =>
  new Map([
    ['src/design/one.ts', "import { two } from './two.ts';\nexport type One = number;\nexport const one: One = 1;\nexport const both = () => two;\n"],
    ['src/design/two.ts', `${kind} from './one.ts';\nexport const two = (): One => 1;\n`],
  ]);

test('no-circles fires where two modules need each other', async () => {
  const { violations } = await judged(circle('import { one as One }'));
  assert.deepEqual([...new Set(violations.map(({ rule }) => rule))], ['no-circles']);
});

test('a circle that only a type closes is none', async () => {
  assert.deepEqual((await judged(circle('import type { One }'))).violations, []);
});

test('every rule is proved by a deliberate violation', () => {
  const proved = new Set([...forbidden.map(({ rule }) => rule), 'no-circles']);
  assert.deepEqual(
    rules.forbidden.map(({ name }) => name).filter((name) => !proved.has(name)),
    [],
  );
});
