import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestSite, testSite } from '../../../tests/support/site.ts';
import { planOfMarlshire } from '../cycle/fixtures/programme.ts';
import { askMeasuresForComparing } from '../measures/index.ts';
import { acceptPlan, createPlan, cutVersion, recordDecision } from '../plan/index.ts';

describe('the plan’s annual refresh on home', () => {
  let site: TestSite;

  // Accepted on Friday 2 September 2022: due on Saturday 2 September 2023, warned from Tuesday 4 July.
  before(async () => {
    site = await testSite({ start: '2022-09-05T09:00:00.000Z' });
    await createPlan(site.changer, site.programme.id, planOfMarlshire);
    await acceptPlan(site.changer, site.programme.id, { day: '2022-09-02', by: 'The Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing);
  });
  after(() => site.close());

  /** Who finds these words on their home at nine o'clock of a day. */
  async function shown(day: string, words: RegExp): Promise<string[]> {
    site.clockTo(`${day}T09:00:00.000Z`);
    const people = [
      ['office', await site.signIn('Programme office')],
      ['director', await site.signIn('Director of Children’s Services', 'director')],
      ['chair', await site.signIn('Chair of the board', 'chair')],
      ['owner', await site.signIn('Head of Assessment')],
    ] as const;
    const found: string[] = [];
    for (const [who, browser] of people) if (words.test((await browser.get('/marlshire')).text)) found.push(who);
    return found;
  }

  test('is not there 61 days before, and stands under what is due next from 60 days before, for office, director and board', async () => {
    assert.deepEqual(await shown('2023-07-03', /annual refresh/), []);
    const words = /What is due next[\s\S]*annual refresh is due on Saturday 2 September 2023, in 60 days\.[\s\S]*href="\/marlshire\/plan\/versions"/;
    assert.deepEqual(await shown('2023-07-04', words), ['office', 'director', 'chair']);
  });

  test('says that it is overdue, from the day after until the board has accepted another version', async () => {
    const everybody = ['office', 'director', 'chair'];
    assert.deepEqual(await shown('2023-09-02', /due on Saturday 2 September 2023, today/), everybody);
    const overdue = /Overdue<\/strong> The plan’s annual refresh was due on Saturday 2 September 2023 and is 1 day overdue/;
    assert.deepEqual(await shown('2023-09-03', overdue), everybody);
    const version = { label: 'v2.0', purpose: 'refresh', about: 'The board looked at it and leaves it.', needs: ['accepted'] } as const;
    assert.ok((await cutVersion(site.changer, site.programme.id, version, askMeasuresForComparing)).ok);
    assert.deepEqual(await shown('2023-09-03', overdue), everybody, 'a version that nobody accepted renews nothing');
    const accepted = {
      decision: 'accepted',
      body: 'The Improvement Board',
      recipient: null,
      day: '2023-09-03',
      reference: 'Minute 2 of 3 September 2023',
    } as const;
    assert.ok((await recordDecision(site.changer, site.programme.id, 2, accepted, askMeasuresForComparing)).ok);
    assert.deepEqual(await shown('2023-09-03', /annual refresh/), []);
  });
});
