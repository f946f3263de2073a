import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { createPlan } from '../plan/index.ts';
import { planOfMarlshire } from './fixtures/programme.ts';

let site: TestSite;
let office: Browser;
let assessment: Browser;
let practice: Browser;

const at = (path: string): string => `/marlshire${path}`;

before(async () => {
  site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
  await createPlan(site.changer, site.programme.id, planOfMarlshire);
  office = await site.signIn('Programme office');
  assessment = await site.signIn('Head of Assessment');
  practice = await site.signIn('Head of Practice');
});
after(() => site.close());

describe('a cycle by its pages', () => {
  test('open, write, check, submit, close', async () => {
    for (const path of ['/cycle', '/cycle/new']) {
      const answer = await office.get(at(path));
      assert.equal(answer.status, 200, path);
    }
    const opened = await office.post(at('/cycle/new'), { 'board-day': '30', 'board-month': '9', 'board-year': '2022' });
    assert.equal(opened.status, 303, opened.text.slice(-3000));
    for (const path of ['/cycle', '/cycle/1', '/cycle/1/close']) assert.equal((await office.get(at(path))).status, 200, path);
    for (const path of [
      '/cycle/1',
      '/cycle/1/LG1',
      '/cycle/1/LG1/standing',
      '/cycle/1/LG1/achieved',
      '/cycle/1/LG1/next',
      '/cycle/1/LG1/support',
      '/cycle/1/LG1/activities',
      '/cycle/1/LG1/check',
    ])
      assert.equal((await assessment.get(at(path))).status, 200, path);
    const saved = await assessment.post(at('/cycle/1/LG1/achieved'), { version: '0', achieved: 'Supervision is held.' });
    assert.equal(saved.location, at('/cycle/1/LG1/next'));
    const stale = await assessment.post(at('/cycle/1/LG1/achieved'), { version: '0', achieved: 'Other words.' });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /Other words\./);
    assert.match(stale.text, /Supervision is held\./);
    const refused = await assessment.post(at('/cycle/1/LG1/submit'), { versions: '{}' });
    assert.equal(refused.status, 422);
  });
});
