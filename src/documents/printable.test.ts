import assert from 'node:assert/strict';
import { test } from 'node:test';
import { printable } from './printable.ts';

const cases: readonly [name: string, given: string, printed: string][] = [
  ['null and bell are taken out', 'a\u0000b\u0007c', 'abc'],
  ['line ends become one kind', 'a\r\nb\rc\u2028d', 'a\nb\nc\nd'],
  ['a tab becomes a space', 'a\tb', 'a b'],
  ['half an emoji becomes the replacement character', 'a\ud83d', 'a\ufffd'],
  ['an override of direction is taken out', 'a\u202etxt', 'atxt'],
  ['a byte order mark and a noncharacter are taken out', '\ufeffa\uffff', 'a'],
  ['joiners and direction marks stay', 'می\u200cخواهم \u200f👩\u200d👧', 'می\u200cخواهم \u200f👩\u200d👧'],
  ['Welsh letters stay', 'ŵ ŷ Ŵ', 'ŵ ŷ Ŵ'],
];

for (const [name, given, printed] of cases) test(name, () => assert.equal(printable(given), printed));
