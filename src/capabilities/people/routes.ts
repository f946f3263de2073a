import { addDays, type Day, formatDay } from '../../calendar/index.ts';
import type { Problem } from '../../design/forms.ts';
import { demonstrationClock } from '../../platform/clock.ts';
import { isId } from '../../platform/ids.ts';
import type { Changer } from '../../platform/record/index.ts';
import { type Answer, found, notFound, page, redirect } from '../../platform/web/index.ts';
import { patterns, url } from '../../urls.ts';
import { accessRoutes } from './access/routes.ts';
import { AppointedMeanwhile, addPost, appoint, createProgramme, endHolding, moveDemonstrationDay, RoleLacking, SlugTaken } from './actions.ts';
import { confirmingRoutes } from './confirming/routes.ts';
import { emailRoutes } from './email/routes.ts';
import type { TellOldAddress } from './email/telling.ts';
import { readDay, readHolder, readPost, readProgramme } from './form.ts';
import { lineRoutes } from './line/routes.ts';
import type { FollowMerge } from './merging/following.ts';
import { mergeRoutes } from './merging/routes.ts';
import { postsPage } from './pages/list-posts.ts';
import { dayPage } from './pages/move-day.ts';
import { newProgrammePage } from './pages/new-programme.ts';
import type { Programme } from './person.ts';
import { viewPost } from './post-view.ts';
import { onwardFrom } from './rules/onward.ts';
import { roleWords } from './rules/roles.ts';
import { isSameAddress } from './rules/same-address.ts';
import { openSession } from './sessions.ts';
import { startAddress } from './sign-in-address.ts';
import { signInsRoutes } from './sign-ins/routes.ts';
import { listPosts, peopleNamed, postById } from './store.ts';
import type { Route, Visit } from './visit.ts';

/** What follows in a demonstration programme once its day has moved: what falls due by then. */
export type AfterDay = (changer: Changer, programme: Programme) => Promise<unknown>;

/** `followers`: what else moves where two posts become one. `afterDay`: what else happens where a demonstration's day moves. `tellOldAddress`: how mail is written. */
export const routes = (followers: readonly FollowMerge[], afterDay: AfterDay, tellOldAddress: TellOldAddress): readonly Route[] => [
  ...mergeRoutes(followers),
  ...accessRoutes(tellOldAddress),
  ...signInsRoutes,
  ...lineRoutes,
  ...confirmingRoutes(tellOldAddress),
  ...emailRoutes(tellOldAddress),
  { method: 'GET', pattern: patterns.newProgramme, action: 'programme.create', handle: async (visit) => viewNewProgramme(visit, []) },
  { method: 'POST', pattern: patterns.programmes, action: 'programme.create', handle: submitProgramme },
  { method: 'GET', pattern: patterns.posts, action: 'people.read', handle: (visit) => viewPosts(visit, []) },
  { method: 'POST', pattern: patterns.posts, action: 'people.edit', handle: submitPost },
  { method: 'GET', pattern: patterns.post, action: 'people.read', handle: (visit) => viewPost(visit, []) },
  { method: 'POST', pattern: patterns.post, action: 'people.edit', handle: submitHolder },
  { method: 'POST', pattern: patterns.endHolding, action: 'people.edit', handle: submitEnd },
  { method: 'GET', pattern: patterns.demonstrationDay, action: 'programme.day', handle: async (visit) => viewDay(visit, []) },
  { method: 'POST', pattern: patterns.demonstrationDay, action: 'programme.day', handle: (visit) => submitDay(visit, afterDay) },
];

function viewNewProgramme(visit: Visit, problems: readonly Problem[]): Answer {
  const body = newProgrammePage({
    problems,
    typed: visit.form,
    csrf: visit.csrf,
    demonstration: visit.programme.demonstrationDay !== null,
    accounts: visit.accounts,
  });
  return page({ title: 'New programme', width: 'reading', errors: problems.length > 0 }, body);
}

/** The new programme has its own record. In the demonstration whoever makes it is signed in to its programme office. */
async function submitProgramme(visit: Visit): Promise<Answer> {
  const demonstration = visit.programme.demonstrationDay !== null;
  const read = readProgramme(visit.form, { withDay: demonstration, withEmail: visit.accounts });
  if (!read.ok) return viewNewProgramme(visit, read.problems);
  const { name, council, slug, holder, email } = read.value;
  const day: Day | null = demonstration ? (read.value.day ?? visit.real.today()) : null;
  const clock = day === null ? visit.clock : demonstrationClock(day, visit.real);
  try {
    const made = await createProgramme(
      { db: visit.db, clock, actor: { personId: null, postId: null } },
      { slug, name, council, demonstrationDay: day, officeHolder: holder, officeEmail: email },
    );
    // Nobody becomes somebody by typing a name: whoever runs the new office is met by their account, as everywhere.
    if (visit.accounts) return redirect(startAddress(onwardFrom(url('home', { programme: slug }))));
    return redirect(url('home', { programme: slug }), await openSession(visit.db, visit.real, made));
  } catch (error) {
    if (error instanceof SlugTaken)
      return viewNewProgramme(visit, [{ field: 'slug', message: `Another programme has the short name “${slug}”: choose another` }]);
    throw error;
  }
}

async function viewPosts(visit: Visit, problems: readonly Problem[]): Promise<Answer> {
  const posts = await listPosts(visit.db, visit.programme.id);
  const body = postsPage({
    programme: visit.programme.slug,
    posts,
    today: visit.today,
    mayEdit: visit.may('people.edit'),
    maySeeAccess: visit.may('access.read'),
    problems,
    typed: visit.form,
    csrf: visit.csrf,
  });
  return page({ title: 'Posts and people', section: null, errors: problems.length > 0 }, body);
}

async function submitPost(visit: Visit): Promise<Answer> {
  const read = readPost(visit.form);
  if (!read.ok) return viewPosts(visit, read.problems);
  try {
    const id = await addPost(visit.changer, visit.programme.id, read.value.title, read.value.role);
    return redirect(url('post', { programme: visit.programme.slug, post: id }));
  } catch (error) {
    if (!(error instanceof RoleLacking)) throw error;
    const { title, roles } = error.post;
    const acts = roles.map((role) => roleWords[role]).join(', ');
    return viewPosts(visit, [
      {
        field: 'title',
        message: `There is a post “${title}”, which may act as ${acts}. That does not change: choose another title, and put its holders in that post too`,
      },
    ]);
  }
}

async function submitHolder(visit: Visit): Promise<Answer> {
  const post = found(isId(visit.params.post ?? '') ? await postById(visit.db, visit.programme.id, visit.params.post as string) : null);
  const read = readHolder(visit.form);
  if (!read.ok) return viewPost(visit, read.problems);
  const { sharing, who, ...given } = read.value;
  const namesakes = await peopleNamed(visit.db, visit.programme.id, given.name);
  const meant =
    namesakes.find((one) => one.id === who) ?? namesakes.find((one) => given.email !== null && one.email !== null && isSameAddress(one.email, given.email));
  if (namesakes.length > 0 && meant === undefined && who !== 'new') {
    return viewPost(visit, [{ field: 'who', message: `The programme knows somebody called ${given.name} already: say who is meant` }], namesakes);
  }
  const later = post.holders.find((holder) => holder.fromDay >= given.fromDay);
  if (later && !sharing) {
    return viewPost(visit, [{ field: 'from', message: `${later.name} holds the post from a later day: choose a day after that, or say that they share it` }]);
  }
  try {
    await appoint(visit.changer, visit.programme.id, { postId: post.id, ...given, ...(meant && { personId: meant.id }), asSeen: who !== 'new' }, sharing);
  } catch (error) {
    if (!(error instanceof AppointedMeanwhile)) throw error;
    return viewPost(visit, [{ field: 'name', message: 'Somebody else changed who holds the post while this page was open: look at it again below' }]);
  }
  return redirect(url('post', { programme: visit.programme.slug, post: post.id }));
}

async function submitEnd(visit: Visit): Promise<Answer> {
  const { post, holding } = visit.params as { post: string; holding: string };
  if (!isId(post) || !isId(holding)) notFound();
  const held = found((await postById(visit.db, visit.programme.id, post))?.holders.find((one) => one.holdingId === holding && one.waits === null));
  const last = readDay(visit.form, 'last', 'The last day');
  if (!last.ok) return viewPost(visit, last.problems);
  if (held.toDay !== null && last.value > held.toDay)
    return viewPost(visit, [
      { field: 'last', message: `${held.name} left on ${formatDay(held.toDay)}: put them in the post again from the day on which they came back` },
    ]);
  if (last.value < held.fromDay) return viewPost(visit, [{ field: 'last', message: 'The last day must be on or after the first' }]);
  // Whoever ends the holding they act in would have no way back.
  if (held.personId === visit.person.id && last.value < visit.today) {
    return viewPost(visit, [
      {
        field: 'last',
        message: `You act in this post: choose ${visit.today === addDays(last.value, 1) ? 'today' : 'today or later'}, or let somebody else end it`,
      },
    ]);
  }
  await endHolding(visit.changer, visit.programme.id, holding, last.value);
  return redirect(url('post', { programme: visit.programme.slug, post }));
}

function viewDay(visit: Visit, problems: readonly Problem[]): Answer {
  const day = found(visit.programme.demonstrationDay);
  return page(
    { title: 'Move the demonstration’s day', width: 'reading', errors: problems.length > 0 },
    dayPage({ programme: visit.programme.slug, day, problems, typed: visit.form, csrf: visit.csrf }),
  );
}

async function submitDay(visit: Visit, afterDay: AfterDay): Promise<Answer> {
  const now = found(visit.programme.demonstrationDay);
  const read = readDay(visit.form, 'day', 'The new day');
  if (!read.ok) return viewDay(visit, read.problems);
  if (read.value < now)
    return viewDay(visit, [{ field: 'day', message: 'The new day must be later: what is recorded has its moment, so the day never goes back' }]);
  if (read.value > addDays(now, 366)) return viewDay(visit, [{ field: 'day', message: 'Move the day by a year at the most' }]);
  await moveDemonstrationDay(visit.changer, visit.programme.id, read.value);
  await afterDay({ ...visit.changer, clock: demonstrationClock(read.value, visit.real) }, visit.programme);
  return redirect(url('home', { programme: visit.programme.slug }));
}
