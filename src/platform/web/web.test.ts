import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';

let site: TestSite;
let office: Browser;
before(async () => {
  site = await testSite();
  office = await site.signIn('Programme office');
});
after(() => site.close());

const form = 'application/x-www-form-urlencoded';

describe('what nobody may do to the server', () => {
  test('a form of a hundred thousand tiny fields is refused before it is parsed', async () => {
    const answer = await site.app.inject({ method: 'POST', url: '/sign-in/marlshire', headers: { 'content-type': form }, payload: 'a&'.repeat(25_000) });
    assert.equal(answer.statusCode, 413);
    assert.match(answer.body, /Nothing was saved/);
  });

  test('somebody without a session sends no more than sign-in needs', async () => {
    const answer = await site.app.inject({
      method: 'POST',
      url: '/sign-in/marlshire',
      headers: { 'content-type': form },
      payload: `post=${'x'.repeat(70_000)}`,
    });
    assert.equal(answer.statusCode, 413);
  });

  test('a file is not read from somebody who has not signed in, and a malformed form is refused', async () => {
    const multipart = { 'content-type': 'multipart/form-data; boundary=b' };
    assert.equal((await site.app.inject({ method: 'POST', url: '/sign-in/marlshire', headers: multipart, payload: '--b\r\nbroken' })).statusCode, 403);
    const signedIn = await site.app.inject({
      method: 'POST',
      url: '/marlshire/plan/import',
      headers: multipart,
      cookies: { session: 'x' },
      payload: '--b\r\nbroken',
    });
    assert.equal(signedIn.statusCode, 403);
  });

  test('a made-up key opens nothing: no file, no long form; a session that ended gets its words back', async () => {
    const sent = (headers: Record<string, string>, payload: string) =>
      site.app.inject({ method: 'POST', url: '/marlshire/cycle/1/LG1/achieved', headers, cookies: { session: 'made-up' }, payload });
    const whole = '--b\r\ncontent-disposition: form-data; name="file"; filename="plan.docx"\r\n\r\nbytes\r\n--b--\r\n';
    assert.equal((await sent({ 'content-type': 'multipart/form-data; boundary=b' }, whole)).statusCode, 403);
    assert.equal((await sent({ 'content-type': form }, `achieved=${'x'.repeat(1_100_000)}`)).statusCode, 413);
    const words = await sent({ 'content-type': form, 'sec-fetch-site': 'cross-site' }, 'achieved=Twelve+of+forty');
    assert.equal(words.statusCode, 403, 'another site learns nothing');
    const answer = await site.nobody().post('/marlshire/cycle/1/LG1/achieved', { achieved: 'Twelve of forty' });
    assert.deepEqual([answer.status, /Twelve of forty/.test(answer.text)], [401, true]);
  });

  test('eight files at once are read in turn, and each is answered', async () => {
    const page = await office.get('/marlshire/plan/import');
    assert.equal(page.status, 200);
    const answers = await Promise.all(
      Array.from({ length: 8 }, () => office.upload('/marlshire/plan/import', { name: 'plan.docx', bytes: new TextEncoder().encode('no Word file') })),
    );
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([422]));
  });

  test('addresses that are none are absent, not bugs', async () => {
    const broken = await office.get('/marlshire/measures/M%0A1');
    assert.deepEqual([broken.status, /<h1[^>]*>Page not found/.test(broken.text)], [404, true], 'with a page of its own');
    assert.equal((await office.get('/marlshire/measures?q=two%0Alines')).status, 200);
    for (const address of ['/sign-in/%00', '/marlshire/measures/M%00', '/marlshire/%0d%0aset-cookie', '/%E0%A4%A'])
      assert.equal((await office.get(address)).status, 404, address);
  });

  test('field names of JavaScript’s own objects are names like others', async () => {
    const answer = await office.post('/marlshire/posts', { ['__proto__']: 'x', constructor: 'y', title: ['one', 'two'], role: 'owner' });
    assert.equal(answer.status, 422);
  });

  test('a name that was made to lead here is not answered; how the server does is told to anybody', async () => {
    const asked = (host: string, url: string) => site.app.inject({ method: 'GET', url, headers: { host } });
    for (const host of ['localhost:3000', '127.0.0.1:3000', '[::1]:3000', 'LOCALHOST'])
      assert.equal((await asked(host, '/sign-in/marlshire')).statusCode, 200, host);
    const other = await asked('improvement.example.org:3000', '/sign-in');
    assert.deepEqual([other.statusCode, other.headers['set-cookie']], [421, undefined]);
    assert.equal((await asked('127.0.0.1.example.org', '/assets/none')).statusCode, 421);
    assert.equal((await asked('10.0.0.7', '/health')).statusCode, 200);
  });

  test('a link from elsewhere, as in mail, leaves forms that stand open in other tabs as they are', async () => {
    const { cookies } = await site.app.inject({ method: 'GET', url: '/sign-in/marlshire' });
    // The browser sends a cookie along with such a link only where it is lax; without it the page would set another.
    assert.deepEqual(
      cookies.map(({ name, sameSite, httpOnly }) => [name, sameSite, httpOnly]),
      [['form', 'Lax', true]],
    );
  });

  test('signed out, HEAD answers as GET does', async () => {
    assert.equal((await site.app.inject({ method: 'HEAD', url: '/marlshire' })).statusCode, 303);
  });
});
