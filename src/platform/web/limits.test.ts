import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { accountSite } from '../../../tests/support/account-site.ts';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { type TestSite, testSite } from '../../../tests/support/site.ts';

const few = { most: 3, minutes: 5 };

let database: TestDatabase;
let count = 0;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

/** A site of its own with a programme of its own, on the one database. */
function siteWith(options: Pick<NonNullable<Parameters<typeof testSite>[0]>, 'limits' | 'trustedProxies'>): Promise<TestSite> {
  count += 1;
  return testSite({ ...options, slug: `site-${count}`, database: { db: database.db, close: async () => {} } });
}

describe('how often what may be asked for', () => {
  test('sign-in is refused after so many from one address, with a page that says when to try again; pages go on', async () => {
    const site = await siteWith({ limits: { signInOfAddress: few } });
    try {
      const office = await site.signIn('Programme office');
      const { id } = await site.db.selectFrom('post').select('id').where('programme_id', '=', site.programme.id).executeTakeFirstOrThrow();
      const statuses = [];
      for (let times = 0; times < 2; times += 1) statuses.push((await site.nobody().post(`/sign-in/${site.programme.slug}`, { post: id })).status);
      const refused = await site.nobody().post(`/sign-in/${site.programme.slug}`, { post: id });
      assert.deepEqual([...statuses, refused.status], [303, 303, 429]);
      assert.match(refused.text, /Too many requests[\s\S]*Everything that was saved is safe[\s\S]*Try again in 5 minutes/);
      const after = Number(refused.headers['retry-after']);
      assert.ok(after > 0 && after <= 300, String(after));
      assert.equal((await office.get(`/${site.programme.slug}/posts`)).status, 200);
      assert.equal((await site.nobody().get(`/sign-in/${site.programme.slug}`)).status, 200);
    } finally {
      await site.close();
    }
  });

  test('coming back from the provider counts where it matches nothing that was begun; what the provider says has a limit of its own', async () => {
    const site = await accountSite({ limits: { signInOfAddress: few, fromProvider: { most: 1, minutes: 5 } } });
    try {
      site.provider.enter({ sub: 'office', email: 'office@example.org', email_verified: true });
      for (const _ of [1, 2]) assert.equal((await site.browser().signIn()).status, 200);
      const other = site.browser();
      await other.leave();
      assert.equal((await other.get('/sign-in/callback?state=x')).status, 429);
      const say = () => fetch(`${site.origin}/sign-in/back-channel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: 'x' }) });
      assert.deepEqual([(await say()).status, (await say()).status], [400, 429]);
    } finally {
      await site.close();
    }
  });

  test('uploads are refused before a byte of them is read: for each session, and for each address', async () => {
    const site = await siteWith({ limits: { uploadsOfSession: { most: 2, minutes: 10 }, uploadsOfAddress: few } });
    try {
      const [one, other] = [await site.signIn('Programme office'), await site.signIn('Deputy', 'office')];
      const send = (browser: typeof one) =>
        browser.upload(`/${site.programme.slug}/plan/import`, { name: 'plan.docx', bytes: new TextEncoder().encode('no Word file') });
      assert.deepEqual([(await send(one)).status, (await send(one)).status], [422, 422]);
      const refused = await send(one);
      assert.deepEqual([refused.status, /what you typed is still there[\s\S]*Try again in 10 minutes/.test(refused.text)], [429, true]);
      // That one was refused by its session, before it counted for the address.
      assert.deepEqual([(await send(other)).status, (await send(other)).status], [422, 429]);
      assert.equal((await one.post(`/${site.programme.slug}/posts`, { title: 'Head of Courts', role: 'owner' })).status, 303, 'other forms go on');
    } finally {
      await site.close();
    }
  });

  test('whose address counts: X-Forwarded-For is believed from a trusted proxy alone', async () => {
    for (const [trustedProxies, expected] of [
      [[], [303, 303, 303, 429]],
      [['127.0.0.1'], [303, 303, 303, 303]],
      [['10.9.9.9'], [303, 303, 303, 429]],
    ] as const) {
      const site = await siteWith({ limits: { signInOfAddress: few }, trustedProxies });
      try {
        const { id } = await site.db.selectFrom('post').select('id').where('programme_id', '=', site.programme.id).executeTakeFirstOrThrow();
        const statuses = [];
        for (const last of [1, 2, 3, 4]) {
          const page = await site.app.inject({ method: 'GET', url: `/sign-in/${site.programme.slug}` });
          const answer = await site.app.inject({
            method: 'POST',
            url: `/sign-in/${site.programme.slug}`,
            headers: { 'content-type': 'application/x-www-form-urlencoded', 'x-forwarded-for': `192.0.2.${last}`, 'x-forwarded-host': 'example.org' },
            cookies: Object.fromEntries(page.cookies.map(({ name, value }) => [name, value])),
            payload: new URLSearchParams({ _csrf: /name="_csrf" value="([^"]+)"/.exec(page.body)?.[1] as string, post: id }).toString(),
          });
          statuses.push(answer.statusCode);
        }
        assert.deepEqual(statuses, expected, JSON.stringify(trustedProxies));
      } finally {
        await site.close();
      }
    }
  });

  test('three hundred pictures on a page elsewhere lock nobody out: they are refused uncounted, and so are frames, scripts and forms', async () => {
    const site = await accountSite({ limits: { signInOfAddress: few } });
    try {
      site.provider.enter({ sub: 'office', email: 'office@example.org', email_verified: true });
      const asks: Record<string, string>[] = [
        { 'sec-fetch-mode': 'no-cors', 'sec-fetch-dest': 'image' },
        { 'sec-fetch-mode': 'navigate', 'sec-fetch-dest': 'iframe' },
        { 'sec-fetch-mode': 'cors', 'sec-fetch-dest': 'empty' },
      ];
      for (const address of ['/sign-in/start', '/sign-in/callback?state=x'])
        for (const headers of asks) for (let times = 0; times < 50; times += 1) assert.equal((await site.browser().get(address, { headers })).status, 403);
      const page = site.browser();
      for (let times = 0; times < 5; times += 1)
        assert.equal((await page.post('/sign-in/choose', {}, { headers: { 'sec-fetch-site': 'cross-site' } })).status, 403);
      assert.equal((await site.browser().signIn('/marlshire/posts')).status, 200);
    } finally {
      await site.close();
    }
  });

  test('a browser that begins one sign-in after another uses up its own, and nobody else’s behind that address', async () => {
    const site = await accountSite({ limits: { signInOfBrowser: few } });
    try {
      site.provider.enter({ sub: 'office', email: 'office@example.org', email_verified: true });
      const restless = site.browser();
      const statuses = [];
      for (let times = 0; times < 5; times += 1) statuses.push((await restless.get('/sign-in/start', { until: /\/auth\?/ })).status);
      // The first has no cookie yet by which it could be known.
      assert.deepEqual(statuses, [303, 303, 303, 303, 429]);
      assert.equal((await site.browser().signIn()).status, 200);
    } finally {
      await site.close();
    }
  });

  test('the usual limits: thirty officers behind one address, who each begin three times at once, all get in', async () => {
    const site = await accountSite();
    try {
      site.provider.enter({ sub: 'office', email: 'office@example.org', email_verified: true });
      const officers = Array.from({ length: 30 }, () => site.browser());
      for (const officer of officers) for (const _ of [1, 2]) assert.equal((await officer.get('/sign-in/start', { until: /\/auth\?/ })).status, 303);
      for (const officer of officers) assert.equal((await officer.signIn('/marlshire/posts')).status, 200);
    } finally {
      await site.close();
    }
  });
});
