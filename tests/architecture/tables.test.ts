import assert from 'node:assert/strict';
import { test } from 'node:test';
import { capabilityOf, isProof, lineAt, sourceFiles, textOf } from './sources.ts';

/** Reads of another's table that are wanted, each with its reason. Writes are never. */
const exceptions: readonly { file: string; table: string; why: string }[] = [
  { file: 'src/capabilities/people/sessions.ts', table: 'record_head', why: 'one query per request joins session, person, posts and the head of the record' },
  { file: 'src/app.ts', table: 'record_head', why: 'the health check asks the smallest question of the database' },
];

const owners = ownersOf();

/** Each table and the part of Sightline that owns it: whoever declares its row. */
function ownersOf(): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (const file of sourceFiles().filter((path) => path.startsWith('src/') && !isProof(path))) {
    const rows = /^\s*(?:export )?interface Tables \{([^}]*)\}/m.exec(textOf(file))?.[1] ?? '';
    for (const [, table] of rows.matchAll(/^\s*(\w+):/gm)) {
      assert.equal(found.get(table as string), undefined, `${table} is declared twice`);
      found.set(table as string, ownerOf(file));
    }
  }
  return found;
}

/** A capability by its name, everything else by its folder: `platform`. */
function ownerOf(file: string): string {
  return capabilityOf(file) ?? file.split('/')[1]?.replace('.ts', '') ?? file;
}

type Named = { readonly table: string; readonly line: number; readonly writes: boolean };

/** The tables that a file names, in Kysely's builders and in the text of `sql` templates. */
function tablesNamedIn(text: string): Named[] {
  const builders = text.matchAll(
    /\b(selectFrom|innerJoin|leftJoin|rightJoin|fullJoin|crossJoin|insertInto|updateTable|deleteFrom|mergeInto|using)\(\s*'(\w+)/g,
  );
  const named = [...builders].map((match) => ({ table: match[2] as string, index: match.index, verb: match[1] as string }));
  for (const template of text.matchAll(/\bsql(?:<[^`]*?>)?`((?:[^`\\]|\\.)*)`/g)) {
    const clauses = (template[1] as string).matchAll(/\b(from|join|insert\s+into|update|delete\s+from|using|truncate)\s+(?:public\.)?"?(\w+)/gi);
    for (const match of clauses) named.push({ table: match[2] as string, index: template.index, verb: match[1] as string });
  }
  return named
    .filter(({ table }) => owners.has(table))
    .map(({ table, index, verb }) => ({ table, line: lineAt(text, index), writes: /insert|update|delete|merge|truncate/i.test(verb) }));
}

/** What a file names of others' tables. */
function trespasses(file: string, text: string): string[] {
  return tablesNamedIn(text)
    .filter(({ table }) => owners.get(table) !== ownerOf(file))
    .filter(({ table, writes }) => writes || !exceptions.some((one) => one.file === file && one.table === table))
    .map(({ table, line }) => `${file}:${line} names ${table}, which is ${owners.get(table)}'s`);
}

test('a store names only its own tables', () => {
  const files = sourceFiles().filter((file) => file.startsWith('src/') && !isProof(file));
  assert.deepEqual(
    files.flatMap((file) => trespasses(file, textOf(file))),
    [],
  );
});

test('every table has one owner', () => {
  assert.ok(owners.size >= 20, `only ${owners.size} tables were found`);
  assert.equal(owners.get('priority'), 'plan');
  assert.equal(owners.get('reading'), 'measures');
  assert.equal(owners.get('record_head'), 'platform');
});

test('every exception is needed', () => {
  for (const { file, table } of exceptions) assert.ok(tablesNamedIn(textOf(file)).some((named) => named.table === table, `${file} no longer names ${table}`));
});

for (const [what, text] of [
  ['a builder', "db.selectFrom('priority as p').selectAll()"],
  ['a join', "db.selectFrom('cycle').innerJoin('priority', 'a', 'b')"],
  ['a write', "trx.updateTable('priority').set({})"],
  ['SQL', 'sql<{ id: string }>`select id\n from cycle join priority p on true`'],
  ['SQL without a type', 'sql`delete from priority`'],
] as const) {
  test(`another's table is seen in ${what}`, () => {
    assert.deepEqual(
      trespasses('src/capabilities/cycle/store.ts', text).map((found) => found.replace(/:\d+ .*/, '')),
      ['src/capabilities/cycle/store.ts'],
    );
    assert.deepEqual(trespasses('src/capabilities/plan/store.ts', text.replace("'cycle'", "'priority'").replace('from cycle join', 'from')), []);
  });
}

test('an exception lets its file read, never write', () => {
  assert.deepEqual(trespasses('src/app.ts', "db.selectFrom('record_head')"), []);
  assert.equal(trespasses('src/app.ts', "db.updateTable('record_head')").length, 1);
});
