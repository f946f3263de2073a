import { listCycles, type MakePapers } from '../src/capabilities/cycle/index.ts';
import { programmeBySlug } from '../src/capabilities/people/index.ts';
import { makeHighlightPapers } from '../src/capabilities/reports/index.ts';
import type { Clock } from '../src/platform/clock.ts';
import type { Config } from '../src/platform/config.ts';
import type { Db } from '../src/platform/database/index.ts';
import { closedCycles, council } from './story/council.ts';
import { tell } from './telling/tell.ts';

/**
 * Tells a year of Marlshire, an invented council, through the actions that people use, by a clock of its own: whatever the rules would refuse a person they
 * refuse the story, which then throws. Does nothing where the council's programme is there already, and says so where an earlier telling was cut off.
 */
export async function demonstrate(
  stage: { readonly db: Db; readonly clock: Clock; readonly config: Config },
  say: (line: string) => void,
  makePapers: MakePapers = makeHighlightPapers,
): Promise<void> {
  const there = await programmeBySlug(stage.db, council.slug);
  if (there) {
    // Once told to its end it has a cycle after the closed ones, whatever visitors have done since.
    if ((await listCycles(stage.db, there.id)).length <= closedCycles) say(halfTold);
    return;
  }
  say(`Telling a year of ${council.council}, an invented council. This takes about a minute.`);
  await tell(stage.db, { makePapers, say });
}

/** What there is of such a story is neither whole nor safe to go on with: nobody knows between which two of its changes it stopped. */
const halfTold =
  'The demonstration was stopped before its end, so part of its year is missing. Remove the data folder (or empty the database) and start again to have it told whole.';
