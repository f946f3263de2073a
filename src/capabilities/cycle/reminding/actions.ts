import { bankHolidaysEnglandAndWales, type Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing, holdRecordHead } from '../../../platform/record/index.ts';
import { listPosts } from '../../people/index.ts';
import { loadPosition } from '../load-position.ts';
import type { CycleSummary, PriorityPosition } from '../position.ts';
import { reachedOn } from './reaching.ts';
import { type Due, dueIn } from './rules/due.ts';
import { mailsFor, type PlannedMail, remindersNow } from './rules/mails.ts';
import { occasionBy, occasionsOf } from './rules/occasions.ts';
import { reminderPolicy } from './rules/policy.ts';
import type { ReachedPosts } from './rules/reach.ts';
import { insertMessages, type MessageOfCycle, messagesOfCycle } from './store.ts';
import { tellVerifiers } from './verifying.ts';
import { messageOf, type Reminding } from './writing.ts';

/** Thrown inside a change to undo it: it would record that nothing was done. */
class NothingToSend extends Error {}

/**
 * Writes to everybody whom the day's occasion asks to be told and who has not been told for it yet; gives how many. Run as often as one likes, by several
 * processes at once: nobody is written to twice for one occasion. Where nothing ran for a while the last occasion that came is met, and only that. Whoever is meant to verify a completion is written to besides.
 */
export async function remindDue(changer: Changer, programme: Reminding): Promise<number> {
  const written = await write(changer, programme, { what: 'due' });
  return written + (await tellVerifiers(changer, programme));
}

/** Reminds one person, or everybody who can be reached and was not reminded today, because the office asks for it. Gives how many. */
export const remindNow = (changer: Changer, programme: Reminding, personId: string | 'everybody'): Promise<number> =>
  write(changer, programme, { what: 'now', personId });

type Asked = { readonly what: 'due' } | { readonly what: 'now'; readonly personId: string };

async function write(changer: Changer, programme: Reminding, asked: Asked): Promise<number> {
  const today = changer.clock.today();
  // Looked at first without a change: most runs find nothing to do.
  const first = await plan(changer.db, programme, today, asked);
  if (first.mails.length === 0 || first.cycle === null) return 0;
  const change = { programmeId: programme.id, action: 'reminder.send', subject: { kind: 'cycle', id: first.cycle.id } };
  try {
    return await changing(changer, change, async (trx, moment, tell) => {
      // One after the other, so that two that plan the same at one moment do not both record it.
      await holdRecordHead(trx, programme.id);
      const { cycle, mails, due } = await plan(trx, programme, today, asked);
      if (cycle === null) throw new NothingToSend();
      const refs = new Map(due.map(({ priorityId, ref }) => [priorityId, ref]));
      const askedBy = asked.what === 'now' ? changer.actor.personId : null;
      const messages = mails.map((mail) => {
        const about = mail.about.map((id) => ({ id, ref: refs.get(id) ?? '' }));
        return { refs: about.map(({ ref }) => ref), row: messageOf(programme, cycle, { ...mail, about, askedBy, moment, today }) };
      });
      const made = await insertMessages(
        trx,
        messages.map(({ row }) => row),
      );
      const told = messages.filter(({ row }) => made.has(row.id));
      if (told.length === 0) throw new NothingToSend();
      // Addresses stay out of the record: who was written to, in which post, and of what.
      tell({
        occasion: mails[0]?.occasion,
        cycle: cycle.number,
        written: told.map(({ row, refs: about }) => ({ kind: row.kind, person: row.personId, post: row.postId, about })),
      });
      return told.length;
    });
  } catch (error) {
    if (error instanceof NothingToSend) return 0;
    throw error;
  }
}

type Plan = { readonly cycle: CycleSummary | null; readonly due: readonly Due[]; readonly mails: readonly PlannedMail[] };

async function plan(db: Db, programme: Reminding, today: Day, asked: Asked): Promise<Plan> {
  const position = await loadPosition(db, programme, today);
  const { cycle } = position;
  if (cycle?.state !== 'open') return { cycle: null, due: [], mails: [] };
  const posts = reachedOn(await listPosts(db, programme.id), today);
  const due = dueIn(position, posts, today);
  const written = await messagesOfCycle(db, programme.id, cycle.id);
  if (asked.what === 'now') {
    const mails = remindersNow(due, today).filter(
      ({ to }) => (asked.personId === 'everybody' || to.personId === asked.personId) && !remindedOn(written, to.personId, today),
    );
    return { cycle, due, mails };
  }
  const occasion = occasionBy(occasionsOf(cycle, reminderPolicy(today), bankHolidaysEnglandAndWales, today), today);
  const mails = occasion === null ? [] : mailsFor(due, occasion, posts);
  const there = new Set(written.map((one) => keyOf(one.kind, one.occasion, one.personId)));
  const unwritten = mails.filter(({ kind, occasion: key, to }) => !there.has(keyOf(kind, key, to.personId)));
  return { cycle, due, mails: occasion === null ? [] : unwritten.filter((mail) => !toldSince(written, mail, occasion.day)) };
}

/** Whether somebody has had a mail of all of it since a day, by the office's button or because it came back: a second one for the same thing would be read by nobody. */
function toldSince(written: readonly MessageOfCycle[], { kind, to, about }: PlannedMail, day: Day): boolean {
  const came = written.filter(({ personId, state }) => personId === to.personId && state !== 'failed' && state !== 'dropped');
  const same = came.filter((one) => one.queuedOn >= day && (one.kind === 'escalation') === (kind === 'escalation'));
  return about.every((id) => same.some((one) => one.about.includes(id)));
}

const keyOf = (...parts: readonly string[]): string => parts.join(' ');

const remindedOn = (written: readonly MessageOfCycle[], personId: string, day: Day): boolean =>
  written.some((one) => one.kind === 'reminder' && one.personId === personId && one.queuedOn === day);

/**
 * Writes to the owners of an update that was returned, inside the change that returns it. `key` names this return among those of the cycle: an update may come
 * back more than once. Gives the people written to, for the entry of the record.
 */
export async function queueReturned(
  trx: Db,
  programme: Reminding,
  returned: {
    readonly cycle: CycleSummary;
    readonly priority: Pick<PriorityPosition, 'id' | 'ref' | 'posts'>;
    readonly key: string;
    readonly moment: string;
    readonly today: Day;
    readonly by: string | null;
  },
): Promise<readonly string[]> {
  const { cycle, priority, moment, today } = returned;
  const posts: ReachedPosts = reachedOn(await listPosts(trx, programme.id), today);
  const owning = priority.posts.filter(({ part }) => part !== 'supporting').flatMap(({ id }) => posts.get(id) ?? []);
  const holders = owning.flatMap((post) => post.holders.flatMap((holder) => (holder.email === null ? [] : [{ ...holder, email: holder.email, post }])));
  const once = [...new Map(holders.map((one) => [one.personId, one])).values()];
  const messages = once.map((to) =>
    messageOf(programme, cycle, {
      kind: 'returned',
      to,
      about: [priority],
      unowned: [],
      ways: [],
      occasion: `returned ${returned.key}`,
      askedBy: returned.by,
      moment,
      today,
    }),
  );
  const made = await insertMessages(trx, messages);
  return messages.filter(({ id }) => made.has(id)).map(({ personId }) => personId);
}
