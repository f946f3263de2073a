import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { paperOf, priorityOf, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { closeCycle, frozenPaper, openCycle, reopenUpdate, saveDraft } from '../index.ts';
import type { Position } from '../position.ts';
import { acceptUpdates, returnUpdate } from './actions.ts';
import { reviewedText } from './store.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

/** The first cycle is open, and LG1's update submitted by the Head of Assessment. */
async function submittedOnce(): Promise<TestProgramme> {
  const given = await testProgramme(database);
  assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-09-30')).ok);
  await submitted(given, 'Head of Assessment', 'LG1');
  return given;
}

const comments = [{ section: 'achieved', text: 'How do you know?' }] as const;
const giveBack = (given: TestProgramme, submission = 1, by = 'Programme office') =>
  returnUpdate(given.as(by), given.programme, { ref: 'LG1', submission, comments });
const accept = (given: TestProgramme, submission = 1, by = 'Programme office') => acceptUpdates(given.as(by), given.programme, [{ ref: 'LG1', submission }]);
const problemsOf = async (done: ReturnType<typeof accept> | ReturnType<typeof giveBack>) => {
  const outcome = await done;
  return outcome.ok ? [] : outcome.problems;
};
const stateOf = async (given: TestProgramme) => {
  const { updateState, resubmitted } = await priorityOf(given, 'LG1');
  return [updateState, resubmitted];
};

describe('an update between its owner and the office', () => {
  test('submitted, returned, submitted again, accepted: every round is kept', async () => {
    const given = await submittedOnce();
    assert.deepEqual(await stateOf(given), ['submitted', false]);
    given.dayIs('2022-09-12');
    assert.ok((await giveBack(given)).ok);
    const back = await priorityOf(given, 'LG1');
    assert.deepEqual([back.updateState, back.update?.reopened, back.facts.update.submittedOn], ['returned', true, '2022-09-05']);
    assert.deepEqual(back.update?.reviews, [{ submission: 1, result: 'returned', on: '2022-09-12', by: 'Programme office', comments }]);
    await submitted(given, 'Head of Assessment', 'LG1', () => ({ achieved: 'All teams hold supervision; ten records were read.' }));
    assert.deepEqual(await stateOf(given), ['submitted', true]);
    assert.ok((await accept(given, 2)).ok);
    const { updateState, update } = await priorityOf(given, 'LG1');
    assert.deepEqual([updateState, update?.submission, update?.reviews?.map(({ result }) => result)], ['accepted', 2, ['returned', 'accepted']]);
    assert.equal((await reviewedText(given.db, given.programme.id, update?.id ?? '', 1))?.achieved, 'All teams now hold supervision every 28 days.');
    const entries = await given.db
      .selectFrom('record_entry')
      .select(['action', 'subject_id'])
      .where('programme_id', '=', given.programme.id)
      .orderBy('sequence')
      .execute();
    assert.deepEqual(entries.slice(-4), [
      { action: 'update.submit', subject_id: 'LG1' },
      { action: 'update.return', subject_id: 'LG1' },
      { action: 'update.submit', subject_id: 'LG1' },
      { action: 'update.accept', subject_id: 'LG1' },
    ]);
  });

  test('once returned, its owner writes it at once; before, a draft is refused', async () => {
    const given = await submittedOnce();
    const { id } = await priorityOf(given, 'LG1');
    const cycle = await given.db.selectFrom('cycle').select('id').where('programme_id', '=', given.programme.id).executeTakeFirstOrThrow();
    const place = { programmeId: given.programme.id, cycleId: cycle.id, priorityId: id, section: 'achieved' };
    assert.equal((await saveDraft(given.as('Head of Assessment'), place, 1, { achieved: 'Mended' })).result, 'not-open');
    assert.ok((await giveBack(given)).ok);
    assert.equal((await saveDraft(given.as('Head of Assessment'), place, 1, { achieved: 'Mended' })).result, 'saved');
  });

  test('an acceptance is lost where its owner takes the update up again', async () => {
    const given = await submittedOnce();
    assert.ok((await accept(given)).ok);
    assert.ok(await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1')));
    assert.deepEqual(await stateOf(given), ['draft', false]);
    await submitted(given, 'Head of Assessment', 'LG1');
    assert.deepEqual(await stateOf(given), ['submitted', true]);
    assert.ok((await accept(given, 2)).ok);
    assert.deepEqual(await stateOf(given), ['accepted', true]);
  });
});

describe('who decides on what', () => {
  test('not who submitted it, and not who answers for the priority', async () => {
    const given = await submittedOnce();
    assert.deepEqual(await problemsOf(accept(given, 1, 'Head of Assessment')), ['submitted-it']);
    await submitted(given, 'Director of Children’s Services', 'LG2');
    const lg2 = (by: string) => problemsOf(acceptUpdates(given.as(by), given.programme, [{ ref: 'LG2', submission: 1 }]));
    assert.deepEqual(await lg2('Director of Children’s Services'), ['submitted-it']);
    assert.deepEqual(await lg2('Head of Health'), ['owns-it']);
    assert.deepEqual(await lg2('Programme office'), []);
    // A supporting post answers for nothing.
    await submitted(given, 'Head of Practice', 'QP1');
    assert.deepEqual(await problemsOf(acceptUpdates(given.as('Head of Assessment'), given.programme, [{ ref: 'QP1', submission: 1 }])), []);
  });

  test('not on what is not submitted, nor on a submission that stands no more, nor where its owner writes', async () => {
    const given = await submittedOnce();
    assert.deepEqual(await problemsOf(acceptUpdates(given.as('Programme office'), given.programme, [{ ref: 'QP1', submission: 1 }])), ['not-submitted']);
    assert.deepEqual(await problemsOf(acceptUpdates(given.as('Programme office'), given.programme, [{ ref: 'XX9', submission: 1 }])), ['not-submitted']);
    await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'));
    assert.deepEqual(await problemsOf(accept(given)), ['being-changed']);
    await submitted(given, 'Head of Assessment', 'LG1');
    assert.deepEqual([await problemsOf(accept(given)), await problemsOf(giveBack(given))], [['older-submission'], ['older-submission']]);
    assert.deepEqual(await stateOf(given), ['submitted', true]);
  });

  test('returned with words alone', async () => {
    const given = await submittedOnce();
    const wordless = returnUpdate(given.as('Programme office'), given.programme, {
      ref: 'LG1',
      submission: 1,
      comments: [{ section: 'achieved', text: ' – ' }],
    });
    assert.deepEqual(await problemsOf(wordless), ['no-comment']);
    assert.deepEqual(await stateOf(given), ['submitted', false]);
  });

  test('of two who decide at once one is told', async () => {
    const given = await submittedOnce();
    const both = [accept(given), giveBack(given, 1, 'Director of Children’s Services'), accept(given, 1, 'Director of Children’s Services'), giveBack(given)];
    const done = await Promise.all(both);
    assert.deepEqual(done.map(({ ok }) => ok).sort(), [false, false, false, true]);
    for (const problem of done.flatMap((one) => (one.ok ? [] : one.problems)))
      assert.ok(problem === 'already-reviewed' || problem === 'being-changed', problem);
    const { update } = await priorityOf(given, 'LG1');
    assert.equal(update?.reviews?.length, 1);
  });

  test('a decision and a change by its owner at once: one of them is told, and nobody’s word is lost', async () => {
    const given = await submittedOnce();
    const [decided, taken] = await Promise.all([accept(given), reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'))]);
    const state = (await priorityOf(given, 'LG1')).updateState;
    assert.equal(taken, true);
    assert.equal(state, 'draft');
    if (!decided.ok) assert.deepEqual(decided.problems, ['being-changed']);
  });
});

test('several are accepted in one entry; what changed meanwhile is left, and told', async () => {
  const given = await submittedOnce();
  await submitted(given, 'Head of Partnership', 'LG2');
  await submitted(given, 'Head of Practice', 'QP1');
  await reopenUpdate(given.as('Head of Practice'), given.programme, await priorityOf(given, 'QP1'));
  const several = ['LG1', 'LG2', 'QP1'].map((ref) => ({ ref, submission: 1 }));
  const done = await acceptUpdates(given.as('Programme office'), given.programme, several);
  assert.ok(done.ok);
  assert.deepEqual([done.value.accepted, done.value.left], [['LG1', 'LG2'], [{ ref: 'QP1', problem: 'being-changed' }]]);
  assert.deepEqual(await problemsOf(acceptUpdates(given.as('Programme office'), given.programme, several)), [
    'already-reviewed',
    'already-reviewed',
    'being-changed',
  ]);
});

describe('once the cycle is closed', () => {
  test('nothing is decided any more, and the database itself keeps each word as it was', async () => {
    const given = await submittedOnce();
    assert.ok((await giveBack(given)).ok);
    given.dayIs('2022-09-28');
    assert.ok((await closeCycle(given.as('Programme office'), given.programme, paperOf)).ok);
    assert.deepEqual(await problemsOf(accept(given)), ['no-open-cycle']);
    assert.deepEqual(await problemsOf(giveBack(given)), ['no-open-cycle']);
    await assert.rejects(
      given.db.updateTable('update_review').set({ result: 'accepted' }).where('programme_id', '=', given.programme.id).execute(),
      /is closed/,
    );
    await assert.rejects(given.db.deleteFrom('update_review').where('programme_id', '=', given.programme.id).execute(), /is closed/);
    assert.deepEqual(await stateOf(given), ['returned', false]);
  });

  test('what was accepted, and what looked weak, is frozen with the facts', async () => {
    const given = await submittedOnce();
    await submitted(given, 'Head of Practice', 'QP1', () => ({ process: 'complete', impact: 'sustained' }));
    assert.ok((await accept(given)).ok);
    given.dayIs('2022-09-28');
    assert.ok((await closeCycle(given.as('Programme office'), given.programme, paperOf)).ok);
    const { position } = JSON.parse((await frozenPaper(given.db, given.programme.id, 1))?.facts ?? '') as { position: Position };
    const frozen = new Map(position.priorities.map((priority) => [priority.ref, priority]));
    assert.deepEqual([frozen.get('LG1')?.updateState, frozen.get('QP1')?.updateState], ['accepted', 'submitted']);
    assert.deepEqual(
      frozen.get('QP1')?.signals?.map(({ key }) => key),
      ['blue-without-evaluation'],
    );
  });
});
