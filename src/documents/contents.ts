import type { Paper } from './tree.ts';

export type ContentsEntry = { readonly level: 2 | 3; readonly text: string; readonly id: string };

/** A paper shorter than this many headings needs no contents list. */
const worthListing = 3;

/**
 * The paper's contents: its headings of level 2 and 3, in order, or of level 2 alone where the contents block says so. Empty where there are fewer than
 * three, or where a paper of version 2 has no contents block, and then no renderer prints a contents list.
 */
export function contentsOf(paper: Paper): readonly ContentsEntry[] {
  const deepest = deepestListed(paper);
  const entries: ContentsEntry[] = [];
  for (const block of paper.blocks) {
    if (block.kind === 'heading' && block.level !== 4 && block.level <= deepest) entries.push({ level: block.level, text: block.text, id: block.id });
  }
  return entries.length < worthListing ? [] : entries;
}

/** Papers of version 1 have no block for their contents: these stand under the facts. */
export function contentsUnderFacts(paper: Paper): boolean {
  return paper.version === 1 && contentsOf(paper).length > 0;
}

/** The deepest level of heading in the contents; 0 where there is no list of them. */
export function deepestListed(paper: Paper): 0 | 2 | 3 {
  if (paper.version === 1) return 3;
  return paper.blocks.find((block) => block.kind === 'contents')?.deepest ?? 0;
}

/** So many entries, of a line or two, have room on one page and stand there together. */
const entriesOnAPage = 20;

export function contentsStayTogether(paper: Paper): boolean {
  return contentsOf(paper).length <= entriesOnAPage;
}
