import { type Changer, changing, holdRecordHead } from '../../../platform/record/index.ts';
import { hasSecondPerson, settles } from '../confirming/store.ts';
import { isSameAddress } from '../rules/same-address.ts';
import { personByEmail } from '../store.ts';
import { Undone, unlessUndone } from '../undone.ts';
import { addressHeld, storeAsked, storeConfirmed, storeEmail } from './store.ts';
import type { TellOldAddress } from './telling.ts';

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
  return unlessUndone(() =>
    changing(changer, { programmeId, action: 'people.edit', subject: { kind: 'person', id: personId } }, async (trx, moment, tell) => {
      // One after the other, or two people could be given one address.
      await holdRecordHead(trx, programmeId);
      const other = address === null ? undefined : await personByEmail(trx, programmeId, address);
      if (other !== undefined && other !== personId) throw new Undone(false);
      // The address itself stands in the person's row and not beside the entry: the record says that it changed.
      const before = await addressHeld(trx, programmeId, personId);
      const another = !isSameAddress(before?.email ?? '', address ?? '');
      const by = changer.actor.personId;
      const today = changer.clock.today();
      // An address that there was is the word of two, theirs too: their office alone cannot pass them on to somebody else. The first one is the office's word.
      const besides = by === null ? [] : before?.email == null ? [by, personId] : [by];
      const second =
        another &&
        by !== null &&
        (await settles(trx, programmeId, personId, { today, confirmed: false })) &&
        (await hasSecondPerson(trx, programmeId, besides));
      if (second && (await settles(trx, programmeId, personId, { today, confirmed: true }))) {
        await storeAsked(trx, programmeId, personId, { address: address ?? '', by });
        tell({ email: 'asked for' });
        return true;
      }
      // The address of now given once more takes back another that waited.
      await storeAsked(trx, programmeId, personId, null);
      const moved = another && before !== undefined && before.email !== null;
      const told =
        moved &&
        (await tellOldAddress(trx, { kind: 'address-changed', programmeId, personId, name: before.name, address: before.email as string, moment, by }));
      tell({ email: address === null ? 'taken away' : 'changed', toldBefore: told });
      // Of whoever waits to hold one: if they have not signed in yet they would be met by the new address alone.
      await storeEmail(trx, programmeId, personId, { address, by, confirmed: second });
      return true;
    }),
  );
}

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
  return unlessUndone(() =>
    changing(changer, { programmeId, action: 'people.confirm-address', subject: { kind: 'person', id: personId } }, async (trx, moment, tell) => {
      await holdRecordHead(trx, programmeId);
      const held = await addressHeld(trx, programmeId, personId);
      if (held === undefined || held.asked !== address || by === null || by === held.askedBy || by === personId) throw new Undone(false);
      const other = address === '' ? undefined : await personByEmail(trx, programmeId, address);
      if (other !== undefined && other !== personId) throw new Undone(false);
      await storeConfirmed(trx, programmeId, personId);
      const old = held.email;
      const told = old !== null && (await tellOldAddress(trx, { kind: 'address-changed', programmeId, personId, name: held.name, address: old, moment, by }));
      tell({ email: address === '' ? 'taken away' : 'changed', askedBy: held.askedBy, toldBefore: told });
      return true;
    }),
  );
}
