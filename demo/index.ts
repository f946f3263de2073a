import { listCycles, type MakePapers } from '../src/capabilities/cycle/index.ts';
import { moveDemonstrationDay, programmeBySlug } from '../src/capabilities/people/index.ts';
import { makeHighlightPapers } from '../src/capabilities/reports/index.ts';
import type { Clock } from '../src/platform/clock.ts';
import type { Config } from '../src/platform/config.ts';
import type { Db } from '../src/platform/database/index.ts';
import { closedCycles, council } from './story/council.ts';
import { office } from './story/people.ts';
import { openingScene } from './telling/opening.ts';
import { scriptedClock } from './telling/scripted-clock.ts';
import { timeline } from './telling/timeline.ts';

/** The story stopped before its end, and what there is of it is neither whole nor safe to go on with. */
export class HalfTold extends Error {}

/**
 * Tells a year of Marlshire, an invented council, through the actions that people use, by a clock of its own: whatever the rules would refuse a person they
 * refuse the story, which then throws. Does nothing where the council's programme is there already. Throws `HalfTold` where an earlier telling was cut off.
 */
export async function demonstrate(
  stage: { readonly db: Db; readonly clock: Clock; readonly config: Config },
  say: (line: string) => void,
  makePapers: MakePapers = makeHighlightPapers,
): Promise<void> {
  const { db } = stage;
  const there = await programmeBySlug(db, council.slug);
  if (there) return mustBeWhole(db, there.id);
  say(`Telling a year of ${council.council}, an invented council: ${closedCycles} cycles.`);
  const clock = scriptedClock(council.madeOn);
  const scene = await openingScene(db, clock);
  for (const { day, time, happens } of timeline(makePapers, say)) {
    clock.goTo(day, time);
    await happens(scene);
  }
  await moveDemonstrationDay(await scene.as(office.title), scene.programme.id, council.today);
}

/** Once told to its end it has a cycle after the closed ones, whatever visitors have done since. */
async function mustBeWhole(db: Db, programmeId: string): Promise<void> {
  if ((await listCycles(db, programmeId)).length > closedCycles) return;
  throw new HalfTold(
    'The demonstration was stopped before its end, so part of its year is missing. Remove the data folder (or empty the database) and start again to have it told whole.',
  );
}
