import { inTransaction } from '../../../platform/database/index.ts';
import { deleteFile, storeFile } from '../../../platform/files/index.ts';
import { newId } from '../../../platform/ids.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { titleKey } from '../../people/index.ts';
import { PlanAlreadyThere, storePlan } from '../content/actions.ts';
import { hasPlan, type StoredPlan } from '../content/store.ts';
import { settleSamePosts } from '../owners/follow-merge.ts';
import { readPlanFile } from '../reading/index.ts';
import { type Found, foundIn, isBlocked, planFromFile, storable } from './rules/plan-from-file.ts';
import { endWait, insertBatch, waitingBatch } from './store.ts';

export type PlanFile = { readonly name: string; readonly bytes: Uint8Array };

/** Nothing was imported. The message is one sentence that says what to do; `problem` names the reason. */
export class ImportRefused extends Error {
  readonly problem: string;
  constructor(problem: string, message: string) {
    super(message);
    this.problem = problem;
  }
}

/** Reads a plan's file and gives all that it holds with every problem. Needs no database. Throws ImportRefused where it is no plan. */
export async function readImport(file: PlanFile): Promise<Found> {
  const reading = await readPlanFile(file);
  if (!reading.ok) throw new ImportRefused(reading.problem.key, reading.problem.message);
  return storable(foundIn(reading.plan, titleKey));
}

/**
 * The first step: reads the file and keeps it with what was found, waiting to be confirmed. Nothing of the plan is stored.
 * Gives the id of the preview. Throws ImportRefused.
 */
export async function previewImport(changer: Changer, programmeId: string, file: PlanFile): Promise<string> {
  if (await hasPlan(changer.db, programmeId)) throw planThere();
  const found = await readImport(file);
  const moment = changer.clock.now();
  const id = newId(moment);
  await inTransaction(changer.db, async (trx) => {
    const fileHash = await storeFile(trx, programmeId, file.bytes);
    await insertBatch(trx, { id, programmeId, fileName: storable(file.name), fileHash, found, moment, personId: changer.actor.personId });
  });
  return id;
}

/** The second step: stores the plan with its posts and its open questions, as one entry of the record. All or nothing. Throws ImportRefused. */
export async function confirmImport(changer: Changer, programmeId: string, batchId: string): Promise<StoredPlan> {
  const change = { programmeId, action: 'plan.import', subject: { kind: 'import', id: batchId } };
  try {
    return await changing(changer, change, async (trx, moment, tell) => {
      const batch = await waitingBatch(trx, programmeId, batchId, { lock: true });
      if (!batch) throw new ImportRefused('gone', 'This import was confirmed or discarded already.');
      const { found } = batch;
      if (isBlocked(found)) throw new ImportRefused('blocked', blockedWords(found));
      const stored = await storePlan(trx, programmeId, moment, planFromFile(found));
      await settleSamePosts(trx, programmeId, changer.clock.today(), 'The programme knew already that they are one post');
      await endWait(trx, programmeId, batchId, 'confirmed');
      tell({ file: batch.fileName, hash: batch.fileHash, ...countsOf(found), problems: found.problems });
      return stored;
    });
  } catch (error) {
    if (error instanceof PlanAlreadyThere) throw planThere();
    throw error;
  }
}

/** Both steps at once, for the command line and the demonstration. Where it is refused no preview is left waiting. Throws ImportRefused. */
export async function importPlan(changer: Changer, programmeId: string, file: PlanFile): Promise<StoredPlan> {
  const batchId = await previewImport(changer, programmeId, file);
  try {
    return await confirmImport(changer, programmeId, batchId);
  } catch (error) {
    await discardImport(changer, programmeId, batchId);
    throw error;
  }
}

/**
 * Throws a preview away with its file, unless something else holds the same bytes; false where it no longer waited. The plan and the record know nothing of it:
 * a file that the office thought better of may hold what should not be kept.
 */
export async function discardImport({ db }: Pick<Changer, 'db'>, programmeId: string, batchId: string): Promise<boolean> {
  const batch = await waitingBatch(db, programmeId, batchId);
  if (!batch) return false;
  try {
    return await inTransaction(db, async (trx) => {
      const ended = await endWait(trx, programmeId, batchId, 'discarded');
      if (ended) await deleteFile(trx, programmeId, batch.fileHash);
      return ended;
    });
  } catch (error) {
    // The same file waits in another preview too, or was frozen as a paper: it stays for that.
    if ((error as { code?: string }).code === '23503') return endWait(db, programmeId, batchId, 'discarded');
    throw error;
  }
}

const planThere = (): ImportRefused => new ImportRefused('plan-there', new PlanAlreadyThere().message);

function blockedWords(found: Found): string {
  const blocking = found.problems.filter(({ severity }) => severity === 'blocks');
  const first = blocking[0]?.message ?? '';
  return blocking.length === 1 ? first : `${blocking.length} problems must be mended in the file first, of which the first is: ${first}`;
}

const countsOf = (found: Found) => ({
  workstreams: found.workstreams.length,
  priorities: found.priorities.length,
  activities: found.activities.length,
  outcomes: found.outcomes.length,
});
