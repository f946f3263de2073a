import { type Day, latestDay } from '../../../calendar/index.ts';
import { type ActivityFacts, toldOn } from '../../assurance/index.ts';
import type { CycleSummary } from '../position.ts';

/**
 * Whether a target of these activities was moved in a cycle, as it is seen on a day: after the day on which the cycle before was closed, since a move of that very
 * day was seen by its board, or since this one was opened where it is the first. By the day on which a decision was recorded, where that is the later one.
 */
export function targetMovedIn(activities: readonly ActivityFacts[], cycle: CycleSummary, before: CycleSummary | null, day: Day): boolean {
  const moved = latestDay(activities.flatMap((activity) => activity.target.moves.map(toldOn)));
  return moved !== null && moved > (before?.closedOn ?? cycle.openedOn) && moved <= day;
}
