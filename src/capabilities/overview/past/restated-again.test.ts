import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { extractText, getDocumentProxy } from 'unpdf';
import type { Browser } from '../../../../tests/support/site.ts';
import { wordPart } from '../../../documents/fixtures/read-back.ts';
import { pdfAvailable } from '../../../documents/index.ts';
import { verifyRows } from '../../../platform/record/index.ts';
import { at, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit, summaryOf } from '../../cycle/fixtures/site.ts';
import { closeCycle } from '../../cycle/index.ts';
import { highlightPapers } from '../../reports/index.ts';

/** LG1's update was submitted, and the cycle closed on Tuesday 27 September 2022 for the board of Friday 30. */
let story: CycleSite;
const rating = at('/plan/priorities/LG1/ratings/1');
const states = (what: string, process: string) => ({ what, [`${what}-process`]: process, [`${what}-impact`]: 'emerging' });
const why = { reason: 'It came to light at audit.' };
const fact = { 'declared-fact': 'Two of five teams had no lead.' };

before(async () => {
  story = await cycleSite();
  const { site, office, assessment } = story;
  await openFor(office, '30', '9');
  await save(assessment, '/cycle/1/LG1', goodSections);
  assert.equal((await submit(assessment, '/cycle/1/LG1', goodDifference)).status, 303);
  const settings = { id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 };
  await dayIs('2022-09-27');
  assert.ok((await closeCycle(site.changer, settings, highlightPapers(null))).ok);
});
after(() => story.site.close());

async function dayIs(day: string): Promise<void> {
  story.site.clockTo(`${day}T09:00:00.000Z`);
  Object.assign(story, await everybody(story.site));
}

async function wordsAt(path: string): Promise<string> {
  const { text, bytes } = await story.director.get(path);
  if (path.endsWith('/pdf')) return (await extractText(await getDocumentProxy(new Uint8Array(bytes)), { mergePages: true })).text.replace(/\s+/g, ' ');
  const main = path.endsWith('/docx') ? wordPart(bytes, 'word/document.xml') : text.includes('<main') ? text.slice(text.indexOf('<main')) : text;
  return main
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,])/g, '$1');
}

const report = at('/reports/highlight/1');
const files = ['html', 'docx', ...(pdfAvailable() ? ['pdf'] : [])].map((format) => `${report}/restatements/${format}`);
const pages = [rating, at('/cycle/1'), report];

async function approved(by: Browser, fields: Readonly<Record<string, string>>): Promise<void> {
  const asked = await by.post(`${rating}/restate`, { ...why, ...fields });
  assert.equal(asked.status, 303, summaryOf(asked).join());
  assert.equal((await story.chair.post(asked.location ?? '', { decision: 'approve' })).location, rating);
}

describe('what the owner declared is restated by them, or with a mark that it was not', () => {
  test('somebody else names the fact that was wrong; without it nothing is asked', async () => {
    const asked = await story.director.post(`${rating}/restate`, { ...why, ...states('declared', 'off-track') });
    assert.deepEqual(summaryOf(asked), ['#declared-fact Say which fact was wrong']);
    const more = await story.director.post(`${rating}/restate`, { ...why, ...states('declared', '') });
    assert.deepEqual(
      summaryOf(more),
      ['#declared-process Choose what the process should have been', '#declared-fact Say which fact was wrong'],
      'with what else is',
    );
  });

  test('once approved it stands marked, with the fact, on every page and in every file', async () => {
    await approved(story.director, { ...states('declared', 'off-track'), ...fact });
    for (const path of [...pages, ...files]) {
      const words = await wordsAt(path);
      assert.match(words, /Not asked for by its owner\./, path);
      assert.match(words, /The fact that was wrong: Two of five teams had no lead\./, path);
    }
    assert.match(await wordsAt(report), /LG1 [^:]*: The rating that the owner declared, restated on 27 September 2022, not asked for by its owner/);
    const strip = await wordsAt(at('/plan/priorities/LG1'));
    assert.match(strip, /restated since: what was declared, not asked for by its owner/);
    assert.match(strip, /Restated since: what was declared, not asked for by its owner/, 'the table behind it');
  });

  test('its owner of then asks for what they declared and wrote, and for nothing else', async () => {
    await dayIs('2022-09-28');
    const { assessment, practice } = await people();
    const page = await assessment.get(`${rating}/restate`);
    assert.equal(page.status, 200);
    assert.doesNotMatch(page.text, /name="declared-fact"|value="derived"|value="figure"|value="confirmed"/);
    assert.match((await assessment.get(rating)).text, /Restate what the board was shown/);
    const derived = { ...why, ...states('derived', 'off-track'), fact: 'LG1a was done.' };
    assert.match(summaryOf(await assessment.post(`${rating}/restate`, derived)).join(), /^#what You ask for what was declared and written for your priority/);
    for (const path of [`${rating}/restate`]) assert.equal((await practice.get(path)).status, 404);
    assert.equal((await practice.post(`${rating}/restate`, { ...why, ...states('declared', 'behind'), ...fact })).status, 404);
    assert.doesNotMatch((await practice.get(rating)).text, /Restate what the board was shown/);
  });

  test('what they ask for stands in the place of the one that they did not, unmarked, once somebody else approved it', async () => {
    const { assessment } = await people();
    const asked = await assessment.post(`${rating}/restate`, { ...why, ...states('declared', 'behind') });
    const waits = asked.location ?? '';
    assert.match((await assessment.get(at(''))).text, new RegExp(`Restatements that you asked for[\\s\\S]*${waits}`));
    assert.match((await assessment.get(waits)).text, /Take back the restatement/);
    assert.equal((await assessment.post(waits, { decision: 'approve' })).status, 404);
    assert.match(
      await wordsAt(waits),
      /It was restated before, on 27 September 2022: Off track, impact emerging\. Once approved, this one stands in its place/,
    );
    assert.equal((await story.chair.post(waits, { decision: 'approve' })).status, 303);
    assert.doesNotMatch(await wordsAt(at('/plan/priorities/LG1')), /not asked for by its owner/);
    for (const path of pages) {
      const words = await wordsAt(path);
      assert.match(words, /Restated on 27 September 2022, replaced on 28 September 2022\..*Not asked for by its owner\./, path);
      assert.match(words, /Restated on 28 September 2022, in place of the one of 27 September 2022\./, path);
      const later = words.slice(words.lastIndexOf('in place of the one of'));
      assert.doesNotMatch(later, /Not asked for by its owner/, path);
    }
    for (const path of files) assert.match(await wordsAt(path), /Replaced on 28 September 2022.*In place of the one of 27 September 2022/, path);
  });
});

test('of two that contradict each other the one approved later stands, though asked for earlier, also on one day', async () => {
  const derived = (process: string) => ({ ...why, ...states('derived', process), fact: 'LG1b was not done.' });
  const first = (await story.director.post(`${rating}/restate`, derived('complete'))).location ?? '';
  await approved(story.director, derived('off-track'));
  assert.equal((await story.chair.post(first, { decision: 'approve' })).status, 303);
  const both =
    /The rating that the facts supported\..*It should have been Off track, impact emerging.*Restated on 28 September 2022, in place of the one of 28 September 2022\. (?:LG1 [^:]*: )?The rating that the facts supported\..*It should have been Complete, impact emerging/;
  for (const path of pages) assert.match(await wordsAt(path), both, path);
  for (const path of files)
    assert.match(
      await wordsAt(path),
      /Off track, impact emerging.*Replaced on 28 September 2022.*Complete, impact emerging.*In place of the one of 28 September/,
    );
  assert.deepEqual((await verifyRows(story.site.db, story.site.programme.id)).faults, []);
});

/** Who answers for LG1, and who answers for another priority. */
async function people(): Promise<{ assessment: Browser; practice: Browser }> {
  return { assessment: story.assessment, practice: await story.site.signIn('Head of Practice') };
}
