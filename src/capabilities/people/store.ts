import type { Day } from '../../calendar/index.ts';
import { type Asking, ask, type Db, sql } from '../../platform/database/index.ts';
import type { PostWithHolders } from './rules/posts.ts';

export type ProgrammeSummary = { id: string; slug: string; name: string; council: string; demonstrationDay: Day | null };

const summary = ['id', 'slug', 'name', 'council', 'demonstration_day as demonstrationDay'] as const;

/** Every programme of this installation, for the sign-in page of the demonstration. */
export const listProgrammes = (db: Db): Promise<ProgrammeSummary[]> => db.selectFrom('programme').select(summary).orderBy('name').execute();

export const programmeBySlug = (db: Db, slug: string): Promise<ProgrammeSummary | undefined> =>
  db.selectFrom('programme').select(summary).where('slug', '=', slug).executeTakeFirst();

/** The posts of a programme, those that are another name of one aside, with everybody who holds or held them, newest holder first. */
export const listPosts = (db: Db, programmeId: string): Promise<PostWithHolders[]> => ask(db, askPosts(programmeId));

/** The same, to be asked with others. */
export const askPosts = (programmeId: string): Asking<PostWithHolders, PostWithHolders[]> => ({
  rows: sql<PostWithHolders>`
    select t.id, t.title, t.roles, t.reports_to as "reportsTo",
      coalesce((select json_agg(json_build_object('holdingId', h.id, 'personId', p.id, 'name', p.name, 'email', p.email, 'askedEmail', p.asked_email, 'fromDay', h.from_day, 'toDay', h.to_day,
          'knownUntil', greatest(h.to_day, case when h.to_day is not null then (select max(v.valid_from)::date from history.holding v where v.id = h.id
            and v.valid_from <= coalesce(nullif(current_setting('sightline.as_at', true), '')::timestamptz, 'infinity')) end), 'standIn', p.stand_in, 'accessEnded', p.access_ended,
          'waits', case when h.put_by is null then null else json_build_object('by', b.id, 'name', b.name, 'shares', h.shares) end) order by h.from_day desc, p.name)
        from holding h join person p on p.id = h.person_id left join person b on b.id = h.put_by where h.post_id = t.id and h.programme_id = t.programme_id), '[]') as holders,
      coalesce((select json_agg(json_build_object('id', a.id, 'title', a.title) order by a.title collate "C")
        from post a where a.merged_into = t.id and a.programme_id = t.programme_id), '[]') as aliases
    from post t where t.programme_id = ${programmeId} and t.merged_into is null order by t.title collate "C"`,
  read: (rows) => [...rows],
});

export async function postById(db: Db, programmeId: string, id: string): Promise<PostWithHolders | undefined> {
  return (await listPosts(db, programmeId)).find((post) => post.id === id);
}

/** The post of a title; where the title is another name of a post, that post. */
export const postByKey = (trx: Db, programmeId: string, key: string) =>
  trx
    .selectFrom('post as named')
    .innerJoin('post as p', (join) => join.onRef('p.programme_id', '=', 'named.programme_id').on(sql<boolean>`p.id = coalesce(named.merged_into, named.id)`))
    .select(['p.id', 'p.title', 'p.roles'])
    .where('named.programme_id', '=', programmeId)
    .where('named.title_key', '=', key)
    .executeTakeFirst();

/** The post that another one was made a name of; undefined where it is a post of its own, or none. */
export async function mergedInto(db: Db, programmeId: string, id: string): Promise<string | undefined> {
  const row = await db.selectFrom('post').select('merged_into').where('programme_id', '=', programmeId).where('id', '=', id).executeTakeFirst();
  return row?.merged_into ?? undefined;
}

/** The id of the person of this email address, whatever its capitals: of A to Z alone, as `isSameAddress` has it, in every database. */
export async function personByEmail(trx: Db, programmeId: string, email: string): Promise<string | undefined> {
  const { rows } = await sql<{
    id: string;
  }>`select id from person where programme_id = ${programmeId} and lower(email collate "C") = lower(${email}::text collate "C") limit 1`.execute(trx);
  return rows[0]?.id;
}

/** Everybody of the programme who has this name, whatever its capitals and spaces, with the posts they hold or held. */
export async function peopleNamed(db: Db, programmeId: string, name: string): Promise<{ id: string; name: string; email: string | null; posts: string[] }[]> {
  const { rows } = await sql<{ id: string; name: string; email: string | null; posts: string[] }>`
    select p.id, p.name, p.email,
      coalesce((select json_agg(distinct t.title) from holding h join post t on t.id = h.post_id where h.person_id = p.id and h.programme_id = p.programme_id), '[]') as posts
    from person p where p.programme_id = ${programmeId} and lower(regexp_replace(trim(p.name), '\\s+', ' ', 'g')) = lower(regexp_replace(trim(${name}), '\\s+', ' ', 'g'))`.execute(
    db,
  );
  return rows;
}
