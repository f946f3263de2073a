import { type Db, sql } from '../database/index.ts';
import { hashRows } from './chain.ts';
import type { Fault } from './verify.ts';

export type RowsVerification = {
  /** Entries whose rows were compared. */
  readonly entries: number;
  /** Entries of before rows were sealed: nothing shows whether theirs are as they were. */
  readonly unsealed: number;
  readonly faults: readonly Fault[];
};

/** Entries read at a time: a long record does not fill the memory. */
const batch = 500;
/** Faults named of one kind and table; more of them are counted. */
const named = 20;

/**
 * Compares every row of a programme, and every version of it in the history, with the entries of its record: what was edited, added or taken away past the
 * program is named. The chain itself is `verifyRecord`'s to check; without a whole chain this proves nothing.
 */
export async function verifyRows(db: Db, programmeId: string): Promise<RowsVerification> {
  const tables = await trackedTables(db);
  const faults: Fault[] = [];
  for (const table of tables) faults.push(...(await faultsOfTable(db, programmeId, table)));
  let entries = 0;
  let unsealed = 0;
  let last = { sequence: 0, moment: '0001-01-01T00:00:00.000Z' };
  for (;;) {
    const rows = await entriesAfter(db, programmeId, last.sequence);
    const end = rows.at(-1);
    const upTo = end?.moment ?? 'infinity';
    const lines = await linesBetween(db, programmeId, tables, last.moment, upTo);
    const wrote = Map.groupBy(lines, (line) => line.moment);
    for (const entry of rows) {
      const own = wrote.get(entry.moment) ?? [];
      wrote.delete(entry.moment);
      if (entry.rowsHash === null) unsealed += 1;
      else if (hashRows(own.map(({ line }) => line)) !== entry.rowsHash)
        faults.push(fault(entry.sequence, `the rows that entry ${entry.sequence} (${entry.action}, ${entry.moment}) wrote are not all as it left them`));
      entries += entry.rowsHash === null ? 0 : 1;
    }
    // Of the moment that the batch before ended with, the entry was there.
    wrote.delete(last.moment);
    faults.push(
      ...[...wrote].flatMap(([moment, own]) => own.slice(0, named).map(({ line }) => fault(0, `${thing(line)} was written at ${moment} by no entry`))),
    );
    if (end === undefined) return { entries, unsealed, faults };
    last = end;
  }
}

async function trackedTables(db: Db): Promise<string[]> {
  const { rows } = await sql<{
    name: string;
  }>`select table_name as name from information_schema.views where table_schema = 'as_at' order by table_name`.execute(db);
  return rows.map(({ name }) => name);
}

const saidOf = {
  edited: (what: string, at: string) => `${what}, as it stood from ${at}, was edited in the history`,
  period: (what: string, at: string) => `the versions of ${what} do not follow each other at ${at}: one was taken away, added or given other days`,
  'taken-away': (what: string) => `${what} was taken away past the program`,
  added: (what: string) => `${what} was added past the program`,
  changed: (what: string, at: string) => `${what} stands otherwise than the record left it at ${at}: it was edited past the program`,
};

async function faultsOfTable(db: Db, programmeId: string, table: string): Promise<Fault[]> {
  const { rows } = await sql<{ id: string; moment: string | null; fault: keyof typeof saidOf }>`
    select row_id as id, moment, fault from history.faults(${table}, ${programmeId}) order by fault, moment, row_id`.execute(db);
  return [...Map.groupBy(rows, ({ fault: kind }) => kind)].flatMap(([kind, all]) => [
    ...all.slice(0, named).map(({ id, moment }) => fault(0, saidOf[kind](`${table} ${id}`, moment ?? ''))),
    ...(all.length > named ? [fault(0, `and ${all.length - named} more of ${table}`)] : []),
  ]);
}

function entriesAfter(db: Db, programmeId: string, sequence: number) {
  return db
    .selectFrom('record_entry')
    .select(['sequence', 'moment', 'action', 'rows_hash as rowsHash'])
    .where('programme_id', '=', programmeId)
    .where('sequence', '>', sequence)
    .orderBy('sequence')
    .limit(batch)
    .execute();
}

async function linesBetween(db: Db, programmeId: string, tables: readonly string[], from: string, to: string): Promise<{ moment: string; line: string }[]> {
  const lines: { moment: string; line: string }[] = [];
  for (const table of tables) {
    const { rows } = await sql<{ moment: string; line: string }>`select moment, line from history.lines(${table}, ${programmeId}, ${from}, ${to})`.execute(db);
    lines.push(...rows);
  }
  return lines;
}

const thing = (line: string): string => line.split(' ').slice(0, 2).join(' ');

const fault = (sequence: number, says: string): Fault => ({ sequence, kind: 'row', says });
