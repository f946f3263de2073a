import { addDays, type Day } from '../../../../calendar/index.ts';
import type { Position } from '../../position.ts';
import { verifierProblem } from '../../rules/independence.ts';
import type { Letter } from './letter.ts';
import type { Addressee, ReachedPosts } from './reach.ts';

/** A completion that waits to be verified. `id`: of its claim, of its activity where it was claimed before claims had ids. `to`: who is meant to, and can be reached. */
export type ToVerify = { readonly id: string; readonly ref: string; readonly to: readonly Addressee[] };

/** Every completion that waits, in the plan's order, with those it is meant for: holders of the post named, or of each joint owner's post, who may verify it. */
export function completionsToVerify({ priorities }: Pick<Position, 'priorities'>, posts: ReachedPosts): readonly ToVerify[] {
  const byTitle = new Map([...posts.values()].map((post) => [post.title, post]));
  return priorities.flatMap(({ activities, facts }) =>
    activities.flatMap((activity, at): ToVerify[] => {
      const of = facts.activities[at];
      if (of === undefined || activity.status !== 'claimed-complete' || activity.verifiedOn !== null) return [];
      const meant = [...activity.awaiting.flatMap((title) => byTitle.get(title) ?? []), ...(activity.meant ? [posts.get(activity.meant.id) ?? []].flat() : [])];
      const to = meant.flatMap((post) =>
        post.holders.flatMap(({ email, ...holder }) => (email === null || verifierProblem(of, holder.personId) !== null ? [] : [{ ...holder, email, post }])),
      );
      return [{ id: activity.claimId ?? activity.id, ref: activity.ref, to }];
    }),
  );
}

/** A mail to one person of all that waits for them and that they were not told of, or not for so long. */
export type VerificationMail = { readonly to: Addressee; readonly about: readonly Pick<ToVerify, 'id' | 'ref'>[] };

/** `told`: the mails written of completions, whatever came of them. `every`: days after which somebody is told again. One mail to a person on a day. */
export function verificationMails(
  waiting: readonly ToVerify[],
  told: readonly { readonly personId: string; readonly about: readonly string[]; readonly queuedOn: Day }[],
  every: number,
  today: Day,
): readonly VerificationMail[] {
  const recent = told.filter(({ queuedOn }) => addDays(queuedOn, every) > today);
  const mails = new Map<string, VerificationMail>();
  for (const { id, ref, to } of waiting)
    for (const one of to) {
      const theirs = recent.filter(({ personId }) => personId === one.personId);
      if (theirs.some(({ about, queuedOn }) => about.includes(id) || queuedOn === today)) continue;
      const there = mails.get(one.personId);
      if (!there?.about.some((other) => other.id === id)) mails.set(one.personId, { to: there?.to ?? one, about: [...(there?.about ?? []), { id, ref }] });
    }
  return [...mails.values()];
}

/** Says that they wait, and nothing of what was done: whoever else reads the mailbox learns refs alone. */
export function verificationLetter(programme: { readonly name: string; readonly council: string }, { to, about }: VerificationMail, path: string): Letter {
  const refs = about.map(({ ref }) => ref);
  const one = refs.length === 1;
  const listed = one ? refs.join('') : `${refs.slice(0, -1).join(', ')} and ${refs.at(-1)}`;
  return {
    subject: `${programme.council}: ${one ? '1 completion waits' : `${refs.length} completions wait`} for you to verify`,
    greeting: `Dear ${to.name}`,
    paragraphs: [
      `${listed} ${one ? 'is' : 'are each'} said to be complete. ${one ? 'It' : 'Each'} counts once you, or somebody else who may, have seen that it is.`,
    ],
    link: { words: one ? `Verify ${listed}` : 'See what waits for you', path },
    closing: ['You get this because you hold the post that is meant to verify what is named here.', programme.name],
  };
}
