import type { Day } from '../../../calendar/index.ts';
import { type Db, json, sql } from '../../../platform/database/index.ts';
import type { Letter } from './rules/letter.ts';
import type { WayTaken } from './rules/mails.ts';
import type { AnyKind, MessageKind, MessageState } from './rules/message.ts';

/** Messages have no history: seen as at a past moment, those of before it count, and what came of one later had not come of it yet. */
const then = sql`coalesce(nullif(current_setting('sightline.as_at', true), '')::timestamptz, 'infinity')`;
const byThen = sql<boolean>`message.queued_at <= ${then}`;
const stateThen = sql<MessageState>`case when message.settled_at > ${then} then 'waiting' else message.state end`;
/** Why it waits is known as of now alone. */
const reasonThen = sql<string | null>`case when coalesce(message.settled_at, 'infinity') <= ${then} then message.reason end`;

export type NewMessage = {
  readonly id: string;
  readonly programmeId: string;
  readonly cycleId: string | null;
  readonly personId: string;
  readonly postId: string | null;
  readonly kind: AnyKind;
  readonly occasion: string;
  readonly about: readonly string[];
  readonly ways: readonly WayTaken[];
  readonly askedBy: string | null;
  readonly queuedOn: Day;
  readonly queuedAt: string;
  readonly address: string;
  readonly letter: Letter;
  /** Null: it waits to be sent. */
  readonly kept: string | null;
};

/** Writes those that are not there yet and gives their ids: for one occasion a person has one mail, whoever writes it first. */
export async function insertMessages(trx: Db, messages: readonly NewMessage[]): Promise<ReadonlySet<string>> {
  if (messages.length === 0) return new Set();
  const made = await trx
    .insertInto('message')
    .values(
      messages.map((one) => ({
        id: one.id,
        programme_id: one.programmeId,
        cycle_id: one.cycleId,
        person_id: one.personId,
        post_id: one.postId,
        kind: one.kind,
        occasion: one.occasion,
        about: json(one.about),
        way: one.ways.length === 0 ? null : json(one.ways),
        asked_by: one.askedBy,
        queued_on: one.queuedOn,
        queued_at: one.queuedAt,
        address: one.address,
        letter: json(one.letter),
        state: one.kept === null ? ('waiting' as const) : ('kept' as const),
        reason: one.kept,
        next_try: one.queuedAt,
        settled_at: one.kept === null ? null : one.queuedAt,
      })),
    )
    .onConflict((conflict) => conflict.columns(['programme_id', 'cycle_id', 'kind', 'occasion', 'person_id']).doNothing())
    .returning('id')
    .execute();
  return new Set(made.map(({ id }) => id));
}

/** A message as the page of who has not submitted needs it, the newest first. */
export type MessageOfCycle = {
  readonly id: string;
  readonly personId: string;
  readonly kind: MessageKind;
  readonly occasion: string;
  readonly about: readonly string[];
  readonly askedBy: string | null;
  readonly queuedOn: Day;
  readonly state: MessageState;
  readonly reason: string | null;
};

export const messagesOfCycle = (db: Db, programmeId: string, cycleId: string): Promise<MessageOfCycle[]> =>
  db
    .selectFrom('message')
    .select(['id', 'person_id as personId', 'kind', 'occasion', 'about', 'asked_by as askedBy', 'queued_on as queuedOn'])
    .select([stateThen.as('state'), reasonThen.as('reason')])
    .where('programme_id', '=', programmeId)
    .where('cycle_id', '=', cycleId)
    .$narrowType<{ kind: MessageKind }>()
    .where(byThen)
    .orderBy('queued_at', 'desc')
    .orderBy('id', 'desc')
    .execute();

/** Who was written to of completions that wait, and of which claims. One dropped before it left told of none. */
export async function verificationsTold(db: Db, programmeId: string): Promise<Pick<MessageOfCycle, 'personId' | 'about' | 'queuedOn'>[]> {
  const rows = await db
    .selectFrom('message')
    .select(['person_id as personId', 'about', 'queued_on as queuedOn', 'state'])
    .where('programme_id', '=', programmeId)
    .where('kind', '=', 'verification')
    .execute();
  return rows.map(({ state, ...row }) => (state === 'dropped' ? { ...row, about: [] } : row));
}

/** Ids of those whose time has come and which nobody has in hand, the oldest first. */
export async function waitingFor(db: Db, now: string): Promise<string[]> {
  const rows = await db
    .selectFrom('message')
    .select('id')
    .where('state', '=', 'waiting')
    .where('next_try', '<=', now)
    .where((where) => where.or([where('in_hand_until', 'is', null), where('in_hand_until', '<', now)]))
    .orderBy('next_try')
    .limit(500)
    .execute();
  return rows.map(({ id }) => id);
}

export type InHand = Pick<NewMessage, 'id' | 'programmeId' | 'cycleId' | 'personId' | 'kind' | 'about' | 'queuedAt' | 'address' | 'letter'> & {
  readonly tries: number;
};

/** Takes a message in hand, so that nobody else does until then; undefined where somebody has, or it waits no more. */
export const takeInHand = (db: Db, id: string, now: string, until: string): Promise<InHand | undefined> =>
  db
    .updateTable('message')
    .set({ in_hand_until: until })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .where('next_try', '<=', now)
    .where((where) => where.or([where('in_hand_until', 'is', null), where('in_hand_until', '<', now)]))
    .returning([
      'id',
      'programme_id as programmeId',
      'cycle_id as cycleId',
      'person_id as personId',
      'kind',
      'about',
      'queued_at as queuedAt',
      'tries',
      'address',
      'letter',
    ])
    .executeTakeFirst();

type Settled = {
  readonly state: Exclude<MessageState, 'waiting'>;
  readonly reason: string | null;
  readonly at: string;
  readonly tries: number;
  /** What was sent, and where to. */
  readonly sent?: { readonly address: string; readonly letter: Letter };
};

/** Says what came of a message, once. */
export async function settleMessage(db: Db, id: string, { state, reason, at, tries, sent }: Settled): Promise<void> {
  await db
    .updateTable('message')
    .set({ state, reason, settled_at: at, tries, in_hand_until: null, ...(sent && { address: sent.address, letter: json(sent.letter) }) })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Lets go of a message until a later try. */
export async function postponeMessage(db: Db, id: string, given: { readonly reason: string; readonly tries: number; readonly nextTry: string }): Promise<void> {
  await db
    .updateTable('message')
    .set({ reason: given.reason, tries: given.tries, next_try: given.nextTry, in_hand_until: null })
    .where('id', '=', id)
    .where('state', '=', 'waiting')
    .execute();
}

/** Where no mail server is set up, what waits is kept unsent: sent weeks later it would be untrue. */
export async function keepUnsent(db: Db, at: string): Promise<void> {
  await db.updateTable('message').set({ state: 'kept', reason: 'no-mail', settled_at: at }).where('state', '=', 'waiting').execute();
}
