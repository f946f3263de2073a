import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { copiedFrom, type EarlierTexts } from './copied.ts';
import { type SignalPolicy, signalPolicies } from './policy.ts';
import { countWords } from './text-words.ts';

const policy = signalPolicies[0] as SignalPolicy;

/** A text of so many words, none of them twice: w1 w2 w3 … */
const words = (from: number, count: number): string => Array.from({ length: count }, (_, at) => `w${from + at}`).join(' ');
const earlier = (cycle: number, ...texts: string[]): EarlierTexts => ({ cycle, boardDay: `2022-0${cycle}-15` as EarlierTexts['boardDay'], texts });
const percentOf = (text: string, ...before: EarlierTexts[]): number | null => copiedFrom(text, before, policy)?.percent ?? null;

describe('how much of a text is copied', () => {
  const last = earlier(5, words(1, 20));
  const cases: [name: string, text: string, percent: number | null][] = [
    ['word for word', words(1, 20), 100],
    ['another text', words(100, 20), null],
    ['with other capitals, accents, punctuation and lines', words(1, 20).toUpperCase().replaceAll(' ', ',\n'), 100],
    ['with a soft hyphen or a space of no width in each word', words(1, 20).replaceAll('w', 'w\u00ad').replaceAll(' ', '\u200b \u2060'), 100],
    ['12 of 20 words, 60 per cent', `${words(1, 12)} ${words(100, 8)}`, 60],
    ['11 of 20 words', `${words(1, 11)} ${words(100, 9)}`, null],
    ['one word of each ten changed', words(1, 20).replace('w5 ', 'changed ').replace('w15 ', 'changed '), 90],
    ['its halves turned round', `${words(11, 10)} ${words(1, 10)}`, 100],
    [
      'every third word changed: no three running are left',
      words(1, 20).replace(/\bw(\d+)\b/g, (word, number) => (Number(number) % 3 === 0 ? 'changed' : word)),
      null,
    ],
    [
      'every fourth word changed: three running are left',
      words(1, 20).replace(/\bw(\d+)\b/g, (word, number) => (Number(number) % 4 === 0 ? 'changed' : word)),
      75,
    ],
    ['a sentence added to a copied one', `${words(1, 20)} ${words(100, 5)}`, 80],
    ['11 words with the last one changed', `${words(1, 10)} changed`, 90],
    ['8 of 10 words, a short text', `${words(1, 8)} ${words(100, 2)}`, 80],
    ['7 of 10 words, a short text', `${words(1, 7)} ${words(100, 3)}`, null],
    ['four words, word for word', words(1, 4), 100],
    ['three words are too few', words(1, 3), null],
    ['75 words put beside it', `${words(1, 20)} ${words(100, 75)}`, 100],
    ['12 of its 20 words among 75 others', `${words(1, 12)} ${words(100, 75)}`, 60],
    ['11 of its 20 words among 75 others', `${words(1, 11)} ${words(100, 75)}`, null],
    ['nothing', '', null],
  ];
  for (const [name, text, percent] of cases) test(name, () => assert.equal(percentOf(text, last), percent));

  test('letters of another alphabet that look the same hide nothing', () => {
    const said = 'Three of five teams hold supervision every month';
    for (const other of [said.replaceAll('e', '\u0435'), said.replaceAll('o', '\u03bf'), said.replace('T', '\u0422')])
      assert.deepEqual([other === said, percentOf(other, earlier(5, said))], [false, 100]);
  });

  test('what is a copy among other words is told as such', () => {
    assert.equal(copiedFrom(`${words(1, 20)} ${words(100, 75)}`, [last], policy)?.ofEarlier, true);
    assert.equal(copiedFrom(words(1, 20), [last], policy)?.ofEarlier, undefined);
  });

  test('a text that moved to another box of the update is found there', () => {
    assert.equal(percentOf(words(1, 20), earlier(5, '', words(1, 20), '')), 100);
    // Two texts are not one: a run does not go over from the end of one to the beginning of the next.
    assert.equal(percentOf(`${words(1, 2)} ${words(11, 2)} ${words(100, 8)}`, earlier(5, words(1, 2), words(11, 2))), null);
  });

  test('the cycle that holds most of it is named, of several the newest', () => {
    const found = (...before: EarlierTexts[]) => copiedFrom(words(1, 20), before, policy);
    assert.deepEqual(found(earlier(3, words(1, 20)), earlier(5, words(1, 20)), earlier(4, words(1, 20))), { percent: 100, cycle: 5, boardDay: '2022-05-15' });
    assert.deepEqual(found(earlier(5, words(1, 14)), earlier(3, words(1, 20))), { percent: 100, cycle: 3, boardDay: '2022-03-15' });
  });

  test('thirteen cycles are compared, and not the fourteenth', () => {
    const others = (count: number) => Array.from({ length: count }, (_, at) => ({ ...earlier(1, words(500, 20)), cycle: 10 + at }));
    const oldest = earlier(2, words(1, 20));
    assert.equal(percentOf(words(1, 20), ...others(12), oldest), 100);
    assert.equal(percentOf(words(1, 20), ...others(13), oldest), null);
  });

  test('texts of any length are bounded: only so many words of each are compared', () => {
    const long = words(1, 50_000);
    const most = { ...policy, mostWords: 100 };
    assert.deepEqual(copiedFrom(long, [earlier(5, long)], most)?.percent, 100);
    assert.equal(copiedFrom(`${words(60_000, 100)} ${long}`, [earlier(5, long)], most), null);
  });
});

test('words are counted as a reader counts them', () => {
  for (const [text, count] of [
    ['n/a', 2],
    ['As before.', 2],
    ['', 0],
    ['…', 0],
    ['It’s the children’s plan', 4],
  ] as const)
    assert.equal(countWords(text), count, text);
});
