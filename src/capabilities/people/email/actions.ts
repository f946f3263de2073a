import type { Day } from '../../../calendar/index.ts';
import type { Db } from '../../../platform/database/index.ts';
import { type Changer, changing, holdRecordHead } from '../../../platform/record/index.ts';
import { hasSecondPerson, settles, standsInSettling } from '../confirming/store.ts';
import { isSameAddress } from '../rules/same-address.ts';
import { personByEmail } from '../store.ts';
import { addressHeld, storeAsked, storeConfirmed, storeEmail } from './store.ts';
import type { TellOldAddress } from './telling.ts';

/** Thrown inside the change to undo it. */
class AddressTaken extends Error {}

/**
 * Gives a person another email address, or none. False where somebody else of the programme has it: one address is one person. Whoever is met by their address
 * could become another by a change of it, so the address of before is told; and that of somebody in a post
 * that settles stays until a second person has confirmed the other.
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
      const by = changer.actor.personId;
      if (another && by !== null && (await waitsForSecond(trx, { programmeId, personId, by, today: changer.clock.today() }))) {
        await storeAsked(trx, programmeId, personId, { address: address ?? '', by });
        tell({ email: 'asked for' });
        return;
      }
      // The address of now given once more takes back another that waited.
      await storeAsked(trx, programmeId, personId, null);
      const moved = another && before !== undefined && before.email !== null;
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

/** Whether another address of this person holds only once a second person has said so: they settle what others ask for, and there is somebody else to ask. */
const waitsForSecond = async (trx: Db, { programmeId, personId, by, today }: { programmeId: string; personId: string; by: string; today: Day }) =>
  (await standsInSettling(trx, programmeId, personId, today)) && (await hasSecondPerson(trx, programmeId, [by, personId]));

/** Thrown inside the change, so that no entry stands where nothing changed. */
class NotConfirmed extends Error {}

/**
 * A second person says that the address that waits is right: neither who asked for it nor they themselves, and of the address they saw. The one of before is told.
 * False where one of these does not hold, nothing waits, or somebody else has it by now.
 */
export async function confirmAskedAddress(
  changer: Changer,
  given: { readonly programmeId: string; readonly personId: string; readonly address: string },
  tellOldAddress: TellOldAddress,
): Promise<boolean> {
  const { programmeId, personId, address } = given;
  const by = changer.actor.personId;
  try {
    await changing(changer, { programmeId, action: 'people.confirm-address', subject: { kind: 'person', id: personId } }, async (trx, moment, tell) => {
      await holdRecordHead(trx, programmeId);
      const held = await addressHeld(trx, programmeId, personId);
      if (held === undefined || held.asked !== address || by === null || by === held.askedBy || by === personId) throw new NotConfirmed();
      const other = address === '' ? undefined : await personByEmail(trx, programmeId, address);
      if (other !== undefined && other !== personId) throw new NotConfirmed();
      await storeConfirmed(trx, programmeId, personId);
      const old = held.email;
      const told = old !== null && (await tellOldAddress(trx, { kind: 'address-changed', programmeId, personId, name: held.name, address: old, moment, by }));
      tell({ email: address === '' ? 'taken away' : 'changed', askedBy: held.askedBy, toldBefore: told });
    });
    return true;
  } catch (error) {
    if (error instanceof NotConfirmed) return false;
    throw error;
  }
}
