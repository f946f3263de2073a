import type { Day } from '../../../calendar/index.ts';
import type { ImpactState, ProcessState, RatingColour, ReasonPart, RollUp } from '../../assurance/index.ts';

/**
 * All that a highlight report says, as plain data that can be kept as JSON. The report on a page, as PDF and as Word is made from this one object, so
 * that its figures cannot differ. Days are `YYYY-MM-DD`; words of people stand as they wrote them; null is "nobody said".
 */
export type HighlightView = {
  readonly heading: Heading;
  readonly standing: {
    readonly programme: Standing;
    readonly workstreams: readonly Standing[];
    /** The lines of the cross-cutting activity, counted apart; null where the plan has none. */
    readonly crossCutting: Standing | null;
  };
  readonly wall: Wall;
  /** Every priority by workstream, then the cross-cutting activity, in the plan's order. */
  readonly groups: readonly Group[];
  readonly slow: readonly SlowItem[];
  readonly disagreements: readonly DisagreementItem[];
  readonly updates: Updates;
  readonly contributions: readonly Contributor[];
  readonly asks: readonly BoardAsk[];
  readonly changes: Changes;
  readonly awaitingVerification: readonly ClaimedActivity[];
  readonly refusedClaims: readonly RefusedClaim[];
  /** Completed work that is open again because a measure fell back. */
  readonly reopened: readonly ReopenedWork[];
  readonly unconfirmedDates: readonly UnconfirmedDate[];
  /** Complete and not blue: what waits for its level 4 evaluation (C3.14, C4.08). */
  readonly toEvaluate: readonly Brief[];
  /** What the marks mean, in the words of the council's scheme, with where they come from. */
  readonly key: { readonly colours: readonly ColourKey[]; readonly source: string };
};

export type Heading = {
  readonly programme: string;
  readonly slug: string;
  readonly council: string;
  readonly boardDay: Day;
  readonly cycleNumber: number;
  readonly openedOn: Day;
  readonly ratingsDue: Day;
  /** The day the position is of. */
  readonly day: Day;
  /** ISO moment at which the report was made. */
  readonly preparedAt: string;
  readonly plan: {
    readonly title: string;
    readonly version: string;
    readonly acceptedOn: Day | null;
    readonly corrected?: string;
    readonly unconfirmed?: string;
  } | null;
  /** How many records of a board's word no second person has confirmed. Left out: none. */
  readonly unconfirmed?: number;
  /** The newest entry of the record when the report was made. */
  readonly record: { readonly sequence: number; readonly hash: string };
  readonly state: 'draft' | 'frozen';
};

/** A rating as it is drawn; `label` is the same in words. */
export type Mark = {
  readonly process: ProcessState;
  readonly impact: ImpactState;
  readonly colour: RatingColour;
  readonly differs: boolean;
  /** The colour it would have without approved changes, where that is another: the wall marks it ‡. */
  readonly firstColour?: RatingColour;
  readonly label: string;
};

/** How a priority is named wherever it stands. `owner` is the accountable post's title; null where the plan names none. */
export type Brief = {
  readonly ref: string;
  readonly title: string;
  readonly kind: 'priority' | 'cross-cutting';
  readonly owner: string | null;
  readonly mark: Mark;
};

/** A reason as a sentence, with the rule it follows. */
export type Because = { readonly rule: string; readonly part: ReasonPart; readonly sentence: string };

/** Counts by colour and the worst; never an average (H02). */
export type Standing = RollUp & {
  readonly code: string | null;
  readonly name: string;
  readonly total: number;
  /** The priorities that have the worst colour. */
  readonly worstOnes: readonly Brief[];
  readonly slow: number;
};

export type Wall = {
  /** Oldest first, this cycle last; thirteen at most. */
  readonly cycles: readonly { readonly number: number; readonly boardDay: Day }[];
  /** Of each priority by ref, one mark for each cycle; null where it had no rating then. */
  readonly marks: Readonly<Record<string, readonly (Mark | null)[]>>;
};

export type Group = { readonly code: string | null; readonly name: string; readonly priorities: readonly PriorityProgress[] };

export type PriorityProgress = Brief & {
  readonly because: readonly Because[];
  readonly update: {
    readonly submittedOn: Day;
    readonly achieved: string | null;
    /** What shows it, each source a line. */
    readonly shownBy: readonly string[];
    readonly next: string | null;
    readonly slipping: string | null;
    readonly support: string | null;
  } | null;
  readonly activities: { readonly total: number; readonly complete: number; readonly stopped: number };
  readonly measures: readonly MeasureLine[];
};

/** What shows the impact: the latest reading beside baseline and target. Values are in the measure's own unit. */
export type MeasureLine = {
  readonly name: string;
  readonly unit: 'percent' | 'number' | 'rate' | 'days' | 'score';
  readonly baseline: number | null;
  readonly target: number | null;
  readonly targetUpper: number | null;
  readonly latest: { readonly day: Day; readonly value: number; readonly validated: boolean } | null;
};

export type SlowItem = Brief & {
  readonly reasons: readonly Because[];
  /** Whether the last cycle's list did not have it; null where there was no last cycle. */
  readonly newlyListed: boolean | null;
  /** Of the activities that the reasons name, those whose target was moved. */
  readonly moved: readonly (Moved & { readonly activity: string; readonly target: Day | null })[];
};

/** The target as it was accepted with the plan, null where it had none, and how often an approved change moved it since. */
export type Moved = { readonly original: Day | null; readonly moves: number };

export type DisagreementItem = Brief & {
  readonly declared: Mark;
  readonly derived: Mark;
  readonly claim: 'better' | 'worse' | 'same-colour';
  readonly reasons: readonly Because[];
  /** The owner's words for it. */
  readonly words: string | null;
};

export type Updates = {
  /** Priorities of which this cycle asks an update. */
  readonly asked: number;
  readonly submitted: number;
  readonly missing: readonly MissingUpdate[];
  readonly late: readonly (Brief & { readonly submittedOn: Day; readonly dueOn: Day | null })[];
  /** Submitted, and not accepted by the programme office: nobody had said a word on it, its owner was changing it, or it was returned. */
  readonly notAccepted: readonly (Brief & { readonly why: NotAccepted; readonly returnedOn: Day | null })[];
};

export type NotAccepted = 'waiting' | 'being-changed' | 'returned';

export type MissingUpdate = Brief & {
  readonly dueOn: Day | null;
  /** Its day has gone by; false while the cycle still waits for it. */
  readonly missed: boolean;
  /** Updates missed running, this one included where its day has gone by. */
  readonly running: number;
  readonly last: { readonly cycleNumber: number; readonly submittedOn: Day } | null;
};

/** What is asked of one partner or owner, across the plan (C3.07, H12). */
export type Contributor = { readonly whom: string; readonly asks: readonly (Brief & { readonly ask: string; readonly slow: boolean })[] };

export type BoardAsk = Brief & { readonly words: string };

/** `movedTarget`: the sentence that it rests on approved changes, left out where it does not; named as in reports frozen while moved targets alone were told. */
export type Movement = Brief & { readonly before: Mark; readonly movedTarget?: string };

export type Changes = {
  /** The cycle that is compared with; null in the first. */
  readonly since: { readonly number: number; readonly boardDay: Day; readonly closedOn: Day | null } | null;
  readonly better: readonly Movement[];
  /** With what the facts say and the owner's reason (C4.10). */
  readonly worse: readonly (Movement & { readonly because: readonly Because[]; readonly words: string | null })[];
  /** Rated again after work was stopped, where better and worse say nothing. */
  readonly otherwise: readonly Movement[];
  /** In the plan, and without a rating in the last cycle. */
  readonly added: readonly Brief[];
  readonly newlyComplete: readonly Brief[];
  readonly activitiesComplete: readonly (Brief & {
    readonly activity: string;
    readonly text: string;
    readonly verifiedOn: Day /** How late it was claimed; null where it was not. */;
    readonly late: string | null;
  })[];
  /** Complete before, and opened again since, whatever was claimed since. */
  readonly openedAgain: readonly (Brief & { readonly activity: string; readonly words: string })[];
  readonly targetsMoved: readonly (Brief & {
    readonly activity: string;
    readonly from: Day | null;
    /** As it was accepted with the plan; null where it had none. */
    readonly original: Day | null;
    readonly to: Day;
    readonly approvedOn: Day;
    /** Where that was recorded later, the day of it; else the same. */
    readonly recordedOn: Day;
    /** Where the board's decision is the programme office's word alone: the phrase that says so. */
    readonly unconfirmed?: string;
    readonly moves: number;
  })[];
  /** What is true of several activities of a priority is one. */
  readonly newlyLate: readonly (Brief & { readonly activities: readonly string[]; readonly sentence: string })[];
  readonly leftSlowList: readonly Brief[];
};

export type ClaimedActivity = Brief & {
  readonly activity: string;
  readonly text: string;
  readonly claimedOn: Day;
  readonly target: Day | null;
  readonly moved: Moved;
  /** Posts that have yet to verify; empty where anybody but its owner may. */
  readonly awaiting: readonly string[];
};

/** A completion that was refused since which nothing was claimed. `by` is the title of the post that refused it; `reason` its words. */
export type RefusedClaim = Brief & { readonly activity: string; readonly on: Day; readonly by: string; readonly reason: string };

/** A target that is missing, or was read from a phrase that nobody has confirmed. `raw` is the plan's own phrase. */
export type UnconfirmedDate = Brief & { readonly activity: string; readonly raw: string; readonly day: Day | null; readonly moved: Moved };

export type ColourKey = { readonly colour: RatingColour; readonly name: string; readonly label: string; readonly process: string; readonly impact: string };

/** Work that had been verified complete. `words`: "was complete on … and is open again since …". */
export type ReopenedWork = Brief & { readonly activity: string; readonly words: string };
