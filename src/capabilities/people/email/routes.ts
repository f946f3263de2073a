import { isId } from '../../../platform/ids.ts';
import { type Answer, found, notFound, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { viewPost } from '../post-view.ts';
import { addressField } from '../rules/address-field.ts';
import { holdersOn } from '../rules/posts.ts';
import { postById } from '../store.ts';
import type { Route, Visit } from '../visit.ts';
import { changeEmail } from './actions.ts';
import { readEmail } from './form.ts';
import type { TellOldAddress } from './telling.ts';

export const emailRoutes = (tellOldAddress: TellOldAddress): readonly Route[] => [
  { method: 'POST', pattern: patterns.holderEmail, action: 'people.edit', handle: (visit) => submitEmail(visit, tellOldAddress) },
];

async function submitEmail(visit: Visit, tellOldAddress: TellOldAddress): Promise<Answer> {
  const { post, holding } = visit.params as { post: string; holding: string };
  if (!isId(post) || !isId(holding)) notFound();
  const there = found(await postById(visit.db, visit.programme.id, post));
  const held = found(holdersOn(there, visit.today).find((one) => one.holdingId === holding));
  const field = addressField(there, visit.today, held.holdingId);
  const read = readEmail(visit.form[field]);
  if (!read.ok) return viewPost(visit, [{ field, message: read.message }]);
  const given = { programmeId: visit.programme.id, personId: held.personId, address: read.address };
  if (!(await changeEmail(visit.changer, given, tellOldAddress)))
    return viewPost(visit, [{ field, message: 'Somebody else of this programme has that address: choose another, since one address is one person' }]);
  return redirect(url('post', { programme: visit.programme.slug, post }));
}
