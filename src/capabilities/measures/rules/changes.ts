import type { Day } from '../../../calendar/index.ts';
import type { Definition, Frequency, Polarity, ProtectedPart, Unit } from './measure.ts';

/** What each protected part of a measure holds, as a change of it is kept. Figures carry their unit, because the unit may change too. */
export type PartValues = {
  readonly unit: Unit;
  readonly polarity: Polarity;
  readonly frequency: Frequency;
  readonly lag: number;
  readonly context: boolean;
  readonly baseline: { readonly value: number; readonly day: Day; readonly unit: Unit } | null;
  readonly target: { readonly from: number; readonly to: number | null; readonly unit: Unit } | null;
  /** Ids of outcomes. */
  readonly outcomes: readonly string[];
};

type Kept = {
  readonly id: string;
  readonly reason: string;
  /** The day it was recorded. */
  readonly changedOn: Day;
  /** Null for what changed before the plan was accepted. */
  readonly approvedOn: Day | null;
  readonly approvedBy: string | null;
  /** The request that it was approved by; null for what came before there were any. */
  readonly requestId?: string | null;
};

/** One part that changed, with what it was. `added`: the measure itself came into a plan that had been accepted, with what it then counted. */
export type MeasureChange = Kept &
  (
    | { [Part in ProtectedPart]: { readonly part: Part; readonly was: PartValues[Part]; readonly became: PartValues[Part] } }[ProtectedPart]
    | { readonly part: 'added'; readonly was: null; readonly became: Pick<PartValues, 'baseline' | 'target' | 'outcomes'> }
  );

/** What a part of a definition holds. */
export function partOf<Part extends ProtectedPart>(definition: Definition, part: Part): PartValues[Part] {
  const { unit, polarity, frequency, lagDays: lag, context, baseline, target, targetUpper, outcomeIds: outcomes } = definition;
  const values: PartValues = {
    unit,
    polarity,
    frequency,
    lag,
    context,
    baseline: baseline && { ...baseline, unit },
    target: target === null ? null : { from: target, to: targetUpper, unit },
    outcomes,
  };
  return values[part];
}

/** The newest approval of a change to any of these parts; null where none was approved. */
export function lastApprovalOf(changes: readonly MeasureChange[], parts: readonly ProtectedPart[]): Day | null {
  const days = changes.filter(({ part }) => part === 'added' || parts.includes(part)).flatMap(({ approvedOn }) => approvedOn ?? []);
  return days.sort().at(-1) ?? null;
}
