import { formatDay, formatDayWithWeekday } from '../../../../calendar/index.ts';
import type { Refresh } from './refresh.ts';

/** "The plan’s annual refresh was due on Thursday 13 October 2022 and is 32 days overdue." */
export function refreshWords({ due, days, state, warnFrom }: Refresh): string {
  if (state === 'overdue')
    return `The plan’s annual refresh was due on ${formatDayWithWeekday(due)} and is ${-days === 1 ? '1 day' : `${-days} days`} overdue.`;
  const when = days === 0 ? 'today' : days === 1 ? 'tomorrow' : `in ${days} days`;
  if (state === 'soon') return `The plan’s annual refresh is due on ${formatDayWithWeekday(due)}, ${when}.`;
  return `The plan’s next annual refresh is due on ${formatDayWithWeekday(due)}. Reminders begin on ${formatDay(warnFrom)}.`;
}
