import type { Clock } from '../../../platform/clock.ts';
import { type Db, inTransaction } from '../../../platform/database/index.ts';
import type { Account, IdentityProvider } from '../../../platform/identity/index.ts';
import { newId, randomKey } from '../../../platform/ids.ts';
import { isMailAddress } from '../../../platform/mail/index.ts';
import { changing, holdRecordHead } from '../../../platform/record/index.ts';
import { allowedRoles, cutPosts, type RoleOfValue } from '../rules/allowed-roles.ts';
import type { Onward } from '../rules/onward.ts';
import type { Role } from '../rules/roles.ts';
import type { Choice } from '../rules/straight-on.ts';
import { hashOf } from '../sessions.ts';
import { Undone, unlessUndone } from '../undone.ts';
import { type AccountName, accountOfSession, choicesOf, endAccountSessions, keepAttempt, strangersOf, takeAttempt, takeLogoutToken } from './store.ts';

/** How people sign in with accounts of their own. */
export type Accounts = {
  readonly provider: IdentityProvider;
  /** Where people reach Sightline, without a slash at the end. */
  readonly origin: string;
  /** What values of the provider's claim mean here. */
  readonly roles: readonly RoleOfValue[];
};

/** How long a sign-in may take, in minutes: a password, a second factor, a telephone that has to be found. */
const mayTake = 15;

const later = (now: string, minutes: number): string => new Date(Date.parse(now) + minutes * 60_000).toISOString();

/**
 * Begins a sign-in: gives the address at the provider, and the key that binds it to this browser. One browser keeps one key for all its tabs, and each tab has
 * a row of its own, so that a second sign-in does not break the first.
 */
export async function beginSignIn(
  db: Db,
  real: Clock,
  accounts: Accounts,
  given: { browser: string | null; onward: string | null; callback: string; again: boolean },
) {
  const { address, state, nonce, verifier } = await accounts.provider.begin(given.callback, given.again);
  const now = real.now();
  const expires = later(now, mayTake);
  const browser = given.browser ?? randomKey();
  await keepAttempt(db, { stateHash: hashOf(state), browserHash: hashOf(browser), nonce, verifier, onward: given.onward }, { now, expires });
  return { address, attempt: { key: browser, expires } };
}

/** Who came back from the provider, and the page to go on to; null where this browser began no such sign-in, or has used it. */
export async function finishSignIn(
  db: Db,
  real: Clock,
  accounts: Accounts,
  given: { browser: string | null; came: URL },
): Promise<{ account: Account; onward: string | null } | null> {
  const state = given.came.searchParams.get('state');
  if (given.browser === null || state === null) return null;
  const attempt = await takeAttempt(db, { stateHash: hashOf(state), browserHash: hashOf(given.browser), now: real.now() });
  if (!attempt) return null;
  const account = await accounts.provider.finish(given.came, { state, nonce: attempt.nonce, verifier: attempt.verifier });
  return { account, onward: attempt.onward };
}

/**
 * The posts that an account may act in, and the roles that its provider allows. Whoever is not linked yet is met by their verified address, and linked to it from
 * then on, which the record keeps. An address alone is never enough twice: it may pass to somebody else.
 */
export async function meet(
  db: Db,
  real: Clock,
  account: Account,
  mapping: readonly RoleOfValue[],
): Promise<{ choices: readonly Choice[]; allowed: readonly Role[] | null }> {
  if (account.email !== null && account.emailVerified && isMailAddress(account.email)) {
    for (const stranger of await strangersOf(db, account, account.email, real.today())) await link(db, real, { ...account, email: account.email }, stranger);
  }
  const allowed = allowedRoles(account.roleValues, mapping);
  return { choices: cutPosts(await choicesOf(db, account, real.today()), allowed), allowed };
}

/** Whether they are still met by that address is looked at again with the record's head held, as a change of it holds it: else it could change in between. */
function link(db: Db, real: Clock, account: AccountName & { readonly email: string }, met: { programmeId: string; personId: string }): Promise<void> {
  const { issuer, subject, email } = account;
  const { programmeId, personId } = met;
  const changer = { db, clock: real, actor: { personId, postId: null } };
  return unlessUndone(() =>
    changing(changer, { programmeId, action: 'account.link', subject: { kind: 'person', id: personId } }, async (trx, moment, tell) => {
      await holdRecordHead(trx, programmeId);
      if (!(await strangersOf(trx, account, email, real.today())).some((one) => one.personId === personId)) throw new Undone(undefined);
      // Which account it was can be checked by whoever knows it, and by nobody read off.
      const salt = randomKey();
      tell({ met: 'by a verified email address', account: { salt, hash: hashOf(`${salt} ${issuer} ${subject}`) } });
      await trx
        .insertInto('account')
        .values({ id: newId(moment), programme_id: programmeId, person_id: personId, issuer, subject })
        .onConflict((conflict) => conflict.doNothing())
        .execute();
    }),
  );
}

/** Whether the account of a session may act in the programme of a page. */
export async function mayActIn(db: Db, real: Clock, key: string, onward: Onward): Promise<boolean> {
  const account = await accountOfSession(db, hashOf(key), real.now());
  if (account === null) return false;
  return cutPosts(await choicesOf(db, account, real.today()), account.roles).some(({ slug }) => slug === onward.programme);
}

/** Ends the sessions that the provider says have ended there. False where it said so before with this very token. */
export async function endAtProvidersWord(db: Db, real: Clock, accounts: Accounts, token: string): Promise<boolean> {
  const now = real.now();
  const ended = await accounts.provider.loggedOut(token, now);
  return inTransaction(db, async (trx) => {
    if (!(await takeLogoutToken(trx, hashOf(`${ended.issuer} ${ended.id}`), { now, expires: ended.expires }))) return false;
    await endAccountSessions(trx, ended);
    return true;
  });
}
