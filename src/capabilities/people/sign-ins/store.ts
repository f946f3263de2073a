import { type Db, sql } from '../../../platform/database/index.ts';
import { stillOpen } from '../session-store.ts';

/** Where somebody is signed in: when it began and was last used, and the post it acts in. */
export type SignInSeen = {
  readonly session: string;
  readonly started: string;
  readonly lastUsed: string;
  readonly programme: string | null;
  readonly post: string | null;
};

/** The sessions of a person and of their accounts, in every programme, newest use first. */
export async function signInsOf(db: Db, person: { programmeId: string; personId: string }, now: string): Promise<SignInSeen[]> {
  const { rows } = await sql<SignInSeen>`
    select s.key_hash as session, s.started, s.last_used as "lastUsed", g.name as programme, t.title as post
    from session s left join programme g on g.id = s.programme_id left join post t on t.id = s.post_id
    where ${stillOpen(now)} and ((s.programme_id = ${person.programmeId} and s.person_id = ${person.personId})
      or exists (select 1 from account a where a.programme_id = ${person.programmeId} and a.person_id = ${person.personId} and a.issuer = s.issuer and a.subject = s.subject))
    order by s.last_used desc, s.key_hash`.execute(db);
  return rows;
}

/** Ends every other session of whoever this one is of: of their account in all programmes, else of the person. */
export async function endOthersOf(db: Db, keyHash: string): Promise<void> {
  await sql`delete from session s using session mine where mine.key_hash = ${keyHash} and s.key_hash <> mine.key_hash
    and ((s.programme_id = mine.programme_id and s.person_id = mine.person_id) or (s.issuer = mine.issuer and s.subject = mine.subject))`.execute(db);
}
