/**
 * A file once opened, whatever its kind: headings, paragraphs and tables of cells, each with its place in words.
 * What opens a file makes one of these; the rules read nothing else.
 */
export type Grid = {
  readonly source: 'word' | 'excel' | 'csv' | 'pdf' | 'text';
  readonly blocks: readonly Block[];
  /** What stands in the file and could not be read as text of a paragraph or a cell. */
  readonly unread: readonly (Remark & { readonly place: string })[];
};

export type Block = Prose | Table;

export type Prose = { readonly kind: 'heading' | 'paragraph'; readonly text: string; readonly place: string };

export type Table = {
  readonly kind: 'table';
  /** "table 2" or "sheet Plan"; empty where each row says its own place. */
  readonly name: string;
  /** The name of the sheet; null where the file has none. */
  readonly sheet: string | null;
  readonly columns: number;
  readonly rows: readonly Row[];
};

/**
 * `number` is the row's number as the file's own program counts it, from 1. Every row has `columns` cells. `place` is where it stands, in a
 * file that has no tables of its own to count in: "page 4, row 2", "line 812".
 */
export type Row = { readonly number: number; readonly cells: readonly Cell[]; readonly place?: string };

export type Cell = {
  readonly lines: readonly Line[];
  readonly remarks: readonly Remark[];
  /** How many columns the cell stretches over: 1 unless merged sideways. */
  readonly across: number;
  /** The row and column (both counted from 0, in `rows`) of the merged cell that covers this one. */
  readonly coveredBy?: { readonly row: number; readonly column: number };
};

/**
 * One paragraph, or one line of a cell. `label` is what automatic numbering prints before it: "a)", "1.", "•". `maybe`: printed lines within it that may each begin a
 * paragraph, where the file has lines alone and the one before was full.
 */
export type Line = { readonly text: string; readonly label?: string; readonly level?: number; readonly maybe?: readonly string[] };

export type Remark = {
  readonly kind: 'deleted' | 'struck' | 'footnote' | 'comment' | 'text-box' | 'picture' | 'nested-table' | 'joined' | 'formula' | 'error' | 'hidden' | 'other';
  readonly text: string;
};

/** A line with the place it stands at, and the row, so that a date can be matched with the activity beside it. */
export type PlacedLine = Line & { readonly place: string; readonly row: string };
