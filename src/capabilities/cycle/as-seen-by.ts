import type { Visit } from '../people/index.ts';
import type { ActivityPosition, CycleSummary, Position, PriorityPosition } from './position.ts';

/** Whether what owners say in an open cycle is this person's to read, and how far they are with it. */
export const readsOpenCycle = (visit: Pick<Visit, 'may'>): boolean => visit.may('update.read', { frozen: false });

/**
 * The position as this person may see it. Who reads updates only once their cycle is closed sees of an open one what the facts support, and nothing that
 * owners say in it: no update, no state of one, no recovery plan proposed in it, and no reason for a forecast, a stop or a claim but the one
 * that is frozen.
 */
export const asSeenBy = (visit: Pick<Visit, 'may'>, position: Position): Position => {
  const { cycle } = position;
  return cycle?.state !== 'open' || readsOpenCycle(visit) ? position : withoutWordsOf(cycle, position);
};

/** Kept as long as the position is: it never changes, so neither does what is left of it. */
const stripped = new WeakMap<Position, Position>();

function withoutWordsOf(open: CycleSummary, position: Position): Position {
  const seen = stripped.get(position) ?? { ...position, priorities: position.priorities.map((priority) => priorityWithout(open, priority)) };
  stripped.set(position, seen);
  return seen;
}

function priorityWithout(open: CycleSummary, priority: PriorityPosition): PriorityPosition {
  const frozen = new Map(priority.lastUpdate?.activities.map((said) => [said.ref, said]));
  const activities = priority.activities.map((activity): ActivityPosition => {
    const { recovery, stop, forecastReason, claimShown, ref } = activity;
    const said = frozen.get(ref);
    return {
      ...activity,
      forecastReason: forecastReason !== null && forecastReason.trim() === said?.forecastReason?.trim() ? forecastReason : null,
      // A day alone would not tell: what is asked for keeps its first day while its reason is written anew.
      stop: stop && { ...stop, reason: stop.reason.trim() === said?.stopReason?.trim() ? stop.reason : '' },
      claimShown: claimShown !== null && claimShown.trim() === said?.claimShown?.trim() ? claimShown : null,
      recovery: recovery && recoveryWithout(open, recovery),
    };
  });
  return { ...priority, activities, update: null, updateState: 'not-started', resubmitted: false, signals: [] };
}

/** What was proposed, or turned down, in the open cycle is not there yet. */
function recoveryWithout(open: CycleSummary, recovery: NonNullable<ActivityPosition['recovery']>): ActivityPosition['recovery'] {
  if (recovery.proposedOn >= open.openedOn) return null;
  return recovery.refused !== null && recovery.refused.on >= open.openedOn ? { ...recovery, refused: null } : recovery;
}
