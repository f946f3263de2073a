import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import mammoth from 'mammoth';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { changing, verifyRecord, verifyRows } from '../../../platform/record/index.ts';
import { approvedChange } from '../fixtures/approving.ts';
import { plan } from '../fixtures/counted-site.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { createPlan, dateKind, listVersions, ownersKind } from '../index.ts';

const day = (name: string, [one, two, three]: readonly [string, string, string]) => ({ [`${name}-day`]: one, [`${name}-month`]: two, [`${name}-year`]: three });
const versions = `${plan}/versions`;
const groundOf = ({ db, programme, changer }: TestSite) => ({ db, id: programme.id, changer });
const amendments = { label: 'v1.1', purpose: 'amendments', about: 'The dates that the board moved.', needs: ['endorsed', 'submitted'] };

/** The answers were checked. */
const yes = { checked: 'yes' };

describe('the pages of the versions of the plan', () => {
  let site: TestSite;
  let office: Browser;
  let member: Browser;

  before(async () => {
    site = await testSite({ start: '2021-11-19T09:00:00.000Z' });
    office = await site.signIn('Programme office');
    member = await site.signIn('Board member', 'board-member');
    await createPlan(site.changer, site.programme.id, examplePlan);
  });
  after(() => site.close());

  test('before anything is cut they say what belongs there, and there is nothing to compare', async () => {
    const { text } = await office.get(versions);
    assert.match(text, /No version has been cut/);
    assert.match(text, /Record that the board accepted the plan/);
    assert.equal((await office.get(`${versions}/compare`)).location, versions);
    assert.equal((await office.get(`${versions}/1`)).status, 404);
  });

  test('the acceptance makes version 1, with its minute; the plan stands as it has it', async () => {
    const fields = { by: 'Improvement Board', ...day('day', ['12', '11', '2021']), reference: 'Minute 4' };
    assert.equal((await office.post(`${plan}/accept`, { ...fields, checked: 'yes' })).status, 303);
    const { text } = await member.get(versions);
    assert.match(text, /Version 1 \(Version 1, November 2021\) is in force: the board accepted it on 12 November 2021/);
    assert.match(text, /nothing has changed since/);
    assert.match(text, /next annual refresh is due on Saturday 12 November 2022\. Reminders begin on 13 September 2022/);
    assert.doesNotMatch(text, /Cut a version/, 'who may not cut one sees no button for it');
    const page = (await member.get(`${versions}/1`)).text;
    assert.match(page, /Minute 4[\s\S]*19 November 2021 by the Programme office/);
    assert.match(page, /What is kept gives this hash/);
    assert.doesNotMatch(page, /Record a decision/);
  });

  test('a version without a change comes back with what was typed, and why', async () => {
    const answer = await office.post(`${versions}/new`, amendments);
    assert.equal(answer.status, 422);
    assert.match(answer.text, /href="#purpose">Nothing has changed since the last version/);
    assert.match(answer.text, /value="v1\.1"/);
    const empty = await office.post(`${versions}/new`, { label: '', purpose: 'refresh', about: '' });
    assert.match(empty.text, /href="#label">Enter the label/);
    const refresh = await office.post(`${versions}/new`, { ...amendments, purpose: 'refresh', about: '' });
    assert.match(refresh.text, /href="#about">Nothing has changed since the last version: enter why/);
  });

  test('what was approved since is told on the versions’ page and goes into version 2', async () => {
    assert.ok((await approvedChange(groundOf(site), dateKind, { ref: 'LG1a', what: 'target', toDay: '2022-06-30' }, 'Nobody applied.')).ok);
    assert.match((await member.get(versions)).text, /differs from version 1 in <a[^>]*>1 change<\/a>: 1 change of a date/);
    assert.equal((await office.post(`${versions}/new`, amendments)).location, `${versions}/2`);
    const { text } = await member.get(`${versions}/2`);
    assert.match(text, /Draft\. Of the steps that it needs, the next is: accepted/);
    assert.match((await member.get(versions)).text, /Version 1 \(Version 1, November 2021\) is in force/, 'a draft is not in force');
  });

  test('decisions are recorded in their order, and refused with the field and what was typed', async () => {
    const cabinet = { decision: 'endorsed', body: 'Cabinet', ...day('day', ['19', '11', '2021']), reference: 'Minute 31' };
    const early = await office.post(`${versions}/2/decide`, cabinet);
    assert.equal(early.status, 422);
    assert.match(early.text, /href="#decision">Record first that it was accepted/);
    assert.match(early.text, /value="Minute 31"/);
    const board = { decision: 'accepted', body: 'Improvement Board', ...day('day', ['19', '11', '2021']), reference: 'Minute 6' };
    const unseen = await office.post(`${versions}/2/decide`, { ...board, ...day('day', ['18', '11', '2021']), reference: '' });
    assert.equal(unseen.status, 422);
    assert.match(unseen.text, /href="#day">The day of the decision must be on or after 19 November 2021, when this version was cut/);
    assert.match(unseen.text, /href="#reference">Enter where it is minuted/);
    assert.equal((await office.post(`${versions}/2/decide`, { ...board, ...yes })).location, `${versions}/2`);
    assert.equal((await office.post(`${versions}/2/decide`, { ...cabinet, ...yes })).status, 303);
    const nobody = await office.post(`${versions}/2/decide`, { ...cabinet, decision: 'submitted', body: '', recipient: ' ', 'day-day': '31' });
    for (const words of [/href="#body">Enter who decided it/, /href="#recipient">Enter to whom it was submitted/, /href="#day">/])
      assert.match(nobody.text, words);
    const sent = {
      decision: 'submitted',
      body: 'Director of Children’s Services',
      recipient: 'Department for Education',
      ...day('day', ['19', '11', '2021']),
      reference: 'Letter 8',
    };
    assert.equal((await office.post(`${versions}/2/decide`, { ...sent, ...yes })).status, 303);
    const { text } = await member.get(versions);
    assert.match(text, /Version 2 \(v1\.1\) is in force: the board accepted it on 19 November 2021/);
    assert.match(text, /submitted to Department for Education <span class="sl-date">19 November 2021/);
    assert.match(text, /refresh is due on Saturday 19 November 2022/);
    assert.match(
      (await member.get(`${plan}/list`)).text,
      /v1\.1 · accepted by Improvement Board on 19 November 2021/,
      'the plan goes by the label of the version in force',
    );
  });

  test('what changed between two versions, and since one, with reason and approver; a kind by itself', async () => {
    const { text } = await member.get(`${versions}/compare?from=1&to=2`);
    assert.match(text, /From version 1 to version 2/);
    assert.match(
      text,
      /LG1[\s\S]*Permanent leadership team[\s\S]*LG1a<\/strong> Target date[\s\S]*30 April 2022[\s\S]*30 June 2022[\s\S]*30 April 2022 as accepted, moved once/,
    );
    assert.match(text, /Nobody applied\. Approved by Improvement Board on 19 November 2021 \(<a [^>]*href="\/marlshire\/plan\/changes\/CR1">CR1<\/a>\)\./);
    assert.match((await member.get(`${versions}/compare?from=2&to=1`)).text, /From version 1 to version 2/, 'always from the earlier to the later');
    assert.match(
      (await member.get(`${versions}/compare?from=nothing&to=9`)).text,
      /From version 2 to the plan as it stands[\s\S]*Nothing changed between the two/,
    );
    assert.ok((await approvedChange(groundOf(site), ownersKind, { ref: 'LG2', accountable: 'Chief Executive', joint: [] })).ok);
    const both = await member.get(`${versions}/compare?from=1&to=now`);
    assert.match(both.text, /2 changes: 1 change of a date, 1 change of owners/);
    const only = await member.get(`${versions}/compare?from=1&to=now&kind=owners`);
    assert.match(only.text, /Solicitor to the council[\s\S]*Chief Executive/);
    assert.doesNotMatch(only.text, /Nobody applied/);
  });

  test('as Word, with the same words, real headings, and who decided', async () => {
    const file = await member.get(`${versions}/compare/docx?from=1&to=now&kind=owners`);
    assert.equal(file.status, 200);
    assert.match(String(file.headers['content-disposition']), /marlshire-plan-changes-1-to-now\.docx/);
    const { value } = await mammoth.convertToHtml({ buffer: file.bytes });
    for (const words of [
      /<h1>(<a[^>]*><\/a>)*LG Leadership and governance<\/h1>|<h2>(<a[^>]*><\/a>)*LG Leadership and governance<\/h2>/,
      /LG1 Permanent leadership team/,
      /LG1a/,
      /30 June 2022 \(30 April 2022 as accepted, moved once\)/,
      /Nobody applied\. Approved by Improvement Board on 19 November 2021 \(CR1\)\./,
      /Solicitor to the council/,
      /Accepted[\s\S]*Improvement Board[\s\S]*12 November 2021[\s\S]*Minute 4/,
    ])
      assert.match(value, words);
    assert.equal((await member.get(`${versions}/compare/exe?from=1`)).status, 404);
  });

  test('as at the moment of version 1 the plan is as it was, and version 2 is not there', async () => {
    const [first] = await listVersions(site.db, site.programme.id);
    const then = `as-at=${first?.cutAt}`;
    assert.match((await member.get(`${versions}/1`)).text, new RegExp(`/marlshire/plan/list\\?${then.replaceAll('.', '\\.')}"`));
    assert.match((await member.get(`${plan}/activities/LG1a?${then}`)).text, /30 April 2022/);
    const list = (await member.get(`${versions}?${then}`)).text;
    assert.match(list, /Version 1/);
    assert.doesNotMatch(list, /v1\.1/);
    assert.match((await member.get(`${versions}/compare?from=1&to=now&${then}`)).text, /Nothing changed between the two/);
  });

  test('partners see none of it, and no role but the office changes any of it', async () => {
    const partner = await site.signIn('Partner', 'partner');
    const director = await site.signIn('Director of Services', 'director');
    for (const page of ['', '/1', '/compare', '/compare/docx', '/new', '/1/decide']) assert.equal((await partner.get(`${versions}${page}`)).status, 404, page);
    for (const page of ['/new', '/1/decide']) {
      assert.equal((await director.get(`${versions}${page}`)).status, 404, page);
      assert.equal((await director.post(`${versions}${page}`, amendments)).status, 404, page);
    }
  });

  test('the record is whole', async () => {
    assert.deepEqual((await verifyRecord(site.db, site.programme.id)).faults, []);
    assert.deepEqual((await verifyRows(site.db, site.programme.id)).faults, []);
  });
});

test('of a plan accepted before versions were kept, the pages show its first and what changed since', async () => {
  const site = await testSite({ start: '2021-11-19T09:00:00.000Z' });
  try {
    const office = await site.signIn('Programme office');
    await createPlan(site.changer, site.programme.id, examplePlan);
    const { id } = site.programme;
    await changing(site.changer, { programmeId: id, action: 'plan.accept', subject: { kind: 'plan', id } }, (trx) =>
      trx.updateTable('plan').set({ accepted_on: '2021-11-12', accepted_by: 'Improvement Board' }).where('programme_id', '=', id).execute(),
    );
    assert.match((await office.get(versions)).text, /Version 1[\s\S]*is in force[\s\S]*nothing has changed since/);
    assert.match((await office.get(`${versions}/1`)).text, /accepted before versions were kept/);
    assert.ok((await approvedChange(groundOf(site), dateKind, { ref: 'LG1a', what: 'target', toDay: '2022-06-30' }, 'Nobody applied.')).ok);
    const earlier = site.clock.now();
    assert.match((await office.get(`${versions}/compare`)).text, /1 change: 1 change of a date/);
    const cabinet = { decision: 'endorsed', body: 'Cabinet', ...day('day', ['18', '11', '2021']), reference: 'Minute 31' };
    assert.equal((await office.post(`${versions}/1/decide`, { ...cabinet, ...yes })).status, 303);
    assert.match((await office.get(`${versions}/1`)).text, /Endorsed[\s\S]*What is kept gives this hash/);
    assert.match((await office.get(`${versions}/compare?as-at=${earlier}`)).text, /1 change: 1 change of a date/);
  } finally {
    await site.close();
  }
});
