import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { nextLetter, parseActivityRef, parseRef, parseRefAndTitle } from './refs.ts';

describe('refs', () => {
  const rows: [string, string | null][] = [
    ['LG2', 'LG2'],
    ['lg 2', 'LG2'],
    ['LG-2', 'LG2'],
    ['LG.02', 'LG2'],
    ['QP10.', 'QP10'],
    [' W\u00a01 ', 'W1'],
    ['LG2 (continued)', 'LG2'],
    ['LG2 cont.', 'LG2'],
    ['LG2 cont’d', 'LG2'],
    ['LG0', null],
    ['2', null],
    ['1.2', null],
    ['LG', null],
    ['LG2a', null],
    ['Workforce', null],
    ['LEADER2', null],
    ['LG2 and LG3', null],
    ['', null],
  ];
  for (const [text, ref] of rows) it(`${text} → ${ref}`, () => assert.equal(parseRef(text)?.ref ?? null, ref));
});

describe('activity refs', () => {
  const rows: [string, string | null][] = [
    ['LG2c', 'LG2 c'],
    ['LG2 (c)', 'LG2 c'],
    ['lg2.C', 'LG2 c'],
    ['LG2c)', 'LG2 c'],
    ['c', ' c'],
    ['c)', ' c'],
    ['(c)', ' c'],
    ['LG2', null],
    ['2.1', null],
    ['cc', null],
  ];
  for (const [text, expected] of rows) {
    it(`${text} → ${expected}`, () => {
      const parsed = parseActivityRef(text);
      assert.equal(parsed && `${parsed.ref?.ref ?? ''} ${parsed.letter}`, expected);
    });
  }
});

it('a ref and a title in one cell', () => {
  assert.equal(parseRefAndTitle('LG2 Corporate parenting')?.title, 'Corporate parenting');
  assert.equal(parseRefAndTitle('LG2: Corporate parenting')?.ref.ref, 'LG2');
  assert.equal(parseRefAndTitle('Workforce 2022'), null);
});

it('letters follow each other', () => {
  assert.deepEqual(['', 'a', 'y'].map(nextLetter), ['a', 'b', 'z']);
});
