import type { Block, Grid, Prose, Row, Table } from '../rules/grid.ts';
import { readLetters } from '../rules/letters.ts';
import { cellPlace, rowPlace } from '../rules/places.ts';
import type { Problem } from '../rules/plan.ts';
import { parseActivityRef, parseRef, type Ref } from '../rules/refs.ts';
import { words } from '../rules/wording.ts';
import { type Draft, emptyDraft, type Section } from './drafts.ts';
import { problem } from './problems.ts';
import { addRow, readRow, rowFacts, showing } from './rows.ts';
import { type Columns, cellText, columnOf, findHeader, repeatedHeader, rowText, tableText } from './table-columns.ts';

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

/** Rows whose ref cannot be used, and the rows that go on from them, are reported under one key until the next ref. */
type Current = Draft | { readonly lost: 'missing-ref' | 'ref-not-understood' | 'duplicate-ref'; readonly about: string; readonly ref: string } | null;

class Walk {
  readonly drafts: Draft[] = [];
  readonly prose: Prose[] = [];
  readonly problems: Problem[] = [];
  planTables = 0;
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
      this.planRows(table, table.rows.slice(header.at + 1), header.columns);
    } else if (this.last && goesOn(table, this.last)) {
      const about = this.last.table.name;
      this.problems.push(problem('headings-assumed', { place: table.name, text: tableText(table.rows.slice(0, 1)), about }));
      this.planRows(table, table.rows, this.last.columns);
    } else if (header.kind === 'plan without refs') {
      const about = header.columns.headings.filter((heading) => heading !== '').join(', ');
      this.problems.push(problem('no-ref-column', { place: table.name, text: tableText(table.rows), about: `its columns are ${about}` }));
    } else if (tableText(table.rows) !== '') {
      this.problems.push(problem('table-not-recognised', { place: table.name, text: tableText(table.rows) }));
    }
    if (header.kind !== 'plan') this.remarks(table, table.rows, '');
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
    this.remarks(table, rows, '');
  }

  private planRows(table: Table, rows: readonly Row[], start: Columns): void {
    this.planTables += 1;
    let columns = start;
    let section = this.sectionOf(table);
    let named: Section = { kind: 'none', raw: '', place: '' };
    let banner: Section | null = null;
    let current: Current = null;
    for (const row of rows) {
      const again = repeatedHeader(row);
      if (again) {
        columns = again;
        continue;
      }
      const reading = readRow(table, row, columns);
      if (reading.kind === 'banner') {
        this.unused(banner, section);
        banner = { kind: 'banner', raw: reading.text, place: reading.place };
      } else if (reading.kind === 'priority') {
        named = this.columnSection(table, row, columns, named);
        if (banner && !isMore(banner, section, reading.ref, current)) section = banner;
        else this.unused(banner, section);
        banner = null;
        current = this.priority(table, row, columns, reading, named.kind === 'column' ? named : section, current);
      } else if (reading.kind === 'bad ref') {
        current = { lost: 'ref-not-understood', about: reading.text, ref: '' };
        this.lost(current, table, row);
      } else if (reading.kind === 'more') current = this.more(table, row, columns, current);
      this.remarks(table, [row], current && 'cells' in current ? current.ref.ref : '');
    }
    this.unused(banner, section);
    this.last = { columns, table };
    this.heading = null;
  }

  private sectionOf(table: Table): Section {
    if (table.sheet !== null) return { kind: genericSheet.test(table.sheet) ? 'none' : 'sheet', raw: table.sheet, place: table.name };
    return this.heading ? { kind: 'heading', raw: this.heading.text, place: this.heading.place } : { kind: 'none', raw: '', place: table.name };
  }

  /** The workstream column's text, which a blank cell takes from the row above. */
  private columnSection(table: Table, row: Row, columns: Columns, before: Section): Section {
    const column = columnOf(columns, 'workstream');
    if (column === -1) return before;
    const raw = cellText(showing(table, row, column));
    if (raw === '' || words(raw) === words(before.raw)) return before;
    return { kind: 'column', raw, place: cellPlace(table, row, column, columns.headings[column] ?? '') };
  }

  private priority(table: Table, row: Row, columns: Columns, { ref, title }: { ref: Ref; title: string | null }, section: Section, current: Current): Current {
    const earlier = this.drafts.find((draft) => draft.ref.ref === ref.ref);
    if (!earlier) {
      const draft = emptyDraft(
        ref,
        rowPlace(table, row),
        section,
        columnOf(columns, 'activityRef') !== -1 || parseActivityRef(refText(row, columns))?.ref != null,
      );
      if (title !== null) addTitle(draft, title, table, row, columns);
      this.drafts.push(draft);
      this.problems.push(...addRow(draft, table, row, columns, true));
      return draft;
    }
    if (isSamePriority(earlier, table, row, columns, title)) {
      this.problems.push(...addRow(earlier, table, row, columns, false));
      return earlier;
    }
    const lost = current && 'lost' in current && current.ref === ref.ref ? current : ({ lost: 'duplicate-ref', about: earlier.place, ref: ref.ref } as const);
    this.lost(lost, table, row);
    return lost;
  }

  /** A row without a ref: more of the priority above, or a row whose ref was forgotten. */
  private more(table: Table, row: Row, columns: Columns, current: Current): Current {
    const own = (kind: 'title' | 'sro' | 'target') => cellText(row.cells[columnOf(columns, kind)]);
    const forgotten =
      current !== null && 'cells' in current && own('title') !== '' && (own('sro') !== '' || own('target') !== '' || startsAgain(current, table, row, columns));
    if (current === null || forgotten) {
      const lost = { lost: 'missing-ref', about: '', ref: '' } as const;
      this.lost(lost, table, row);
      return lost;
    }
    if ('lost' in current) {
      this.lost(current, table, row);
      return current;
    }
    if (own('title') !== '') this.problems.push(problem('title-continued', { ref: current.ref.ref, ...rowFacts(table, row) }));
    this.problems.push(...addRow(current, table, row, columns, false));
    return current;
  }

  private lost(current: Exclude<Current, Draft | null>, table: Table, row: Row): void {
    this.problems.push(problem(current.lost, { ref: current.ref, about: current.about, ...rowFacts(table, row) }));
  }

  /** A banner that named no workstream. One that repeats the section's name has said nothing new. */
  private unused(banner: Section | null, section: Section): void {
    if (banner && words(banner.raw).replace(/ cont\w*$/, '') !== words(section.raw)) {
      this.problems.push(problem('text-not-placed', { place: banner.place, text: banner.raw }));
    }
  }

  private remarks(table: Table, rows: readonly Row[], ref: string): void {
    for (const row of rows) {
      for (const [column, cell] of row.cells.entries()) {
        const heading = this.last?.columns.headings[column] ?? '';
        for (const { kind, text } of cell.remarks) this.problems.push(problem(kind, { ref, text, place: cellPlace(table, row, column, heading) }));
      }
    }
  }
}

const genericSheet =
  /^(?:(?:work)?sheet ?\d*|table ?\d*|(?:the )?(?:strategic |improvement |action |delivery |operational )*plan(?: on a page)?(?: ?v?[\d.]+)?|appendix.*|actions?|activit(?:y|ies)|priorities|data|import|master|tracker)$/i;

function refText(row: Row, columns: Columns): string {
  return cellText(row.cells[columnOf(columns, 'ref')]);
}

function addTitle(draft: Draft, title: string, table: Table, row: Row, columns: Columns): void {
  const column = columnOf(columns, 'ref');
  const place = cellPlace(table, row, column, columns.headings[column] ?? '');
  draft.cells.title.push({ lines: [{ text: title, place, row: '' }], text: title, place, rows: [] });
}

/** A banner over rows of the code that went before names nothing new: "Continued", or the foot of a page. */
function isMore(banner: Section, section: Section, ref: Ref, current: Current): boolean {
  const code = current && 'cells' in current ? current.ref.code : null;
  return words(banner.raw).replace(/ cont\w*$/, '') === words(section.raw) || code === ref.code;
}

/** The same ref again is the same priority where nothing contradicts it: not the title, and not a letter used before. */
function isSamePriority(earlier: Draft, table: Table, row: Row, columns: Columns, title: string | null): boolean {
  const titles = earlier.cells.title.map(({ text }) => words(text));
  const own = words(title ?? cellText(row.cells[columnOf(columns, 'title')]));
  if (own !== '' && titles.length > 0 && !titles.includes(own)) return false;
  return earlier.activityRefs || !lettersOf(table, row, columns, earlier.ref.ref).some((letter) => usedLetters(earlier).includes(letter));
}

function startsAgain(current: Draft, table: Table, row: Row, columns: Columns): boolean {
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
