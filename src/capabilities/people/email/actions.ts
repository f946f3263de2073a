import { type Changer, changing, holdRecordHead } from '../../../platform/record/index.ts';
import { personByEmail } from '../store.ts';
import { storeEmail } from './store.ts';

/** Thrown inside the change to undo it. */
class AddressTaken extends Error {}

/** Gives a person another email address, or none. False where somebody else of the programme has it: one address is one person. */
export async function changeEmail(changer: Changer, programmeId: string, personId: string, address: string | null): Promise<boolean> {
  try {
    await changing(changer, { programmeId, action: 'people.edit', subject: { kind: 'person', id: personId } }, async (trx, _moment, tell) => {
      // One after the other, or two people could be given one address.
      await holdRecordHead(trx, programmeId);
      const other = address === null ? undefined : await personByEmail(trx, programmeId, address);
      if (other !== undefined && other !== personId) throw new AddressTaken();
      // The address itself stands in the person's row and not beside the entry: the record says that it changed.
      tell({ email: address === null ? 'taken away' : 'changed' });
      await storeEmail(trx, programmeId, personId, { address, by: changer.actor.personId });
    });
    return true;
  } catch (error) {
    if (error instanceof AddressTaken) return false;
    throw error;
  }
}
