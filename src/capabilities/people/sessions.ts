import { createHash } from 'node:crypto';
import type { Day } from '../../calendar/index.ts';
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
    .values({ key_hash: hashOf(key), programme_id: who.programmeId, person_id: who.personId, post_id: who.postId, started, expires })
    .execute();
  return { key, expires };
}

export async function closeSession(db: Db, key: string): Promise<void> {
  await db.deleteFrom('session').where('key_hash', '=', hashOf(key)).execute();
}

type Row = {
  person_id: string;
  person_name: string;
  acting_id: string;
  acting_title: string;
  programme_id: string;
  slug: string;
  programme_name: string;
  council: string;
  demonstration_day: Day | null;
  cycle_days: number;
  ratings_lead_days: number;
  sequence: number;
  hash: string;
  drafts: number;
  posts: { id: string; title: string; roles: Role[] }[];
};

/**
 * Who a cookie's key belongs to: one query joins session, person, the posts held on the programme's day, the programme and its
 * record's head. Null where the key is unknown or out of date, or the person no longer holds the post they signed in to.
 * @param londonToday the computer's day, for programmes without a stored one
 */
export async function signedIn(db: Db, real: Clock, key: string): Promise<{ person: Person; programme: Programme } | null> {
  const today = sql`coalesce(g.demonstration_day, ${real.today()}::date)`;
  const { rows } = await sql<Row>`
    select p.id as person_id, p.name as person_name, a.id as acting_id, a.title as acting_title,
      g.id as programme_id, g.slug, g.name as programme_name, g.council, g.demonstration_day, g.cycle_days, g.ratings_lead_days,
      coalesce(r.sequence, 0) as sequence, coalesce(r.hash, '') as hash, coalesce(r.drafts, 0) as drafts,
      (select json_agg(json_build_object('id', t.id, 'title', t.title, 'roles', t.roles) order by t.title)
         from holding h join post t on t.id = h.post_id
        where h.person_id = p.id and h.programme_id = s.programme_id and h.from_day <= ${today} and (h.to_day is null or h.to_day >= ${today})) as posts
    from session s
    join person p on p.id = s.person_id and p.programme_id = s.programme_id
    join post a on a.id = s.post_id and a.programme_id = s.programme_id
    join programme g on g.id = s.programme_id
    left join record_head r on r.programme_id = g.id
    where s.key_hash = ${hashOf(key)} and s.expires > ${real.now()}`.execute(db);
  const row = rows[0];
  const posts = row?.posts ?? [];
  if (!row || !posts.some((post) => post.id === row.acting_id)) return null;
  return {
    person: {
      id: row.person_id,
      name: row.person_name,
      programmeId: row.programme_id,
      roles: [...new Set(posts.flatMap((post) => post.roles))],
      posts: posts.map(({ id, title }) => ({ id, title })),
      actingPost: { id: row.acting_id, title: row.acting_title },
    },
    programme: {
      id: row.programme_id,
      slug: row.slug,
      name: row.programme_name,
      council: row.council,
      demonstrationDay: row.demonstration_day,
      cycleDays: row.cycle_days,
      ratingsLeadDays: row.ratings_lead_days,
      head: { sequence: row.sequence, hash: row.hash },
      drafts: row.drafts,
    },
  };
}
