import type { PlacedLine } from './grid.ts';
import { cutAtMarkers, type Marker, markerOf } from './markers.ts';
import { nextLetter } from './refs.ts';
import { goesOn, tidy } from './wording.ts';

export type LetteredText = { readonly letter: string; readonly text: string; readonly place: string; readonly row: string };

export type LetterFinding = {
  readonly kind: /** a letter and no text */
    | 'empty'
    | /** letters left out before this one */ 'skipped'
    | /** stands already */ 'doubled'
    | /** text before the first letter */ 'before the first'
    | /** text without a letter, read as the rest of this one */ 'joined'
    | /** no letters at all: given in the order printed */ 'unlettered'
    | /** no letters, and more texts than there are letters */ 'beyond z';
  readonly letter: string;
  readonly text: string;
  readonly place: string;
  /** The letter before this one; empty for the first. */
  readonly after: string;
};

type Item = { letter: string; text: string; place: string; row: string };

/**
 * The activities of a priority from the lines of its activity cells, in their order. Letters stay as printed: one that is skipped,
 * doubled or has no text is a finding, and nothing is moved up. A doubled or empty letter gives no activity.
 * Where no line has a letter, letters are given in the order printed, and that is a finding too.
 */
export function readLetters(
  lines: readonly PlacedLine[],
  ref = '',
): { readonly activities: readonly LetteredText[]; readonly findings: readonly LetterFinding[] } {
  const tokens = tokensOf(lines, ref);
  if (!tokens.some((token) => token.letter !== null)) return unlettered(tokens);
  const { items, findings } = gather(tokens);
  const activities: Item[] = [];
  let last = '';
  for (const item of items) {
    const expected = nextLetter(last);
    if (activities.some(({ letter }) => letter === item.letter) || item.letter === last) {
      findings.push({ kind: 'doubled', ...item, after: last });
      continue;
    }
    if (item.letter !== expected) findings.push({ kind: 'skipped', ...item, after: last });
    if (item.text === '') findings.push({ kind: 'empty', ...item, after: last });
    else activities.push(item);
    last = item.letter;
  }
  return { activities, findings };
}

type Token = { letter: string | null; text: string; place: string; row: string; sub: boolean; labelled: boolean };

function tokensOf(lines: readonly PlacedLine[], ref: string): Token[] {
  const tokens: Token[] = [];
  let last = '';
  let brackets: Marker['brackets'] = 'none';
  for (const line of lines) {
    const text = tidy(line.text);
    const base = { place: line.place, row: line.row, labelled: line.label !== undefined };
    const found = lineMarker(line, text, ref, last);
    if (!found) {
      if (text === '') continue;
      const sub = isSubPoint(text) || (line.label !== undefined && !/^\W*\d/.test(line.label));
      const [own, ...more] = last === '' ? [{ letter: '', text }] : cutAtMarkers(text, brackets, last);
      const label = sub && line.label ? `${line.label} ` : '';
      if (own && own.text !== '') tokens.push({ ...base, letter: null, text: `${label}${own.text}`, sub });
      for (const piece of more) tokens.push({ ...base, ...piece, sub: false });
      last = more.at(-1)?.letter ?? last;
      continue;
    }
    brackets = found.brackets;
    for (const piece of cutAtMarkers(found.rest, found.brackets, found.letter)) {
      tokens.push({ ...base, ...piece, sub: false });
      last = piece.letter;
    }
  }
  return tokens;
}

/** The letter that automatic numbering or the typed text puts before a line; null where the line has none of its own. */
function lineMarker(line: PlacedLine, text: string, ref: string, last: string): Marker | null {
  const typed = markerOf(text, ref);
  const label = line.label === undefined || (line.level ?? 0) > 0 ? null : markerOf(tidy(line.label), ref);
  if (label) return { ...label, strength: 'strong', brackets: 'right', rest: typed?.letter === label.letter ? typed.rest : text };
  if (!typed || (typed.strength === 'weak' && typed.letter !== nextLetter(last))) return null;
  return isRoman(typed.letter, last) ? null : typed;
}

/** i), v) and x) far ahead of the next letter count points inside an activity, as ii) and iv) do. */
function isRoman(letter: string, last: string): boolean {
  return ['i', 'v', 'x'].includes(letter) && last !== '' && letter.charCodeAt(0) - last.charCodeAt(0) > 2;
}

function isSubPoint(text: string): boolean {
  return /^(?:[•●○◦▪■‣·*]|[–-]\s|\(?[ivx]+[.)]\s)/u.test(text);
}

/** Lines without a letter join the activity before them: points on a line of their own, other text after a space. */
function gather(tokens: readonly Token[]): { items: Item[]; findings: LetterFinding[] } {
  const items: Item[] = [];
  const findings: LetterFinding[] = [];
  for (const { letter, text, place, row, sub } of tokens) {
    const last = items.at(-1);
    if (letter !== null) items.push({ letter, text, place, row });
    else if (!last) findings.push({ kind: 'before the first', letter: '', text, place, after: '' });
    else {
      if (!sub && last.text !== '' && !goesOn(last.text, text)) findings.push({ kind: 'joined', letter: last.letter, text, place, after: last.letter });
      last.text = last.text === '' ? text : `${last.text}${sub ? '\n' : ' '}${text}`;
    }
  }
  return { items, findings };
}

function unlettered(tokens: readonly Token[]): { activities: LetteredText[]; findings: LetterFinding[] } {
  const marked = tokens.some((token) => token.labelled || token.sub);
  const items: Item[] = [];
  const beyond: LetterFinding[] = [];
  for (const token of tokens) {
    const last = items.at(-1);
    const text = token.text.replace(/^(?:[•●○◦▪■‣·*]|[–-](?=\s)|\(?\d{1,2}[.)](?=\s))\s*/u, '');
    const begins = token.labelled || token.sub || /^\(?\d{1,2}[.)]\s/.test(token.text);
    if (last && !begins && (marked || goesOn(last.text, text))) last.text = `${last.text} ${text}`;
    else if (last?.letter === 'z') beyond.push({ kind: 'beyond z', letter: '', text, place: token.place, after: 'z' });
    else items.push({ letter: nextLetter(last?.letter ?? ''), text, place: token.place, row: token.row });
  }
  return { activities: items, findings: [...items.map((item) => ({ kind: 'unlettered' as const, ...item, after: '' })), ...beyond] };
}
