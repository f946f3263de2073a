import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../tests/support/site.ts';

let site: TestSite;
let office: Browser;
before(async () => {
  site = await testSite();
  office = await site.signIn('Programme office');
});
after(() => site.close());

const now = (): string => site.clock.now();

test('a page read as at a past moment shows what stood then, is marked, and today’s page is unchanged', async () => {
  await office.post('/marlshire/posts', { title: 'Head of Fostering', role: 'owner' });
  const between = now();
  await office.post('/marlshire/posts', { title: 'Head of Adoption', role: 'owner' });
  const past = await office.get(`/marlshire/posts?as-at=${between}`);
  assert.match(past.text, /Head of Fostering/);
  assert.doesNotMatch(past.text, /Head of Adoption/);
  assert.match(past.text, /As at 15 November 2021/);
  const present = await office.get('/marlshire/posts');
  assert.match(present.text, /Head of Adoption/);
  assert.doesNotMatch(present.text, /As at 15 November 2021/);
});

test('a moment that is none, or still to come, is the present', async () => {
  for (const asked of [
    'yesterday',
    '2021-11-15',
    '2031-01-01T00:00:00.000Z',
    "2021-11-15T09:00:00.000Z'--",
    '2021-99-99T99:99:99.999Z',
    '2021-02-31T09:00:00.000Z',
  ]) {
    const answer = await office.get(`/marlshire/posts?as-at=${encodeURIComponent(asked)}`);
    assert.equal(answer.status, 200, asked);
    assert.doesNotMatch(answer.text, /Nothing can be changed here/, asked);
  }
});

test('today’s permissions hold for the past too', async () => {
  const moment = now();
  const owner = await site.signIn('Head of Adoption');
  assert.equal((await owner.get(`/marlshire/day?as-at=${moment}`)).status, 404);
});

test('before the programme’s first entry there is nothing, and every page says so', async () => {
  for (const path of ['', '/plan', '/cycle', '/assurance', '/measures']) {
    const answer = await office.get(`/marlshire${path}?as-at=1999-01-01T00:00:00.000Z`);
    assert.equal(answer.status, 200, path);
    assert.match(answer.text, /Nothing yet/, path);
  }
});
