import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { sql } from '../../../platform/database/index.ts';
import { changing, verifyRows } from '../../../platform/record/index.ts';
import { planOfMarlshire, soundAnswers } from '../../cycle/fixtures/programme.ts';
import { closeCycle, loadPosition, openCycle, type PriorityPosition, submitUpdate } from '../../cycle/index.ts';
import { addMeasure, askMeasuresForComparing } from '../../measures/index.ts';
import { addPost, appoint, listPosts } from '../../people/index.ts';
import { acceptPlan, createPlan } from '../../plan/index.ts';
import { highlightPapers } from '../../reports/index.ts';

const home = '/marlshire';
const rating = `${home}/plan/priorities/QP1/ratings/1`;

/** One story: cycle 1 closes on Tuesday 27 September 2022 for the board of Monday 3 October; QP1's owner and the facts differ. */
describe('what comes after a close stands beside what it froze', () => {
  let site: TestSite;
  let office: Browser;
  let director: Browser;
  let chair: Browser;
  let member: Browser;
  let closed: string;
  const settings = () => ({ id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 });
  const textOf = async (path: string, browser: Browser = member): Promise<string> => (await browser.get(path)).text;
  const mainOf = (text: string): string => text.slice(text.indexOf('<main'), text.indexOf('</main>'));

  async function everybody(): Promise<void> {
    office = await site.signIn('Programme office');
    director = await site.signIn('Director of Children’s Services', 'director');
    chair = await site.signIn('Independent chair', 'chair');
    member = await site.signIn('Lead Member', 'board-member');
  }

  before(async () => {
    site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
    await createPlan(site.changer, site.programme.id, planOfMarlshire);
    const outcome = await site.db.selectFrom('outcome').select('id').where('ref', '=', 'LG1.o1').executeTakeFirstOrThrow();
    await addMeasure(site.changer, site.programme.id, {
      ...{ name: 'Supervision held on time', why: '', unit: 'percent', polarity: 'high', frequency: 'monthly', lagDays: 14, context: false },
      ...{ baseline: { value: 61, day: '2022-06-30' }, target: 90, targetUpper: null, ownerPostId: null, outcomeIds: [outcome.id] },
    });
    await acceptPlan(site.changer, site.programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    assert.ok((await openCycle(site.changer, settings(), '2022-10-03')).ok);
    await site.signIn('Head of Practice');
    const holder = site.db.selectFrom('holding').innerJoin('post', 'post.id', 'holding.post_id').select(['holding.person_id as personId', 'post.id as postId']);
    const actor = await holder.where('post.title', '=', 'Head of Practice').executeTakeFirstOrThrow();
    const { priorities } = await loadPosition(site.db, site.programme, site.clock.today());
    const qp1 = priorities.find((one) => one.ref === 'QP1') as PriorityPosition;
    const answers = {
      ...soundAnswers(qp1),
      process: 'on-track' as const,
      achieved: 'Forty social workers were trained.',
      difference: 'Only the paper is missing.',
    };
    assert.ok((await submitUpdate({ ...site.changer, actor }, site.programme, { ref: 'QP1', answers })).ok);
    site.clockTo('2022-09-27T09:00:00.000Z');
    assert.ok((await closeCycle(site.changer, settings(), highlightPapers(null))).ok);
    closed = site.clock.now();
    await everybody();
  });
  after(() => site.close());

  test('before its board has met nothing is confirmed, and the chair is told what waits', async () => {
    const page = await textOf(`${home}/cycle/1/confirm`, chair);
    assert.match(page, /The board has not met yet/);
    assert.doesNotMatch(mainOf(page), /<form/);
    const early = await chair.post(`${rating}/confirm`, { choice: 'derived', reason: 'The facts are plain.' });
    assert.equal(early.status, 422);
    assert.match(early.text, /The board settles its ratings on 3 October 2022, not before/);
    assert.match(await textOf(home, chair), /Ratings that wait for the board[\s\S]*QP1/);
  });

  test('the board confirms one of the two, with its reason, once', async () => {
    site.clockTo('2022-10-04T09:00:00.000Z');
    await everybody();
    for (const browser of [director, member]) assert.equal((await browser.get(`${rating}/confirm`)).status, 404);
    const unreasoned = await chair.post(`${rating}/confirm`, { choice: 'declared', reason: ' . ' });
    assert.equal(unreasoned.status, 422);
    assert.match(unreasoned.text, /Enter the board’s reason for the rating it confirmed/);
    const unminuted = await office.post(`${rating}/confirm`, { choice: 'derived', reason: 'The board saw no date.' });
    assert.match(unminuted.text, /Enter where the board’s minute is/);
    assert.equal((await chair.post(`${rating}/confirm`, { choice: '' })).status, 422);
    const done = await chair.post(`${rating}/confirm`, { choice: 'derived', reason: 'A date that nobody can name is no date.' });
    assert.equal(done.location, rating);
    const again = await office.post(`${rating}/confirm`, { choice: 'declared', reason: 'The owner was right.', minute: 'Item 4' });
    assert.equal(again.status, 422);
    assert.match(again.text, /The board’s rating is recorded already/);
  });

  test('who is chair besides, and acts for the office, names the minute as the office does', async () => {
    const both = await site.signIn('Second office', 'office');
    const posts = await listPosts(site.db, site.programme.id);
    const personId = posts.find(({ title }) => title === 'Second office')?.holders[0]?.personId ?? '';
    const postId = await addPost(site.changer, site.programme.id, 'Vice chair', 'chair');
    await appoint(site.changer, site.programme.id, { postId, personId, name: '', fromDay: '2022-10-04' });
    const unminuted = await both.post(`${home}/cycle/1/confirm`, { minute: '' });
    assert.equal(unminuted.status, 422);
    assert.match(unminuted.text, /Enter where the board’s minute is/);
  });

  test('its page has all three, the reasons as they stood, the words of owner and board, and leads to the report and to that day', async () => {
    const page = mainOf(await textOf(rating));
    assert.match(page, /Declared by its owner[\s\S]*On track[\s\S]*<q>Only the paper is missing\.<\/q>/);
    assert.match(page, /Derived from the facts[\s\S]*Behind[\s\S]*Owner and facts differ/);
    assert.match(
      page,
      /Confirmed by the board[\s\S]*Behind[\s\S]*The board confirmed what the facts support\. <q>A date that nobody can name is no date\.<\/q> Recorded on 4 October 2022 by Independent chair/,
    );
    assert.match(page, /Why behind[\s\S]*QP1a<\/a> has no target date/);
    assert.match(page, /href="\/marlshire\/reports\/highlight\/1"/);
    const then = /href="(\/marlshire\/plan\/priorities\/QP1\?as-at=[^"]*)"/.exec(page)?.[1] ?? '';
    assert.match(await textOf(then), /As frozen for the board of 3 October 2022/);
    assert.doesNotMatch(page, /Record what the board confirmed|Restate what/);
    for (const path of ['plan/priorities/QP1/ratings/2', 'plan/priorities/QP9/ratings/1', 'plan/priorities/QP1/ratings/x'])
      assert.equal((await member.get(`${home}/${path}`)).status, 404, path);
  });

  test('on the priority’s strip: declared, derived and confirmed, leading to that cycle’s reasons', async () => {
    const page = await textOf(`${home}/plan/priorities/QP1`);
    assert.match(
      page,
      new RegExp(
        `<a class="sl-strip__link" href="${rating}">[\\s\\S]*declared on track, impact unmeasured; derived behind, impact unmeasured; confirmed behind`,
      ),
    );
    assert.match(
      page,
      /<td[^>]*>On track, impact unmeasured \(amber\)<\/td><td[^>]*>Behind, impact unmeasured \(amber\)<\/td><td[^>]*>Behind, impact unmeasured \(amber\)<\/td>/,
    );
  });

  test('the rest, on which owner and facts agree, is confirmed in one go, and the chair is told no more', async () => {
    const waiting = mainOf(await textOf(`${home}/cycle/1/confirm`, office)).replace(/<[^>]*>|\s+/g, ' ');
    assert.match(waiting, /The board has confirmed 1\. 2 wait for it.*LG1<? .*, impact .*Its owner declared: +Nothing .*before: +No rating .*LG2 .*, impact /);
    assert.match(
      (await office.post(`${home}/cycle/1/confirm`, { minute: '' })).text,
      /Confirm that you have looked at each rating[\s\S]*Enter where the board’s minute is/,
    );
    const listed = [...(await textOf(`${home}/cycle/1/confirm`, office)).matchAll(/name="listed" value="([^"]+)"/g)].map(([, one]) => one as string);
    assert.equal((await office.post(`${home}/cycle/1/confirm`, { seen: 'yes', minute: 'Minutes of 3 October 2022, item 4', listed })).status, 303);
    assert.match(await textOf(`${home}/cycle/1`), /The board has confirmed 3 of 3 ratings/);
    assert.match(await textOf(`${home}/plan/priorities/LG1/ratings/1`), /Recorded on 4 October 2022 by Programme office: Minutes of 3 October 2022, item 4/);
    const told = await textOf(home, chair);
    assert.doesNotMatch(told, /Ratings that wait for the board/);
    assert.match(
      told,
      /Where owner and facts differed at the board of 3 October 2022[\s\S]*The board has settled each of them\.[\s\S]*QP1[\s\S]*The board confirmed what the facts support:[\s\S]*Behind/,
    );
  });

  const asked = {
    what: 'derived',
    'derived-process': 'off-track',
    'derived-impact': 'unmeasured',
    fact: 'QP1a was not under way.',
    reason: 'The course had been cancelled in August, which came to light at audit.',
  };
  let restatement: string;

  test('a restatement is asked for by one and approved by another; until then nothing shows it', async () => {
    for (const browser of [member, await site.signIn('Head of Partnership')]) assert.equal((await browser.get(`${rating}/restate`)).status, 404);
    assert.match((await office.post(`${rating}/restate`, { ...asked, 'derived-process': '' })).text, /Choose what the process should have been/);
    assert.match((await office.post(`${rating}/restate`, { ...asked, reason: '' })).text, /Say why it was wrong/);
    assert.match((await office.post(`${rating}/restate`, { ...asked, fact: ' - ' })).text, /Say which fact was wrong/);
    assert.match((await office.post(`${rating}/restate`, { ...asked, 'derived-process': 'behind' })).text, /That is what the board was shown/);
    const done = await director.post(`${rating}/restate`, asked);
    restatement = done.location ?? '';
    assert.match(restatement, /^\/marlshire\/restatements\/[0-9a-f-]{36}$/);
    for (const path of [rating, `${home}/cycle/1`, `${home}/plan`, `${home}/reports/highlight/1`])
      assert.doesNotMatch(mainOf(await textOf(path)), /Restated on|estated since<\/(h2|p|span)>/, path);
    const waits = mainOf(await textOf(rating, chair));
    assert.match(waits, /A restatement is asked for<\/h2>[\s\S]*Nothing is restated until somebody else approves it/);
    assert.doesNotMatch(waits, /Restated since/);
    assert.equal((await director.post(restatement, { decision: 'approve' })).status, 404, 'who asked approves nothing');
    assert.match(await textOf(restatement, director), /You asked for it, so a director or the chair, and not you, approves it/);
    assert.equal((await office.post(restatement, { decision: 'approve' })).status, 404);
    assert.match((await chair.post(restatement, { decision: 'refuse', reason: '' })).text, /Say why it is turned down/);
  });

  test('once approved it stands beside the original everywhere, and the original is as it was', async () => {
    const before = { files: (await member.get(`${home}/reports/highlight/1/docx`)).bytes, paper: (await member.get(`${home}/reports/highlight/1/html`)).bytes };
    assert.equal((await chair.post(restatement, { decision: 'approve' })).location, rating);
    const both =
      /Restated on 4 October 2022[\s\S]*The board was shown[\s\S]*Behind, impact unmeasured[\s\S]*It should have been[\s\S]*Off track, impact unmeasured[\s\S]*came to light at audit\. Asked for by Director of Children’s Services, approved by Independent chair/;
    for (const path of [rating, `${home}/cycle/1`, `${home}/reports/highlight/1`]) assert.match(mainOf(await textOf(path)), both, path);
    assert.match(
      mainOf(await textOf(`${home}/reports/highlight/1`)),
      /Save as Word<\/a>[\s\S]*The files are as the board had them\.[\s\S]*send this along[\s\S]*<li>QP1 [^<]*: The rating that the facts supported, restated on 4 October 2022<\/li>[\s\S]*id="restated"/,
    );
    assert.match(await textOf(rating), /Derived from the facts[\s\S]*?Behind, impact unmeasured/, 'what was frozen is still there');
    assert.match(
      await textOf(`${home}/plan`),
      /<span class="sl-restated" aria-hidden="true">†<\/span><span class="govuk-visually-hidden">Behind, impact unmeasured; owner and facts differ; restated since/,
    );
    assert.match(await textOf(`${home}/plan/priorities/QP1`), /owner and facts differ; restated since<\/span>/);
    assert.deepEqual((await member.get(`${home}/reports/highlight/1/docx`)).bytes, before.files);
    assert.deepEqual((await member.get(`${home}/reports/highlight/1/html`)).bytes, before.paper);
    assert.equal((await chair.post(restatement, { decision: 'refuse', reason: 'Too late for that.' })).status, 422, 'settled once');
  });

  test('of the past it is there only from its moment on', async () => {
    for (const path of [rating, `${home}/cycle/1`, `${home}/plan`, `${home}/reports/highlight/1`]) {
      const then = mainOf(await textOf(`${path}?as-at=${closed}`));
      assert.doesNotMatch(then, /Restated on|Recorded on|restated since<\/span>/, path);
    }
    assert.match(mainOf(await textOf(`${rating}?as-at=${site.clock.now()}`)), /Restated on 4 October 2022/);
  });

  test('words and figures too: words are copied from what was frozen', async () => {
    const words = { what: 'words', section: 'achieved', corrected: 'Fourteen social workers were trained.', reason: 'The register was read wrongly.' };
    const one = (await office.post(`${rating}/restate`, words)).location ?? '';
    assert.equal((await director.post(one, { decision: 'approve' })).status, 303);
    assert.match(mainOf(await textOf(rating)), /The board was shown[\s\S]*Forty social workers were trained\.[\s\S]*Fourteen social workers were trained\./);
    const typed = { ...words, what: 'figure', shown: '40 trained', figure: '14 trained' };
    assert.match((await office.post(`${rating}/restate`, typed)).text, /Nothing of that kind was shown/, 'a figure is one that was frozen');
    assert.match((await office.post(`${rating}/restate`, { ...words, section: 'support' })).text, /Nothing of that kind was shown/);
    const lg1 = `${home}/plan/priorities/LG1/ratings/1`;
    assert.match((await office.post(`${lg1}/restate`, { ...words, what: 'figure' })).text, /Choose the figure that was shown/);
    const shown = 'M1 Supervision held on time, baseline: 61%';
    assert.match(await textOf(`${lg1}/restate`, office), new RegExp(`<option value="${shown}">`));
    const vague = await office.post(`${lg1}/restate`, { ...words, what: 'figure', shown, figure: 'about half' });
    assert.deepEqual([vague.status, /Enter a number in the unit of the figure that was shown/.test(vague.text)], [422, true]);
    const other = (await office.post(`${lg1}/restate`, { ...words, what: 'figure', shown, figure: '59%' })).location ?? '';
    assert.equal((await director.post(other, { decision: 'refuse', reason: 'It was right.' })).status, 303);
    assert.doesNotMatch(mainOf(await textOf(lg1)), /59%/);
  });

  test('what the board confirmed is restated by its chair alone, from the minute that the office names', async () => {
    const sent = { what: 'confirmed', 'confirmed-process': 'on-track', 'confirmed-impact': 'unmeasured', reason: 'The minute was read wrongly.' };
    assert.equal((await director.get(`${rating}/restate`)).text.includes('value="confirmed"'), false);
    const own = await director.post(`${rating}/restate`, { ...sent, minute: 'Item 4' });
    assert.match(own.text, /restated by the programme office, from the board’s minute/);
    assert.match((await office.post(`${rating}/restate`, sent)).text, /Enter where the board’s minute is/);
    const one = (await office.post(`${rating}/restate`, { ...sent, minute: 'Minutes of 3 October 2022, item 4' })).location ?? '';
    assert.equal((await director.post(one, { decision: 'approve' })).status, 404);
    assert.match(await textOf(one, director), /The board confirmed it, so its chair approves this/);
    assert.doesNotMatch(await textOf(home, director), new RegExp(one));
    assert.match(await textOf(home, chair), new RegExp(one));
    assert.equal((await chair.post(one, { decision: 'approve' })).status, 303);
    const page = mainOf(await textOf(rating));
    assert.match(page, /From the board’s minute: Minutes of 3 October 2022, item 4\./);
    assert.match(page, /The fact that was wrong: QP1a was not under way\. The new rating was typed, and not derived again from the facts\./);
  });

  test('the database keeps both as they were settled, and the record vouches for them', async () => {
    const { id } = site.programme;
    const change = (statement: ReturnType<typeof sql>) =>
      changing(site.changer, { programmeId: id, action: 'test', subject: { kind: 'x', id } }, (trx) => statement.execute(trx));
    for (const statement of [
      sql`update confirmed_rating set choice = 'declared', reason = 'Better so'`,
      sql`delete from confirmed_rating`,
      sql`update restatement set corrected = 'Green'`,
      sql`update restatement set approved_on = null, approved_by = null, approved_post = null, approved_as = null`,
      sql`delete from restatement`,
    ])
      await assert.rejects(change(statement), /stays/);
    assert.deepEqual((await verifyRows(site.db, id)).faults, []);
  });
});
