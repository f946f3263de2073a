import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { at, type CycleSite, cycleSite, goodDifference, goodSections, openFor, save, submit, summaryOf, verify } from '../fixtures/site.ts';

let it: CycleSite;
before(async () => {
  it = await cycleSite();
  await openFor(it.office, '30', '9');
  await save(it.assessment, '/cycle/1/LG1', goodSections);
  await submit(it.assessment, '/cycle/1/LG1', goodDifference);
});
after(() => it.site.close());

describe('what waits to be settled', () => {
  test('a completion is verified by somebody else, who says what they saw', async () => {
    const own = await it.assessment.get(at('/plan/activities/LG1a/verify'));
    assert.equal(own.status, 200);
    assert.match(own.text, /Somebody else must verify it.*You said that it is complete/s);
    assert.doesNotMatch(own.text, /name="seen"/);
    const sent = { claimed: '2022-09-05', seen: 'My own records.', result: 'verified' };
    assert.equal((await it.assessment.post(at('/plan/activities/LG1a/verify'), sent)).status, 404, 'told is not allowed');
    assert.equal((await it.chair.get(at('/plan/activities/LG1a/verify'))).status, 404);
    const page = await it.quality.get(at('/plan/activities/LG1a/verify'));
    assert.equal(page.status, 200);
    assert.match(page.text, /Ten records of each team\./, 'what its owner says shows it');
    const empty = await it.quality.post(at('/plan/activities/LG1a/verify'), { claimed: '2022-09-05', seen: ' ' });
    assert.equal(empty.status, 422);
    assert.deepEqual(summaryOf(empty), ['#seen Say what you have seen', '#result Choose whether it is complete']);
    const stale = await it.quality.post(at('/plan/activities/LG1a/verify'), {
      claimed: '2022-08-01',
      seen: 'Ten records.',
      shown: 'Audit of July',
      result: 'verified',
    });
    assert.match(stale.text, /changed while this page was open/);
    assert.match(stale.text, /Ten records\./);
    const bare = await verify(it.quality, 'LG1a', { seen: 'Ten records.', result: 'verified', sources: 'case-audits' });
    assert.deepEqual([bare.status, summaryOf(bare)], [422, ['#shown Say where it can be seen again, such as a document and its place']]);
    assert.match(bare.text, /value="case-audits" checked/, 'what was chosen is kept');
    const none = await verify(it.quality, 'LG1a', { seen: 'x', shown: 'y', result: 'verified' });
    assert.deepEqual(summaryOf(none), [
      '#seen “x” is too short, it needs at least 3 letters: say what you have seen',
      '#shown “y” is too short, it needs at least 3 letters: say where it can be seen again, such as a document and its place',
    ]);
    const refused = await verify(it.quality, 'LG1a', { seen: '', shown: 'z'.repeat(5000), sources: 'gossip', result: 'refused' });
    assert.deepEqual(summaryOf(refused), ['#seen Say what you have seen'], 'what belongs to another answer counts for nothing');
    assert.match(refused.text, />\n?z{5000}</, 'and is kept');
    assert.equal((await verify(it.quality, 'LG1a', { seen: 'Ten records.', shown: 'Audit of July', result: 'verified', sources: 'gossip' })).status, 422);
    const done = await verify(it.quality, 'LG1a', { seen: 'Ten records.', shown: 'Audit of July', sources: 'case-audits', result: 'verified' });
    assert.deepEqual([done.status, done.location], [303, at('/plan/activities/LG1a')]);
  });

  test('whoever comes second is told who verified it and when, and led to what was seen', async () => {
    const member = await it.site.signIn('Lead member', 'board-member');
    for (const browser of [it.chair, member, it.office, it.assessment, it.quality]) {
      const page = await browser.get(at('/plan/activities/LG1a/verify'));
      assert.equal(page.status, 200);
      assert.match(page.text, /It is complete[\s\S]*It was verified on 5 September 2022 by Quality Lead\./);
      assert.match(page.text, /href="\/marlshire\/plan\/activities\/LG1a"/);
      assert.doesNotMatch(page.text, /name="(seen|verifier)"/);
    }
    assert.equal((await it.chair.get(at('/plan/activities/LG1b/verify'))).status, 404, 'nobody claimed it');
    assert.equal((await it.chair.get(at('/plan/activities/ZZ9z/verify'))).status, 404);
  });

  test('a recovery plan and a stop are settled by the office, not by their owner, who reads why a plan was turned down', async () => {
    await save(it.director, '/cycle/1/QP1', {
      standing: { process: 'behind', impact: 'unmeasured' },
      achieved: { achieved: 'A start.' },
      next: { next: 'Go on.' },
      support: { slipping: 'No trainer.' },
      activities: {
        'status-QP1a': 'not-begun',
        'recovery-QP1a': 'Hire a trainer',
        'recovery-day-QP1a-day': '1',
        'recovery-day-QP1a-month': '12',
        'recovery-day-QP1a-year': '2022',
      },
    });
    const submitted = await submit(it.director, '/cycle/1/QP1', 'It is as it is.');
    assert.equal(submitted.status, 303, summaryOf(submitted).join());

    const path = at('/plan/activities/QP1a/recovery');
    assert.equal((await it.director.get(path)).status, 404, 'who proposed it');
    const page = await it.office.get(path);
    assert.match(page.text, /Hire a trainer/);
    const id = /name="id" value="([^"]*)"/.exec(page.text)?.[1] ?? '';
    assert.deepEqual(summaryOf(await it.office.post(path, { id })), ['#decision Choose whether to accept the plan']);
    const bare = await it.office.post(path, { id, decision: 'refuse', reason: ' - ' });
    assert.deepEqual([bare.status, summaryOf(bare)], [422, ['#reason Say what the plan lacks, so that its owner can mend it']]);
    const other = await it.office.post(path, { id: '0183a000-0000-7000-8000-000000000000', decision: 'refuse', reason: 'Who trains until then?' });
    assert.equal(other.status, 422);
    assert.match(other.text, /Who trains until then\?/, 'what was typed is kept');
    assert.equal((await it.office.post(path, { id, decision: 'refuse', reason: 'Who trains until then?' })).status, 303);
    assert.equal((await it.office.get(path)).location, at('/plan/activities/QP1a'));
    assert.equal((await it.office.get(at('/plan/activities/QP1a/stop'))).status, 404, 'nobody asked for it');
    await it.director.post(at('/cycle/1/QP1/reopen'), {});
    assert.match((await it.director.get(at('/cycle/1/QP1/activities'))).text, /turned down on 5 September 2022.*Who trains until then\?/s);
  });
});
