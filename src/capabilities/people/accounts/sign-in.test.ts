import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type AccountSite, accountSite } from '../../../../tests/support/account-site.ts';

let site: AccountSite;
before(async () => {
  site = await accountSite();
});
after(() => site.close());

const office = { sub: 'office-1', email: 'office@example.org', email_verified: true };

describe('signing in with an account', () => {
  test('leads to the provider with PKCE, state and nonce, and back to the page that was asked for', async () => {
    site.provider.enter(office);
    const browser = site.browser();
    const left = await browser.leave('/marlshire/posts?words=x');
    assert.equal(left.origin, site.provider.issuer);
    assert.equal(left.searchParams.get('code_challenge_method'), 'S256');
    for (const name of ['code_challenge', 'state', 'nonce']) assert.match(left.searchParams.get(name) ?? '', /^[\w-]{43}$/, name);
    assert.deepEqual([left.searchParams.get('response_type'), left.searchParams.get('scope')], ['code', 'openid email']);
    const arrived = await browser.get((await browser.come(left)).href);
    assert.deepEqual([arrived.status, `${arrived.address.pathname}${arrived.address.search}`], [200, '/marlshire/posts?words=x']);
    assert.match(arrived.text, /Signed in as Priya Office, Programme office/);
  });

  test('the link of a mail leads to the provider at once, whatever programme it names; every other page is asked for first', async () => {
    const led = async (page: string) => (await site.browser().get(page, { until: /\/sign-in/ })).way.at(-1)?.replace(site.origin, '');
    assert.equal(await led('/marlshire/cycle/1/LG1?go=on'), '/sign-in/start?then=%2Fmarlshire%2Fcycle%2F1%2FLG1%3Fgo%3Don');
    assert.equal(await led('/absent?go=on'), '/sign-in/start?then=%2Fabsent%3Fgo%3Don');
    assert.equal(await led('/marlshire/cycle/1/LG1?go=off'), '/sign-in?then=%2Fmarlshire%2Fcycle%2F1%2FLG1%3Fgo%3Doff');
  });

  test('the page of sign-in tells nobody which programmes there are', async () => {
    const [there, absent] = [await site.browser().get('/marlshire/posts'), await site.browser().get('/absent/posts')];
    assert.deepEqual([there.address.href.replaceAll('marlshire', 'x'), there.status], [absent.address.href.replaceAll('absent', 'x'), absent.status]);
    assert.match(there.text, /sl-head__programme">Marlshire Council/);
  });

  for (const hostile of ['//example.org', 'https://example.org/', '/\\example.org', '/other/posts'])
    test(`a page elsewhere is not gone on to: ${hostile}`, async () => {
      site.provider.enter(office);
      const browser = site.browser();
      const { way } = await browser.get(`/sign-in/start?then=${encodeURIComponent(hostile)}`, { until: /\/auth\?/ });
      const arrived = await browser.get((await browser.come(new URL(way.at(-1) as string))).href);
      assert.equal(arrived.address.href, `${site.origin}/marlshire`);
    });

  test('the demonstration’s sign-in is not there', async () => {
    assert.equal((await site.browser().get('/sign-in/marlshire')).status, 404);
    const { id } = await site.db.selectFrom('post').select('id').executeTakeFirstOrThrow();
    const answer = await site.browser().post('/sign-in/marlshire', { post: id });
    assert.ok([403, 404].includes(answer.status) && !answer.headers.getSetCookie().some((line) => line.startsWith('session=')), String(answer.status));
  });

  test('a second tab does not break the first', async () => {
    site.provider.enter(office);
    const browser = site.browser();
    const first = await browser.leave('/marlshire/posts');
    const second = await browser.leave('/marlshire/reports');
    assert.equal((await browser.get((await browser.come(second)).href)).address.pathname, '/marlshire/reports');
    assert.equal((await browser.get((await browser.come(first)).href)).address.pathname, '/marlshire/posts');
  });

  test('whoever is signed in goes on from the page of sign-in', async () => {
    site.provider.enter(office);
    const browser = site.browser();
    await browser.signIn();
    assert.equal((await browser.get('/')).address.pathname, '/marlshire');
    assert.equal((await browser.get('/sign-in?then=/marlshire/posts')).address.pathname, '/marlshire/posts');
  });

  test('the table of sessions holds neither the key nor the provider’s token', async () => {
    const rows = await site.db.selectFrom('session').selectAll().execute();
    assert.ok(rows.length > 0);
    for (const row of rows) {
      assert.match(row.key_hash, /^[0-9a-f]{64}$/);
      assert.ok(row.sealed_token !== null && !/^ey|\./.test(row.sealed_token) && !Buffer.from(row.sealed_token, 'base64').toString('latin1').includes('eyJ'));
    }
  });
});

describe('a sign-in that somebody meddled with', () => {
  const wrongs: [name: string, change: (left: URL) => void, status: number, says: RegExp][] = [
    ['with another nonce', (left) => left.searchParams.set('nonce', 'x'.repeat(43)), 400, /You have not been signed in/],
    [
      'with another challenge, as by whoever stole the code',
      (left) => left.searchParams.set('code_challenge', 'x'.repeat(43)),
      400,
      /You have not been signed in/,
    ],
    ['with another state', (left) => left.searchParams.set('state', 'x'.repeat(43)), 400, /can no longer be used/],
  ];
  for (const [name, change, status, says] of wrongs)
    test(`${name} signs nobody in`, async () => {
      site.provider.enter(office);
      const browser = site.browser();
      const left = await browser.leave();
      change(left);
      const arrived = await browser.get((await browser.come(left)).href);
      assert.deepEqual(
        [arrived.status, says.test(arrived.text)],
        [status, true],
        arrived.text.slice(arrived.text.indexOf('<h1'), arrived.text.indexOf('<h1') + 200),
      );
      assert.match((await browser.get('/marlshire')).address.pathname, /^\/sign-in$/);
    });

  test('in a browser that did not begin it, signs nobody in; the one that began it still can', async () => {
    site.provider.enter(office);
    const [one, other] = [site.browser(), site.browser()];
    const callback = await one.come(await one.leave());
    await other.leave();
    const arrived = await other.get(callback.href);
    assert.deepEqual([arrived.status, /can no longer be used/.test(arrived.text)], [400, true]);
    assert.equal((await other.get('/marlshire')).address.pathname, '/sign-in');
    assert.equal((await one.get(callback.href)).address.pathname, '/marlshire');
  });

  test('is taken once: neither its address nor its code is of use again', async () => {
    site.provider.enter(office);
    const browser = site.browser();
    const callback = await browser.come(await browser.leave());
    assert.equal((await browser.get(callback.href)).status, 200);
    const again = await browser.get(callback.href);
    assert.deepEqual([again.status, /can no longer be used/.test(again.text)], [400, true]);
    const thief = site.browser();
    const next = await thief.come(await thief.leave());
    next.searchParams.set('code', callback.searchParams.get('code') as string);
    const arrived = await thief.get(next.href);
    assert.deepEqual([arrived.status, /You have not been signed in/.test(arrived.text)], [400, true]);
  });

  test('and that took longer than a quarter of an hour is used up', async () => {
    site.provider.enter(office);
    const browser = site.browser();
    const callback = await browser.come(await browser.leave());
    await site.db
      .updateTable('sign_in_attempt')
      .set({ expires: new Date(Date.now() - 1000).toISOString() })
      .execute();
    assert.equal((await browser.get(callback.href)).status, 400);
  });

  test('that the provider refused says so', async () => {
    const browser = site.browser();
    const state = (await browser.leave()).searchParams.get('state');
    const arrived = await browser.get(
      `/sign-in/callback?error=access_denied&error_description=secret+words&state=${state}&iss=${encodeURIComponent(site.provider.issuer)}`,
    );
    assert.deepEqual([arrived.status, /You have not been signed in/.test(arrived.text), /secret words/.test(arrived.text)], [400, true, false]);
  });

  test('leaves no token, address of mail or subject in the log', () => {
    assert.ok(site.logged.some((line) => line.includes('sign-in refused')));
    for (const line of site.logged) assert.doesNotMatch(line, /office|example|code=|state=|eyJ|secret words/);
  });
});

describe('an identity provider that is down', () => {
  test('is a page that says so; whoever is signed in works on; it is asked again', async () => {
    const own = await accountSite();
    try {
      const browser = own.browser();
      own.provider.enter(office);
      await own.provider.down();
      const silent = await browser.get('/sign-in/start?then=/marlshire/posts');
      assert.deepEqual([silent.status, /Sign-in is not working at the moment[\s\S]*Nothing is lost/.test(silent.text)], [503, true]);
      assert.match(silent.text, /href="\/sign-in\/start\?then=%2Fmarlshire%2Fposts"/);
      assert.equal((await browser.get('/health')).status, 200);
      await own.provider.up();
      const callback = await browser.come(await browser.leave());
      await own.provider.down();
      assert.equal((await browser.get(callback.href)).status, 503, 'on the way back too');
      await own.provider.up();
      assert.equal((await browser.signIn()).address.pathname, '/marlshire');
      await own.provider.down();
      assert.equal((await browser.get('/marlshire/posts')).status, 200);
      const out = await browser.post('/sign-out');
      assert.deepEqual([out.status, /You have signed out of Sightline/.test(out.text)], [200, true]);
      assert.equal((await browser.get('/marlshire/posts')).address.pathname, '/sign-in');
    } finally {
      await own.close();
    }
  });
});
