import type { Day } from '../../calendar/index.ts';
import type { ImpactState, MeasureFacts, ProcessState, Rating, RatingFacts, Reason } from '../assurance/index.ts';
import type { ActivitySaid } from './tables.ts';

/**
 * Where a programme stands on a day: every priority with its facts, the rating they support, and what its owner says. Plain data,
 * the same for home, wall, priority page, update, close and report, so that figures cannot differ between them.
 */
export type Position = {
  readonly day: Day;
  readonly plan: { readonly id: string; readonly title: string; readonly versionLabel: string; readonly acceptedOn: Day | null } | null;
  /** The cycle it is seen in: the open one, else the last closed one; null before the first. */
  readonly cycle: CycleSummary | null;
  /** In the plan's order: the priorities by workstream, then the lines of the cross-cutting activity. */
  readonly priorities: readonly PriorityPosition[];
  readonly workstreams: readonly { readonly code: string; readonly name: string }[];
};

export type CycleSummary = {
  readonly id: string;
  readonly number: number;
  readonly boardDay: Day;
  readonly openedOn: Day;
  readonly ratingsDue: Day;
  readonly state: 'open' | 'closed';
};

export type PriorityPosition = {
  readonly id: string;
  readonly ref: string;
  readonly title: string;
  readonly kind: 'priority' | 'cross-cutting';
  readonly workstreamCode: string | null;
  /** The accountable post first, with who holds it on the day. */
  readonly posts: readonly { readonly id: string; readonly title: string; readonly part: 'accountable' | 'joint' | 'supporting'; readonly holders: readonly string[] }[];
  readonly rating: Rating;
  /** What the rating was derived from. */
  readonly facts: RatingFacts;
  readonly slow: readonly Reason[];
  readonly activities: readonly ActivityPosition[];
  readonly outcomes: readonly { readonly id: string; readonly ref: string; readonly text: string }[];
  readonly measures: readonly MeasurePosition[];
  /** This cycle's update as submitted; null while there is none. */
  readonly update: UpdatePosition | null;
  /** The update of the newest earlier cycle that had one. */
  readonly lastUpdate: (UpdatePosition & { readonly cycleNumber: number; readonly boardDay: Day }) | null;
  /** Where its update stands in the open cycle. */
  readonly updateState: 'not-started' | 'draft' | 'submitted';
};

export type ActivityPosition = {
  readonly id: string;
  readonly ref: string;
  readonly text: string;
  readonly status: 'not-begun' | 'begun' | 'claimed-complete' | 'stopped';
  readonly targetOriginal: Day | null;
  /** After the approved moves. */
  readonly target: Day | null;
  readonly targetRaw: string;
  readonly targetConfirmed: boolean;
  readonly targetMoves: number;
  readonly plannedStart: Day | null;
  readonly forecast: Day | null;
  readonly claimedOn: Day | null;
  readonly verifiedOn: Day | null;
  readonly recovery: { readonly id: string; readonly day: Day; readonly text: string; readonly acceptedOn: Day | null; readonly moves: number } | null;
  readonly phase: { readonly number: number; readonly name: string } | null;
};

export type MeasurePosition = MeasureFacts & { readonly id: string; readonly name: string; readonly unit: 'percent' | 'number' | 'rate' | 'days' | 'score' };

export type UpdatePosition = {
  readonly declared: { readonly process: ProcessState; readonly impact: ImpactState };
  readonly achieved: string;
  readonly nextSteps: string;
  readonly slipping: string;
  readonly support: string;
  readonly asksOfBoard: string;
  readonly difference: string;
  readonly contributions: readonly { readonly fromWhom: string; readonly ask: string }[];
  readonly activities: readonly ActivitySaid[];
  readonly submittedOn: Day;
  readonly late: boolean;
};

/** One cell of the wall and of a rating strip: what the board saw in a closed cycle. */
export type PastRating = {
  readonly cycle: CycleSummary;
  readonly priorityId: string;
  readonly derived: { readonly process: ProcessState; readonly impact: ImpactState };
  readonly declared: { readonly process: ProcessState; readonly impact: ImpactState } | null;
  readonly colour: Rating['colour'];
  readonly because: readonly Reason[];
  readonly slow: readonly Reason[];
  readonly difference: string;
  readonly targetMoved: boolean;
};
