import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../../../../tests/support/site.ts';
import { appoint, listPosts } from '../../people/index.ts';
import { at, type CycleSite, cycleSite, goodDifference, goodSections, openFor, save, submit, summaryOf, verify } from '../fixtures/site.ts';

let given: CycleSite;
let director: Browser;
before(async () => {
  given = await cycleSite();
  await openFor(given.office, '30', '9');
  await save(given.assessment, '/cycle/1/LG1', goodSections);
  assert.equal((await submit(given.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
  director = given.director;
});
after(() => given.site.close());

const words = async (browser: Browser, path: string): Promise<string> =>
  (await browser.get(at(path))).text
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/ ([.,:])/g, '$1');
const posts = () => listPosts(given.site.db, given.site.programme.id);
const idOf = async (title: string): Promise<string> => (await posts()).find((post) => post.title === title)?.id ?? assert.fail(title);
const claimOn = (page: string): string => /name="claim" value="([^"]*)"/.exec(page)?.[1] ?? assert.fail();
const name = async (browser: Browser, verifier: string) =>
  browser.post(at('/plan/activities/LG1a/verifier'), { claim: claimOn((await given.office.get(at('/plan/activities/LG1a/verify'))).text), verifier });

test('a claim waits for quality assurance until somebody names a post; others who may verify it are not told that it is for them', async () => {
  assert.match(await words(given.quality, ''), /What waits for your word 1 completion waits for you: LG1a\./);
  assert.match(await words(given.office, ''), /1 completion claimed and not verified\. LG1a waits for Quality Lead\./);
  assert.match(await words(director, ''), /1 completion claimed and not verified\. LG1a waits for Quality Lead\./);
  assert.match(await words(given.assessment, '/plan/activities/LG1a'), /waits for Quality Lead\.[\s\S]*?Say who is meant to verify it/);
});

test('whoever claimed it names another that may verify it, and no other', async () => {
  const page = (await given.assessment.get(at('/plan/activities/LG1a/verify'))).text;
  assert.match(page, /It waits for: Quality Lead\./);
  const offered = [...page.matchAll(/<option value="[0-9a-f-]+"[^>]*>([^<]+)<\/option>/g)].map(([, title]) => title);
  assert.equal(offered[0], 'Quality Lead');
  assert.ok(offered.includes('Programme office') && !offered.includes('Head of Assessment') && !offered.includes('Independent chair'), offered.join());
  const refused = await name(given.assessment, await idOf('Head of Assessment'));
  assert.deepEqual([refused.status, summaryOf(refused)], [422, ['#verifier Nobody who holds that post may verify it: choose another']]);
  assert.deepEqual(summaryOf(await name(given.assessment, '')), ['#verifier Choose the post that is meant to verify it']);
  assert.equal((await name(given.assessment, await idOf('Programme office'))).status, 303);
  assert.match(await words(given.office, ''), /1 completion claimed and not verified\. For you: LG1a\./);
  assert.doesNotMatch(await words(given.quality, ''), /What waits for your word/);
  assert.match(await words(director, ''), /LG1a waits for Programme office\./);
  // Naming is for who claimed it, owns it, or runs the programme.
  assert.equal((await name(given.quality, await idOf('Quality Lead'))).status, 404);
  assert.equal((await given.quality.get(at('/plan/activities/LG1a/verify'))).status, 200, 'they still may verify it');
});

test('an old page names nobody', async () => {
  const old = await given.office.post(at('/plan/activities/LG1a/verifier'), { claim: '', verifier: await idOf('Quality Lead') });
  assert.equal(old.status, 422);
  assert.match(old.text, /href="#verifier"/);
});

test('where nobody who holds the post named may verify it any more, the office is told to name another', async () => {
  assert.equal((await name(given.office, await idOf('Quality Lead'))).status, 303);
  const { changer, programme } = given.site;
  // Whoever was meant to look at it comes to answer for it.
  const lead = (await posts()).find(({ title }) => title === 'Quality Lead')?.holders[0] ?? assert.fail();
  const post = { postId: await idOf('Head of Assessment'), name: lead.name, personId: lead.personId, fromDay: changer.clock.today() };
  await appoint(changer, programme.id, post, true);
  assert.match(await words(given.office, ''), /LG1a waits for another post to be named: nobody who holds Quality Lead may verify it any more\./);
  assert.match((await given.office.get(at(''))).text, /href="\/marlshire\/plan\/activities\/LG1a\/verify"/);
  assert.match(await words(given.office, '/plan/activities/LG1a/verify'), /Quality Lead, where nobody may verify it any more/);
  assert.equal((await name(given.office, await idOf('Programme office'))).status, 303);
  assert.match(await words(given.office, ''), /For you: LG1a\./);
});

test('anybody else who may verify it still may', async () => {
  const done = await verify(director, 'LG1a', { seen: 'Ten records.', shown: 'Audit of July', sources: 'case-audits', result: 'verified' });
  assert.equal(done.status, 303, summaryOf(done).join());
  assert.doesNotMatch(await words(given.office, ''), /For you: LG1a/);
  const late = await given.assessment.post(at('/plan/activities/LG1a/verifier'), { claim: '', verifier: await idOf('Programme office') });
  assert.deepEqual([late.status, late.location], [303, at('/plan/activities/LG1a/verify')], 'nothing waits: they are told who verified it');
});
