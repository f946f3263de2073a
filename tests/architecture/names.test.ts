import assert from 'node:assert/strict';
import { test } from 'node:test';
import { rules } from './cruise.ts';
import { capabilityOf, sourceFiles, textOf } from './sources.ts';

/** Names that say nothing of what is inside, so that everything ends up there. */
const attics = /^(utils?|libs?|helpers?|common|shared|services?|types?|misc|stuff|core|base)(\.test)?(\.ts)?$/;

const longest = 260;

/** Files that are longer for a reason that splitting would not mend. */
const long: Readonly<Record<string, string>> = {};

const files = sourceFiles();

const atticsIn = (path: string): boolean => path.split('/').some((name) => attics.test(name));
const linesOf = (text: string): number => text.split('\n').length - (text.endsWith('\n') ? 1 : 0);

test('no folder and no file is an attic', () => {
  assert.deepEqual(files.filter(atticsIn), []);
});

for (const path of ['src/utils/day.ts', 'src/capabilities/plan/helpers.ts', 'src/lib/a.ts', 'src/plan/types.ts', 'src/plan/misc.test.ts', 'demo/common/a.ts']) {
  test(`${path} would be an attic`, () => assert.ok(atticsIn(path)));
}
test('a name that only begins like one is none', () => assert.ok(!atticsIn('src/library/typed-dates.ts')));

test(`no file has more than ${longest} lines: split it by thing`, () => {
  const over = files.map((file) => ({ file, lines: linesOf(textOf(file)) })).filter(({ file, lines }) => lines > longest && !(file in long));
  assert.deepEqual(
    over.map(({ file, lines }) => `${file} has ${lines}`),
    [],
  );
  assert.equal(linesOf('one\ntwo\n'), 2);
});

test('every file that may be long exists and is long', () => {
  assert.deepEqual(
    Object.keys(long).filter((file) => !files.includes(file) || linesOf(textOf(file)) <= longest),
    [],
  );
});

test('every capability has a rank in dependency-rules.cjs', () => {
  const ranked = rules.ranks.flat();
  const found = [...new Set(files.map(capabilityOf))].filter((name) => name !== undefined);
  assert.ok(found.length > 4);
  assert.deepEqual(
    found.filter((name) => !ranked.includes(name)),
    [],
  );
});
