import type { Day } from '../../src/calendar/index.ts';
import { type Clock, clockOf } from '../../src/platform/clock.ts';

/** The story's own time: it stands at a moment of a working day, runs on a little at each look, and never goes back. */
export type ScriptedClock = Clock & {
  /** Goes to that time of that day (UTC), where it is not past already. */
  goTo(day: Day, time: string): void;
  /** Lets minutes go by. */
  pass(minutes: number): void;
};

export function scriptedClock(start: Day): ScriptedClock {
  let at = Date.parse(`${start}T09:00:00.000Z`);
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
