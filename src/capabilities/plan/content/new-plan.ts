import type { Day } from '../../../calendar/index.ts';
import type { OwnerPart } from '../rules/plan.ts';
import type { OtherText, StatementKind } from '../tables.ts';

/**
 * A plan to be stored: from a file that was read and confirmed, or written out as data. Refs are upper case without spaces ("LG2");
 * an activity's is its priority's with its letter ("LG2c"), an outcome's with its number ("LG2.o1").
 */
export type NewPlan = {
  readonly title: string;
  readonly versionLabel?: string;
  readonly statements?: readonly { readonly kind: StatementKind; readonly text: string }[];
  readonly phases?: readonly NewPhase[];
  /** In the plan's order, as everything below. */
  readonly workstreams: readonly { readonly code: string; readonly name: string }[];
  readonly priorities: readonly NewPriority[];
  readonly questions?: readonly NewQuestion[];
};

/** `fromDay` and `toDay` both lie inside the phase. */
export type NewPhase = {
  readonly number: number;
  readonly name: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  readonly printed?: string;
  readonly focus?: readonly string[];
};

export type NewPriority = {
  readonly ref: string;
  /** The workstream's code; null for a line of the cross-cutting activity. */
  readonly workstream: string | null;
  readonly title: string;
  /** Titles of posts, each made where there is none; at most one is accountable. */
  readonly owners: readonly { readonly title: string; readonly part: OwnerPart }[];
  readonly sroRaw?: string;
  readonly targetRaw?: string;
  readonly other?: readonly OtherText[];
  readonly expectedImpactDay?: Day | null;
  readonly noMeasureReason?: string | null;
  readonly activities: readonly NewActivity[];
  readonly outcomes: readonly string[];
};

export type NewActivity = {
  readonly letter: string;
  readonly text: string;
  /** The number of one of the plan's phases. */
  readonly phase?: number | null;
  readonly targetRaw?: string;
  /** The phrase stands on the priority: true unless told otherwise. */
  readonly targetInherited?: boolean;
  /** Null where no whole day is known. */
  readonly target: Day | null;
  /** Whether somebody has confirmed the day: by default, where there is one. */
  readonly targetConfirmed?: boolean;
  readonly start?: Day | null;
};

/** Something the file left open. `severity`: a question to be answered, or a note that says what was done. */
export type NewQuestion = {
  readonly rule: string;
  readonly key: string;
  readonly severity: 'question' | 'note';
  readonly ref: string;
  readonly place: string;
  readonly text: string;
  readonly message: string;
};
