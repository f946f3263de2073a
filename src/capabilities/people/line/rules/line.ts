/** Posts by the post that each answers to. */
export type Lines = ReadonlyMap<string, string | null>;

/** Whether a post that answered to this one would, at some remove, answer to itself. */
export function circles(lines: Lines, post: string, to: string): boolean {
  const seen = new Set<string>();
  for (let above: string | null = to; above !== null; above = lines.get(above) ?? null) {
    if (above === post) return true;
    // A circle further up, which this post is no part of.
    if (seen.has(above)) return false;
    seen.add(above);
  }
  return false;
}
