import assert from 'node:assert/strict';
import { existsSync, globSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { isTest, lineAt, root, sourceFiles, textOf } from './sources.ts';

/** A line of a table in docs/rules: a rule, where it comes from, the file that decides it and the test that proves it. */
type Row = { readonly page: string; readonly rule: string; readonly source: string; readonly file: string; readonly title: string };

const pages = globSync('docs/rules/*.md', { cwd: root }).sort();
const rows = pages.flatMap((page) => rowsOf(page, textOf(page)));
const tests = sourceFiles().filter(isTest);

function rowsOf(page: string, text: string): Row[] {
  const lines = text.split('\n');
  const head = lines.findIndex((line) => /^\| rule \| says \| source \| file \| test \|$/.test(line));
  if (head === -1) return [];
  const end = lines.findIndex((line, number) => number > head && !line.startsWith('|'));
  return lines.slice(head + 2, end === -1 ? undefined : end).map((line) => {
    const [rule = '', says = '', source = '', file = '', title = '', ...more] = line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim());
    assert.deepEqual(more, [], `${page}: ${line}`);
    assert.ok(
      [rule, says, source, file, title].every((cell) => cell !== ''),
      `${page}: ${line}`,
    );
    return { page, rule, source, file, title };
  });
}

/** Every title that a test file gives: what stands in quotation marks after test, it, describe or as the name in a table of cases. */
const titlesOf = (text: string): Set<string> =>
  new Set([...text.matchAll(/(['"`])((?:(?!\1)[^\\\n]|\\.)+)\1/g)].map((match) => (match[2] as string).replace(/\\(.)/g, '$1')));

const titles = new Map(tests.map((file) => [file, titlesOf(textOf(file))]));

/** The tests that may prove a rule: those of its own part of the source, at any depth. */
function proves({ file, title }: Row): boolean {
  const home = /^src\/(?:capabilities\/)?[^/]+\//.exec(file)?.[0] ?? file;
  return tests.some((path) => path.startsWith(home) && titles.get(path)?.has(title));
}

test('docs/rules has pages, and each has a table of rules', () => {
  assert.ok(pages.length >= 3 && rows.length >= 20, `${pages.length} pages, ${rows.length} rows`);
  for (const page of pages)
    assert.ok(
      rows.some((row) => row.page === page),
      `${page} has no table "rule | says | source | file | test"`,
    );
});

test('every file that a rule names is there', () => {
  assert.deepEqual(
    rows.filter(({ file }) => !existsSync(join(root, file))).map(({ page, rule, file }) => `${page}: ${rule}: ${file}`),
    [],
  );
});

test('every test that a rule names is there', () => {
  assert.deepEqual(
    rows.filter((row) => !proves(row)).map(({ page, rule, title }) => `${page}: ${rule}: ${title}`),
    [],
  );
  assert.ok(!proves({ page: '', rule: '', source: '', file: 'src/calendar/day.ts', title: 'no test has this title' }));
});

test('every rule is said to come from a paper, the law or a decision of Sightline', () => {
  assert.deepEqual(
    rows.filter(({ source }) => !/\d|Decision/.test(source)).map(({ page, rule, source }) => `${page}: ${rule}: ${source}`),
    [],
  );
});

test('every rule that the code names stands in docs/rules', () => {
  const written = new Set(rows.map(({ rule }) => rule));
  const named = new Map<string, string>();
  for (const file of sourceFiles().filter((path) => /^(src|bin|demo)\//.test(path)))
    for (const { 0: rule, index } of textOf(file).matchAll(/\b(?:C[1-9]\.\d\d|H\d\d)\b/g))
      if (!named.has(rule)) named.set(rule, `${rule} is named in ${file}:${lineAt(textOf(file), index)}`);
  assert.deepEqual(
    [...named].filter(([rule]) => !written.has(rule)).map(([, place]) => place),
    [],
  );
});
