import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { createPlan, listVersions } from '../index.ts';

let site: TestSite;
let office: Browser;
before(async () => {
  site = await testSite({ start: '2021-11-15T09:00:00.000Z' });
  office = await site.signIn('Programme office', 'office');
  await createPlan(site.changer, site.programme.id, examplePlan);
});
after(() => site.close());

const address = '/marlshire/plan/accept';
const given = { by: 'Improvement Board', 'day-day': '12', 'day-month': '11', 'day-year': '2021', reference: 'Minute 4 of 12 November 2021' };
const recorded = async () => (await listVersions(site.db, site.programme.id, 'all')).length;
const mainOf = (text: string): string =>
  text
    .slice(text.indexOf('<main'), text.indexOf('</main>'))
    .replace(/<[^>]+>/g, ' ')
    .replace(/\s+/g, ' ');

test('the first acceptance is shown once more before it is recorded, and can be changed; nothing is recorded by then', async () => {
  const check = await office.post(address, given);
  assert.equal(check.status, 200);
  assert.match(
    mainOf(check.text),
    /Check what you are about to record .*Accepted The plan as it stood on 12 November 2021.*By whom Improvement Board When 12 November 2021 Where it is minuted Minute 4 of 12 November 2021 What is recorded is never changed\./,
  );
  assert.equal(await recorded(), 0);
  const again = await office.post(address, { ...given, checked: 'change' });
  assert.match(again.text, /name="by"[^>]*value="Improvement Board"/);
  assert.equal(await recorded(), 0);
  const done = await office.post(address, { ...given, checked: 'yes' });
  assert.deepEqual([done.status, done.location, await recorded()], [303, '/marlshire/plan/list', 1]);
});

test('what could not be recorded is said before the check', async () => {
  const other = await testSite({ start: '2021-11-11T09:00:00.000Z' });
  try {
    const early = await other.signIn('Programme office', 'office');
    await createPlan(other.changer, other.programme.id, examplePlan);
    const refused = await early.post(address, given);
    assert.equal(refused.status, 422);
    assert.match(refused.text, /The day of acceptance must be today or earlier/);
  } finally {
    await other.close();
  }
});
