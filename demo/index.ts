import type { MakePapers } from '../src/capabilities/cycle/index.ts';
import { programmeBySlug, tellingOf } from '../src/capabilities/people/index.ts';
import { makeHighlightPapersHere } from '../src/capabilities/reports/index.ts';
import type { Clock } from '../src/platform/clock.ts';
import type { Config } from '../src/platform/config.ts';
import type { Db } from '../src/platform/database/index.ts';
import { closedCycles, council } from './story/council.ts';
import { tell } from './telling/tell.ts';
import { ToldByAnother, ToldNoFurther } from './telling/thread.ts';

export type Demonstrating = {
  /** Says how far it is, a line at a time. */
  readonly say: (line: string) => void;
  readonly makePapers?: MakePapers;
  /** Stops the telling before the next thing that happens. */
  readonly stop?: AbortSignal;
};

/** `there`: it was told before. `stopped`: it goes on from there when it is told again. */
export type Demonstrated = 'told' | 'there' | 'stopped';

/**
 * Tells a year of Marlshire, an invented council, through the actions that people use, by a clock of its own: whatever the rules would refuse a person they
 * refuse the story, which then throws. A telling that was cut off goes on where it stopped. Does nothing where the council's programme is there whole; where
 * another program is telling it, waits until it is whole, and goes on itself where the other falls silent.
 */
export async function demonstrate(
  stage: { readonly db: Db; readonly clock: Clock; readonly config: Config },
  { say, makePapers = makeHighlightPapersHere, stop }: Demonstrating,
): Promise<Demonstrated> {
  for (let waited = 0; ; waited += 1) {
    const telling = await tellingOf(stage.db, council.slug, stage.clock.now());
    if (telling ? telling.told : await programmeBySlug(stage.db, council.slug)) return waited > 0 ? 'told' : 'there';
    if (stop?.aborted) return 'stopped';
    if (telling === undefined) say(`Telling a year of ${council.council}, an invented council. This takes about a minute.`);
    else if (telling.resting)
      say(`Going on with the year of ${council.council} where it stopped, in cycle ${Math.min(telling.cycle + 1, closedCycles)} of ${closedCycles}.`);
    else if (waited === 0) say('Another program is telling the demonstration. Waiting until it is whole.');
    try {
      await tell(stage.db, { makePapers, say, clock: stage.clock, ...(stop ? { stop } : {}) });
      return 'told';
    } catch (error) {
      if (error instanceof ToldNoFurther) return 'stopped';
      if (!(error instanceof ToldByAnother)) throw error;
    }
    await new Promise((done) => setTimeout(done, 1000));
  }
}
