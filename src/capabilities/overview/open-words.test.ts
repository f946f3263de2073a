import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { paperOf, planOfMarlshire, saying, soundAnswers } from '../cycle/fixtures/programme.ts';
import { type ActivityAnswer, closeCycle, loadPosition, openCycle, type PriorityPosition, submitUpdate } from '../cycle/index.ts';
import { askMeasuresForComparing } from '../measures/index.ts';
import { acceptPlan, createPlan } from '../plan/index.ts';

const home = '/marlshire';

describe('what owners say of an open cycle, page by page', () => {
  let site: TestSite;
  let office: Browser;
  let director: Browser;
  const board: Record<string, Browser> = {};
  const settings = () => ({ id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 });
  const priority = async (ref: string): Promise<PriorityPosition> =>
    (await loadPosition(site.db, site.programme, site.clock.today())).priorities.find((one) => one.ref === ref) as PriorityPosition;

  async function everybody(): Promise<void> {
    office = await site.signIn('Programme office');
    director = await site.signIn('Director of Improvement', 'director');
    for (const role of ['board-member', 'chair', 'finance', 'author', 'reviewer', 'quality'] as const) board[role] = await site.signIn(`The ${role}`, role);
  }

  async function submit(title: string, ref: string, activity: string, said: Partial<ActivityAnswer>): Promise<void> {
    const actor = await actorOf(title);
    const from = await priority(ref);
    const answers = { ...soundAnswers(from), ...saying(from, activity, said), process: 'complete' as const };
    const done = await submitUpdate({ ...site.changer, actor }, site.programme, { ref, answers });
    assert.ok(done.ok, JSON.stringify(done));
  }

  const actorOf = (title: string) =>
    site.db
      .selectFrom('holding')
      .innerJoin('post', 'post.id', 'holding.post_id')
      .select(['holding.person_id as personId', 'post.id as postId'])
      .where('post.title', '=', title)
      .executeTakeFirstOrThrow();

  before(async () => {
    site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
    await createPlan(site.changer, site.programme.id, planOfMarlshire);
    await acceptPlan(site.changer, site.programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    assert.ok((await openCycle(site.changer, settings(), '2022-10-03')).ok);
    await everybody();
    await site.signIn('Head of Practice', 'owner');
    await site.signIn('Head of Assessment', 'owner');
    await submit('Head of Assessment', 'LG1', 'LG1a', {
      status: 'begun',
      forecast: '2023-06-30',
      forecastReason: 'Its supplier withdrew.',
      recovery: { text: 'Two agency workers from October.', day: '2022-11-24' },
    });
    await submit('Head of Practice', 'QP1', 'QP1a', { status: 'stopped', stopReason: 'Another course replaces it.' });
  });
  after(() => site.close());

  const words = /Its supplier withdrew|Two agency workers|24 November 2022|Another course replaces it|The owner sees it otherwise/;
  const pages = [
    '',
    '/plan',
    '/plan/priorities/LG1',
    '/plan/activities/LG1a',
    '/plan/priorities/QP1',
    '/plan/activities/QP1a',
    '/assurance',
    '/cycle',
    '/cycle/1',
  ];

  test('none of it on any page of those who read updates once their cycle is closed', async () => {
    for (const [role, browser] of Object.entries(board))
      for (const path of pages) {
        const page = await browser.get(home + path);
        assert.equal(page.status, 200, `${role} ${path}`);
        assert.doesNotMatch(page.text, words, `${role} ${path}`);
        assert.doesNotMatch(page.text, /owner and facts differ<\/span>|>\s*(Submitted|Draft|Being changed|Not started)\s*<\/strong>/, `${role} ${path}`);
      }
    assert.match((await (board.chair as Browser).get(`${home}/cycle/1`)).text, /What is submitted is shown once the cycle is closed/);
    assert.doesNotMatch((await (board.chair as Browser).get(`${home}/cycle`)).text, /2 of 3 priorities/);
  });

  test('all of it for the council’s own', async () => {
    assert.match((await office.get(`${home}/plan/priorities/LG1`)).text, /Its supplier withdrew[\s\S]*Two agency workers/);
    assert.match((await office.get(`${home}/plan/activities/LG1a`)).text, /Two agency workers/);
    assert.match((await office.get(`${home}/cycle/1`)).text, /Submitted: 2 of 3 priorities[\s\S]*owner and facts differ/);
  });

  test('a filter that would tell how far they are asks for nothing', async () => {
    const rows = async (path: string) => /<main[\s\S]*<\/main>/.exec((await (board.chair as Browser).get(home + path)).text)?.[0];
    assert.equal(await rows('/cycle/1?show=draft'), await rows('/cycle/1'));
  });

  test('a stop that was asked for leads those who may to where it is approved', async () => {
    const link = /href="\/marlshire\/plan\/activities\/QP1a\/stop"/;
    for (const browser of [office, director])
      for (const path of ['', '/plan/priorities/QP1', '/plan/activities/QP1a']) assert.match((await browser.get(home + path)).text, link, path);
    assert.equal((await office.get(`${home}/plan/activities/QP1a/stop`)).status, 200);
    const owner = await site.signIn('Head of Practice', 'owner');
    for (const browser of [owner, board.chair as Browser])
      for (const path of ['', '/plan/priorities/QP1']) assert.doesNotMatch((await browser.get(home + path)).text, link, path);
  });

  test('is theirs to read once the cycle is closed', async () => {
    site.clockTo('2022-09-27T09:00:00.000Z');
    assert.ok((await closeCycle(site.changer, settings(), paperOf)).ok);
    await everybody();
    assert.match((await (board.chair as Browser).get(`${home}/plan/priorities/LG1`)).text, /Its supplier withdrew[\s\S]*Two agency workers/);
    // And stays so when the next one opens, as long as it is what the board had.
    assert.ok((await openCycle(site.changer, settings(), '2022-10-31')).ok);
    assert.match((await (board.chair as Browser).get(`${home}/plan/priorities/LG1`)).text, /Its supplier withdrew[\s\S]*Two agency workers/);
  });
});
