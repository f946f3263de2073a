import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { loadPosition } from '../../cycle/index.ts';
import { askMeasuresForComparing } from '../../measures/index.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { acceptPlan, createPlan } from '../index.ts';

const plan = '/marlshire/plan';
const owners = `${plan}/activities/LG1a/owners`;

describe('owners of an activity’s own', () => {
  let site: TestSite;
  let office: Browser;
  const fields = async (over: Record<string, string | string[]>) => ({
    seen: /name="seen" value="([^"]*)"/.exec((await office.get(owners)).text)?.[1] as string,
    accountable: '',
    reason: 'The board settled it.',
    ...over,
  });
  const ownersOf = async () => {
    const position = await loadPosition(site.db, site.programme, site.clock.today());
    const priority = position.priorities.find(({ ref }) => ref === 'LG1');
    return {
      activities: priority?.facts.activities.map((one) => one.owners.map(({ post }) => post)),
      posts: priority?.posts.map(({ title, part }) => [title, part]),
    };
  };
  const inherited = ['Chief Executive', 'Director – Children and Families'];

  before(async () => {
    site = await testSite({ start: '2021-11-19T09:00:00.000Z' });
    office = await site.signIn('Programme office');
    await createPlan(site.changer, site.programme.id, examplePlan);
  });
  after(() => site.close());

  test('until it has some it inherits its priority’s, and says so', async () => {
    assert.match((await office.get(`${plan}/activities/LG1a`)).text, /inherited from LG1/);
    assert.deepEqual((await ownersOf()).activities, [inherited, inherited]);
  });

  test('a joint owner without an accountable one, a post that is not there, no reason: mended on the page', async () => {
    const alone = await office.post(owners, await fields({ joint: 'Chief Executive' }));
    assert.equal(alone.status, 422);
    assert.match(alone.text, /href="#accountable">Select the accountable post as well/);
    assert.match((await office.post(owners, await fields({ accountable: 'Head of Nothing' }))).text, /Select a post of this programme/);
    assert.match((await office.post(owners, await fields({ reason: '' }))).text, /href="#reason">Enter who settled it, and why/);
  });

  test('its own are who must verify it; a post new to the priority supports it from then on', async () => {
    const before = await fields({ accountable: 'Solicitor to the council', joint: ['Chief Executive'] });
    assert.equal((await office.post(owners, before)).location, `${plan}/activities/LG1a`);
    const now = await ownersOf();
    assert.deepEqual(now.activities, [['Solicitor to the council', 'Chief Executive'], inherited]);
    assert.deepEqual(now.posts, [
      ['Chief Executive', 'accountable'],
      ['Director – Children and Families', 'joint'],
      ['Solicitor to the council', 'supporting'],
    ]);
    const shown = (await office.get(`${plan}/activities/LG1a`)).text;
    assert.match(shown, /Solicitor to the council, with Chief Executive/);
    assert.doesNotMatch(shown, /inherited from LG1<\/span> <a/);
    assert.match((await office.get(`${plan}/list?sort=owner`)).text, /Solicitor to the council[\s\S]*LG1a/);
    const stale = await office.post(owners, before);
    assert.equal(stale.status, 409);
  });

  test('without any it inherits again', async () => {
    assert.equal((await office.post(owners, await fields({}))).status, 303);
    assert.deepEqual((await ownersOf()).activities, [inherited, inherited]);
  });

  test('only the office says who owns it', async () => {
    const owner = await site.signIn('Chief Executive');
    assert.equal((await owner.get(owners)).status, 404);
    assert.equal((await owner.post(owners, await fields({}))).status, 404);
    assert.equal((await office.get(owners.replace('LG1a', 'LG9a'))).status, 404);
  });

  test('who owns it alone, once the plan is accepted, is shown the way to its dates and not to its priority’s words, which are not theirs', async () => {
    assert.equal((await office.post(owners, await fields({ accountable: 'Solicitor to the council' }))).status, 303);
    await acceptPlan(site.changer, site.programme.id, { day: '2021-11-12', by: 'Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    const words = `${plan}/priorities/LG1/words`;
    for (const [title, theirs] of [
      ['Solicitor to the council', false],
      ['Chief Executive', true],
    ] as const) {
      const owner = await site.signIn(title);
      const { text } = await owner.get(`${plan}/activities/LG1a`);
      assert.match(text, /Ask for a date to move/, title);
      assert.equal(text.includes('Ask for its words to change'), theirs, title);
      assert.equal((await owner.get(words)).status, theirs ? 200 : 404, title);
    }
  });
});
