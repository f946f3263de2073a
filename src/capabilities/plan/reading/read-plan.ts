import { assemblePlan } from './assembly/assemble.ts';
import { readCsv } from './csv.ts';
import { readExcel } from './excel.ts';
import { type OpenedFile, openFile } from './file-kind.ts';
import { type FileProblem, fileProblem, UnreadableFile } from './file-problems.ts';
import { readPdf } from './pdf.ts';
import type { Grid } from './rules/grid.ts';
import type { ReadPlan } from './rules/plan.ts';
import { readText } from './text.ts';
import { readWord } from './word.ts';

export type PlanReading = { readonly ok: true; readonly plan: ReadPlan } | { readonly ok: false; readonly problem: FileProblem };

/** Reads a plan in the thread it is called in. A server calls readPlanFile instead, which may be stopped. */
export async function readPlan(name: string, bytes: Uint8Array): Promise<PlanReading> {
  try {
    const file = openFile(name, bytes);
    return planOf(await gridOf(file));
  } catch (error) {
    // What a parser says of a broken file helps nobody who wants to import a plan.
    return { ok: false, problem: fileProblem(error instanceof UnreadableFile ? error.key : 'unreadable') };
  }
}

async function gridOf(file: OpenedFile): Promise<Grid> {
  switch (file.kind) {
    case 'word':
      return readWord(file);
    case 'excel':
      return readExcel(file);
    case 'pdf':
      return readPdf(file.bytes);
    case 'csv':
      return readCsv(file.text);
    case 'text':
      return readText(file.text);
  }
}

function planOf(grid: Grid): PlanReading {
  const { plan, planTables } = assemblePlan(grid);
  if (plan.priorities.length > 0) return { ok: true, plan };
  if (plan.problems.some(({ key }) => key === 'no-ref-column')) return { ok: false, problem: fileProblem('no-ref-column') };
  // Rows whose refs cannot be used are each named among the problems.
  if (plan.problems.some(({ severity }) => severity === 'blocks')) return { ok: true, plan };
  const text = grid.blocks.some((block) => block.kind !== 'table' || block.rows.some(({ cells }) => cells.some(({ lines }) => lines.length > 0)));
  return { ok: false, problem: fileProblem(planTables > 0 ? 'no-priorities' : text ? 'no-plan-table' : 'no-text') };
}
