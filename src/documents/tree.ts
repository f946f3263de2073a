import type { ImpactState, ProcessState, RatingColour } from '../design/marks.ts';

/**
 * A paper as a tree of blocks: the one thing that the HTML, PDF and Word renderers read, and that a
 * frozen cycle keeps as JSON. Versioned, so that a paper frozen years ago still renders.
 */
export type Paper = {
  readonly version: 1;
  readonly title: string;
  /** One line under the title, such as "Improvement Board, Friday 28 October 2022". */
  readonly subtitle?: string;
  /** Printed in the document's properties. */
  readonly author: string;
  readonly subject: string;
  /** ISO moment the paper was made at; the renderers take it from here, never from a clock. */
  readonly moment: string;
  /** Printed at the foot of every page, beside the page number: programme, frozen mark, record sequence and hash. */
  readonly footer: string;
  /** Label and value pairs under the title: programme, board date, cycle, prepared by. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly blocks: readonly Block[];
};

export type Inline =
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly emphasis?: boolean }
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /** The rating mark in a line of text or a cell: drawn, with its words beside it or as alternative text. */
  | {
      readonly kind: 'mark';
      readonly process: ProcessState;
      readonly impact: ImpactState;
      readonly colour: RatingColour;
      readonly differs?: boolean;
      readonly label: string;
    };

export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[]; readonly lead?: boolean }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | Table
  /** A drawing. `alt` says what it shows; the numbers stand in a table nearby. `width` is a share of the text width, 0 to 1. */
  | { readonly kind: 'figure'; readonly svg: string; readonly alt: string; readonly caption?: string; readonly width: number }
  /** Words of somebody, kept as they were written: line breaks and all. */
  | { readonly kind: 'quotation'; readonly text: string; readonly source: string }
  /** A boxed point that must not be missed: a disagreement, an ask of the board. */
  | { readonly kind: 'callout'; readonly title: string; readonly tone: 'warning' | 'information'; readonly content: readonly Inline[] }
  | { readonly kind: 'page-break' };

export type Table = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly { readonly heading: string; readonly numeric?: boolean /** relative width */; readonly share: number }[];
  /** The first cell of each row is its header. */
  readonly rows: readonly { readonly cells: readonly (readonly Inline[])[] }[];
  /** What to say where there are no rows. */
  readonly empty: string;
};
