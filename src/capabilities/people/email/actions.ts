import { type Changer, changing, holdRecordHead } from '../../../platform/record/index.ts';
import { hasSecondPerson, settles } from '../confirming/store.ts';
import { isSameAddress } from '../rules/same-address.ts';
import { personByEmail } from '../store.ts';
import { addressHeld, storeEmail } from './store.ts';
import type { TellOldAddress } from './telling.ts';

/** Thrown inside the change to undo it. */
class AddressTaken extends Error {}

/**
 * Gives a person another email address, or none. False where somebody else of the programme has it: one address is one person. Whoever is met by their address
 * could become another by a change of it, so the address of before is told.
 */
export async function changeEmail(
  changer: Changer,
  given: { readonly programmeId: string; readonly personId: string; readonly address: string | null },
  tellOldAddress: TellOldAddress,
): Promise<boolean> {
  const { programmeId, personId, address } = given;
  try {
    await changing(changer, { programmeId, action: 'people.edit', subject: { kind: 'person', id: personId } }, async (trx, moment, tell) => {
      // One after the other, or two people could be given one address.
      await holdRecordHead(trx, programmeId);
      const other = address === null ? undefined : await personByEmail(trx, programmeId, address);
      if (other !== undefined && other !== personId) throw new AddressTaken();
      // The address itself stands in the person's row and not beside the entry: the record says that it changed.
      const before = await addressHeld(trx, programmeId, personId);
      const another = !isSameAddress(before?.email ?? '', address ?? '');
      const moved = another && before !== undefined && before.email !== null;
      const by = changer.actor.personId;
      const told =
        moved &&
        (await tellOldAddress(trx, { kind: 'address-changed', programmeId, personId, name: before.name, address: before.email as string, moment, by }));
      tell({ email: address === null ? 'taken away' : 'changed', toldBefore: told });
      // Whoever has not signed in yet would be met by the new address alone, and would settle what others ask for.
      const confirmed =
        another &&
        by !== null &&
        (await settles(trx, programmeId, personId, changer.clock.today())) &&
        (await hasSecondPerson(trx, programmeId, [by, personId]));
      await storeEmail(trx, programmeId, personId, { address, by, confirmed });
    });
    return true;
  } catch (error) {
    if (error instanceof AddressTaken) return false;
    throw error;
  }
}
