import { createHash } from 'node:crypto';
import type { Clock } from '../../platform/clock.ts';
import { type Db, sql } from '../../platform/database/index.ts';
import { randomKey } from '../../platform/ids.ts';
import type { Person, Programme } from './person.ts';
import type { Role } from './rules/roles.ts';

/** How long a sign-in lasts, in hours: a working day with an evening. */
const lasts = 14;

const hashOf = (key: string): string => createHash('sha256').update(key).digest('hex');

/** Opens a session and gives the key for the cookie; only its hash is stored. Sessions run by the computer's clock, in a demonstration too. */
export async function openSession(
  db: Db,
  real: Clock,
  who: { programmeId: string; personId: string; postId: string },
): Promise<{ key: string; expires: string }> {
  const key = randomKey();
  const started = real.now();
  const expires = new Date(Date.parse(started) + lasts * 3_600_000).toISOString();
  await db.deleteFrom('session').where('expires', '<', started).execute();
  await db
    .insertInto('session')
    .values({ key_hash: hashOf(key), programme_id: who.programmeId, person_id: who.personId, post_id: who.postId, started, last_used: started, expires })
    .execute();
  return { key, expires };
}

export async function closeSession(db: Db, key: string): Promise<void> {
  await db.deleteFrom('session').where('key_hash', '=', hashOf(key)).execute();
}

type Seen = {
  readonly person: { readonly id: string; readonly name: string };
  readonly actingPostId: string;
  readonly programme: Omit<Programme, 'head' | 'drafts'>;
  readonly head: Programme['head'];
  readonly drafts: number;
  readonly posts: readonly { readonly id: string; readonly title: string; readonly roles: readonly Role[] }[] | null;
};

/**
 * Who a cookie's key belongs to: one query joins session, person, the posts held on the programme's day, the programme and its
 * record's head. Null where the key is unknown or out of date, or the person no longer holds the post they signed in to.
 * @param real the computer's clock: sessions run by it, and its day holds for programmes without a stored one
 */
export async function signedIn(db: Db, real: Clock, key: string): Promise<{ person: Person; programme: Programme } | null> {
  const today = sql`coalesce(g.demonstration_day, ${real.today()}::date)`;
  // One value and not a row of twenty: every request reads it, and naming and parsing columns one by one takes longer than the query.
  const { rows } = await sql<{ seen: Seen }>`
    select json_build_object(
      'person', json_build_object('id', p.id, 'name', p.name),
      'actingPostId', s.post_id,
      'programme', json_build_object('id', g.id, 'slug', g.slug, 'name', g.name, 'council', g.council, 'demonstrationDay', g.demonstration_day,
        'cycleDays', g.cycle_days, 'ratingsLeadDays', g.ratings_lead_days),
      'head', json_build_object('sequence', coalesce(r.sequence, 0), 'hash', coalesce(r.hash, '')),
      'drafts', coalesce(r.drafts, 0),
      'posts', (select json_agg(json_build_object('id', t.id, 'title', t.title, 'roles', t.roles) order by t.title)
         from holding h join post t on t.id = h.post_id
        where h.person_id = p.id and h.programme_id = s.programme_id and h.from_day <= ${today} and (h.to_day is null or h.to_day >= ${today}))) as seen
    from session s
    join person p on p.id = s.person_id and p.programme_id = s.programme_id
    join programme g on g.id = s.programme_id
    left join record_head r on r.programme_id = g.id
    where s.key_hash = ${hashOf(key)} and s.expires > ${real.now()}`.execute(db);
  const seen = rows[0]?.seen;
  const posts = seen?.posts ?? [];
  const acting = posts.find((post) => post.id === seen?.actingPostId);
  if (!seen || !acting) return null;
  return {
    person: {
      ...seen.person,
      programmeId: seen.programme.id,
      roles: [...new Set(posts.flatMap((post) => post.roles))],
      posts: posts.map(({ id, title }) => ({ id, title })),
      actingPost: { id: acting.id, title: acting.title },
    },
    programme: { ...seen.programme, head: seen.head, drafts: seen.drafts },
  };
}
