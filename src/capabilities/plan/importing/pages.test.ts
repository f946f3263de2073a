import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, TestSite } from '../../../../tests/support/site.ts';
import { type CountedSite, countedSite, plan } from '../fixtures/counted-site.ts';
import { planCounts, planOf } from '../index.ts';
import { marlshire } from '../reading/fixtures/marlshire.ts';
import { wordFile } from '../reading/fixtures/word-file.ts';

describe('importing a plan in the browser', () => {
  let counted: CountedSite;
  let site: TestSite;
  let office: Browser;
  let file: Uint8Array;
  before(async () => {
    counted = await countedSite();
    site = counted.site;
    office = await site.signIn('Programme office');
    file = await wordFile(marlshire);
  });
  after(() => site.close());

  const bad: [name: string, file: { name: string; bytes: () => Uint8Array }, words: RegExp][] = [
    ['no file', { name: '', bytes: () => new Uint8Array() }, /Choose the plan’s file/],
    ['a text file', { name: 'plan.txt', bytes: () => new TextEncoder().encode('LG1 governance') }, /not a Word or Excel file/],
    ['a PDF', { name: 'plan.pdf', bytes: () => new TextEncoder().encode('%PDF-1.7\n') }, /This is a PDF/],
    ['a Word file cut short', { name: 'plan.docx', bytes: () => file.slice(0, 3000) }, /ends before it should|damaged|could not be read/],
    ['21 MB', { name: 'plan.docx', bytes: () => new Uint8Array(21 * 1024 * 1024) }, /larger than 20 MB/],
    ['50 MB', { name: 'plan.docx', bytes: () => new Uint8Array(50 * 1024 * 1024) }, /larger than 20 MB/],
  ];
  for (const [name, given, words] of bad)
    test(`${name}: the same page says what to do, and nothing is stored`, async () => {
      const answer = await office.upload(`${plan}/import`, { name: given.name, bytes: given.bytes() });
      assert.equal(answer.status, 422);
      assert.match(answer.text, words);
      assert.match(answer.text, /govuk-error-summary/);
      assert.match(answer.text, /<title>Error: /);
      assert.equal(await planOf(site.db, site.programme.id), null);
      assert.doesNotMatch((await office.get(`${plan}/import`)).text, /Read and not yet confirmed/);
    });

  test('a discarded preview is gone, and the plan and the record know nothing of it', async () => {
    const before = await counted.entries();
    const { location } = await office.upload(`${plan}/import`, { name: 'plan.docx', bytes: file });
    assert.match((await office.get(`${plan}/import`)).text, /plan\.docx/);
    assert.equal((await office.post(`${location}/discard`)).status, 303);
    assert.equal((await office.get(location as string)).status, 404);
    assert.equal((await office.post(`${location}/confirm`)).status, 404);
    assert.equal(await counted.entries(), before);
  });

  test('the preview shows everything found and every problem; confirming stores it as one entry', async () => {
    const before = await counted.entries();
    const uploaded = await office.upload(`${plan}/import`, { name: 'plan.docx', bytes: file });
    assert.equal(uploaded.status, 303);
    const preview = await office.get(uploaded.location as string);
    assert.equal(preview.status, 200);
    for (const words of [
      /6 priorities, 16 activities, 7 outcomes; 7 problems/,
      /Nothing is stored until you confirm/,
      /ES1f has a letter and no text/,
      /Phase 2 – End of Mar \(e\)/,
      /Test the offer with parents/,
    ])
      assert.match(preview.text, words);
    assert.equal(await planOf(site.db, site.programme.id), null, 'nothing is stored yet');
    assert.equal(await counted.entries(), before);

    const confirmed = await office.post(`${uploaded.location}/confirm`);
    assert.deepEqual([confirmed.status, confirmed.location], [303, `${plan}/questions`]);
    const stored = await planOf(site.db, site.programme.id);
    assert.ok(stored);
    assert.deepEqual(planCounts(stored), { workstreams: 3, priorities: 6, activities: 16, outcomes: 7, crossCutting: 0 });
    assert.equal(await counted.entries(), before + 1);
    assert.equal((await office.post(`${uploaded.location}/confirm`)).status, 404, 'confirmed once');
    const questions = await office.get(`${plan}/questions`);
    assert.match(questions.text, /6 questions of the plan’s file are open/);
  });

  test('a second plan is refused on the page, before its file is read', async () => {
    const answer = await office.upload(`${plan}/import`, { name: 'plan.docx', bytes: file });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /This programme has its plan already/);
    assert.equal((await office.get(`${plan}/import`)).status, 200);
  });
});
