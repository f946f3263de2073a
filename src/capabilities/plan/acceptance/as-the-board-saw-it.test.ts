import assert from 'node:assert/strict';
import { afterEach, beforeEach, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { verifyRecord, verifyRows } from '../../../platform/record/index.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { createPlan, listVersions } from '../index.ts';
import { planIn } from '../versions/rules/version.ts';

describe('an acceptance recorded after the board met is of the plan that the board had', () => {
  const versions = '/marlshire/plan/versions';
  let site: TestSite;
  let office: Browser;
  beforeEach(async () => {
    site = await testSite({ start: '2021-11-12T09:00:00.000Z' });
    office = await site.signIn('Programme office', 'office');
    await createPlan(site.changer, site.programme.id, examplePlan);
  });
  afterEach(() => site.close());

  const cut = async (label: string) =>
    assert.equal((await office.post(`${versions}/new`, { label, purpose: 'first', about: 'For the board', needs: [] })).status, 303);
  async function onDay(moment: string): Promise<void> {
    site.clockTo(moment);
    office = await site.signIn('Programme office', 'office');
  }
  async function withdraws(ref: string): Promise<void> {
    const seen = /name="seen" value="([^"]*)"/.exec((await office.get(`/marlshire/plan/withdraw/${ref}`)).text)?.[1] ?? '';
    assert.equal((await office.post(`/marlshire/plan/withdraw/${ref}`, { reason: 'Too hard to do.', seen })).status, 303);
  }
  const accepts = async () => {
    const day = { 'day-day': '12', 'day-month': '11', 'day-year': '2021' };
    const fields = { ...day, by: 'Improvement Board', reference: 'Minute 4 of 12 November 2021' };
    assert.equal((await office.post('/marlshire/plan/accept', { ...fields, checked: 'yes' })).status, 303);
  };
  /** Which version is accepted, and whether it has the activity that was withdrawn since. */
  async function accepted(): Promise<unknown> {
    const all = await listVersions(site.db, site.programme.id, 'all');
    const version = all.find(({ decisions }) => decisions.some(({ decision }) => decision === 'accepted'));
    const { plan } = planIn(version?.content ?? '');
    assert.deepEqual([(await verifyRecord(site.db, site.programme.id)).faults, (await verifyRows(site.db, site.programme.id)).faults], [[], []]);
    return [version?.number, all.length, plan.priorities.some(({ activities }) => activities.some(({ ref }) => ref === 'LG1b'))];
  }

  test('the draft cut on the day of the meeting, where the plan was changed since', async () => {
    await cut('Draft 1');
    await onDay('2021-12-20T09:00:00.000Z');
    await withdraws('LG1b');
    await accepts();
    assert.deepEqual(await accepted(), [1, 1, true]);
    assert.match((await office.get(versions)).text, /Version 1 \(Draft 1\) is in force[\s\S]*differs from version 1 in <a[^>]*>1 change</);
  });

  test('without a draft of that day, the plan as it stood at the end of it', async () => {
    await onDay('2021-12-20T09:00:00.000Z');
    await withdraws('LG1b');
    await cut('Draft of December');
    await accepts();
    assert.deepEqual(await accepted(), [2, 2, true]);
    assert.match((await office.get(`${versions}/2`)).text, /cut on 12 November 2021|12 November 2021 at 11:59pm/);
  });

  test('where nothing was changed since, the last draft, also one cut later', async () => {
    await onDay('2021-11-15T09:00:00.000Z');
    await cut('Draft 1');
    await onDay('2021-12-20T09:00:00.000Z');
    await accepts();
    assert.deepEqual(await accepted(), [1, 1, true]);
  });

  test('a plan that came into Sightline after the meeting is accepted as it came', async () => {
    await site.close();
    site = await testSite({ start: '2021-11-15T09:00:00.000Z' });
    office = await site.signIn('Programme office', 'office');
    await createPlan(site.changer, site.programme.id, examplePlan);
    await withdraws('LG1b');
    await accepts();
    assert.deepEqual(await accepted(), [1, 1, false]);
  });
});
