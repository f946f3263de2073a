import type { Day } from '../../../calendar/index.ts';
import type { FallFacts, FalseCompletion } from './facts.ts';
import type { ImpactState, ProcessState, RatingColour } from './states.ts';

/** Why a recovery plan does not help, or that it does (`good`). */
export type RecoveryState = 'none' | 'not-accepted' | 'accepted-by-owner' | 'date-passed' | 'moved-too-often' | 'good';

/**
 * Every reason there is, with the figures it carries. Frozen cycles keep reasons as data, so a key is never renamed nor its facts changed: add a new one.
 */
export type ReasonFacts = {
  // process
  'all-stopped': { readonly activities: number };
  complete: { readonly complete: number; readonly stopped: number; readonly completedOn: Day };
  'not-due': { readonly start: Day; readonly cycleEnd: Day };
  'past-target': { readonly activity: string; readonly target: Day; readonly days: number; readonly recovery: RecoveryState; readonly recoveryDay: Day | null };
  'start-late': { readonly activity: string; readonly start: Day; readonly days: number; readonly recovery: RecoveryState; readonly recoveryDay: Day | null };
  'updates-missed': { readonly running: number };
  'past-target-recovering': { readonly activity: string; readonly target: Day; readonly days: number; readonly recoveryDay: Day };
  'start-late-recovering': { readonly activity: string; readonly start: Day; readonly days: number; readonly recoveryDay: Day };
  'unverified-past-target': { readonly activity: string; readonly target: Day; readonly claimedOn: Day; readonly awaiting: readonly string[] };
  'forecast-after-target': { readonly activity: string; readonly forecast: Day; readonly target: Day };
  'target-missing': { readonly activity: string };
  'target-unconfirmed': { readonly activity: string; readonly target: Day };
  'update-missed': { readonly dueOn: Day };
  'last-update-missed': Record<string, never>;
  'should-have-begun': { readonly activity: string; readonly since: Day | null; readonly target: Day };
  'stopped-without-approval': { readonly activity: string };
  'no-activity': Record<string, never>;
  'on-track': { readonly activities: number; readonly begun: number; readonly complete: number };
  // impact
  sustained: { readonly measures: number; readonly noMeasureReason: string | null; readonly evaluatedOn: Day; readonly sources: number };
  'evaluation-not-demonstrated': { readonly day: Day };
  'measure-in-concern': { readonly measure: string; readonly upTo: Day; readonly expected: Day | null };
  'worse-than-baseline': { readonly measure: string; readonly value: number; readonly baseline: number; readonly day: Day; readonly expected: Day | null };
  'too-long-after-expected': { readonly state: ImpactState; readonly cycles: number; readonly expected: Day | null };
  'demonstrable-by-measures': { readonly outcomes: number };
  'demonstrable-by-evaluation': { readonly day: Day; readonly sources: number };
  'concern-before-expected': { readonly measure: string; readonly upTo: Day; readonly expected: Day };
  emerging: { readonly expected: Day | null; readonly lacking: readonly string[]; readonly evaluatedOn: Day | null };
  'unmeasured-once-expected': { readonly expected: Day | null };
  'unmeasured-after-acceptance': { readonly since: Day | null; readonly allowedDays: number };
  'not-expected': { readonly expected: Day };
  // colour
  colour: { readonly colour: RatingColour; readonly process: ProcessState; readonly impact: ImpactState };
  'to-evaluate': Record<string, never>;
  'rests-on-changes': {
    readonly colour: RatingColour;
    readonly process: ProcessState;
    readonly impact: ImpactState;
    /** Without the changes that were approved since the plan was accepted. */
    readonly first: { readonly colour: RatingColour; readonly process: ProcessState; readonly impact: ImpactState };
    readonly changes: readonly ApprovedChange[];
  };
  /** Of cycles that closed while moved targets alone were told. */
  'moved-target': {
    readonly colour: RatingColour;
    readonly process: ProcessState;
    /** On the targets as they first stood. */
    readonly first: { readonly colour: RatingColour; readonly process: ProcessState };
    /** `request`: the change request that moved it, such as CR15; left out where none did. */
    readonly moves: readonly { readonly activity: string; readonly from: Day; readonly to: Day; readonly approvedOn: Day; readonly request?: string }[];
  };
  // notes: they decide nothing and explain what was not counted
  'update-late': { readonly dueOn: Day; readonly submittedOn: Day };
  reopened: { readonly activity: string; readonly on: Day; readonly completedOn: Day } & FallFacts;
  'reopened-as-false': { readonly activity: string; readonly on: Day; readonly completedOn: Day } & FalseCompletion;
  'move-not-approved': { readonly activity: string; readonly what: 'start' | 'target'; readonly wanted: Day; readonly standing: Day | null };
  'expected-move-not-approved': { readonly wanted: Day; readonly standing: Day | null };
  'measure-silent': { readonly measure: string; readonly latest: Day | null; readonly neededBy: Day | null };
  // slow to progress
  'slow-past-target': { readonly activity: string; readonly target: Day; readonly days: number };
  'slow-red': { readonly ratings: readonly ('declared' | 'derived' | 'confirmed')[] };
  'slow-amber': { readonly cycles: number };
  'slow-no-update': { readonly lastUpdateOn: Day | null; readonly days: number };
  'slow-forecast': { readonly activity: string; readonly forecast: Day; readonly target: Day };
};

type ApprovedMove = {
  /** As it first stood. */
  readonly from: Day;
  readonly to: Day;
  readonly approvedOn: Day;
  /** The change request that moved it, such as CR15; left out where none did. */
  readonly request?: string;
};

/** An approved change that a rating may rest on: of the last move of a day, or of a stop. */
export type ApprovedChange =
  | ({ readonly what: 'target' | 'start'; readonly activity: string } & ApprovedMove)
  | ({ readonly what: 'phase'; readonly phase: number } & ApprovedMove)
  | ({ readonly what: 'expected-impact' } & ApprovedMove)
  /** `late`: how far past its target it was then; null where it was not. */
  | { readonly what: 'stop'; readonly activity: string; readonly approvedOn: Day; readonly late: { readonly target: Day; readonly days: number } | null };

export type ReasonKey = keyof ReasonFacts;
export type ReasonPart = 'process' | 'impact' | 'colour' | 'note' | 'slow';

/** One reason as data: the rule it follows (`docs/rules`), what it speaks of, and the thing and figures. `words.ts` makes the sentence. */
export type Reason<K extends ReasonKey = ReasonKey> = {
  readonly [Key in K]: { readonly rule: string; readonly part: ReasonPart; readonly key: Key; readonly facts: ReasonFacts[Key] };
}[K];

/** The rule each reason follows, as `docs/rules` lists them, and what it speaks of. */
const rules: Readonly<Record<ReasonKey, readonly [rule: string, part: ReasonPart]>> = {
  'all-stopped': ['C1.26', 'process'],
  complete: ['C4.02', 'process'],
  'not-due': ['C4.06', 'process'],
  'past-target': ['C4.07', 'process'],
  'start-late': ['C4.03', 'process'],
  'updates-missed': ['C1.03', 'process'],
  'past-target-recovering': ['C4.04', 'process'],
  'start-late-recovering': ['C4.04', 'process'],
  'unverified-past-target': ['C4.02', 'process'],
  'forecast-after-target': ['C4.04', 'process'],
  'target-missing': ['C1.08', 'process'],
  'target-unconfirmed': ['H13', 'process'],
  'update-missed': ['C3.10', 'process'],
  'last-update-missed': ['C3.10', 'process'],
  'should-have-begun': ['C4.07', 'process'],
  'stopped-without-approval': ['C1.26', 'process'],
  'no-activity': ['C1.08', 'process'],
  'on-track': ['C4.05', 'process'],
  sustained: ['C4.02', 'impact'],
  'evaluation-not-demonstrated': ['C4.03', 'impact'],
  'measure-in-concern': ['C4.03', 'impact'],
  'worse-than-baseline': ['C4.03', 'impact'],
  'too-long-after-expected': ['C4.03', 'impact'],
  'demonstrable-by-measures': ['C4.05', 'impact'],
  'demonstrable-by-evaluation': ['C4.05', 'impact'],
  'concern-before-expected': ['C4.04', 'impact'],
  emerging: ['C4.04', 'impact'],
  'unmeasured-once-expected': ['C3.26', 'impact'],
  'unmeasured-after-acceptance': ['C3.26', 'impact'],
  'not-expected': ['C4.06', 'impact'],
  colour: ['H02', 'colour'],
  'to-evaluate': ['C4.08', 'colour'],
  'rests-on-changes': ['C1.26', 'colour'],
  'moved-target': ['C1.26', 'colour'],
  'update-late': ['C3.10', 'note'],
  reopened: ['C4.02', 'note'],
  'reopened-as-false': ['C4.02', 'note'],
  'move-not-approved': ['C1.26', 'note'],
  'expected-move-not-approved': ['C1.26', 'note'],
  'measure-silent': ['C4.05', 'note'],
  'slow-past-target': ['H11', 'slow'],
  'slow-red': ['H11', 'slow'],
  'slow-amber': ['H11', 'slow'],
  'slow-no-update': ['H11', 'slow'],
  'slow-forecast': ['H11', 'slow'],
};

export const reasonKeys = Object.keys(rules) as readonly ReasonKey[];

export function reason<K extends ReasonKey>(key: K, facts: ReasonFacts[K]): Reason {
  const [rule, part] = rules[key];
  return { rule, part, key, facts } as Reason;
}
