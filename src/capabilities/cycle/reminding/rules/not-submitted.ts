import type { Day } from '../../../../calendar/index.ts';
import type { CycleSummary } from '../../position.ts';
import type { MessageOfCycle } from '../store.ts';
import type { Due } from './due.ts';
import { type Occasion, occasionAfter } from './occasions.ts';
import { type Reached, type ReachedPost, type ReachedPosts, type Way, wayOf, wayOfUnowned } from './reach.ts';

/** Who has not submitted, by the post that answers for it, as data for the page. */
export type NotSubmitted = {
  readonly cycle: CycleSummary;
  readonly today: Day;
  readonly days: number;
  readonly due: readonly Due[];
  readonly groups: readonly OwnerGroup[];
  /** What comes by itself next; null where nothing does any more. */
  readonly next: Occasion | null;
  /** Those whom a reminder of today would reach and who have had none today. */
  readonly remindable: ReadonlySet<string>;
};

/** A post with what is due of it. */
export type OwnerGroup = {
  /** Null: priorities without an owner. */
  readonly post: ReachedPost | null;
  readonly holders: readonly HolderLine[];
  readonly updates: readonly { readonly due: Due; readonly jointWith: readonly string[] }[];
  /** Whom it is told to once it is late, or that nobody answers for it, and the last time it was. Null for a post that is not accountable for any of them. */
  readonly way: Way | null;
  readonly told: readonly MessageOfCycle[];
};

/** `last`: the last reminder. `back`: the last time one of these updates came back to them, which reminds nobody of what was never sent in. */
export type HolderLine = Reached & { readonly last: MessageOfCycle | null; readonly back: MessageOfCycle | null };

type Given = {
  readonly cycle: CycleSummary;
  readonly today: Day;
  readonly due: readonly Due[];
  readonly posts: ReachedPosts;
  /** The newest first. */
  readonly messages: readonly MessageOfCycle[];
  readonly occasions: readonly Occasion[];
};

export function notSubmitted({ cycle, today, due, posts, messages, occasions }: Given): NotSubmitted {
  const owners = new Set(due.flatMap((one) => one.owners.map(({ post }) => post)));
  const ownerless = due.filter((one) => one.owners.length === 0);
  const groups = [...owners].map((post) => groupOf(post, due, posts, messages));
  const nobodys: OwnerGroup = {
    post: null,
    holders: [],
    updates: ownerless.map((one) => ({ due: one, jointWith: [] })),
    way: wayOfUnowned(posts),
    told: toldOf(ownerless, messages),
  };
  const remindedToday = new Set(messages.filter((one) => one.kind === 'reminder' && one.queuedOn === today).map(({ personId }) => personId));
  const reached = groups.flatMap(({ holders }) => holders.filter(({ email }) => email !== null).map(({ personId }) => personId));
  return {
    cycle,
    today,
    days: due[0]?.days ?? 0,
    due,
    groups: ownerless.length > 0 ? [...groups, nobodys] : groups,
    next: occasionAfter(occasions, today),
    remindable: new Set(reached.filter((personId) => !remindedToday.has(personId))),
  };
}

function groupOf(post: ReachedPost, due: readonly Due[], posts: ReachedPosts, messages: readonly MessageOfCycle[]): OwnerGroup {
  const own = due.filter(({ owners }) => owners.some((owner) => owner.post === post));
  const accountableFor = own.filter(({ owners }) => owners[0]?.post === post);
  const about = new Set(own.map(({ priorityId }) => priorityId));
  const isAbout = (message: MessageOfCycle): boolean => message.about.some((id) => about.has(id));
  return {
    post,
    holders: post.holders.map((holder) => {
      const newest = (kind: MessageOfCycle['kind']) => messages.find((one) => one.kind === kind && one.personId === holder.personId && isAbout(one)) ?? null;
      return { ...holder, last: newest('reminder'), back: newest('returned') };
    }),
    updates: own.map((one) => ({ due: one, jointWith: one.owners.filter((owner) => owner.post !== post).map((owner) => owner.post.title) })),
    way: accountableFor.length === 0 ? null : wayOf(post, posts),
    told: toldOf(accountableFor, messages),
  };
}

const toldOf = (due: readonly Due[], messages: readonly MessageOfCycle[]): readonly MessageOfCycle[] =>
  lastOccasionOf(messages.filter((one) => one.kind === 'escalation' && due.some(({ priorityId }) => one.about.includes(priorityId))));

/** Of those sent to several people on several days, the ones of the last day. */
const lastOccasionOf = (messages: readonly MessageOfCycle[]): readonly MessageOfCycle[] =>
  messages.filter(({ queuedOn }) => queuedOn === messages[0]?.queuedOn);
