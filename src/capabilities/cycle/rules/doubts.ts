import { type Day, formatDay } from '../../../calendar/index.ts';
import { type FallBack, fallBackOf, ratingPolicy } from '../../assurance/index.ts';
import { writeValue } from '../../measures/rules/index.ts';
import type { ActivityPosition, MeasurePosition } from '../position.ts';
import { judgesBy, showsFallingBack } from './judging-measure.ts';

type Completed = Pick<ActivityPosition, 'verifiedOn' | 'verifiedBy' | 'reopenedBefore'>;

/**
 * How a measure shows that completed work does not hold; null where it does not, or is not asked: it is where a verifier named it, or was not asked to name any;
 * every one again once a named one serves the priority no more (`serving`: ids).
 */
export function fallOf(
  { verifiedOn, verifiedBy, reopenedBefore }: Completed,
  measure: MeasurePosition,
  serving: readonly string[],
  today: Day,
): FallBack | null {
  if (verifiedOn === null || verifiedOn > today) return null;
  if (!verifiedBy.some(({ measures }) => judgesBy(measure.id, measures, serving))) return null;
  // Claimed anew after a fall it is judged from its first completion: else the fall itself would become what it is held against.
  const fall = fallBackOf(measure, reopenedBefore?.firstCompletedOn ?? verifiedOn, ratingPolicy(today), today);
  return fall === null || fall.day <= verifiedOn ? null : fall;
}

/**
 * Why completed work should be looked at, though nothing opened it again: readings that nobody has validated would open it, or the measures that those who verified
 * it named are taken away and none is left that could.
 */
export type Doubt = { readonly key: 'unvalidated'; readonly measure: string; readonly value: string; readonly day: Day } | { readonly key: 'unwatched' };

export function doubtOf(activity: Completed, measures: readonly MeasurePosition[], today: Day): Doubt | null {
  if (activity.verifiedOn === null || activity.verifiedOn > today) return null;
  const serving = measures.map(({ id }) => id);
  for (const measure of measures) {
    // As if somebody had validated each of them.
    const taken = { ...measure, readings: measure.readings.map((reading) => ({ ...reading, quality: 'validated' as const })) };
    const fall = fallOf(activity, taken, serving, today);
    if (fall !== null) return { key: 'unvalidated', measure: `${measure.ref} ${measure.name}`, value: writeValue(fall.value, measure.unit), day: fall.day };
  }
  return isUnwatched(activity, measures, today) ? { key: 'unwatched' } : null;
}

/** Whether it is complete, measures were named that would show if it does not hold, and none of these could: those of its priority, or those that would be left. */
export function isUnwatched(
  { verifiedOn, verifiedBy }: Pick<Completed, 'verifiedOn' | 'verifiedBy'>,
  measures: readonly Parameters<typeof showsFallingBack>[0][],
  today: Day,
): boolean {
  if (verifiedOn === null || verifiedOn > today) return false;
  return verifiedBy.some(({ measures: ids }) => ids !== null && ids.length > 0) && !measures.some(showsFallingBack);
}

export function doubtWords(doubt: Doubt): string {
  return doubt.key === 'unvalidated'
    ? `Readings that nobody has validated would open it again: ${doubt.measure} is ${doubt.value} to ${formatDay(doubt.day)}.`
    : 'The measures that were to show whether it holds are taken away, so nothing would open it again.';
}
