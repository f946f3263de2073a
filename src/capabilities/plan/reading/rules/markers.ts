/** What stands before an activity's text: "a)", "(a)", "a.", "a -", "LG2a". */
export type Marker = {
  readonly letter: string;
  /** `strong` markers are letters beyond doubt; a weak one ("a." or "a -") counts only where its letter is the next one. */
  readonly strength: 'strong' | 'weak';
  readonly brackets: 'both' | 'right' | 'none';
  readonly rest: string;
};

export function markerOf(text: string, ref: string): Marker | null {
  const withRef = ref === '' ? null : new RegExp(`^${ref.replace(/(\\d+)$/, '[\\s-]?0*$1')}[\\s.-]?\\(?([a-z])\\)?(?:\\s*[:.–—-])?(?:\\s+|$)`, 'i').exec(text);
  if (withRef) return marker(withRef, text, 'strong', 'none');
  const both = /^\(\s?([a-z])\s?\)[.:]?\s*/i.exec(text);
  if (both) return marker(both, text, 'strong', 'both');
  const right = /^([a-z])\s?\)[.:]?\s*/i.exec(text);
  if (right) return marker(right, text, 'strong', 'right');
  const numbered = /^\d{1,3}\s?\(?([a-z])\)\s*/i.exec(text);
  if (numbered) return marker(numbered, text, 'strong', 'right');
  const weak = /^([a-z])(?:\.(?=\s|$)|\s?[:–—-](?=\s|$))\s*/i.exec(text);
  return weak ? marker(weak, text, 'weak', 'none') : null;
}

function marker(match: RegExpExecArray, text: string, strength: Marker['strength'], brackets: Marker['brackets']): Marker {
  return { letter: (match[1] as string).toLowerCase(), strength, brackets, rest: text.slice(match[0].length) };
}

/** Letters that begin inside a line, where several activities run together: "a) Review b) Recruit". */
export function cutAtMarkers(text: string, brackets: Marker['brackets'], letter: string): { readonly letter: string; readonly text: string }[] {
  if (brackets === 'none') return [{ letter, text }];
  const pattern = brackets === 'both' ? /(^|\s)\(([a-z])\)\s*/gi : /(^|[\s.;:,])([a-z])\)\s*/gi;
  const pieces = [{ letter, text: '', from: 0 }];
  for (const match of text.matchAll(pattern)) {
    const last = pieces.at(-1) as { letter: string; text: string; from: number };
    const at = match.index + (match[1] as string).length;
    const found = (match[2] as string).toLowerCase();
    const after = match.index + match[0].length;
    // A few letters each way are enough to judge by, however long the cell.
    if (!begins(text.slice(Math.max(last.from, at - 40), at), text.slice(after, after + 10), last.letter, found)) continue;
    last.text = text.slice(last.from, at).trim();
    pieces.push({ letter: found, text: '', from: after });
  }
  const last = pieces.at(-1) as { letter: string; text: string; from: number };
  last.text = text.slice(last.from).trim();
  return pieces.map((piece) => ({ letter: piece.letter, text: piece.text }));
}

/** Whether a letter inside a line begins an activity, and is not a mention: "see a) above", "options b) and c)". */
function begins(before: string, after: string, last: string, found: string): boolean {
  if (
    /^(?:and|or|to|&|,|above|below|\))/i.test(after) ||
    /(?:\b(?:and|or|to|see|in|of|with|options?|activit(?:y|ies)|actions?|letters?|items?|points?|parts?)|&|\()\s*$/i.test(before)
  )
    return false;
  const step = found.charCodeAt(0) - last.charCodeAt(0);
  // The next letter begins the next activity; a letter skipped or doubled must also stand at the start of a sentence.
  return step === 1 || (step >= 0 && step <= 3 && /[.;:]\s*$/.test(before));
}
