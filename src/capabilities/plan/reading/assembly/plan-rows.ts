import type { Row, Table } from '../rules/grid.ts';
import { cellPlace, rowPlace } from '../rules/places.ts';
import type { Problem } from '../rules/plan.ts';
import { parseActivityRef, type Ref } from '../rules/refs.ts';
import { words } from '../rules/wording.ts';
import { type Draft, emptyDraft, type Section } from './drafts.ts';
import { problem } from './problems.ts';
import { addRow, type RowReading, readRow, remarksOf, rowFacts, showing } from './rows.ts';
import { isSamePriority, startsAgain } from './same-priority.ts';
import { type Columns, cellText, columnOf, repeatedHeader, unknownColumns } from './table-columns.ts';

/** Rows whose ref cannot be used, and the rows that go on from them, are reported under one key until the next ref. */
type Lost = { readonly lost: 'missing-ref' | 'ref-not-understood' | 'duplicate-ref'; readonly about: string; readonly ref: string };
type Given = { readonly table: Table; readonly columns: Columns; readonly section: Section; readonly drafts: Draft[]; readonly problems: Problem[] };

/** Reads the rows under a plan table's headings into the drafts and problems it is given. */
export class PlanRows {
  private readonly table: Table;
  private readonly drafts: Draft[];
  private readonly problems: Problem[];
  private columns: Columns;
  private section: Section;
  /** From the workstream column, once it has said something. */
  private named: Section | null = null;
  /** A text over a whole row, until the next row says whether it names a workstream. */
  private banner: Section | null = null;
  /** Those that were taken to name one. */
  private readonly banners: Section[] = [];
  private current: Draft | Lost | null = null;

  constructor({ table, columns, section, drafts, problems }: Given) {
    this.table = table;
    this.columns = columns;
    this.section = section;
    this.drafts = drafts;
    this.problems = problems;
  }

  /** Gives back the columns as the last row of headings left them. */
  read(rows: readonly Row[]): Columns {
    for (const row of rows) {
      const again = repeatedHeader(row);
      if (again) this.headAgain(row, again);
      else this.row(row, readRow(this.table, row, this.columns));
      this.problems.push(...remarksOf(this.table, [row], this.columns, this.current && 'cells' in this.current ? this.current.ref.ref : ''));
    }
    this.dropBanner();
    for (const banner of this.banners) if (!this.drafts.some(({ section }) => section === banner)) this.tell(banner);
    return this.columns;
  }

  private headAgain(row: Row, columns: Columns): void {
    this.columns = columns;
    this.problems.push(...unknownColumns(this.table, row, columns));
  }

  private row(row: Row, reading: RowReading): void {
    if (reading.kind === 'banner') {
      this.dropBanner();
      this.banner = { kind: 'banner', raw: reading.text, place: reading.place };
    } else if (reading.kind === 'priority') {
      this.enter(row, reading.ref);
      this.current = this.priority(row, reading);
    } else if (reading.kind === 'bad ref') this.lose(row, { lost: 'ref-not-understood', about: reading.text, ref: '' });
    else if (reading.kind === 'more') this.more(row);
  }

  /** Settles which section a row with a ref stands in. */
  private enter(row: Row, ref: Ref): void {
    const column = columnOf(this.columns, 'workstream');
    const raw = column === -1 ? '' : cellText(showing(this.table, row, column));
    // A blank cell has the workstream of the row above.
    if (raw !== '' && words(raw) !== words(this.named?.raw ?? '')) this.named = { kind: 'column', raw, place: this.place(row, column) };

    const code = this.current && 'cells' in this.current ? this.current.ref.code : null;
    // Over rows of the code that went before, a banner names nothing new: "Continued", or the foot of a page.
    if (this.banner && !this.named && code !== ref.code && !says(this.banner, this.section)) {
      this.section = this.banner;
      this.banners.push(this.banner);
      this.banner = null;
    } else this.dropBanner();
  }

  private priority(row: Row, { ref, title }: { readonly ref: Ref; readonly title: string | null }): Draft | Lost {
    const earlier = this.drafts.find((draft) => draft.ref.ref === ref.ref);
    if (!earlier) {
      const refText = cellText(row.cells[columnOf(this.columns, 'ref')]);
      const activityRefs = columnOf(this.columns, 'activityRef') !== -1 || parseActivityRef(refText)?.ref != null;
      const draft = emptyDraft(ref, rowPlace(this.table, row), this.named ?? this.section, activityRefs);
      const place = this.place(row, columnOf(this.columns, 'ref'));
      if (title !== null) draft.cells.title.push({ lines: [{ text: title, place, row: '' }], text: title, place, rows: [] });
      this.drafts.push(draft);
      this.problems.push(...addRow(draft, this.table, row, this.columns, true));
      return draft;
    }
    if (isSamePriority(earlier, this.table, row, this.columns, title)) {
      this.problems.push(...addRow(earlier, this.table, row, this.columns, false));
      return earlier;
    }
    return this.lose(row, { lost: 'duplicate-ref', about: earlier.place, ref: ref.ref });
  }

  /** A row without a ref: more of the priority above, or a row whose ref was forgotten. */
  private more(row: Row): void {
    const current = this.current;
    const has = (kind: 'title' | 'sro' | 'target') => cellText(row.cells[columnOf(this.columns, kind)]) !== '';
    if (current === null) this.lose(row, { lost: 'missing-ref', about: '', ref: '' });
    else if ('lost' in current) this.lose(row, current);
    else if (has('title') && (has('sro') || has('target') || startsAgain(current, this.table, row, this.columns)))
      this.lose(row, { lost: 'missing-ref', about: '', ref: '' });
    else {
      if (has('title')) this.problems.push(problem('title-continued', { ref: current.ref.ref, ...rowFacts(this.table, row) }));
      this.problems.push(...addRow(current, this.table, row, this.columns, false));
    }
  }

  private lose(row: Row, lost: Lost): Lost {
    this.problems.push(problem(lost.lost, { ref: lost.ref, about: lost.about, ...rowFacts(this.table, row) }));
    this.current = lost;
    return lost;
  }

  /** A banner that named no workstream is told. One that repeats the section's name has said nothing new. */
  private dropBanner(): void {
    if (this.banner && !says(this.banner, this.named ?? this.section)) this.tell(this.banner);
    this.banner = null;
  }

  private tell(banner: Section): void {
    this.problems.push(problem('text-not-placed', { place: banner.place, text: banner.raw }));
  }

  private place(row: Row, column: number): string {
    return cellPlace(this.table, row, column, this.columns.headings[column] ?? '');
  }
}

/** Whether a banner says what the section is called already, perhaps with "continued" after it. */
function says(banner: Section, section: Section): boolean {
  return words(banner.raw).replace(/ cont\w*$/, '') === words(section.raw);
}
