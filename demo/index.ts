import { listCycles, type MakePapers } from '../src/capabilities/cycle/index.ts';
import { programmeBySlug } from '../src/capabilities/people/index.ts';
import { makeHighlightPapers } from '../src/capabilities/reports/index.ts';
import type { Clock } from '../src/platform/clock.ts';
import type { Config } from '../src/platform/config.ts';
import type { Db } from '../src/platform/database/index.ts';
import { closedCycles, council } from './story/council.ts';
import { tell } from './telling/tell.ts';

/** The story stopped before its end: what there is of it is neither whole nor safe to go on with. */
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
  const there = await programmeBySlug(stage.db, council.slug);
  if (there) return mustBeWhole(stage.db, there.id);
  say(`Telling a year of ${council.council}, an invented council. This takes about a minute.`);
  await tell(stage.db, { makePapers, say });
}

/** Once told to its end it has a cycle after the closed ones, whatever visitors have done since. */
async function mustBeWhole(db: Db, programmeId: string): Promise<void> {
  if ((await listCycles(db, programmeId)).length > closedCycles) return;
  throw new HalfTold(
    'The demonstration was stopped before its end, so part of its year is missing. Remove the data folder (or empty the database) and start again to have it told whole.',
  );
}
