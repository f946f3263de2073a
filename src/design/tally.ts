import { markOf, type RatingColour, worstFirst } from './marks.ts';
import type { Counts } from './rating-words.ts';

/**
 * How many of the plan's priorities, and apart from them how many lines of its cross-cutting activity. Every figure that a page gives of priorities is one of
 * these, so that a line is never counted among the priorities on one page and outside them on the next.
 */
export type Tally = { readonly priorities: number; readonly lines: number };

type Counted = { readonly kind: 'priority' | 'cross-cutting' };

export function tallyOf(items: readonly Counted[]): Tally {
  const lines = items.filter((item) => item.kind === 'cross-cutting').length;
  return { priorities: items.length - lines, lines };
}

/**
 * "23 priorities, and 4 lines of the cross-cutting activity"; with a colour "11 amber priorities, and 3 lines of the cross-cutting activity"; out of `of`
 * "12 of 23 priorities, and 3 of 4 lines of the cross-cutting activity". Lines are left out where there are none to count.
 */
export function tallyWords({ priorities, lines }: Tally, { of, colour }: { readonly of?: Tally; readonly colour?: RatingColour } = {}): string {
  const name = colour === undefined ? '' : `${markOf[colour].words} `;
  const noun = (count: number, one: string, many: string) => (count === 1 ? one : many);
  const first = `${share(priorities, of?.priorities)} ${name}${noun(of?.priorities ?? priorities, 'priority', 'priorities')}`;
  if ((of?.lines ?? lines) === 0) return first;
  const second = `${share(lines, of?.lines)} ${noun(of?.lines ?? lines, 'line', 'lines')} of the cross-cutting activity`;
  return priorities === 0 && of === undefined && colour === undefined ? second : `${first}, and ${second}`;
}

const share = (count: number, of: number | undefined): string => (of === undefined ? String(count) : `${count} of ${of}`);

/** Whether a verb that follows the words stands in the singular. */
export const isOne = ({ priorities, lines }: Tally): boolean => priorities + lines === 1;

/** What stands beside the counts of priorities by colour: "And 4 lines of the cross-cutting activity: 3 amber, 1 green." Null where the plan has none. */
export function linesApart(counts: Counts): string | null {
  const shown = worstFirst.filter((colour) => (counts[colour] ?? 0) > 0);
  const lines = shown.reduce((sum, colour) => sum + (counts[colour] ?? 0), 0);
  if (lines === 0) return null;
  return `And ${tallyWords({ priorities: 0, lines })}: ${shown.map((colour) => `${counts[colour]} ${markOf[colour].words}`).join(', ')}.`;
}

/** The counts by colour of the priorities, and apart those of the lines. */
export function countsApart(items: readonly (Counted & { readonly colour: RatingColour })[]): { readonly priorities: Counts; readonly lines: Counts } {
  const counts: Record<'priority' | 'cross-cutting', { [colour in RatingColour]?: number }> = { priority: {}, 'cross-cutting': {} };
  for (const { kind, colour } of items) counts[kind][colour] = (counts[kind][colour] ?? 0) + 1;
  return { priorities: counts.priority, lines: counts['cross-cutting'] };
}
