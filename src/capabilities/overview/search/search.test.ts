import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { paperOf, planOfMarlshire, soundAnswers } from '../../cycle/fixtures/programme.ts';
import { closeCycle, loadPosition, openCycle, type PriorityPosition, submitUpdate } from '../../cycle/index.ts';
import { addMeasure, askMeasuresForComparing } from '../../measures/index.ts';
import { acceptPlan, createPlan } from '../../plan/index.ts';

const home = '/marlshire';
const search = (words: string, more = ''): string => `${home}/search?q=${encodeURIComponent(words)}${more}`;

describe('search', () => {
  let site: TestSite;
  let office: Browser;
  let member: Browser;
  const settings = () => ({ id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 });
  const titles = ({ text }: { text: string }): string[] =>
    [...text.matchAll(/<p class="sl-over">([^<]*)<\/p><h2[^>]*><a[^>]*>([^<]*)<\/a>/g)].map(([, over, title]) => `${over}: ${title}`);

  before(async () => {
    site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
    await createPlan(site.changer, site.programme.id, planOfMarlshire);
    const outcome = await site.db.selectFrom('outcome').select('id').where('ref', '=', 'LG1.o1').executeTakeFirstOrThrow();
    const definition = {
      unit: 'percent',
      polarity: 'high',
      frequency: 'monthly',
      lagDays: 14,
      context: false,
      target: 90,
      targetUpper: null,
      ownerPostId: null,
    } as const;
    await addMeasure(site.changer, site.programme.id, {
      ...definition,
      name: 'Supervisions held on time',
      why: 'A worker whose casework is seen keeps children safe.',
      baseline: { value: 61, day: '2022-06-30' },
      outcomeIds: [outcome.id],
    });
    await acceptPlan(site.changer, site.programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    assert.ok((await openCycle(site.changer, settings(), '2022-10-03')).ok);
    office = await site.signIn('Programme office');
    member = await site.signIn('Member for Families', 'board-member');
    await site.signIn('Head of Assessment', 'owner');
    const actor = await site.db
      .selectFrom('holding')
      .innerJoin('post', 'post.id', 'holding.post_id')
      .select(['holding.person_id as personId', 'post.id as postId'])
      .where('post.title', '=', 'Head of Assessment')
      .executeTakeFirstOrThrow();
    const from = (await loadPosition(site.db, site.programme, site.clock.today())).priorities.find(({ ref }) => ref === 'LG1') as PriorityPosition;
    const answers = { ...soundAnswers(from), achieved: 'The supplier of lanterns withdrew, and another was found: 5 < 7 & "so on".' };
    assert.ok((await submitUpdate({ ...site.changer, actor }, site.programme, { ref: 'LG1', answers })).ok);
  });
  after(() => site.close());

  test('finds words in every form of theirs, in the plan, measures and posts', async () => {
    assert.ok(titles(await office.get(search('supervising'))).includes('Measure M1: Supervisions held on time'));
    assert.ok(titles(await office.get(search('seen casework'))).includes('Measure M1: Supervisions held on time'));
    assert.ok(titles(await office.get(search('head of asses'))).includes('Post: Head of Assessment'));
  });

  test('a ref leads straight to its page, in whatever case and spacing it was typed', async () => {
    for (const [typed, leads] of [
      ['LG1', '/ref/LG1'],
      ['lg 1 a', '/ref/LG1a'],
      ['lg', '/ref/LG'],
      ['m1', '/ref/M1'],
    ] as const)
      assert.equal((await office.get(search(typed))).location, home + leads, typed);
    assert.equal((await office.get(search('M77'))).status, 200);
    assert.match((await office.get(search('M77'))).text, /Nothing has “M77”/);
  });

  test('what an owner says of an open cycle is found by the council’s own, and by a board member once it is closed', async () => {
    const found = titles(await office.get(search('lantern')));
    assert.deepEqual(found, ['Update of cycle 1: LG1 Managers know the work of their teams']);
    const hidden = await member.get(search('lantern'));
    assert.equal(hidden.status, 200);
    assert.match(hidden.text, /Nothing has “lantern”/);
    // Nor by counting, by kind or in a file.
    assert.match((await member.get(search('lantern', '&kind=update'))).text, /Nothing has “lantern”/);
    assert.ok(!(await member.get(search('lantern', '&file=csv'))).bytes.toString().includes('withdrew'));
  });

  test('what was found is shown as text, with the words that were searched for marked', async () => {
    const { text } = await office.get(search('lanterns found'));
    assert.match(text, /<mark>lanterns<\/mark> withdrew, and another was <mark>found<\/mark>: 5 &lt; 7 &amp;/);
  });

  test('words in quotation marks stand together, and a minus leaves out', async () => {
    assert.equal(titles(await office.get(search('"lanterns withdrew"'))).length, 1);
    assert.equal(titles(await office.get(search('"withdrew lanterns"'))).length, 0);
    assert.equal(titles(await office.get(search('lanterns -withdrew'))).length, 0);
  });

  for (const odd of [' ', '"', "'; drop table plan; --", ':*&|!()', '-', '\\', 'a'.repeat(5000), '<script>alert(1)</script>', '%_', 'the'])
    test(`takes anything: ${odd.slice(0, 24)}`, async () => {
      const answer = await office.get(search(odd));
      assert.equal(answer.status, 200);
      assert.doesNotMatch(answer.text, /<script>alert/);
    });

  test('is nothing for who reads no more than their own papers', async () => {
    const partner = await site.signIn('Health partner', 'partner');
    const answer = await partner.get(search('lantern'));
    assert.equal(answer.status, 404);
    assert.doesNotMatch((await partner.get(home)).text, /Search everything/);
    assert.match((await office.get(home)).text, /Search everything/);
  });

  test('as at a past moment finds what stood then', async () => {
    const before = '2022-09-05T09:00:00.001Z';
    assert.equal(titles(await office.get(search('lantern', `&as-at=${before}`))).length, 0);
    assert.equal(titles(await office.get(search('lantern', `&as-at=${site.clock.now()}`))).length, 1);
  });

  test('is the board member’s too once the cycle is closed', async () => {
    site.clockTo('2022-09-27T09:00:00.000Z');
    assert.ok((await closeCycle(site.changer, settings(), paperOf)).ok);
    member = await site.signIn('Member for Families', 'board-member');
    assert.deepEqual(titles(await member.get(search('lantern'))), ['Update of cycle 1: LG1 Managers know the work of their teams']);
  });
});
