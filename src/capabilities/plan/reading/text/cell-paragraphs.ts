import type { ColumnKind } from '../rules/columns.ts';
import type { Cell, Line, Remark } from '../rules/grid.ts';
import { belongsTo } from '../rules/targets.ts';
import { goesOn, tidy } from '../rules/wording.ts';
import { bulletSign } from './lines.ts';
import { begins } from './parts.ts';
import type { CellLine } from './row-cells.ts';

/** A cell of the paragraphs that its printed lines make up: a line ends where the column was full, a paragraph where its text did. */
export function cellOf(kind: ColumnKind, lines: readonly CellLine[]): Cell {
  const bulleted = kind === 'outcome' && lines.some((line) => begins('outcome', line));
  const paragraphs: { text: string; label?: string }[] = [];
  const remarks: Remark[] = [];
  for (const line of lines) {
    const text = tidy(line.text.replace(bulletSign, ''));
    const marked = kind === 'outcome' && begins('outcome', line) && !line.resumed;
    const last = paragraphs.at(-1);
    if (last && !line.resumed && beginsParagraph(kind, line, last.text, bulleted)) paragraphs.push(marked ? { text, label: '•' } : { text });
    else if (last) {
      if (line.doubtful) remarks.push({ kind: 'joined', text: `${last.text} … ${text}` });
      last.text = joined(last.text, text);
    } else paragraphs.push(marked ? { text, label: '•' } : { text });
  }
  return { lines: paragraphs satisfies Line[], remarks, across: 1 };
}

function beginsParagraph(kind: ColumnKind, line: CellLine, before: string, bulleted: boolean): boolean {
  if (kind === 'activity') return begins('activity', line);
  if (kind === 'outcome') return bulleted ? begins('outcome', line) : line.afterBlank && !goesOn(before, line.text);
  if (kind === 'target') return !belongsTo(before, tidy(line.text));
  return kind === 'sro' && line.afterBlank && !goesOn(before, line.text);
}

/** A word that was parted at a hyphen is whole again, hyphen and all: nobody can tell "multi-" and "agency" from "per-" and "formance". */
export const joined = (before: string, line: string): string => (/\p{L}-$/u.test(before) ? `${before}${line}` : `${before} ${line}`);
