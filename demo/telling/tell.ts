import type { Day } from '../../src/calendar/index.ts';
import type { MakePapers } from '../../src/capabilities/cycle/index.ts';
import { moveDemonstrationDay } from '../../src/capabilities/people/index.ts';
import { type Clock, systemClock } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { closedCycles, council } from '../story/council.ts';
import { office } from '../story/people.ts';
import { opening, setTheScene } from './opening.ts';
import { scriptedClock } from './scripted-clock.ts';
import { takeUp } from './thread.ts';
import { timeline } from './timeline.ts';

export type Telling = {
  readonly makePapers: MakePapers;
  readonly say: (line: string) => void;
  /** The last day told: the story's own end unless told otherwise. */
  readonly until?: Day;
  /** The computer's clock, by which others see that the telling goes on. */
  readonly clock?: Clock;
  /** Stops it before the next thing that happens; told again, it goes on from there. */
  readonly stop?: AbortSignal;
};

/**
 * Tells the story on a database without the council, or goes on with it where it was cut off, and leaves the programme's day at its end.
 * Throws `ToldNoFurther` where it was stopped and `ToldByAnother` where another program is at it.
 */
export async function tell(db: Db, { makePapers, say, until = council.today, clock: real = systemClock, stop }: Telling): Promise<void> {
  const thread = await takeUp(db, { slug: council.slug, cycles: closedCycles, clock: real, stop });
  try {
    const clock = scriptedClock(council.madeOn, thread.since);
    const scene = await setTheScene(db, clock, thread.isTold(1) ? async () => {} : thread.deed);
    const story = { ...scene, deed: thread.deed };
    if (!thread.isTold(1)) await opening(story);
    const happenings = timeline(makePapers, say);
    for (const [index, { day, time, cycle, happens }] of happenings.entries()) {
      if (day > until || thread.isTold(index + 1)) continue;
      await thread.begin(index + 1, cycle);
      clock.goTo(day, time);
      await happens(story);
    }
    await thread.begin(happenings.length + 1, closedCycles);
    await thread.deed(async () => moveDemonstrationDay(await scene.as(office.title), scene.programme.id, until));
    await thread.finish();
  } catch (error) {
    await thread.leave();
    throw error;
  }
}
