import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { askMeasuresForComparing } from '../../measures/index.ts';
import { acceptPlan } from '../../plan/index.ts';
import { at, type CycleSite, cycleSite, goodDifference, goodSections, openFor, save, submit, summaryOf, verify } from '../fixtures/site.ts';

let it: CycleSite;
before(async () => {
  it = await cycleSite();
  const { site } = it;
  const accepted = { day: '2022-09-01', by: 'Improvement Board', reference: 'Minute 4' } as const;
  assert.ok((await acceptPlan(site.changer, site.programme.id, accepted, askMeasuresForComparing)).ok);
  await openFor(it.office, '30', '9');
});
after(() => it.site.close());

const to = (what: string) => ({ what, 'to-day': '31', 'to-month': '12', 'to-year': '2022', reason: 'The partner closed for the summer.', service: 'no' });
const asks = (what: string) => it.assessment.post(at('/plan/activities/LG1a/move'), to(what));
const approves = (request: string) => it.director.post(`${request}/decide`, { decision: 'approve', name: 'own', words: '' });
const claimed =
  'LG1a was claimed as complete on 5 September 2022 and nobody has settled that yet: its target stays until somebody has, so that it can be seen whether it was completed late.';
const verified = 'LG1a was verified as complete on 5 September 2022: its target stays, so that it can be seen whether it was completed late.';

/** Before anything is filled in: on the form, which offers the start alone, and by what the activity's page offers. */
async function saidAtOnce(why: string): Promise<void> {
  const form = (await it.assessment.get(at('/plan/activities/LG1a/move'))).text;
  assert.ok(form.includes(why), 'the form says so before it is sent');
  assert.match(form, /Ask for its start to move[\s\S]*name="what" value="start"/);
  assert.doesNotMatch(form, /value="target"/);
  const page = (await it.assessment.get(at('/plan/activities/LG1a'))).text;
  assert.match(page, /Ask for its start to move/);
  assert.doesNotMatch(page, /Ask for a date to move/);
}

test('the target of work that is claimed or complete does not move: it is not asked for, and what waits since before is approved no more', async () => {
  const waiting = await asks('target');
  assert.equal(waiting.status, 303, 'nothing is claimed yet');
  assert.match((await it.assessment.get(at('/plan/activities/LG1a'))).text, /Ask for a date to move/);
  assert.match((await it.assessment.get(at('/plan/activities/LG1a/move'))).text, /value="target"/);
  const request = waiting.location as string;
  await save(it.assessment, '/cycle/1/LG1', goodSections);
  await submit(it.assessment, '/cycle/1/LG1', goodDifference);

  const between = await asks('target');
  assert.deepEqual([between.status, summaryOf(between)], [422, [`#to ${claimed}`]]);
  assert.match(between.text, /The partner closed for the summer\./, 'what was typed is kept');
  await saidAtOnce(claimed);
  assert.deepEqual(summaryOf(await approves(request)), [`#decision It can no longer be approved. ${claimed}`]);

  const done = await verify(it.quality, 'LG1a', { seen: 'Ten records.', shown: 'Audit of July', sources: 'case-audits', result: 'verified' });
  assert.equal(done.status, 303, summaryOf(done).join());
  assert.deepEqual(summaryOf(await asks('target')), [`#to ${verified}`]);
  await saidAtOnce(verified);
  assert.equal((await asks('start')).status, 303, 'its start says nothing of when it was completed');
  assert.ok((await it.director.get(request)).text.includes(verified));
  assert.deepEqual(summaryOf(await approves(request)), [`#decision It can no longer be approved. ${verified}`]);
  assert.equal((await it.director.post(`${request}/decide`, { decision: 'decline', name: 'own', words: 'It is complete.' })).status, 303);
});
