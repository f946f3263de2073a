import type { Day } from '../../../../calendar/index.ts';

/**
 * A plan as the checks see it: one that was read from a file and the one that Sightline holds are both brought to this shape. `place` says where something stands in
 * a file, in words; empty in a stored plan, where its ref says it.
 */
export type CheckedPlan = {
  readonly workstreams: readonly CheckedWorkstream[];
  readonly phases: readonly CheckedPhase[];
  /** In the plan's order. */
  readonly priorities: readonly CheckedPriority[];
  /** Refs of what was taken out with its reason: they are not left out. */
  readonly withdrawn: readonly string[];
  /** The text around the plan's tables. */
  readonly prose: readonly Prose[];
};

export type CheckedWorkstream = {
  readonly code: string;
  /** Null where nothing names it but its code. */
  readonly name: string | null;
  readonly place: string;
};

/** `from` and `to` are days, both inside the phase; null where they are not known. `asked`: what is printed of them is asked about already. */
export type CheckedPhase = { readonly number: number; readonly from: Day | null; readonly to: Day | null; readonly asked: boolean; readonly place: string };

export type CheckedPriority = {
  readonly ref: string;
  /** The code of its workstream; null for the lines of the cross-cutting activity. */
  readonly workstream: string | null;
  readonly title: string;
  /** `asked`: what is printed in its place is asked about already. */
  readonly owner: 'named' | 'none' | 'asked';
  /** The titles of its posts, for asking them. */
  readonly posts: readonly string[];
  readonly activities: readonly CheckedActivity[];
  /** Letters that stand without a text, and where. */
  readonly emptyLetters: readonly { readonly letter: string; readonly place: string }[];
  readonly outcomes: readonly CheckedOutcome[];
  /** Its target dates as printed, empty where there are none, and where they stand. */
  readonly targetRaw: string;
  readonly targetPlace: string;
  /** Why no measure fits, as the board decided; null where it has not. */
  readonly noMeasureReason: string | null;
  readonly place: string;
};

export type CheckedActivity = {
  readonly ref: string;
  readonly letter: string;
  readonly text: string;
  /** Owners of its own, and not its priority's. */
  readonly ownOwner: boolean;
  readonly target: CheckedTarget;
  readonly place: string;
};

export type CheckedTarget = {
  /** As printed; empty where nothing is. */
  readonly raw: string;
  readonly day: Day | null;
  readonly phase: number | null;
  /** `open`: no whole day is known, or nobody has confirmed it. `asked`: the same, and it is asked about already, by what is printed. */
  readonly standing: 'known' | 'open' | 'asked';
  readonly inherited: boolean;
  readonly place: string;
};

export type CheckedOutcome = {
  readonly ref: string;
  readonly text: string;
  /** The measures that serve it; null where they are not known, as in a file. */
  readonly measures: readonly CheckedMeasure[] | null;
  readonly place: string;
};

export type CheckedMeasure = { readonly ref: string; readonly name: string; readonly hasBaseline: boolean; readonly hasTarget: boolean };

export type Prose = { readonly kind: 'heading' | 'paragraph'; readonly text: string; readonly place: string };
