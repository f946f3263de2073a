import type { Day } from '../../../calendar/index.ts';
import { type Db, sql } from '../../../platform/database/index.ts';
import type { Choice } from '../rules/straight-on.ts';
import { stillOpen } from '../session-store.ts';

/** An account at the identity provider. */
export type AccountName = { readonly issuer: string; readonly subject: string };

/** The posts that the person of an account holds today, in every programme where they have access. */
export async function choicesOf(db: Db, { issuer, subject }: AccountName, today: Day): Promise<Choice[]> {
  const { rows } = await sql<Choice>`
    select g.id as "programmeId", g.slug, g.name as programme, g.council, p.id as "personId", p.name as person, t.id as "postId", t.title, t.roles
    from account a
    join person p on p.id = a.person_id and p.programme_id = a.programme_id and not p.access_ended
    join programme g on g.id = a.programme_id
    join post t on t.programme_id = p.programme_id and exists (select 1 from holding h where h.post_id = t.id and h.person_id = p.id
      and h.put_by is null and h.from_day <= coalesce(g.demonstration_day, ${today}::date) and (h.to_day is null or h.to_day >= coalesce(g.demonstration_day, ${today}::date)))
    where a.issuer = ${issuer} and a.subject = ${subject}
    order by g.name, g.slug, t.title collate "C"`.execute(db);
  return rows;
}

/**
 * Whom an account could be linked to, by an address that the provider has verified: in each programme the one person who has it, holds a post today, may sign
 * in, has no account at this provider yet, and waits for no second person after one was unlinked. Where two have the address, neither is meant: nobody can tell which.
 * Capitals are those of A to Z alone: the Kelvin sign is no k.
 */
export async function strangersOf(db: Db, { issuer, subject }: AccountName, email: string, today: Day): Promise<{ programmeId: string; personId: string }[]> {
  const { rows } = await sql<{ programmeId: string; personId: string }>`
    select p.programme_id as "programmeId", p.id as "personId"
    from person p join programme g on g.id = p.programme_id
    where lower(p.email collate "C") = lower(${email}::text collate "C") and not p.access_ended and not p.stand_in and p.unlinked_by is null
      and not exists (select 1 from person o where o.programme_id = p.programme_id and o.id <> p.id and lower(o.email collate "C") = lower(${email}::text collate "C"))
      and not exists (select 1 from account a where a.programme_id = p.programme_id and a.issuer = ${issuer} and (a.person_id = p.id or a.subject = ${subject}))
      and exists (select 1 from holding h where h.person_id = p.id and h.programme_id = p.programme_id
        and h.put_by is null and h.from_day <= coalesce(g.demonstration_day, ${today}::date) and (h.to_day is null or h.to_day >= coalesce(g.demonstration_day, ${today}::date)))
    order by p.programme_id`.execute(db);
  return rows;
}

/** The account of a session, with the roles that its provider allows and the post that it acts in. */
export async function accountOfSession(db: Db, keyHash: string, now: string) {
  const row = await db
    .selectFrom('session as s')
    .select(['s.issuer', 's.subject', 's.roles', 's.post_id as postId'])
    .where('s.key_hash', '=', keyHash)
    .where(stillOpen(now))
    .executeTakeFirst();
  return row?.issuer == null || row.subject === null ? null : { issuer: row.issuer, subject: row.subject, roles: row.roles, postId: row.postId };
}

/** From now on the session acts in this post. */
export async function actIn(db: Db, keyHash: string, account: AccountName, choice: Pick<Choice, 'programmeId' | 'personId' | 'postId'>): Promise<boolean> {
  const done = await db
    .updateTable('session')
    .set({ programme_id: choice.programmeId, person_id: choice.personId, post_id: choice.postId })
    .where('key_hash', '=', keyHash)
    .where('issuer', '=', account.issuer)
    .where('subject', '=', account.subject)
    .executeTakeFirst();
  return done.numUpdatedRows === 1n;
}

/** Ends sessions of an account: those of one session at the provider, or all. */
export async function endAccountSessions(db: Db, ended: { issuer: string; subject: string | null; providerSession: string | null }): Promise<void> {
  let rows = db.deleteFrom('session').where('issuer', '=', ended.issuer);
  if (ended.subject !== null) rows = rows.where('subject', '=', ended.subject);
  if (ended.providerSession !== null) rows = rows.where('provider_session', '=', ended.providerSession);
  if (ended.subject === null && ended.providerSession === null) throw new Error('Whose sessions have ended is not said.');
  await rows.execute();
}

export type Attempt = {
  readonly stateHash: string;
  readonly browserHash: string;
  readonly nonce: string;
  readonly verifier: string;
  readonly onward: string | null;
};

/** Keeps a sign-in under way, and forgets those that took too long. */
export async function keepAttempt(db: Db, attempt: Attempt, times: { now: string; expires: string }): Promise<void> {
  await db.deleteFrom('sign_in_attempt').where('expires', '<', times.now).execute();
  const { stateHash, browserHash, nonce, verifier, onward } = attempt;
  await db
    .insertInto('sign_in_attempt')
    .values({ state_hash: stateHash, browser_hash: browserHash, nonce, verifier, onward, expires: times.expires })
    .execute();
}

/** Takes a sign-in under way: once, by the browser that began it. */
export const takeAttempt = (db: Db, given: { stateHash: string; browserHash: string; now: string }) =>
  db
    .deleteFrom('sign_in_attempt')
    .where('state_hash', '=', given.stateHash)
    .where('browser_hash', '=', given.browserHash)
    .where('expires', '>', given.now)
    .returning(['nonce', 'verifier', 'onward'])
    .executeTakeFirst();

/** False where this token was taken before. */
export async function takeLogoutToken(db: Db, tokenHash: string, times: { now: string; expires: string }): Promise<boolean> {
  await db.deleteFrom('logout_token').where('expires', '<', times.now).execute();
  const kept = db.insertInto('logout_token').values({ token_hash: tokenHash, expires: times.expires });
  const done = await kept.onConflict((conflict) => conflict.column('token_hash').doNothing()).executeTakeFirst();
  return done.numInsertedOrUpdatedRows === 1n;
}
