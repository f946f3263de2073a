import type { Row, Table } from '../rules/grid.ts';
import { readLetters } from '../rules/letters.ts';
import { words } from '../rules/wording.ts';
import type { Draft } from './drafts.ts';
import { type Columns, cellText, columnOf } from './table-columns.ts';

/** The same ref again is the same priority where nothing contradicts it: not the title, and not a letter used before. */
export function isSamePriority(earlier: Draft, table: Table, row: Row, columns: Columns, title: string | null): boolean {
  const titles = earlier.cells.title.map(({ text }) => words(text));
  const own = words(title ?? cellText(row.cells[columnOf(columns, 'title')]));
  if (own !== '' && titles.length > 0 && !titles.includes(own)) return false;
  return earlier.activityRefs || !lettersOf(table, row, columns, earlier.ref.ref).some((letter) => usedLetters(earlier).includes(letter));
}

/** Whether a row begins again at a letter that the priority has: then it is another priority. */
export function startsAgain(current: Draft, table: Table, row: Row, columns: Columns): boolean {
  return lettersOf(table, row, columns, current.ref.ref).some((letter) => usedLetters(current).includes(letter));
}

function lettersOf(table: Table, row: Row, columns: Columns, ref: string): string[] {
  const cell = row.cells[columnOf(columns, 'activity')];
  if (!cell || cell.coveredBy) return [];
  return printedLetters(
    cell.lines.map((line) => ({ ...line, place: table.name, row: '' })),
    ref,
  );
}

function usedLetters(draft: Draft): string[] {
  return printedLetters(
    draft.cells.activity.flatMap(({ lines }) => lines),
    draft.ref.ref,
  );
}

function printedLetters(lines: Parameters<typeof readLetters>[0], ref: string): string[] {
  const { activities, findings } = readLetters(lines, ref);
  return findings.some(({ kind }) => kind === 'unlettered') ? [] : activities.map(({ letter }) => letter);
}
