import type { Day } from '../../../../calendar/index.ts';
import type { SignalPolicy } from './policy.ts';

/** What was said of the same priority in an earlier cycle, all its texts. */
export type EarlierTexts = { readonly cycle: number; readonly boardDay: Day; readonly texts: readonly string[] };

/** How much of a text stood in which earlier update: per cent of its words, rounded down. */
export type Copied = { readonly percent: number; readonly cycle: number; readonly boardDay: Day };

/**
 * From which earlier update a text is copied, where it is: the one that holds most of its words, the newest of several. A word counts where it stands in a run
 * of words that the earlier update has too, wherever there, so that another month, an added sentence or another order of sentences hide nothing, and a phrase
 * of two words gives nothing away. Capitals, accents, punctuation and signs that nobody sees make no difference.
 */
export function copiedFrom(text: string, earlier: readonly EarlierTexts[], policy: SignalPolicy): Copied | null {
  const words = wordsOf(text, policy.mostWords);
  if (words.length < policy.leastWords) return null;
  const newestFirst = [...earlier].sort((a, b) => b.cycle - a.cycle).slice(0, policy.cyclesCompared);
  let best: (Copied & { readonly count: number }) | null = null;
  for (const { cycle, boardDay, texts } of newestFirst) {
    const count = wordsFoundIn(words, texts, policy);
    if (count > (best?.count ?? 0)) best = { count, percent: Math.floor((100 * count) / words.length), cycle, boardDay };
  }
  if (best === null || best.count < policy.copiedShare * words.length) return null;
  const { percent, cycle, boardDay } = best;
  return { percent, cycle, boardDay };
}

/** How many of the words stand in a run that one of the texts has too. */
function wordsFoundIn(words: readonly string[], texts: readonly string[], { wordsRunning, mostWords }: SignalPolicy): number {
  const runs = new Set(texts.flatMap((text) => runsOf(wordsOf(text, mostWords), wordsRunning)));
  let found = 0;
  // Up to this word all are counted already.
  let counted = 0;
  for (const [at, run] of runsOf(words, wordsRunning).entries()) {
    if (!runs.has(run)) continue;
    const end = at + wordsRunning;
    found += end - Math.max(at, counted);
    counted = end;
  }
  return found;
}

const runsOf = (words: readonly string[], length: number): string[] =>
  Array.from({ length: Math.max(0, words.length - length + 1) }, (_, at) => words.slice(at, at + length).join(' '));

function wordsOf(text: string, most: number): string[] {
  const plain = text
    .normalize('NFKD')
    // What is not seen, such as a soft hyphen or a space of no width, parts no word.
    .replace(/[\p{M}\p{Cf}'’]/gu, '')
    .toLowerCase();
  const words: string[] = [];
  for (const [word] of plain.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (words.length === most) break;
    words.push(word);
  }
  return words;
}
