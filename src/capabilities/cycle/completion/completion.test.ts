import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { appoint, listPosts } from '../../people/index.ts';
import { priorityOf, saying, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { acceptRecovery, decideStop, openCycle, refuseRecovery, reopenUpdate, verifyCompletion } from '../index.ts';
import type { ActivityAnswer } from '../rules/answers.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

async function said(ref: string, owner: string, answer: Partial<ActivityAnswer>): Promise<TestProgramme> {
  const given = await testProgramme(database);
  assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-09-30')).ok);
  await submitted(given, owner, ref.slice(0, -1), (priority) => saying(priority, ref, answer));
  return given;
}

const problems = (outcome: { ok: boolean; problems?: readonly string[]; value?: unknown }): unknown => (outcome.ok ? outcome.value : outcome.problems?.join());

describe('a completion', () => {
  const seen = { claimedOn: '2022-09-05', seen: 'Ten records of July.' } as const;

  test('verified by somebody who does not own it', async () => {
    const given = await said('LG1a', 'Head of Assessment', { status: 'claimed-complete' });
    const verify = (title: string, more: Partial<Parameters<typeof verifyCompletion>[2]> = {}) =>
      verifyCompletion(given.as(title), given.programme, { ref: 'LG1a', ...seen, result: 'verified', ...more });
    assert.equal(problems(await verify('Head of Assessment')), 'claimed-it');
    assert.equal(problems(await verify('Quality Lead', { claimedOn: '2022-08-01' })), 'changed-meanwhile');
    assert.equal(problems(await verify('Quality Lead', { ref: 'LG1b' })), 'not-claimed');
    assert.equal(problems(await verify('Quality Lead', { ref: 'XX1a' })), 'no-such-activity');
    assert.equal(problems(await verify('Quality Lead')), 'complete');
    assert.equal(problems(await verify('Quality Lead')), 'already-verified');
    assert.equal((await priorityOf(given, 'LG1')).activities[0]?.verifiedOn, '2022-09-05');
  });

  test('whoever took over the owning post since the claim owns it too', async () => {
    const given = await said('LG1a', 'Head of Assessment', { status: 'claimed-complete' });
    const post = (await listPosts(given.db, given.programme.id)).find(({ title }) => title === 'Head of Assessment');
    given.dayIs('2022-09-06');
    const personId = await appoint(given.as('Programme office'), given.programme.id, { postId: post?.id ?? '', name: 'A successor', fromDay: '2022-09-06' });
    const successor = { ...given.as('Programme office'), actor: { personId, postId: post?.id ?? '' } };
    assert.equal(problems(await verifyCompletion(successor, given.programme, { ref: 'LG1a', ...seen, result: 'verified' })), 'owns-it');
  });

  test('owned jointly: by the other owner and by nobody else', async () => {
    const given = await said('LG2a', 'Head of Partnership', { status: 'claimed-complete' });
    const verify = (title: string) => verifyCompletion(given.as(title), given.programme, { ref: 'LG2a', ...seen, result: 'verified' });
    assert.equal(problems(await verify('Quality Lead')), 'not-joint-owner');
    assert.equal((await priorityOf(given, 'LG2')).activities[0]?.awaiting.join(), 'Head of Health');
    assert.equal(problems(await verify('Head of Health')), 'complete');
  });

  test('refused: the claim ends, and a verification of before counts no more when it is claimed again', async () => {
    const given = await said('LG1a', 'Head of Assessment', { status: 'claimed-complete' });
    const settle = (title: string, result: 'verified' | 'refused') => verifyCompletion(given.as(title), given.programme, { ref: 'LG1a', ...seen, result });
    assert.equal(problems(await settle('Head of Practice', 'verified')), 'complete');
    assert.equal(problems(await settle('Quality Lead', 'refused')), 'refused');
    const refused = (await priorityOf(given, 'LG1')).activities[0];
    assert.deepEqual([refused?.status, refused?.claimedOn, refused?.begunOn], ['begun', null, '2022-09-05']);
    await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'));
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { status: 'claimed-complete' }));
    const again = (await priorityOf(given, 'LG1')).activities[0];
    assert.deepEqual([again?.claimedOn, again?.verifiedOn], ['2022-09-05', null]);
  });

  test('of two who settle it at once both are heard, or one is told', async () => {
    const given = await said('LG1a', 'Head of Assessment', { status: 'claimed-complete' });
    const settle = (title: string, result: 'verified' | 'refused') => verifyCompletion(given.as(title), given.programme, { ref: 'LG1a', ...seen, result });
    const both = await Promise.all([settle('Quality Lead', 'refused'), settle('Head of Practice', 'verified')]);
    const activity = (await priorityOf(given, 'LG1')).activities[0];
    // A refusal ends the claim whichever came first: nothing stays complete behind it.
    assert.equal(activity?.verifiedOn, null, JSON.stringify(both));
  });
});

describe('a recovery plan', () => {
  const plan: Partial<ActivityAnswer> = { recovery: { text: 'A second manager from Monday', day: '2022-10-14' } };

  test('accepted by the office, which neither proposed it nor owns the work', async () => {
    const given = await said('LG1a', 'Head of Assessment', plan);
    const id = (await priorityOf(given, 'LG1')).activities[0]?.recovery?.id ?? '';
    const accept = (title: string, which = id) => acceptRecovery(given.as(title), given.programme, { ref: 'LG1a', id: which });
    assert.equal(problems(await accept('Head of Assessment')), 'asked-for-it');
    assert.equal(problems(await accept('Programme office', '00000000-0000-7000-8000-000000000000')), 'changed-meanwhile');
    assert.equal(problems(await accept('Programme office')), '2022-10-14');
    assert.equal(problems(await accept('Director of Children’s Services')), 'nothing-asked');
    const { facts } = await priorityOf(given, 'LG1');
    assert.deepEqual(facts.activities[0]?.recovery, [{ day: '2022-10-14', acceptedOn: '2022-09-05', acceptedBy: given.personOf('Programme office') }]);
  });

  test('turned down with words for its owner: it waits for nobody, and helps no more than before', async () => {
    const given = await said('LG1a', 'Head of Assessment', plan);
    const id = (await priorityOf(given, 'LG1')).activities[0]?.recovery?.id ?? '';
    const refuse = (title: string, which = id) =>
      refuseRecovery(given.as(title), given.programme, { ref: 'LG1a', id: which, reason: 'It says nothing of the two empty posts.' });
    assert.equal(problems(await refuse('Head of Assessment')), 'asked-for-it');
    assert.equal(problems(await refuse('Programme office', '00000000-0000-7000-8000-000000000000')), 'changed-meanwhile');
    assert.equal(problems(await refuse('Programme office')), 'refused');
    assert.equal(problems(await refuse('Director of Children’s Services')), 'nothing-asked');
    assert.equal(problems(await acceptRecovery(given.as('Programme office'), given.programme, { ref: 'LG1a', id })), 'nothing-asked');
    const { activities, facts } = await priorityOf(given, 'LG1');
    assert.deepEqual(activities[0]?.recovery?.refused, { on: '2022-09-05', reason: 'It says nothing of the two empty posts.' });
    assert.deepEqual(facts.activities[0]?.recovery, [{ day: '2022-10-14', acceptedOn: null, acceptedBy: null }]);

    await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'));
    await submitted(given, 'Head of Assessment', 'LG1', (priority) =>
      saying(priority, 'LG1a', { recovery: { text: 'Agency managers in both posts', day: '2022-10-14' } }),
    );
    const again = (await priorityOf(given, 'LG1')).activities[0]?.recovery;
    assert.deepEqual([again?.text, again?.refused, again?.moves], ['Agency managers in both posts', null, 0], 'another one is proposed');
  });

  test('its day has come: too late', async () => {
    const given = await said('LG1a', 'Head of Assessment', plan);
    const id = (await priorityOf(given, 'LG1')).activities[0]?.recovery?.id ?? '';
    given.dayIs('2022-10-14');
    assert.equal(problems(await acceptRecovery(given.as('Programme office'), given.programme, { ref: 'LG1a', id })), 'day-past');
  });

  test('a newer one was proposed while the page was open', async () => {
    const given = await said('LG1a', 'Head of Assessment', plan);
    const old = (await priorityOf(given, 'LG1')).activities[0]?.recovery?.id ?? '';
    await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'));
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { recovery: { text: 'Two managers', day: '2022-11-14' } }));
    assert.equal(problems(await acceptRecovery(given.as('Programme office'), given.programme, { ref: 'LG1a', id: old })), 'changed-meanwhile');
    const newest = (await priorityOf(given, 'LG1')).activities[0]?.recovery;
    assert.deepEqual([newest?.day, newest?.moves], ['2022-11-14', 1]);
  });
});

describe('a stop', () => {
  const stop: Partial<ActivityAnswer> = { status: 'stopped', stopReason: 'Merged into LG2' };

  test('counts only once somebody else approves it', async () => {
    const given = await said('LG1a', 'Head of Assessment', stop);
    const decide = (title: string) => decideStop(given.as(title), given.programme, { ref: 'LG1a', approve: true, reason: 'The board agreed.' });
    assert.ok((await priorityOf(given, 'LG1')).rating.because.some(({ key }) => key === 'stopped-without-approval'));
    assert.equal(problems(await decide('Head of Assessment')), 'asked-for-it');
    assert.equal(problems(await decide('Programme office')), 'stopped');
    assert.equal(problems(await decide('Programme office')), 'nothing-asked');
    const lg1 = await priorityOf(given, 'LG1');
    assert.equal(lg1.activities[0]?.stop?.approvedOn, '2022-09-05');
    assert.equal(
      lg1.rating.because.some(({ key }) => key === 'stopped-without-approval'),
      false,
    );
  });

  test('turned down: the work stands as before', async () => {
    const given = await said('LG1a', 'Head of Assessment', stop);
    assert.equal(
      problems(await decideStop(given.as('Programme office'), given.programme, { ref: 'LG1a', approve: false, reason: 'It is still needed.' })),
      'goes-on',
    );
    const activity = (await priorityOf(given, 'LG1')).activities[0];
    assert.deepEqual([activity?.status, activity?.stop], ['not-begun', null]);
  });
});
