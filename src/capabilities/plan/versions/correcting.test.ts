import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import mammoth from 'mammoth';
import { testSite } from '../../../../tests/support/site.ts';
import { verifyRecord, verifyRows } from '../../../platform/record/index.ts';
import { askMeasuresForComparing } from '../../measures/index.ts';
import { type ChangeSite, changeSite, day, plan } from '../changes/fixtures/change-site.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { createPlan, listVersions } from '../index.ts';
import { settleCorrection } from './correcting.ts';

const versions = `${plan}/versions`;
const eleventh = { body: 'Improvement Board', ...day('day', ['11', '11', '2021']), reference: 'Minute 5', reason: 'The signed minutes say 11 November.' };
const shown = 'accepted by Improvement Board on 12 November 2021';
const note = /\(corrected on 19 November 2021: on 11 November 2021, minuted in Minute 5\)/;

describe('a mistyped decision on a version is corrected by two people, beside what was recorded', () => {
  let given: ChangeSite;
  let page: string;
  beforeEach(async () => {
    given = await changeSite();
    const [version] = await listVersions(given.site.db, given.site.programme.id);
    page = `${versions}/1/decisions/${version?.decisions[0]?.id}`;
  });
  afterEach(() => given.site.close());

  const accepted = async () => (await listVersions(given.site.db, given.site.programme.id))[0]?.decisions[0];
  const ruling = (fields: Record<string, string>) => ({ ruling: '', words: '', ...fields });

  test('it counts nowhere until another confirms it, and then stands beside the original wherever that is named', async () => {
    const { people, site } = given;
    assert.match((await people.office.get(`${page}/correct`)).text, /value="12"[\s\S]*value="Minute 4"/);
    assert.equal((await people.office.post(`${page}/correct`, eleventh)).location, `${versions}/1`);
    assert.match(
      (await people.member.get(`${versions}/1`)).text,
      /waits to be confirmed by a second person:<\/strong> on 11 November 2021, minuted in Minute 5/,
    );
    assert.doesNotMatch((await people.member.get(`${plan}/list`)).text, /corrected on/);
    assert.doesNotMatch((await people.office.get(`${page}/correction`)).text, /Record your answer/, 'who asked confirms nothing');
    assert.match((await people.member.get(`${page}/correction`)).text, /waits for a second person/);
    assert.equal((await people.office.post(`${page}/correction`, ruling({ ruling: 'confirmed' }))).status, 404);
    assert.doesNotMatch((await people.office.get(`${versions}/1`)).text, /Confirm or decline/);
    assert.match((await people.second.get(`${versions}/1`)).text, /Confirm or decline the correction/);
    assert.match((await people.second.get(`${page}/correction`)).text, /The signed minutes say 11 November/);
    assert.equal((await people.second.post(`${page}/correction`, ruling({ ruling: 'confirmed' }))).location, `${versions}/1`);

    for (const at of [`${plan}/list`, `${plan}/on-a-page`, versions]) {
      const { text } = await people.member.get(at);
      assert.match(text, note, at);
      assert.match(text, /12 November 2021/, at);
    }
    assert.ok((await people.member.get(`${plan}/list`)).text.includes(shown));
    const whole = (await people.member.get(`${versions}/1`)).text;
    assert.match(
      whole,
      /12 November 2021[\s\S]*Minute 4[\s\S]*Corrected on 19 November 2021:<\/strong> on 11 November 2021, minuted in Minute 5; asked for by the Programme office on 19 November 2021, confirmed by the Deputy programme office/,
    );
    assert.match((await people.member.get(versions)).text, /refresh is due on Friday 11 November 2022/, 'the refresh goes by the day as corrected');
    const made = await accepted();
    assert.deepEqual([made?.day, made?.reference], ['2021-11-12', 'Minute 4'], 'what was recorded stays');
    assert.deepEqual([(await verifyRecord(site.db, site.programme.id)).faults, (await verifyRows(site.db, site.programme.id)).faults], [[], []]);
  });

  test('who decided it is corrected as its day is: it stands beside the recorded name on every page, in the files and on the report', async () => {
    const { people, site } = given;
    const typed = { ...eleventh, ...day('day', ['12', '11', '2021']), reference: 'Minute 4', reason: 'The minute is of the board for improvement.' };
    assert.match((await people.office.get(`${page}/correct`)).text, /name="body"[^>]*value="Improvement Board"/);
    const bare = await people.office.post(`${page}/correct`, { ...typed, body: '' });
    assert.deepEqual([bare.status, /href="#body">Enter who decided it/.test(bare.text)], [422, true]);
    assert.equal((await people.office.post(`${page}/correct`, { ...typed, body: 'Board for Improvement' })).status, 303);
    assert.match((await people.chair.get(`${page}/correction`)).text, /By whom[\s\S]*Board for Improvement[\s\S]*12 November 2021 \(as it was recorded\)/);
    assert.equal((await people.chair.post(`${page}/correction`, ruling({ ruling: 'confirmed' }))).status, 303);
    const noted = 'corrected on 19 November 2021: by Board for Improvement';
    for (const at of [`${plan}/list`, `${plan}/on-a-page`, versions]) assert.ok((await people.member.get(at)).text.includes(`(${noted})`), at);
    assert.ok((await people.member.get(`${plan}/list`)).text.includes(shown));
    assert.match(
      (await people.member.get(`${versions}/1`)).text,
      /Improvement Board[\s\S]*Corrected on 19 November 2021:<\/strong> by Board for Improvement; asked/,
    );
    const { value } = await mammoth.extractRawText({ buffer: (await people.member.get(`${versions}/1/file/docx`)).bytes });
    const [cover = '', table = ''] = value.split('Who decided what on this version');
    assert.match(cover, /Accepted by Board for Improvement on 12 November 2021 \(as corrected on 19 November 2021\)/);
    assert.ok(table.includes('Improvement Board') && table.includes(`(${noted})`));
    const made = await accepted();
    assert.deepEqual([made?.body, made?.corrections[0]?.body], ['Improvement Board', 'Board for Improvement'], 'what was recorded stays');
    // A later correction of the day alone keeps the name as it was corrected.
    assert.equal((await people.office.post(`${page}/correct`, { ...eleventh, body: 'Board for Improvement' })).status, 303);
    assert.equal((await people.chair.post(`${page}/correction`, ruling({ ruling: 'confirmed' }))).status, 303);
    assert.match((await people.member.get(`${plan}/list`)).text, /: by Board for Improvement, on 11 November 2021, minuted in Minute 5\)/);
    assert.deepEqual([(await verifyRecord(site.db, site.programme.id)).faults, (await verifyRows(site.db, site.programme.id)).faults], [[], []]);
  });

  test('while it waits it stands on the Home of who may confirm it, and of nobody else; the link to ask for one stands in the row itself', async () => {
    const { people } = given;
    const waits = /Corrections of what was recorded that wait for a second person[\s\S]*Version 1: accepted<\/a>, asked for on 19 November 2021/;
    const recorded =
      /<td[^>]*><span class="sl-narrow-words">Recorded on <\/span>(?:(?!<\/td>)[\s\S])*\/correct">Correct<span class="govuk-visually-hidden"> what was recorded of “accepted” on 12 November 2021<\/span>/;
    const before = (await people.office.get(`${versions}/1`)).text;
    assert.match(before, recorded);
    assert.doesNotMatch(before, /Corrected on|colspan="5"/, 'no row of its own');
    assert.doesNotMatch((await people.director.get(`${versions}/1`)).text, /\/correct"/);
    assert.equal((await people.office.post(`${page}/correct`, eleventh)).status, 303);
    assert.doesNotMatch((await people.office.get(`${versions}/1`)).text, recorded, 'one at a time');
    for (const who of ['second', 'director', 'chair'] as const) {
      const { text } = await people[who].get('/marlshire');
      assert.match(text, waits, who);
      assert.ok(text.includes(`href="${page}/correction"`), who);
    }
    for (const who of ['office', 'owner', 'member'] as const)
      assert.doesNotMatch((await people[who].get('/marlshire')).text, /Corrections of what was recorded/, who);
    assert.equal((await people.second.post(`${page}/correction`, ruling({ ruling: 'confirmed' }))).status, 303);
    assert.doesNotMatch((await people.director.get('/marlshire')).text, /Corrections of what was recorded/);
  });

  test('the director and the chair confirm too; an owner and a member neither ask nor confirm', async () => {
    const { people } = given;
    for (const who of ['director', 'chair', 'owner', 'member'] as const) assert.equal((await people[who].post(`${page}/correct`, eleventh)).status, 404, who);
    assert.equal((await people.office.post(`${page}/correct`, eleventh)).status, 303);
    for (const who of ['owner', 'member'] as const) assert.equal((await people[who].post(`${page}/correction`, ruling({ ruling: 'confirmed' }))).status, 404);
    assert.equal((await people.chair.get(`${page}/correction`)).status, 200);
    assert.equal((await people.director.post(`${page}/correction`, ruling({ ruling: 'confirmed' }))).status, 303);
    assert.equal((await people.chair.get(`${page}/correction`)).location, `${versions}/1`, 'nothing waits any more');
    const late = await people.chair.post(`${page}/correction`, ruling({ ruling: 'declined', words: 'I chaired it on the 12th.' }));
    assert.equal(late.status, 409);
    assert.match(late.text, /settled before you[\s\S]*confirmed on 19 November 2021 by the Director[\s\S]*What you typed[\s\S]*I chaired it on the 12th\./);
    assert.match((await people.member.get(`${plan}/list`)).text, note);
  });

  test('a declined one stays shown with why, and counts nowhere', async () => {
    const { people } = given;
    assert.equal((await people.office.post(`${page}/correct`, eleventh)).status, 303);
    const bare = await people.chair.post(`${page}/correction`, ruling({ ruling: 'declined' }));
    assert.equal(bare.status, 422);
    assert.match(bare.text, /href="#words">Enter why you decline it/);
    assert.match((await people.chair.post(`${page}/correction`, ruling({}))).text, /href="#ruling">Select whether/);
    assert.equal((await people.chair.post(`${page}/correction`, ruling({ ruling: 'declined', words: 'I chaired it on the 12th.' }))).status, 303);
    assert.match((await people.member.get(`${versions}/1`)).text, /declined by the Chair of the board[\s\S]*I chaired it on the 12th/);
    assert.doesNotMatch((await people.member.get(`${plan}/list`)).text, /corrected on/);
  });

  test('what could not have been is refused, with what was typed', async () => {
    const { people } = given;
    const wrong: [fields: Record<string, string | string[]>, words: RegExp][] = [
      [{ ...day('day', ['20', '11', '2021']) }, /href="#day">The day of the decision must be on or before 19 November 2021, when it was recorded/],
      [{ reference: '' }, /href="#reference">Enter where it is minuted/],
      [{ ...day('day', ['12', '11', '2021']), reference: 'Minute 4' }, /href="#day">This is what stands already/],
      [{ reason: ' - ' }, /href="#reason">Enter how you know/],
    ];
    for (const [fields, words] of wrong) {
      const answer = await people.office.post(`${page}/correct`, { ...eleventh, ...fields });
      assert.equal(answer.status, 422);
      assert.match(answer.text, words);
    }
    const endorsed = { decision: 'endorsed', body: 'Cabinet', ...day('day', ['15', '11', '2021']), reference: 'Minute 31', checked: 'yes' };
    assert.equal((await people.office.post(`${versions}/1/decide`, endorsed)).status, 303);
    const after = await people.office.post(`${page}/correct`, { ...eleventh, ...day('day', ['16', '11', '2021']) });
    assert.match(after.text, /href="#day">The day of the decision must be on or before 15 November 2021, when it was endorsed/);
    assert.equal((await people.office.post(`${page}/correct`, eleventh)).status, 303);
    assert.match((await people.second.post(`${page}/correct`, eleventh)).text, /waits to be confirmed already/);
  });

  test('what was recorded meanwhile is held against it when it is confirmed', async () => {
    const { people } = given;
    assert.equal((await people.office.post(`${page}/correct`, { ...eleventh, ...day('day', ['16', '11', '2021']) })).status, 303);
    const endorsed = { decision: 'endorsed', body: 'Cabinet', ...day('day', ['15', '11', '2021']), reference: 'Minute 31', checked: 'yes' };
    assert.equal((await people.office.post(`${versions}/1/decide`, endorsed)).status, 303, 'the correction waits');
    const late = await people.second.post(`${page}/correction`, ruling({ ruling: 'confirmed' }));
    assert.equal(late.status, 422);
    assert.match(late.text, /href="#ruling">It can no longer be confirmed[\s\S]*15 November 2021, when it was endorsed/);
    assert.equal((await people.second.post(`${page}/correction`, ruling({ ruling: 'declined', words: 'Cabinet met before.' }))).status, 303);
  });
});

test('no correction makes a board accept what the plan did not say yet', async () => {
  const site = await testSite({ start: '2021-11-12T09:00:00.000Z' });
  try {
    await createPlan(site.changer, site.programme.id, examplePlan);
    site.clockTo('2021-12-20T09:00:00.000Z');
    const office = await site.signIn('Programme office', 'office');
    const second = await site.signIn('Deputy programme office', 'office');
    const seen = /name="seen" value="([^"]*)"/.exec((await office.get(`${plan}/withdraw/LG1b`)).text)?.[1] ?? '';
    assert.equal((await office.post(`${plan}/withdraw/LG1b`, { reason: 'It is no longer wanted.', seen })).status, 303);
    const acceptance = { ...day('day', ['20', '12', '2021']), by: 'Improvement Board', reference: 'Minute 4' };
    const checked = await office.post(`${plan}/accept`, { ...acceptance, checked: 'yes' });
    assert.equal(checked.status, 303);
    const [version] = await listVersions(site.db, site.programme.id);
    const page = `${versions}/1/decisions/${version?.decisions[0]?.id}`;
    const asked = { body: 'Improvement Board', reference: 'Minute 4', reason: 'The minutes say 12 November.' };
    const refused = await office.post(`${page}/correct`, { ...asked, ...day('day', ['12', '11', '2021']) });
    assert.equal(refused.status, 422);
    assert.match(refused.text, /href="#day">The plan said something else on 12 November 2021 than this version does/);
    // Of the days before it was brought into Sightline nothing is known but what people say.
    assert.equal((await office.post(`${page}/correct`, { ...asked, ...day('day', ['11', '11', '2021']) })).status, 303);
    assert.equal((await second.post(`${page}/correction`, { ruling: 'confirmed', words: '' })).status, 303);
    // A second correction counts in place of the first.
    assert.equal((await office.post(`${page}/correct`, { ...asked, ...day('day', ['10', '11', '2021']) })).status, 303);
    assert.equal((await second.post(`${page}/correction`, { ruling: 'confirmed', words: '' })).status, 303);
    assert.match((await office.get(`${plan}/list`)).text, /corrected on 20 December 2021: on 10 November 2021/);
  } finally {
    await site.close();
  }
});

test('whoever asked for a correction does not confirm it, whatever way they come', async () => {
  const given = await changeSite();
  try {
    const { people, site } = given;
    const [version] = await listVersions(site.db, site.programme.id);
    const made = version?.decisions[0];
    assert.equal((await people.office.post(`${versions}/1/decisions/${made?.id}/correct`, eleventh)).status, 303);
    const [waits] = (await listVersions(site.db, site.programme.id))[0]?.decisions[0]?.corrections ?? [];
    const changer = { ...site.changer, actor: { personId: waits?.askedBy ?? null, postId: waits?.askedPost ?? null } };
    const place = { version: 1, decisionId: made?.id ?? '' };
    const done = await settleCorrection(changer, site.programme.id, place, { ruling: 'confirmed', words: '' }, askMeasuresForComparing);
    assert.match(done.ok ? '' : done.refusal.message, /You asked for this correction/);
  } finally {
    await given.site.close();
  }
});

test('before a decision is recorded its answers are checked, and can be changed', async () => {
  const given = await changeSite();
  try {
    const { people, site } = given;
    const steps = async () => (await listVersions(site.db, site.programme.id))[0]?.decisions.map(({ decision }) => decision);
    const cabinet = { decision: 'endorsed', body: 'Cabinet', recipient: '', ...day('day', ['15', '11', '2021']), reference: 'Minute 31' };
    const checks = await people.office.post(`${versions}/1/decide`, cabinet);
    assert.equal(checks.status, 200);
    assert.match(checks.text, /Check your answers[\s\S]*Endorsed[\s\S]*Cabinet[\s\S]*15 November 2021[\s\S]*Minute 31[\s\S]*never changed/);
    assert.deepEqual(await steps(), ['accepted'], 'nothing is recorded yet');
    const sent = Object.fromEntries([...checks.text.matchAll(/type="hidden" name="([^_"][^"]*)" value="([^"]*)"/g)].map(([, name, value]) => [name, value]));
    const again = await people.office.post(`${versions}/1/decide`, { ...sent, checked: 'change' });
    assert.match(again.text, /Record a decision on this version[\s\S]*value="Minute 31"/);
    assert.deepEqual(await steps(), ['accepted']);
    const wrong = await people.office.post(`${versions}/1/decide`, { ...cabinet, ...day('day', ['11', '11', '2021']) });
    assert.equal(wrong.status, 422);
    assert.match(wrong.text, /href="#day">The day of the decision must be on or after 12 November 2021, when it was accepted/);
    assert.equal((await people.office.post(`${versions}/1/decide`, { ...sent, checked: 'yes' })).location, `${versions}/1`);
    assert.deepEqual(await steps(), ['accepted', 'endorsed']);
  } finally {
    await given.site.close();
  }
});
