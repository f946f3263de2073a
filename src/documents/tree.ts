import type { ImpactState, ProcessState, RatingColour } from '../design/marks.ts';

/**
 * A paper as a tree of blocks: the one thing that the HTML, PDF and Word renderers read, and that a
 * frozen cycle keeps as JSON. Versioned, so that a paper frozen years ago still renders: in version 1 the contents
 * stand under the facts, in version 2 where a block says.
 */
export type Paper = {
  readonly version: 1 | 2;
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
  /**
   * Where the installation stands, such as "https://sightline.example.gov.uk". Addresses that begin with "/" lead
   * there from a file; without it, their words are printed in files without a link.
   */
  readonly origin?: string;
  /** Label and value pairs under the title: programme, board date, cycle, prepared by. */
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  readonly blocks: readonly Block[];
};

export type Inline =
  /** A line break in `text` is kept. `quiet` (version 2) steps back: who is accountable, under what they are accountable for. */
  | { readonly kind: 'text'; readonly text: string; readonly strong?: boolean; readonly emphasis?: boolean; readonly quiet?: boolean }
  /** `href`: http, https or mailto; "/…" on this installation; or "#id" of a heading in this paper. */
  | { readonly kind: 'link'; readonly text: string; readonly href: string }
  /**
   * The rating mark in a line of text or a cell. `label` says the rating in words: it is the alternative text, or,
   * where `shown`, it is printed beside the mark.
   */
  | {
      readonly kind: 'mark';
      readonly process: ProcessState;
      readonly impact: ImpactState;
      readonly colour: RatingColour;
      readonly differs?: boolean;
      readonly label: string;
      readonly shown?: boolean;
    };

export type Block =
  /** Levels are not skipped: a paper begins at 2, since its title is 1. `id` is unique in the paper. */
  | { readonly kind: 'heading'; readonly level: 2 | 3 | 4; readonly text: string; readonly id: string }
  | { readonly kind: 'paragraph'; readonly content: readonly Inline[]; readonly lead?: boolean }
  | { readonly kind: 'list'; readonly ordered: boolean; readonly items: readonly (readonly Inline[])[] }
  | Table
  /** A drawing: SVG with its namespace and viewBox, nothing from elsewhere in it. `alt` says what it shows; the numbers stand in a table nearby. `width` is a share of the text width, 0 to 1. */
  | { readonly kind: 'figure'; readonly svg: string; readonly alt: string; readonly caption?: string; readonly width: number }
  /** Words of somebody, kept as they were written: line breaks and all. */
  | { readonly kind: 'quotation'; readonly text: string; readonly source: string }
  /** A boxed point that must not be missed: a disagreement, an ask of the board. */
  | { readonly kind: 'callout'; readonly title: string; readonly tone: 'warning' | 'information'; readonly content: readonly Inline[] }
  /** Version 2: the list of the paper's headings, down to level `deepest`. One in a paper. */
  | { readonly kind: 'contents'; readonly deepest: 2 | 3 }
  | { readonly kind: 'page-break' };

export type Table = {
  readonly kind: 'table';
  readonly caption: string;
  readonly columns: readonly {
    readonly heading: string /** figures: aligned right */;
    readonly numeric?: boolean /** relative width */;
    readonly share: number;
  }[];
  /** The first cell of each row is its header. */
  readonly rows: readonly { readonly cells: readonly (readonly Inline[])[] }[];
  /** What to say where there are no rows. */
  readonly empty: string;
};
