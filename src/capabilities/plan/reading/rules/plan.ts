import type { Day } from '../../../../calendar/index.ts';

/** The plan as it stands in a file: everything found, and every problem, each with its place. */
export type ReadPlan = {
  /** As printed on the document; null where the file has none. */
  readonly title: string | null;
  /** The line that names the version, as printed: "Version 2 (Draft), October 2021". */
  readonly version: string | null;
  readonly workstreams: readonly ReadWorkstream[];
  readonly priorities: readonly ReadPriority[];
  readonly activities: readonly ReadActivity[];
  readonly outcomes: readonly ReadOutcome[];
  /** Every SRO title, grouped where two spellings may mean one post. A group with several titles is a question, never an answer. */
  readonly posts: readonly ReadPost[];
  readonly statements: readonly { readonly kind: StatementKind; readonly text: string; readonly place: string }[];
  readonly phases: readonly ReadPhase[];
  /** The text outside the plan's tables, line by line. */
  readonly preamble: readonly { readonly kind: 'heading' | 'paragraph'; readonly text: string; readonly place: string }[];
  readonly problems: readonly Problem[];
};

export type ReadWorkstream = {
  readonly code: string;
  readonly name: string /** The heading as printed; empty where there is none. */;
  readonly raw: string;
  readonly place: string;
};

export type ReadPriority = {
  readonly ref: string;
  /** The workstream's code. */
  readonly workstream: string;
  readonly title: string;
  readonly sro: ReadSro;
  readonly target: ReadTarget & { readonly parts: readonly TargetPart[] };
  /** Text of columns that Sightline has no field for, and text of known columns that could not be placed. */
  readonly other: readonly { readonly column: string; readonly text: string; readonly place: string }[];
  readonly place: string;
};

export type ReadSro = {
  /** The cell as printed, its lines joined by a line break. */
  readonly raw: string;
  /** The first is accountable and the others are joint, until the office settles it. Empty where the cell is blank or says that it is to be confirmed. */
  readonly posts: readonly { readonly title: string; readonly role: 'accountable' | 'joint' }[];
  /** "Accountable officers across …": a group, not a post. */
  readonly collective: boolean;
  readonly needsConfirming: boolean;
  readonly place: string;
};

export type ReadTarget = {
  /** The phrase as printed. */
  readonly raw: string;
  readonly phase: number | null;
  /** The day, `2022-03-31`: the last of the month where a month is printed. Null where the phrase does not give one; never supplied. */
  readonly day: Day | null;
  readonly needsConfirming: boolean;
  readonly place: string;
};

/** One date of a target cell; `letters` are those it names, null where it names none and so covers all that no other does. */
export type TargetPart = ReadTarget & { readonly letters: readonly string[] | null };

export type ReadActivity = {
  /** The priority's ref and the letter: LG2c. */
  readonly ref: string;
  readonly priority: string;
  readonly letter: string;
  readonly text: string;
  /** `inherited` where the plan prints a date for the priority and none for this activity. */
  readonly target: ReadTarget & { readonly inherited: boolean };
  readonly place: string;
};

/** `ref` is the priority's ref and the outcome's number in it: LG2.o1. */
export type ReadOutcome = { readonly ref: string; readonly priority: string; readonly text: string; readonly place: string };

/** `titles`: most used first. `refs`: the priorities that name any of them. */
export type ReadPost = { readonly titles: readonly string[]; readonly refs: readonly string[] };

export type StatementKind = 'vision' | 'ambition' | 'aim';

/** `from` and `to` are days, both inside the phase; null where the printed months cannot be read. */
export type ReadPhase = {
  readonly number: number;
  readonly name: string;
  readonly from: Day | null;
  readonly to: Day | null;
  readonly raw: string;
  readonly place: string;
};

/**
 * blocks: nothing can be stored until the file is mended. question: stored as it stands, and somebody is asked.
 * note: said so that nothing happens unseen.
 */
export type Severity = 'blocks' | 'question' | 'note';

export type Problem = {
  /** The rule of `docs/rules/plan-reading.md`. */
  readonly rule: string;
  readonly key: string;
  readonly severity: Severity;
  /** The workstream, priority, activity or outcome meant; empty where it is the whole file. */
  readonly ref: string;
  readonly place: string;
  /** The text of the file that the problem is about, kept whole. */
  readonly text: string;
  readonly message: string;
};
