import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { EarlierTexts } from './copied.ts';
import { type SignalPolicy, signalPolicies } from './policy.ts';
import { countWords, repeatedFrom } from './repeated.ts';

const policy = signalPolicies[0] as SignalPolicy;
const said = 'Two teams hold supervision now.';
const earlier = (cycle: number, ...texts: string[]): EarlierTexts => ({ cycle, boardDay: `2022-0${cycle}-15` as EarlierTexts['boardDay'], texts });

describe('a whole text repeated', () => {
  const cases: [name: string, text: string, cycle: number | null][] = [
    ['five words, word for word', said, 5],
    ['four words are too few', 'Two teams hold supervision', null],
    ['with other capitals, punctuation, lines and a sign that nobody sees', 'two TEAMS,\nhold super\u00advision – now', 5],
    ['one word more', `${said} Again`, null],
    ['one word changed', 'Three teams hold supervision now.', null],
  ];
  for (const [name, text, cycle] of cases)
    test(name, () =>
      assert.equal(repeatedFrom(text, [earlier(5, 'Something else was said here.', said, 'Two teams hold supervision')], policy)?.cycle ?? null, cycle),
    );

  test('of several cycles the newest, and not the fourteenth', () => {
    assert.deepEqual(repeatedFrom(said, [earlier(3, said), earlier(5, said)], policy), { percent: 100, cycle: 5, boardDay: '2022-05-15' });
    const others = Array.from({ length: 13 }, (_, at) => ({ ...earlier(1, 'Something else'), cycle: 20 + at }));
    assert.equal(repeatedFrom(said, [...others, earlier(5, said)], policy), null);
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
