import { type Day, partsOf, weekday } from './day.ts';
import { londonDay, londonTime } from './london.ts';

/** January first. Written here and not taken from the runtime: its "Sep" became "Sept" between two versions. */
export const months = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const;

/** `12 November 2021` */
export function formatDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${months[month - 1]} ${year}`;
}

/** `Friday 12 November 2021` */
export function formatDayWithWeekday(day: Day): string {
  return `${weekday(day)} ${formatDay(day)}`;
}

/** `12 Nov 2021`, for charts and narrow columns. */
export function formatShortDay(day: Day): string {
  const { year, month, date } = partsOf(day);
  return `${date} ${months[month - 1]?.slice(0, 3)} ${year}`;
}

/** `November 2021` */
export function formatMonth(day: Day): string {
  const { year, month } = partsOf(day);
  return `${months[month - 1]} ${year}`;
}

/** `Nov 2021`, for the axis of a chart. */
export function formatShortMonth(day: Day): string {
  const { year, month } = partsOf(day);
  return `${months[month - 1]?.slice(0, 3)} ${year}`;
}

/** `12 November 2021 at 3:04pm`, London's, of an ISO moment. GOV.UK style: 12-hour clock, no space, "midday" and "midnight" in words. */
export function formatMoment(moment: string): string {
  const { hour, minute } = londonTime(moment);
  return `${formatDay(londonDay(moment))} at ${timeWords(hour, minute)}`;
}

function timeWords(hour: number, minute: number): string {
  if (minute === 0 && hour === 0) return 'midnight';
  if (minute === 0 && hour === 12) return 'midday';
  const minutes = minute === 0 ? '' : `:${String(minute).padStart(2, '0')}`;
  return `${hour % 12 === 0 ? 12 : hour % 12}${minutes}${hour < 12 ? 'am' : 'pm'}`;
}
