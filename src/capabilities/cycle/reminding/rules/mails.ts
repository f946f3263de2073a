import type { Day } from '../../../../calendar/index.ts';
import type { Due } from './due.ts';
import type { Occasion } from './occasions.ts';
import { type Addressee, type ReachedPosts, type Way, wayOf } from './reach.ts';

/** A mail to one person for one occasion. `about`: ids of priorities. */
export type PlannedMail = {
  readonly kind: 'reminder' | 'escalation';
  readonly occasion: string;
  readonly to: Addressee;
  readonly about: readonly string[];
  /** Of an escalation: for each owner's post, how it came to this person. */
  readonly ways: readonly WayTaken[];
};

export type WayTaken = { readonly postId: string; readonly by: Way['by']; readonly why: Way['why'] };

/** One mail to each owner who can be reached, of everything due from them; and where the occasion says so, one to each in their lines. */
export function mailsFor(due: readonly Due[], occasion: Pick<Occasion, 'key' | 'tellsLine'>, posts: ReachedPosts): readonly PlannedMail[] {
  return [...reminders(due, occasion.key), ...(occasion.tellsLine ? escalations(due, occasion.key, posts) : [])];
}

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
        mails.set(holder.personId, { kind: 'reminder', occasion, to, about: [...(there?.about ?? []), priorityId], ways: [] });
      }
  return [...mails.values()];
}

/** What is late by its accountable post. An update that is being changed is submitted: nobody is told that it is not. */
function escalations(due: readonly Due[], occasion: string, posts: ReachedPosts): PlannedMail[] {
  const mails = new Map<string, PlannedMail>();
  for (const { priorityId, owners, state } of due) {
    const [owner] = owners;
    if (owner === undefined || state === 'being-changed') continue;
    const { to: addressees, by, why } = wayOf(owner.post, posts);
    for (const to of addressees) {
      const there = mails.get(to.personId);
      const ways = there?.ways ?? [];
      mails.set(to.personId, {
        kind: 'escalation',
        occasion,
        to: there?.to ?? to,
        about: [...(there?.about ?? []), priorityId],
        ways: ways.some(({ postId }) => postId === owner.post.id) ? ways : [...ways, { postId: owner.post.id, by, why }],
      });
    }
  }
  return [...mails.values()];
}
