import { createCipheriv, createDecipheriv, createHash, hkdfSync, randomBytes } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import { type Db, sql } from '../../platform/database/index.ts';
import { randomKey } from '../../platform/ids.ts';
import type { Person, Programme } from './person.ts';
import { cutPosts } from './rules/allowed-roles.ts';
import type { Role } from './rules/roles.ts';
import { stillOpen } from './session-store.ts';

/** How long a sign-in without an account lasts, in hours: a working day with an evening. */
const lasts = 14;

/**
 * How long one with an account lasts, in hours. Whoever left the council is known to its identity provider alone
 * until the office hears of it, and not every provider says so by itself: after this they must pass it again. What was typed is kept on the page that says so.
 */
const accountLasts = 8;

/** How old the last use may be before it is written down again, in minutes: a page that writes costs one query more. */
const usedWithin = 15;

export const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Whom a session is of: a person in a post. */
export type Acting = { readonly programmeId: string; readonly personId: string; readonly postId: string };

/** The account that signed in, and what its provider said. */
export type SessionAccount = {
  readonly issuer: string;
  readonly subject: string;
  readonly providerSession: string | null;
  readonly token: string;
  /** The roles that the provider allows; null where it has no say. */
  readonly roles: readonly Role[] | null;
};

/**
 * Opens a session and gives the key for the cookie; only its hash is stored. Sessions run by the computer's clock, in a demonstration too. `acting` is null where
 * whoever has an account has still to choose.
 */
export async function openSession(
  db: Db,
  real: Clock,
  acting: Acting | null,
  account: SessionAccount | null = null,
): Promise<{ key: string; expires: string }> {
  const key = randomKey();
  const started = real.now();
  const expires = new Date(Date.parse(started) + (account === null ? lasts : accountLasts) * 3_600_000).toISOString();
  await db.deleteFrom('session').where('expires', '<', started).execute();
  const who = { programme_id: acting?.programmeId ?? null, person_id: acting?.personId ?? null, post_id: acting?.postId ?? null };
  const of = account && {
    issuer: account.issuer,
    subject: account.subject,
    provider_session: account.providerSession,
    sealed_token: sealed(account.token, key),
    roles: account.roles === null ? null : [...account.roles],
  };
  await db
    .insertInto('session')
    .values({ key_hash: hashOf(key), ...who, started, last_used: started, expires, ...of })
    .execute();
  return { key, expires };
}

/** Ends the session. Gives the provider's token where there is one, for signing out there too; undefined where no account had signed in. */
export async function closeSession(db: Db, key: string): Promise<{ token: string | null } | undefined> {
  const row = await db.deleteFrom('session').where('key_hash', '=', hashOf(key)).returning(['issuer', 'sealed_token']).executeTakeFirst();
  return row?.issuer == null ? undefined : { token: row.sealed_token === null ? null : opened(row.sealed_token, key) };
}

/** AES-256-GCM under a key made from the session's, which only the browser has: whoever reads the table reads no token. */
function sealed(token: string, key: string): string {
  const nonce = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', sealingKey(key), nonce);
  return Buffer.concat([nonce, cipher.update(token, 'utf8'), cipher.final(), cipher.getAuthTag()]).toString('base64');
}

function opened(text: string, key: string): string | null {
  const bytes = Buffer.from(text, 'base64');
  const decipher = createDecipheriv('aes-256-gcm', sealingKey(key), bytes.subarray(0, 12));
  decipher.setAuthTag(bytes.subarray(-16));
  try {
    return Buffer.concat([decipher.update(bytes.subarray(12, -16)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
}

const sealingKey = (key: string): Buffer => Buffer.from(hkdfSync('sha256', key, '', 'sightline session token', 32));

type Seen = {
  readonly person: { readonly id: string; readonly name: string };
  readonly actingPostId: string;
  readonly programme: Omit<Programme, 'head' | 'drafts'>;
  readonly head: Programme['head'];
  readonly drafts: number;
  readonly posts: readonly { readonly id: string; readonly title: string; readonly roles: readonly Role[] }[] | null;
  readonly allowed: readonly Role[] | null;
  readonly unused: boolean;
};

/** Who is signed in. `session` names the session, and opens nothing. */
export type SignedIn = { readonly person: Person; readonly programme: Programme; readonly session: string };

/**
 * Who a cookie's key belongs to: one query joins session, person, the posts held on the programme's day, the programme and its
 * record's head. Null where the key is unknown or out of date, the person's access was ended, the
 * account that signed in is theirs no more, or they no longer hold the post they signed in to.
 * @param real the computer's clock: sessions run by it, and its day holds for programmes without a stored one
 */
export async function signedIn(db: Db, real: Clock, key: string): Promise<SignedIn | null> {
  const now = real.now();
  const today = sql`coalesce(g.demonstration_day, ${real.today()}::date)`;
  const session = hashOf(key);
  // One value and not a row of twenty: every request reads it, and naming and parsing columns one by one takes longer than the query.
  const { rows } = await sql<{ seen: Seen }>`
    select json_build_object(
      'person', json_build_object('id', p.id, 'name', p.name),
      'actingPostId', s.post_id,
      'programme', json_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'council', g.council, 'demonstrationDay', g.demonstration_day,
        'cycleDays', g.cycle_days, 'ratingsLeadDays', g.ratings_lead_days),
      'head', json_build_object('sequence', coalesce(r.sequence, 0), 'hash', coalesce(r.hash, '')),
      'drafts', coalesce(r.drafts, 0),
      'allowed', s.roles,
      'unused', s.last_used < ${now}::timestamptz - make_interval(mins => ${usedWithin}),
      'posts', (select json_agg(json_build_object('id', t.id, 'title', t.title, 'roles', t.roles) order by t.title)
         from holding h join post t on t.id = h.post_id
        where h.person_id = p.id and h.programme_id = s.programme_id and h.put_by is null and h.from_day <= ${today} and (h.to_day is null or h.to_day >= ${today}))) as seen
    from session s
    join person p on p.id = s.person_id and p.programme_id = s.programme_id and not p.access_ended
    join programme g on g.id = s.programme_id
    left join record_head r on r.programme_id = g.id
    where s.key_hash = ${session} and ${stillOpen(now)}
      and (s.issuer is null or exists (select 1 from account a where a.programme_id = s.programme_id and a.person_id = s.person_id
        and a.issuer = s.issuer and a.subject = s.subject))`.execute(db);
  const seen = rows[0]?.seen;
  const posts = cutPosts(seen?.posts ?? [], seen?.allowed ?? null);
  const acting = posts.find((post) => post.id === seen?.actingPostId);
  if (!seen || !acting) return null;
  if (seen.unused) await db.updateTable('session').set({ last_used: now }).where('key_hash', '=', session).execute();
  return {
    session,
    person: {
      ...seen.person,
      programmeId: seen.programme.id,
      roles: [...new Set(posts.flatMap((post) => post.roles))],
      posts: posts.map(({ id, title }) => ({ id, title })),
      actingPost: { id: acting.id, title: acting.title, roles: acting.roles },
    },
    programme: { ...seen.programme, head: seen.head, drafts: seen.drafts },
  };
}

/**
 * The title of the post that a browser's session was of, where its person holds it no more: whoever is replaced is told why they are signed out. Null for every
 * other reason, of which nobody is told without being signed in.
 */
export async function postNotHeld(db: Db, real: Clock, key: string | null): Promise<string | null> {
  if (key === null) return null;
  const today = sql`coalesce(g.demonstration_day, ${real.today()}::date)`;
  const { rows } = await sql<{ title: string }>`
    select t.title from session s
    join person p on p.id = s.person_id and p.programme_id = s.programme_id and not p.access_ended
    join programme g on g.id = s.programme_id
    join post t on t.id = s.post_id and t.programme_id = s.programme_id
    where s.key_hash = ${hashOf(key)} and ${stillOpen(real.now())}
      and not exists (select 1 from holding h where h.person_id = p.id and h.post_id = t.id and h.programme_id = s.programme_id and h.put_by is null
        and h.from_day <= ${today} and (h.to_day is null or h.to_day >= ${today}))`.execute(db);
  return rows[0]?.title ?? null;
}
