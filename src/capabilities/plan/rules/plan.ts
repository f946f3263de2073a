import type { Day } from '../../../calendar/index.ts';
import type { WordOnRecord } from '../board-words/rules/standing.ts';
import type { OtherText, StatementKind } from '../tables.ts';
import type { OwnerChange } from './owner-changes.ts';

/** A programme's plan as it stands, in the plan's order. Owners are ids of posts: their titles belong to people. */
export type Plan = {
  readonly id: string;
  readonly title: string;
  readonly versionLabel: string;
  /** The day the board accepted it, and which; null while it has not. */
  readonly acceptedOn: Day | null;
  readonly acceptedBy: string | null;
  /** The version that it last accepted. */
  readonly inForce: VersionInForce | null;
  readonly statements: readonly Statement[];
  readonly phases: readonly Phase[];
  /** How the days of phases moved, oldest first. */
  readonly phaseMoves: readonly PhaseMove[];
  /** How the owners of priorities and activities changed since it was accepted, oldest first. */
  readonly ownerChanges: readonly OwnerChange[];
  readonly workstreams: readonly Workstream[];
  /** The priorities by workstream, then the lines of the cross-cutting activity. */
  readonly priorities: readonly Priority[];
  /** What was taken out, in the order in which it was. */
  readonly withdrawn: readonly Withdrawal[];
};

/** The version of the plan that the board holds the council to, as the council prints it. */
export type VersionInForce = {
  readonly number: number;
  readonly label: string;
  readonly acceptedOn: Day;
  readonly acceptedBy: string;
  readonly reference: string;
  /** Where the acceptance was mistyped, what it should have been, and since when that is confirmed. */
  readonly correction: { readonly day: Day; readonly body: string | null; readonly reference: string; readonly settledOn: Day } | null;
  /** The record of its acceptance; null where that is of before versions were kept. */
  readonly recorded?: { readonly id: string; readonly post: string | null; readonly corrections: number } | null;
  /** What a second person said of that record; null where it is not the programme office's word, left out where nobody asked. */
  readonly word?: WordOnRecord | null;
};

export type WithdrawalKind = Priority['kind'] | 'activity' | 'outcome';
export type Withdrawal = {
  readonly id: string;
  readonly kind: WithdrawalKind;
  readonly ref: string;
  readonly text: string;
  readonly reason: string;
  readonly withdrawnOn: Day;
  /** The number of the request that it was approved by, once the plan was accepted. */
  readonly change?: number | null;
};

export type Statement = { readonly id: string; readonly kind: StatementKind; readonly text: string };

/** `fromDay` and `toDay` both lie inside the phase. */
export type Phase = {
  readonly id: string;
  readonly number: number;
  readonly name: string;
  readonly fromDay: Day | null;
  readonly toDay: Day | null;
  /** As the plan prints it. */
  readonly printed: string;
  readonly focus: readonly string[];
};

type PhaseDays = Pick<Phase, 'fromDay' | 'toDay'>;
export type PhaseMove = {
  readonly id: string;
  readonly phaseId: string;
  /** The phase's number today. */
  readonly number: number;
  readonly was: PhaseDays;
  readonly now: PhaseDays;
  readonly reason: string;
  readonly changedOn: Day;
  /** Null for what moved before the plan was accepted. */
  readonly approvedOn: Day | null;
  readonly approvedBy: string | null;
  readonly change?: number | null;
};

export const phaseRef = ({ number }: { readonly number: number }): string => `Phase ${number}`;

export type Workstream = { readonly id: string; readonly code: string; readonly name: string };

/** A priority, or a line of the cross-cutting activity, which has owner, activities and a rating too and no workstream. */
export type Priority = {
  readonly id: string;
  readonly ref: string;
  readonly kind: 'priority' | 'cross-cutting';
  readonly workstreamId: string | null;
  readonly title: string;
  /** The SRO and the target date as printed. */
  readonly sroRaw: string;
  readonly targetRaw: string;
  /** Text of its row for which the plan has no field. */
  readonly other: readonly OtherText[];
  /** The plan's own day for impact, and the one that holds after the approved moves; null where it gives none. */
  readonly expectedImpactDay: Day | null;
  readonly expectedImpact: Day | null;
  /** Why no measure fits, where the board decided so; its decisions stand below, oldest first. */
  readonly noMeasureReason: string | null;
  readonly decisions: readonly NoMeasureDecision[];
  /** The accountable post first. */
  readonly owners: readonly Owner[];
  readonly activities: readonly Activity[];
  readonly outcomes: readonly Outcome[];
  /** Moves of its day for impact. */
  readonly moves: readonly DateMove[];
};

export const noMeasureDecisions = ['none-fits', 'measure-wanted'] as const;

/** What the board decided on whether any measure fits a priority. */
export type NoMeasureDecision = {
  readonly id: string;
  readonly decision: (typeof noMeasureDecisions)[number];
  readonly reason: string;
  readonly decidedOn: Day;
  readonly decidedBy: string;
  /** The number of the request that it was approved by, once the plan was accepted. */
  readonly change?: number | null;
};

export type OwnerPart = 'accountable' | 'joint' | 'supporting';
export type Owner = { readonly postId: string; readonly part: OwnerPart };

export type ActivityOwner = { readonly postId: string; readonly part: 'accountable' | 'joint' };

export type Activity = {
  readonly id: string;
  readonly ref: string;
  readonly letter: string;
  readonly text: string;
  /** Its own, the accountable one first; none where it has its priority's. */
  readonly owners: readonly ActivityOwner[];
  readonly phaseNumber: number | null;
  /** The phrase as printed. */
  readonly targetRaw: string;
  /** The phrase stands on the priority, and not on this activity. */
  readonly targetInherited: boolean;
  /** As accepted with the plan; null where no whole day is known. */
  readonly targetOriginal: Day | null;
  /** After the approved moves. */
  readonly target: Day | null;
  /** False while the day was read from a phrase that nobody has confirmed, or is missing. */
  readonly targetConfirmed: boolean;
  /** Who approved its first target, where the plan was accepted without one; null for every other. */
  readonly firstTarget: FirstTarget | null;
  readonly startOriginal: Day | null;
  readonly start: Day | null;
  /** Oldest first. */
  readonly moves: readonly DateMove[];
};

export type FirstTarget = {
  readonly day: Day;
  readonly reason: string;
  readonly approvedOn: Day;
  readonly approvedBy: string;
  readonly change?: number | null;
};

export type Outcome = { readonly id: string; readonly ref: string; readonly text: string };

export type DatedThing = 'target' | 'start' | 'expected-impact';

export type DateMove = {
  readonly id: string;
  readonly what: DatedThing;
  readonly fromDay: Day | null;
  readonly toDay: Day;
  readonly reason: string;
  readonly askedOn: Day;
  /** Null while it is only asked for. */
  readonly approvedOn: Day | null;
  readonly approvedBy: string | null;
  /** The number of the request that it was approved by; null for what came before there were requests. */
  readonly change?: number | null;
};

/** The day that holds: the last approved move's, else the original. A move only asked for changes nothing. */
export function dayAfterMoves(original: Day | null, what: DatedThing, moves: readonly DateMove[]): Day | null {
  const approved = moves.filter((move) => move.what === what && move.approvedOn !== null);
  return (
    approved.reduce<DateMove | null>((last, move) => (last === null || (move.approvedOn as Day) >= (last.approvedOn as Day) ? move : last), null)?.toDay ??
    original
  );
}

/** How often the day moved by an approved change. */
export const movesOf = (what: DatedThing, moves: readonly DateMove[]): readonly DateMove[] =>
  moves.filter((move) => move.what === what && move.approvedOn !== null);

export const priorityByRef = (plan: Plan, ref: string): Priority | undefined => plan.priorities.find((priority) => priority.ref === ref);

/** An activity with the priority it belongs to. */
export function activityByRef(plan: Plan, ref: string): { readonly priority: Priority; readonly activity: Activity } | undefined {
  for (const priority of plan.priorities) {
    const activity = priority.activities.find((one) => one.ref === ref);
    if (activity) return { priority, activity };
  }
  return undefined;
}

/** How much a plan holds, the lines of the cross-cutting activity apart. */
export function planCounts(plan: Plan): { workstreams: number; priorities: number; activities: number; outcomes: number; crossCutting: number } {
  const priorities = plan.priorities.filter(({ kind }) => kind === 'priority');
  return {
    workstreams: plan.workstreams.length,
    priorities: priorities.length,
    activities: priorities.reduce((sum, { activities }) => sum + activities.length, 0),
    outcomes: priorities.reduce((sum, { outcomes }) => sum + outcomes.length, 0),
    crossCutting: plan.priorities.length - priorities.length,
  };
}
