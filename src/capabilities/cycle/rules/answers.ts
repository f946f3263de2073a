import type { Day } from '../../../calendar/index.ts';

/** The sections of an update, in the order in which they are asked. The check of the answers follows as the last step. */
export const sections = ['standing', 'achieved', 'next', 'support', 'activities'] as const;
export type Section = (typeof sections)[number];

/** Where drafts keep the words about a difference, which are asked for on the page that shows it. */
export const checkSection = 'check';

/** A section of an update as somebody may comment on it: the words about a difference are one too. */
export type AnySection = Section | typeof checkSection;
export const anySections: readonly AnySection[] = [...sections, checkSection];

export type Status = 'not-begun' | 'begun' | 'claimed-complete' | 'stopped';

/** What an update says of one activity. What is not said is null or empty. */
export type ActivityAnswer = {
  readonly ref: string;
  readonly status: Status;
  readonly plannedStart: Day | null;
  readonly forecast: Day | null;
  readonly forecastReason: string;
  readonly recovery: { readonly text: string; readonly day: Day | null };
  readonly stopReason: string;
  /** What shows that it is complete, for whoever verifies it. */
  readonly claimShown: string;
};

/** `place` is the row of the form it stood in, counted from 1; left out where it came from no form. */
export type ContributionAnswer = { readonly fromWhom: string; readonly ask: string; readonly place?: number };

/** What shows what was achieved: a source by its key, and where it can be seen. `source` null where none was chosen. */
export type EvidenceAnswer<S extends string = string> = { readonly source: S | null; readonly where: string };

/** An update as its owner gave it, before anybody judges it. Process and impact null while not chosen. */
export type Answers<P extends string = string, I extends string = string, S extends string = string> = {
  readonly process: P | null;
  readonly impact: I | null;
  readonly achieved: string;
  /** Left out: nothing is named. */
  readonly evidence?: readonly EvidenceAnswer<S>[];
  readonly nextSteps: string;
  readonly slipping: string;
  readonly support: string;
  readonly contributions: readonly ContributionAnswer[];
  readonly asksOfBoard: string;
  /** Only activities that may still be spoken of: neither verified complete nor stopped with approval. */
  readonly activities: readonly ActivityAnswer[];
  readonly difference: string;
};

/** Most characters of a box. */
export const limits = { words: 10_000, ask: 2_000, fromWhom: 200, reason: 4_000, where: 500, comment: 4_000 } as const;

/** Most contributions of one update: more is a meeting, and not a line of a report. */
export const mostContributions = 10;

/** Most sources that one update names: more belongs into a report of its own. */
export const mostEvidence = 5;
