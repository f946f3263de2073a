import type { ColumnKind } from '../rules/columns.ts';
import { monthPattern } from '../rules/months.ts';
import { goesOn } from '../rules/wording.ts';
import type { TextLine } from './lines.ts';
import { begins, nextCellOnLine } from './parts.ts';

/** A line as it stands in a cell. `resumed`: the page ended before it, in the middle of the cell. `doubtful`: another cell might be meant. */
export type CellLine = TextLine & { readonly resumed: boolean; readonly doubtful: boolean };

export type RowCells = {
  /** Their lines, column by column. */
  readonly cells: readonly (readonly CellLine[])[];
  /** What follows the row and belongs to none of its cells. */
  readonly rest: readonly TextLine[];
};

/**
 * Puts the lines of one row into its cells. Text pulled out of a page gives a row cell after cell, each with its own lines; where a page ends in the middle of a row, each
 * cell goes on in turn on the next. A cell is known by what begins it (`begins`), a title and an SRO also by an empty line between them. `lines` begins behind the ref.
 */
export function cellsOfRow(kinds: readonly ColumnKind[], lines: readonly TextLine[]): RowCells {
  const walk = new RowWalk(kinds);
  for (const [index, line] of lines.entries()) {
    if (!walk.line(line, index === 0)) return { cells: walk.cells, rest: lines.slice(index) };
  }
  return { cells: walk.cells, rest: [] };
}

class RowWalk {
  readonly cells: CellLine[][];
  private readonly kinds: readonly ColumnKind[];
  /** The column that lines fall into. */
  private at = 1;
  /** Cells go on from the page before. */
  private resuming = false;

  constructor(kinds: readonly ColumnKind[]) {
    this.kinds = kinds;
    this.cells = kinds.map(() => []);
  }

  /** Whether the line belongs to the row. */
  line(line: TextLine, first: boolean): boolean {
    if (first) return this.put(line, false, false);
    if (line.beginsPage || this.breaksPage(line)) {
      this.resuming = true;
      return this.resume(line, 1);
    }
    const ahead = this.begun(line);
    if (ahead !== null) {
      this.at = ahead;
      this.resuming = this.resuming && (this.cells[ahead] as CellLine[]).length > 0;
      return this.put(line, false, false);
    }
    if (this.resuming && line.afterBlank && !begins(this.kind(this.at), line)) return this.resume(line, this.at);
    if (this.kind(this.at) === 'target' && !goesOnDate(this.textOf(this.at), line)) return false;
    return this.put(line, false, false);
  }

  /** A line that is set in begins a bullet, unless it can begin none where it stands. */
  private breaksPage(line: TextLine): boolean {
    return line.setIn && (this.kind(this.at) === 'target' || !(begins('outcome', line) && this.kinds.includes('outcome')));
  }

  /** The column further on that the line plainly begins; null where it begins none. */
  private begun(line: TextLine): number | null {
    for (let column = this.at + 1; column < this.kinds.length; column += 1) {
      const kind = this.kind(column);
      const empty = (this.cells[column] as CellLine[]).length === 0;
      if (!empty && !this.resuming) continue;
      const between = this.kinds.slice(this.at + 1, column).some((_, index) => (this.cells[this.at + 1 + index] as CellLine[]).length === 0);
      // A date in the middle of a text is no target, unless it names its phase.
      if (kind === 'target' && between && !/^phase\s*\d/i.test(line.text)) continue;
      if (begins(kind, line)) return column;
      if (kind === 'sro' && empty && line.afterBlank && this.kind(this.at) === 'title') return column;
    }
    return null;
  }

  /** Which cell goes on with this line: the one that it begins anew, else the one whose last line plainly has not ended. */
  private resume(line: TextLine, from: number): boolean {
    const columns = this.kinds.map((_, column) => column).filter((column) => column >= from);
    // Behind a row's last cell, what is set in may be a bullet of the row or what follows the table: a person must say.
    const over = this.kind(this.at) === 'target' && line.setIn;
    const anew = columns.find((column) => begins(this.kind(column), line) && (column > from || this.kind(column) !== 'sro' || from > 1));
    const scores = columns.map((column) => ({ column, score: this.unfinished(column, line) + (column === from && from > 1 ? -0.5 : 0) }));
    // Cells go on in their order: of several that break off the first is meant. Of those that merely may go on, the last: it holds the longest texts.
    const best = scores.reduce((most, one) => (one.score > most.score || (one.score === most.score && one.score < 3) ? one : most), { column: -1, score: 0 });
    if (anew !== undefined && best.score < 3 && !(over && this.kind(anew) === 'outcome')) {
      this.at = anew;
      return this.put(line, false, false);
    }
    if (best.score <= 0) return false;
    this.at = best.column;
    return this.put(line, true, scores.filter(({ score }) => score >= best.score - 0.5 && score > 0).length > 1);
  }

  private unfinished(column: number, line: TextLine): number {
    if (this.kind(column) === 'target') return goesOnDate(this.textOf(column), line) ? 1 : 0;
    return unfinished(this.textOf(column), line.text);
  }

  /** Puts a line into the column reached, and what follows on the same line into the cells that begin there. */
  private put(line: TextLine, resumed: boolean, doubtful: boolean): boolean {
    let text = line.text;
    for (let column = this.at + 1; column < this.kinds.length; column += 1) {
      if ((this.cells[column] as CellLine[]).length > 0) continue;
      const at = nextCellOnLine(this.kind(column), text);
      if (at === -1) continue;
      this.add({ ...line, text: text.slice(0, at).trim(), resumed, doubtful });
      text = text.slice(at).trim();
      this.at = column;
    }
    this.add({ ...line, text, resumed, doubtful });
    return true;
  }

  private add(line: CellLine): void {
    if (line.text !== '') (this.cells[this.at] as CellLine[]).push(line);
  }

  private kind(column: number): ColumnKind {
    return this.kinds[column] as ColumnKind;
  }

  private textOf(column: number): string {
    return this.cells[column]?.at(-1)?.text ?? '';
  }
}

/** How plainly a text goes on with a line: 3 where it breaks off, 2 where the line opens in lower case, 0 where it ended. */
function unfinished(last: string, line: string): number {
  if (last === '') return 0;
  if (goesOn(last, 'X')) return 3;
  return /^\p{Ll}/u.test(line) && !/[.!?)]$/.test(last) ? 2 : 0;
}

const opensWithMonth = new RegExp(`^${monthPattern}\\b`, 'i');

/** Whether a line is more of a date: its month, its year, the letters it is for, or another date. */
function goesOnDate(before: string, line: TextLine): boolean {
  const letters = /^(?:[\s(),&]|\band\b|\(?[a-z]\)|to\b)+$/i;
  return (
    begins('target', line) ||
    opensWithMonth.test(line.text) ||
    letters.test(line.text) ||
    (!/\d{4}/.test(before) && /\d/.test(line.text) && line.text.length < 30)
  );
}
