import assert from 'node:assert/strict';
import { test } from 'node:test';
import { judge, rules } from './cruise.ts';
import { root, sourceFiles } from './sources.ts';

const { modules, violations } = await judge(root, ['src', 'bin', 'demo', 'bench', 'tests']);

// Where dependency-cruiser cannot read TypeScript it reads nothing, finds nothing wrong and ends well.
test('every TypeScript file was read', () => {
  const files = sourceFiles();
  assert.ok(files.length > 300, `only ${files.length} files were found`);
  assert.deepEqual(
    files.filter((file) => !modules.includes(file)),
    [],
  );
});

for (const { name, comment } of rules.forbidden) {
  test(`${name}: ${comment}`, () => {
    const found = violations.filter((violation) => violation.rule === name).map(({ from, to }) => `${from} imports ${to}`);
    assert.deepEqual(found, [], `${found.join('\n')}\n${comment}`);
  });
}
