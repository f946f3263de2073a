import { runInWorker } from '../../../platform/workers/index.ts';
import { fileLimits, fileProblem } from './file-problems.ts';
import type { PlanReading } from './read-plan.ts';

export { type FileProblem, fileLimits } from './file-problems.ts';
export type { PlanReading } from './read-plan.ts';
export type * from './rules/plan.ts';

const limits = { deadlineMs: 30_000, memoryMb: 384 };

/**
 * Reads an improvement plan from a Word document (.docx) or an Excel workbook (.xlsx), in a thread that is stopped after 30 seconds.
 * A file that is no plan comes back as a problem: one sentence that says what to do. A plan comes back with everything found and all
 * that is doubtful in it; where any of its problems `blocks`, it cannot be stored.
 */
export async function readPlanFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): Promise<PlanReading> {
  // Before the bytes are copied into the thread.
  if (bytes.length > fileLimits.fileBytes) return { ok: false, problem: fileProblem('too-large') };
  const outcome = await runInWorker<PlanReading>(new URL('./read-plan.worker.ts', import.meta.url), { name, bytes }, limits);
  if (outcome.ok) return outcome.value;
  return { ok: false, problem: fileProblem(outcome.problem === 'too-slow' ? 'too-slow' : outcome.problem === 'too-large' ? 'too-much-memory' : 'unreadable') };
}
