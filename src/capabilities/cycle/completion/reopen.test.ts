import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../../tests/support/database.ts';
import type { Day } from '../../../calendar/index.ts';
import { readingAsAt } from '../../../platform/database/index.ts';
import { verifyRecord } from '../../../platform/record/index.ts';
import { addMeasure, addReading, correctReading } from '../../measures/index.ts';
import { priorityOf, saying, submitted, type TestProgramme, testProgramme } from '../fixtures/programme.ts';
import { loadPosition, openCycle, reopenFallenBack, reopenUpdate, verifyCompletion } from '../index.ts';
import { readVerification } from './form.ts';

let database: TestDatabase;
before(async () => {
  database = await testDatabase();
});
after(() => database.close());

/** LG1a claimed and verified complete on 5 September 2022; M1 serves its priority: per cent, high, baseline 61, target 90. */
async function completed(more: { measures?: readonly string[]; noMeasureReason?: string } = {}): Promise<TestProgramme & { measure: string }> {
  const given = await testProgramme(database);
  assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-09-30')).ok);
  await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { status: 'claimed-complete' }));
  const measure = (await priorityOf(given, 'LG1')).measures[0]?.id ?? '';
  const seen = { ref: 'LG1a', claimedOn: '2022-09-05', result: 'verified', seen: 'Ten records.', shownAt: 'Audit report of August', ...more } as const;
  assert.ok((await verifyCompletion(given.as('Quality Lead'), given.programme, seen)).ok);
  return Object.assign(given, { measure });
}

async function read(given: TestProgramme & { measure: string }, periodEnd: Day, value: number): Promise<void> {
  given.dayIs(`${periodEnd.slice(0, 8)}28` > given.clock.today() ? periodEnd : given.clock.today());
  const reading = { periodEnd, value, numerator: null, denominator: null, quality: 'validated', note: '' } as const;
  assert.equal(await addReading(given.as('Programme office'), given.programme.id, given.measure, reading, reopenFallenBack), 'added');
}

const stateOf = async (given: TestProgramme) => {
  const activity = (await priorityOf(given, 'LG1')).activities[0];
  return { status: activity?.status, verifiedOn: activity?.verifiedOn, claimedOn: activity?.claimedOn, reopened: activity?.reopened ?? null };
};

const fallOf = async (given: TestProgramme) => {
  const { reopened } = await stateOf(given);
  return reopened !== null && 'measure' in reopened ? reopened : null;
};

describe('a completed activity whose measure falls back', () => {
  test('is open again, with the reason, in the change that brings the reading', async () => {
    const given = await completed();
    await read(given, '2022-08-31', 91);
    await read(given, '2022-09-30', 89);
    assert.deepEqual(
      await stateOf(given),
      { status: 'claimed-complete', verifiedOn: '2022-09-05', claimedOn: '2022-09-05', reopened: null },
      'once may be chance',
    );
    const before = given.clock.now();
    await read(given, '2022-10-31', 88);
    const reopened = { on: '2022-10-31', completedOn: '2022-09-05', measure: 'M1', against: 'target', figure: 90, value: 88, day: '2022-10-31' };
    assert.deepEqual(await stateOf(given), { status: 'begun', verifiedOn: null, claimedOn: null, reopened });
    const { rating, facts } = await priorityOf(given, 'LG1');
    assert.ok(rating.because.some(({ key }) => key === 'reopened'));
    assert.equal(rating.process, 'off-track', 'its target of 30 September has passed, and nothing is claimed');
    assert.deepEqual(facts.activities[0]?.reopened, reopened);

    const entry = await given.db
      .selectFrom('record_entry as e')
      .innerJoin('record_payload as p', 'p.entry_id', 'e.id')
      .select(['e.action', 'p.payload'])
      .where('e.programme_id', '=', given.programme.id)
      .orderBy('e.sequence', 'desc')
      .limit(1)
      .executeTakeFirstOrThrow();
    assert.deepEqual([entry.action, JSON.parse(entry.payload ?? '{}').reopened], ['reading.add', ['LG1a']]);
    const past = await readingAsAt(given.db, before, (trx) => loadPosition(trx, given.programme, '2022-10-31'));
    assert.equal(past.priorities[0]?.activities[0]?.verifiedOn, '2022-09-05', 'as it stood before');
    assert.deepEqual((await verifyRecord(given.db, given.programme.id)).faults, []);
  });

  test('is open again by a correction too', async () => {
    const given = await completed();
    await read(given, '2022-08-31', 91);
    await read(given, '2022-09-30', 89);
    await read(given, '2022-10-31', 92);
    assert.equal((await stateOf(given)).status, 'claimed-complete');
    const reading = { periodEnd: '2022-10-31', value: 82, numerator: null, denominator: null, quality: 'validated', note: '' } as const;
    const done = await correctReading(
      given.as('Programme office'),
      given.programme.id,
      given.measure,
      { reading, seen: 92, reason: 'One team was left out' },
      reopenFallenBack,
    );
    assert.deepEqual([done, (await stateOf(given)).status], ['corrected', 'begun']);
  });

  test('can be claimed and verified anew, and is open again while the measure has not come back', async () => {
    const given = await completed();
    for (const [day, value] of [
      ['2022-08-31', 91],
      ['2022-09-30', 40],
    ] as const)
      await read(given, day, value);
    assert.equal((await fallOf(given))?.against, 'baseline');
    await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'));
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { status: 'claimed-complete' }));
    assert.deepEqual(await stateOf(given), { status: 'claimed-complete', verifiedOn: null, claimedOn: '2022-09-30', reopened: null });
    const again = { ref: 'LG1a', claimedOn: '2022-09-30', result: 'verified', seen: 'Ten records of September.' } as const;
    assert.ok((await verifyCompletion(given.as('Quality Lead'), given.programme, again)).ok);
    assert.deepEqual((await priorityOf(given, 'LG1')).activities[0]?.reopenedBefore?.firstCompletedOn, '2022-09-05', 'who verifies it can be told');
    await read(given, '2022-10-31', 41);
    assert.equal((await fallOf(given))?.value, 41, 'the measure has not come back since the first completion');
  });

  test('claimed and verified anew, it is not open again by the very fall that opened it before', async () => {
    const given = await completed();
    await read(given, '2022-09-30', 40);
    assert.equal((await stateOf(given)).status, 'begun');
    given.dayIs('2022-10-10');
    await reopenUpdate(given.as('Head of Assessment'), given.programme, await priorityOf(given, 'LG1'));
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { status: 'claimed-complete' }));
    const again = { ref: 'LG1a', claimedOn: '2022-10-10', result: 'verified', seen: 'Ten records of October.' } as const;
    assert.ok((await verifyCompletion(given.as('Quality Lead'), given.programme, again)).ok);
    // A reading of an older period comes late: the newest one is still the bad one of before the second completion.
    await read(given, '2022-07-31', 91);
    assert.deepEqual([(await stateOf(given)).status, (await stateOf(given)).verifiedOn], ['claimed-complete', '2022-10-10']);
  });

  test('is judged by the measures that those who verified it named, and by no other', async () => {
    const given = await testProgramme(database);
    assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-09-30')).ok);
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { status: 'claimed-complete' }));
    const { outcomes, measures } = await priorityOf(given, 'LG1');
    const second = await addMeasure(given.as('Programme office'), given.programme.id, {
      name: 'Plans reviewed on time',
      why: '',
      unit: 'percent',
      polarity: 'high',
      frequency: 'monthly',
      lagDays: 14,
      context: false,
      baseline: { value: 61, day: '2022-06-30' },
      target: 90,
      targetUpper: null,
      ownerPostId: null,
      outcomeIds: [outcomes[0]?.id ?? ''],
    });
    assert.ok(second.ok);
    const verify = (named: readonly string[]) =>
      verifyCompletion(given.as('Quality Lead'), given.programme, {
        ref: 'LG1a',
        claimedOn: '2022-09-05',
        result: 'verified',
        seen: 'Ten records.',
        measures: named,
      });
    const strange = await completed();
    assert.deepEqual(await verify([strange.measure]), { ok: false, problems: ['not-its-measure'] }, 'a measure of another programme');
    assert.ok((await verify([second.id])).ok);
    await read({ ...given, measure: measures[0]?.id ?? '' }, '2022-09-30', 40);
    assert.equal((await stateOf(given)).status, 'claimed-complete', 'M1 was not named');
    await read({ ...given, measure: second.id }, '2022-09-30', 40);
    assert.equal((await fallOf(given))?.measure, 'M2');
  });

  test('stays complete where those who verified it said that no measure shows whether it holds', async () => {
    const given = await completed({ measures: [], noMeasureReason: 'A paper that was agreed once.' });
    const [activity] = (await priorityOf(given, 'LG1')).activities;
    assert.equal(activity?.verifiedBy[0]?.noMeasureReason, 'A paper that was agreed once.');
    await read(given, '2022-08-31', 91);
    await read(given, '2022-09-30', 20);
    assert.equal((await stateOf(given)).status, 'claimed-complete');
  });

  test('that no measure would show it is said with its reason alone, where the priority has measures', async () => {
    const given = await testProgramme(database);
    assert.ok((await openCycle(given.as('Programme office'), given.programme, '2022-09-30')).ok);
    await submitted(given, 'Head of Assessment', 'LG1', (priority) => saying(priority, 'LG1a', { status: 'claimed-complete' }));
    const verify = (noMeasureReason?: string) =>
      verifyCompletion(given.as('Quality Lead'), given.programme, {
        ...{ ref: 'LG1a', claimedOn: '2022-09-05', result: 'verified', seen: 'Ten records.', measures: [] },
        ...(noMeasureReason !== undefined && { noMeasureReason }),
      });
    for (const reason of [undefined, '', ' - ']) assert.deepEqual(await verify(reason), { ok: false, problems: ['no-measure-unexplained'] });
    const sent = { _csrf: '', claimed: '2022-09-05', seen: 'Ten records.', shown: 'Audit of July', result: 'verified', measures: 'none' };
    const bare = readVerification(sent, true);
    assert.deepEqual(bare.ok ? [] : bare.problems.map(({ field }) => field), ['none-why']);
    assert.ok(readVerification({ ...sent, 'none-why': 'Agreed once.' }, true).ok);
    assert.ok((await verify('Agreed once.')).ok);
  });
});
