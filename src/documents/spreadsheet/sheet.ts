/**
 * A table of typed columns, to be taken away as a file. `text` is a few words, `long` a text that wraps, `day` is `2022-03-31`, `number` a figure. A value that is null is an
 * empty cell.
 */
export type Sheet = {
  /** What the sheet is called in the workbook; what Excel does not allow in a name is left out. */
  readonly name: string;
  readonly columns: readonly SheetColumn[];
  readonly rows: readonly (readonly SheetValue[])[];
  /** Says on a second sheet what this is: of which programme, as at when, filtered how. Left out of CSV, which holds one table. */
  readonly about: readonly (readonly [label: string, value: string])[];
};

export type SheetColumn = { readonly heading: string; readonly kind: 'text' | 'long' | 'day' | 'number' };
export type SheetValue = string | number | null;
export type SheetFormat = 'xlsx' | 'csv';
