import { type Changer, changing } from '../../../platform/record/index.ts';
import { addressHeld } from '../email/store.ts';
import type { TellOldAddress } from '../email/telling.ts';
import { Undone, unlessUndone } from '../undone.ts';
import { endSessionsOf, letBeMet, setAccess, unlinkAccounts } from './store.ts';

/** Ends somebody's access at once, whatever posts they hold: all their sessions end with it, and none begins until it is given back. False where it had ended. */
export function endAccess(changer: Changer, programmeId: string, personId: string, reason: string): Promise<boolean> {
  const change = { programmeId, action: 'access.end', subject: { kind: 'person', id: personId }, reason };
  return unlessUndone(() =>
    changing(changer, change, async (trx) => {
      if (!(await setAccess(trx, programmeId, personId, true))) throw new Undone(false);
      await endSessionsOf(trx, programmeId, personId);
      return true;
    }),
  );
}

/** False where it had not ended. */
export function giveAccessBack(changer: Changer, programmeId: string, personId: string, reason: string): Promise<boolean> {
  const change = { programmeId, action: 'access.give-back', subject: { kind: 'person', id: personId }, reason };
  return unlessUndone(() =>
    changing(changer, change, async (trx) => {
      if (!(await setAccess(trx, programmeId, personId, false))) throw new Undone(false);
      return true;
    }),
  );
}

/**
 * Unlinks the account from a person, as where it was made anew or belongs to somebody else: their sessions end, and whoever next signs in
 * with their verified address is linked, once a second person
 * has said so. A mail to their address says it. False where none was linked.
 */
export const unlinkAccount =
  (tellOldAddress: TellOldAddress) =>
  (changer: Changer, programmeId: string, personId: string, reason: string): Promise<boolean> => {
    const change = { programmeId, action: 'account.unlink', subject: { kind: 'person', id: personId }, reason };
    return unlessUndone(() =>
      changing(changer, change, async (trx, moment, tell) => {
        const by = changer.actor.personId;
        if (by === null) throw new Error('An account is unlinked by somebody, so that somebody else can be asked.');
        if (!(await unlinkAccounts(trx, programmeId, personId, by))) throw new Undone(false);
        await endSessionsOf(trx, programmeId, personId);
        const held = await addressHeld(trx, programmeId, personId);
        const told =
          held?.email != null &&
          (await tellOldAddress(trx, { kind: 'account-unlinked', programmeId, personId, name: held.name, address: held.email, moment, by }));
        tell({ told });
        return true;
      }),
    );
  };

/**
 * A second person says that whoever has the verified address may be linked anew: nobody alone becomes another by unlinking their account and changing their
 * address. False where they are not a second person, nothing waits, or the address is another by now.
 */
export function confirmAddress(changer: Changer, programmeId: string, personId: string, address: string): Promise<boolean> {
  const by = changer.actor.personId;
  return unlessUndone(() =>
    changing(changer, { programmeId, action: 'account.confirm', subject: { kind: 'person', id: personId } }, async (trx) => {
      if (by === null || !(await letBeMet(trx, programmeId, personId, { by, address }))) throw new Undone(false);
      return true;
    }),
  );
}
