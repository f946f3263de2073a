import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { sql } from '../../platform/database/index.ts';
import { addPost } from './actions.ts';
import { listPosts } from './store.ts';

let site: TestSite;
let office: Browser;
before(async () => {
  site = await testSite();
  office = await site.signIn('Programme office');
});
after(() => site.close());

const postId = async (title: string): Promise<string> =>
  (await site.db.selectFrom('post').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id;

describe('signing in to the demonstration', () => {
  test('the posts of the only programme are offered, and a stand-in is appointed to a post that nobody holds', async () => {
    const owner = await site.signIn('Solicitor to the Council');
    const answer = await owner.get('/marlshire/posts');
    assert.equal(answer.status, 200);
    assert.match(answer.text, /Signed in as Stand-in, Solicitor to the Council/);
  });

  test('a form without the token of a page of Sightline is refused, at sign-in too', async () => {
    const answer = await site.app.inject({
      method: 'POST',
      url: '/sign-in/marlshire',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      payload: `post=${await postId('Programme office')}`,
    });
    assert.equal(answer.statusCode, 403);
    assert.match(answer.body, /Nothing was saved/);
  });

  test('a form sent from another site is refused even with a token', async () => {
    const first = await site.app.inject({ method: 'GET', url: '/sign-in/marlshire' });
    const token = /name="_csrf" value="([^"]+)"/.exec(first.body)?.[1] as string;
    const answer = await site.app.inject({
      method: 'POST',
      url: '/sign-in/marlshire',
      cookies: Object.fromEntries(first.cookies.map((cookie) => [cookie.name, cookie.value])),
      headers: { 'content-type': 'application/x-www-form-urlencoded', 'sec-fetch-site': 'cross-site' },
      payload: new URLSearchParams({ _csrf: token, post: await postId('Programme office') }).toString(),
    });
    assert.equal(answer.statusCode, 403);
  });

  test('no page is shown to somebody who has not signed in', async () => {
    const answer = await site.nobody().get('/marlshire/posts');
    assert.equal(answer.status, 303);
    assert.equal(answer.location, '/sign-in/marlshire?then=%2Fmarlshire%2Fposts');
  });

  test('what was typed into a form that is sent after signing out is given back', async () => {
    const owner = await site.signIn('Head of Early Help');
    await owner.post('/sign-out');
    const answer = await owner.post('/marlshire/posts', { title: 'A title typed for a long time' });
    assert.equal(answer.status, 401);
    assert.match(answer.text, /A title typed for a long time/);
  });

  test('whoever leaves the post has no access at the next request', async () => {
    const leaver = await site.signIn('Interim Director', 'director');
    assert.equal((await leaver.get('/marlshire/posts')).status, 200);
    await site.db.transaction().execute(async (trx) => {
      const { sql } = await import('kysely');
      await sql`select set_config('sightline.moment', '2021-11-16T09:00:00.000Z', true)`.execute(trx);
      await trx
        .updateTable('holding')
        .set({ from_day: '2021-11-01', to_day: '2021-11-14' })
        .where('post_id', '=', await idOf(trx, 'Interim Director'))
        .execute();
    });
    assert.equal((await leaver.get('/marlshire/posts')).status, 303);
  });
});

const idOf = async (db: TestSite['db'], title: string): Promise<string> =>
  (await db.selectFrom('post').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id;

describe('posts and people', () => {
  test('the programme office puts a person in a post, and the one before leaves the day before', async () => {
    await office.post('/marlshire/posts', { title: 'Director of Public Health', role: 'owner' });
    const address = `/marlshire/posts/${await postId('Director of Public Health')}`;
    await office.post(address, { name: 'Ada First', 'from-day': '1', 'from-month': '9', 'from-year': '2021' });
    await office.post(address, { name: 'Ben Second', 'from-day': '1', 'from-month': '11', 'from-year': '2021' });
    const answer = await office.get(address);
    assert.match(answer.text, /Ada First[\s\S]*31 October 2021/);
    assert.match(answer.text, /Ben Second[\s\S]*today/);
  });

  test('two who appoint the same person at once make one, and one of them is told', async () => {
    const post = await addPost(site.changer, site.programme.id, 'Head of Fostering', 'owner');
    const sent = { name: 'Ines Carer', email: '', 'from-day': '19', 'from-month': '11', 'from-year': '2021' };
    const both = await Promise.all([1, 2, 3].map(() => office.post(`/marlshire/posts/${post}`, sent)));
    assert.deepEqual(both.map(({ status }) => status).sort(), [303, 422, 422]);
    const { rows } = await sql<{ people: number; holdings: number }>`select count(distinct p.id)::int as people, count(h.id)::int as holdings
      from person p left join holding h on h.person_id = p.id where p.name = 'Ines Carer'`.execute(site.db);
    assert.deepEqual(rows[0], { people: 1, holdings: 1 });
  });

  test('two who make the same post at once make one', async () => {
    const both = await Promise.all([1, 2, 3].map(() => office.post('/marlshire/posts', { title: 'Head of Adoption', role: 'owner' })));
    assert.deepEqual(new Set(both.map(({ status, location }) => `${status} ${location}`)).size, 1);
  });

  test('nobody ends the holding they act in: there would be no way back', async () => {
    const own = await testSite({ start: '2021-11-15T09:00:00.000Z' });
    try {
      own.clockTo('2021-11-25T09:00:00.000Z');
      const acting = await own.signIn('Programme office');
      const post = (await listPosts(own.db, own.programme.id)).find(({ title }) => title === 'Programme office');
      const end = (day: string) =>
        acting.post(`/marlshire/posts/${post?.id}/holders/${post?.holders[0]?.holdingId}/end`, { 'last-day': day, 'last-month': '11', 'last-year': '2021' });
      const answer = await end('24');
      assert.equal(answer.status, 422);
      assert.match(answer.text, /You act in this post: choose today/);
      assert.equal((await end('25')).status, 303, 'today is the last day, and still one');
      assert.equal((await acting.get('/marlshire/posts')).status, 200);
    } finally {
      await own.close();
    }
  });

  test('one person in two posts is one person, known by the email address or by being asked', async () => {
    const day = { 'from-day': '1', 'from-month': '9', 'from-year': '2021' };
    for (const title of ['Head of Assessment', 'Head of Audit', 'Head of Records']) await office.post('/marlshire/posts', { title, role: 'owner' });
    const address = async (title: string): Promise<string> => `/marlshire/posts/${await postId(title)}`;
    await office.post(await address('Head of Assessment'), { name: 'Jo Double', email: 'jo@example.org', ...day });
    await office.post(await address('Head of Audit'), { name: 'Jo Double', email: 'JO@example.org', ...day });
    const asked = await office.post(await address('Head of Records'), { name: 'jo  double', ...day });
    assert.equal(asked.status, 422);
    assert.match(asked.text, /Who is meant\?[\s\S]*Head of Assessment, Head of Audit/);
    const people = () => site.db.selectFrom('person').select('id').where('name', 'ilike', 'jo%double').execute();
    const [jo, ...others] = await people();
    assert.deepEqual(others, []);
    await office.post(await address('Head of Records'), { name: 'Jo Double', who: jo?.id as string, ...day });
    assert.equal((await people()).length, 1);
    await office.post(await address('Head of Records'), { name: 'Jo Double', who: 'new', sharing: 'yes', ...day });
    assert.equal((await people()).length, 2);
  });

  const wrong: [name: string, fields: Record<string, string>, says: RegExp][] = [
    ['nothing at all', {}, /Enter the post’s title/],
    ['a title of 300 characters', { title: 'x'.repeat(300), role: 'owner' }, /must be 200 characters or fewer/],
    ['a role that does not exist', { title: 'Post', role: 'emperor' }, /Select what the post may do/],
  ];
  for (const [name, fields, says] of wrong)
    test(`a post with ${name} is refused on the same page, and what was typed stays`, async () => {
      const answer = await office.post('/marlshire/posts', fields);
      assert.equal(answer.status, 422);
      assert.match(answer.text, says);
      assert.match(answer.text, /There is a problem/);
      if (fields.title) assert.ok(answer.text.includes(fields.title));
    });

  test('an owner sees the posts and cannot make one: the address looks absent', async () => {
    const owner = await site.signIn('Assistant Director, People');
    assert.doesNotMatch((await owner.get('/marlshire/posts')).text, /Add a post/);
    assert.equal((await owner.post('/marlshire/posts', { title: 'Mine', role: 'office' })).status, 404);
  });

  test('another programme’s pages look absent', async () => {
    const made = await office.post('/programmes', { name: 'Other programme', council: 'Other Council', slug: 'other', holder: 'Olu Other' });
    assert.equal(made.status, 303);
    office = await site.signIn('Programme office');
    assert.equal((await office.get('/other/posts')).status, 404);
    assert.equal((await office.get(`/marlshire/posts/${await otherPost()}`)).status, 404);
  });
  const otherPost = async (): Promise<string> =>
    (
      await site.db
        .selectFrom('post')
        .innerJoin('programme', 'programme.id', 'post.programme_id')
        .select('post.id')
        .where('programme.slug', '=', 'other')
        .executeTakeFirstOrThrow()
    ).id;

  test('a short name that is taken or belongs to Sightline is refused', async () => {
    for (const [slug, says] of [
      ['marlshire', /Another programme has the short name/],
      ['sign-in', /Sightline uses that short name itself/],
      ['Bad Name', /small letters, digits or hyphens/],
    ] as const) {
      const answer = await office.post('/programmes', { name: 'Third programme', council: 'Third Council', slug, holder: 'Thea Third' });
      assert.equal(answer.status, 422);
      assert.match(answer.text, says);
    }
  });
});

describe('what guards every page', () => {
  test('headers allow no inline script or style, no framing and no guessing of types', async () => {
    const { headers } = await office.get('/marlshire/posts');
    const policy = String(headers['content-security-policy']);
    assert.doesNotMatch(policy, /unsafe-inline|unsafe-eval/);
    assert.match(policy, /default-src 'none'/);
    assert.match(policy, /frame-ancestors 'none'/);
    assert.equal(headers['x-content-type-options'], 'nosniff');
    assert.equal(headers['cache-control'], 'no-store');
  });

  test('the script’s nonce is another one for each page', async () => {
    const nonce = async (): Promise<string | undefined> =>
      /nonce-([^']+)'/.exec(String((await office.get('/marlshire/posts')).headers['content-security-policy']))?.[1];
    assert.notEqual(await nonce(), await nonce());
  });

  test('an address that does not exist answers with a page that says so', async () => {
    const answer = await office.get('/marlshire/nothing-here');
    assert.equal(answer.status, 404);
    assert.match(answer.text, /Page not found/);
  });

  test('health answers without signing in', async () => {
    assert.deepEqual((await site.nobody().get('/health')).json(), { status: 'ok' });
  });

  test('style sheets and fonts are served for good, zipped where the browser can', async () => {
    const page = await office.get('/marlshire/posts');
    const sheet = /href="(\/assets\/sightline[^"]+\.css)"/.exec(page.text)?.[1] as string;
    const answer = await site.app.inject({ method: 'GET', url: sheet, headers: { 'accept-encoding': 'gzip' } });
    assert.equal(answer.statusCode, 200);
    assert.equal(answer.headers['content-encoding'], 'gzip');
    assert.match(String(answer.headers['cache-control']), /immutable/);
    assert.equal((await site.app.inject({ method: 'GET', url: '/assets/..%2fpackage.json' })).statusCode, 404);
  });
});
