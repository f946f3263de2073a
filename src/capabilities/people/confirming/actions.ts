import { latestDay } from '../../../calendar/index.ts';
import { type Changer, changing, holdRecordHead } from '../../../platform/record/index.ts';
import { endSessionsOf } from '../access/store.ts';
import type { TellOldAddress } from '../email/telling.ts';
import { Undone, unlessUndone } from '../undone.ts';
import { unlinkMetElsewhere } from './linked.ts';
import { dropWaiting, endBefore, isHeldSince, letHold, waitingHolding } from './store.ts';

/** `not-theirs`: they are no second person, or it is another address by now. `held-later`: somebody holds the post from the day that was asked for, or a later one. */
export type Confirmed = 'confirmed' | 'not-theirs' | 'held-later' | 'nothing-waits';

type Given = { readonly programmeId: string; readonly holdingId: string; readonly address: string };

/**
 * A second person says that somebody is rightly put in a post that settles: neither who put them there nor they themselves. Only then, and from that day on at the
 * earliest, do they hold it, and do those before leave it, unless they share it: put there from Monday 15 November and confirmed on Friday 19, they hold it from the
 * 19th, since somebody else acted in it until then. `address`: the one that was looked at, empty for none. What is confirmed is who has that address, so an
 * account that was met by another one is theirs no more: whoever prepared it would act in the post.
 */
export function confirmHolding(changer: Changer, { programmeId, holdingId, address }: Given, tellOldAddress: TellOldAddress): Promise<Confirmed> {
  const by = changer.actor.personId;
  const today = changer.clock.today();
  const change = { programmeId, action: 'holding.confirm', subject: { kind: 'holding', id: holdingId } };
  return unlessUndone<Confirmed>(() =>
    changing<Confirmed>(changer, change, async (trx, moment, tell) => {
      // One after the other, or two would be confirmed as the only holder of one post.
      await holdRecordHead(trx, programmeId);
      const held = await waitingHolding(trx, programmeId, holdingId);
      if (held === undefined) throw new Undone<Confirmed>('nothing-waits');
      const { postId, personId, putBy, fromDay: asked, shares, email } = held;
      if (by === null || by === putBy || by === personId || (email ?? '') !== address) throw new Undone<Confirmed>('not-theirs');
      if (!shares && (await isHeldSince(trx, programmeId, { postId, day: asked, today }))) throw new Undone<Confirmed>('held-later');
      const from = latestDay([asked, today]) ?? today;
      await letHold(trx, programmeId, holdingId, from);
      if (!shares) await endBefore(trx, programmeId, postId, from);
      const unlinked = await unlinkMetElsewhere(trx, programmeId, personId);
      if (unlinked !== null) {
        await endSessionsOf(trx, programmeId, personId);
        if (email !== null) await tellOldAddress(trx, { kind: 'account-unlinked', programmeId, personId, name: unlinked.name, address: email, moment, by });
      }
      tell({ person: personId, post: postId, from, asked, putBy, ...(unlinked !== null && { accountUnlinked: true }) });
      return 'confirmed';
    }),
  );
}

/** Somebody says that it is not right, or who put them there takes it back: it never held. False where nothing waits any more. */
export function declineHolding(changer: Changer, programmeId: string, holdingId: string): Promise<boolean> {
  const change = { programmeId, action: 'holding.decline', subject: { kind: 'holding', id: holdingId } };
  return unlessUndone(() =>
    changing(changer, change, async (trx, _moment, tell) => {
      const held = await dropWaiting(trx, programmeId, holdingId);
      if (held === undefined) throw new Undone(false);
      tell({ person: held.personId, post: held.postId, asked: held.fromDay, putBy: held.putBy });
      return true;
    }),
  );
}
