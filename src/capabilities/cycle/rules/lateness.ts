import { type Day, daysBetween } from '../../../calendar/index.ts';

/** How an update stands against the day it is due. `days` late or overdue, or still to go. */
export type Timing = { readonly state: 'submitted-on-time' | 'submitted-late' | 'to-come' | 'due-today' | 'overdue'; readonly days: number };

/** The due day itself is on time. An update that was changed counts by the day it was submitted last. */
export function timingOf(submittedOn: Day | null, ratingsDue: Day, today: Day): Timing {
  const days = Math.abs(daysBetween(ratingsDue, submittedOn ?? today));
  if (submittedOn !== null) return submittedOn > ratingsDue ? { state: 'submitted-late', days } : { state: 'submitted-on-time', days };
  if (today > ratingsDue) return { state: 'overdue', days };
  return today === ratingsDue ? { state: 'due-today', days: 0 } : { state: 'to-come', days };
}
