import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { generateKeyPair, SignJWT } from 'jose';
import { type AccountSite, accountSite } from '../../../../tests/support/account-site.ts';
import type { Traveller } from '../../../../tests/support/traveller.ts';
import { addDays } from '../../../calendar/index.ts';
import { endHolding } from '../actions.ts';

let site: AccountSite;
let office: Traveller;
let count = 0;
before(async () => {
  site = await accountSite();
  office = await signIn('office');
});
after(() => site.close());

async function signIn(sub: string, page?: string): Promise<Traveller> {
  site.provider.enter({ sub, email: `${sub}@example.org`, email_verified: true });
  const browser = site.browser();
  const arrived = await browser.signIn(page);
  assert.equal(arrived.status, 200, arrived.address.href);
  return browser;
}

/** Somebody new, with a post and an account. */
async function newcomer(): Promise<{ sub: string; personId: string; postId: string; browser: Traveller }> {
  count += 1;
  const sub = `person-${count}`;
  const made = await site.person({ name: `Person ${count}`, email: `${sub}@example.org`, title: `Head of Team ${count}` });
  return { sub, ...made, browser: await signIn(sub) };
}

const isIn = async (browser: Traveller): Promise<boolean> => (await browser.get('/marlshire/posts')).address.pathname === '/marlshire/posts';

describe('a leaver', () => {
  test('whose access the office ends is out at the next request, everywhere in the programme, and stays out until it is given back', async () => {
    const { sub, personId, browser } = await newcomer();
    const second = await signIn(sub);
    const page = `/marlshire/people/${personId}`;
    assert.match((await office.get(page)).text, /They may sign in: an account is linked to them\.[\s\S]*End access now/);
    const without = await office.post(`${page}/end-access`, { reason: '' });
    assert.deepEqual([without.status, /Enter why/.test(without.text)], [422, true]);
    assert.ok(await isIn(browser));
    const done = await office.post(`${page}/end-access`, { reason: 'Suspended on 20 November.' });
    assert.match(done.text, /Their access has ended/);
    assert.deepEqual([await isIn(browser), await isIn(second)], [false, false]);
    site.provider.enter({ sub, email: `${sub}@example.org`, email_verified: true });
    assert.equal((await site.browser().signIn()).status, 403);
    const entry = await site.db
      .selectFrom('record_entry')
      .select(['id', 'action'])
      .where('subject_id', '=', personId)
      .orderBy('sequence', 'desc')
      .executeTakeFirstOrThrow();
    const { payload } = await site.db.selectFrom('record_payload').select('payload').where('entry_id', '=', entry.id).executeTakeFirstOrThrow();
    assert.deepEqual([entry.action, JSON.parse(payload ?? '{}').reason], ['access.end', 'Suspended on 20 November.']);
    await office.post(`${page}/give-access-back`, { reason: 'Back at work.' });
    assert.ok(await isIn(await signIn(sub)));
  });

  test('is out at the next request even where a session was left standing', async () => {
    const { personId, browser } = await newcomer();
    const kept = await site.db.selectFrom('session').selectAll().where('person_id', '=', personId).executeTakeFirstOrThrow();
    await office.post(`/marlshire/people/${personId}/end-access`, { reason: 'Left.' });
    await site.db.insertInto('session').values(kept).execute();
    assert.ok(!(await isIn(browser)));
  });

  test('is out at the next request where the account is another person’s by now, though a session was left standing', async () => {
    const { sub, personId, browser } = await newcomer();
    const other = await newcomer();
    const kept = await site.db.selectFrom('session').selectAll().where('person_id', '=', personId).executeTakeFirstOrThrow();
    await office.post(`/marlshire/people/${personId}/unlink-account`, { why: 'It is another’s.' });
    await site.db.insertInto('session').values(kept).execute();
    assert.ok(!(await isIn(browser)), 'no account is theirs');
    assert.ok(await isIn(other.browser));
    await site.db.updateTable('session').set({ subject: other.sub }).where('key_hash', '=', kept.key_hash).execute();
    assert.ok(!(await isIn(browser)), `the account of ${sub} is not that of the session`);
  });

  test('at the provider alone, of which nobody was told, is out after an hour without use, and after eight hours with it', async () => {
    for (const [minutes, inStill] of [
      [59, true],
      [61, false],
    ] as const) {
      const { personId, browser } = await newcomer();
      const used = new Date(Date.now() - minutes * 60_000).toISOString();
      await site.db.updateTable('session').set({ last_used: used }).where('person_id', '=', personId).execute();
      assert.equal(await isIn(browser), inStill, `${minutes} minutes`);
    }
    const { personId } = await newcomer();
    const { started, expires } = await site.db.selectFrom('session').selectAll().where('person_id', '=', personId).executeTakeFirstOrThrow();
    assert.equal(Date.parse(expires) - Date.parse(started), 8 * 3_600_000);
  });

  test('whose post ended is out at the next request', async () => {
    const { personId, browser } = await newcomer();
    const { id } = await site.db.selectFrom('holding').select('id').where('person_id', '=', personId).executeTakeFirstOrThrow();
    assert.ok(await isIn(browser));
    await endHolding(site.changer, site.programme.id, id, addDays(site.today, -1));
    assert.match((await browser.get('/marlshire/posts')).text, /You hold no post today/);
  });

  test('pressed twice it is one entry; nobody ends their own; only the office sees or does it', async () => {
    const { personId, browser } = await newcomer();
    assert.equal((await browser.get(`/marlshire/people/${personId}`)).status, 404);
    assert.equal((await browser.post(`/marlshire/people/${personId}/end-access`, { reason: 'Mine' })).status, 404);
    for (const _ of [1, 2]) await office.post(`/marlshire/people/${personId}/end-access`, { reason: 'Left.' });
    const entries = await site.db.selectFrom('record_entry').select('id').where('subject_id', '=', personId).where('action', '=', 'access.end').execute();
    assert.equal(entries.length, 1);
    const own = await site.db.selectFrom('person').select('id').where('name', '=', 'Priya Office').executeTakeFirstOrThrow();
    assert.equal((await office.post(`/marlshire/people/${own.id}/end-access`, { reason: 'Me' })).status, 422);
  });
});

describe('signing out', () => {
  test('ends the session here and at the provider, which asks for the account anew', async () => {
    const { sub, browser } = await newcomer();
    const out = await browser.post('/sign-out');
    const onward = new URL(/url=(.*)$/.exec(out.headers.get('refresh') ?? '')?.[1] as string);
    assert.deepEqual([onward.origin, onward.searchParams.get('post_logout_redirect_uri')], [site.provider.issuer, `${site.origin}/sign-in`]);
    const hint = JSON.parse(Buffer.from(onward.searchParams.get('id_token_hint')?.split('.')[1] ?? '', 'base64url').toString());
    assert.equal(hint.sub, sub);
    assert.ok(!(await isIn(browser)));
    const asked = await browser.get(onward.href);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] as string;
    const back = await browser.post(`${site.provider.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    assert.equal(back.address.href.split('?')[0], `${site.origin}/sign-in`);
  });

  test('at the provider ends the session here: it says so by itself', async () => {
    const { browser } = await newcomer();
    const onward = `${site.provider.issuer}/session/end?client_id=sightline`;
    const asked = await browser.get(onward);
    const xsrf = /name="xsrf" value="([^"]+)"/.exec(asked.text)?.[1] as string;
    assert.ok(await isIn(browser));
    await browser.post(`${site.provider.issuer}/session/end/confirm`, { xsrf, logout: 'yes' });
    assert.ok(!(await isIn(browser)));
  });

  test('everywhere ends every session of the account, in every programme, and nobody else’s', async () => {
    const { sub, browser } = await newcomer();
    await site.otherProgramme(`other-${sub}`, `${sub}@example.org`);
    const elsewhere = await signIn(sub, `/other-${sub}/posts`);
    const page = await browser.get('/marlshire/sign-ins');
    assert.match(page.text, /You are signed in in 2 places[\s\S]*\(this one\)[\s\S]*Sign out everywhere/);
    assert.match((await browser.get('/marlshire/posts')).text, /As at today/);
    assert.doesNotMatch(page.text, /As at today/, 'sessions have no past');
    await browser.post('/sign-out/everywhere');
    assert.ok(!(await isIn(browser)));
    assert.equal((await elsewhere.get(`/other-${sub}/posts`)).address.pathname, '/sign-in');
    assert.ok(await isIn(office));
  });
});

describe('a token by which the provider ends sessions', () => {
  const events = { 'http://schemas.openid.net/event/backchannel-logout': {} };
  const now = () => Math.floor(Date.now() / 1000);
  const claims = (sub: string, more: Record<string, unknown> = {}) => ({
    ...{ iss: site.provider.issuer, aud: 'sightline', iat: now(), exp: now() + 120, jti: `${sub}-${Math.random()}`, sub, events },
    ...more,
  });
  const send = (token: string) => fetch(`${site.origin}/sign-in/back-channel-logout`, { method: 'POST', body: new URLSearchParams({ logout_token: token }) });

  test('is taken once, and ends all sessions of the account it names', async () => {
    const { sub, browser } = await newcomer();
    const token = await site.provider.sign(claims(sub));
    const answer = await send(token);
    assert.deepEqual([answer.status, answer.headers.get('cache-control')], [200, 'no-store']);
    assert.ok(!(await isIn(browser)));
    const again = await signIn(sub);
    assert.deepEqual([(await send(token)).status, await isIn(again)], [400, true], 'sent again it ends nothing');
  });

  const wrongs: [name: string, more: Record<string, unknown>, type?: string][] = [
    ['for another client', { aud: 'another' }],
    ['of another issuer', { iss: 'https://example.org' }],
    ['of an hour ago', { iat: now() - 3600, exp: now() + 120 }],
    ['out of date', { exp: now() - 600, iat: now() - 700 }],
    ['with a nonce, which makes an id token of it', { nonce: 'x' }],
    ['without the event', { events: {} }],
    ['with an event that is none', { events: { 'http://schemas.openid.net/event/backchannel-logout': 'yes' } }],
    ['without an id of its own', { jti: undefined }],
    ['of nobody', { sub: undefined }],
    ['of another kind', {}, 'at+jwt'],
  ];
  for (const [name, more, type] of wrongs)
    test(`${name} ends nothing`, async () => {
      const { sub, browser } = await newcomer();
      assert.equal((await send(await site.provider.sign(claims(sub, more), type))).status, 400);
      assert.ok(await isIn(browser));
    });

  test('signed by somebody else, with no signature, or no token at all, ends nothing', async () => {
    const { sub, browser } = await newcomer();
    const { privateKey } = await generateKeyPair('RS256');
    const forged = await new SignJWT(claims(sub)).setProtectedHeader({ alg: 'RS256', kid: 'tests', typ: 'logout+jwt' }).sign(privateKey);
    const shared = await new SignJWT(claims(sub))
      .setProtectedHeader({ alg: 'HS256', kid: 'tests', typ: 'logout+jwt' })
      .sign(new TextEncoder().encode(site.provider.clientSecret));
    const encode = (value: unknown): string => Buffer.from(JSON.stringify(value)).toString('base64url');
    const unsigned = `${encode({ alg: 'none', typ: 'logout+jwt' })}.${encode(claims(sub))}.`;
    for (const token of [forged, shared, unsigned, 'nonsense', '']) assert.equal((await send(token)).status, 400);
    assert.equal((await fetch(`${site.origin}/sign-in/back-channel-logout`, { method: 'POST' })).status, 400);
    assert.ok(await isIn(browser));
    for (const line of site.logged) assert.doesNotMatch(line, /person-|example|eyJ/);
  });

  test('is the only thing that is taken without a form’s token', async () => {
    const { browser } = await newcomer();
    for (const address of ['/sign-out', '/sign-out/everywhere', '/sign-in/choose']) {
      const answer = await browser.post(address, { _csrf: 'x' });
      assert.equal(answer.status, 403, address);
    }
    assert.ok(await isIn(browser));
  });
});
