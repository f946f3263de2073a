import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Answered, type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { verifyRecord } from '../../../platform/record/index.ts';
import { addMeasure, askMeasuresForComparing, listMeasures } from '../../measures/index.ts';
import { addPost, appoint, listPosts } from '../../people/index.ts';
import type { NewPlan } from '../content/new-plan.ts';
import { turnover } from '../fixtures/turnover.ts';
import { acceptPlan, createPlan, listQuestions, planOf } from '../index.ts';

const merging = '/marlshire/posts/merge';
const titles = { long: 'Director of Children’s Services', short: 'DCS', third: 'Director, Children and Families' };

const plan: NewPlan = {
  title: 'Improvement plan',
  workstreams: [{ code: 'LG', name: 'Leadership' }],
  priorities: [
    { ref: 'LG1', workstream: 'LG', title: 'Leaders', owners: [{ title: titles.long, part: 'accountable' }], activities: [], outcomes: ['Leaders stay'] },
    { ref: 'LG2', workstream: 'LG', title: 'Data', owners: [{ title: titles.short, part: 'accountable' }], activities: [], outcomes: [] },
    {
      ref: 'LG3',
      workstream: 'LG',
      title: 'Voice',
      owners: [
        { title: titles.short, part: 'accountable' },
        { title: titles.long, part: 'supporting' },
      ],
      activities: [],
      outcomes: [],
    },
    {
      ref: 'LG4',
      workstream: 'LG',
      title: 'Courts',
      owners: [
        { title: titles.third, part: 'accountable' },
        { title: titles.long, part: 'joint' },
      ],
      activities: [],
      outcomes: [],
    },
  ],
  questions: [
    {
      rule: 'H39',
      key: 'same-post',
      severity: 'question',
      ref: '',
      place: 'column SRO',
      text: `${titles.long}\n${titles.short}`,
      message: 'These titles may be one post.',
    },
  ],
};

/** The page's error summary. */
const summaryOf = (answer: Answered): string[] =>
  [...answer.text.matchAll(/<li><a href="(#[^"]*)">([^<]*)<\/a>/g)].map(([, href, words]) => `${href} ${words}`);

describe('two titles that are one post', () => {
  let site: TestSite;
  let office: Browser;
  const idOf = async (title: string): Promise<string> =>
    (await site.db.selectFrom('post').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id;
  const reason = 'The monitoring officer says so: DCS is what the board calls the director.';
  const given = async () => ({ keep: await idOf(titles.long), end: await idOf(titles.short), reason });

  before(async () => {
    site = await testSite({ start: '2021-11-19T09:00:00.000Z' });
    office = await site.signIn('Programme office');
    await createPlan(site.changer, site.programme.id, plan);
    const ids = { programme: site.programme.id, post: await idOf(titles.short) };
    await appoint(site.changer, ids.programme, { postId: ids.post, name: 'Robin Short', fromDay: '2021-11-01' });
    await appoint(site.changer, ids.programme, { postId: await idOf(titles.long), name: 'Lee Long', fromDay: '2021-11-01' });
    const measure = turnover({ ownerPostId: ids.post, outcomeIds: [] });
    assert.ok((await addMeasure(site.changer, ids.programme, measure)).ok);
  });
  after(() => site.close());

  test('the open question leads to the page where they are chosen already', async () => {
    const href = /href="(\/marlshire\/posts\/merge\?titles=[^"]*)"/.exec((await office.get('/marlshire/plan/questions')).text)?.[1] as string;
    const shown = (await office.get(href)).text;
    assert.match(shown, new RegExp(`value="${await idOf(titles.long)}" selected[\\s\\S]*value="${await idOf(titles.short)}" selected`));
  });

  test('nothing is merged without a reason, with itself, or from a post that is not there', async () => {
    const bare = await office.post(merging, {});
    assert.equal(bare.status, 422);
    assert.deepEqual(summaryOf(bare), [
      '#keep Select the post that stays',
      '#end Select the other title',
      '#reason Enter who said that they are one post, and why',
    ]);
    const one = await idOf(titles.long);
    assert.deepEqual(summaryOf(await office.post(merging, { keep: one, end: one, reason })), ['#end Select two posts that differ']);
    const other = '0183a000-0000-7000-8000-000000000000';
    assert.match((await office.post(merging, { keep: one, end: other, reason })).text, /no post of its own any more/);
  });

  test('where both own a priority the two voices are told apart first', async () => {
    const refused = await office.post(merging, { ...(await given()), end: await idOf(titles.third), sure: 'yes' });
    assert.equal(refused.status, 422);
    assert.match(summaryOf(refused).join(), /Both own LG4[\s\S]*change the owners of LG4/);
    assert.match(refused.text, /The monitoring officer says so/);
    assert.equal((await listPosts(site.db, site.programme.id)).length, 4);
  });

  test('what would come of it is shown before anything changes', async () => {
    const entries = async () =>
      Number(
        (
          await site.db
            .selectFrom('record_entry')
            .select((one) => one.fn.countAll().as('all'))
            .executeTakeFirstOrThrow()
        ).all,
      );
    const before = await entries();
    const tried = await office.post(merging, await given());
    assert.equal(tried.status, 200);
    for (const words of [
      /Nothing has changed yet/,
      /Lee Long and Robin Short share the post from then on/,
      /What it owns goes along: LG2, LG3/,
      /A measure goes along: M1/,
      /The question whether these titles are one post is settled/,
    ])
      assert.match(tried.text, words);
    assert.equal(await entries(), before);
    assert.equal((await listPosts(site.db, site.programme.id)).length, 4);
  });

  test('then holders, what it owns and the question go along in one entry of the record, and the other title stays known', async () => {
    const robin = await site.signIn(titles.short);
    const moment = site.clock.now();
    const { keep, end } = await given();
    assert.equal((await office.post(merging, { ...(await given()), sure: 'yes' })).location, `/marlshire/posts/${keep}`);
    const page = (await office.get(`/marlshire/posts/${keep}`)).text;
    assert.match(page, /Also known as DCS\./);
    assert.match(page, /Robin Short[\s\S]*Lee Long|Lee Long[\s\S]*Robin Short/);
    assert.equal((await office.get(`/marlshire/posts/${end}`)).location, `/marlshire/posts/${keep}`, 'an old link leads on');
    assert.equal((await robin.get('/marlshire/posts')).status, 200, 'whoever was signed in stays so');
    const owners = (await planOf(site.db, site.programme.id))?.priorities.map((priority) => priority.owners);
    assert.deepEqual(owners?.slice(0, 3), [
      [{ postId: keep, part: 'accountable' }],
      [{ postId: keep, part: 'accountable' }],
      [{ postId: keep, part: 'accountable' }],
    ]);
    assert.equal((await listMeasures(site.db, site.programme.id))[0]?.ownerPostId, keep);
    const [question] = await listQuestions(site.db, site.programme.id);
    assert.match(question?.answer ?? '', /They are one post: “Director of Children’s Services”/);
    const entry = await site.db.selectFrom('record_entry').select(['id', 'action']).orderBy('sequence', 'desc').executeTakeFirstOrThrow();
    assert.equal(entry.action, 'people.merge');
    const payload = await site.db.selectFrom('record_payload').select('payload').where('entry_id', '=', entry.id).executeTakeFirstOrThrow();
    assert.match(payload.payload ?? '', /The monitoring officer says so[\s\S]*"other":"DCS"/);

    assert.equal(
      (await addPost(site.changer, site.programme.id, 'D.C.S.', 'owner')) === keep,
      false,
      'another spelling of it is another title until somebody says so',
    );
    assert.equal(await addPost(site.changer, site.programme.id, 'dcs', 'owner'), keep);
    const then = (await office.get(`/marlshire/posts?as-at=${moment}`)).text;
    assert.match(then, /DCS<\/a>[\s\S]*Robin Short/, 'the history has the two as they were');
    assert.doesNotMatch((await office.get('/marlshire/posts')).text, />DCS<\/a>/);
    assert.match((await office.get(`/marlshire/plan/workstreams/LG?as-at=${moment}`)).text, /DCS/);
  });

  test('merged again into a third, every name of it goes along', async () => {
    const last = await addPost(site.changer, site.programme.id, 'Corporate Director', 'owner');
    const merge = { keep: last, end: await idOf(titles.long), reason, sure: 'yes' };
    assert.equal((await office.post(merging, merge)).status, 303);
    assert.equal(await addPost(site.changer, site.programme.id, titles.short, 'owner'), last);
    assert.match((await office.post(merging, merge)).text, /no post of its own any more/, 'sent twice');
  });

  test('after all of it the record verifies', async () => {
    assert.deepEqual((await verifyRecord(site.db, site.programme.id)).faults, []);
  });

  test('only the programme office merges', async () => {
    const owner = await site.signIn(titles.third);
    assert.equal((await owner.get(merging)).status, 404);
    assert.equal((await owner.post(merging, await given())).status, 404);
  });
});

describe('two titles of an accepted plan', () => {
  let site: TestSite;
  let office: Browser;
  const idOf = async (title: string): Promise<string> =>
    (await site.db.selectFrom('post').select('id').where('title', '=', title).executeTakeFirstOrThrow()).id;
  const reason = 'The board calls the director DCS.';
  const merge = async (keep: string, end: string) => office.post(merging, { keep: await idOf(keep), end: await idOf(end), reason, sure: 'yes' });
  const owners = async () => (await planOf(site.db, site.programme.id))?.priorities.map((priority) => priority.owners.map(({ postId }) => postId));

  before(async () => {
    site = await testSite({ start: '2021-11-19T09:00:00.000Z' });
    office = await site.signIn('Programme office');
    await createPlan(site.changer, site.programme.id, plan);
    await acceptPlan(site.changer, site.programme.id, { day: '2021-11-12', by: 'Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    await addPost(site.changer, site.programme.id, 'Corporate Director', 'owner');
    await addPost(site.changer, site.programme.id, 'Director of the Corporation', 'owner');
  });
  after(() => site.close());

  test('who answers for a priority of an accepted plan is not changed by a merge that no open question asks about', async () => {
    const was = await owners();
    for (const [keep, end] of [
      ['Corporate Director', titles.short],
      ['Corporate Director', titles.third],
      ['Corporate Director', titles.long],
    ] as const) {
      const refused = await merge(keep, end);
      assert.equal(refused.status, 422);
      assert.match(summaryOf(refused).join(), /answers for LG.* of an accepted plan, and no open question asks whether the two titles are one post/);
    }
    assert.deepEqual(await owners(), was);
    assert.deepEqual((await planOf(site.db, site.programme.id))?.ownerChanges, []);
    assert.equal((await merge('Corporate Director', 'Director of the Corporation')).status, 303, 'what answers for nothing is merged');
    assert.deepEqual((await planOf(site.db, site.programme.id))?.ownerChanges, []);
  });

  test('where an open question names both, it is kept with its reason on each priority that it changes', async () => {
    assert.equal((await merge(titles.long, titles.short)).status, 303);
    const now = await planOf(site.db, site.programme.id);
    assert.deepEqual(
      now?.ownerChanges.map(({ was, became, reason: why, approvedOn, approvedBy }) => [was, became, why, approvedOn, approvedBy]),
      [
        [titles.short, titles.long, reason, null, null],
        [titles.short, titles.long, reason, null, null],
      ],
    );
    const page = (await office.get('/marlshire/plan/priorities/LG2')).text;
    assert.match(page, /Owner changed on 19 November 2021 from DCS to Director of Children’s Services, because the two titles are one post\. The board calls/);
    assert.deepEqual((await verifyRecord(site.db, site.programme.id)).faults, []);
  });

  test('a question that was settled opens the way no more', async () => {
    await addPost(site.changer, site.programme.id, 'Director of Directors', 'owner');
    assert.equal((await merge('Director of Directors', titles.long)).status, 422);
  });
});

test('another title may be typed where an accountable post is chosen already, and not beside another choice', async () => {
  const site = await testSite({ start: '2021-11-19T09:00:00.000Z' });
  const office = await site.signIn('Programme office');
  await createPlan(site.changer, site.programme.id, plan);
  const owners = '/marlshire/plan/priorities/LG1/owners';
  const fields = async () => ({ seen: /name="seen" value="([^"]*)"/.exec((await office.get(owners)).text)?.[1] as string, reason: 'The board settled it.' });
  const both = await office.post(owners, { ...(await fields()), accountable: titles.short, other: 'Head of Care' });
  assert.equal(both.status, 422);
  assert.match(both.text, /Select a post or enter another title, not both/);
  assert.equal((await office.post(owners, { ...(await fields()), accountable: titles.long, other: 'Head of Care' })).status, 303);
  assert.match((await office.get('/marlshire/plan/workstreams/LG')).text, /Head of Care/);
  await site.close();
});
