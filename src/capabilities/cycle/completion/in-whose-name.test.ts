import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { askMeasuresForComparing } from '../../measures/index.ts';
import { appoint, listPosts } from '../../people/index.ts';
import { acceptPlan } from '../../plan/index.ts';
import { at, type CycleSite, cycleSite, everybody, goodDifference, goodSections, openFor, save, submit, summaryOf, verify } from '../fixtures/site.ts';

let it: CycleSite;
let now: Awaited<ReturnType<typeof everybody>>;
const hidden = (text: string, name: string): string => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? '';

/** Whoever chairs the board holds the Quality Lead’s post too, and the programme office’s holder the director’s; everybody acts in the first. LG1a is claimed. */
before(async () => {
  it = await cycleSite();
  const { site } = it;
  assert.ok(
    (await acceptPlan(site.changer, site.programme.id, { day: '2022-09-01', by: 'Improvement Board', reference: 'Minute 4' }, askMeasuresForComparing)).ok,
  );
  await openFor(it.office, '30', '9');
  await save(it.assessment, '/cycle/1/LG1', goodSections);
  assert.equal((await submit(it.assessment, '/cycle/1/LG1', goodDifference)).status, 303);
  const posts = await listPosts(site.db, site.programme.id);
  const postOf = (title: string) => posts.find((post) => post.title === title);
  for (const [from, to] of [
    ['Independent chair', 'Quality Lead'],
    ['Programme office', 'Director of Children’s Services'],
  ] as const) {
    const given = { postId: postOf(to)?.id ?? '', personId: postOf(from)?.holders[0]?.personId ?? '', name: '', fromDay: '2022-09-05' as const };
    await appoint({ ...site.changer, actor: { personId: null, postId: null } }, site.programme.id, given, true);
  }
  now = await everybody(site);
});
after(() => it.site.close());

describe('what is settled stands in the name of the post that somebody acts in, so that post must be one that may settle it', () => {
  test('a completion is verified by the Quality Lead, and not by the chair who holds that post too', async () => {
    assert.equal((await now.chair.post(at('/plan/activities/LG1a/verify'), { result: 'verified', seen: 'Ten records.' })).status, 404);
    assert.doesNotMatch((await now.chair.get(at('/plan/activities/LG1a'))).text, /\/verify/, 'and is not offered');
    const done = await verify(now.quality, 'LG1a', { seen: 'Ten records.', shown: 'Audit of July', sources: 'case-audits', result: 'verified' });
    assert.equal(done.status, 303, summaryOf(done).join());
  });

  test('a false completion is decided by the office, and not by the chair', async () => {
    const page = at('/plan/activities/LG1a/open-again');
    const asked = await now.quality.post(page, { claim: hidden((await now.quality.get(page)).text, 'claim'), reason: 'Ten records were of one team.' });
    assert.equal(asked.status, 303, summaryOf(asked).join());
    const id = hidden((await now.office.get(page)).text, 'id');
    assert.equal((await now.chair.post(`${page}/decide`, { id, decision: 'keep', reason: 'It is.' })).status, 404);
    assert.equal(
      (await now.office.post(`${page}/decide`, { id: 'another', decision: 'open', reason: 'It is.' })).status,
      422,
      'another request than the one shown',
    );
    assert.equal((await now.office.post(`${page}/decide`, { id, decision: 'keep', reason: 'They were of five.' })).status, 303);
  });

  test('a restatement is approved by a director, and not by the office whose holder is director too', async () => {
    it.site.clockTo('2022-09-29T09:00:00.000Z');
    now = await everybody(it.site);
    const closed = await now.office.post(at('/cycle/1/close'), {});
    assert.equal(closed.status, 303, summaryOf(closed).join());
    const fields = {
      what: 'derived',
      'derived-process': 'behind',
      'derived-impact': 'unmeasured',
      shown: '',
      corrected: '',
      reason: 'It was late by then.',
      fact: 'LG1b was not done.',
    };
    const asked = await now.chair.post(at('/plan/priorities/LG1/ratings/1/restate'), fields);
    assert.equal(asked.status, 303, summaryOf(asked).join());
    const request = asked.location as string;
    assert.equal((await now.office.post(request, { decision: 'approve', reason: '' })).status, 404);
    assert.equal((await now.director.post(request, { decision: 'approve', reason: '' })).status, 303);
  });
});
