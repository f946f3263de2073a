import { type Found, ImportRefused, importPlan, readImport } from '../../src/capabilities/plan/index.ts';
import { type Command, Refused } from '../command.ts';
import { programmeFor, programmeOption } from '../programme.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Read an improvement plan from a Word document, an Excel workbook, CSV, a PDF or text, and store it.',
  usage: `sightline import FILE [--dry-run] [--json] [--programme NAME]

Reads FILE (.docx, .xlsx, .csv, .pdf or .txt), says everything found and every problem with its place, and stores the plan in the programme.
  --dry-run  only say what is found; nothing is stored and the stored data is not opened
  --json     print what was found as JSON: workstreams, priorities, activities, outcomes, problems`,
  options: { ...programmeOption, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  inputs: [0],
  stored: (asked) => asked.options['dry-run'] !== true,
  run: async (asked, stage) => {
    const file = asked.files[0] as { name: string; bytes: Uint8Array };
    try {
      const found = await readImport(file);
      if (stage) {
        const { programme, changer } = await programmeFor(asked, stage);
        await importPlan(changer, programme.id, file);
      }
      return { text: asked.options.json ? asJson(found) : inWords(found, stage ? 'The plan is stored.' : 'Nothing was stored (--dry-run).') };
    } catch (error) {
      if (error instanceof ImportRefused) throw new Refused(error.message);
      throw error;
    }
  },
};

/** The five lists, each thing with its place. */
function asJson({ workstreams, priorities, activities, outcomes, problems }: Found): string {
  return JSON.stringify({ workstreams, priorities, activities, outcomes, problems }, null, 2);
}

function inWords(plan: Found, end: string): string {
  const counts = [
    [plan.workstreams.length, 'workstream'],
    [plan.priorities.length, 'priority', 'priorities'],
    [plan.activities.length, 'activity', 'activities'],
    [plan.outcomes.length, 'outcome'],
  ] as const;
  const found = counts.map(([count, one, many]) => `${count} ${count === 1 ? one : (many ?? `${one}s`)}`).join(', ');
  const problems = plan.problems.map((problem) => `- ${problem.ref === '' ? '' : `${problem.ref}: `}${problem.message} (${problem.place})`);
  return [
    `Found ${found}.`,
    problems.length === 0 ? 'No problems.' : `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'}:`,
    ...problems,
    end,
  ].join('\n');
}
