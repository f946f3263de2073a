import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { askMeasuresForComparing } from '../measures/index.ts';
import { plan } from './fixtures/counted-site.ts';
import { examplePlan } from './fixtures/example-plan.ts';
import { acceptPlan, createPlan } from './index.ts';

const day = (name: string, [one, two, three]: readonly [string, string, string]) => ({ [`${name}-day`]: one, [`${name}-month`]: two, [`${name}-year`]: three });
const approved = { reason: 'The board settled it.', 'approved-by': 'Improvement Board', ...day('approved', ['19', '11', '2021']) };

describe('what the board accepted changes by an approved change alone', () => {
  let site: TestSite;
  let office: Browser;

  before(async () => {
    site = await testSite({ start: '2021-11-19T09:00:00.000Z' });
    office = await site.signIn('Programme office');
    await createPlan(site.changer, site.programme.id, examplePlan);
    await acceptPlan(site.changer, site.programme.id, { day: '2021-11-12', by: 'Improvement Board' }, askMeasuresForComparing);
  });
  after(() => site.close());

  /** Asserts that a form comes back with all these problems at once, each leading to a field that is there, and with what was typed. */
  async function comesBack(address: string, fields: Record<string, string | string[]>, problems: readonly RegExp[], kept: readonly RegExp[]): Promise<void> {
    const answer = await office.post(address, fields);
    assert.equal(answer.status, 422);
    for (const words of [...problems, ...kept]) assert.match(answer.text, words);
    const listed = [...answer.text.matchAll(/<li><a href="#([^"]+)"/g)].map(([, field]) => field);
    assert.equal(listed.length, problems.length);
    for (const field of listed) assert.ok(answer.text.includes(`id="${field}"`), `the summary leads to #${field}`);
  }

  describe('a first target', () => {
    const address = `${plan}/activities/LG2b/target`;

    test('says on its page that it is an approved change, and asks for all that is missing at once', async () => {
      assert.match((await office.get(address)).text, /It had no target then, so its first is an approved change/);
      await comesBack(
        address,
        { ...day('day', ['31', '3', '2029']), reason: '.' },
        [
          /href="#day">The target date must be 30 April 2023, when the last phase ends, or earlier/,
          /href="#reason">Enter who said which day is meant, and why/,
          /href="#approved-by">Enter who approved it/,
          /href="#approved">Enter the day it was approved/,
        ],
        [/name="day-year"[^>]*value="2029"/],
      );
      await comesBack(
        address,
        { ...approved, ...day('day', ['31', '2', '2022']), ...day('approved', ['11', '11', '2021']), 'approved-by': '-' },
        [/must be a real date/, /href="#approved-by">Enter who approved it/, /must be on or after 12 November 2021/],
        [/The board settled it\./],
      );
      await comesBack(address, { ...approved, ...day('day', ['31', '3', '2023']), 'approved-month': '' }, [/href="#approved-month">/], [/value="2023"/]);
    });

    test('stands on the activity’s page with who approved it, and counts as no move', async () => {
      assert.equal((await office.post(address, { ...approved, ...day('day', ['31', '3', '2023']) })).location, `${plan}/activities/LG2b`);
      const { text } = await office.get(`${plan}/activities/LG2b`);
      assert.match(text, /How its dates moved[\s\S]*no date[\s\S]*31 March 2023[\s\S]*The board settled it[\s\S]*19 November 2021, Improvement Board/);
      assert.match(text, /Target as accepted<\/dt>\s*<dd[^>]*>None: its first was approved on 19 November 2021/);
      assert.doesNotMatch(text, /moved once/);
    });
  });

  describe('the days of a phase', () => {
    const address = `${plan}/phases/2`;
    const fields = { number: '2', name: 'Early help', focus: 'Early help', ...day('from', ['1', '5', '2022']), ...day('to', ['30', '6', '2023']) };
    const seen = async () => ({ seen: /name="seen" value="([^"]*)"/.exec((await office.get(address)).text)?.[1] as string });

    test('move only with all that an approval has, asked for at once', async () => {
      assert.match((await office.get(address)).text, /the days of a phase move only by an approved change/);
      await comesBack(
        address,
        { ...fields, ...(await seen()), reason: '.' },
        [/href="#reason">Enter why the days/, /href="#approved-by">Enter who/, /href="#approved">Enter the day/],
        [/name="to-month"[^>]*value="6"/],
      );
      await comesBack(
        address,
        { ...fields, ...(await seen()), name: '' },
        [/href="#name">Enter the name/, /href="#reason"/, /href="#approved-by"/, /href="#approved"/],
        [/name="to-month"[^>]*value="6"/],
      );
      assert.doesNotMatch((await office.get(`${plan}/phases`)).text, /How the days of phases moved/);
    });

    test('and stand on the page of the phases with what they were, why, who approved it and when', async () => {
      assert.equal((await office.post(address, { ...fields, ...(await seen()), ...approved })).location, `${plan}/phases`);
      assert.match(
        (await office.get(`${plan}/phases`)).text,
        /How the days of phases moved[\s\S]*Phase 2[\s\S]*1 May 2022 to 30 April 2023[\s\S]*1 May 2022 to 30 June 2023[\s\S]*The board settled it\.[\s\S]*19 November 2021, Improvement Board/,
      );
    });
  });

  describe('owners', () => {
    const mark = async (address: string) => ({ seen: /name="seen" value="([^"]*)"/.exec((await office.get(address)).text)?.[1] as string });
    const ofPriority = `${plan}/priorities/LG2/owners`;
    const ofActivity = `${plan}/activities/LG1a/owners`;

    test('of a priority change only with all that an approval has, asked for at once', async () => {
      assert.match((await office.get(ofPriority)).text, /change only by an approved change/);
      await comesBack(
        ofPriority,
        { ...(await mark(ofPriority)), accountable: 'Chief Executive', reason: '.' },
        [/href="#reason">Enter who settled it/, /href="#approved-by">Enter who approved it/, /href="#approved">Enter the day/],
        [/value="Chief Executive" selected/],
      );
      await comesBack(
        ofPriority,
        { ...(await mark(ofPriority)), accountable: '', reason: '' },
        [/href="#accountable">Select/, /href="#reason"/, /href="#approved-by"/, /href="#approved"/],
        [],
      );
      assert.doesNotMatch((await office.get(`${plan}/priorities/LG2`)).text, /Owner changed/);
    });

    test('and stand on the priority’s page; what changes nobody needs no approval', async () => {
      const same = { ...(await mark(ofPriority)), accountable: 'Solicitor to the council', reason: 'Looked at again.' };
      assert.equal((await office.post(ofPriority, same)).status, 303);
      const changed = { ...(await mark(ofPriority)), accountable: 'Chief Executive', joint: ['Solicitor to the council'], ...approved };
      assert.equal((await office.post(ofPriority, changed)).status, 303);
      const { text } = await office.get(`${plan}/priorities/LG2`);
      const words =
        'Owner changed on 19 November 2021 from Solicitor to the council to Chief Executive, with Solicitor to the council, approved by Improvement Board on 19 November 2021. The board settled it.';
      assert.equal(text.split('Owner changed on').length, 2);
      assert.ok(text.includes(words));
      assert.ok((await office.get(`${plan}/activities/LG2b`)).text.includes(words), 'an activity that inherits its owners tells it too');
      const told = await site.db.selectFrom('record_payload').select('payload').where('payload', 'like', '%"became":"Chief Executive, with%').execute();
      assert.match(told[0]?.payload ?? '', /"approvedBy":"Improvement Board"/);
    });

    test('of an activity change in the same way, and stand on its page', async () => {
      const fields = { accountable: 'Solicitor to the council', joint: [] };
      await comesBack(
        ofActivity,
        { ...fields, ...(await mark(ofActivity)), reason: 'She knows it.' },
        [/href="#approved-by"/, /href="#approved"/],
        [/She knows it\./],
      );
      assert.equal((await office.post(ofActivity, { ...fields, ...(await mark(ofActivity)), ...approved })).status, 303);
      assert.match(
        (await office.get(`${plan}/activities/LG1a`)).text,
        /Owner changed on 19 November 2021 from Chief Executive, with Director – Children and Families to Solicitor to the council, approved by Improvement Board/,
      );
      const back = await office.post(ofActivity, { ...(await mark(ofActivity)), accountable: '', reason: 'As before.' });
      assert.equal(back.status, 422, 'giving it back to the priority’s owners is a change as well');
    });
  });

  test('the day that was read is confirmed without an approver; another is a move from it', async () => {
    const address = `${plan}/activities/W1a/target`;
    assert.match((await office.get(address)).text, /Leave these empty where the target is 31 March 2022/);
    await comesBack(address, { ...day('day', ['1', '4', '2022']), reason: 'Its owner.' }, [/href="#approved-by"/, /href="#approved"/], [/Its owner\./]);
    assert.equal((await office.post(address, { ...approved, ...day('day', ['30', '4', '2022']) })).status, 303);
    assert.match((await office.get(`${plan}/activities/W1a`)).text, /<strong>30 April 2022<\/strong>[\s\S]*moved once/);
  });
});
