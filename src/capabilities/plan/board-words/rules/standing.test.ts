import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { besideRecords, unconfirmedWords, type WordCheck, type WordOnRecord, wordStateOf } from './standing.ts';

const said = (ruling: WordCheck['ruling'], corrections = 0): WordCheck => ({
  ruling,
  on: '2021-11-15',
  by: 'Director',
  words: ruling === 'wrong' ? 'Minute 5.' : '',
  corrections,
});
const record = (corrections: number, ...checks: readonly WordCheck[]): WordOnRecord => ({ corrections, checks });

const rows: readonly { readonly name: string; readonly word: WordOnRecord | null; readonly state: ReturnType<typeof wordStateOf> }[] = [
  { name: 'recorded by the chair', word: null, state: null },
  { name: 'recorded by the office, and nobody has looked', word: record(0), state: 'waiting' },
  { name: 'confirmed', word: record(0, said('confirmed')), state: 'confirmed' },
  { name: 'said to be wrong', word: record(0, said('wrong')), state: 'disputed' },
  { name: 'said to be wrong, then confirmed', word: record(0, said('wrong'), said('confirmed')), state: 'confirmed' },
  { name: 'corrected by two people before anybody else looked', word: record(1), state: 'confirmed' },
  { name: 'said to be wrong, then corrected by two people', word: record(1, said('wrong')), state: 'confirmed' },
  { name: 'corrected, and said to be wrong as corrected', word: record(1, said('wrong', 1)), state: 'disputed' },
  { name: 'the same, corrected once more', word: record(2, said('wrong', 1)), state: 'confirmed' },
];

const posts = [
  { id: 'office', roles: ['office'], aliases: [{ id: 'old office' }] },
  { id: 'chair', roles: ['office', 'chair'], aliases: [] },
  { id: 'director', roles: ['office', 'director'], aliases: [] },
];
const entered: readonly { readonly by: string | null; readonly minuted?: boolean; readonly needed: boolean }[] = [
  { by: 'office', needed: true },
  { by: 'office', minuted: false, needed: true },
  { by: 'old office', needed: true },
  { by: 'chair', needed: false },
  { by: 'director', needed: true },
  { by: 'director', minuted: false, needed: false },
  { by: 'somebody', needed: false },
  { by: null, needed: false },
];

describe('a second person is needed where a post of the programme office entered a board’s word', () => {
  for (const { by, minuted, needed } of entered)
    test(`${by}${minuted === false ? ', with no minute' : ''}`, () =>
      assert.equal(besideRecords([], posts)({ id: 'one', post: by, corrections: 0, ...(minuted !== undefined && { minuted }) }) !== null, needed));
});

describe('a board’s word that the programme office recorded stands as its word alone until a second person has looked it up', () => {
  for (const { name, word, state } of rows)
    test(name, () => {
      assert.equal(wordStateOf(word), state);
      assert.equal(unconfirmedWords(word) === null, state === null || state === 'confirmed');
    });
});
