import { type Db, sql } from '../../../platform/database/index.ts';
import type { Letter } from './rules/letter.ts';
import type { AnyKind, MessageState } from './rules/message.ts';

/** A message as the office looks at it. Moments of sending are the computer's, `queuedAt` the programme's. */
export type ListedMessage = {
  readonly id: string;
  readonly personId: string;
  readonly postId: string | null;
  readonly kind: AnyKind;
  readonly queuedAt: string;
  readonly address: string;
  readonly letter: Letter;
  readonly state: MessageState;
  readonly reason: string | null;
  readonly tries: number;
  readonly nextTry: string;
  readonly settledAt: string | null;
};

const columns = [
  'id',
  'person_id as personId',
  'post_id as postId',
  'kind',
  'queued_at as queuedAt',
  'address',
  'letter',
  'state',
  'reason',
  'tries',
  'next_try as nextTry',
  'settled_at as settledAt',
] as const;

const byThen = sql<boolean>`queued_at <= coalesce(nullif(current_setting('sightline.as_at', true), '')::timestamptz, 'infinity')`;

/** So many of a programme's messages after the first ones, the newest first; of one state where that is given. */
export function listMessages(
  db: Db,
  programmeId: string,
  asked: { readonly state: MessageState | null; readonly after: number; readonly most: number },
): Promise<ListedMessage[]> {
  const all = db.selectFrom('message').select(columns).where('programme_id', '=', programmeId).where(byThen);
  const wanted = asked.state === null ? all : all.where('state', '=', asked.state);
  return wanted.orderBy('queued_at', 'desc').orderBy('id', 'desc').offset(asked.after).limit(asked.most).execute();
}

/** How many messages of a programme stand in each state; and of those that wait, how many a mail server has not taken yet. */
export async function countMessages(db: Db, programmeId: string): Promise<Readonly<Record<MessageState | 'not-taken', number>>> {
  const { rows } = await sql<{ state: MessageState; count: number; tried: number }>`
    select state, count(*) as count, count(*) filter (where tries > 0) as tried from message where programme_id = ${programmeId} and ${byThen} group by state`.execute(
    db,
  );
  const counts = { waiting: 0, sent: 0, failed: 0, dropped: 0, kept: 0, 'not-taken': 0 };
  for (const { state, count, tried } of rows) {
    counts[state] = count;
    if (state === 'waiting') counts['not-taken'] = tried;
  }
  return counts;
}

/** Of the present: how many messages could not be sent, and how many a mail server has not taken yet. The condition is that of their own index. */
export async function mailTrouble(db: Db, programmeId: string): Promise<{ readonly failed: number; readonly notTaken: number }> {
  const { rows } = await sql<{ failed: number; notTaken: number }>`
    select count(*) filter (where state = 'failed') as failed, count(*) filter (where state = 'waiting') as "notTaken"
    from message where programme_id = ${programmeId} and (state = 'failed' or (state = 'waiting' and tries > 0))`.execute(db);
  return rows[0] as (typeof rows)[number];
}

/** One message of a programme. */
export const messageById = (db: Db, programmeId: string, id: string): Promise<ListedMessage | undefined> =>
  db.selectFrom('message').select(columns).where('programme_id', '=', programmeId).where('id', '=', id).where(byThen).executeTakeFirst();
