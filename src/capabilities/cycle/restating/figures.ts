import { compareDays, formatDay } from '../../../calendar/index.ts';
import { type Asking, ask, askTogether, type Db, sql } from '../../../platform/database/index.ts';
import { writeTarget, writeValue } from '../../measures/rules/index.ts';
import type { MeasurePosition, Position } from '../position.ts';
import { askOwnersThen } from './store.ts';

/** The figures of a priority that a closed cycle froze, in words: baseline, target and readings of each of its measures. Empty where it froze none. */
export const figuresThen = (db: Db, programmeId: string, cycleNumber: number, priorityId: string): Promise<readonly string[]> =>
  ask(db, askFiguresThen(programmeId, cycleNumber, priorityId));

/** The same, with ids of everybody who answered for the priority then, in one query. */
export const offeredThen = (db: Db, ...of: Parameters<typeof askFiguresThen>) =>
  askTogether(db, { figures: askFiguresThen(...of), owners: askOwnersThen(...of) });

const askFiguresThen = (programmeId: string, cycleNumber: number, priorityId: string): Asking<{ facts: string }, readonly string[]> => ({
  rows: sql<{
    facts: string;
  }>`select f.facts from frozen_paper f join cycle c on c.id = f.cycle_id where f.programme_id = ${programmeId} and c.number = ${cycleNumber}`,
  read: ([paper]) => {
    if (paper === undefined) return [];
    const { position } = JSON.parse(paper.facts) as { readonly position: Pick<Position, 'priorities'> };
    return position.priorities.find(({ id }) => id === priorityId)?.measures.flatMap(figuresOf) ?? [];
  },
});

function figuresOf({ ref, name, unit, baseline, target, targetUpper, readings }: MeasurePosition): readonly string[] {
  const aim = writeTarget(target, targetUpper, unit);
  return [
    ...[...readings].sort((a, b) => compareDays(b.day, a.day)).map(({ day, value }) => `${ref} ${name}, to ${formatDay(day)}: ${writeValue(value, unit)}`),
    ...(baseline === null ? [] : [`${ref} ${name}, baseline: ${writeValue(baseline, unit)}`]),
    ...(aim === null ? [] : [`${ref} ${name}, target: ${aim}`]),
  ];
}
