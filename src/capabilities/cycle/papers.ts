import type { RatingPolicy } from '../assurance/index.ts';
import type { CycleSummary, PastRating, Position } from './position.ts';

/** What a closed cycle's papers are made of, and what is frozen beside them. Plain data. */
export type PaperFacts = {
  readonly programme: { readonly id: string; readonly slug: string; readonly name: string; readonly council: string };
  /** Closed, as it will stand. */
  readonly cycle: CycleSummary;
  readonly position: Position;
  /** What the board saw in the thirteen cycles before at most, for the wall and the changes since; empty where this is the first. */
  readonly history: readonly PastRating[];
  readonly policy: RatingPolicy;
  /** ISO moment at which they are made. */
  readonly moment: string;
  /** The record's head when the facts were read, as papers print it. */
  readonly head: { readonly sequence: number; readonly hash: string };
};

/**
 * Makes the papers of a cycle: the document tree as JSON text, the PDF (null where this machine cannot make one) and the Word file. Runs outside the
 * transaction that closes the cycle, and again where a change came between.
 */
export type MakePapers = (facts: PaperFacts) => Promise<{ readonly tree: string; readonly pdf: Uint8Array | null; readonly docx: Uint8Array }>;
