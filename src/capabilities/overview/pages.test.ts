import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { paperOf, planOfMarlshire, soundAnswers } from '../cycle/fixtures/programme.ts';
import { closeCycle, loadPosition, openCycle, type PriorityPosition, submitUpdate } from '../cycle/index.ts';
import { askMeasuresForComparing } from '../measures/index.ts';
import { acceptPlan, createPlan } from '../plan/index.ts';

const home = '/marlshire';

describe('where the programme stands, through HTTP', () => {
  let site: TestSite;
  let office: Browser;
  before(async () => {
    site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
    office = await site.signIn('Programme office');
  });
  after(() => site.close());

  const settings = () => ({ id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 });
  const priority = async (ref: string): Promise<PriorityPosition> =>
    (await loadPosition(site.db, site.programme, site.clock.today())).priorities.find((one) => one.ref === ref) as PriorityPosition;

  test('a new programme: the one next thing to do stands first, a button for the office and a sentence for others', async () => {
    const owner = await site.signIn('Adviser', 'adviser');
    assert.match((await office.get(home)).text, /<h1[^>]*>Import the plan<\/h1>[\s\S]*href="\/marlshire\/plan\/import" role="button"/);
    const others = (await owner.get(home)).text;
    assert.match(others, /There is no plan yet\. The programme office imports it/);
    assert.doesNotMatch(others, /role="button"/);
    assert.match((await office.get(`${home}/plan`)).text, /There is no plan yet/);

    await createPlan(site.changer, site.programme.id, planOfMarlshire);
    assert.match((await office.get(home)).text, /<h1[^>]*>Record that the board accepted the plan<\/h1>/);
    await acceptPlan(site.changer, site.programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    assert.match((await office.get(home)).text, /<h1[^>]*>Open the first cycle<\/h1>/);
  });

  test('before the first cycle the wall has every priority, and the pages of priorities say why they stand so', async () => {
    const wall = (await office.get(`${home}/plan`)).text;
    for (const ref of ['LG1', 'LG2', 'QP1']) assert.match(wall, new RegExp(`href="/marlshire/plan/priorities/${ref}">${ref}<`));
    const page = await office.get(`${home}/plan/priorities/QP1`);
    assert.equal(page.status, 200);
    assert.match(page.text, /QP1a<\/a> has no target date\./);
    assert.equal((await office.get(`${home}/plan/priorities/XX9`)).status, 404);
  });

  test('with a cycle open: the owner has one button each, the office sees who has not submitted', async () => {
    assert.ok((await openCycle(site.changer, settings(), '2022-10-03')).ok);
    const owner = await site.signIn('Head of Assessment', 'owner');
    const mine = (await owner.get(home)).text;
    assert.match(mine, /<h1[^>]*>What is due from you<\/h1>/);
    assert.match(mine, /1 update is due by Monday 26 September 2022, in 21 days\. The board is on Monday 3 October 2022\./);
    assert.match(mine, /href="\/marlshire\/cycle\/1\/LG1" role="button"/);
    assert.doesNotMatch(mine, /href="\/marlshire\/cycle\/1\/QP1"/, 'a priority that the post only supports is somebody else’s to write');
    assert.match((await owner.get(`${home}/plan/priorities/LG1`)).text, /Write your update/);
    assert.doesNotMatch((await office.get(`${home}/plan/priorities/LG1`)).text, /Write your update/);
    const supported = (await owner.get(`${home}/plan/priorities/QP1`)).text;
    assert.match(supported, /Write its update[\s\S]*It is the update of [^.:]+: you would write in their place/, 'whose update it is');
    assert.doesNotMatch(supported, /your update/);

    const round = (await office.get(home)).text;
    assert.match(round, /<h1[^>]*>Who has not submitted<\/h1>/);
    assert.match(round, /Submitted: 0 of 3 priorities\. The rest are due by Monday 26 September 2022/);
    assert.match(round, /1 activity has no target date/);
  });

  test('what an owner submits is the council’s to read at once, and a board member’s once the cycle is closed', async () => {
    let chair = await site.signIn('Chair of the Improvement Board', 'chair');
    const owner = await site.signIn('Head of Practice', 'owner');
    const person = await site.db
      .selectFrom('holding')
      .innerJoin('post', 'post.id', 'holding.post_id')
      .select(['holding.person_id as personId', 'post.id as postId'])
      .where('post.title', '=', 'Head of Practice')
      .executeTakeFirstOrThrow();
    const answers = {
      ...soundAnswers(await priority('QP1')),
      process: 'on-track' as const,
      difference: 'The date is agreed and only its paper is missing.',
      achieved: 'Two courses were held.',
    };
    const submitted = await submitUpdate({ ...site.changer, actor: person }, site.programme, { ref: 'QP1', answers });
    assert.ok(submitted.ok, JSON.stringify(submitted));

    const address = `${home}/plan/priorities/QP1`;
    for (const browser of [office, owner]) {
      const page = (await browser.get(address)).text;
      assert.match(page, /The owner declares on track/);
      assert.match(page, /<q>The date is agreed and only its paper is missing\.<\/q>/);
      assert.match(page, /Two courses were held\./);
    }
    const hidden = (await chair.get(address)).text;
    assert.doesNotMatch(hidden, /Two courses were held|only its paper is missing|The owner declares/);
    assert.match(hidden, /shown once the cycle is closed/);
    assert.doesNotMatch((await chair.get(home)).text, /only its paper is missing/);
    assert.doesNotMatch((await chair.get(`${home}/plan`)).text, /owner and facts differ<\/span>/, 'nor is the ring on the wall theirs yet');
    assert.match((await office.get(`${home}/plan`)).text, /owner and facts differ<\/span>/);

    // A cycle left open after its board: nothing is frozen or missed until it is closed, so home says so.
    site.clockTo('2022-10-04T09:00:00.000Z');
    const late = (await (await site.signIn('Programme office')).get(home)).text;
    assert.match(late, /The board met on Monday 3 October 2022, and the cycle is still open: close it[\s\S]*href="\/marlshire\/cycle\/1\/close" role="button"/);

    site.clockTo('2022-09-27T09:00:00.000Z');
    const closed = await closeCycle(site.changer, settings(), paperOf);
    assert.ok(closed.ok, JSON.stringify(closed));
    // Three weeks on, everybody signs in again.
    office = await site.signIn('Programme office');
    chair = await site.signIn('Chair of the Improvement Board', 'chair');
    assert.match((await chair.get(address)).text, /Two courses were held\./);
    assert.match((await chair.get(home)).text, /Where owner and facts differ[\s\S]*only its paper is missing/);
    assert.match((await office.get(home)).text, /<h1[^>]*>Open the next cycle<\/h1>/);
  });

  test('a closed cycle is a column that leads to its report on the wall, and to its reasons on the strip', async () => {
    assert.match((await office.get(`${home}/plan`)).text, /href="\/marlshire\/reports\/highlight\/1"/);
    assert.match((await office.get(`${home}/plan/priorities/LG1`)).text, /href="\/marlshire\/plan\/priorities\/LG1\/ratings\/1"/);
  });

  test('the wall can be narrowed by addresses alone', async () => {
    const red = (await office.get(`${home}/plan?workstream=QP&sort=worst`)).text;
    assert.match(red, /Shown: 1 priority\./);
    assert.doesNotMatch(red, /priorities\/LG1"/);
    assert.match((await office.get(`${home}/plan?colour=blue`)).text, /No priority fits/);
    assert.equal((await office.get(`${home}/plan?colour=%3Cscript%3E&sort=<script>`)).status, 200);
  });

  test('assurance: what is slow, and how ratings are derived, printed from the rule', async () => {
    assert.match((await office.get(`${home}/assurance`)).text, /Slow to progress: \d of 3 priorities/);
    assert.equal((await office.get(`${home}/assurance/slow-to-progress`)).status, 200);
    const scheme = (await office.get(`${home}/assurance/how-ratings-are-derived`)).text;
    assert.match(scheme, /How ratings are derived/);
    assert.equal(scheme.match(/<td class="govuk-table__cell"><span class="sl-key__item">/g)?.length, 36);
  });

  test('every part of the navigation leads somewhere, and says so where it is not part of this release', async () => {
    for (const part of ['boards', 'notice']) {
      const page = await office.get(`${home}/${part}`);
      assert.equal(page.status, 200);
      assert.match(page.text, /not part of this release/);
    }
  });

  test('the page of an activity says what the plan says of it and how it stands', async () => {
    const { text } = await office.get(`${home}/plan/activities/LG1a`);
    assert.match(text, /As printed/);
    assert.match(text, /How it stands[\s\S]*(Not begun|Under way|Claimed complete|Complete)/);
    assert.equal((await office.get(`${home}/plan/activities/LG1z`)).status, 404);
  });

  test('a ref leads to its page', async () => {
    for (const [ref, to] of [
      ['lg1', '/plan/priorities/LG1'],
      ['LG1a', '/plan/activities/LG1a'],
      ['LG1.o1', '/plan/priorities/LG1'],
      ['qp', '/plan/workstreams/QP'],
      ['M1', '/measures/M1'],
    ] as const)
      assert.equal((await office.get(`${home}/ref/${ref}`)).location, `${home}${to}`, ref);
    assert.equal((await office.get(`${home}/ref/ZZ1`)).status, 404);
  });

  test('who sees only the papers of their own body has a home and nothing else', async () => {
    const partner = await site.signIn('Partner', 'partner');
    assert.match((await partner.get(home)).text, /The papers of your own body/);
    for (const address of ['/plan', '/plan/priorities/LG1', '/assurance', '/boards', '/ref/LG1'])
      assert.equal((await partner.get(home + address)).status, 404, address);
  });
});
