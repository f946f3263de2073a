import type { Day } from '../../../calendar/index.ts';

/**
 * Everything a rating is derived from. Facts only: no judgement is handed in that the rule could make itself, so that no caller can soften it.
 * Events carry their day, and an event after the day asked about has not happened: the same facts answer for any day at or before them.
 */
export type RatingFacts = {
  readonly ref: string;
  /** Day the plan was accepted by the board; null while it is not. */
  readonly planAcceptedOn: Day | null;
  /** Last day of the cycle being rated. Between cycles, the day asked about or, until it has come, the last one's board. */
  readonly cycleEnd: Day;
  /** Last days of the cycles closed so far, in any order. */
  readonly closedCycleEnds: readonly Day[];
  readonly activities: readonly ActivityFacts[];
  readonly update: UpdateFacts;
  /** The priority's own date for impact, as accepted with the plan; `original` null where the plan gives none. */
  readonly expectedImpact: PlannedDay;
  /** The priority's outcomes, each as reasons name it. */
  readonly outcomes: readonly string[];
  /** Measures whose link to this priority's outcomes stands, that is, was accepted with the plan or by an approved change and not ended by one. */
  readonly measures: readonly MeasureFacts[];
  readonly evaluations: readonly EvaluationFacts[];
  /** Why no measure fits, as the board recorded it; null where it has not. */
  readonly noMeasureReason: string | null;
};

/** A date of the plan that somebody may want to move. `original` is the one accepted with the plan or, where the plan had none, the first one entered. */
export type PlannedDay = { readonly original: Day | null; readonly moves: readonly PlannedMove[] };

/** A wish to move a date, oldest first. Without an approval it is a wish: the date before it stands. */
export type PlannedMove = {
  readonly to: Day;
  readonly approvedOn: Day | null;
  /** The day on which Sightline was told of the approval, which may be later. Left out in facts that were frozen before it was kept. */
  readonly recordedOn?: Day;
  /** The change request that it was asked for by, such as CR15. Left out where there is none, and in facts that were frozen before it was kept. */
  readonly request?: string;
};

/** The first day of a phase, as accepted, with the number that the phase has now. */
export type PhaseStart = PlannedDay & { readonly phase: number };

/**
 * The day from which a move is told: that of its approval, or the later one on which that was recorded. What a board decided on Friday 12 November 2021 and the
 * office recorded on Thursday 20 January 2022 was no part of what a board saw in December. Null while it is a wish.
 */
export const toldOn = ({ approvedOn, recordedOn }: PlannedMove): Day | null =>
  approvedOn !== null && recordedOn !== undefined && recordedOn > approvedOn ? recordedOn : approvedOn;

export type ActivityStatus = 'not-begun' | 'begun' | 'claimed-complete' | 'stopped';

export type ActivityFacts = {
  readonly ref: string;
  readonly status: ActivityStatus;
  /** Day the change that stopped it was approved; null where nobody approved one. */
  readonly stopApprovedOn: Day | null;
  /** Whether an activity that is stopped had begun before. Not read of others. */
  readonly begunBeforeStop: boolean;
  /** First day of the phase it belongs to. A bare day in facts that were frozen before its moves were kept. */
  readonly phaseStart: PhaseStart | Day | null;
  /** The start that somebody entered for this activity. A phase's start never stands here. */
  readonly start: PlannedDay;
  /** Day its original start was entered in an update; left out or null where it came with the plan. */
  readonly startEnteredOn?: Day | null;
  readonly target: PlannedDay;
  /** False while the target was read from a phrase that nobody has confirmed. */
  readonly targetConfirmed: boolean;
  /** When its owner now thinks it will be complete. */
  readonly forecast: Day | null;
  /** One, or several where it is owned jointly. */
  readonly owners: readonly OwnerFacts[];
  /** People who held a post that owned it on some day since the claim, and own it no more: nobody becomes independent by handing it on. Left out: none. */
  readonly formerOwners?: readonly string[];
  /**
   * Where it has owners of its own: the people who answer for its priority, or did since the claim. What settles the work settles their rating, so their word on
   * it is no other one's. Left out: it has none of its own.
   */
  readonly priorityOwners?: readonly string[];
  /** The completion that stands claimed, when and by which person. */
  readonly claim: { readonly on: Day; readonly by: string } | null;
  readonly verifications: readonly { readonly on: Day; readonly by: string }[];
  /** The day on which everybody whose word was needed had given it, judged by who owned it then; left out or null where it was not, and is judged by today's owners. */
  readonly completedOn?: Day | null;
  /** It was complete, and is open again because a measure fell back or the completion was false; left out where it is not, or is claimed anew. */
  readonly reopened?: ReopeningFacts;
  /** Every recovery date ever proposed for it, oldest first: a new plan for the same activity is a move of the old one. */
  readonly recovery: readonly RecoveryDate[];
};

export type ReopeningFacts = { readonly on: Day; readonly completedOn: Day } & (FallFacts | FalseCompletion);

/** The completion was false: who said so and who decided it, by the titles of their posts. */
export type FalseCompletion = { readonly reason: string; readonly askedBy: string; readonly decidedBy: string };

export type FallFacts = {
  /** How reasons name the measure. */
  readonly measure: string;
  readonly against: 'target' | 'baseline' | 'special-cause';
  /** The target or baseline it fell behind; null for a special cause. */
  readonly figure: number | null;
  readonly value: number;
  readonly day: Day;
};

/** A post that owns an activity and the ids of the people who hold it or held it since the claim. People, since one person may hold two posts. */
export type OwnerFacts = { readonly post: string; readonly holders: readonly string[] };

export type RecoveryDate = {
  readonly day: Day;
  readonly acceptedOn: Day | null;
  /** Id of the person who accepted it. */
  readonly acceptedBy: string | null;
};

export type UpdateFacts = {
  /** Last day on which this cycle's update is on time; null where no cycle asks for one. Between cycles, that of the last one, as its board saw it. */
  readonly dueOn: Day | null;
  /** Day the cycle that asks was closed, after which no update of it comes any more. Left out or null while it is open. */
  readonly closedOn?: Day | null;
  /** Day this cycle's update was submitted and not sent back since. While its owner checks the answers before submitting: that day. */
  readonly submittedOn: Day | null;
  /** Cycles running, straight before this one, that closed without an update of this priority. */
  readonly missedBefore: number;
};

export type Frequency = 'weekly' | 'monthly' | 'quarterly' | 'half-yearly' | 'yearly';

export type MeasureFacts = {
  /** How reasons name it. */
  readonly ref: string;
  /** True of a measure of demand, which shows the setting and never counts. */
  readonly context: boolean;
  /** Outcomes it serves. */
  readonly outcomes: readonly string[];
  /** Better is high, low, or near a band; `none` where no direction is better, so that it can never be at target. */
  readonly polarity: 'high' | 'low' | 'near' | 'none';
  readonly baseline: number | null;
  /** For `near`, the lower end of the band. */
  readonly target: number | null;
  /** For `near`, the upper end of the band; null where the band is one value. Not read otherwise. */
  readonly targetUpper: number | null;
  readonly frequency: Frequency;
  /** Days from the end of a period to the day its reading is expected. */
  readonly lagDays: number;
  /** In any order. One per period, as it stands after restatement. */
  readonly readings: readonly ReadingFacts[];
  /** What statistical process control says of it; null where there is none, or too few readings. */
  readonly spc: SpcFacts | null;
};

/** `day` is the last day of the period the reading is of. */
export type ReadingFacts = { readonly day: Day; readonly value: number; readonly quality: 'validated' | 'provisional' | 'estimated' };

export type SpcFacts = {
  /** Day of the last reading it was worked out from. */
  readonly upTo: Day;
  readonly variation: 'improvement' | 'concern' | 'common-cause' | 'neutral';
  readonly capability: 'consistent-pass' | 'hit-or-miss' | 'consistent-fail' | null;
};

export type EvaluationFacts = {
  readonly day: Day;
  readonly result: 'demonstrated' | 'partly' | 'not-demonstrated';
  /** Which of the ten sources of information it rests on; one named twice counts once. */
  readonly sources: readonly string[];
};
