/** Texts without the differences that mean nothing (capitals, spaces, punctuation), so that the same thing is not added to a plan twice. */
const wordsKey = (text: string): string =>
  text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[’'ʼ`]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

/** The one that says the same in words; undefined where none does. */
export const sameInWords = <One>(there: readonly One[], wordsOf: (one: One) => string, text: string): One | undefined =>
  there.find((one) => wordsKey(wordsOf(one)) === wordsKey(text));
