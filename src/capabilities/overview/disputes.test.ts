import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { paperOf, planOfMarlshire, saying, soundAnswers } from '../cycle/fixtures/programme.ts';
import { closeCycle, loadPosition, openCycle, type PriorityPosition, submitUpdate } from '../cycle/index.ts';
import { askMeasuresForComparing } from '../measures/index.ts';
import { acceptPlan, createPlan } from '../plan/index.ts';

const home = '/marlshire';
const why = 'The date is agreed and only its paper is missing.';

/** One story: each test stands on what the ones before it left. */
describe('what owners dispute and what waits for others, by who looks', () => {
  let site: TestSite;
  let office: Browser;
  let director: Browser;
  let chair: Browser;
  let practice: Browser;
  const settings = () => ({ id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 });

  async function everybody(): Promise<void> {
    office = await site.signIn('Programme office');
    director = await site.signIn('Director of Improvement', 'director');
    chair = await site.signIn('Chair', 'chair');
    practice = await site.signIn('Head of Practice');
  }

  async function submit(title: string, ref: string, change: (from: PriorityPosition) => Partial<Parameters<typeof soundAnswers>[1]>): Promise<void> {
    const actor = await site.db
      .selectFrom('holding')
      .innerJoin('post', 'post.id', 'holding.post_id')
      .select(['holding.person_id as personId', 'post.id as postId'])
      .where('post.title', '=', title)
      .executeTakeFirstOrThrow();
    const { priorities } = await loadPosition(site.db, site.programme, site.clock.today());
    const from = priorities.find((one) => one.ref === ref) as PriorityPosition;
    const done = await submitUpdate({ ...site.changer, actor }, site.programme, { ref, answers: { ...soundAnswers(from), ...change(from) } });
    assert.ok(done.ok, JSON.stringify(done));
  }

  const textOf = async (path: string, browser: Browser): Promise<string> => (await browser.get(home + path)).text;

  before(async () => {
    site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
    await createPlan(site.changer, site.programme.id, planOfMarlshire);
    await acceptPlan(site.changer, site.programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    await everybody();
  });
  after(() => site.close());

  const nobody = /Nobody has reported on this plan yet: what is green is only not late\./;
  const noBoard = /No board has had a report on this plan yet: what is green may be only not late\./;

  test('before anybody has reported, the wall says what green means, to board members too', async () => {
    for (const browser of [office, chair]) assert.match(await textOf('/plan', browser), nobody);
    assert.match(await textOf('', director), nobody, 'as it stands on a director’s home');
  });

  test('a rating that its owner disputes: beside the counts and in the owner’s list, for those who may know of it', async () => {
    assert.ok((await openCycle(site.changer, settings(), '2022-10-03')).ok);
    assert.doesNotMatch(await textOf('/plan', office), /disputed by/, 'nobody has said anything yet');
    await submit('Head of Practice', 'QP1', () => ({ process: 'on-track', difference: why }));
    for (const browser of [office, director]) assert.doesNotMatch(await textOf('/plan', browser), nobody);
    assert.match(await textOf('/plan', chair), noBoard, 'that somebody has reported is not a board member’s to know yet');
    const link = /<a [^>]*href="\/marlshire\/assurance#disagreements">1 priority is disputed by its owner<\/a>/;
    for (const path of ['', '/plan']) {
      for (const browser of [office, director, practice]) assert.match(await textOf(path, browser), link, path);
      assert.doesNotMatch(await textOf(path, chair), /disputed/, `${path}: not a board member’s while the cycle is open`);
    }
    assert.match(await textOf('/assurance', office), /id="disagreements">Owner and facts differ for/);
    assert.match(await textOf('', practice), /aria-label="Your priorities"[\s\S]*QP1[\s\S]*<td role="cell">Owner and facts differ<\/td>/);
  });

  test('a completion that is the reader’s own claim waits for somebody else, and says so; with nobody of quality assurance the office is led to where a post is named', async () => {
    await submit('Director of Improvement', 'LG1', (from) => saying(from, 'LG1a', { status: 'claimed-complete', claimShown: 'Ten records of July.' }));
    const own = await textOf('', director);
    assert.match(own, /1 completion claimed and not verified\. <a [^>]*href="\/marlshire\/plan\/activities\/LG1a">LG1a<\/a> waits for a post to be named/);
    const others = await textOf('', office);
    assert.match(
      others,
      /href="\/marlshire\/plan\/activities\/LG1a\/verify">LG1a<\/a> waits for a post to be named: nobody of quality assurance may verify it\.<\/li>/,
    );
  });

  test('with the next cycle open, board members read where owner and facts differed at the last board', async () => {
    site.clockTo('2022-09-27T09:00:00.000Z');
    assert.ok((await closeCycle(site.changer, settings(), paperOf)).ok);
    await everybody();
    assert.match(await textOf('/plan', chair), /1 priority is disputed by its owner/, 'it is frozen, and theirs to read');
    assert.ok((await openCycle(site.changer, settings(), '2022-10-31')).ok);
    const differed = /<h2[^>]*>Where owner and facts differed at the board of 3 October 2022<\/h2>([\s\S]*?)<section>/;
    assert.match(await textOf('', chair), /<h1[^>]*>Ratings that wait for the board<\/h1>/, 'what the board is to settle stands first');
    const section = differed.exec(await textOf('', chair))?.[1] ?? '';
    assert.match(section, /QP1<\/a>[\s\S]*Head of Practice: <q>The date is agreed and only its paper is missing\.<\/q>/);
    assert.match(section, /href="\/marlshire\/reports\/highlight\/1">The report of cycle 1</);
    assert.doesNotMatch(section, /LG1|LG2/, 'on those they agreed, or nothing was said');
    assert.doesNotMatch(await textOf('', director), differed, 'who reads the open cycle reads the newest');
    assert.doesNotMatch(await textOf('/plan', chair), noBoard);
  });

  test('once the board has settled them, home says how, and leads with what still needs the board', async () => {
    site.clockTo('2022-10-05T09:00:00.000Z');
    await everybody();
    const before = await textOf('', chair);
    assert.match(before, /The board has not confirmed either yet\./);
    const confirmed = await chair.post('/marlshire/plan/priorities/QP1/ratings/1/confirm', { choice: 'declared', reason: 'The paper came to the meeting.' });
    assert.equal(confirmed.status, 303);
    const told = await textOf('', chair);
    assert.match(told, /Where owner and facts differed at the board of 3 October 2022<\/h2>[\s\S]*The board has settled each of them\./, 'it leads no more');
    assert.match(told, /The board confirmed what its owner declared: [\s\S]*On track[\s\S]*href="\/marlshire\/plan\/priorities\/QP1\/ratings\/1">Its reason/);
  });
});
