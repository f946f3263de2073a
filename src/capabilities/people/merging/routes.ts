import type { FormState } from '../../../design/forms.ts';
import { type Answer, page, redirect } from '../../../platform/web/index.ts';
import { patterns, url } from '../../../urls.ts';
import { titleKey } from '../rules/title-key.ts';
import { listPosts } from '../store.ts';
import type { Route, Visit } from '../visit.ts';
import { mergePosts } from './actions.ts';
import type { FollowMerge } from './following.ts';
import { readMerge } from './form.ts';
import { mergePage } from './merge-page.ts';
import type { Effect } from './rules/merge.ts';

/** `followers`: what else moves where two posts become one, by those whose it is. People is the lowest capability, so they are handed down to it. */
export const mergeRoutes = (followers: readonly FollowMerge[]): readonly Route[] => [
  { method: 'GET', pattern: patterns.mergePosts, action: 'people.merge', handle: viewMerge },
  { method: 'POST', pattern: patterns.mergePosts, action: 'people.merge', handle: (visit) => submitMerge(visit, followers) },
];

/** `?titles=` has titles between semicolons: the first two posts that they name are chosen. */
async function viewMerge(visit: Visit): Promise<Answer> {
  const posts = await listPosts(visit.db, visit.programme.id);
  const keys = (visit.query.titles ?? '').split(';').map(titleKey);
  const named = keys.flatMap(
    (key) => posts.find(({ title, aliases }) => [title, ...aliases.map((one) => one.title)].some((one) => titleKey(one) === key)) ?? [],
  );
  const [keep, end] = [...new Set(named.map(({ id }) => id))];
  return show(visit, { typed: { keep, end } });
}

async function show(visit: Visit, state: FormState, tried: { keep: string; end: string; effects: readonly Effect[] } | null = null): Promise<Answer> {
  const posts = await listPosts(visit.db, visit.programme.id);
  const errors = (state.problems?.length ?? 0) > 0;
  return page(
    { title: 'Two titles, one post', width: 'reading', errors },
    mergePage({ programme: visit.programme.slug, posts, state, tried, csrf: visit.csrf }),
  );
}

/** First tried, to show what would come of it; then, once somebody has seen that, done. */
async function submitMerge(visit: Visit, followers: readonly FollowMerge[]): Promise<Answer> {
  const typed = visit.form;
  const read = readMerge(typed);
  if (!read.ok) return show(visit, { problems: read.problems, typed });
  const { sure, ...given } = read.value;
  const done = await mergePosts(visit.changer, visit.programme.id, { ...given, onlyTry: !sure }, followers);
  switch (done.state) {
    case 'gone':
      return show(visit, { problems: [{ field: 'end', message: 'One of these is no post of its own any more: choose again' }], typed });
    case 'refused': {
      const problems = done.effects.filter(({ kind }) => kind === 'refuses').map(({ words }) => ({ field: 'end', message: words }));
      return show(visit, { problems, typed });
    }
    case 'tried':
      return show(visit, { typed }, { keep: given.keep, end: given.end, effects: done.effects });
    case 'merged':
      return redirect(url('post', { programme: visit.programme.slug, post: given.keep }));
  }
}
