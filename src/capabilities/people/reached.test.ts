import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { addPost, appoint } from './actions.ts';
import { setLine } from './line/actions.ts';
import { mergePosts } from './merging/actions.ts';
import { listPosts } from './store.ts';

let site: TestSite;
let office: Browser;
let owner: Browser;
before(async () => {
  site = await testSite();
  office = await site.signIn('Programme office');
  owner = await site.signIn('Head of Care');
});
after(() => site.close());

const postCalled = async (title: string) => (await listPosts(site.db, site.programme.id)).find((post) => post.title === title) ?? assert.fail(title);
const lineOf = async (title: string): Promise<string | undefined> => {
  const posts = await listPosts(site.db, site.programme.id);
  return posts.find(({ id }) => id === posts.find((post) => post.title === title)?.reportsTo)?.title;
};
const make = (title: string): Promise<string> => addPost(site.changer, site.programme.id, title, 'owner');
const address = (id: string): string => `/marlshire/posts/${id}/line`;

describe('which post a post answers to', () => {
  test('the office says so on the post’s page, the list shows it, and it can be taken away', async () => {
    const [head, chief] = [await make('Head of Care'), await make('Chief Executive')];
    assert.match((await office.get(`/marlshire/posts/${head}`)).text, /Which post it answers to is not recorded/);
    assert.equal((await office.post(address(head), { line: chief })).status, 303);
    assert.equal(await lineOf('Head of Care'), 'Chief Executive');
    assert.match((await owner.get(`/marlshire/posts/${head}`)).text, /It answers to <a[^>]*>Chief Executive<\/a> \(held by nobody today\)/);
    assert.match((await owner.get('/marlshire/posts')).text, /Answers to: <\/span>Chief Executive/);
    assert.equal((await office.post(address(head), { line: 'none' })).status, 303);
    assert.equal(await lineOf('Head of Care'), undefined);
  });

  test('never to itself through others, to another programme’s post, or to nothing at all', async () => {
    const [a, b, c] = [await make('A'), await make('B'), await make('C')];
    assert.equal(await setLine(site.changer, site.programme.id, a, b), 'saved');
    assert.equal(await setLine(site.changer, site.programme.id, b, c), 'saved');
    const refused = await office.post(address(c), { line: a });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /href="#line">That post answers to C itself/);
    assert.equal((await office.post(address(c), { line: '' })).status, 422);
    assert.equal((await office.post(address(c), { line: '01890000-0000-7000-8000-000000000000' })).status, 422);
    assert.equal(await lineOf('C'), undefined);
  });

  test('an owner may not say so', async () => {
    const head = await make('Head of Care');
    assert.equal((await owner.post(address(head), { line: await make('Chief Executive') })).status, 404);
  });

  test('two posts that become one: who answered to the one answers to the other, and nobody to themself', async () => {
    const [keep, end, under] = [await make('Kept'), await make('Ended'), await make('Under')];
    await setLine(site.changer, site.programme.id, under, end);
    // The one that stays answers to the one that answers to the one that ends: together a circle.
    await setLine(site.changer, site.programme.id, keep, under);
    const given = { keep, end, reason: 'One post under two titles.' };
    assert.equal((await mergePosts(site.changer, site.programme.id, given, [])).state, 'merged');
    assert.equal(await lineOf('Under'), 'Kept');
    assert.equal(await lineOf('Kept'), undefined);
  });
});

describe('where somebody gets their email', () => {
  test('the office gives, changes and takes away an address; only the office sees it', async () => {
    const post = await postCalled('Head of Care');
    const at = `/marlshire/posts/${post.id}/holders/${post.holders[0]?.holdingId}/email`;
    assert.equal((await office.post(at, { address: ' head@marlshire.example ' })).status, 303);
    assert.equal((await postCalled('Head of Care')).holders[0]?.email, 'head@marlshire.example');
    assert.match((await office.get(`/marlshire/posts/${post.id}`)).text, /head@marlshire\.example/);
    assert.doesNotMatch((await owner.get(`/marlshire/posts/${post.id}`)).text, /head@marlshire\.example/);
    assert.equal((await owner.post(at, { address: 'mine@marlshire.example' })).status, 404);
    assert.equal((await office.post(at, { address: '' })).status, 303);
    assert.equal((await postCalled('Head of Care')).holders[0]?.email, null);
  });

  test('what is no address, and one that somebody else has, are refused with what was typed', async () => {
    const post = await postCalled('Head of Care');
    await appoint(site.changer, site.programme.id, { postId: await make('Other'), name: 'Olu Other', email: 'olu@marlshire.example', fromDay: '2021-11-15' });
    const at = `/marlshire/posts/${post.id}/holders/${post.holders[0]?.holdingId}/email`;
    for (const typed of ['nobody at home', 'OLU@marlshire.example']) {
      const refused = await office.post(at, { address: typed });
      assert.equal(refused.status, 422, typed);
      assert.match(refused.text, new RegExp(`value="${typed}"`));
      assert.match(refused.text, /href="#address"/);
    }
    assert.equal((await postCalled('Head of Care')).holders[0]?.email, null);
  });
});
