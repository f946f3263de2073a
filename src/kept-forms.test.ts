import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../tests/support/site.ts';

let site: TestSite;
let office: Browser;
let cookies: Record<string, string>;
let page: string;
let fields: [string, string][];
before(async () => {
  site = await testSite();
  office = await site.signIn('Programme office');
  const list = await site.app.inject({ method: 'GET', url: '/sign-in/marlshire' });
  const post = /name="post"[^>]*value="([^"]+)"/.exec(list.body)?.[1] as string;
  const form = cookiesOf(list.cookies);
  const token = /name="_csrf" value="([^"]+)"/.exec(list.body)?.[1] as string;
  const signed = await site.app.inject({
    method: 'POST',
    url: '/sign-in/marlshire',
    cookies: form,
    headers: asForm,
    payload: new URLSearchParams({ _csrf: token, post }).toString(),
  });
  cookies = { ...form, ...cookiesOf(signed.cookies) };
  const posts = await site.app.inject({ method: 'GET', url: '/marlshire/posts', cookies });
  page = posts.body;
  fields = [...inputsOf(page), ['title', 'Head of <b>Adoption</b>'], ['role', 'owner']];
});
after(() => site.close());

const asForm = { 'content-type': 'application/x-www-form-urlencoded' };
const cookiesOf = (sent: readonly { name: string; value: string }[]) => Object.fromEntries(sent.map(({ name, value }) => [name, value]));
/** The hidden fields of the form that adds a post, as the browser would send them. */
const inputsOf = (html: string): [string, string][] =>
  [...(/<form[^>]*action="\/marlshire\/posts"[\s\S]*?<\/form>/.exec(html)?.[0] ?? '').matchAll(/<input type="hidden" name="([^"]+)" value="([^"]*)"/g)].map(
    ([, name, value]) => [name as string, value as string],
  );

const send = (given: { cookies: Record<string, string>; headers: Record<string, string>; fields?: [string, string][]; url?: string }) =>
  site.app.inject({
    method: 'POST',
    url: given.url ?? '/marlshire/posts',
    cookies: given.cookies,
    headers: { ...asForm, host: 'localhost', ...given.headers },
    payload: new URLSearchParams(given.fields ?? fields).toString(),
  });
const own = { 'sec-fetch-site': 'same-origin' };
const session = () => ({ session: cookies.session as string });
const made = async () => (await site.db.selectFrom('post').select('title').where('title', 'like', '%Adoption%').execute()).length;

describe('a form whose token’s cookie is gone', () => {
  test('comes back with what was typed under its labels; nothing is saved until its sender presses the button there', async () => {
    const answer = await send({ cookies: session(), headers: own });
    assert.equal(answer.statusCode, 403);
    assert.match(answer.body, /Look at this and send it again[\s\S]*Nothing was saved just now, and nothing is lost/);
    const label = /<label[^>]*for="title"[^>]*>\s*([^<]+?)\s*</.exec(page)?.[1] as string;
    assert.ok(answer.body.includes(`for="typed-title">${label}</label>`), label);
    assert.match(answer.body, /readonly>Head of &lt;b&gt;Adoption&lt;\/b&gt;<\/textarea>/);
    assert.equal(await made(), 0);
    const again = inputsOf(answer.body).map(([name, value]): [string, string] => [name, value.replaceAll('&lt;', '<').replaceAll('&gt;', '>')]);
    assert.deepEqual(
      again.filter(([name]) => name === 'title' || name === 'role'),
      [
        ['title', 'Head of <b>Adoption</b>'],
        ['role', 'owner'],
      ],
    );
    const done = await send({ cookies: { ...session(), ...cookiesOf(answer.cookies) }, headers: own, fields: again });
    assert.deepEqual([done.statusCode, await made()], [303, 1]);
  });

  test('and with it the session, comes back as after signing out', async () => {
    const answer = await send({ cookies: {}, headers: own });
    assert.equal(answer.statusCode, 401);
    assert.match(answer.body, /You have been signed out[\s\S]*Head of &lt;b&gt;Adoption/);
    assert.doesNotMatch(answer.body, /Send it again/);
  });

  for (const [name, headers] of [
    ['another site', { 'sec-fetch-site': 'cross-site' }],
    ['a neighbour under the same domain', { 'sec-fetch-site': 'same-site' }],
    ['nobody, as typed into the address bar', { 'sec-fetch-site': 'none' }],
    ['another site, by an older browser', { origin: 'https://elsewhere.example' }],
    ['a page without an origin', { origin: 'null' }],
    ['whoever does not say', {}],
    ['another site, which says that it is this one', { 'sec-fetch-site': 'cross-site', origin: 'http://localhost' }],
  ] as const)
    test(`sent by ${name} shows none of its words, and offers nothing`, async () => {
      for (const sent of [session(), {}]) {
        const answer = await send({ cookies: sent, headers });
        assert.equal(answer.statusCode, 403);
        assert.doesNotMatch(answer.body, /Adoption|Send it again/);
      }
    });

  test('an older browser that says where it comes from is believed', async () => {
    assert.match((await send({ cookies: session(), headers: { origin: 'http://localhost' } })).body, /Send it again/);
  });

  test('of a sign-in or a sign-out is offered to nobody, and neither is one of another programme', async () => {
    for (const url of ['/sign-in/marlshire', '/sign-out', '/elsewhere/posts']) {
      const answer = await send({ cookies: session(), headers: own, url });
      assert.equal(answer.statusCode, 403, url);
      assert.doesNotMatch(answer.body, /Adoption|Send it again/, url);
    }
  });
});

describe('labels that come along', () => {
  const answered = (more: [string, string][]) =>
    send({ cookies: session(), headers: own, fields: [['first', 'typed'], ['from-day', '3'], ...more] }).then(({ body }) => body);

  test('are shown as text, whatever they hold; where none came along, the name of the box is', async () => {
    const body = await answered([
      ['_label', 'first <img src=x>“Why”'],
      ['_label', 'from First day in the post'],
      ['_label', `other ${'x'.repeat(400)}`],
      ['other', 'o'],
      ['_label', 'nonsense'],
    ]);
    assert.match(body, /for="typed-first">&lt;img src=x&gt;“Why”<\/label>/);
    assert.match(body, /for="typed-from-day">First day in the post: day<\/label>/);
    assert.match(body, /for="typed-other">Other<\/label>/);
    assert.doesNotMatch(body, /typed-_label|<img/);
  });
});

test('each field of a form sends its label along', async () => {
  const { text } = await office.get('/marlshire/posts');
  const labels = [...text.matchAll(/name="_label" value="([^ "]+) ([^"]+)"/g)].map(([, name]) => name);
  assert.ok(labels.includes('title') && labels.includes('role'), labels.join());
});

test('the labels reach no form: what is asked for there is what was typed', async () => {
  const day = { 'board-day': '30', 'board-month': '11', 'board-year': '2021' };
  const said = async (fields: Record<string, string | string[]>) =>
    /govuk-error-summary__list[\s\S]*?<\/ul>/.exec((await office.post('/marlshire/cycle/new', fields)).text)?.[0] ?? 'opened';
  assert.equal(await said({ ...day, _label: ['board Day of the board', 'other Another'] }), await said(day));
});
