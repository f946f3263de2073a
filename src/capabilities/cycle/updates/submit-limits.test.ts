import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import { paperOf, priorityOf, saying, soundAnswers, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { closeCycle, decideStop, openCycle, reopenUpdate, submitUpdate, verifyCompletion } from '../index.ts';
import type { ActivityAnswer } from '../rules/answers.ts';
import { draftsOf } from './drafts.ts';

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

test('a recovery plan of more than 140 days is refused with the last day allowed', async () => {
  const given = await opened();
  const lg1 = await priorityOf(given, 'LG1');
  const submit = (day: '2023-01-23' | '2023-01-24') =>
    submitUpdate(given.as('Head of Assessment'), given.programme, {
      ref: 'LG1',
      answers: soundAnswers(lg1, saying(lg1, 'LG1a', { recovery: { text: 'A second manager', day } })),
    });
  assert.deepEqual(await submit('2023-01-24'), {
    ok: false,
    problems: [{ section: 'activities', field: 'recovery-day-LG1a', key: 'recovery-day-far', activity: 'LG1a', day: '2023-01-23' }],
  });
  assert.ok((await submit('2023-01-23')).ok);
});

test('what a closed cycle saw begun is not taken back by its owner', async () => {
  const given = await opened();
  await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1b', { status: 'begun' }));
  given.dayIs('2022-09-28');
  await closeCycle(given.as('Programme office'), given.programme, paperOf);
  given.dayIs('2022-10-03');
  await openCycle(given.as('Programme office'), given.programme, '2022-10-28');
  const lg1 = await priorityOf(given, 'LG1');
  const answers = soundAnswers(lg1, {
    activities: soundAnswers(lg1).activities.map((one) => ({
      ...one,
      status: 'not-begun' as const,
      forecast: '2022-12-30' as const,
      forecastReason: 'Two left',
    })),
  });
  assert.deepEqual(await submitUpdate(given.as('Head of Assessment'), given.programme, { ref: 'LG1', answers }), {
    ok: false,
    problems: [{ section: 'activities', field: 'status-LG1b', key: 'begun-taken-back', activity: 'LG1b' }],
  });
});

test('what is settled is not spoken of any more', async () => {
  const given = await opened();
  await submitted(given, 'Head of Assessment', 'LG1', (priority) => ({
    activities: [
      ...saying(priority, 'LG1a', { status: 'claimed-complete' }).activities.slice(0, 1),
      ...saying(priority, 'LG1b', { status: 'stopped', stopReason: 'Merged into LG2' }).activities.slice(1),
    ],
  }));
  await verifyCompletion(given.as('Quality Lead'), given.programme, { ref: 'LG1a', claimedOn: '2022-09-05', result: 'verified', seen: 'Ten records.' });
  await decideStop(given.as('Programme office'), given.programme, { ref: 'LG1b', approve: true, reason: 'The board agreed.' });
  await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'));
  const priority = await priorityOf(given, 'LG1');
  assert.deepEqual(soundAnswers(priority).activities, []);
  const everything = ['LG1a', 'LG1b'].map(
    (ref): ActivityAnswer => ({
      ref,
      status: 'not-begun',
      plannedStart: null,
      forecast: null,
      forecastReason: '',
      recovery: { text: '', day: null },
      stopReason: '',
      claimShown: '',
    }),
  );
  await submitted(given, 'Head of Assessment', 'LG1', () => ({ activities: everything }));
  const after = await priorityOf(given, 'LG1');
  assert.deepEqual(
    after.activities.map(({ status, verifiedOn }) => [status, verifiedOn]),
    [
      ['claimed-complete', '2022-09-05'],
      ['stopped', null],
    ],
  );
  assert.equal(after.rating.process, 'complete');
  assert.equal((await draftsOf(given.db, given.programme.id, '00000000-0000-7000-8000-000000000000', priority.id)).size, 0);
});
