import type { Day } from '../../../../calendar/index.ts';
import { settlingBeside } from '../../confirming/rules/settling.ts';
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
  effects.push(...unconfirmed(keep, end, today), ...unconfirmed(end, keep, today));
  return effects;
}

/**
 * Whoever would come to settle what others ask for by this merge alone: they hold the one post, and not the other one for as long. A second person confirms them
 * in that one first, as everybody else.
 */
function unconfirmed(post: PostWithHolders, other: PostWithHolders, today: Day): Effect[] {
  const roles = settlingBeside(other.roles, post.roles).map((role) => roleWords[role]);
  const waiting = post.holders.filter(({ waits }) => waits !== null).map(({ name }) => name);
  const lasts = (one: Day | null, least: Day | null): boolean => one === null || (least !== null && one >= least);
  const coming = post.holders.filter(
    (holder) =>
      holder.waits === null &&
      (holder.toDay === null || holder.toDay >= today) &&
      !other.holders.some(
        ({ personId, fromDay, toDay, waits }) =>
          waits === null && personId === holder.personId && lasts(toDay, holder.toDay) && (fromDay <= today || fromDay <= holder.fromDay),
      ),
  );
  const words = [
    waiting.length > 0 && `${list(waiting)} in ${post.title} must be confirmed first, or taken back.`,
    roles.length > 0 &&
      coming.length > 0 &&
      `${list(coming.map(({ name }) => name))} would act as ${list(roles)} by this alone. Put them in ${other.title} first, where a second person confirms it.`,
  ];
  return words.filter((one) => one !== false).map((one) => ({ kind: 'refuses', words: one }));
}

const list = (words: readonly string[]): string => (words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`);
