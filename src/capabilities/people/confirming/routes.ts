import { formatDay } from '../../../calendar/index.ts';
import { isId } from '../../../platform/ids.ts';
import { type Answer, found, notFound, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import type { TellOldAddress } from '../email/telling.ts';
import { viewPost } from '../post-view.ts';
import { postById } from '../store.ts';
import type { Route, Visit } from '../visit.ts';
import { confirmHolding, declineHolding } from './actions.ts';

export const confirmingRoutes = (tellOldAddress: TellOldAddress): readonly Route[] => [
  { method: 'POST', pattern: patterns.confirmHolding, action: 'holding.confirm', handle: (visit) => submitConfirm(visit, tellOldAddress) },
  { method: 'POST', pattern: patterns.declineHolding, action: 'holding.confirm', handle: submitDecline },
];

/** The post, and whoever is asked about in it: undefined where they were taken out meanwhile. */
async function asked(visit: Visit) {
  const { post: id, holding } = visit.params as { post: string; holding: string };
  if (!isId(id) || !isId(holding)) notFound();
  const post = found(await postById(visit.db, visit.programme.id, id));
  return { post, held: post.holders.find(({ holdingId }) => holdingId === holding) };
}

/** Pressed twice, or by two at once, the second finds it done: that is what was wanted. */
async function submitConfirm(visit: Visit, tellOldAddress: TellOldAddress): Promise<Answer> {
  const { post, held } = await asked(visit);
  if (held === undefined || held.waits === null) return backTo(visit);
  const address = typeof visit.form.address === 'string' ? visit.form.address : '';
  const done = await confirmHolding(visit.changer, { programmeId: visit.programme.id, holdingId: held.holdingId, address }, tellOldAddress);
  if (done === 'not-theirs')
    return viewPost(visit, [
      { field: 'confirm', message: `Somebody else must confirm it: not ${held.name}, nor ${held.waits.name}, and of the email address as it is now` },
    ]);
  if (done === 'held-later') {
    const later = post.holders.find(({ waits, fromDay }) => waits === null && fromDay >= held.fromDay)?.name ?? 'Somebody';
    return viewPost(visit, [
      {
        field: 'confirm',
        message: `${later} came to hold the post on or after ${formatDay(held.fromDay)}, so ${held.name} cannot follow on that day: take ${held.name} out, then put them in the post from a later day, or say that they share it`,
      },
    ]);
  }
  return backTo(visit);
}

async function submitDecline(visit: Visit): Promise<Answer> {
  const { held } = await asked(visit);
  if (held !== undefined) await declineHolding(visit.changer, visit.programme.id, held.holdingId);
  return backTo(visit);
}

const backTo = ({ programme, params }: Visit): Answer => redirect(url('post', { programme: programme.slug, post: params.post as string }));
