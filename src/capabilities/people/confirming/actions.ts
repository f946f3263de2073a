import { type Changer, changing } from '../../../platform/record/index.ts';
import { dropWaiting, endBefore, letHold, waitingHolding } from './store.ts';

/** Thrown inside the change, so that no entry stands where nothing changed. */
class NotConfirmed extends Error {}

async function unlessRefused(change: () => Promise<void>): Promise<boolean> {
  try {
    await change();
    return true;
  } catch (error) {
    if (error instanceof NotConfirmed) return false;
    throw error;
  }
}

/**
 * A second person says that somebody is rightly put in a post that settles: neither who put them there nor they themselves. Only then do those before leave it,
 * unless they share it. `address`: the one that was looked at, empty for none. False where one of these does not hold, or nothing waits.
 */
export function confirmHolding(changer: Changer, programmeId: string, holdingId: string, address: string): Promise<boolean> {
  const by = changer.actor.personId;
  const change = { programmeId, action: 'holding.confirm', subject: { kind: 'holding', id: holdingId } };
  return unlessRefused(() =>
    changing(changer, change, async (trx, _moment, tell) => {
      const held = await waitingHolding(trx, programmeId, holdingId);
      if (held === undefined || by === null || by === held.putBy || by === held.personId || (held.email ?? '') !== address) throw new NotConfirmed();
      await letHold(trx, programmeId, holdingId);
      if (!held.shares) await endBefore(trx, programmeId, held.postId, held.fromDay);
      tell({ person: held.personId, post: held.postId, from: held.fromDay, putBy: held.putBy });
    }),
  );
}

/** Somebody says that it is not right, or who put them there takes it back: it never held. False where nothing waits any more. */
export function declineHolding(changer: Changer, programmeId: string, holdingId: string): Promise<boolean> {
  const change = { programmeId, action: 'holding.decline', subject: { kind: 'holding', id: holdingId } };
  return unlessRefused(() =>
    changing(changer, change, async (trx) => {
      if (!(await dropWaiting(trx, programmeId, holdingId))) throw new NotConfirmed();
    }),
  );
}
