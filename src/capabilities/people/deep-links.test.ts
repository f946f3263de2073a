import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestSite, testSite } from '../../../tests/support/site.ts';

let site: TestSite;
before(async () => {
  site = await testSite();
  const office = await site.signIn('Programme office');
  await office.post('/programmes', { name: 'Other programme', council: 'Othershire Council', slug: 'other', holder: 'Olu Other' });
});
after(() => site.close());

/** The form of the sign-in: the programme office, and the page to go on to. */
async function officeThen(page: string): Promise<Record<string, string>> {
  const posts = site.db.selectFrom('post').innerJoin('programme', 'programme.id', 'post.programme_id').select('post.id');
  const office = await posts.where('slug', '=', 'marlshire').where('title', '=', 'Programme office').executeTakeFirstOrThrow();
  return Object.fromEntries([
    ['post', office.id],
    ['then', page],
  ]);
}

describe('the address of a page, asked for by somebody who is not signed in', () => {
  test('leads to sign-in, and from there to that very page', async () => {
    const browser = site.nobody();
    const led = await browser.get('/marlshire/plan/list?sort=target');
    assert.equal(led.location, '/sign-in/marlshire?then=%2Fmarlshire%2Fplan%2Flist%3Fsort%3Dtarget');
    const shown = await browser.get(led.location as string);
    assert.match(shown.text, /name="then" value="\/marlshire\/plan\/list\?sort=target"/);
    const answer = await browser.post('/sign-in/marlshire', await officeThen('/marlshire/plan/list?sort=target'));
    assert.deepEqual([answer.status, answer.location], [303, '/marlshire/plan/list?sort=target']);
    assert.equal((await browser.get(answer.location as string)).status, 200);
  });

  test('is kept while a programme is chosen, and only for the programme that it is of', async () => {
    const { text } = await site.nobody().get('/sign-in?then=%2Fother%2Fposts');
    assert.match(text, /href="\/sign-in\/other\?then=%2Fother%2Fposts"/);
    assert.match(text, /href="\/sign-in\/marlshire"/);
  });

  for (const hostile of [
    '//example.org',
    '/\\example.org',
    'https://example.org/marlshire',
    '/other/posts',
    '/marlshire/../other/posts',
    '/marlshire@example.org',
    '/sign-out',
  ])
    test(`that leads elsewhere is not followed: ${hostile}`, async () => {
      const browser = site.nobody();
      assert.doesNotMatch((await browser.get(`/sign-in/marlshire?then=${encodeURIComponent(hostile)}`)).text, /name="then"/);
      const answer = await browser.post('/sign-in/marlshire', await officeThen(hostile));
      assert.equal(answer.location, '/marlshire');
    });

  test('tells nobody which programmes there are', async () => {
    const [there, absent] = [await site.nobody().get('/other/posts'), await site.nobody().get('/absent/posts')];
    assert.deepEqual([there.status, there.location?.replaceAll('other', 'x')], [absent.status, absent.location?.replaceAll('absent', 'x')]);
    assert.deepEqual([(await site.nobody().get('/sign-in/absent')).status, (await site.nobody().get('/sign-in/other')).status], [303, 200]);
  });

  test('an address that no page could have leads to sign-in alone', async () => {
    assert.equal((await site.nobody().get('/favicon.ico')).location, '/sign-in');
    assert.equal((await site.nobody().get('/programmes/new')).location, '/sign-in?then=%2Fprogrammes%2Fnew');
  });
});

test('the sign-in to a programme has that programme’s council in its header', async () => {
  assert.match((await site.nobody().get('/sign-in/other')).text, /sl-head__programme">Othershire Council/);
  assert.match((await site.nobody().get('/sign-in/marlshire')).text, /sl-head__programme">Marlshire Council/);
});

describe('a form that is sent after its session ended', () => {
  const sent = (referer: string | null) =>
    site.app.inject({
      method: 'POST',
      url: '/marlshire/posts/merge',
      headers: { 'content-type': 'application/x-www-form-urlencoded', ...(referer === null ? {} : { referer }) },
      cookies,
      payload: new URLSearchParams({ _csrf: token, reason: 'Typed for a long time', 'last-day': '31', version: '3' }).toString(),
    });
  let cookies: Record<string, string>;
  let token: string;
  before(async () => {
    const page = await site.app.inject({ method: 'GET', url: '/sign-in/marlshire' });
    cookies = Object.fromEntries(page.cookies.map(({ name, value }) => [name, value]));
    token = /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] as string;
  });

  test('gives back what was typed, under words, and leads to its page in another tab', async () => {
    const { statusCode, body } = await sent('http://localhost:80/marlshire/posts/merge?titles=One;Two');
    assert.equal(statusCode, 401);
    assert.match(body, /<label class="govuk-label" for="typed-last-day">Last day<\/label>/);
    assert.match(body, /Typed for a long time/);
    assert.doesNotMatch(body, /typed-version|typed-_csrf/);
    assert.match(body, /href="\/sign-in\/marlshire\?then=%2Fmarlshire%2Fposts%2Fmerge%3Ftitles%3DOne%3BTwo" target="_blank"/);
  });

  for (const [referer, why] of [
    [null, 'the browser does not say'],
    ['http://example.org/marlshire/posts', 'another site'],
    ['no address', 'nonsense'],
  ] as const)
    test(`leads to the programme where its page is not known: ${why}`, async () => {
      assert.match((await sent(referer)).body, /href="\/sign-in\/marlshire" target="_blank"/);
    });
});
