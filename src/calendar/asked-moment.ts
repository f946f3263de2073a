import { type Day, isDay } from './day.ts';
import { endOfLondonDay, isMoment, londonDay } from './london.ts';

/** What an address that names a moment asks for: a past moment, the present, or nothing that can be shown. */
export type AskedMoment = { readonly kind: 'past'; readonly moment: string } | { readonly kind: 'present' | 'to-come' | 'unknown' };

/**
 * Reads a moment that stands in an address: ISO text with milliseconds and Z, or a plain day, which is the end of that day in London (`2022-06-15` is
 * `2022-06-15T22:59:59.999Z`). Today, or the word itself, is the present. Whatever else is said to be no moment, so that nobody is shown the present unasked.
 */
export function askedMoment(asked: string, now: string): AskedMoment {
  const today: Day = londonDay(now);
  if (asked === 'today' || asked === today) return { kind: 'present' };
  const moment = isDay(asked) ? endOfLondonDay(asked) : asked;
  if (!isMoment(moment) || moment < earliest) return { kind: 'unknown' };
  return moment < now ? { kind: 'past', moment } : { kind: 'to-come' };
}

/** Before it no council kept a record here, and databases differ on how far back days go. */
const earliest = '1900-01-01T00:00:00.000Z';
