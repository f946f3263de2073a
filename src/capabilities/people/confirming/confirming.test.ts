import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type AccountSite, accountSite } from '../../../../tests/support/account-site.ts';
import type { Arrived, Traveller } from '../../../../tests/support/traveller.ts';
import { addDays } from '../../../calendar/index.ts';
import { addPost, appoint, endHolding } from '../actions.ts';
import { listPosts } from '../store.ts';

let site: AccountSite;
let office: Traveller;
let director: Traveller;
let directorPost: string;
before(async () => {
  site = await accountSite();
  ({ postId: directorPost } = await site.person({ name: 'Dora Director', email: 'dora@example.org', title: 'Director', role: 'director' }));
  office = (await enter('office')).browser;
  director = (await enter('dora')).browser;
});
after(() => site.close());

async function enter(sub: string): Promise<{ browser: Traveller; arrived: Arrived }> {
  site.provider.enter({ sub, email: `${sub}@example.org`, email_verified: true });
  const browser = site.browser();
  return { browser, arrived: await browser.signIn() };
}

const today = (): Record<string, string> => {
  const [year, month, day] = site.today.split('-') as [string, string, string];
  return { 'from-day': day, 'from-month': month, 'from-year': year };
};
const holdersOf = async (postId: string) => (await listPosts(site.db, site.programme.id)).find(({ id }) => id === postId)?.holders ?? [];
const waitingIn = async (postId: string) => (await holdersOf(postId)).find(({ waits }) => waits !== null);
const confirm = (browser: Traveller, postId: string, holdingId: string, address: string) =>
  browser.post(`/marlshire/posts/${postId}/holders/${holdingId}/confirm`, { address });
const mayUse = ({ status, text }: Arrived): boolean => status === 200 && /Signed in as/.test(text);

describe('a post that settles what others ask for', () => {
  test('gets nobody by one officer’s word: a new person of the director’s own name cannot act until a second person has confirmed them', async () => {
    const page = `/marlshire/posts/${directorPost}`;
    const fields = { name: 'Dora Director', who: 'new', email: 'mallory@example.org', sharing: 'yes', ...today() };
    assert.equal((await office.post(page, fields)).status, 200);
    assert.ok(!mayUse((await enter('mallory')).arrived), 'nobody is signed in by it');
    const held = await waitingIn(directorPost);
    assert.ok(held);
    assert.match((await office.get(page)).text, /To be confirmed by a second person[\s\S]*put in this post by Priya Office/);
    assert.doesNotMatch((await office.get(page)).text, />Confirm Dora Director</, 'nor confirmed by who put them there');
    const own = await confirm(office, directorPost, held.holdingId, 'mallory@example.org');
    assert.deepEqual([own.status, /Somebody else must confirm it: not Dora Director, nor Priya Office/.test(own.text)], [422, true]);
    assert.match((await director.get(page)).text, /<strong>mallory@example\.org<\/strong>[\s\S]*Confirm Dora Director/);
    assert.equal((await confirm(director, directorPost, held.holdingId, 'another@example.org')).status, 422, 'of the address as it is');
    assert.ok(!mayUse((await enter('mallory')).arrived));
    assert.match((await office.get('/marlshire/posts')).text, /Dora Director: to be confirmed by a second person/);
    await director.post(`${page}/holders/${held.holdingId}/decline`);
    assert.equal(await waitingIn(directorPost), undefined);
    assert.ok(!mayUse((await enter('mallory')).arrived));
  });

  test('is entered once a second person has confirmed it, and only then does whoever held it leave', async () => {
    const { postId } = await site.person({ name: 'Chas Chair', email: 'chas@example.org', title: 'Chair of the board', role: 'chair' });
    const chas = (await enter('chas')).browser;
    await office.post(`/marlshire/posts/${postId}`, { name: 'Nora Next', email: 'nora@example.org', ...today() });
    assert.match((await chas.get('/marlshire/posts')).text, /Signed in as Chas Chair/, 'nobody leaves before');
    const held = await waitingIn(postId);
    assert.ok(!mayUse((await enter('nora')).arrived));
    assert.equal((await confirm(director, postId, held?.holdingId ?? '', 'nora@example.org')).status, 200);
    assert.match((await enter('nora')).arrived.text, /Signed in as Nora Next, Chair of the board/);
    assert.notEqual((await chas.get('/marlshire/posts')).address.pathname, '/marlshire/posts');
    assert.match(
      (await chas.get('/marlshire/posts')).text,
      /signed out because you no longer hold the post “Chair of the board”/,
      'who is replaced is told why',
    );
    assert.doesNotMatch((await office.get('/sign-in/choose')).text, /no longer hold/);
    const chair = (await holdersOf(postId)).find(({ name }) => name === 'Chas Chair');
    assert.equal(chair?.toDay, addDays(site.today, -1));
  });

  test('is not entered by an officer who puts themselves in it, who acts in their own post as before', async () => {
    const { id } = await site.db.selectFrom('person').select('id').where('name', '=', 'Priya Office').executeTakeFirstOrThrow();
    await office.post(`/marlshire/posts/${directorPost}`, { name: 'Priya Office', who: id, sharing: 'yes', ...today() });
    const held = await waitingIn(directorPost);
    assert.equal(held?.personId, id);
    assert.equal((await office.get('/sign-in/choose')).text.includes(directorPost), false);
    assert.equal((await office.post('/sign-in/choose', { post: directorPost })).status, 422);
    assert.equal((await confirm(office, directorPost, held?.holdingId ?? '', 'office@example.org')).status, 422);
    await office.post(`/marlshire/posts/${directorPost}/holders/${held?.holdingId}/decline`);
  });

  test('nobody confirms themselves, whoever put them there', async () => {
    const { personId } = await site.person({ name: 'Olu Second', email: 'olu@example.org', title: 'Second of the office', role: 'office' });
    await appoint(site.changer, site.programme.id, { postId: directorPost, personId, name: '', fromDay: site.today }, true);
    const held = await waitingIn(directorPost);
    const olu = (await enter('olu')).browser;
    assert.equal((await confirm(olu, directorPost, held?.holdingId ?? '', 'olu@example.org')).status, 422);
    await olu.post(`/marlshire/posts/${directorPost}/holders/${held?.holdingId}/decline`);
  });

  test('is not come back to by a later end of a holding that has ended', async () => {
    const { personId } = await site.person({ name: 'Past Director', email: 'past@example.org', title: 'Director', role: 'director' });
    const held = (await holdersOf(directorPost)).find((one) => one.personId === personId);
    await endHolding(site.changer, site.programme.id, held?.holdingId ?? '', addDays(site.today, -2));
    const [year, month, day] = addDays(site.today, 30).split('-') as [string, string, string];
    const later = { 'last-day': day, 'last-month': month, 'last-year': year };
    const answer = await office.post(`/marlshire/posts/${directorPost}/holders/${held?.holdingId}/end`, later);
    assert.deepEqual([answer.status, /put them in the post again/.test(answer.text)], [422, true]);
    assert.equal(await endHolding(site.changer, site.programme.id, held?.holdingId ?? '', addDays(site.today, 30)), false);
  });

  test('is not entered by changing the address of somebody in it who has not signed in yet', async () => {
    const { postId, personId } = await site.person({ name: 'New Director', email: 'new@example.org', title: 'Director of Adults', role: 'director' });
    const [held] = await holdersOf(postId);
    await office.post(`/marlshire/posts/${postId}/holders/${held?.holdingId}/email`, { address: 'eve@example.org' });
    assert.ok(!mayUse((await enter('eve')).arrived));
    const page = `/marlshire/people/${personId}`;
    assert.equal((await office.post(`${page}/confirm-address`, { address: 'eve@example.org' })).status, 422);
    await office.post(`/marlshire/posts/${postId}/holders/${held?.holdingId}/email`, { address: 'new@example.org' });
    assert.equal((await director.post(`${page}/confirm-address`, { address: 'new@example.org' })).status, 200);
    assert.match((await enter('new')).arrived.text, /Signed in as New Director/);
  });

  test('is not entered by making it one with a post of one’s own', async () => {
    const { postId } = await site.person({ name: 'Cora Chair', title: 'Chair of the panel', role: 'chair' });
    const { postId: end } = await site.person({ name: 'Otto Owner', title: 'Chair of panels', role: 'owner' });
    const answer = await office.post('/marlshire/posts/merge', { keep: postId, end, reason: 'One post.', sure: 'yes' });
    assert.match(answer.text, /Otto Owner would act as Chair of the Improvement Board by this alone/);
  });
});

test('while a programme is set up there is nobody else to ask: its first director stands at once, and the next one waits', async () => {
  const fresh = await site.otherProgramme('freshshire', 'fresh@example.org');
  const put = async (title: string, name: string) => {
    const postId = await addPost(fresh.changer, fresh.id, title, 'director');
    await appoint(fresh.changer, fresh.id, { postId, name, fromDay: site.today });
    return (await listPosts(site.db, fresh.id)).find(({ id }) => id === postId)?.holders[0]?.waits;
  };
  assert.equal(await put('Director', 'First Director'), null);
  assert.equal((await put('Second director', 'Next Director'))?.name, 'Priya Office');
});

test('what a post may act as does not change: the office gives no role to its own post', async () => {
  const standing = (await listPosts(site.db, site.programme.id)).find(({ title }) => title === 'Programme office');
  const answer = await office.post('/marlshire/posts', { title: 'programme  Office', role: 'chair' });
  assert.deepEqual([answer.status, /There is a post “Programme office”, which may act as Programme office/.test(answer.text)], [422, true]);
  const now = (await listPosts(site.db, site.programme.id)).find(({ title }) => title === 'Programme office');
  assert.deepEqual(now?.roles, standing?.roles);
  assert.equal((await office.post('/marlshire/posts', { title: 'Programme office', role: 'office' })).status, 200, 'the same again is no change');
});

test('another address of somebody in it holds once a second person has confirmed it, and who asked can take it back', async () => {
  const { postId, personId } = await site.person({ name: 'Ada Chair', email: 'ada@example.org', title: 'Chair of audit', role: 'chair' });
  assert.ok(mayUse((await enter('ada')).arrived), 'an account is linked');
  const held = (await holdersOf(postId))[0];
  const ask = (address: string) => office.post(`/marlshire/posts/${postId}/holders/${held?.holdingId}/email`, { address });
  const addressNow = async () => (await holdersOf(postId))[0]?.email;
  const page = `/marlshire/people/${personId}`;
  const confirm = (browser: Traveller, address: string) => browser.post(`${page}/confirm-address`, { what: 'asked', address });

  assert.match(
    (await ask('eve@example.org')).text,
    /<strong>eve@example\.org<\/strong> waits to be confirmed by a second person[\s\S]*Until then it is ada@example\.org/,
  );
  assert.equal(await addressNow(), 'ada@example.org');
  assert.match((await office.get(page)).text, /It is confirmed by somebody else/);
  const own = await confirm(office, 'eve@example.org');
  assert.deepEqual([own.status, /not Ada Chair, nor Priya Office/.test(own.text)], [422, true]);
  assert.equal((await confirm(director, 'other@example.org')).status, 422, 'of the address as it waits');
  await ask('ada@example.org');
  assert.doesNotMatch((await director.get(page)).text, /waits to be confirmed/, 'taken back');
  await confirm(director, 'eve@example.org');
  assert.equal(await addressNow(), 'ada@example.org');

  await ask('ada.chair@example.org');
  assert.match((await director.get(page)).text, /asked for <strong>ada\.chair@example\.org<\/strong>[\s\S]*It is their address/);
  assert.equal((await confirm(director, 'ada.chair@example.org')).status, 200);
  assert.equal(await addressNow(), 'ada.chair@example.org');
});
