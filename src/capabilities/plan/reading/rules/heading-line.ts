import { headerOf, isKnownHeading, readHeader } from './columns.ts';
import { tidy } from './wording.ts';

/** In words. A longer line is a sentence, and trying every way to part it would take for ever. */
const longestLine = 40;
/** In words: "What does good look like (outcome)". */
const longestHeading = 7;

/**
 * The headings of a plan table that stand on one line of text, one after another: "Ref Priority area SRO Key activity Outcome Target date".
 * Null where the line is anything else. Every word must belong to a heading that is known word for word, and each column is headed once.
 */
export function headingsOnLine(line: string): readonly string[] | null {
  const words = tidy(line).split(' ');
  if (words.length < 3 || words.length > longestLine) return null;
  const headings = fewestHeadings(words);
  if (headings === null) return null;
  const header = readHeader(headings);
  return headerOf(header) === 'plan' && header.doubts.length === 0 && header.kinds.every((kind) => kind !== null) ? headings : null;
}

/** The words parted into the fewest known headings; null where some belong to none. */
function fewestHeadings(words: readonly string[]): string[] | null {
  const best: (string[] | null)[] = [[]];
  for (let end = 1; end <= words.length; end += 1) {
    let shortest: string[] | null = null;
    for (let from = Math.max(0, end - longestHeading); from < end; from += 1) {
      const before = best[from];
      const heading = words.slice(from, end).join(' ');
      if (!before || !isKnownHeading(heading)) continue;
      if (shortest === null || before.length + 1 < shortest.length) shortest = [...before, heading];
    }
    best[end] = shortest;
  }
  return best[words.length] ?? null;
}
