import { createHash } from 'node:crypto';

/** What an entry's hash covers. Field order is fixed here and nowhere else. */
export type Sealed = {
  programmeId: string;
  sequence: number;
  moment: string;
  personId: string | null;
  postId: string | null;
  action: string;
  subjectKind: string;
  subjectId: string;
  payloadHash: string;
  previousHash: string;
  /** Null in entries of before rows were sealed, whose hash does not cover it. */
  rowsHash: string | null;
};

/** The hash before the first entry. */
export const genesis = '0'.repeat(64);

export function hashEntry(entry: Sealed): string {
  const text = JSON.stringify([
    entry.programmeId,
    entry.sequence,
    entry.moment,
    entry.personId,
    entry.postId,
    entry.action,
    entry.subjectKind,
    entry.subjectId,
    entry.payloadHash,
    entry.previousHash,
    ...(entry.rowsHash === null ? [] : [entry.rowsHash]),
  ]);
  return createHash('sha256').update(text).digest('hex');
}

/** Of the lines of `history.lines`: table, id and seal of every row version begun at one moment, and each row taken away. As `history.rows_hash` makes it. */
export function hashRows(lines: readonly string[]): string {
  return createHash('sha256')
    .update([...lines].sort().join('\n'))
    .digest('hex');
}

/** Salted, so that a struck payload cannot be guessed back from its hash. */
export function hashPayload(salt: string, payload: string): string {
  return createHash('sha256').update(salt).update('\n').update(payload).digest('hex');
}
