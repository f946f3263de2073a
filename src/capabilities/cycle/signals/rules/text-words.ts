/**
 * The words of a text as they are compared: capitals, accents and punctuation make no difference, nor do signs that nobody sees, nor letters of another alphabet
 * that look like Latin ones. `most`: no more than so many.
 */
export function wordsOf(text: string, most = Number.POSITIVE_INFINITY): string[] {
  const plain = text
    .normalize('NFKD')
    // What is not seen, such as a soft hyphen or a space of no width, parts no word.
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase()
    .replace(/[\p{Script=Cyrillic}\p{Script=Greek}ı]/gu, (letter) => lookAlikes.get(letter) ?? letter);
  const words: string[] = [];
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.length === most) break;
    words.push(word);
  }
  return words;
}

export const countWords = (text: string): number => wordsOf(text).length;

/** Small letters of Cyrillic and Greek, by the Latin letter that they, or their capitals, look like. */
const alike: readonly (readonly [latin: string, others: string])[] = [
  ['a', 'аα'],
  ['b', 'вβ'],
  ['c', 'сϲ'],
  ['d', 'ԁ'],
  ['e', 'еε'],
  ['h', 'нһη'],
  ['i', 'іıι'],
  ['j', 'ј'],
  ['k', 'кκ'],
  ['m', 'мμ'],
  ['n', 'ν'],
  ['o', 'оο'],
  ['p', 'рρ'],
  ['q', 'ԛ'],
  ['s', 'ѕ'],
  ['t', 'тτ'],
  ['w', 'ԝ'],
  ['x', 'хχ'],
  ['y', 'уүυ'],
  ['z', 'ζ'],
];
const lookAlikes: ReadonlyMap<string, string> = new Map(alike.flatMap(([latin, others]) => [...others].map((other) => [other, latin] as const)));
