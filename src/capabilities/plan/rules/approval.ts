/** A full stop, a dash or a letter or two say nothing. */
export function hasWords(text: string): boolean {
  return /\p{L}.*\p{L}.*\p{L}/su.test(text);
}
