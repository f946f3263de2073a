/** Twentieths of a point: A4 with margins of 20 mm leaves 170 mm of text. */
export const page = { width: 11906, height: 16838, margin: 1134, top: 1250, textWidth: 9638 } as const;

/** Of a paragraph: letters in half points; space above and below, between lines (240 is one line of the font) and to either side in twentieths of a point. */
export type Setting = {
  readonly size: number;
  readonly bold: boolean;
  readonly before: number;
  readonly after: number;
  readonly line: number;
  readonly left: number;
  readonly right: number;
  readonly keepNext: boolean;
  readonly keepLines: boolean;
};

const normal: Setting = { size: 21, bold: false, before: 0, after: 110, line: 264, left: 0, right: 0, keepNext: false, keepLines: false };
const title: Setting = { ...normal, bold: true, line: 240, keepNext: true, keepLines: true };
const table: Setting = { ...normal, size: 18, after: 0, line: 245 };
const callout: Setting = { ...normal, before: 200, after: 200, left: 200, right: 120, keepLines: true };

/** How each kind of paragraph is set: what Word is told, and what the pages are counted by. */
export const settings = {
  normal,
  title: { ...title, size: 52, after: 80 },
  subtitle: { ...normal, size: 27, after: 140 },
  fact: { ...normal, size: 20, after: 40, left: 2200 },
  heading1: { ...title, size: 32, before: 380, after: 120 },
  heading2: { ...title, size: 26, before: 280, after: 90 },
  heading3: { ...title, size: 22, before: 220, after: 60 },
  lead: { ...normal, size: 24, after: 130 },
  list: { ...normal, after: 50, left: 400 },
  caption: { ...normal, size: 20, bold: true, before: 160, after: 80, keepNext: true },
  tableText: table,
  tableHeading: { ...table, bold: true, keepNext: true },
  gap: { ...normal, size: 8, after: 0, line: 240 },
  quote: { ...normal, before: 120, after: 0, left: 280, right: 280 },
  quoteSource: { ...normal, size: 19, after: 180, left: 280, right: 280 },
  callout,
  figure: { ...normal, before: 180, after: 60, line: 240 },
  figureCaption: { ...normal, size: 19, after: 200 },
  contentsHeading: { ...title, size: 32, before: 380, after: 120, keepLines: false },
  /** The entries stay on one page. */
  contents1: { ...normal, size: 20, before: 60, after: 20, keepNext: true },
  running: { ...normal, size: 17, after: 0 },
  contents2: { ...normal, size: 20, after: 20, left: 240, keepNext: true },
} as const satisfies Readonly<Record<string, Setting>>;

/** Twentieths of a point around the words of a cell, and above and below those of a callout. */
export const cellMargins = { top: 60, bottom: 60, left: 80, right: 80 } as const;
export const calloutSpace = 100;

/** Pixels (96 to the inch) high at which a mark stands in a line of 10.5 points: no higher than the line, since LibreOffice sets pictures on it. */
export const markHeight = 15;
