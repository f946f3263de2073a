import { setTimeout as pause } from 'node:timers/promises';
import type { Clock } from '../clock.ts';
import { type Db, inTransaction, sql } from '../database/index.ts';
import { newId, randomKey } from '../ids.ts';
import { genesis, hashEntry, hashPayload } from './chain.ts';

/** Who is answerable for a change: a person in a post, or nobody (`null`) where the program itself acts, at start or by a job. */
export type Actor = { personId: string | null; postId: string | null };

/** Who changes things, in what database, by which clock. */
export type Changer = { db: Db; clock: Clock; actor: Actor };

/** Names the change for the record. `action` is the policy's name of it (`cycle.open`); `reason` is the person's own words. */
export type Change = { programmeId: string; action: string; subject: { kind: string; id: string }; reason?: string };

/** Another change came between: the moment of this one is no longer the newest. */
class MomentPassed extends Error {}

/**
 * Makes one change: opens one transaction, sets its moment, runs `work`, and writes the entry of the record, head row last.
 * `work` is handed the transaction, the change's moment and `tell`, which takes what the entry should keep beside it (before,
 * after, figures). It may run again where another change came between, so it must do nothing but SQL.
 */
export async function changing<T>(
  changer: Changer,
  change: Change,
  work: (trx: Db, moment: string, tell: (payload: Record<string, unknown>) => void) => Promise<T>,
): Promise<T> {
  for (let tries = 1; ; tries += 1) {
    try {
      // The first try locks the head last, so that changes to different things do not wait for each other. One that was overtaken
      // takes the head first, and so cannot be overtaken again.
      return await attempt(changer, change, tries > 1, work);
    } catch (error) {
      if (tries >= 10 || !cameBetween(error)) throw error;
      await pause(tries);
    }
  }
}

/**
 * Whether running the transaction again may succeed: another change came between (its moment is newer than this one's, seen at
 * the head or already at a row's history), or PostgreSQL itself asks for it (serialisation failure, deadlock).
 */
function cameBetween(error: unknown): boolean {
  const { code, constraint } = error as { code?: string; constraint?: string };
  return error instanceof MomentPassed || code === '40001' || code === '40P01' || (code === '23514' && (constraint?.endsWith('_period') ?? false));
}

function attempt<T>(
  changer: Changer,
  change: Change,
  headFirst: boolean,
  work: (trx: Db, moment: string, tell: (payload: Record<string, unknown>) => void) => Promise<T>,
): Promise<T> {
  return inTransaction(changer.db, async (trx) => {
    const now = changer.clock.now();
    const moment = headFirst ? laterOf(now, await lockHead(trx, change.programmeId, now)) : now;
    // What seals the rows of this change, and the tables it touches so far.
    await sql`select set_config('sightline.moment', ${moment}, true), set_config('sightline.secret', ${randomKey()}, true), set_config('sightline.touched', '', true)`.execute(
      trx,
    );
    const told: Record<string, unknown> = {};
    const result = await work(trx, moment, (payload) => void Object.assign(told, payload));
    await append(trx, changer.actor, change, moment, told);
    return result;
  });
}

/** The clock's moment, or one millisecond after the programme's last change where the clock stands behind it. */
function laterOf(now: string, head: { sequence: number; moment: string }): string {
  return head.sequence > 0 && now <= head.moment ? new Date(Date.parse(head.moment) + 1).toISOString() : now;
}

async function append(trx: Db, actor: Actor, change: Change, moment: string, told: Record<string, unknown>): Promise<void> {
  const head = await lockHead(trx, change.programmeId, moment);
  if (head.sequence > 0 && head.moment >= moment) throw new MomentPassed('another change came between');
  const salt = randomKey();
  const { rows } = await sql<{ hash: string }>`select history.rows_hash(${change.programmeId}, ${moment}) as hash`.execute(trx);
  const payload = JSON.stringify({ ...(change.reason === undefined ? {} : { reason: change.reason }), ...told });
  const sealed = {
    programmeId: change.programmeId,
    sequence: head.sequence + 1,
    moment,
    personId: actor.personId,
    postId: actor.postId,
    action: change.action,
    subjectKind: change.subject.kind,
    subjectId: change.subject.id,
    payloadHash: hashPayload(salt, payload),
    previousHash: head.hash,
    rowsHash: (rows[0] as { hash: string }).hash,
  };
  const id = newId(moment);
  const hash = hashEntry(sealed);
  await trx
    .insertInto('record_entry')
    .values({
      id,
      programme_id: sealed.programmeId,
      sequence: sealed.sequence,
      moment,
      person_id: sealed.personId,
      post_id: sealed.postId,
      action: sealed.action,
      subject_kind: sealed.subjectKind,
      subject_id: sealed.subjectId,
      payload_hash: sealed.payloadHash,
      previous_hash: sealed.previousHash,
      rows_hash: sealed.rowsHash,
      hash,
    })
    .execute();
  await trx.insertInto('record_payload').values({ entry_id: id, programme_id: change.programmeId, salt, payload, struck: null }).execute();
  await trx.updateTable('record_head').set({ sequence: sealed.sequence, hash, moment }).where('programme_id', '=', change.programmeId).execute();
}

/** Locks the programme's head row, making it where this is the programme's first entry. */
async function lockHead(trx: Db, programmeId: string, moment: string): Promise<{ sequence: number; hash: string; moment: string }> {
  await trx
    .insertInto('record_head')
    .values({ programme_id: programmeId, sequence: 0, hash: genesis, moment })
    .onConflict((conflict) => conflict.column('programme_id').doNothing())
    .execute();
  return trx.selectFrom('record_head').select(['sequence', 'hash', 'moment']).where('programme_id', '=', programmeId).forUpdate().executeTakeFirstOrThrow();
}
