import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import type { Browser } from '../../../tests/support/site.ts';
import { at, type CycleSite, cycleSite, goodDifference, goodSections, openFor, save, submit, verify } from '../cycle/fixtures/site.ts';
import { appoint, listPosts } from '../people/index.ts';

let given: CycleSite;
before(async () => {
  given = await cycleSite();
  await openFor(given.office, '30', '9');
  await save(given.assessment, '/cycle/1/LG1', goodSections);
  assert.equal((await submit(given.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
});
after(() => given.site.close());

const words = async (browser: Browser, path: string): Promise<string> => (await browser.get(at(path))).text.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' ');

test('one that came back is not in: home, the cycle and who has not submitted count the same', async () => {
  const counts = async () => {
    const [home, cycle, due] = [await words(given.office, ''), await words(given.office, '/cycle/1'), await words(given.office, '/cycle/1/not-submitted')];
    return [
      /Submitted: (\d of 3 priorities[^.]*)\./.exec(home)?.[1],
      /Submitted: (\d of 3 priorities[^.]*)\./.exec(cycle)?.[1],
      /(\d) of 3 priorities wait/.exec(due)?.[1],
    ];
  };
  assert.deepEqual(await counts(), ['1 of 3 priorities', '1 of 3 priorities', '2']);
  const back = await given.office.post(at('/cycle/1/LG1/review'), { submission: '1', decision: 'return', 'comment-achieved': 'How do you know?' });
  assert.equal(back.status, 303);
  assert.deepEqual(await counts(), ['0 of 3 priorities; 1 returned', '0 of 3 priorities; 1 returned', '3']);
  assert.match(await words(given.office, ''), /LG1 Managers know the work of their teams Head of Assessment [^–]*? Returned /);
});

test('whoever may verify a completion is told of it first, and led to it', async () => {
  const page = (await given.quality.get(at(''))).text;
  assert.match(page, /<h2[^>]*>What waits for your word<\/h2>[\s\S]*1 completion waits for you: LG1a\./);
  assert.match(page, /href="\/marlshire\/plan\/activities\/LG1a\/verify" role="button"/);
  // Their own is not theirs to verify.
  assert.doesNotMatch((await given.assessment.get(at(''))).text, /What waits for your word/);
  assert.doesNotMatch((await given.chair.get(at(''))).text, /What waits for your word/);
});

test('once it is verified nothing waits for them', async () => {
  const done = await verify(given.quality, 'LG1a', { seen: 'Ten records.', shown: 'Audit of July', sources: 'case-audits', result: 'verified' });
  assert.equal(done.status, 303, done.text.match(/govuk-error-summary[\s\S]{0,600}/)?.[0]);
  assert.doesNotMatch((await given.quality.get(at(''))).text, /What waits for your word/);
});

test('whoever may confirm somebody in a post that settles is told that they wait, and led there; who put them there is not', async () => {
  const { changer, db, programme } = given.site;
  const posts = () => listPosts(db, programme.id);
  const post = (await posts()).find(({ roles }) => roles.includes('director')) ?? assert.fail();
  await appoint(changer, programme.id, { postId: post.id, name: 'Nora Next', email: 'nora@marlshire.example', fromDay: changer.clock.today() }, true);
  const held = (await posts()).find(({ id }) => id === post.id)?.holders.find(({ waits }) => waits !== null);
  assert.equal(held?.waits?.name, 'Priya Office');
  for (const browser of [given.director, given.chair]) {
    const page = (await browser.get(at(''))).text;
    assert.match(
      page.replace(/<[^>]+>/g, ' ').replace(/\s+/g, ' '),
      /Who waits to be confirmed in a post 1 person waits for a second person[^.]*\. [^.]*\. Nora Next, Director/,
    );
    assert.ok(page.includes(`href="/marlshire/posts/${post.id}#confirm"`));
  }
  for (const browser of [given.office, given.assessment]) assert.doesNotMatch((await browser.get(at(''))).text, /waits to be confirmed/);
});
