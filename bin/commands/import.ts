import { confirmImport, ImportRefused, previewImport } from '../../src/capabilities/plan/index.ts';
import { type PlanReading, readPlanFile } from '../../src/capabilities/plan/reading/index.ts';
import { type Asked, type Command, type Done, Refused } from '../command.ts';
import { programmeFor, programmeOption } from '../programme.ts';

export const importCommand: Command = {
  name: 'import',
  summary: 'Read an improvement plan from a Word document or an Excel workbook, and store it.',
  usage: `sightline import FILE [--dry-run] [--json] [--programme NAME]

Reads FILE (.docx or .xlsx), says everything found and every problem with its place, and stores the plan in the programme.
  --dry-run  only say what is found; nothing is stored and the stored data is not opened
  --json     print what was found as JSON: workstreams, priorities, activities, outcomes, problems`,
  options: { ...programmeOption, 'dry-run': { type: 'boolean' }, json: { type: 'boolean' } },
  inputs: [0],
  stored: (asked) => asked.options['dry-run'] !== true,
  run: async (asked, stage) => {
    const file = asked.files[0] as { name: string; bytes: Uint8Array };
    const reading = await readPlanFile(file);
    if (!reading.ok) throw new Refused(reading.problem.message);
    if (!stage) return { text: asked.options.json ? asJson(reading) : inWords(reading, 'Nothing was stored (--dry-run).') };
    const { programme, changer } = await programmeFor(asked, stage);
    return store(asked, file, reading, programme, changer);
  },
};

type Read = Extract<PlanReading, { ok: true }>;

async function store(
  asked: Asked,
  file: { name: string; bytes: Uint8Array },
  reading: Read,
  programme: { id: string },
  changer: Parameters<typeof previewImport>[0],
): Promise<Done> {
  try {
    const batch = await previewImport(changer, programme.id, file);
    await confirmImport(changer, programme.id, batch);
  } catch (error) {
    if (error instanceof ImportRefused) throw new Refused(error.message);
    throw error;
  }
  return { text: asked.options.json ? asJson(reading) : inWords(reading, 'The plan is stored.') };
}

/** The five lists, each thing with its place. */
function asJson({ plan }: Read): string {
  const { workstreams, priorities, activities, outcomes, problems } = plan;
  return JSON.stringify({ workstreams, priorities, activities, outcomes, problems }, null, 2);
}

function inWords({ plan }: Read, end: string): string {
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
