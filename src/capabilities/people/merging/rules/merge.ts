import type { Day } from '../../../../calendar/index.ts';
import { holdersOn, type PostWithHolders } from '../../rules/posts.ts';
import { type Role, roleWords } from '../../rules/roles.ts';

/** Two posts that are one: the one that stays, and the one whose title becomes another name of it. */
export type Merge = { readonly keep: string; readonly end: string };

/** What comes of a merge beside the post itself, in a sentence. `refuses`: it must be settled first, by whoever it names. */
export type Effect = { readonly kind: 'tells' | 'refuses'; readonly words: string };

/** What changes for those who hold the two posts: who shares it from then on, and what they may do that they might not. */
export function peopleEffects(keep: PostWithHolders, end: PostWithHolders, today: Day): Effect[] {
  const effects: Effect[] = [];
  const [staying, coming] = [keep, end].map((post) => [...new Map(holdersOn(post, today).map(({ personId, name }) => [personId, name])).entries()]);
  const others = (coming ?? []).filter(([id]) => !staying?.some(([known]) => known === id)).map(([, name]) => name);
  if (others.length > 0 && staying && staying.length > 0)
    effects.push({ kind: 'tells', words: `${list([...staying.map(([, name]) => name), ...others])} share the post from then on.` });
  else if (others.length > 0) effects.push({ kind: 'tells', words: `${list(others)} ${others.length === 1 ? 'holds' : 'hold'} it from then on.` });
  const gained = (from: PostWithHolders, to: PostWithHolders): Role[] => from.roles.filter((role) => !to.roles.includes(role));
  for (const [post, roles] of [
    [keep, gained(end, keep)],
    [end, gained(keep, end)],
  ] as const)
    if (roles.length > 0 && holdersOn(post, today).length > 0)
      effects.push({ kind: 'tells', words: `Whoever holds ${post.title} may act as ${list(roles.map((role) => roleWords[role]))} too.` });
  return effects;
}

const list = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);
