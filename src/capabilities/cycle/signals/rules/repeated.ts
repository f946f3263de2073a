import type { Copied, EarlierTexts } from './copied.ts';
import type { SignalPolicy } from './policy.ts';

/**
 * From which earlier update a whole text is taken word for word, the newest of several: also where it is too short for its words to be compared by their share.
 * Capitals, punctuation and signs that nobody sees make no difference. Below a handful of words a sentence repeats itself honestly.
 */
export function repeatedFrom(text: string, earlier: readonly EarlierTexts[], policy: SignalPolicy): Copied | null {
  const words = wordsOf(text);
  if (words.length < policy.leastRepeated || words.length > policy.mostWords) return null;
  const same = words.join(' ');
  const newestFirst = [...earlier].sort((a, b) => b.cycle - a.cycle).slice(0, policy.cyclesCompared);
  const found = newestFirst.find(({ texts }) => texts.some((one) => wordsOf(one).join(' ') === same));
  return found === undefined ? null : { percent: 100, cycle: found.cycle, boardDay: found.boardDay };
}

export const countWords = (text: string): number => wordsOf(text).length;

function wordsOf(text: string): readonly string[] {
  const plain = text
    .normalize('NFKD')
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase();
  return plain.match(/[\p{L}\p{N}]+/gu) ?? [];
}
