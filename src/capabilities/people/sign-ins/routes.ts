import { londonDay } from '../../../calendar/index.ts';
import { ProviderSilent, SignInRefused } from '../../../platform/identity/index.ts';
import { type Answer, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { Accounts } from '../accounts/actions.ts';
import { goingOnPage, onlyHerePage } from '../pages/sign-in-pages.ts';
import { closeSession, hashOf } from '../sessions.ts';
import type { OpenRoute, OpenVisit, Route, Visit } from '../visit.ts';
import { type Moment, signInsPage } from './sign-ins-page.ts';
import { endOthersOf, signInsOf } from './store.ts';

export const signInsRoutes: readonly Route[] = [{ method: 'GET', pattern: patterns.signIns, action: 'sign-ins.read', handle: viewSignIns, ofNow: true }];

/** Signing out needs no permission and no programme. `accounts` is null in the demonstration. */
export const signOutRoutes = (accounts: Accounts | null): readonly OpenRoute[] => [
  { method: 'POST', pattern: patterns.signOut, handle: (visit) => signOut(visit, accounts) },
  { method: 'POST', pattern: patterns.signOutEverywhere, handle: (visit) => signOutEverywhere(visit, accounts) },
];

async function viewSignIns(visit: Visit): Promise<Answer> {
  const signIns = await signInsOf(visit.db, { programmeId: visit.programme.id, personId: visit.person.id }, visit.real.now());
  const body = signInsPage({
    signIns: signIns.map(({ session, started, lastUsed, programme, post }) => ({
      here: session === visit.session,
      where: post === null ? 'No post chosen yet' : `${post}, ${programme}`,
      started: inLondon(started),
      lastUsed: inLondon(lastUsed),
    })),
    csrf: visit.csrf,
  });
  return page({ title: 'Your sign-ins' }, body);
}

const clock = new Intl.DateTimeFormat('en-GB', { timeZone: 'Europe/London', hour: '2-digit', minute: '2-digit' });
const inLondon = (moment: string): Moment => ({ day: londonDay(moment), time: clock.format(new Date(moment)) });

async function signOut(visit: OpenVisit, accounts: Accounts | null): Promise<Answer> {
  const ended = visit.key === null ? undefined : await closeSession(visit.db, visit.key);
  return away(accounts, ended);
}

async function signOutEverywhere(visit: OpenVisit, accounts: Accounts | null): Promise<Answer> {
  if (visit.key === null) return redirect(url('signIn'), null);
  await endOthersOf(visit.db, hashOf(visit.key));
  return away(accounts, await closeSession(visit.db, visit.key));
}

/**
 * Out of the provider too, where an account had signed in. The browser is led there by the answer's header and not by a redirect: a form of Sightline may lead
 * nowhere else (its content security policy), and providers lead on to others.
 */
async function away(accounts: Accounts | null, ended: { token: string | null } | undefined): Promise<Answer> {
  if (accounts === null || ended === undefined) return redirect(url('signIn'), null);
  const title = 'You have signed out of Sightline';
  try {
    const onward = await accounts.provider.signOutAddress(ended.token, `${accounts.origin}${url('signIn')}`);
    if (onward === null) return redirect(url('signIn'), null);
    return { ...page({ title, width: 'reading', onward }, goingOnPage({ onward })), session: null };
  } catch (error) {
    if (!(error instanceof ProviderSilent || error instanceof SignInRefused)) throw error;
    return { ...page({ title, width: 'reading' }, onlyHerePage({ start: url('signIn') })), session: null };
  }
}
