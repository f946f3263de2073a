import type { Problem } from '../../design/forms.ts';
import { isId } from '../../platform/ids.ts';
import { type Answer, found, page, redirect } from '../../platform/web/index.ts';
import { url } from '../../urls.ts';
import { linkedAccounts } from './confirming/linked.ts';
import { type Namesake, postPage } from './pages/show-post.ts';
import { listPosts, mergedInto } from './store.ts';
import type { Visit } from './visit.ts';

/** The page of one post, with the problems of whichever of its forms was sent. */
export async function viewPost(visit: Visit, problems: readonly Problem[], namesakes: readonly Namesake[] = []): Promise<Answer> {
  const id = isId(visit.params.post ?? '') ? (visit.params.post as string) : null;
  const posts = await listPosts(visit.db, visit.programme.id);
  const there = posts.find((post) => post.id === id);
  if (there === undefined && id !== null) {
    // A link of before leads on to the post that it is another name of.
    const post = found(await mergedInto(visit.db, visit.programme.id, id));
    return redirect(url('post', { programme: visit.programme.slug, post }));
  }
  const post = found(there);
  const waiting = post.holders.filter(({ waits }) => waits !== null).map(({ personId }) => personId);
  const confirms = visit.may('holding.confirm');
  const accounts = confirms && waiting.length > 0 ? await linkedAccounts(visit.db, visit.programme.id, waiting) : [];
  const body = postPage({
    namesakes,
    programme: visit.programme.slug,
    post,
    posts,
    today: visit.today,
    mayEdit: visit.may('people.edit'),
    mayMerge: visit.may('people.merge'),
    maySeeAccess: visit.may('access.read'),
    second: confirms ? { personId: visit.person.id, accounts } : null,
    problems,
    typed: visit.form,
    csrf: visit.csrf,
  });
  return page({ title: post.title, width: 'reading', errors: problems.length > 0 }, body);
}
