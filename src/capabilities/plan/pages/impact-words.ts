import { formatDay } from '../../../calendar/index.ts';
import type { Priority } from '../rules/plan.ts';

/** The board's recorded reason why no measure fits, with its day where it is known; null where there is none. */
export function noMeasureWords({ noMeasureReason, decisions }: Pick<Priority, 'noMeasureReason' | 'decisions'>): string | null {
  if (noMeasureReason === null) return null;
  const last = decisions.at(-1);
  const who = last === undefined ? 'As the plan says' : `As ${last.decidedBy} decided on ${formatDay(last.decidedOn)}`;
  return `${who}, no measure fits: ${noMeasureReason}`;
}

/** From which day impact is expected, where the plan gives one. */
export const expectedImpactWords = ({ expectedImpact }: Pick<Priority, 'expectedImpact'>): string | null =>
  expectedImpact === null ? null : `Impact is expected from ${formatDay(expectedImpact)}.`;
