import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { askMeasuresForComparing } from '../measures/index.ts';
import { acceptPlan, createPlan } from '../plan/index.ts';

const list = '/marlshire/measures';
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
const day = (day: string, month: string, year: string) => ({ 'approved-day': day, 'approved-month': month, 'approved-year': year });
const approved = { reason: 'The counting changed', 'approved-by': 'Improvement Board', ...day('15', '11', '2021') };

describe('what counts as success moves by an approved change', () => {
  let site: TestSite;
  let office: Browser;
  const versionOf = async (ref: string) => /name="version" value="(\d+)"/.exec((await office.get(`${list}/${ref}/edit`)).text)?.[1] as string;
  const change = async (ref: string, changed: Record<string, string | string[]>) =>
    office.post(`${list}/${ref}/edit`, { ...fields, ...changed, version: await versionOf(ref) });

  before(async () => {
    site = await testSite({ start: '2021-11-15T09:00:00.000Z' });
    office = await site.signIn('Programme office');
    await createPlan(site.changer, site.programme.id, {
      title: 'Improvement plan',
      workstreams: [{ code: 'LG', name: 'Leadership' }],
      priorities: [{ ref: 'LG1', workstream: 'LG', title: 'Leaders', owners: [], activities: [], outcomes: ['Leaders stay', 'Workers are heard'] }],
    });
  });
  after(() => site.close());

  test('before the plan is accepted the reason is enough, and the page asks for no approval', async () => {
    assert.doesNotMatch((await office.get(`${list}/new`)).text, /Who approved it|Why is it added/);
    assert.equal((await office.post(`${list}/new`, fields)).location, `${list}/M1`);
    assert.doesNotMatch((await office.get(`${list}/M1/edit`)).text, /Who approved it/);
    assert.equal((await change('M1', { target: '82', reason: 'Typed wrongly' })).status, 303);
    assert.match(
      (await office.get(`${list}/M1`)).text,
      /Target[\s\S]*80%[\s\S]*82%[\s\S]*Typed wrongly[\s\S]*Recorded on 15 November 2021, before the plan was accepted/,
    );
  });

  test('once it is accepted a change needs who approved it and when, all said at once with what was typed', async () => {
    await acceptPlan(site.changer, site.programme.id, { day: '2021-11-12', by: 'Improvement Board' }, askMeasuresForComparing);
    assert.match((await office.get(`${list}/M1/edit`)).text, /The plan was accepted by Improvement Board on 12 November 2021/);
    const bare = await change('M1', { target: '70', reason: '' });
    assert.equal(bare.status, 422);
    for (const words of [
      /href="#reason">Enter why it changes/,
      /href="#approved-by">Enter who approved it/,
      /href="#approved">Enter the day it was approved/,
      /value="70"/,
    ])
      assert.match(bare.text, words);
    const late = await change('M1', { ...approved, target: '70', ...day('16', '11', '2021') });
    assert.match(late.text, /href="#approved">The day of approval must be today or earlier/);
    const early = await change('M1', { ...approved, target: '70', ...day('11', '11', '2021') });
    assert.match(early.text, /href="#approved">The day of approval must be on or after 12 November 2021/);
    const noDay = await change('M1', { ...approved, target: '70', ...day('31', '2', '2021') });
    assert.equal(noDay.status, 422);
    assert.match(noDay.text, /href="#approved">The day of approval must be a real date/);
    assert.match((await office.get(`${list}/M1`)).text, /Its target is 82%/);
  });

  test('the change stands on the measure’s page with what it was, why, who approved it and when', async () => {
    assert.equal((await change('M1', { ...approved, target: '70', serves: ['LG1.o1', 'LG1.o2'] })).location, `${list}/M1`);
    const shown = (await office.get(`${list}/M1`)).text;
    assert.match(shown, /How what counts as success changed/);
    assert.match(
      shown,
      /Target<\/th>\s*<td[^>]*>82%<\/td>\s*<td[^>]*>70%<\/td>\s*<td[^>]*>The counting changed<\/td>\s*<td[^>]*>By Improvement Board on 15 November 2021/,
    );
    assert.match(shown, /Outcomes served<\/th>\s*<td[^>]*>LG1\.o1<\/td>\s*<td[^>]*>LG1\.o1, LG1\.o2<\/td>/);
    const told = await site.db.selectFrom('record_payload').select('payload').where('payload', 'like', '%"moved":["target","outcomes"]%').execute();
    assert.match(told[0]?.payload ?? '', /"approvedBy":"Improvement Board"/);
    const moment = site.clock.now();
    site.clockTo('2021-11-19T09:00:00.000Z');
    office = await site.signIn('Programme office');
    assert.equal((await change('M1', { ...approved, target: '70', serves: [], reason: 'No longer fits', ...day('19', '11', '2021') })).status, 303);
    assert.doesNotMatch((await office.get(`${list}/M1?as-at=${moment}`)).text, /No longer fits/, 'the past shows what was known then');
    assert.match((await office.get(`${list}/M1`)).text, /No longer fits/);
  });

  test('one approved before the change that it replaces is refused', async () => {
    const before = await change('M1', { ...approved, target: '70', serves: ['LG1.o1'], ...day('18', '11', '2021') });
    assert.equal(before.status, 422);
    assert.match(before.text, /The change before was approved later than that/);
  });

  test('what decides nothing needs no approval', async () => {
    assert.equal((await change('M1', { name: 'Supervision in time', target: '70', serves: [] })).status, 303);
    assert.match((await office.get(`${list}/M1`)).text, /Supervision in time/);
  });

  test('a new measure of an outcome is an approved change too; one that shows the setting is not', async () => {
    assert.match((await office.get(`${list}/new`)).text, /a new measure of an outcome is one/);
    const bare = await office.post(`${list}/new`, { ...fields, name: 'Easy' });
    assert.equal(bare.status, 422);
    assert.match(bare.text, /href="#reason">Enter why it is added/);
    assert.match(bare.text, /value="Easy"/);
    assert.equal((await office.post(`${list}/new`, { ...fields, name: 'Referrals', context: 'yes' })).location, `${list}/M2`);
    assert.equal((await office.post(`${list}/new`, { ...fields, name: 'Exit interviews held', ...approved })).location, `${list}/M3`);
    assert.match((await office.get(`${list}/M3`)).text, /Added with 62% on 30 September 2021 as baseline, 80% as target, for LG1\.o1/);
    const counting = await change('M2', { name: 'Referrals', context: '' });
    assert.match(counting.text, /href="#approved-by">Enter who approved it/, 'nor can it be let in by the back door');
  });
});
