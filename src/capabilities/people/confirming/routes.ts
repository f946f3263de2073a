import { isId } from '../../../platform/ids.ts';
import { type Answer, found, notFound, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { viewPost } from '../post-view.ts';
import type { PostWithHolders } from '../rules/posts.ts';
import { postById } from '../store.ts';
import type { Route, Visit } from '../visit.ts';
import { confirmHolding, declineHolding } from './actions.ts';

export const confirmingRoutes: readonly Route[] = [
  { method: 'POST', pattern: patterns.confirmHolding, action: 'holding.confirm', handle: submitConfirm },
  { method: 'POST', pattern: patterns.declineHolding, action: 'holding.confirm', handle: submitDecline },
];

async function asked(visit: Visit): Promise<PostWithHolders['holders'][number]> {
  const { post, holding } = visit.params as { post: string; holding: string };
  if (!isId(post) || !isId(holding)) notFound();
  return found((await postById(visit.db, visit.programme.id, post))?.holders.find(({ holdingId }) => holdingId === holding));
}

/** Pressed twice, or by two at once, the second finds it done: that is what was wanted. */
async function submitConfirm(visit: Visit): Promise<Answer> {
  const held = await asked(visit);
  const address = typeof visit.form.address === 'string' ? visit.form.address : '';
  if (held.waits !== null && !(await confirmHolding(visit.changer, visit.programme.id, held.holdingId, address)))
    return viewPost(visit, [
      { field: 'confirm', message: `Somebody else must confirm it: not ${held.name}, nor ${held.waits.name}, and of the email address as it is now` },
    ]);
  return backTo(visit);
}

async function submitDecline(visit: Visit): Promise<Answer> {
  const held = await asked(visit);
  if (held.waits !== null) await declineHolding(visit.changer, visit.programme.id, held.holdingId);
  return backTo(visit);
}

const backTo = ({ programme, params }: Visit): Answer => redirect(url('post', { programme: programme.slug, post: params.post as string }));
