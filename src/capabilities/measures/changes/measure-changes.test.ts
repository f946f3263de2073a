import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { listPosts } from '../../people/index.ts';
import { acceptPlan, createPlan } from '../../plan/index.ts';
import { askMeasuresForComparing, listMeasures } from '../index.ts';

const list = '/marlshire/measures';
const changes = '/marlshire/plan/changes';
const fields = {
  name: 'Supervision within 28 days',
  why: '',
  unit: 'percent',
  polarity: 'high',
  baseline: '62',
  'baseline-day-day': '30',
  'baseline-day-month': '9',
  'baseline-day-year': '2021',
  target: '80',
  'target-upper': '',
  frequency: 'monthly',
  lag: '10',
  owner: '',
  serves: ['LG1.o1'],
};
const why = { reason: 'The counting changed', service: 'no' };
const ownName = { decision: 'approve', name: 'own', words: '' };

describe('what counts as success moves by a request that somebody else approved', () => {
  let site: TestSite;
  let office: Browser;
  let chair: Browser;
  let owner: Browser;
  const stored = async (ref: string) => (await listMeasures(site.db, site.programme.id)).find((one) => one.ref === ref);
  const postOf = async (title: string) => (await listPosts(site.db, site.programme.id)).find((post) => post.title === title)?.id as string;
  const change = async (browser: Browser, ref: string, changed: Record<string, string | string[]>) =>
    browser.post(`${list}/${ref}/edit`, { ...fields, ...changed, version: String((await stored(ref))?.version) });

  before(async () => {
    site = await testSite({ start: '2021-11-15T09:00:00.000Z' });
    office = await site.signIn('Programme office');
    await createPlan(site.changer, site.programme.id, {
      title: 'Improvement plan',
      workstreams: [{ code: 'LG', name: 'Leadership' }],
      priorities: [
        {
          ref: 'LG1',
          workstream: 'LG',
          title: 'Leaders',
          owners: [{ title: 'Chief Executive', part: 'accountable' }],
          activities: [],
          outcomes: ['Leaders stay', 'Workers are heard'],
        },
      ],
    });
    chair = await site.signIn('Chair of the board', 'chair');
    owner = await site.signIn('Chief Executive', 'director');
  });
  after(() => site.close());

  test('before the plan is accepted the reason is enough, and the page asks for no request', async () => {
    assert.doesNotMatch((await office.get(`${list}/new`)).text, /The change you ask for|Why should it be added/);
    assert.equal((await office.post(`${list}/new`, fields)).location, `${list}/M1`);
    const bare = await change(office, 'M1', { target: '82', reason: '.' });
    assert.match(bare.text, /href="#reason">Enter why it changes/);
    assert.equal((await change(office, 'M1', { target: '82', reason: 'Typed wrongly' })).status, 303);
    assert.match(
      (await office.get(`${list}/M1`)).text,
      /Target[\s\S]*80%[\s\S]*82%[\s\S]*Typed wrongly[\s\S]*Recorded on 15 November 2021, before the plan was accepted/,
    );
  });

  test('once it is accepted the change is asked for, with all that is missing said at once and what was typed kept', async () => {
    await acceptPlan(site.changer, site.programme.id, { day: '2021-11-12', by: 'Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    assert.match((await office.get(`${list}/M1/edit`)).text, /The plan was accepted by Improvement Board on 12 November 2021/);
    const bare = await change(office, 'M1', { target: '70', reason: '' });
    assert.equal(bare.status, 422);
    for (const words of [/href="#reason">Enter why it should change/, /href="#service">Select yes/, /value="70"/]) assert.match(bare.text, words);
    assert.equal((await change(office, 'M1', { ...why, target: '70', serves: ['LG1.o1', 'LG1.o2'] })).location, `${changes}/CR1`);
    assert.equal((await stored('M1'))?.target, 82, 'nothing moves by asking');
    const shown = (await chair.get(`${changes}/CR1`)).text;
    assert.match(shown, /Target of M1[\s\S]*82%[\s\S]*70%[\s\S]*Outcomes served of M1[\s\S]*LG1\.o1, LG1\.o2[\s\S]*The target becomes easier to reach/);
  });

  test('neither whoever asked nor who answers for what it is judged by decides; then it stands on the measure with its request', async () => {
    assert.equal((await office.post(`${changes}/CR1/decide`, { ...ownName, name: 'board' })).status, 404);
    assert.equal((await owner.post(`${changes}/CR1/decide`, ownName)).status, 404);
    assert.match((await owner.get(`${changes}/CR1`)).text, /You own what this changes, or owned it since it was asked for/);
    assert.equal((await chair.post(`${changes}/CR1/decide`, ownName)).location, `${changes}/CR1`);
    assert.deepEqual([(await stored('M1'))?.target, (await stored('M1'))?.outcomeIds.length], [70, 2]);
    const page = (await office.get(`${list}/M1`)).text;
    assert.match(
      page,
      /Target<\/th>\s*<td[^>]*>82%<\/td>\s*<td[^>]*>70%<\/td>\s*<td[^>]*>The counting changed<\/td>\s*<td[^>]*>By Chair of the board on 15 November 2021[^<]*<a class="govuk-link" href="\/marlshire\/plan\/changes\/CR1">CR1/,
    );
  });

  test('the words of a measure that counts are asked for too, by the office as by anybody else, and the old ones stand on its page', async () => {
    const both = { target: '70', serves: ['LG1.o1', 'LG1.o2'] };
    assert.doesNotMatch((await office.get(`${list}/M1/edit`)).text, /saved at once/);
    const reworded: Record<string, string>[] = [
      { name: 'Supervision held at some time' },
      { why: 'Any contact counts.' },
      { owner: await postOf('Chief Executive') },
    ];
    for (const words of reworded) {
      const bare = await change(office, 'M1', { ...both, ...words });
      assert.match(bare.text, /href="#reason">Enter why it should change/, JSON.stringify(words));
      assert.equal((await stored('M1'))?.name, fields.name);
    }
    const all = { name: 'Supervision in time', why: 'Held within 28 days.', owner: await postOf('Chief Executive') };
    const asked = await change(office, 'M1', { ...why, ...both, ...all });
    assert.equal(asked.location, `${changes}/CR2`);
    assert.match(
      (await chair.get(`${changes}/CR2`)).text,
      /Name of M1[\s\S]*<strong>Supervision in time<[\s\S]*What M1 tells us[\s\S]*Owner of M1[\s\S]*Nobody yet[\s\S]*Its readings, those that are there already too, stand under the new words/,
    );
    assert.equal((await stored('M1'))?.name, fields.name, 'nothing moves by asking');
    assert.equal((await chair.post(`${changes}/CR2/decide`, ownName)).status, 303);
    assert.deepEqual([(await stored('M1'))?.name, (await stored('M1'))?.why], [all.name, all.why]);
    const page = (await office.get(`${list}/M1`)).text;
    for (const [what, was, became] of [
      ['Name', fields.name, all.name],
      ['What it tells us', 'Not said', all.why],
      ['Owner', 'Nobody yet', 'Chief Executive'],
    ])
      assert.match(page, new RegExp(`>${what}</th>\\s*<td[^>]*>${was}</td>\\s*<td[^>]*>${became}</td>[\\s\\S]*?changes/CR2`), what);
  });

  test('a request changes only what it asked for, and is stale where another changed that', async () => {
    const base = { why: 'Held within 28 days.', owner: await postOf('Chief Executive'), serves: ['LG1.o1', 'LG1.o2'] };
    const asked = await change(office, 'M1', { ...base, ...why, name: 'Supervision in time', target: '75' });
    const named = await change(owner, 'M1', { ...base, ...why, name: 'Supervision', target: '70' });
    assert.equal((await chair.post(`${named.location}/decide`, ownName)).status, 303);
    const other = await change(owner, 'M1', { ...base, ...why, name: 'Supervision', target: '72' });
    assert.equal((await chair.post(`${asked.location}/decide`, ownName)).status, 303);
    assert.deepEqual([(await stored('M1'))?.name, (await stored('M1'))?.target], ['Supervision', 75]);
    assert.equal((await chair.post(`${other.location}/decide`, ownName)).status, 409);
    assert.equal((await stored('M1'))?.target, 75);
  });

  test('a new measure of an outcome is asked for too; one that shows the setting is added at once, and is not let in by the back door', async () => {
    assert.match((await office.get(`${list}/new`)).text, /a new measure of an outcome needs one/);
    assert.match((await office.post(`${list}/new`, { ...fields, name: 'Easy' })).text, /href="#reason"[\s\S]*value="Easy"/);
    assert.equal((await office.post(`${list}/new`, { ...fields, name: 'Referrals', context: 'yes' })).location, `${list}/M2`);
    assert.match((await office.get(`${list}/M2/edit`)).text, /This one does not count: its name, what it tells us and owner are saved at once/);
    assert.equal((await change(office, 'M2', { name: 'Referrals made', context: 'yes' })).location, `${list}/M2`);
    assert.equal((await stored('M2'))?.name, 'Referrals made');
    const asked = await office.post(`${list}/new`, { ...fields, ...why, name: 'Exit interviews held' });
    assert.match(
      (await chair.get(asked.location as string)).text,
      /A new measure: Exit interviews held[\s\S]*Added with 62% on 30 September 2021 as baseline, 80% as target, for LG1\.o1/,
    );
    assert.equal(await stored('M3'), undefined);
    assert.equal((await chair.post(`${asked.location}/decide`, ownName)).status, 303);
    assert.match((await office.get(`${list}/M3`)).text, /Added with 62% on 30 September 2021 as baseline, 80% as target, for LG1\.o1/);
    const counting = await change(office, 'M2', { name: 'Referrals', context: '' });
    assert.match(counting.text, /href="#reason">Enter why it should change/);
  });
});
