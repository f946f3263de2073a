import type { Day } from '../../../calendar/index.ts';
import type { MeasureChange } from './changes.ts';

export const units = ['percent', 'number', 'rate', 'days', 'score'] as const;
export type Unit = (typeof units)[number];

/** Which way is better: high, low, near a band; `none` where no direction is. */
export const polarities = ['high', 'low', 'near', 'none'] as const;
export type Polarity = (typeof polarities)[number];

export const frequencies = ['weekly', 'monthly', 'quarterly', 'half-yearly', 'yearly'] as const;
export type Frequency = (typeof frequencies)[number];

export const qualities = ['validated', 'provisional', 'estimated'] as const;
export type Quality = (typeof qualities)[number];

/** What a measure is, apart from its readings. */
export type Definition = {
  readonly name: string;
  /** What it tells us, in words. */
  readonly why: string;
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly frequency: Frequency;
  /** Days from the end of a period to the day its reading is expected. */
  readonly lagDays: number;
  /** Demand and the like: shows the setting, never counts towards a rating. */
  readonly context: boolean;
  readonly baseline: { readonly value: number; readonly day: Day } | null;
  /** For polarity near, the lower end of the band. */
  readonly target: number | null;
  /** For polarity near, the upper end of the band; null where it is one value. */
  readonly targetUpper: number | null;
  readonly ownerPostId: string | null;
  /** Ids of the outcomes it serves. */
  readonly outcomeIds: readonly string[];
};

/** One value of a measure, of the period that ends on a day. */
export type Reading = {
  readonly periodEnd: Day;
  readonly value: number;
  readonly numerator: number | null;
  readonly denominator: number | null;
  readonly quality: Quality;
  readonly note: string;
};

export type StoredReading = Reading & { readonly id: string; readonly correctionReason: string | null };

/** A measure with its definition, the outcomes it serves, its readings and what changed of what it counts, each oldest first. */
export type StoredMeasure = Definition & {
  readonly id: string;
  readonly ref: string;
  readonly version: number;
  /** The day it was added to Sightline. */
  readonly addedOn: Day;
  /** From which day it serves each outcome, in the order of `outcomeIds`. */
  readonly servesFrom: readonly Day[];
  readonly readings: readonly StoredReading[];
  readonly changes: readonly MeasureChange[];
};

/** Longest texts, in characters: what the tables allow. */
export const limits = { name: 300, why: 4000, note: 1000, reason: 4000, approver: 200 } as const;

export type DefinitionProblem = 'target-upper-without-band' | 'target-upper-below-target' | 'baseline-in-future' | 'near-without-target';

/** What cannot be true of a definition, whoever enters it. */
export function definitionProblems(definition: Definition, today: Day): readonly DefinitionProblem[] {
  const { polarity, target, targetUpper, baseline } = definition;
  const problems: DefinitionProblem[] = [];
  if (targetUpper !== null && polarity !== 'near') problems.push('target-upper-without-band');
  if (targetUpper !== null && polarity === 'near' && target === null) problems.push('near-without-target');
  if (targetUpper !== null && target !== null && targetUpper < target) problems.push('target-upper-below-target');
  if (baseline !== null && baseline.day > today) problems.push('baseline-in-future');
  return problems;
}

/** What of a definition only an approved change may move: each decides what counts as success. */
export type ProtectedPart = 'unit' | 'polarity' | 'frequency' | 'lag' | 'context' | 'baseline' | 'target' | 'outcomes';

/** What says what a measure means and who answers for it. */
export type WordPart = 'name' | 'why' | 'owner';

/** The protected parts in which two definitions differ (C1.26): a change of any needs its reason, and its approval once the plan is accepted. Of a measure that counts, its words (`WordPart`) are changed by a request too. */
export function protectedChanges(before: Definition, after: Definition): readonly ProtectedPart[] {
  const changed: ProtectedPart[] = [];
  if (before.unit !== after.unit) changed.push('unit');
  if (before.polarity !== after.polarity) changed.push('polarity');
  if (before.frequency !== after.frequency) changed.push('frequency');
  if (before.lagDays !== after.lagDays) changed.push('lag');
  if (before.context !== after.context) changed.push('context');
  if (before.baseline?.value !== after.baseline?.value || before.baseline?.day !== after.baseline?.day) changed.push('baseline');
  if (before.target !== after.target || before.targetUpper !== after.targetUpper) changed.push('target');
  if (before.outcomeIds.length !== after.outcomeIds.length || before.outcomeIds.some((id) => !after.outcomeIds.includes(id))) changed.push('outcomes');
  return changed;
}
