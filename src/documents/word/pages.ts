/** What is set on pages one after the other: a paragraph, a figure, a row of a table. Heights in points. */
export type Part = {
  /** The height of each line; one, where it cannot be broken. */
  readonly lines: readonly number[];
  readonly before?: number;
  readonly after?: number;
  readonly keepNext?: boolean;
  readonly newPage?: boolean;
  /** The height of what is said again at the head of each page that it runs on to: a table's header row. */
  readonly repeats?: number;
  readonly heading?: boolean;
};

/**
 * The page on which each heading stands, in their order, where Word breaks the pages: what keeps with the next stays with it, neither the first line of a
 * paragraph nor its last stands alone, and between two paragraphs lies the larger of their spaces.
 */
export function pagesOfHeadings(parts: readonly Part[], pageHeight: number): number[] {
  const pages: number[] = [];
  let page = 1;
  let used = 0;
  let below = 0;
  for (const [index, part] of parts.entries()) {
    const gap = Math.max(below, part.before ?? 0);
    if (used > 0 && (part.newPage || used + gap + heldTogether(parts, index, pageHeight) > pageHeight)) {
      page += 1;
      // at the head of a page only a break that somebody asked for leaves the space above
      used = part.newPage ? (part.before ?? 0) : (part.repeats ?? 0);
    } else used += used === 0 ? 0 : gap;
    if (part.heading) pages.push(page);
    let left = part.lines;
    while (left.length > 0) {
      // what is higher than a page goes on one all the same
      const fitting = used <= (part.repeats ?? 0) ? Math.max(1, fit(left, pageHeight - used)) : fit(left, pageHeight - used);
      used += total(left.slice(0, fitting));
      left = left.slice(fitting);
      if (left.length > 0) {
        page += 1;
        used = part.repeats ?? 0;
      }
    }
    below = part.after ?? 0;
  }
  return pages;
}

const total = (heights: readonly number[]): number => heights.reduce((sum, height) => sum + height, 0);

/** Lines that go on this page. */
function fit(lines: readonly number[], room: number): number {
  let fitting = 0;
  for (let height = lines[0] ?? 0; fitting < lines.length && height <= room; height += lines[fitting] ?? 0) fitting += 1;
  return fitting === lines.length - 1 && fitting > 1 ? fitting - 1 : fitting;
}

/** How much of the parts from here on has to stand on one page. Nothing, where that is more than a page holds. */
function heldTogether(parts: readonly Part[], index: number, pageHeight: number): number {
  let height = 0;
  for (let at = index; ; at += 1) {
    const part = parts[at];
    if (part === undefined) return height;
    if (at > index) height += Math.max(parts[at - 1]?.after ?? 0, part.before ?? 0);
    height += part.keepNext || part.lines.length <= 3 ? total(part.lines) : total(part.lines.slice(0, 2));
    if (height > pageHeight) return 0;
    if (!part.keepNext) return height;
  }
}
