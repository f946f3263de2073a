import type { Db } from '../database/index.ts';
import { genesis, hashEntry, hashPayload } from './chain.ts';

/** One fault of the record. `sequence` is where it shows. What was frozen under an entry's hashes is compared by whoever froze it. */
export type Fault = {
  sequence: number;
  kind: 'edited' | 'payload-edited' | 'payload-missing' | 'deleted' | 'reordered' | 'cut-off' | 'frozen-edited' | 'frozen-missing' | 'row';
  says: string;
};

export type Verification = { programmeId: string; entries: number; head: { sequence: number; hash: string } | null; faults: Fault[] };

/** An earlier head, as printed on a report (the hash whole, or its first twelve characters): proves that the tail has not been cut since. */
export type Against = { sequence: number; hash: string };

const batch = 1000;

/**
 * Walks the whole chain of a programme and names every entry that was edited, deleted, put in another order or cut off.
 * Reads in batches, so that a long record does not fill the memory.
 */
export async function verifyRecord(db: Db, programmeId: string, against: Against | null = null): Promise<Verification> {
  const faults: Fault[] = [];
  let expected = 1;
  let previous = genesis;
  let lastMoment = '';
  let matched = against === null;
  for (;;) {
    const rows = await entriesFrom(db, programmeId, expected);
    if (rows.length === 0) break;
    for (const row of rows) {
      if (row.sequence > expected) {
        faults.push({ sequence: expected, kind: 'deleted', says: missing(expected, row.sequence - 1) });
      }
      const recomputed = hashEntry(sealedOf(row));
      if (recomputed !== row.hash)
        faults.push({
          sequence: row.sequence,
          kind: 'edited',
          says: `entry ${row.sequence} (${row.action}, ${row.moment}) was edited: its contents do not give its hash`,
        });
      else if (row.previous_hash !== previous && row.sequence === expected)
        faults.push({
          sequence: row.sequence,
          kind: 'reordered',
          says: `entry ${row.sequence} does not follow entry ${row.sequence - 1}: entries were put in another order, replaced or edited`,
        });
      if (row.moment <= lastMoment)
        faults.push({ sequence: row.sequence, kind: 'reordered', says: `entry ${row.sequence} has a moment no later than the entry before it` });
      faults.push(...payloadFaults(row));
      if (against?.sequence === row.sequence && row.hash.startsWith(against.hash)) matched = true;
      previous = row.hash;
      lastMoment = row.moment;
      expected = row.sequence + 1;
    }
  }
  const head = (await db.selectFrom('record_head').select(['sequence', 'hash']).where('programme_id', '=', programmeId).executeTakeFirst()) ?? null;
  // The making of a programme is its first entry, so none is without one.
  if (expected === 1) faults.push({ sequence: 1, kind: 'deleted', says: 'the whole record is missing: not even the entry that made the programme is there' });
  if (head === null ? expected > 1 : head.sequence !== expected - 1 || head.hash !== previous)
    faults.push({
      sequence: expected,
      kind: 'cut-off',
      says:
        head && head.sequence >= expected
          ? `the record was cut off: ${missing(expected, head.sequence)}`
          : 'the newest entry and the head of the record do not agree',
    });
  if (against && !matched)
    faults.push({
      sequence: against.sequence,
      kind: 'cut-off',
      says: `entry ${against.sequence} with the hash given is not in the record: it was cut off or replaced since`,
    });
  return { programmeId, entries: expected - 1, head, faults };
}

const missing = (from: number, to: number): string => (from === to ? `entry ${from} is missing` : `entries ${from} to ${to} are missing`);

type Row = Awaited<ReturnType<typeof entriesFrom>>[number];

function entriesFrom(db: Db, programmeId: string, sequence: number) {
  return db
    .selectFrom('record_entry as e')
    .leftJoin('record_payload as p', 'p.entry_id', 'e.id')
    .selectAll('e')
    .select(['p.salt', 'p.payload', 'p.struck', 'p.entry_id'])
    .where('e.programme_id', '=', programmeId)
    .where('e.sequence', '>=', sequence)
    .orderBy('e.sequence')
    .limit(batch)
    .execute();
}

function sealedOf(row: Row) {
  return {
    programmeId: row.programme_id,
    sequence: row.sequence,
    moment: row.moment,
    personId: row.person_id,
    postId: row.post_id,
    action: row.action,
    subjectKind: row.subject_kind,
    subjectId: row.subject_id,
    payloadHash: row.payload_hash,
    previousHash: row.previous_hash,
    rowsHash: row.rows_hash,
  };
}

function payloadFaults(row: Row): Fault[] {
  // Striking out is an entry of two people. Until there is one, whatever is struck was taken away.
  if (row.struck)
    return [{ sequence: row.sequence, kind: 'payload-missing', says: `what entry ${row.sequence} recorded was struck out, and no entry says by whom` }];
  if (row.entry_id === null || row.salt === null || row.payload === null)
    return [{ sequence: row.sequence, kind: 'payload-missing', says: `what entry ${row.sequence} recorded is missing, and nobody struck it out` }];
  if (hashPayload(row.salt, row.payload) !== row.payload_hash)
    return [{ sequence: row.sequence, kind: 'payload-edited', says: `what entry ${row.sequence} (${row.action}) recorded was edited` }];
  return [];
}
