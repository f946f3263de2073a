import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../../tests/support/site.ts';
import { askMeasuresForComparing } from '../../measures/index.ts';
import { examplePlan } from '../fixtures/example-plan.ts';
import { acceptPlan, createPlan } from '../index.ts';

const plan = '/marlshire/plan';

describe('withdrawing, by its page', () => {
  let site: TestSite;
  let office: Browser;
  before(async () => {
    site = await testSite({ start: '2021-11-19T09:00:00.000Z' });
    office = await site.signIn('Programme office');
    await createPlan(site.changer, site.programme.id, examplePlan);
  });
  after(() => site.close());

  test('the office gets there from the words, says why, and the list tells what went', async () => {
    const words = (await office.get(`${plan}/priorities/LG1/words`)).text;
    for (const ref of ['LG1a', 'LG1.o2']) assert.ok(words.includes(`href="${plan}/withdraw/${ref}"`), ref);
    assert.match((await office.get(`${plan}/withdraw/LG1a`)).text, /Withdraw this activity[\s\S]*Recruit a permanent director/);
    const bare = await office.post(`${plan}/withdraw/LG1a`, { reason: ' ' });
    assert.equal(bare.status, 422);
    assert.match(bare.text, /href="#reason">Enter why it is withdrawn, and who said so/);
    assert.equal((await office.post(`${plan}/withdraw/LG1a`, { reason: 'Done before the plan was written.' })).location, `${plan}/priorities/LG1/words`);
    assert.equal((await office.get(`${plan}/activities/LG1a`)).status, 404);
    assert.match(
      (await office.get(`${plan}/list`)).text,
      /Withdrawn from the plan[\s\S]*LG1a[\s\S]*Recruit a permanent director[\s\S]*Done before the plan was written\./,
    );
    const line = await office.get(`${plan}/withdraw/CC1`);
    assert.match(line.text, /What belongs to it goes along:[\s\S]*CC1a/);
    assert.equal((await office.post(`${plan}/withdraw/CC1`, { reason: 'Not agreed.' })).location, `${plan}/list#withdrawn`);
  });

  test('only the office withdraws', async () => {
    const owner = await site.signIn('Chief Executive');
    assert.equal((await owner.get(`${plan}/withdraw/LG1b`)).status, 404);
    assert.equal((await owner.post(`${plan}/withdraw/LG1b`, { reason: 'x' })).status, 404);
    assert.equal((await office.get(`${plan}/withdraw/LG7`)).status, 404);
  });

  test('once the plan is accepted an outcome ends by a request, and nothing else is withdrawn', async () => {
    await acceptPlan(site.changer, site.programme.id, { day: '2021-11-12', by: 'Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    assert.match((await office.get(`${plan}/withdraw/LG1b`)).text, /nothing of it is withdrawn any more\. An activity is stopped by an approved change/);
    assert.equal((await office.post(`${plan}/withdraw/LG1b`, { reason: 'Done.', service: 'no' })).status, 422);
    const words = (await office.get(`${plan}/priorities/LG1/words`)).text;
    assert.ok(words.includes('Ask for an end of LG1.o1') && !words.includes('Withdraw LG1b'));
    assert.equal((await office.post(`${plan}/withdraw/LG1.o1`, { reason: 'Another says it.', service: 'no' })).location, `${plan}/changes/CR1`);
    assert.doesNotMatch((await office.get(`${plan}/workstreams/LG`)).text, /plan\/withdraw\//);
  });
});
