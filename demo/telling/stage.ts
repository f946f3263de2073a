import type { Day } from '../../src/calendar/index.ts';
import { loadPosition, type Outcome, type Position } from '../../src/capabilities/cycle/index.ts';
import { holdersOn, listPosts } from '../../src/capabilities/people/index.ts';
import type { Db } from '../../src/platform/database/index.ts';
import type { Changer } from '../../src/platform/record/index.ts';
import type { ScriptedClock } from './scripted-clock.ts';

/** What every scene works on. */
export type Scene = {
  readonly db: Db;
  readonly clock: ScriptedClock;
  readonly programme: {
    readonly id: string;
    readonly slug: string;
    readonly name: string;
    readonly council: string;
    readonly demonstrationDay: Day | null;
    readonly ratingsLeadDays: number;
  };
  /** Whoever holds a post on the story's present day, as somebody who changes things. */
  as(title: string): Promise<Changer>;
  position(): Promise<Position>;
  /** Does one thing, which makes one entry of the record, unless an earlier telling did it before it was cut off. */
  deed(work: () => Promise<unknown>): Promise<void>;
};

export function sceneOf(db: Db, clock: ScriptedClock, programme: Scene['programme'], deed: Scene['deed'] = async (work) => void (await work())): Scene {
  let held: { day: Day; posts: Awaited<ReturnType<typeof listPosts>> } | null = null;
  return {
    db,
    clock,
    programme,
    deed,
    position: () => loadPosition(db, programme, clock.today()),
    as: async (title) => {
      const day = clock.today();
      if (held?.day !== day) held = { day, posts: await listPosts(db, programme.id) };
      const post = held.posts.find((one) => one.title === title);
      const holder = post && holdersOn(post, day)[0];
      if (!post || !holder) throw new Error(`Nobody holds the post ${title} on ${day}.`);
      return { db, clock, actor: { personId: holder.personId, postId: post.id } };
    },
  };
}

/** What an action gave, or an error that says where the story and the rules part: a refusal is a slip of the story. */
export function given<Value>(what: string, outcome: Outcome<Value, unknown>): Value {
  if (!outcome.ok) throw new Error(`${what} was refused: ${JSON.stringify(outcome.problems)}`);
  return outcome.value;
}
