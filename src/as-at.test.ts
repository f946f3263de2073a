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

test('a plain day is the end of that day in London; today is the present', async () => {
  const past = await office.get('/marlshire/posts?as-at=2021-11-14');
  assert.match(past.text, /<title>As at 14 November 2021: Nothing yet/);
  const today = await office.get('/marlshire/posts?as-at=2021-11-15');
  assert.equal(today.status, 200);
  assert.doesNotMatch(today.text, /Nothing can be changed here/);
});

test('what is no moment, or is still to come, is said to be so, with the ways on: never the present unasked', async () => {
  const partner = await site.signIn('Partner', 'partner');
  for (const asked of [
    'banana',
    '',
    '2031-01-01',
    '2031-01-01T00:00:00.000Z',
    "2021-11-15T09:00:00.000Z'--",
    '2021-99-99T99:99:99.999Z',
    '2021-02-31',
    '0000-01-01',
  ]) {
    const answer = await office.get(`/marlshire/posts?as-at=${encodeURIComponent(asked)}`);
    assert.equal(answer.status, 422, asked);
    assert.match(answer.text, /<title>Error: No such day in the past/, asked);
    assert.match(answer.text, asked.startsWith('2031') ? /still to come: nothing is known of it yet/ : /is no day or moment that Sightline can show/, asked);
    assert.match(answer.text, /href="\/marlshire\/as-at\?page=%2Fmarlshire%2Fposts"[^>]*>Choose a day or a meeting/, asked);
    assert.match(answer.text, /href="\/marlshire\/posts"[^>]*>Show the page as it stands today/, asked);
    assert.doesNotMatch(answer.text, /Head of Fostering/, asked);
  }
  assert.equal((await office.get('/marlshire/posts?as-at=2021-11-14&as-at=2021-11-13')).status, 422, 'two days are none');
  const theirs = await partner.get('/marlshire?as-at=banana');
  assert.equal(theirs.status, 422);
  assert.doesNotMatch(theirs.text, /Choose a day or a meeting/, 'who has no such page is not led to it');
});

test('a page that was not there then says so inside the marked frame, with the ways on; absent and forbidden look alike', async () => {
  const then = now();
  const added = await office.post('/marlshire/posts', { title: 'Head of Kinship Care', role: 'owner' });
  assert.equal(added.status, 303);
  const bare = (text: string) =>
    text
      .slice(text.indexOf('<header'))
      .replaceAll(/value="[^"]*"|nonce="[^"]*"/g, '')
      .replaceAll(/(posts|plan)%2F[^"]*"|\/(posts|plan)\/[^"]*"/g, '"');
  const gone = await office.get(`/marlshire/plan/priorities/LG9?as-at=${then}`);
  assert.equal(gone.status, 404);
  assert.match(gone.text, /<title>As at 15 November 2021[^<]*: Page not found/);
  assert.match(gone.text, /<body class="govuk-template__body sl-past">/);
  assert.match(gone.text, /<h1[^>]*>Not there at that moment<\/h1>/);
  assert.match(gone.text, /href="\/marlshire\/plan\/priorities\/LG9"[^>]*>Return to today/);
  assert.match(gone.text, /class="sl-head__moment"/);
  assert.match(gone.text, new RegExp(`href="/marlshire/plan\\?as-at=${then}"`), 'the ways keep the moment');
  const forbidden = await office.get(`/marlshire/plan/import?as-at=${then}`);
  const nowhere = await office.get(`/marlshire/posts/nowhere/at/all?as-at=${then}`);
  assert.deepEqual([forbidden.status, nowhere.status], [404, 404]);
  assert.equal(bare(forbidden.text), bare(gone.text));
  assert.equal(bare(nowhere.text), bare(gone.text));
});

test('somebody signed in keeps the ways through the programme where nothing is found; another programme looks like none', async () => {
  const owner = await site.signIn('Head of Early Help');
  for (const address of [
    '/marlshire/nowhere',
    '/marlshire/posts/00000000-0000-0000-0000-000000000000',
    '/marlshire/day',
    '/otherplace/plan',
    '/nowhere',
    '//example.org/x',
  ]) {
    const { status, text } = await owner.get(address);
    assert.equal(status, 404, address);
    assert.match(text, /<h1[^>]*>Page not found<\/h1>/, address);
    assert.match(text, /<nav[^>]*aria-label="Programme"[\s\S]*href="\/marlshire\/cycle"/, address);
    assert.match(text, /Signed in as [^<]*, Head of Early Help/, address);
    assert.doesNotMatch(text, /example\.org|otherplace/, address);
  }
  const { text } = await site.nobody().get('/nowhere');
  assert.doesNotMatch(text, /Signed in as|aria-label="Programme"/);
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
  const reading = [
    '',
    '/plan',
    '/plan/list',
    '/plan/on-a-page',
    '/plan/phases',
    '/plan/cross-cutting',
    '/plan/questions',
    '/plan/checks',
    '/plan/workstreams/LG',
    '/posts',
  ];
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
