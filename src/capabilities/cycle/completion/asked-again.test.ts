import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import type { Day } from '../../../calendar/index.ts';
import { addReading } from '../../measures/index.ts';
import { priorityOf, saying, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { openCycle, reopenFallenBack, reopenUpdate, verifyCompletion } from '../index.ts';
import { askReopening, decideReopening } from './ask-reopening.ts';
import { decideReopeningRequest } from './store.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

const claims = (given: TestProgramme) => submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { status: 'claimed-complete' }));
const activityOf = async (given: TestProgramme, index = 0) => {
  const activity = (await priorityOf(given, 'LG1')).activities[index];
  assert.ok(activity);
  return activity;
};
const verifies = async (given: TestProgramme) => {
  const { claimedOn } = await activityOf(given);
  const seen = { ref: 'LG1a', claimedOn: claimedOn as Day, result: 'verified', seen: 'Ten records.', shownAt: 'Audit report of August' } as const;
  const done = await verifyCompletion(given.as('Quality Lead'), given.programme, seen);
  assert.ok(done.ok, JSON.stringify(done));
};

/** LG1a claimed and verified complete on 5 September 2022. */
async function completed(): Promise<TestProgramme> {
  const given = await testProgramme(database);
  assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-12-30')).ok);
  await claims(given);
  await verifies(given);
  return given;
}

const asks = async (given: TestProgramme, fields: { ref?: string; claimId?: string | null; reason?: string } = {}) =>
  askReopening(given.as('Quality Lead'), given.programme, {
    ref: 'LG1a',
    claimId: (await activityOf(given)).claimId,
    reason: 'The ten records were of one team.',
    ...fields,
  });
const problemsOf = (done: { ok: boolean; problems?: readonly string[] }) => (done.ok ? [] : done.problems);

describe('whatever way they come, of a completion that is said to be false', () => {
  test('nothing is asked of work that is not complete, of another claim than the one seen, or without a reason', async () => {
    const given = await completed();
    assert.deepEqual(problemsOf(await asks(given, { ref: 'LG1b', claimId: null })), ['nothing-asked']);
    assert.deepEqual(problemsOf(await asks(given, { claimId: null })), ['changed-meanwhile']);
    assert.deepEqual(problemsOf(await asks(given, { reason: ' ' })), ['nothing-asked']);
    assert.deepEqual(problemsOf(await asks(given)), []);
  });

  test('nobody decides another request than the one seen, nor their own', async () => {
    const given = await completed();
    await asks(given);
    const id = (await activityOf(given)).reopeningAsked?.id ?? '';
    const decides = (who: string, request: string) =>
      decideReopening(given.as(who), given.programme, { ref: 'LG1a', id: request, open: true, reason: 'I read them.' });
    const other = '00000000-0000-7000-8000-000000000000';
    assert.deepEqual(problemsOf(await decides('Programme office', other)), ['changed-meanwhile']);
    assert.deepEqual(problemsOf(await decides('Quality Lead', id)), ['verified-it']);
    assert.deepEqual(problemsOf(await decides('Head of Assessment', id)), ['claimed-it']);

    const asked = await given.db.selectFrom('reopening_request').select('asked_by').where('id', '=', id).executeTakeFirstOrThrow();
    const how = { result: 'kept', decided_on: '2022-09-05', decided_post: given.as('Quality Lead').actor.postId ?? '', decided_reason: 'It is.' } as const;
    assert.equal(
      await decideReopeningRequest(given.db, given.programme.id, id, { ...how, decided_by: asked.asked_by }),
      false,
      'the statement itself refuses it',
    );
    assert.deepEqual(problemsOf(await decides('Programme office', id)), []);
    const office = given.as('Programme office').actor.personId ?? '';
    assert.equal(await decideReopeningRequest(given.db, given.programme.id, id, { ...how, decided_by: office }), false, 'it is decided');
  });

  test('a decision on one activity with the request of another changes neither', async () => {
    const given = await testProgramme(database);
    assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-12-30')).ok);
    const refs = ['LG1a', 'LG1b'];
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => ({
      activities: saying(priority, 'LG1a', { status: 'claimed-complete' }).activities.map((one) =>
        one.ref === 'LG1b' ? { ...one, status: 'claimed-complete' } : one,
      ),
    }));
    const found = async (ref: string) => (await priorityOf(given, 'LG1')).activities.find((one) => one.ref === ref) ?? assert.fail(ref);
    for (const ref of refs) {
      const seen = { claimedOn: (await found(ref)).claimedOn as Day, result: 'verified', seen: 'Ten records.', shownAt: 'Audit report of August' } as const;
      const done = await verifyCompletion(given.as('Quality Lead'), given.programme, { ref, ...seen });
      assert.ok(done.ok, JSON.stringify(done));
      assert.deepEqual(problemsOf(await asks(given, { ref, claimId: (await found(ref)).claimId })), []);
    }
    const other = (await found('LG1b')).reopeningAsked?.id ?? assert.fail('nothing asked');
    for (const open of [true, false]) {
      const decided = await decideReopening(given.as('Programme office'), given.programme, { ref: 'LG1a', id: other, open, reason: 'I read them.' });
      assert.deepEqual(problemsOf(decided), ['changed-meanwhile']);
    }
    for (const ref of refs) {
      const { verifiedOn, reopeningAsked } = await found(ref);
      assert.ok(verifiedOn !== null && reopeningAsked?.kept === null, `${ref} waits as it did`);
    }
  });

  test('what was asked of an earlier claim stands on no later one, and a false completion is no first completion', async () => {
    const given = await completed();
    await asks(given);
    const kept = (await activityOf(given)).reopeningAsked?.id ?? '';
    const decided = await decideReopening(given.as('Programme office'), given.programme, { ref: 'LG1a', id: kept, open: false, reason: 'They were of five.' });
    assert.ok(decided.ok);
    assert.equal((await activityOf(given)).reopeningAsked?.kept?.reason, 'They were of five.');

    const measure = (await priorityOf(given, 'LG1')).measures[0]?.id ?? '';
    for (const [periodEnd, value] of [
      ['2022-08-31', 91],
      ['2022-09-30', 89],
      ['2022-10-31', 88],
    ] as const) {
      if (periodEnd > given.clock.today()) given.dayIs(periodEnd);
      const reading = { periodEnd, value, numerator: null, denominator: null, quality: 'validated', note: '' } as const;
      assert.equal(await addReading(given.as('Programme office'), given.programme.id, measure, reading, reopenFallenBack), 'added');
    }
    assert.equal((await activityOf(given)).reopenedBefore?.firstCompletedOn, '2022-09-05', 'undone by a measure');
    assert.ok(await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1')));
    await claims(given);
    await verifies(given);
    assert.equal((await activityOf(given)).reopeningAsked, null);
  });

  test('of work whose one completion was false there is no first completion', async () => {
    const given = await completed();
    await asks(given);
    const id = (await activityOf(given)).reopeningAsked?.id ?? '';
    assert.ok((await decideReopening(given.as('Programme office'), given.programme, { ref: 'LG1a', id, open: true, reason: 'I read them.' })).ok);
    assert.equal((await activityOf(given)).reopenedBefore?.firstCompletedOn, null);
    assert.equal((await activityOf(given)).reopenings?.length, 1);
  });
});
