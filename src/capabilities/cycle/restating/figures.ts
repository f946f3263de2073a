import { compareDays, formatDay } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { writeTarget, writeValue } from '../../measures/rules/index.ts';
import type { MeasurePosition, Position } from '../position.ts';
import { frozenPaper } from '../rounds/store.ts';

/** The figures of a priority that a closed cycle froze, in words: baseline, target and readings of each of its measures. Empty where it froze none. */
export async function figuresThen(db: Db, programmeId: string, cycleNumber: number, priorityId: string): Promise<readonly string[]> {
  const paper = await frozenPaper(db, programmeId, cycleNumber);
  if (paper === undefined) return [];
  const { position } = JSON.parse(paper.facts) as { readonly position: Pick<Position, 'priorities'> };
  return position.priorities.find(({ id }) => id === priorityId)?.measures.flatMap(figuresOf) ?? [];
}

function figuresOf({ ref, name, unit, baseline, target, targetUpper, readings }: MeasurePosition): readonly string[] {
  const aim = writeTarget(target, targetUpper, unit);
  return [
    ...[...readings].sort((a, b) => compareDays(b.day, a.day)).map(({ day, value }) => `${ref} ${name}, to ${formatDay(day)}: ${writeValue(value, unit)}`),
    ...(baseline === null ? [] : [`${ref} ${name}, baseline: ${writeValue(baseline, unit)}`]),
    ...(aim === null ? [] : [`${ref} ${name}, target: ${aim}`]),
  ];
}
