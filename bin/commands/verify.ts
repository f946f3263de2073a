import { verifyFrozen } from '../../src/capabilities/cycle/index.ts';
import { type Against, verifyRecord } from '../../src/platform/record/index.ts';
import { type Command, Refused } from '../command.ts';
import { programmeFor, programmeOption } from '../programme.ts';

export const verify: Command = {
  name: 'verify',
  summary: 'Check that no entry of the record was edited, deleted, put in another order or cut off, and no frozen paper edited.',
  usage: `sightline verify [--programme NAME] [--against SEQUENCE:HASH] [--json]

Walks every entry of the programme's record, and compares the report and the ratings of every closed cycle with the entry of its close. Exit code 0 where all is well, 1 where something is wrong, each fault named.
  --against  an earlier end of the record, as printed at the foot of a report: finds a tail that was cut off
  --json     print what was found as JSON`,
  options: { ...programmeOption, against: { type: 'string' }, json: { type: 'boolean' } },
  stored: () => true,
  run: async (asked, stage) => {
    if (!stage) throw new Error('verify needs the stored data');
    const { programme } = await programmeFor(asked, stage);
    const record = await verifyRecord(stage.db, programme.id, readAgainst(asked.options.against));
    const found = { ...record, faults: [...record.faults, ...(await verifyFrozen(stage.db, programme.id))] };
    const code = found.faults.length === 0 ? 0 : 1;
    if (asked.options.json) return { text: JSON.stringify(found, null, 2), code };
    if (code === 0)
      return { text: `The record of ${programme.name} is whole: ${found.entries} entries, ending with ${found.head?.sequence}:${found.head?.hash}.` };
    return { text: `The record of ${programme.name} is not whole:\n${found.faults.map((fault) => `- ${fault.says}`).join('\n')}`, code };
  },
};

function readAgainst(given: string | boolean | undefined): Against | null {
  if (given === undefined) return null;
  const read = /^(\d+):([0-9a-f]{64})$/.exec(String(given));
  if (!read) throw new Refused('--against must be a sequence number, a colon and a hash of 64 letters and digits, as printed at the foot of a report.');
  return { sequence: Number(read[1]), hash: read[2] as string };
}
