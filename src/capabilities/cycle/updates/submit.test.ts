import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { paperOf, priorityOf, saying, soundAnswers, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { closeCycle, openCycle, reopenUpdate, submitUpdate } from '../index.ts';
import type { ActivityAnswer } from '../rules/answers.ts';
import { saveDraft } from './drafts.ts';
import { judgeUpdate } from './judge.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

async function opened(day: Parameters<typeof testProgramme>[1] = '2022-09-05', board: '2022-09-30' | '2022-10-28' = '2022-09-30'): Promise<TestProgramme> {
  const given = await testProgramme(database, day);
  assert.ok((await openCycle(given.as('Programme office'), given.programme, board)).ok);
  return given;
}

describe('submitting', () => {
  test('stores what was said, of the priority, its activities and its partners, in one entry of the record', async () => {
    const given = await opened();
    const entries = async () =>
      given.db.selectFrom('record_entry').select(['action', 'subject_id']).where('programme_id', '=', given.programme.id).orderBy('sequence').execute();
    const before = (await entries()).length;
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => ({
      ...saying(priority, 'LG1a', {
        status: 'begun',
        forecast: '2022-10-14',
        forecastReason: 'Two managers left.',
        recovery: { text: 'A second manager', day: '2022-10-14' },
      }),
      contributions: [{ fromWhom: 'Marlshire NHS Trust', ask: 'A named health lead' }],
      asksOfBoard: 'Agree the funding.',
    }));
    assert.deepEqual((await entries()).slice(before), [{ action: 'update.submit', subject_id: 'LG1' }]);
    const { update, activities, updateState } = await priorityOf(given, 'LG1');
    assert.equal(updateState, 'submitted');
    assert.deepEqual(
      [update?.contributions, update?.asksOfBoard, update?.late],
      [[{ fromWhom: 'Marlshire NHS Trust', ask: 'A named health lead' }], 'Agree the funding.', false],
    );
    assert.deepEqual(update?.submittedBy, { personId: given.personOf('Head of Assessment'), postId: given.as('Head of Assessment').actor.postId });
    const [lg1a, lg1b] = activities;
    assert.deepEqual([lg1a?.status, lg1a?.begunOn, lg1a?.forecast, lg1a?.forecastReason], ['begun', '2022-09-05', '2022-10-14', 'Two managers left.']);
    assert.deepEqual([lg1a?.recovery?.day, lg1a?.recovery?.acceptedOn, lg1a?.recovery?.moves], ['2022-10-14', null, 0]);
    assert.deepEqual([lg1b?.status, lg1b?.recovery], ['not-begun', null]);
    assert.equal(update?.activities.length, 2);
  });

  test('is refused with every reason at once, and nothing is stored', async () => {
    const given = await opened();
    const priority = await priorityOf(given, 'LG1');
    const answers = soundAnswers(priority, {
      achieved: '',
      nextSteps: '',
      process: 'complete',
      difference: '',
      slipping: '',
      ...saying(priority, 'LG1a', { recovery: { text: 'Plan', day: null } }),
    });
    const refused = await submitUpdate(given.as('Head of Assessment'), given.programme, { ref: 'LG1', answers });
    assert.deepEqual(refused.ok ? [] : refused.problems.map(({ key }) => key), [
      'achieved-missing',
      'next-missing',
      'slipping-missing',
      'recovery-without-day',
      'difference-missing',
    ]);
    const after = await priorityOf(given, 'LG1');
    assert.deepEqual([after.update, after.updateState], [null, 'not-started']);
  });

  test('the day after it was due it is late, and says so', async () => {
    const given = await opened();
    given.dayIs('2022-09-23');
    await submitted(given, 'Head of Assessment', 'LG1');
    given.dayIs('2022-09-24');
    await submitted(given, 'Head of Practice', 'QP1');
    assert.deepEqual([(await priorityOf(given, 'LG1')).update?.late, (await priorityOf(given, 'QP1')).update?.late], [false, true]);
    assert.ok((await priorityOf(given, 'QP1')).rating.because.some(({ key }) => key === 'update-late'));
  });

  test('once; a second one is told', async () => {
    const given = await opened();
    const priority = await priorityOf(given, 'LG1');
    const submit = () => submitUpdate(given.as('Head of Assessment'), given.programme, { ref: 'LG1', answers: soundAnswers(priority) });
    const both = await Promise.all([submit(), submit(), submit(), submit()]);
    assert.deepEqual(both.map(({ ok }) => ok).sort(), [false, false, false, true]);
    assert.deepEqual(
      both.flatMap((one) => (one.ok ? [] : one.problems.map(({ key }) => key))),
      ['already-submitted', 'already-submitted', 'already-submitted'],
    );
  });

  test('only what was checked: a section saved since is told', async () => {
    const given = await opened();
    const priority = await priorityOf(given, 'LG1');
    const cycle = await given.db.selectFrom('cycle').select('id').where('programme_id', '=', given.programme.id).executeTakeFirstOrThrow();
    const place = { programmeId: given.programme.id, cycleId: cycle.id, priorityId: priority.id, section: 'achieved' };
    await saveDraft(given.as('Head of Assessment'), place, 0, { achieved: 'As it was checked' });
    await saveDraft(given.as('Director of Children’s Services'), place, 1, { achieved: 'As it was changed' });
    const submit = (versions: Record<string, number>) =>
      submitUpdate(given.as('Head of Assessment'), given.programme, { ref: 'LG1', answers: soundAnswers(priority), versions });
    assert.deepEqual(await submit({ achieved: 1 }), { ok: false, problems: [{ key: 'changed-meanwhile' }] });
    assert.deepEqual(await submit({ achieved: 2, next: 1 }), { ok: false, problems: [{ key: 'changed-meanwhile' }] });
    assert.ok((await submit({ achieved: 2 })).ok);
  });

  test('an unknown priority, and an activity of another one, change nothing', async () => {
    const given = await opened();
    const priority = await priorityOf(given, 'LG1');
    assert.deepEqual(await submitUpdate(given.as('Head of Assessment'), given.programme, { ref: 'XX9', answers: soundAnswers(priority) }), {
      ok: false,
      problems: [{ key: 'no-such-priority' }],
    });
    const foreign: ActivityAnswer = { ...(soundAnswers(await priorityOf(given, 'QP1')).activities[0] as ActivityAnswer), status: 'claimed-complete' };
    await submitted(given, 'Head of Assessment', 'LG1', () => ({ activities: [...soundAnswers(priority).activities, foreign] }));
    assert.equal((await priorityOf(given, 'QP1')).activities[0]?.status, 'not-begun');
  });
});

describe('changing a submitted update before the cycle closes', () => {
  test('it stands until it is submitted anew, and counts by the new day', async () => {
    const given = await opened();
    await submitted(given, 'Head of Assessment', 'LG1', () => ({ contributions: [{ fromWhom: 'The NHS trust', ask: 'A lead' }] }));
    const lg1 = await priorityOf(given, 'LG1');
    given.dayIs('2022-09-24');
    assert.ok(await reopenUpdate(given.as('Head of Assessment'), given.programme, lg1));
    const open = await priorityOf(given, 'LG1');
    assert.deepEqual([open.updateState, open.update?.reopened, open.update?.late, open.facts.update.submittedOn], ['draft', true, false, '2022-09-05']);
    await submitted(given, 'Head of Assessment', 'LG1', () => ({ achieved: 'Mended words.' }));
    const again = await priorityOf(given, 'LG1');
    assert.deepEqual([again.updateState, again.update?.achieved, again.update?.late, again.update?.contributions], ['submitted', 'Mended words.', true, []]);
    assert.equal(again.update?.id, lg1.update?.id);
  });

  test('not where there is none, not twice, not in a closed cycle', async () => {
    const given = await opened();
    const lg1 = await priorityOf(given, 'LG1');
    const reopen = () => reopenUpdate(given.as('Head of Assessment'), given.programme, lg1);
    assert.equal(await reopen(), false);
    await submitted(given, 'Head of Assessment', 'LG1');
    assert.deepEqual([await reopen(), await reopen()], [true, false]);
    given.dayIs('2022-09-28');
    await closeCycle(given.as('Programme office'), given.programme, paperOf);
    assert.equal(await reopen(), false);
  });

  test('its recovery plan said again is no second proposal, and its planned start may be corrected', async () => {
    const given = await opened();
    const plan = { text: 'A second manager', day: '2022-10-14' as const };
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { plannedStart: '2022-09-19', recovery: plan }));
    await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'));
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { plannedStart: '2022-09-26', recovery: plan }));
    const { activities } = await priorityOf(given, 'LG1');
    assert.deepEqual([activities[0]?.plannedStart, activities[0]?.recovery?.moves], ['2022-09-26', 0]);
    const plans = await given.db.selectFrom('recovery_plan').select('id').where('programme_id', '=', given.programme.id).execute();
    assert.equal(plans.length, 1);
    // In the next cycle the start stands.
    given.dayIs('2022-09-28');
    await closeCycle(given.as('Programme office'), given.programme, paperOf);
    given.dayIs('2022-10-03');
    await openCycle(given.as('Programme office'), given.programme, '2022-10-28');
    await submitted(given, 'Head of Assessment', 'LG1', (priority) =>
      saying(priority, 'LG1a', { plannedStart: '2022-09-30', forecast: '2022-10-20', forecastReason: 'Two left' }),
    );
    const later = (await priorityOf(given, 'LG1')).activities[0];
    assert.deepEqual([later?.plannedStart, later?.plannedStartMayChange], ['2022-09-26', false]);
  });
});

for (const [day, board] of [
  ['2022-09-05', '2022-09-30'],
  // LG1a is past its target of 30 September
  ['2022-10-05', '2022-10-28'],
] as const)
  test(`what the check page derives is what is derived once it is submitted, on ${day}`, async () => {
    const given = await opened(day, board);
    const forecast = { forecast: '2022-12-01', forecastReason: 'Two left' } as const;
    const sayings: Partial<ActivityAnswer>[] = [
      { status: 'begun', ...forecast },
      { status: 'begun', forecast: '2023-02-01', forecastReason: 'Two left' },
      { status: 'not-begun', plannedStart: '2022-09-20', ...forecast },
      { status: 'claimed-complete' },
      { status: 'begun', recovery: { text: 'A plan', day: '2022-11-25' }, ...forecast },
      { status: 'stopped', stopReason: 'Merged' },
      { status: 'not-begun', ...forecast },
    ];
    for (const answer of sayings) {
      const before = await priorityOf(given, 'LG1');
      const answers = soundAnswers(before, saying(before, 'LG1a', answer));
      const judged = judgeUpdate(before, answers, { person: given.personOf('Head of Assessment'), today: day });
      const done = await submitUpdate(given.as('Head of Assessment'), given.programme, { ref: 'LG1', answers });
      assert.ok(done.ok, JSON.stringify([answer, done]));
      const after = await priorityOf(given, 'LG1');
      assert.deepEqual(after.rating, judged.derived, JSON.stringify(answer));
      await reopenUpdate(given.as('Head of Assessment'), given.programme, after);
    }
  });
