import { addDays, asDay, type Day } from './day.ts';

const formatter = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  calendar: 'gregory',
  numberingSystem: 'latn',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

/**
 * The day it is in London at an ISO moment with a zone (`2026-06-30T23:30:00.000Z` is 1 July there, summer time).
 * Throws a RangeError for text that is no moment, or that has no zone: without one the answer would be the machine's.
 */
export function londonDay(moment: string): Day {
  const hour = Math.floor(millisecondsOf(moment) / 3_600_000);
  const known = days.get(hour);
  if (known !== undefined) return known;
  const part = partsInLondon(moment);
  const day = asDay(`${part('year').padStart(4, '0')}-${part('month')}-${part('day')}`);
  if (days.size >= 24) days.clear();
  if (hour > 0) days.set(hour, day);
  return day;
}

/** True of ISO text with milliseconds and Z that is a moment: 31 February parses and is none. */
export function isMoment(text: string): boolean {
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(text)) return false;
  const moment = new Date(text);
  return !Number.isNaN(moment.getTime()) && moment.toISOString() === text;
}

/**
 * The last moment of a day in London, to the millisecond: that of 30 June 2026 is `2026-06-30T22:59:59.999Z`, because of summer time. What was done on that
 * day stands then.
 */
export function endOfLondonDay(day: Day): string {
  const midnight = Date.parse(`${addDays(day, 1)}T00:00:00.000Z`);
  const last = [midnight, midnight - 3_600_000].map((end) => new Date(end - 1).toISOString()).find((moment) => londonDay(moment) === day);
  return last as string;
}

/**
 * The hours asked for lately, since 1970, and their days: each request asks several times which day it is. London's clocks stand whole hours from UTC there
 * and change on the hour, so that no day begins within one.
 */
const days = new Map<number, Day>();

/** The hour (0 to 23) and minute it is in London at an ISO moment with a zone. */
export function londonTime(moment: string): { hour: number; minute: number } {
  const part = partsInLondon(moment);
  return { hour: Number(part('hour')), minute: Number(part('minute')) };
}

function partsInLondon(moment: string): (type: Intl.DateTimeFormatPartTypes) => string {
  const parts = formatter.formatToParts(millisecondsOf(moment));
  return (type) => parts.find((part) => part.type === type)?.value ?? '';
}

function millisecondsOf(moment: string): number {
  const zoned = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(:\d{2}(\.\d+)?)?(Z|[+-]\d{2}:\d{2})$/.test(moment);
  const milliseconds = zoned ? Date.parse(moment) : Number.NaN;
  if (Number.isNaN(milliseconds)) throw new RangeError(`not an ISO moment with a zone: ${JSON.stringify(moment)}`);
  return milliseconds;
}
