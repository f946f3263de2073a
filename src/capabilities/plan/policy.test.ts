import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import type { TestSite } from '../../../tests/support/site.ts';
import { askMeasuresForComparing } from '../measures/index.ts';
import type { Role } from '../people/index.ts';
import { countedSite, plan } from './fixtures/counted-site.ts';
import { examplePlan } from './fixtures/example-plan.ts';
import { acceptPlan, createPlan } from './index.ts';

describe('who may do what to the plan', () => {
  let site: TestSite;
  before(async () => {
    ({ site } = await countedSite());
    await createPlan(site.changer, site.programme.id, examplePlan);
  });
  after(() => site.close());

  const reads = [`${plan}/list`, `${plan}/on-a-page`, `${plan}/activities/LG1a`, `${plan}/questions`];
  const writes = [
    `${plan}/import`,
    `${plan}/statements`,
    `${plan}/accept`,
    `${plan}/phases/1`,
    `${plan}/activities/LG2b/target`,
    `${plan}/activities/LG1a/move`,
    `${plan}/priorities/LG1/owners`,
    `${plan}/priorities/LG1/words`,
  ];
  const roles: [title: string, role: Role, mayRead: boolean][] = [
    ['Chief Executive', 'owner', true],
    ['Director of Services', 'director', true],
    ['Board member', 'board-member', true],
    ['Improvement adviser', 'adviser', true],
    ['Partner', 'partner', false],
    ['Parent', 'parent-representative', false],
    ['Inspector', 'external-reviewer', false],
  ];
  for (const [title, role, mayRead] of roles)
    test(`${role}: ${mayRead ? 'reads' : 'sees nothing'}, changes nothing`, async () => {
      const browser = await site.signIn(title, role);
      for (const page of reads) assert.equal((await browser.get(page)).status, mayRead ? 200 : 404, page);
      for (const page of writes) {
        assert.equal((await browser.get(page)).status, 404, page);
        assert.equal((await browser.post(page)).status, 404, `POST ${page}`);
      }
      if (mayRead) assert.doesNotMatch((await browser.get(`${plan}/activities/LG2b`)).text, /Confirm the target/);
    });

  test('nobody signed in is led to sign in', async () => assert.match((await site.nobody().get(`${plan}/list`)).location ?? '', /^\/sign-in\/marlshire/));

  test('as at a moment before the plan there was none', async () => {
    const office = await site.signIn('Programme office');
    await acceptPlan(site.changer, site.programme.id, { day: '2021-11-12', by: 'Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
    const { moment } = await site.db
      .selectFrom('record_entry')
      .select('moment')
      .where('programme_id', '=', site.programme.id)
      .where('sequence', '=', 1)
      .executeTakeFirstOrThrow();
    const then = await office.get(`${plan}/list?as-at=${moment}`);
    assert.match(then.text, /No plan yet/);
    assert.match((await office.get(`${plan}/list`)).text, /accepted by Improvement Board on 12 November 2021/);
  });
});
