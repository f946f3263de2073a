import type { Day } from '../../src/calendar/index.ts';
import type { MakePapers } from '../../src/capabilities/cycle/index.ts';
import { moveDemonstrationDay } from '../../src/capabilities/people/index.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { council } from '../story/council.ts';
import { office } from '../story/people.ts';
import { openingScene } from './opening.ts';
import { scriptedClock } from './scripted-clock.ts';
import { timeline } from './timeline.ts';

export type Telling = {
  readonly makePapers: MakePapers;
  readonly say: (line: string) => void;
  /** The last day told: the story's own end unless told otherwise. */
  readonly until?: Day;
};

/** Tells the story on a database without the council, and leaves the programme's day at its end. */
export async function tell(db: Db, { makePapers, say, until = council.today }: Telling): Promise<void> {
  const clock = scriptedClock(council.madeOn);
  const scene = await openingScene(db, clock);
  for (const { day, time, happens } of timeline(makePapers, say)) {
    if (day > until) break;
    clock.goTo(day, time);
    await happens(scene);
  }
  await moveDemonstrationDay(await scene.as(office.title), scene.programme.id, until);
}
