import { finishTelling, leaveTelling, moveTelling, programmeBySlug, takeUpTelling, tellingOf } from '../../src/capabilities/people/index.ts';
import type { Clock } from '../../src/platform/clock.ts';
import type { Db } from '../../src/platform/database/index.ts';
import { newId } from '../../src/platform/ids.ts';
import { lastMoment, recordHead } from '../../src/platform/record/index.ts';

/** Thrown between two deeds when whoever started the telling wants it to stop. */
export class ToldNoFurther extends Error {}

/** Somebody else is telling it. */
export class ToldByAnother extends Error {}

/**
 * The thread of a telling: where it is, kept beside the programme, so that one that was cut off goes on where it stopped. A story is steps, and a step deeds.
 * Each deed makes one entry of the record; so the entries since a step began say how many of its deeds are done.
 */
export type Thread = {
  /** The moment of the newest entry, from which the story's clock goes on; null where nothing has happened. */
  readonly since: string | null;
  /** Whether a step is behind the telling already. */
  isTold(step: number): boolean;
  begin(step: number, cycle: number): Promise<void>;
  deed(work: () => Promise<unknown>): Promise<void>;
  finish(): Promise<void>;
  /** Lets go of it where it is. */
  leave(): Promise<void>;
};

/** Milliseconds after which others are told that the telling still goes on. */
const signOfLife = 4000;

type Given = { readonly slug: string; readonly cycles: number; readonly clock: Clock; readonly stop: AbortSignal | undefined };

/** Takes up the thread of a programme, from its beginning or where it was let go. Throws `ToldByAnother`. */
export async function takeUp(db: Db, { slug, cycles, clock, stop }: Given): Promise<Thread> {
  const teller = newId(clock.now());
  if (!(await takeUpTelling(db, { slug, cycles, teller, now: clock.now() }))) throw new ToldByAnother();
  const before = await tellingOf(db, slug, clock.now());
  const { step: reached = 0, sequence: began = 0 } = before ?? {};
  const head = await headOf(db, slug);
  let done = head.sequence - began;
  let at = { step: reached, cycle: before?.cycle ?? 0, sequence: began, now: clock.now() };
  const move = async (to: typeof at): Promise<void> => {
    at = to;
    await moveTelling(db, teller, at);
  };
  return {
    since: head.moment,
    isTold: (step) => step < reached,
    begin: async (step, cycle) => {
      if (step === reached) return;
      done = 0;
      await move({ step, cycle, sequence: (await headOf(db, slug)).sequence, now: clock.now() });
    },
    deed: async (work) => {
      if (stop?.aborted) throw new ToldNoFurther();
      if (done > 0) done -= 1;
      else await work();
      const now = clock.now();
      if (Date.parse(now) - Date.parse(at.now) > signOfLife) await move({ ...at, now });
    },
    finish: () => finishTelling(db, teller),
    leave: () => leaveTelling(db, teller),
  };
}

async function headOf(db: Db, slug: string): Promise<{ sequence: number; moment: string | null }> {
  const programme = await programmeBySlug(db, slug);
  if (!programme) return { sequence: 0, moment: null };
  return { sequence: (await recordHead(db, programme.id)).sequence, moment: await lastMoment(db, programme.id) };
}
