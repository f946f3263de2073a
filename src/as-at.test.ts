import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../tests/support/site.ts';
import { planOfMarlshire } from './capabilities/cycle/fixtures/programme.ts';
import { openCycle } from './capabilities/cycle/index.ts';
import { askMeasuresForComparing } from './capabilities/measures/index.ts';
import { acceptPlan, createPlan } from './capabilities/plan/index.ts';

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

test('of the past nothing may be changed: no form, and no page that is there for one', async () => {
  await createPlan(site.changer, site.programme.id, planOfMarlshire);
  const writing = [
    '/cycle/new',
    '/plan/accept',
    '/plan/import',
    '/plan/statements',
    '/plan/priorities/LG1/words',
    '/plan/priorities/LG1/owners',
    '/measures/new',
  ];
  for (const path of writing) {
    assert.equal((await office.get(`/marlshire${path}`)).status, 200, path);
    assert.equal((await office.get(`/marlshire${path}?as-at=${now()}`)).status, 404, path);
  }

  const imported = now();
  await acceptPlan(site.changer, site.programme.id, { day: '2021-11-12', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
  const accepted = now();
  const settings = { id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 };
  assert.ok((await openCycle(site.changer, settings, '2021-12-13')).ok);
  const opened = now();
  const owner = await site.signIn('Head of Assessment');
  const reading = ['', '/plan', '/plan/list', '/plan/on-a-page', '/plan/phases', '/plan/cross-cutting', '/plan/questions', '/plan/workstreams/LG', '/posts'];
  const moments = { imported, accepted, opened };
  for (const [when, moment] of Object.entries(moments))
    for (const path of [...reading, '/plan/priorities/LG1', '/plan/activities/LG1a', '/cycle', '/measures', '/assurance', '/reports'])
      for (const browser of [office, owner]) {
        const page = await browser.get(`/marlshire${path}?as-at=${moment}`);
        assert.equal(page.status, 200, `${path}, ${when}`);
        const main = page.text.slice(page.text.indexOf('<main'), page.text.indexOf('</main>'));
        assert.doesNotMatch(main, /method="post"|role="button"/, `${path}, ${when}`);
        for (const other of writing) assert.ok(!main.includes(`href="/marlshire${other}"`), `${path}, ${when}, leads to ${other}`);
      }
});
