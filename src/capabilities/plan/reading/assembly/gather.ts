import type { Block, Grid, Prose, Row, Table } from '../rules/grid.ts';
import { cellPlace } from '../rules/places.ts';
import type { Problem } from '../rules/plan.ts';
import { parseRef } from '../rules/refs.ts';
import type { Draft, Section } from './drafts.ts';
import { PlanRows } from './plan-rows.ts';
import { problem } from './problems.ts';
import { remarksOf } from './rows.ts';
import { type Columns, cellText, columnOf, findHeader, rowText, tableText } from './table-columns.ts';

export type Gathered = {
  readonly drafts: readonly Draft[];
  readonly prose: readonly Prose[];
  readonly problems: readonly Problem[];
  readonly planTables: number;
};

/** Walks the file in its order and puts every cell of every plan table into the draft of a priority, or into a problem. */
export function gather(grid: Grid): Gathered {
  const walk = new Walk();
  for (const block of grid.blocks) walk.block(block);
  walk.problems.push(...grid.unread.map(({ kind, text, place }) => problem(kind, { place, text })));
  return walk;
}

class Walk {
  readonly drafts: Draft[] = [];
  readonly prose: Prose[] = [];
  readonly problems: Problem[] = [];
  planTables = 0;
  /** What may name the workstream of the next plan table: the last heading since the one before. */
  private heading: Prose | null = null;
  private last: { columns: Columns; table: Table } | null = null;

  block(block: Block): void {
    if (block.kind !== 'table') this.line(block);
    else this.table(block);
  }

  private line(prose: Prose): void {
    this.prose.push(prose);
    // A bold line is often all that heads a table; a real heading is never overruled by one.
    const short = prose.text.length <= 80 && !/[.;:,]$/.test(prose.text) && !/\b(?:version|page)\s*\d|^#|^\d+$/i.test(prose.text);
    if (prose.kind === 'heading' || (short && this.heading?.kind !== 'heading')) this.heading = prose;
  }

  private table(table: Table): void {
    const header = findHeader(table);
    if (header.kind === 'plan') {
      this.problems.push(...header.problems);
      this.above(table, table.rows.slice(0, header.at));
      this.problems.push(...remarksOf(table, table.rows.slice(header.at, header.at + 1), header.columns, ''));
      this.planRows(table, table.rows.slice(header.at + 1), header.columns);
      return;
    }
    if (this.last && goesOn(table, this.last)) {
      this.problems.push(problem('headings-assumed', { place: table.name, text: tableText(table.rows.slice(0, 1)), about: this.last.table.name }));
      this.planRows(table, table.rows, this.last.columns);
      return;
    }
    const facts = { place: table.name, text: tableText(table.rows) };
    if (header.kind === 'plan without refs') {
      const about = header.columns.headings.filter((heading) => heading !== '').join(', ');
      this.problems.push(problem('no-ref-column', { ...facts, about: `its columns are ${about}` }));
    } else if (facts.text !== '') this.problems.push(problem('table-not-recognised', facts));
    this.problems.push(...remarksOf(table, table.rows, null, ''));
  }

  /** Rows above the headings: a sheet's title and notes, or the workstream over a table in Word. */
  private above(table: Table, rows: readonly Row[]): void {
    for (const row of rows) {
      const filled = row.cells.filter((cell) => cellText(cell) !== '');
      for (const [column, cell] of row.cells.entries()) {
        const text = cellText(cell);
        if (text !== '') this.prose.push({ kind: filled.length === 1 ? 'heading' : 'paragraph', text, place: cellPlace(table, row, column, '') });
      }
      if (filled.length === 1 && table.sheet === null) this.heading = this.prose.at(-1) ?? null;
    }
    this.problems.push(...remarksOf(table, rows, null, ''));
  }

  private planRows(table: Table, rows: readonly Row[], columns: Columns): void {
    const reader = new PlanRows({ table, columns, section: this.sectionOf(table), drafts: this.drafts, problems: this.problems });
    this.planTables += 1;
    this.last = { table, columns: reader.read(rows) };
    this.heading = null;
  }

  private sectionOf(table: Table): Section {
    if (table.sheet !== null) return { kind: genericSheet.test(table.sheet) ? 'none' : 'sheet', raw: table.sheet, place: table.name };
    return this.heading ? { kind: 'heading', raw: this.heading.text, place: this.heading.place } : { kind: 'none', raw: '', place: table.name };
  }
}

/** Names of sheets that say nothing of a workstream. */
const genericSheet =
  /^(?:(?:work)?sheet ?\d*|table ?\d*|(?:the )?(?:strategic |improvement |action |delivery |operational )*plan(?: on a page)?(?: ?v?[\d.]+)?|appendix.*|actions?|activit(?:y|ies)|priorities|data|import|master|tracker)$/i;

/** A table without headings whose first filled row has a ref where the table before it has its Ref column: the same table on the next page. */
function goesOn(table: Table, last: { columns: Columns; table: Table }): boolean {
  const first = table.rows.find((row) => rowText(row) !== '');
  return (
    first !== undefined &&
    table.sheet === null &&
    table.columns === last.table.columns &&
    parseRef(cellText(first.cells[columnOf(last.columns, 'ref')])) !== null
  );
}
