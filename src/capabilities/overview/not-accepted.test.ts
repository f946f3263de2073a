import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { planOfMarlshire } from '../cycle/fixtures/programme.ts';
import { openCycle } from '../cycle/index.ts';
import { askMeasuresForComparing } from '../measures/index.ts';
import { acceptPlan, createPlan } from '../plan/index.ts';

const home = '/marlshire';
const warning = 'The board has not accepted this plan: its dates, owners and measures can still change without approval.';

describe('a plan that no board has accepted says so wherever somebody acts on it or reads how it stands', () => {
  let site: TestSite;
  let office: Browser;
  before(async () => {
    site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
    office = await site.signIn('Programme office');
  });
  after(() => site.close());

  const shownOn = async (address: string): Promise<boolean> => {
    const answer = await office.get(address);
    assert.equal(answer.status, 200, address);
    return answer.text.includes(warning);
  };
  const pages = [home, `${home}/plan`, `${home}/cycle/new`];

  test('not before there is a plan', async () => {
    for (const page of pages) assert.equal(await shownOn(page), false, page);
  });

  test('where a cycle is opened, on home and on the wall', async () => {
    await createPlan(site.changer, site.programme.id, planOfMarlshire);
    for (const page of pages) assert.equal(await shownOn(page), true, page);
    const again = await office.post(`${home}/cycle/new`, { 'board-day': '31', 'board-month': '2', 'board-year': '2022' });
    assert.equal(again.status, 422);
    assert.ok(again.text.includes(warning), 'also on the form that comes back');
  });

  test('with its cycle open as well, to owners and board members too, and in the report', async () => {
    const settings = { id: site.programme.id, slug: 'marlshire', name: 'Marlshire programme', council: 'Marlshire Council', ratingsLeadDays: 7 };
    assert.ok((await openCycle(site.changer, settings, '2022-10-03')).ok);
    for (const [title, role] of [
      ['Head of Assessment', 'owner'],
      ['Chair', 'chair'],
    ] as const)
      assert.ok((await (await site.signIn(title, role)).get(home)).text.includes(warning), title);
    for (const page of [home, `${home}/plan`, `${home}/reports/highlight/1`]) assert.equal(await shownOn(page), true, page);
  });

  test('no longer, once it is accepted', async () => {
    await acceptPlan(site.changer, site.programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    for (const page of [home, `${home}/plan`, `${home}/reports/highlight/1`]) assert.equal(await shownOn(page), false, page);
  });
});
