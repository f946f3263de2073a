import { type Day, londonDay } from '../calendar/index.ts';

/** Where the present comes from. The only file of Sightline that reads the computer's clock. */
export type Clock = {
  /** The present moment: ISO text with milliseconds and Z. */
  now(): string;
  /** The present day in London. */
  today(): Day;
};

/** The computer's clock. */
export const systemClock: Clock = clockOf(() => new Date().toISOString());

/** A clock that reads its moments from elsewhere: tests, the demonstration's story. */
export function clockOf(now: () => string): Clock {
  return { now, today: () => londonDay(now()) };
}

/**
 * The clock of a demonstration programme: its stored day, with the time of day running as the computer's does, so that the
 * demonstration's year is a year and two changes made one after the other keep their order.
 */
export function demonstrationClock(day: Day, real: Clock): Clock {
  return clockOf(() => {
    const moment = `${day}${real.now().slice(10)}`;
    // Late on a summer evening in London the same time of day in UTC belongs to the next London day.
    return londonDay(moment) === day ? moment : `${day}T12:00:00.000Z`;
  });
}

/** Monotonic milliseconds, for durations in logs and benchmarks. */
export const elapsed = (): number => performance.now();
