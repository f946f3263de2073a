import { isId } from '../../../platform/ids.ts';
import { type Answer, found, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { viewPost } from '../post-view.ts';
import { postById } from '../store.ts';
import type { Route, Visit } from '../visit.ts';
import { setLine } from './actions.ts';
import { readLine } from './form.ts';

export const lineRoutes: readonly Route[] = [{ method: 'POST', pattern: patterns.postLine, action: 'people.edit', handle: submitLine }];

async function submitLine(visit: Visit): Promise<Answer> {
  const { id } = visit.programme;
  const post = found(isId(visit.params.post ?? '') ? await postById(visit.db, id, visit.params.post as string) : null);
  const read = readLine(visit.form);
  if (!read.ok) return viewPost(visit, [{ field: 'line', message: read.message }]);
  const done = await setLine(visit.changer, id, post.id, read.to);
  if (done === 'circle')
    return viewPost(visit, [{ field: 'line', message: `That post answers to ${post.title} itself, directly or through others: choose another` }]);
  if (done === 'gone') return viewPost(visit, [{ field: 'line', message: 'That post is no longer there: choose another' }]);
  return redirect(url('post', { programme: visit.programme.slug, post: post.id }));
}
