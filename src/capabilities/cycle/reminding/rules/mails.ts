import type { Day } from '../../../../calendar/index.ts';
import type { Due } from './due.ts';
import type { Occasion } from './occasions.ts';
import { type Addressee, type ReachedPosts, type Way, wayOf, wayOfUnowned } from './reach.ts';

/** A mail to one person for one occasion. `about`: ids of priorities. */
export type PlannedMail = {
  readonly kind: 'reminder' | 'escalation';
  readonly occasion: string;
  readonly to: Addressee;
  readonly about: readonly string[];
  /** Those of them that nobody answers for. */
  readonly unowned: readonly string[];
  /** Of an escalation: for each owner's post, how it came to this person. */
  readonly ways: readonly WayTaken[];
};

export type WayTaken = { readonly postId: string; readonly by: Way['by']; readonly why: Way['why'] };

/**
 * One mail to each owner who can be reached, of everything due from them; and where the occasion says so, one to each in their lines, and to the office and the
 * directors of what nobody answers for. Whoever is reminded of an update is not told of it a second time as somebody's line.
 */
export function mailsFor(due: readonly Due[], occasion: Told, posts: ReachedPosts): readonly PlannedMail[] {
  const reminded = reminders(due, occasion.key);
  const own = new Map(reminded.map(({ to, about }) => [to.personId, new Set(about)]));
  return [...reminded, ...escalations(due, occasion, posts, own)];
}

type Told = Pick<Occasion, 'key' | 'tellsLine' | 'tellsOfUnowned'>;

/** What the office asks for by a button: a reminder of the day, whatever the occasion. Nobody gets two on one day. */
export const remindersNow = (due: readonly Due[], today: Day): readonly PlannedMail[] => reminders(due, nowKey(today));
const nowKey = (day: Day): string => `now ${day}`;

function reminders(due: readonly Due[], occasion: string): PlannedMail[] {
  const mails = new Map<string, PlannedMail>();
  for (const { priorityId, owners } of due)
    for (const { post } of owners)
      for (const { email, ...holder } of post.holders) {
        if (email === null) continue;
        const there = mails.get(holder.personId);
        if (there?.about.includes(priorityId)) continue;
        const to = there?.to ?? { ...holder, email, post };
        mails.set(holder.personId, { kind: 'reminder', occasion, to, about: [...(there?.about ?? []), priorityId], unowned: [], ways: [] });
      }
  return [...mails.values()];
}

/** What is late by its accountable post, and what has none. An update that is being changed is submitted: nobody is told that it is not. */
function escalations(due: readonly Due[], occasion: Told, posts: ReachedPosts, own: ReadonlyMap<string, ReadonlySet<string>>): PlannedMail[] {
  const mails = new Map<string, PlannedMail>();
  for (const { priorityId, owners, state, days } of due) {
    const [owner] = owners;
    const unowned = owner === undefined;
    // Before it is late a line has nothing to be told; that nobody answers for it is true on any day.
    if (state === 'being-changed' || !(unowned ? occasion.tellsOfUnowned : occasion.tellsLine && days < 0)) continue;
    const way = unowned ? wayOfUnowned(posts) : wayOf(owner.post, posts);
    for (const to of way.to) {
      if (own.get(to.personId)?.has(priorityId)) continue;
      const there = mails.get(to.personId);
      const ways = there?.ways ?? [];
      const isNew = owner !== undefined && !ways.some(({ postId }) => postId === owner.post.id);
      mails.set(to.personId, {
        kind: 'escalation',
        occasion: occasion.key,
        to: there?.to ?? to,
        about: [...(there?.about ?? []), priorityId],
        unowned: [...(there?.unowned ?? []), ...(unowned ? [priorityId] : [])],
        ways: isNew ? [...ways, { postId: owner.post.id, by: way.by, why: way.why }] : ways,
      });
    }
  }
  return [...mails.values()];
}
