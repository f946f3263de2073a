import type { Day } from '../../../../calendar/index.ts';
import type { SignalPolicy } from './policy.ts';
import { wordsOf } from './text-words.ts';

/** What was said of the same priority in an earlier cycle, all its texts. */
export type EarlierTexts = { readonly cycle: number; readonly boardDay: Day; readonly texts: readonly string[] };

/**
 * How much of a text stood in which earlier update: per cent of its words, rounded down. `ofEarlier`: per cent of the words of a text of that update, which stands
 * among so many others now that they are a small share of them.
 */
export type Copied = { readonly percent: number; readonly cycle: number; readonly boardDay: Day; readonly ofEarlier?: true };

/**
 * From which earlier update a text is copied, where it is: the one that holds most of its words, the newest of several. A word counts where it stands in a run
 * of words that the earlier update has too, wherever there, so that another month, an added sentence or another order of sentences hide nothing, and a phrase
 * of two words gives nothing away. Of a short text a greater share is asked for, since a sentence or two repeat honestly in part. Words put beside a copied text
 * hide it no more: it is found by its own share too.
 */
export function copiedFrom(text: string, earlier: readonly EarlierTexts[], policy: SignalPolicy): Copied | null {
  const words = wordsOf(text, policy.mostWords);
  if (words.length < policy.leastSaid) return null;
  const newestFirst = [...earlier].sort((a, b) => b.cycle - a.cycle).slice(0, policy.cyclesCompared);
  const asked = words.length < policy.leastWords ? policy.copiedShareOfShort : policy.copiedShare;
  const found = newestFirst.map(({ cycle, boardDay, texts }) => {
    const before = texts.map((one) => wordsOf(one, policy.mostWords));
    const share = wordsFoundIn(words, before, policy) / words.length;
    const long = before.filter((one) => one.length >= policy.leastWords);
    const ofEarlier = Math.max(0, ...long.map((one) => wordsFoundIn(one, [words], policy) / one.length));
    return { cycle, boardDay, share, ofEarlier };
  });
  const most = greatest(found, ({ share }) => share);
  if (most !== null && most.share >= asked) return { percent: percentOf(most.share), cycle: most.cycle, boardDay: most.boardDay };
  const whole = greatest(found, ({ ofEarlier }) => ofEarlier);
  if (whole === null || whole.ofEarlier < policy.copiedShare) return null;
  return { percent: percentOf(whole.ofEarlier), cycle: whole.cycle, boardDay: whole.boardDay, ofEarlier: true };
}

/** The first of those with the greatest figure. */
const greatest = <T>(all: readonly T[], figure: (one: T) => number): T | null =>
  all.reduce<T | null>((best, one) => (best === null || figure(one) > figure(best) ? one : best), null);

/** Rounded down; a hair is added, so that 0.57 of a hundred words is not 56 of them. */
const percentOf = (share: number): number => Math.floor(100 * share + 1e-9);

/** How many of the words stand in a run that one of the texts has too. */
function wordsFoundIn(words: readonly string[], texts: readonly (readonly string[])[], { wordsRunning }: SignalPolicy): number {
  const runs = new Set(texts.flatMap((text) => runsOf(text, wordsRunning)));
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
