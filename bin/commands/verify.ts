import { verifyFrozen } from '../../src/capabilities/cycle/index.ts';
import { type Against, verifyRecord, verifyRows } from '../../src/platform/record/index.ts';
import { type Command, Refused } from '../command.ts';
import { programmeFor, programmeOption } from '../programme.ts';

export const verify: Command = {
  name: 'verify',
  summary:
    'Check that no entry of the record was edited, deleted, put in another order or cut off, no row changed past the program, and no frozen paper edited.',
  usage: `sightline verify [--programme NAME] [--against SEQUENCE:HASH] [--json]

Walks every entry of the programme's record, compares every row and every earlier version of it with the entry that wrote it, and the report and the
ratings of every closed cycle with the entry of its close. Exit code 0 where all is well, 1 where something is wrong, each fault named.
  --against  an earlier end of the record, as a report prints it (13:c0e4735d1c9b at its foot, the whole hash near its end): finds a tail that was cut off
  --json     print what was found as JSON`,
  options: { ...programmeOption, against: { type: 'string' }, json: { type: 'boolean' } },
  check: (asked) => void readAgainst(asked.options.against),
  stored: () => true,
  run: async (asked, stage) => {
    if (!stage) throw new Error('verify needs the stored data');
    const { programme } = await programmeFor(asked, stage);
    const record = await verifyRecord(stage.db, programme.id, readAgainst(asked.options.against));
    const rows = await verifyRows(stage.db, programme.id);
    const found = { ...record, unsealed: rows.unsealed, faults: [...record.faults, ...rows.faults, ...(await verifyFrozen(stage.db, programme.id))] };
    const code = found.faults.length === 0 ? 0 : 1;
    if (asked.options.json) return { text: JSON.stringify(found, null, 2), code };
    const against = readAgainst(asked.options.against);
    if (code === 0)
      return {
        text: `The record of ${programme.name} is whole, and every row is as it left it: ${found.entries} entries, ending with ${found.head?.sequence}:${found.head?.hash}.${against ? ` Entry ${against.sequence} is the one given.` : ''}${olderWords(rows.unsealed)}`,
      };
    return { text: `The record of ${programme.name} is not whole:\n${found.faults.map((fault) => `- ${fault.says}`).join('\n')}`, code };
  },
};

function olderWords(unsealed: number): string {
  if (unsealed === 0) return '';
  return ` Of ${unsealed} of them, made before rows were sealed, only the entries themselves could be checked.`;
}

function readAgainst(given: string | boolean | undefined): Against | null {
  if (given === undefined) return null;
  const read = /^(\d+):([0-9a-f]{12,64})$/.exec(String(given));
  if (!read) throw new Refused('--against must be a number, a colon and a hash of 12 to 64 letters and digits, as a report prints them: 13:c0e4735d1c9b.');
  return { sequence: Number(read[1]), hash: read[2] as string };
}
