import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { addPost, listPosts } from '../../people/index.ts';
import { at, type CycleSite, cycleSite, goodDifference, goodSections, openFor, save, submit, summaryOf, verify } from '../fixtures/site.ts';

let it: CycleSite;
before(async () => {
  it = await cycleSite();
  await openFor(it.office, '30', '9');
  await save(it.assessment, '/cycle/1/LG1', goodSections);
  await submit(it.assessment, '/cycle/1/LG1', goodDifference);
});
after(() => it.site.close());

const merge = async (keep: string, end: string, sure = false) => {
  const posts = await listPosts(it.site.db, it.site.programme.id);
  const idOf = (title: string) => posts.find((post) => post.title === title)?.id ?? '';
  return it.office.post(at('/posts/merge'), { keep: idOf(keep), end: idOf(end), reason: 'One post by two names.', sure: sure ? 'yes' : '' });
};

describe('two posts become one while a completion is claimed', () => {
  test('while it waits, it is told that who may verify it changes', async () => {
    await it.site.signIn('Head of Practice');
    const tried = await merge('Head of Assessment', 'Head of Practice');
    assert.equal(tried.status, 200);
    assert.match(tried.text, /Who may verify the completion of LG1a changes/);
  });

  test('once it was verified by the holder of the other post, the two are not made one behind anybody’s back', async () => {
    assert.equal((await verify(it.quality, 'LG1a', { seen: 'Ten records.', shown: 'Audit of July', result: 'verified' })).status, 303);
    for (const [keep, end] of [
      ['Head of Assessment', 'Quality Lead'],
      ['Quality Lead', 'Head of Assessment'],
    ] as const) {
      const refused = await merge(keep, end, true);
      assert.equal(refused.status, 422);
      assert.match(summaryOf(refused).join(), /The completion of LG1a was verified by somebody who would then own it/);
    }
    assert.equal((await it.office.get(at('/plan/activities/LG1a'))).status, 200);
    assert.equal((await listPosts(it.site.db, it.site.programme.id)).filter(({ aliases }) => aliases.length > 0).length, 0);
  });

  test('a title that nobody holds is merged, and what was submitted in it names the post that stays', async () => {
    await addPost(it.site.changer, it.site.programme.id, 'Assessment Manager', 'owner');
    const done = await merge('Assessment Manager', 'Head of Assessment', true);
    assert.equal(done.status, 303, summaryOf(done).join());
    assert.match((await it.office.get(at('/cycle/1/LG1'))).text, /the Assessment Manager/);
  });
});
