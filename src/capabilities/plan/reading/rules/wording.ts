/** Text as it reads: one space where there were several, no soft hyphens or marks without width. Line breaks go too. */
export function tidy(text: string): string {
  return text
    .replace(/[\u00AD\u200B-\u200D\u2060\uFEFF]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** Words alone, for comparing: lower case, no accents of typing such as curly quotes, dashes, brackets and full stops. */
export function words(text: string): string {
  return tidy(text)
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[’‘`´]/g, "'")
    .replace(/[^\p{L}\p{N}']+/gu, ' ')
    .trim();
}

/** Whether a line goes on from the one before: it opens in lower case, or the one before plainly has not ended. */
export function goesOn(before: string, line: string): boolean {
  if (before === '') return false;
  return (
    /^\p{Ll}/u.test(line) || /^[,;)\]–—-]/.test(line) || /[,\u2013\u2014(/&-]$/.test(before) || /\b(?:and|or|of|the|to|for|with|in|by|a|an)$/i.test(before)
  );
}

/** "a", "a and b", "a, b and c". */
export function listed(items: readonly string[]): string {
  return items.length < 2 ? (items[0] ?? '') : `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** The text in quotation marks, cut where a sentence could not carry it; the whole text stands beside the sentence. */
export function quoted(text: string, longest = 90): string {
  const line = tidy(text);
  return `“${line.length > longest ? `${line.slice(0, longest - 1).trimEnd()}…` : line}”`;
}
