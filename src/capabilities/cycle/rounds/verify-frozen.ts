import type { Db } from '../../../platform/database/index.ts';
import { hashOfBytes, readFile } from '../../../platform/files/index.ts';
import { entriesOf, type Fault } from '../../../platform/record/index.ts';
import type { FrozenPaperTable } from '../tables.ts';
import { hashOfRatings } from './rating-hash.ts';

/** What the entry of a close tells of what was frozen then: SHA-256 of each thing. */
export type FrozenHashes = {
  readonly facts: string;
  readonly policy: string;
  readonly tree: string;
  readonly pdf: string | null;
  readonly docx: string;
  readonly ratings: string;
};

type Close = { readonly sequence: number; readonly cycleId: string; readonly number: number; readonly hashes: FrozenHashes };

/**
 * Compares what every closed cycle froze (its report's texts and files, its ratings) with the hashes in the entry of its close, which the chain of the record
 * guards. Names each thing that was edited, or is missing. One cycle after the other, so that long histories do not fill the memory.
 */
export async function verifyFrozen(db: Db, programmeId: string): Promise<Fault[]> {
  const faults: Fault[] = [];
  const entries = await entriesOf(db, programmeId, 'cycle.close');
  for (const { sequence, subjectId: cycleId, payload } of entries) {
    const close = closeOf(sequence, cycleId, payload);
    if (close === null)
      faults.push({ sequence, kind: 'frozen-missing', says: `what was frozen with entry ${sequence} cannot be compared: the entry does not tell its hashes` });
    else faults.push(...(await faultsOf(db, programmeId, close)));
  }
  return [...faults, ...(await closedByNobody(db, programmeId, new Set(entries.map(({ subjectId }) => subjectId))))];
}

async function closedByNobody(db: Db, programmeId: string, closed: ReadonlySet<string>): Promise<Fault[]> {
  const cycles = await db.selectFrom('cycle').select(['id', 'number']).where('programme_id', '=', programmeId).where('state', '=', 'closed').execute();
  return cycles
    .filter(({ id }) => !closed.has(id))
    .map(({ number }) => ({ sequence: 0, kind: 'frozen-edited', says: `cycle ${number} stands as closed, and no entry of the record closed it` }));
}

function closeOf(sequence: number, cycleId: string, payload: string | null): Close | null {
  if (payload === null) return null;
  try {
    const told = JSON.parse(payload) as { number?: number; hashes?: FrozenHashes } | null;
    return told?.number === undefined || told.hashes === undefined ? null : { sequence, cycleId, number: told.number, hashes: told.hashes };
  } catch {
    return null;
  }
}

async function faultsOf(db: Db, programmeId: string, close: Close): Promise<Fault[]> {
  const { sequence, number, hashes } = close;
  const edited = (what: string): Fault => ({ sequence, kind: 'frozen-edited', says: `the frozen ${what} of cycle ${number} was edited` });
  const missing = (what: string): Fault => ({ sequence, kind: 'frozen-missing', says: `the frozen ${what} of cycle ${number} is missing` });
  const faults: Fault[] = [];
  const ratings = await db.selectFrom('rating').selectAll().where('programme_id', '=', programmeId).where('cycle_id', '=', close.cycleId).execute();
  if (hashOfRatings(ratings) !== hashes.ratings) faults.push({ sequence, kind: 'frozen-edited', says: `the frozen ratings of cycle ${number} were edited` });
  const paper = await db
    .selectFrom('frozen_paper')
    .selectAll()
    .where('programme_id', '=', programmeId)
    .where('cycle_id', '=', close.cycleId)
    .where('kind', '=', 'highlight')
    .executeTakeFirst();
  if (paper === undefined) return [...faults, missing('report')];
  if (!sameTexts(paper, hashes)) faults.push(edited('report'));
  for (const [what, hash] of [
    ['PDF', hashes.pdf],
    ['Word file', hashes.docx],
  ] as const) {
    if (hash === null) continue;
    const state = await stateOfFile(db, programmeId, hash);
    if (state !== 'whole') faults.push(state === 'missing' ? missing(what) : edited(what));
  }
  return faults;
}

/** The texts give the hashes of the entry, and the paper names the same texts and files. */
function sameTexts(paper: FrozenPaperTable, hashes: FrozenHashes): boolean {
  const texts = (['facts', 'policy', 'tree'] as const).every(
    (what) => hashOfBytes(new TextEncoder().encode(paper[what])) === hashes[what] && paper[`${what}_hash`] === hashes[what],
  );
  return texts && paper.pdf_hash === hashes.pdf && paper.docx_hash === hashes.docx;
}

async function stateOfFile(db: Db, programmeId: string, hash: string): Promise<'whole' | 'missing' | 'edited'> {
  try {
    return (await readFile(db, programmeId, hash)) === null ? 'missing' : 'whole';
  } catch (error) {
    if (error instanceof Error && error.message.includes('damaged')) return 'edited';
    throw error;
  }
}
