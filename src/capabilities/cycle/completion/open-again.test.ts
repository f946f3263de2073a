import assert from 'node:assert/strict';
import { after, afterEach, beforeEach, describe, test } from 'node:test';
import { at, type CycleSite, cycleSite, goodDifference, goodSections, openFor, save, submit, summaryOf, verify } from '../fixtures/site.ts';

const activity = '/plan/activities/LG1a';
const page = at(`${activity}/open-again`);
const decide = at(`${activity}/open-again/decide`);
const why = 'The ten records were of one team.';

let it: CycleSite;
const closing: (() => Promise<void>)[] = [];

/** LG1a claimed by its owner and verified by quality assurance on 5 September 2022. */
beforeEach(async () => {
  it = await cycleSite();
  closing.push(() => it.site.close());
  await openFor(it.office, '30', '9');
  await save(it.assessment, '/cycle/1/LG1', goodSections);
  await submit(it.assessment, '/cycle/1/LG1', goodDifference);
  const done = await verify(it.quality, 'LG1a', { seen: 'Ten records.', shown: 'Audit of July', sources: 'case-audits', result: 'verified' });
  assert.equal(done.status, 303, summaryOf(done).join());
});
afterEach(async () => {
  for (const close of closing.splice(0)) await close();
});
after(() => assert.deepEqual(closing, []));

const hidden = (text: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

async function ask(browser = it.quality, reason = why): Promise<void> {
  const { text } = await browser.get(page);
  const asked = await browser.post(page, { claim: hidden(text, 'claim'), reason });
  assert.deepEqual([asked.status, asked.location], [303, at(activity)], summaryOf(asked).join());
}

const decided = async (browser: CycleSite['office'], fields: Readonly<Record<string, string>>) =>
  browser.post(decide, { id: hidden((await it.office.get(page)).text, 'id'), ...fields });

describe('a verified completion that turns out to be false', () => {
  test('is open again with its reason once somebody else has decided so, and the rating, the owner, the verifier and the report are told', async () => {
    const empty = await it.quality.post(page, { claim: '', reason: ' - ' });
    assert.deepEqual([empty.status, summaryOf(empty)], [422, ['#reason Say what shows that it is not complete']]);
    await ask();
    const waiting = await it.chair.get(at(activity));
    assert.match(waiting.text, /Complete, verified on 5 September 2022/, 'it stays complete until it is decided');
    assert.match(waiting.text, /The Quality Lead said on 5 September 2022 that its completion is false:<\/strong> The ten records were of one team\./);
    assert.match((await it.office.get(at(''))).text, /1 completion said to be false, and not decided: <a [^>]*\/open-again">LG1a<\/a>/);

    const bare = await decided(it.office, { reason: 'I read them.' });
    assert.deepEqual([bare.status, summaryOf(bare)], [422, ['#decision Choose whether its completion was false']]);
    assert.match(bare.text, /I read them\./, 'what was typed is kept');
    const done = await decided(it.office, { decision: 'open', reason: 'I read them.' });
    assert.deepEqual([done.status, done.location], [303, at(activity)], summaryOf(done).join());

    const words =
      /was complete on 5 September 2022 and is open again since 5 September 2022: its completion was false, as the Quality Lead said and the Programme office decided \(The ten records were of one team\)\./;
    assert.match((await it.chair.get(at(activity))).text, words);
    assert.match((await it.chair.get(at('/plan/priorities/LG1'))).text, words, 'among the reasons of its rating');
    assert.match((await it.assessment.get(at(''))).text, /LG1a open again: its completion was false/);
    const weak = /LG1a was opened again on 5 September 2022, after this was submitted: its completion was false \(The ten records were of one team\)\./;
    for (const path of ['/cycle/1/review', '/cycle/1/LG1/review']) assert.match((await it.office.get(at(path))).text, weak, path);
    assert.doesNotMatch((await it.office.get(at('/cycle/1/review'))).text, /value="LG1@1"/, 'not to be accepted with others');
    assert.match((await it.office.get(at('/reports/highlight/1'))).text, words, 'in the report');

    await it.assessment.post(at('/cycle/1/LG1/reopen'), {});
    await save(it.assessment, '/cycle/1/LG1', goodSections);
    assert.equal((await submit(it.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
    const again = await it.quality.get(at(`${activity}/verify`));
    assert.match(again.text, words);
    assert.match(again.text, /Look whether that has been put right\./);
    assert.equal((await verify(it.quality, 'LG1a', { seen: 'All.', shown: 'Audit', sources: 'case-audits', result: 'verified' })).status, 303);
    const anew = await it.office.get(page);
    assert.match(anew.text, /Ask to open it again/, 'complete anew, it is nothing that was asked before');
  });

  test('is asked for by the office, a director, quality or who verified it, and by nobody else', async () => {
    for (const browser of [it.chair, it.assessment]) {
      assert.equal((await browser.get(page)).status, 404);
      assert.equal((await browser.post(page, { claim: '', reason: why })).status, 404);
    }
    for (const browser of [it.office, it.director, it.quality]) {
      const asking = await browser.get(page);
      assert.equal(asking.status, 200);
      assert.match(asking.text, /The programme office, a director, quality assurance or whoever verified it may ask\. It is decided by/);
    }
    assert.match((await it.office.get(at(activity))).text, /open-again">Ask to open it again/);
    assert.doesNotMatch((await it.assessment.get(at(activity))).text, /open-again/);
    assert.equal((await it.office.get(at('/plan/activities/LG1b/open-again'))).location, at('/plan/activities/LG1b'), 'what is not complete');
  });

  test('is decided by nobody who asked for it or verified it, nor by its owner', async () => {
    await ask(it.director);
    assert.match((await it.director.get(page)).text, /You asked for it\. It is decided by the programme office/);
    assert.match((await it.quality.get(page)).text, /You verified it\. It is decided by/);
    for (const browser of [it.director, it.quality, it.assessment, it.chair])
      assert.equal((await decided(browser, { decision: 'open', reason: 'So it is.' })).status, 404);
    assert.match((await it.office.get(at(activity))).text, /Complete, verified on 5 September 2022/);
  });

  test('stays complete where that is decided, with both reasons; it may be asked again', async () => {
    await ask();
    const twice = await it.director.post(page, { claim: hidden((await it.office.get(page)).text, 'claim'), reason: 'Another reason.' });
    assert.equal(twice.status, 422, 'one waits already');
    const { text } = await it.office.get(page);
    const id = hidden(text, 'id');
    assert.equal((await it.office.post(decide, { id, decision: 'keep', reason: 'They were of five teams.' })).status, 303);
    assert.match(
      (await it.chair.get(at(activity))).text,
      /Complete, verified on.*On 5 September 2022 the Programme office decided that it stays complete: They were of five teams\./s,
    );
    assert.equal((await it.office.post(decide, { id, decision: 'open', reason: 'After all.' })).location, at(activity), 'it is decided');
    assert.match((await it.chair.get(at(activity))).text, /Complete, verified on/);
    assert.match((await it.director.get(page)).text, /This was asked before\..*They were of five teams\./s);
    await ask(it.director, 'Four of the five had none.');
    assert.match((await it.chair.get(at(activity))).text, /Four of the five had none\.<|Four of the five had none\. It waits/);
  });
});
