import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { Browser, TestSite } from '../../../../tests/support/site.ts';
import { type CountedSite, countedSite, plan } from '../fixtures/counted-site.ts';
import { planCounts, planOf } from '../index.ts';
import { marlshire } from '../reading/fixtures/marlshire.ts';
import { p, rawWord } from '../reading/fixtures/raw-word.ts';
import { wordFile } from '../reading/fixtures/word-file.ts';

/** The old Office container, which an encrypted file of today stands in too. */
const underPassword = (): Uint8Array => {
  const bytes = new Uint8Array(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  bytes.set(Buffer.from('EncryptedPackage', 'utf16le'), 1024);
  return bytes;
};

describe('importing a plan in the browser', () => {
  let counted: CountedSite;
  let site: TestSite;
  let office: Browser;
  let file: Uint8Array;
  let withoutRefs: Uint8Array;
  before(async () => {
    counted = await countedSite();
    site = counted.site;
    office = await site.signIn('Programme office');
    file = await wordFile(marlshire);
    withoutRefs = await wordFile(marlshire, { letters: 'typed', order: [1, 2, 3, 4, 5] });
  });
  after(() => site.close());

  const bad: [name: string, file: { name: string; bytes: () => Uint8Array }, words: RegExp][] = [
    ['no file', { name: '', bytes: () => new Uint8Array() }, /Choose the plan’s file/],
    ['text that is no plan', { name: 'plan.txt', bytes: () => new TextEncoder().encode('LG1 governance') }, /has no plan table/],
    ['a picture', { name: 'plan.png', bytes: () => Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 1, 2]) }, /not a file that a plan can be read from/],
    ['a PDF cut short', { name: 'plan.pdf', bytes: () => new TextEncoder().encode('%PDF-1.7\n') }, /The PDF is damaged/],
    ['a Word file cut short', { name: 'plan.docx', bytes: () => file.slice(0, 3000) }, /ends before it should|damaged|could not be read/],
    ['a table without a Ref column', { name: 'plan.docx', bytes: () => withoutRefs }, /has no Ref column/],
    [
      'a zip bomb',
      { name: 'plan.docx', bytes: () => rawWord(p('x').repeat(10), { 'word/media/image1.bin': '0'.repeat(160 * 1024 * 1024) }) },
      /unpacks to far more than a plan can need/,
    ],
    ['a file under a password', { name: 'plan.xlsx', bytes: underPassword }, /protected by a password/],
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

  test('its file goes with it, unless another preview holds the same one', async () => {
    const stored = async () => [
      (await site.db.selectFrom('file').select('hash').execute()).length,
      (await site.db.selectFrom('file_chunk').select('hash').execute()).length > 0,
    ];
    assert.deepEqual(await stored(), [0, false]);
    const one = (await office.upload(`${plan}/import`, { name: 'plan.docx', bytes: file })).location as string;
    const two = (await office.upload(`${plan}/import`, { name: 'again.docx', bytes: file })).location as string;
    await office.post(`${one}/discard`);
    assert.deepEqual(await stored(), [1, true]);
    assert.equal((await office.get(one)).status, 404);
    assert.equal((await office.get(two)).status, 200);
    await office.post(`${two}/discard`);
    assert.deepEqual(await stored(), [0, false]);
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

  test('a plan with a ref that stands twice is shown and cannot be confirmed', async () => {
    const other = await countedSite();
    const browser = await other.site.signIn('Programme office');
    const [first, ...rest] = marlshire.workstreams;
    assert.ok(first);
    const doubled = await wordFile({ ...marlshire, workstreams: [first, { ...first, name: 'Again' }, ...rest] });
    const { location } = await browser.upload(`${plan}/import`, { name: 'plan.docx', bytes: doubled });
    const preview = await browser.get(location as string);
    assert.match(preview.text, /must be mended in the file first/);
    assert.match(preview.text, /LW1 stands twice/);
    assert.doesNotMatch(preview.text, /Confirm and store the plan/);
    const confirmed = await browser.post(`${location}/confirm`);
    assert.equal(confirmed.status, 422);
    assert.match(confirmed.text, /problems must be mended in the file first/);
    assert.equal(await planOf(other.site.db, other.site.programme.id), null);
    await other.site.close();
  });

  test('the preview can be narrowed to a kind of problem and to a workstream', async () => {
    const other = await countedSite();
    const browser = await other.site.signIn('Programme office');
    const { location } = await browser.upload(`${plan}/import`, { name: 'plan.docx', bytes: file });
    const rows: [query: string, shown: RegExp, hidden: RegExp][] = [
      ['?show=note', /1 of 7 problems/, /The target date of ES1e has no year/],
      ['?workstream=ES', /3 of 7 problems/, /LW1 names “Chief Executive”/],
      ['?workstream=ES&show=note', /0 of 7 problems/, /id="found-LW1"/],
      ['?show=nonsense&workstream=nonsense', /id="problems">7 problems/, /nonsense/],
    ];
    for (const [query, shown, hidden] of rows) {
      const { text } = await browser.get(`${location}${query}`);
      assert.match(text, shown, query);
      assert.doesNotMatch(text, hidden, query);
    }
    await other.site.close();
  });

  test('a second plan is refused on the page, before its file is read', async () => {
    const answer = await office.upload(`${plan}/import`, { name: 'plan.docx', bytes: file });
    assert.equal(answer.status, 422);
    assert.match(answer.text, /This programme has its plan already/);
    assert.equal((await office.get(`${plan}/import`)).status, 200);
  });
});
