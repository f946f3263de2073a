import { type Changer, changing } from '../../../platform/record/index.ts';
import { listPosts } from '../store.ts';
import { Undone, unlessUndone } from '../undone.ts';
import type { FollowMerge } from './following.ts';
import { type Effect, type Merge, peopleEffects } from './rules/merge.ts';
import { lockBoth, mergeRows } from './store.ts';

export type Merged = { readonly state: 'merged' | 'tried' | 'refused'; readonly effects: readonly Effect[] } | { readonly state: 'gone' };

export type GivenMerge = Merge & {
  readonly reason: string;
  /** Find out what would come of it, and change nothing. */
  readonly onlyTry?: boolean;
};

/**
 * Makes two posts one (H39): the title of the one becomes another name of the other, known to later imports. Holdings and whatever the post owns move in one
 * change, by those whose it is (`followers`). It is refused where what came of it must be settled first. What was is in the history.
 */
export async function mergePosts(changer: Changer, programmeId: string, given: GivenMerge, followers: readonly FollowMerge[]): Promise<Merged> {
  const { keep, end, reason } = given;
  const today = changer.clock.today();
  const change = { programmeId, action: 'people.merge', subject: { kind: 'post', id: keep }, reason };
  return unlessUndone<Merged>(() =>
    changing(changer, change, async (trx, moment, tell) => {
      if (!(await lockBoth(trx, programmeId, given))) throw new Undone<Merged>({ state: 'gone' });
      const posts = await listPosts(trx, programmeId);
      const [staying, ending] = [keep, end].map((id) => posts.find((post) => post.id === id));
      if (!staying || !ending) throw new Undone<Merged>({ state: 'gone' });
      const following = [];
      for (const follow of followers) following.push(await follow(trx, { programmeId, merge: { keep, end }, reason, moment, today }));
      const effects: Effect[] = peopleEffects(staying, ending, today);
      await mergeRows(trx, programmeId, { keep, end }, [...new Set([...staying.roles, ...ending.roles])]);
      for (const { move } of following) await move();
      for (const { effects: cameOf } of following) effects.push(...(await cameOf()));
      if (effects.some(({ kind }) => kind === 'refuses')) throw new Undone<Merged>({ state: 'refused', effects });
      if (given.onlyTry) throw new Undone<Merged>({ state: 'tried', effects });
      tell({ keep: staying.title, other: ending.title, otherId: end, effects: effects.map(({ words }) => words) });
      return { state: 'merged', effects };
    }),
  );
}
