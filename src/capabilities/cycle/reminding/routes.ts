import { bankHolidaysEnglandAndWales } from '../../../calendar/index.ts';
import { tallyOf } from '../../../design/tally.ts';
import { isId } from '../../../platform/ids.ts';
import { type Answer, found, notFound, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { listPosts, type PostWithHolders, type Route, type Visit } from '../../people/index.ts';
import { cachedPosition } from '../cached-position.ts';
import { cycleByNumber } from '../rounds/store.ts';
import { isAsked } from '../rules/asked.ts';
import { remindNow } from './actions.ts';
import { countMessages, listMessages, messageById } from './list-store.ts';
import { messagePage, messagesPage } from './pages/messages.ts';
import { notSubmittedPage } from './pages/not-submitted.ts';
import { reachedOn } from './reaching.ts';
import { dueIn } from './rules/due.ts';
import type { MessageState } from './rules/message.ts';
import { notSubmitted } from './rules/not-submitted.ts';
import { occasionsOf } from './rules/occasions.ts';
import { reminderPolicy } from './rules/policy.ts';
import { messagesOfCycle } from './store.ts';

export const reminderRoutes: readonly Route[] = [
  { method: 'GET', pattern: patterns.notSubmitted, action: 'due.read', handle: viewNotSubmitted },
  { method: 'POST', pattern: patterns.remindNow, action: 'reminder.send', handle: submitRemindNow },
  { method: 'GET', pattern: patterns.messages, action: 'message.read', handle: viewMessages, ofNow: true },
  { method: 'GET', pattern: patterns.message, action: 'message.read', handle: viewMessage, ofNow: true },
];

const numberAsked = (visit: Visit): number => found(/^[1-9]\d{0,4}$/.test(visit.params.number ?? '') ? Number(visit.params.number) : null);

async function viewNotSubmitted(visit: Visit): Promise<Answer> {
  const { programme, db, today } = visit;
  const number = numberAsked(visit);
  const position = await cachedPosition(programme, db, today);
  const { cycle } = position;
  // Of a closed cycle nothing is due any more; its page says what was missed.
  if (cycle === null || cycle.number !== number || cycle.state === 'closed') {
    const there = found(await cycleByNumber(db, programme.id, number));
    return redirect(url('cycle', { programme: programme.slug, number: there.number }));
  }
  const everyone = await listPosts(db, programme.id);
  const posts = reachedOn(everyone, today);
  const occasions = occasionsOf(cycle, reminderPolicy(today), bankHolidaysEnglandAndWales, today);
  const messages = await messagesOfCycle(db, programme.id, cycle.id);
  const told = /^\d{1,4}$/.test(visit.query.written ?? '') && visit.asAt === null ? Number(visit.query.written) : null;
  const body = notSubmittedPage({
    ...notSubmitted({ cycle, today, due: dueIn(position, posts, today), posts, messages, occasions }),
    programme: programme.slug,
    csrf: visit.csrf,
    asked: tallyOf(position.priorities.filter(isAsked)),
    mayRemind: visit.may('reminder.send'),
    mayReadMessages: visit.may('message.read'),
    demonstration: programme.demonstrationDay !== null,
    names: namesOf(everyone),
    justReminded: told,
  });
  return page({ title: 'Who has not submitted', section: 'cycle' }, body);
}

async function submitRemindNow(visit: Visit): Promise<Answer> {
  const number = numberAsked(visit);
  const person = visit.form.person;
  if (typeof person !== 'string' || (person !== 'everybody' && !isId(person))) notFound();
  const written = await remindNow(visit.changer, visit.programme, person);
  return redirect(`${url('notSubmitted', { programme: visit.programme.slug, number })}?written=${written}`);
}

/** So many messages stand on one page. */
const most = 50;

const states: readonly MessageState[] = ['waiting', 'sent', 'failed', 'dropped', 'kept'];

async function viewMessages(visit: Visit): Promise<Answer> {
  const { programme, db } = visit;
  const state = states.find((one) => one === visit.query.state) ?? null;
  const counts = await countMessages(db, programme.id);
  const total = state === null ? states.reduce((sum, one) => sum + counts[one], 0) : counts[state];
  const pages = Math.max(1, Math.ceil(total / most));
  const asked = /^[1-9]\d{0,4}$/.test(visit.query.page ?? '') ? Number(visit.query.page) : 1;
  const at = Math.min(asked, pages);
  const messages = await listMessages(db, programme.id, { state, after: (at - 1) * most, most });
  const posts = await listPosts(db, programme.id);
  const body = messagesPage({
    programme: programme.slug,
    messages,
    counts,
    state,
    page: at,
    pages,
    names: namesOf(posts),
    titles: titlesOf(posts),
    demonstration: programme.demonstrationDay !== null,
  });
  return page({ title: 'Messages', section: 'cycle' }, body);
}

async function viewMessage(visit: Visit): Promise<Answer> {
  const { programme, db, params } = visit;
  const message = found(isId(params.message ?? '') ? await messageById(db, programme.id, params.message as string) : undefined);
  const posts = await listPosts(db, programme.id);
  const name = namesOf(posts).get(message.personId) ?? 'Somebody';
  const body = messagePage({ programme: programme.slug, message, name, title: message.postId === null ? null : (titlesOf(posts).get(message.postId) ?? null) });
  return page({ title: message.letter.subject, section: 'cycle', width: 'reading' }, body);
}

const namesOf = (posts: readonly PostWithHolders[]): ReadonlyMap<string, string> =>
  new Map(posts.flatMap(({ holders }) => holders.map(({ personId, name }) => [personId, name] as const)));

const titlesOf = (posts: readonly PostWithHolders[]): ReadonlyMap<string, string> =>
  new Map(posts.flatMap((post) => [post, ...post.aliases].map(({ id }) => [id, post.title] as const)));
