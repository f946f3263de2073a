import type { Day } from '../../../calendar/index.ts';
import { type Lateness, latenessOf } from './lateness.ts';
import type { Definition, Quality } from './measure.ts';

/** Every kind of gap, the gravest first. */
export const gapKeys = ['never-read', 'no-baseline', 'late', 'no-target', 'serves-nothing', 'not-validated', 'no-owner'] as const;

/** Something about a measure that nobody knows, and that its owner or the office can mend. */
export type Gap =
  | { readonly key: 'no-baseline' }
  | { readonly key: 'no-target' }
  | { readonly key: 'serves-nothing' }
  | { readonly key: 'no-owner' }
  | { readonly key: 'never-read'; readonly late: Lateness }
  | { readonly key: 'late'; readonly late: Lateness }
  | { readonly key: 'not-validated' };

type Asked = Omit<Definition, 'name' | 'why'> & { readonly addedOn: Day; readonly readings: readonly { readonly periodEnd: Day; readonly quality: Quality }[] };

/** The gaps of a measure, the gravest first. A context measure needs neither target nor outcome, since it never counts. */
export function gapsOf(measure: Asked, today: Day): readonly Gap[] {
  const gaps: Gap[] = [];
  const periods = measure.readings.map((reading) => reading.periodEnd);
  const late = latenessOf({ ...measure, baselineDay: measure.baseline?.day ?? null, periods }, today);
  if (late.state === 'never-read') gaps.push({ key: 'never-read', late });
  if (measure.baseline === null) gaps.push({ key: 'no-baseline' });
  if (late.state === 'late') gaps.push({ key: 'late', late });
  if (!measure.context && measure.target === null) gaps.push({ key: 'no-target' });
  if (!measure.context && measure.outcomeIds.length === 0) gaps.push({ key: 'serves-nothing' });
  if (measure.readings.length > 0 && measure.readings.every((reading) => reading.quality !== 'validated')) gaps.push({ key: 'not-validated' });
  if (measure.ownerPostId === null) gaps.push({ key: 'no-owner' });
  return gaps;
}
