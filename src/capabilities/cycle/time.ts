import { type Day, formatDay, formatMoment, londonDay } from '../../calendar/index.ts';

/** `2:32pm` of a moment of today; else `12 November 2021 at 2:32pm`. London's. */
export function timeOf(moment: string, today: Day): string {
  const words = formatMoment(moment);
  return londonDay(moment) === today ? words.slice(formatDay(today).length + ' at '.length) : words;
}
