import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isTest, lineAt, sourceFiles, textOf } from './sources.ts';

/** Ways to leave a test out, to run it alone or to leave it for later. */
const evasions = [
  /\b(?:it|test|describe|suite|journey)\.(?:skip|only|todo|expectFailure)\b/g,
  /[{,]\s*(?:skip|only|todo|expectFailure)\s*:\s*(?!false\b)\S/g,
  /\bt(?:est)?\.(?:skip|todo)\(/g,
];

/** Typst is made for linux-x64 alone. Elsewhere a test of a PDF says why it is left out; on linux-x64 the reporter refuses any that is. */
const excused = 'skip: pdfAvailable() ? false : whyNoPdf';

function evasionsIn(text: string): number[] {
  return evasions.flatMap((evasion) => [...text.replaceAll(excused, '').matchAll(evasion)].map((match) => lineAt(text, match.index)));
}

const files = sourceFiles().filter((file) => isTest(file) && !file.endsWith('honest-tests.test.ts'));

test('every test is run: none is skipped, alone or left for later', () => {
  assert.deepEqual(
    files.flatMap((file) => evasionsIn(textOf(file)).map((line) => `${file}:${line}`)),
    [],
  );
});

test('every test file has a test', () => {
  assert.deepEqual(
    files.filter((file) => !/\b(?:it|test|journey)(?:<[^>]*>)?\(/.test(textOf(file))),
    [],
  );
});

for (const text of ["test.skip('x')", "it.only('x')", "describe.todo('x')", "test('x', { skip: true })", "test('x', { todo: 'later' })", 't.skip()'])
  test(`${text} is seen`, () => assert.equal(evasionsIn(text).length > 0, true));
for (const text of ["test('skips a row', () => {})", 'const only = 1', '{ skip: false }'])
  test(`${text} is fine`, () => assert.deepEqual(evasionsIn(text), []));
