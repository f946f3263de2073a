import type { Paper } from './tree.ts';

export type ContentsEntry = { readonly level: 2 | 3; readonly text: string; readonly id: string };

/** A paper shorter than this many headings needs no contents list. */
const worthListing = 3;

/**
 * The paper's contents: its headings of level 2 and 3, in order. Empty where there are fewer than three headings,
 * and then no renderer prints a contents list.
 */
export function contentsOf(paper: Paper): readonly ContentsEntry[] {
  const entries: ContentsEntry[] = [];
  for (const block of paper.blocks) {
    if (block.kind === 'heading' && block.level !== 4) entries.push({ level: block.level, text: block.text, id: block.id });
  }
  return entries.length < worthListing ? [] : entries;
}
