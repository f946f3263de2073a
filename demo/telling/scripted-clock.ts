import type { Day } from '../../src/calendar/index.ts';
import { type Clock, clockOf } from '../../src/platform/clock.ts';

/** The story's own time: it stands at a moment of a working day, runs on a little at each look, and never goes back. */
export type ScriptedClock = Clock & {
  /** Goes to that time of that day (UTC), where it is not past already. */
  goTo(day: Day, time: string): void;
  /** Lets minutes go by. */
  pass(minutes: number): void;
};

/** `since`: the moment of what was told last, where it goes on. */
export function scriptedClock(start: Day, since: string | null = null): ScriptedClock {
  let at = Math.max(Date.parse(`${start}T09:00:00.000Z`), since === null ? 0 : Date.parse(since));
  const clock = clockOf(() => {
    at += 1;
    return new Date(at).toISOString();
  });
  return {
    ...clock,
    goTo: (day, time) => {
      at = Math.max(at, Date.parse(`${day}T${time}:00.000Z`));
    },
    pass: (minutes) => {
      at += minutes * 60_000;
    },
  };
}
