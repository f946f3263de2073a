import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { readingAsAt } from '../../../platform/database/index.ts';
import { verifyRecord } from '../../../platform/record/index.ts';
import { addMeasure } from '../../measures/index.ts';
import { type Grounds, grounds, refusedIn } from '../fixtures/ground.ts';
import { turnover } from '../fixtures/turnover.ts';
import { activityByRef, addLine, editWords, moveDate, planOf, priorityByRef, withdraw } from '../index.ts';

let all: Grounds;
const ground = (options?: { accepted?: boolean }) => all.ground(options);
const reason = 'Printed twice, says the author.';

before(async () => {
  all = await grounds();
});
after(() => all.close());

describe('withdrawing before the board accepts the plan', () => {
  test('an activity goes with its moves and its questions; the history keeps it, and its letter is not given again', async () => {
    const { id, changer, plan, open } = await ground();
    const moved = { ref: 'LG1b', what: 'target', toDay: '2022-06-30', reason, askedOn: '2021-11-12', approvedOn: '2021-11-12', approvedBy: 'Board' } as const;
    assert.ok((await moveDate(changer, id, moved)).ok);
    assert.ok((await open()).includes('target-no-year LG2b'));
    const moment = all.clock.now();
    for (const ref of ['LG1b', 'LG2b']) assert.ok((await withdraw(changer, id, { ref, reason })).ok);
    assert.deepEqual(
      priorityByRef(await plan(), 'LG1')?.activities.map(({ ref }) => ref),
      ['LG1a'],
    );
    assert.deepEqual(
      (await plan()).withdrawn.map(({ ref, kind, text, reason, withdrawnOn }) => [ref, kind, text, reason, withdrawnOn]),
      [
        ['LG1b', 'activity', 'Recruit heads of service', reason, '2021-11-19'],
        ['LG2b', 'activity', (await plan()).withdrawn[1]?.text, reason, '2021-11-19'],
      ],
    );
    assert.ok(!(await open()).includes('target-no-year LG2b'));
    const then = await readingAsAt(all.db, moment, (db) => planOf(db, id));
    assert.equal(then && activityByRef(then, 'LG1b')?.activity.target, '2022-06-30');

    assert.ok((await editWords(changer, id, { ref: 'LG1', title: 'Leaders', texts: {}, newActivity: { text: 'Induct them', target: null } })).ok);
    assert.deepEqual(
      priorityByRef(await plan(), 'LG1')?.activities.map(({ ref }) => ref),
      ['LG1a', 'LG1c'],
    );
    assert.deepEqual((await verifyRecord(all.db, id)).faults, []);
  });

  test('an outcome goes; its number is not given again', async () => {
    const { id, changer, plan } = await ground();
    assert.ok((await withdraw(changer, id, { ref: 'LG1.o2', reason })).ok);
    assert.ok((await editWords(changer, id, { ref: 'LG1', title: 'Leaders', texts: {}, newOutcome: 'Staff stay' })).ok);
    assert.deepEqual(
      priorityByRef(await plan(), 'LG1')?.outcomes.map(({ ref }) => ref),
      ['LG1.o1', 'LG1.o3'],
    );
  });

  test('a line goes with all that belongs to it, and its ref is not given again', async () => {
    const { id, changer, plan } = await ground();
    assert.ok((await withdraw(changer, id, { ref: 'CC1', reason })).ok);
    assert.equal(priorityByRef(await plan(), 'CC1'), undefined);
    assert.ok((await plan()).withdrawn.some(({ ref, kind }) => ref === 'CC1' && kind === 'cross-cutting'));
    refusedIn(await addLine(changer, id, { ref: 'CC1', title: 'Culture', owner: 'Chief Executive' }), 'ref', /was withdrawn/);
  });

  test('what a measure serves stays until the measure lets it go', async () => {
    const { id, changer, plan, entries } = await ground();
    const outcome = priorityByRef(await plan(), 'LG1')?.outcomes[0];
    const measure = turnover({ ownerPostId: null, outcomeIds: [outcome?.id as string] });
    assert.ok((await addMeasure(changer, id, measure)).ok);
    const before = await entries();
    refusedIn(await withdraw(changer, id, { ref: 'LG1.o1', reason }), 'reason', /A measure serves LG1\.o1/);
    refusedIn(await withdraw(changer, id, { ref: 'LG1', reason }), 'reason', /Something rests on this priority/);
    assert.equal(await entries(), before);
    assert.equal((await plan()).withdrawn.length, 0);
  });

  test('once accepted nothing is withdrawn', async () => {
    const { id, changer, plan } = await ground({ accepted: true });
    refusedIn(await withdraw(changer, id, { ref: 'LG1a', reason }), 'reason', /accepted on 12 November 2021/);
    refusedIn(await withdraw(changer, id, { ref: 'LG9z', reason }), 'reason', /no LG9z/);
    assert.ok(activityByRef(await plan(), 'LG1a'));
  });
});
