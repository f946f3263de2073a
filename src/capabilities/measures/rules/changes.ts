import type { Day } from '../../../calendar/index.ts';
import type { Definition, Frequency, Polarity, ProtectedPart, Unit, WordPart } from './measure.ts';

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
    | { [Part in WordPart]: { readonly part: Part; readonly was: string; readonly became: string } }[WordPart]
    | { readonly part: 'added'; readonly was: null; readonly became: Pick<PartValues, 'baseline' | 'target' | 'outcomes'> }
  );

/** What of a measure's words changed: its name, what it tells us, and the title of the post that owns it as it was then. */
export function wordChanges(before: Definition, after: Definition, titleOf: (postId: string) => string): { part: WordPart; was: string; became: string }[] {
  const owner = ({ ownerPostId }: Definition): string => (ownerPostId === null ? 'Nobody yet' : titleOf(ownerPostId));
  const words = [
    { part: 'name' as const, was: before.name, became: after.name },
    { part: 'why' as const, was: before.why, became: after.why },
    { part: 'owner' as const, was: owner(before), became: owner(after) },
  ];
  return words.filter(({ was, became }) => was !== became);
}

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
export function lastApprovalOf(changes: readonly MeasureChange[], parts: readonly MeasureChange['part'][]): Day | null {
  const days = changes.filter(({ part }) => part === 'added' || parts.includes(part)).flatMap(({ approvedOn }) => approvedOn ?? []);
  return days.sort().at(-1) ?? null;
}
