import type { Problem } from '../../../design/forms.ts';
import { html } from '../../../design/html.ts';
import { ProviderSilent, SignInRefused } from '../../../platform/identity/index.ts';
import type { Log } from '../../../platform/log.ts';
import { type Answer, asJson, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { chooseWherePage } from '../pages/choose-where.ts';
import { notHeldWords } from '../pages/not-held.ts';
import { refusedPage, silentPage, startPage, strangerPage, usedUpPage } from '../pages/sign-in-pages.ts';
import { cutPosts } from '../rules/allowed-roles.ts';
import { onwardFrom, onwardWithin } from '../rules/onward.ts';
import { type Choice, choicesFor, straightOn } from '../rules/straight-on.ts';
import { closeSession, hashOf, openSession, postNotHeld, signedIn } from '../sessions.ts';
import { chooseAddress, signInAddress, startAddress } from '../sign-in-address.ts';
import type { OpenRoute, OpenVisit } from '../visit.ts';
import { type Accounts, beginSignIn, endAtProvidersWord, finishSignIn, meet } from './actions.ts';
import { accountOfSession, actIn, choicesOf } from './store.ts';

/** Sign-in with an account at the council's identity provider (OpenID Connect): leave for the provider, come back, choose where to act. */
export const accountSignIn = (accounts: Accounts, log: Log): readonly OpenRoute[] => [
  { method: 'GET', pattern: patterns.signIn, handle: viewStart },
  { method: 'GET', pattern: patterns.startSignIn, limit: 'signIn', handle: (visit) => guarded(visit, log, () => start(visit, accounts)) },
  { method: 'GET', pattern: patterns.finishSignIn, limit: 'signIn', countsItself: true, handle: (visit) => guarded(visit, log, () => finish(visit, accounts)) },
  { method: 'GET', pattern: patterns.chooseSignIn, handle: (visit) => viewChoices(visit, []) },
  { method: 'POST', pattern: patterns.chooseSignIn, limit: 'signIn', handle: submitChoice },
  {
    method: 'POST',
    pattern: patterns.providerSignOut,
    limit: 'fromProvider',
    // The provider's server sends it, which has no page of Sightline and so no form's token. The logout token is signed, and that is looked at first.
    provedBy: 'the signature of the logout token',
    handle: (visit) => providerSignOut(visit, accounts, log),
  },
];

const reading = 'reading' as const;

/** One page with one button. Whoever is signed in already goes on. */
async function viewStart(visit: OpenVisit): Promise<Answer> {
  const onward = onwardFrom(visit.query.then);
  const who = visit.key === null ? null : await signedIn(visit.db, visit.real, visit.key);
  if (who !== null && (onward === null || onwardWithin(who.programme.slug, onward.path) !== null))
    return redirect(onward?.path ?? url('home', { programme: who.programme.slug }));
  if (visit.key !== null && (await accountOfSession(visit.db, hashOf(visit.key), visit.real.now()))) return redirect(chooseAddress(onward));
  return page({ title: 'Sign in', width: reading }, startPage({ start: startAddress(onward), notHeld: await postNotHeld(visit.db, visit.real, visit.key) }));
}

async function start(visit: OpenVisit, accounts: Accounts): Promise<Answer> {
  const onward = onwardFrom(visit.query.then)?.path ?? null;
  const again = visit.query.again === 'yes';
  const begun = await beginSignIn(visit.db, visit.real, accounts, { browser: visit.browser, onward, callback: callbackOf(accounts), again });
  return { ...redirect(begun.address), attempt: begun.attempt };
}

async function finish(visit: OpenVisit, accounts: Accounts): Promise<Answer> {
  // The address as the provider was told it, with what it added: what a proxy made of it on the way does not count.
  const came = new URL(callbackOf(accounts));
  came.search = visit.search;
  const done = await finishSignIn(visit.db, visit.real, accounts, { browser: visit.browser, came });
  if (done === null) {
    // One that this browser began was counted when it began.
    await visit.count();
    return page({ title: 'This sign-in can no longer be used', width: reading, status: 400 }, usedUpPage({ start: url('signIn') }));
  }
  const { account } = done;
  const { choices, allowed } = await meet(visit.db, visit.real, account, accounts.roles);
  const onward = onwardFrom(done.onward);
  if (choices.length === 0) {
    const again = `${startAddress(onward)}${onward === null ? '?' : '&'}again=yes`;
    return page(
      { title: 'You cannot use Sightline yet', width: reading, status: 403 },
      strangerPage({ email: account.email, verified: account.emailVerified, again }),
    );
  }
  const chosen = straightOn(choices, onward);
  if (visit.key !== null) await closeSession(visit.db, visit.key);
  const { issuer, subject, providerSession, token } = account;
  const session = await openSession(visit.db, visit.real, chosen, { issuer, subject, providerSession, token, roles: allowed });
  return redirect(chosen === null ? chooseAddress(onward) : pageIn(chosen, onward?.path), session);
}

/** Where to act, among several posts or programmes; also for changing that later, without signing in anew. */
async function viewChoices(visit: OpenVisit, problems: readonly Problem[]): Promise<Answer> {
  const found = await choicesHere(visit);
  if (found === null) return redirect(signInAddress(false, onwardFrom(visit.query.then)));
  const onward = onwardFrom(visit.form.then ?? visit.query.then);
  const { account, choices } = found;
  const body = chooseWherePage({
    choices: choicesFor(choices, onward),
    more: choicesFor(choices, onward).length < choices.length,
    acting: account.postId,
    onward: onward?.path ?? null,
    problems,
    csrf: visit.csrf,
  });
  return page(
    { title: 'Choose where to act', width: reading, errors: problems.length > 0 },
    html`${notHeldWords(await postNotHeld(visit.db, visit.real, visit.key))}${body}`,
  );
}

async function submitChoice(visit: OpenVisit): Promise<Answer> {
  const found = await choicesHere(visit);
  if (found === null || visit.key === null) return redirect(signInAddress(false, onwardFrom(visit.form.then)));
  const chosen = found.choices.find(({ postId }) => postId === visit.form.post);
  if (chosen === undefined) return viewChoices(visit, [{ field: 'post', message: 'Select the post to act in' }]);
  await actIn(visit.db, hashOf(visit.key), found.account, chosen);
  return redirect(pageIn(chosen, visit.form.then));
}

/** The account that is signed in here, and the posts that it may act in today; null where none is. */
async function choicesHere({ db, real, key }: OpenVisit) {
  const account = key === null ? null : await accountOfSession(db, hashOf(key), real.now());
  if (account === null) return null;
  return { account, choices: cutPosts(await choicesOf(db, account, real.today()), account.roles) };
}

/** The provider says that somebody signed out there. Answered as OpenID Connect Back-Channel Logout 1.0, section 2.8, asks. */
async function providerSignOut(visit: OpenVisit, accounts: Accounts, log: Log): Promise<Answer> {
  const token = visit.form.logout_token;
  try {
    if (typeof token !== 'string') throw new SignInRefused('logout-token-missing');
    if (!(await endAtProvidersWord(visit.db, visit.real, accounts, token))) throw new SignInRefused('logout-token-used');
    return asJson({});
  } catch (error) {
    if (!(error instanceof SignInRefused || error instanceof ProviderSilent)) throw error;
    log('warn', 'provider sign-out refused', { code: error.code });
    return asJson({ error: 'invalid_request' }, error instanceof ProviderSilent ? 503 : 400);
  }
}

/** A provider that is silent, or says what cannot be trusted, is a page that says what to do. Who it was about is not logged. */
async function guarded(visit: OpenVisit, log: Log, work: () => Promise<Answer>): Promise<Answer> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof SignInRefused || error instanceof ProviderSilent)) throw error;
    const silent = error instanceof ProviderSilent;
    log('warn', silent ? 'identity provider silent' : 'sign-in refused', { code: error.code });
    const retry = startAddress(onwardFrom(visit.query.then));
    return silent
      ? page({ title: 'Sign-in is not working at the moment', width: reading, status: 503 }, silentPage({ retry }))
      : page({ title: 'You have not been signed in', width: reading, status: 400 }, refusedPage({ retry: url('signIn') }));
  }
}

const callbackOf = ({ origin }: Accounts): string => `${origin}${url('finishSignIn')}`;

/** The page that was asked for where it is one of the programme that was chosen; else that programme's home. */
const pageIn = ({ slug }: Choice, asked: unknown): string => onwardWithin(slug, asked)?.path ?? url('home', { programme: slug });
