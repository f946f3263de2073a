import type { ColumnKind } from '../rules/columns.ts';
import { monthPattern } from '../rules/months.ts';
import { beginsPost } from '../rules/sro.ts';
import { bulletSign, type TextLine } from './lines.ts';

const date = new RegExp(
  `^(?:phase\\s*(?:\\d|one|two|three|i)|(?:by|end|early|mid|late|start|before|the|of|from)\\b[\\s\\w]{0,12}\\b${monthPattern}|${monthPattern}\\s+\\d|\\d{1,2}(?:st|nd|rd|th)?[\\s/.]+(?:${monthPattern}|\\d{1,2}[/.]\\d)|\\d{4}-\\d\\d|t\\.?b\\.?[ac]\\b|ongoing\\b)`,
  'i',
);
const firstLetter = /^\(?a[).]\s*/i;
const anyLetter = /^\(?[a-z]\)\s*/i;

/** Whether a line plainly begins the cell of a column: by its bullet, letter, date or the title of a post. */
export function begins(kind: ColumnKind, { text, setIn }: Pick<TextLine, 'text' | 'setIn'>): boolean {
  if (kind === 'activity') return anyLetter.test(text) || firstLetter.test(text);
  if (kind === 'outcome') return bulletSign.test(text) || (setIn && !/^\p{Ll}/u.test(text) && !anyLetter.test(text) && !date.test(text));
  if (kind === 'target') return date.test(text);
  return kind === 'sro' && beginsPost(text);
}

/** Where a line that begins in one cell goes on to the next: "Solicitor to the council a) Establish a log", "Recruitment  Director of People". */
export function nextCellOnLine(kind: ColumnKind, line: string): number {
  if (kind === 'activity') {
    const at = /(?<=\S)\s+(?=\(?a\)\s)/i.exec(line);
    return at ? at.index : -1;
  }
  const wide = [...line.matchAll(/\s{2,}(?=\S)/g)].find(({ index }) => begins(kind, { text: line.slice(index).trim(), setIn: false }));
  return wide ? wide.index : -1;
}
