import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { sql } from '../../../platform/database/index.ts';
import { type Changer, changing } from '../../../platform/record/index.ts';
import { addPost, appoint, endHolding, listPosts } from '../../people/index.ts';
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
    assert.equal(problems(await verify('Quality Lead')), 'complete', 'once it is complete, nobody says more');
    const verified = (await priorityOf(given, 'LG1')).activities[0];
    assert.equal(verified?.verifiedOn, '2022-09-05');
    assert.deepEqual(verified?.verifiedBy, [
      { on: '2022-09-05', by: 'Quality Lead', seen: 'Ten records of July.', shownAt: '', sources: [], measures: null, noMeasureReason: '' },
    ]);
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

  test('refused: the claim ends, and is another one when it is claimed again', async () => {
    const given = await said('LG1a', 'Head of Assessment', { status: 'claimed-complete' });
    const settle = (title: string, result: 'verified' | 'refused') => verifyCompletion(given.as(title), given.programme, { ref: 'LG1a', ...seen, result });
    assert.equal(problems(await settle('Quality Lead', 'refused')), 'refused');
    const refused = (await priorityOf(given, 'LG1')).activities[0];
    assert.deepEqual([refused?.status, refused?.claimedOn, refused?.begunOn], ['begun', null, '2022-09-05']);
    assert.deepEqual(refused?.refusedClaim, { on: '2022-09-05', by: 'Quality Lead', reason: 'Ten records of July.' }, 'its owner reads who, and why');
    await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'));
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { status: 'claimed-complete' }));
    const again = (await priorityOf(given, 'LG1')).activities[0];
    assert.deepEqual([again?.claimedOn, again?.verifiedOn, again?.refusedClaim], ['2022-09-05', null, null]);
  });

  test('of two who settle it at once one is heard, and the other is told', async () => {
    const given = await said('LG1a', 'Head of Assessment', { status: 'claimed-complete' });
    const settle = (title: string, result: 'verified' | 'refused') => verifyCompletion(given.as(title), given.programme, { ref: 'LG1a', ...seen, result });
    const both = await Promise.all([settle('Quality Lead', 'refused'), settle('Head of Practice', 'verified')]);
    const activity = (await priorityOf(given, 'LG1')).activities[0];
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, true], JSON.stringify(both));
    assert.equal(activity?.verifiedOn, both[1].ok ? '2022-09-05' : null);
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

describe('nobody becomes independent of what they own', () => {
  const seen = { ref: 'LG1a', claimedOn: '2022-09-05', result: 'verified', seen: 'Ten records of July.' } as const;
  const claim: Partial<ActivityAnswer> = { status: 'claimed-complete' };
  const office = (given: TestProgramme) => given.as('Programme office');

  /** A second holder of the owning post, who may not verify what the first one claimed. */
  async function withDeputy(): Promise<{ given: TestProgramme; deputy: Changer; holding: string }> {
    const given = await said('LG1a', 'Head of Assessment', claim);
    const posts = await listPosts(given.db, given.programme.id);
    const post = posts.find(({ title }) => title === 'Head of Assessment');
    const personId = await appoint(office(given), given.programme.id, { postId: post?.id ?? '', name: 'The deputy', fromDay: '2022-09-01' }, true);
    const holding = (await listPosts(given.db, given.programme.id)).flatMap(({ holders }) => holders).find((holder) => holder.personId === personId);
    return { given, deputy: { ...office(given), actor: { personId, postId: post?.id ?? '' } }, holding: holding?.holdingId ?? '' };
  }

  test('the activity handed to another post after the claim', async () => {
    const { given, deputy } = await withDeputy();
    assert.equal(problems(await verifyCompletion(deputy, given.programme, seen)), 'owns-it');
    given.dayIs('2022-09-06');
    const other = await addPost(office(given), given.programme.id, 'Head of Data', 'owner');
    await changing(office(given), { programmeId: given.programme.id, action: 'plan.edit', subject: { kind: 'priority', id: 'LG1' } }, async (trx) => {
      await sql`update priority_post set post_id = ${other} where programme_id = ${given.programme.id} and part = 'accountable'
        and priority_id = (select id from priority where programme_id = ${given.programme.id} and ref = 'LG1')`.execute(trx);
    });
    assert.equal(problems(await verifyCompletion(deputy, given.programme, seen)), 'owned-it');
    assert.equal(problems(await verifyCompletion(given.as('Quality Lead'), given.programme, seen)), 'complete');
  });

  test('a holding ended on a day before the claim, said only after it', async () => {
    const { given, deputy, holding } = await withDeputy();
    given.dayIs('2022-09-06');
    assert.ok(await endHolding(office(given), given.programme.id, holding, '2022-09-04'));
    assert.equal(problems(await verifyCompletion(deputy, given.programme, seen)), 'owns-it');
  });

  test('who held the owning post long ago, and left before the claim, is free again', async () => {
    const given = await testProgramme(database);
    const { id } = given.programme;
    assert.ok((await openCycle(office(given), given.programme, '2022-10-28')).ok);
    const postOf = async () => (await listPosts(given.db, id)).find(({ title }) => title === 'Head of Assessment');
    const postId = (await postOf())?.id ?? '';
    const personId = await appoint(office(given), id, { postId, name: 'The deputy', fromDay: '2022-09-01' }, true);
    given.dayIs('2022-09-06');
    const holding = (await postOf())?.holders.find((holder) => holder.personId === personId)?.holdingId ?? '';
    assert.ok(await endHolding(office(given), id, holding, '2022-09-06'));
    given.dayIs('2022-09-20');
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', claim));
    const deputy = { ...office(given), actor: { personId, postId } };
    assert.equal(problems(await verifyCompletion(deputy, given.programme, { ...seen, claimedOn: '2022-09-20' })), 'complete');
  });

  test('a recovery plan waits for somebody who did not own the activity when it was proposed', async () => {
    const given = await said('LG1a', 'Head of Assessment', { recovery: { text: 'A second manager from Monday', day: '2022-10-14' } });
    const id = (await priorityOf(given, 'LG1')).activities[0]?.recovery?.id ?? '';
    const posts = await listPosts(given.db, given.programme.id);
    const post = posts.find(({ title }) => title === 'Head of Assessment');
    const personId = await appoint(office(given), given.programme.id, { postId: post?.id ?? '', name: 'The deputy', fromDay: '2022-09-01' }, true);
    given.dayIs('2022-09-06');
    const other = await addPost(office(given), given.programme.id, 'Head of Data', 'owner');
    await changing(office(given), { programmeId: given.programme.id, action: 'plan.edit', subject: { kind: 'priority', id: 'LG1' } }, async (trx) => {
      await sql`update priority_post set post_id = ${other} where programme_id = ${given.programme.id} and post_id = ${post?.id}`.execute(trx);
    });
    const deputy = { ...office(given), actor: { personId, postId: post?.id ?? '' } };
    assert.equal(problems(await acceptRecovery(deputy, given.programme, { ref: 'LG1a', id })), 'owned-it');
  });

  test('once verified it stays so: when its verifier comes to own it, and when somebody else would refuse it', async () => {
    const given = await said('LG1a', 'Head of Assessment', claim);
    assert.equal(problems(await verifyCompletion(given.as('Quality Lead'), given.programme, seen)), 'complete');
    given.dayIs('2023-03-01');
    const post = (await listPosts(given.db, given.programme.id)).find(({ title }) => title === 'Head of Assessment');
    const personId = given.personOf('Quality Lead');
    await appoint(office(given), given.programme.id, { postId: post?.id ?? '', name: 'Person of Quality Lead', fromDay: '2023-03-01', personId });
    assert.equal((await priorityOf(given, 'LG1')).activities[0]?.verifiedOn, '2022-09-05');
    const refused = await verifyCompletion(given.as('Head of Practice'), given.programme, { ...seen, result: 'refused' });
    assert.equal(problems(refused), 'complete');
  });

  test('claimed anew on the same day in other words, it is another claim: nobody has verified that one', async () => {
    const given = await said('LG2a', 'Head of Partnership', { ...claim, claimShown: 'The protocol of May.' });
    const old = (await priorityOf(given, 'LG2')).activities[0]?.claimId ?? null;
    await reopenUpdate(given.as('Head of Partnership'), given.programme, await priorityOf(given, 'LG2'));
    await submitted(given, 'Head of Partnership', 'LG2', (priority) => saying(priority, 'LG2a', { ...claim, claimShown: 'Nothing is signed yet.' }));
    const health = given.as('Head of Health');
    const asked = { ...seen, ref: 'LG2a' };
    assert.equal(problems(await verifyCompletion(health, given.programme, { ...asked, claimId: old })), 'changed-meanwhile');
    assert.equal((await priorityOf(given, 'LG2')).activities[0]?.verifiedOn, null);
    const now = (await priorityOf(given, 'LG2')).activities[0]?.claimId ?? null;
    assert.equal(problems(await verifyCompletion(health, given.programme, { ...asked, claimId: now })), 'complete');
  });
});
