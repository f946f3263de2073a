import type { Clock } from '../../../platform/clock.ts';
import { demonstrationClock } from '../../../platform/clock.ts';
import { type Answer, found, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { accessEndedOf } from '../access/store.ts';
import { appoint } from '../actions.ts';
import { beingToldPage } from '../pages/being-told.ts';
import { choosePostPage } from '../pages/choose-post.ts';
import { chooseProgrammePage } from '../pages/choose-programme.ts';
import { onwardFrom, onwardWithin } from '../rules/onward.ts';
import { holdersOn, type PostWithHolders } from '../rules/posts.ts';
import { closeSession, openSession, postNotHeld } from '../sessions.ts';
import { signInTo } from '../sign-in-address.ts';
import { listPosts, listProgrammes, type ProgrammeSummary, programmeBySlug } from '../store.ts';
import { type Telling, tellingOf, unfinishedTelling } from '../telling/store.ts';
import type { OpenRoute, OpenVisit } from '../visit.ts';

/**
 * The demonstration's sign-in: whoever reaches it picks a programme, then a post, and acts in it. It asks for no password, so
 * `app.ts` mounts it in demonstration mode and nowhere else.
 */
export const demonstrationSignIn: readonly OpenRoute[] = [
  { method: 'GET', pattern: patterns.signIn, handle: viewProgrammes },
  { method: 'GET', pattern: patterns.signInProgramme, handle: viewPosts },
  { method: 'POST', pattern: patterns.signInProgramme, limit: 'signIn', handle: submitPost },
];

async function viewProgrammes(visit: OpenVisit): Promise<Answer> {
  const programmes = await listProgrammes(visit.db);
  const only = programmes.length === 1 ? programmes[0] : undefined;
  const telling = programmes.length === 0 ? await unfinishedTelling(visit.db, visit.real.now()) : undefined;
  if (telling) return beingTold(telling);
  const onward = onwardFrom(visit.query.then);
  if (only) return redirect(signInTo(only.slug, onward));
  return page(
    { title: 'Choose a programme', width: 'reading' },
    chooseProgrammePage(programmes.map((programme) => ({ ...programme, href: signInTo(programme.slug, onward) }))),
  );
}

/** Nobody enters a demonstration before its year is whole. The page asks again by itself. */
const beingTold = (telling: Telling): Answer =>
  page({ title: 'The demonstration is being written', width: 'reading', status: 503, ...(telling.resting ? {} : { refresh: 2 }) }, beingToldPage(telling));

async function viewPosts(visit: OpenVisit): Promise<Answer> {
  const programmes = await listProgrammes(visit.db);
  const programme = programmes.find(({ slug }) => slug === visit.params.programme);
  // Not "absent": whoever follows an old link finds the programmes there are.
  if (!programme) return redirect(url('signIn'));
  const telling = await tellingOf(visit.db, programme.slug, visit.real.now());
  if (telling && !telling.told) return beingTold(telling);
  return postsPage(visit, { programme, programmes }, []);
}

type Place = { readonly programme: ProgrammeSummary; readonly programmes: readonly ProgrammeSummary[] };

async function postsPage(visit: OpenVisit, { programme, programmes }: Place, problems: { field: string; message: string }[]): Promise<Answer> {
  const posts = await listPosts(visit.db, programme.id);
  const day = clockOf(visit, programme).today();
  const body = choosePostPage({
    programme,
    posts: posts.map((post) => ({ ...post, holders: holdersOn(post, day) })),
    others: programmes.length > 1,
    onward: onwardWithin(programme.slug, visit.form.then ?? visit.query.then)?.path ?? null,
    csrf: visit.csrf,
    problems,
    notHeld: await postNotHeld(visit.db, visit.real, visit.key),
  });
  return page({ title: `Sign in to ${programme.name}`, width: 'reading', errors: problems.length > 0, council: programme.council }, body);
}

async function submitPost(visit: OpenVisit): Promise<Answer> {
  const programme = found(await programmeBySlug(visit.db, visit.params.programme ?? ''));
  const telling = await tellingOf(visit.db, programme.slug, visit.real.now());
  if (telling && !telling.told) return beingTold(telling);
  const posts = await listPosts(visit.db, programme.id);
  const chosen = posts.find((post) => post.id === visit.form.post);
  if (!chosen) return postsPage(visit, { programme, programmes: await listProgrammes(visit.db) }, [{ field: 'post', message: 'Select the post to act in.' }]);
  const personId = await holderOf(visit, programme, chosen);
  if (personId === null)
    return postsPage(visit, { programme, programmes: await listProgrammes(visit.db) }, [
      { field: 'post', message: 'The access of whoever holds that post was ended. Choose another, or give it back as the programme office.' },
    ]);
  if (visit.key !== null) await closeSession(visit.db, visit.key);
  const session = await openSession(visit.db, visit.real, { programmeId: programme.id, personId, postId: chosen.id });
  return redirect(onwardWithin(programme.slug, visit.form.then)?.path ?? url('home', { programme: programme.slug }), session);
}

const clockOf = (visit: OpenVisit, programme: ProgrammeSummary): Clock =>
  programme.demonstrationDay === null ? visit.real : demonstrationClock(programme.demonstrationDay, visit.real);

/** Who holds the post today and may sign in; null where nobody who holds it may. Where nobody holds it, a stand-in is appointed, and the record says so. */
async function holderOf(visit: OpenVisit, programme: ProgrammeSummary, post: PostWithHolders): Promise<string | null> {
  const clock = clockOf(visit, programme);
  const held = holdersOn(post, clock.today()).map(({ personId }) => personId);
  if (held.length > 0) {
    const ended = await accessEndedOf(visit.db, programme.id, held);
    return held.find((one) => !ended.includes(one)) ?? null;
  }
  const changer = { db: visit.db, clock, actor: { personId: null, postId: null } };
  return appoint(changer, programme.id, { postId: post.id, name: `Stand-in, ${post.title}`, fromDay: clock.today(), standIn: true });
}
