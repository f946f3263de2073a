import { cycleByNumber, listCycles } from '../../src/capabilities/cycle/index.ts';
import { draftFile, highlightFile } from '../../src/capabilities/reports/index.ts';
import { formats, type PaperFormat } from '../../src/documents/index.ts';
import { type Asked, type Command, Refused, type Stage } from '../command.ts';
import { programmeFor, programmeOption } from '../programme.ts';

export const report: Command = {
  name: 'report',
  summary: 'Write the highlight report of a cycle as a web page, a PDF or a Word document.',
  usage: `sightline report highlight --format html|pdf|docx --out FILE [--cycle NUMBER] [--programme NAME]

Writes the report of the cycle named, or of the newest closed one. A closed cycle's report is the one that was frozen. That of an
open cycle, which --cycle must name, is a draft and says so on every page.`,
  options: { ...programmeOption, format: { type: 'string' }, out: { type: 'string' }, cycle: { type: 'string' } },
  check: (asked) => void check(asked),
  stored: () => true,
  run: async (asked, stage) => {
    const { format, out } = check(asked);
    const { programme, changer } = await programmeFor(asked, stage as Stage);
    const number = await cycleNumber(asked, changer.db, programme.id);
    const cycle = await cycleByNumber(changer.db, programme.id, number);
    if (!cycle) throw new Refused(`There is no cycle ${number} in ${programme.slug}.`);
    const at = { today: changer.clock.today(), moment: changer.clock.now(), origin: null };
    const file =
      cycle.state === 'closed' ? await highlightFile(changer.db, programme, number, format) : await draftFile(changer.db, programme, number, format, at);
    if (file.kind === 'no-pdf') throw new Refused(`${file.why} Ask for html or docx instead.`);
    if (file.kind === 'absent') throw new Refused(`Cycle ${number} has no highlight report.`);
    return {
      text: `${cycle.state === 'closed' ? 'The frozen report' : 'A draft of the report'} of cycle ${number} is in ${out}.`,
      files: [{ path: out, bytes: file.bytes }],
    };
  },
};

function check(asked: Asked): { format: PaperFormat; out: string } {
  const [kind, ...more] = asked.words;
  if (kind !== 'highlight' || more.length > 0) throw new Refused('Say which report: sightline report highlight --format html|pdf|docx --out FILE.');
  const { format, out } = asked.options;
  if (typeof format !== 'string' || !Object.hasOwn(formats, format)) throw new Refused('--format must be html, pdf or docx.');
  if (typeof out !== 'string' || out === '') throw new Refused('--out must name the file to write.');
  return { format: format as PaperFormat, out };
}

async function cycleNumber(asked: Asked, db: Stage['db'], programmeId: string): Promise<number> {
  const given = asked.options.cycle;
  if (given !== undefined) {
    if (!/^[1-9]\d{0,3}$/.test(String(given))) throw new Refused('--cycle must be the number of a cycle.');
    return Number(given);
  }
  const closed = (await listCycles(db, programmeId)).filter((cycle) => cycle.state === 'closed').map((cycle) => cycle.number);
  if (closed.length === 0) throw new Refused('No cycle is closed yet. Close one with "sightline cycle close", or name the open one with --cycle for a draft.');
  return Math.max(...closed);
}
