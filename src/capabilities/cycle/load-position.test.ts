import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { readingAsAt } from '../../platform/database/index.ts';
import { addReading } from '../measures/index.ts';
import { appoint, endHolding, listPosts } from '../people/index.ts';
import { reopenFallenBack } from './completion/reopen.ts';
import { counting } from './fixtures/counting.ts';
import { paperOf, priorityOf, saying, submitted, type TestProgramme, testProgramme } from './fixtures/programme.ts';
import { closeCycle, loadPosition, openCycle, type Position, pastRatings, verifyCompletion } from './index.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

async function opened(day: Parameters<typeof testProgramme>[1] = '2022-09-05', board: Parameters<typeof openCycle>[2] = '2022-09-30'): Promise<TestProgramme> {
  const given = await testProgramme(database, day);
  const cycle = await openCycle(given.as('Programme office'), given.programme, board);
  assert.ok(cycle.ok);
  return given;
}

describe('a position', () => {
  test('one query, before the first cycle and after it', async () => {
    const given = await opened();
    await submitted(given, 'Head of Assessment', 'LG1');
    const counted = counting(given.db);
    const position = await loadPosition(counted.db, given.programme, '2022-09-05');
    assert.equal(counted.count(), 1);
    assert.deepEqual(
      position.priorities.map(({ ref, updateState, workstreamCode }) => [ref, updateState, workstreamCode]),
      [
        ['LG1', 'submitted', 'LG'],
        ['LG2', 'not-started', 'LG'],
        ['QP1', 'not-started', 'QP'],
      ],
    );
    assert.deepEqual(position.workstreams, [
      { code: 'LG', name: 'Leadership and governance' },
      { code: 'QP', name: 'Quality of practice' },
    ]);
  });

  test('who owns what: accountable first, with the holders of the day', async () => {
    const given = await opened();
    const lg2 = await priorityOf(given, 'LG2');
    assert.deepEqual(
      lg2.posts.map(({ title, part, holders }) => [title, part, holders]),
      [
        ['Head of Partnership', 'accountable', ['Person of Head of Partnership']],
        ['Head of Health', 'joint', ['Person of Head of Health']],
      ],
    );
    assert.deepEqual(
      lg2.facts.activities[0]?.owners.map(({ post, holders }) => [post, holders]),
      [
        ['Head of Partnership', [given.personOf('Head of Partnership')]],
        ['Head of Health', [given.personOf('Head of Health')]],
      ],
    );
    // A supporting post helps with the words and owns no activity.
    const qp1 = await priorityOf(given, 'QP1');
    assert.deepEqual(
      qp1.facts.activities[0]?.owners.map(({ post }) => post),
      ['Head of Practice'],
    );
  });

  test('whoever held the post since the claim stays an owner; whoever left before it does not', async () => {
    const given = await opened();
    const posts = await listPosts(given.db, given.programme.id);
    const post = posts.find(({ title }) => title === 'Head of Assessment');
    assert.ok(post);
    given.dayIs('2022-09-07');
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { status: 'claimed-complete' }));
    given.dayIs('2022-09-20');
    const successor = await appoint(given.as('Programme office'), given.programme.id, { postId: post.id, name: 'A successor', fromDay: '2022-09-20' });
    const facts = (await priorityOf(given, 'LG1')).facts.activities[0];
    assert.deepEqual(new Set(facts?.owners[0]?.holders), new Set([given.personOf('Head of Assessment'), successor]));

    const refused = await verifyCompletion(given.as('Quality Lead'), given.programme, {
      ref: 'LG1a',
      claimedOn: '2022-09-07',
      result: 'refused',
      seen: 'Two teams are missing.',
    });
    assert.ok(refused.ok);
    const later = (await priorityOf(given, 'LG1')).facts.activities[0];
    assert.deepEqual(later?.owners[0]?.holders, [successor]);
    assert.equal(later?.status, 'begun');
    assert.equal(later?.claim, null);
  });

  test('a vacant post stays an owner without holders', async () => {
    const given = await opened();
    const health = (await listPosts(given.db, given.programme.id)).find(({ title }) => title === 'Head of Health');
    given.dayIs('2022-09-06');
    assert.ok(await endHolding(given.as('Programme office'), given.programme.id, health?.holders[0]?.holdingId ?? '', '2022-09-05'));
    assert.deepEqual((await priorityOf(given, 'LG2')).facts.activities[0]?.owners[1], { post: 'Head of Health', holders: [] });
  });

  test('a verification counts only for the claim it was made of, on the same day too', async () => {
    const given = await opened();
    await submitted(given, 'Head of Partnership', 'LG2', (priority) => saying(priority, 'LG2a', { status: 'claimed-complete' }));
    const seen = { ref: 'LG2a', claimedOn: '2022-09-05', seen: 'The signed protocol.' } as const;
    // Two joint owners: the other one verifies, and it is complete.
    const verified = await verifyCompletion(given.as('Head of Health'), given.programme, { ...seen, result: 'verified' });
    assert.deepEqual(verified, { ok: true, value: 'complete' });
    const lg2 = await priorityOf(given, 'LG2');
    assert.equal(lg2.activities[0]?.verifiedOn, '2022-09-05');
    assert.equal(lg2.rating.process, 'complete');
  });

  test('missed updates, and what is late, between cycles and in the next one', async () => {
    const given = await opened();
    await submitted(given, 'Head of Assessment', 'LG1');
    given.dayIs('2022-09-30');
    assert.ok((await closeCycle(given.as('Programme office'), given.programme, paperOf)).ok);
    const between = await loadPosition(given.db, given.programme, '2022-09-30');
    assert.equal(between.cycle?.state, 'closed');
    assert.deepEqual(
      between.priorities.map(({ facts }) => [facts.update.dueOn, facts.update.missedBefore]),
      [
        ['2022-09-23', 0],
        ['2022-09-23', 0],
        ['2022-09-23', 0],
      ],
    );
    // What the board saw stays to be seen: the update was missed, and counts as one.
    const missed = (position: Position) => position.priorities.map(({ rating }) => rating.because.some(({ key }) => key === 'update-missed'));
    assert.deepEqual(missed(between), [false, true, true]);
    assert.deepEqual(missed(await loadPosition(given.db, given.programme, '2022-10-02')), [false, true, true]);
    given.dayIs('2022-10-03');
    assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-10-28')).ok);
    const next = await loadPosition(given.db, given.programme, '2022-10-03');
    assert.equal(next.cycleBefore?.number, 1);
    const [lg1, lg2] = next.priorities;
    assert.deepEqual([lg1?.update, lg1?.lastUpdate?.cycleNumber, lg1?.lastUpdate?.achieved], [null, 1, 'All teams now hold supervision every 28 days.']);
    assert.deepEqual(lg2?.facts.update, { dueOn: '2022-10-21', closedOn: null, submittedOn: null, missedBefore: 1 });
    assert.deepEqual(
      lg1?.past.map(({ cycle, declared }) => [cycle.number, declared?.process]),
      [[1, 'behind']],
    );
    assert.equal(lg2?.past[0]?.declared, null);
    // The second update missed running puts the work off track, the day after it was due.
    const due = await loadPosition(given.db, given.programme, '2022-10-21');
    const late = await loadPosition(given.db, given.programme, '2022-10-22');
    assert.deepEqual([due.priorities[1]?.rating.process, late.priorities[1]?.rating.process], ['behind', 'off-track']);
  });

  test('closing on the day updates are due, or before it, makes none of them good', async () => {
    for (const day of ['2022-09-22', '2022-09-23'] as const) {
      const given = await opened();
      await submitted(given, 'Head of Assessment', 'LG1');
      given.dayIs(day);
      const open = await loadPosition(given.db, given.programme, day);
      assert.ok(!open.priorities.some(({ rating }) => rating.because.some(({ key }) => key === 'update-missed')));
      assert.ok((await closeCycle(given.as('Programme office'), given.programme, paperOf)).ok);
      const lg2 = await priorityOf(given, 'LG2');
      const frozen = (await pastRatings(given.db, given.programme.id)).find(({ priorityId }) => priorityId === lg2.id);
      assert.deepEqual([frozen?.derived.process, lg2.rating.process], ['behind', 'behind'], day);
      assert.ok(frozen?.because.some(({ key }) => key === 'update-missed'));
    }
  });

  test('this cycle’s update stands beside the last one', async () => {
    const given = await opened();
    await submitted(given, 'Head of Assessment', 'LG1', () => ({ achieved: 'In the first cycle.' }));
    given.dayIs('2022-09-28');
    await closeCycle(given.as('Programme office'), given.programme, paperOf);
    const between = await priorityOf(given, 'LG1');
    assert.deepEqual([between.update?.achieved, between.lastUpdate], ['In the first cycle.', null]);
    given.dayIs('2022-10-03');
    await openCycle(given.as('Programme office'), given.programme, '2022-10-28');
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => ({
      achieved: 'In the second.',
      ...saying(priority, 'LG1a', { forecast: '2022-10-20', forecastReason: 'Two left' }),
    }));
    const lg1 = await priorityOf(given, 'LG1');
    assert.deepEqual(
      [lg1.update?.achieved, lg1.lastUpdate?.achieved, lg1.lastUpdate?.cycleNumber, lg1.lastUpdate?.boardDay],
      ['In the second.', 'In the first cycle.', 1, '2022-09-30'],
    );
  });

  test('a cycle ends with its board: what starts after it is not due yet', async () => {
    // board on Friday 2 September 2022
    for (const [plannedStart, process] of [
      ['2022-09-02', 'on-track'],
      ['2022-09-03', 'not-due'],
    ] as const) {
      const given = await opened('2022-08-08', '2022-09-02');
      await submitted(given, 'Head of Partnership', 'LG2', (priority) => saying(priority, 'LG2a', { plannedStart }));
      assert.equal((await priorityOf(given, 'LG2')).rating.process, process, plannedStart);
    }
  });

  test('a start typed once half the time has gone turns no amber grey', async () => {
    // The phase began on 1 June and the target of LG2a is 30 November 2022: half the time is gone on 31 August. QP1a has no target.
    const given = await opened();
    for (const [post, ref] of [
      ['Head of Partnership', 'LG2'],
      ['Head of Practice', 'QP1'],
    ] as const) {
      await submitted(given, post, ref, (priority) => saying(priority, `${ref}a`, { plannedStart: '2022-11-28' }));
      const { rating, activities } = await priorityOf(given, ref);
      assert.deepEqual([rating.process, rating.colour, activities[0]?.plannedStart], ['behind', 'amber', '2022-11-28'], ref);
    }
  });

  test('one amber cycle counts once between cycles', async () => {
    const given = await opened();
    given.dayIs('2022-09-30');
    await closeCycle(given.as('Programme office'), given.programme, paperOf);
    // QP1 has no target, so it was amber when its first cycle closed, and is amber still.
    const qp1 = await priorityOf(given, 'QP1');
    assert.equal(qp1.rating.colour, 'amber');
    assert.equal(
      qp1.slow.some(({ key }) => key === 'slow-amber'),
      false,
    );
    given.dayIs('2022-10-03');
    await openCycle(given.as('Programme office'), given.programme, '2022-10-28');
    assert.ok((await priorityOf(given, 'QP1')).slow.some(({ key }) => key === 'slow-amber'));
  });

  test('measures, by the outcomes of the priority that they serve', async () => {
    const given = await opened();
    const measure = (await priorityOf(given, 'LG1')).measures[0];
    assert.deepEqual([measure?.ref, measure?.outcomes, measure?.spc], ['M1', ['LG1.o1'], null]);
    assert.ok(measure);
    const reading = { periodEnd: '2022-08-31', value: 79, numerator: null, denominator: null, quality: 'validated', note: '' } as const;
    await addReading(given.as('Programme office'), given.programme.id, measure.id, reading, reopenFallenBack);
    assert.deepEqual((await priorityOf(given, 'LG1')).measures[0]?.readings, [{ day: '2022-08-31', value: 79, quality: 'validated' }]);
    assert.deepEqual((await priorityOf(given, 'LG2')).measures, []);
  });

  test('as at a past moment it is what stood then', async () => {
    const given = await opened();
    const then = given.clock.now();
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { status: 'begun' }));
    const past = await readingAsAt(given.db, then, (trx) => loadPosition(trx, given.programme, '2022-09-05'));
    assert.deepEqual([past.priorities[0]?.updateState, past.priorities[0]?.activities[0]?.status], ['not-started', 'not-begun']);
    assert.equal((await priorityOf(given, 'LG1')).activities[0]?.status, 'begun');
  });
});
