import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type TestDatabase, testDatabase } from '../../../tests/support/database.ts';
import { clockOf } from '../../platform/clock.ts';
import { newId } from '../../platform/ids.ts';
import { type Changer, changing } from '../../platform/record/index.ts';
import { createProgramme } from '../people/index.ts';
import { addMeasure, addReading, changeMeasure, correctReading } from './actions.ts';
import type { FollowReading } from './following.ts';
import type { Definition, Reading } from './rules/measure.ts';
import { correctedReadings, listMeasures, measureByRef } from './store.ts';

/** What a reading makes of completed work is proved where that is known, in the cycle. */
const nothingFollows: FollowReading = async () => [];

const definition: Definition = {
  name: 'Supervision within 28 days',
  why: 'Workers who are supervised stay, and their decisions are better',
  unit: 'percent',
  polarity: 'high',
  frequency: 'monthly',
  lagDays: 10,
  context: false,
  baseline: { value: 62, day: '2021-09-30' },
  target: 80,
  targetUpper: null,
  ownerPostId: null,
  outcomeIds: [],
};

const reading = (change: Partial<Reading> = {}): Reading => ({
  periodEnd: '2021-10-31',
  value: 64,
  numerator: null,
  denominator: null,
  quality: 'validated',
  note: '',
  ...change,
});

describe('measures and readings on a real database', () => {
  let database: TestDatabase;
  let changer: Changer;
  let programmeId: string;
  let outcomes: string[];
  let now = '2021-12-01T09:00:00.000Z';

  before(async () => {
    database = await testDatabase();
    const clock = clockOf(() => {
      now = new Date(Date.parse(now) + 1000).toISOString();
      return now;
    });
    changer = { db: database.db, clock, actor: { personId: null, postId: null } };
    ({ programmeId } = await createProgramme(changer, {
      slug: 'marlshire',
      name: 'Marlshire programme',
      council: 'Marlshire',
      demonstrationDay: null,
      officeHolder: 'Ash Reed',
    }));
    outcomes = await twoOutcomes(changer, programmeId);
  });
  after(() => database.close());

  /** A measure of a plan that is not accepted: nothing is asked beside it. */
  async function added(given: Definition): Promise<{ id: string; ref: string }> {
    const done = await addMeasure(changer, programmeId, given);
    assert.ok(done.ok);
    return done;
  }
  const entries = async () =>
    (await database.db.selectFrom('record_entry').select('action').where('programme_id', '=', programmeId).orderBy('sequence').execute()).map(
      (row) => row.action,
    );

  test('a measure comes back as it was given, with its own ref, also where two are added at once', async () => {
    const [one, two] = await Promise.all([
      added({ ...definition, outcomeIds: [outcomes[0] as string] }),
      added({
        ...definition,
        name: 'Caseload of newly qualified workers',
        unit: 'number',
        polarity: 'near',
        target: 12,
        targetUpper: 16,
      }),
    ]);
    assert.deepEqual([one.ref, two.ref].sort(), ['M1', 'M2']);
    const stored = await measureByRef(database.db, programmeId, one.ref);
    assert.deepEqual(
      { ...stored, id: undefined },
      {
        ...definition,
        id: undefined,
        ref: one.ref,
        version: 1,
        addedOn: '2021-12-01',
        outcomeIds: [outcomes[0]],
        servesFrom: ['2021-12-01'],
        readings: [],
        changes: [],
      },
    );
    assert.deepEqual(
      (await listMeasures(database.db, programmeId)).map((measure) => measure.ref),
      ['M1', 'M2'],
    );
  });

  test('a definition that cannot be true is refused whoever gives it', async () => {
    await assert.rejects(addMeasure(changer, programmeId, { ...definition, baseline: { value: 60, day: '2022-01-01' } }), /baseline-in-future/);
    await assert.rejects(addMeasure(changer, programmeId, { ...definition, targetUpper: 90 }), /target-upper-without-band/);
  });

  test('an outcome of no programme, or of another, cannot be served', async () => {
    await assert.rejects(addMeasure(changer, programmeId, { ...definition, outcomeIds: [newId(now)] }), { code: '23503' });
  });

  test('what counts as success moves only with a reason, and only from the page’s own version', async () => {
    const { id, ref } = await added({ ...definition, outcomeIds: [outcomes[0] as string] });
    const lower = { ...definition, target: 70, outcomeIds: [outcomes[1] as string] };
    const written = (await entries()).length;
    assert.equal(await changeMeasure(changer, programmeId, id, { definition: lower, version: 1, reason: ' ' }), 'reason-needed');
    assert.equal((await entries()).length, written, 'a refusal is no entry of the record');
    assert.equal(await changeMeasure(changer, programmeId, id, { definition: lower, version: 1, reason: 'Agreed by the board on 26 November' }), 'changed');
    assert.equal(await changeMeasure(changer, programmeId, id, { definition, version: 1, reason: 'Late' }), 'stale');
    assert.equal(await changeMeasure(changer, programmeId, id, { definition: lower, version: 2, reason: '' }), 'unchanged');
    assert.equal(
      await changeMeasure(changer, programmeId, id, { definition: { ...lower, name: 'Supervision in 28 days' }, version: 2, reason: '' }),
      'changed',
    );
    const stored = await measureByRef(database.db, programmeId, ref);
    assert.deepEqual([stored?.target, stored?.outcomeIds, stored?.version, stored?.name], [70, [outcomes[1]], 3, 'Supervision in 28 days']);
  });

  test('a period has one reading: another is a correction, which keeps the earlier value', async () => {
    const { id, ref } = await added(definition);
    assert.equal(
      await addReading(changer, programmeId, id, reading({ value: 64.5, numerator: 20, denominator: 31, note: 'Two teams' }), nothingFollows),
      'added',
    );
    assert.equal(await addReading(changer, programmeId, id, reading({ value: 66 }), nothingFollows), 'period-taken');
    assert.equal(await addReading(changer, programmeId, id, reading({ periodEnd: '2021-11-30', value: 70 }), nothingFollows), 'added');

    const corrected = { reading: reading({ value: 61 }), seen: 64.5, reason: 'One team was counted twice' };
    assert.equal(await correctReading(changer, programmeId, id, { ...corrected, reason: '' }, nothingFollows), 'reason-needed');
    assert.equal(await correctReading(changer, programmeId, id, { ...corrected, seen: 64 }, nothingFollows), 'stale');
    assert.equal(await correctReading(changer, programmeId, id, { ...corrected, reading: reading({ periodEnd: '2021-08-31' }) }, nothingFollows), 'no-reading');
    assert.equal(await correctReading(changer, programmeId, id, corrected, nothingFollows), 'corrected');
    assert.equal(await correctReading(changer, programmeId, id, { ...corrected, seen: 61 }, nothingFollows), 'unchanged');

    const stored = await measureByRef(database.db, programmeId, ref);
    assert.deepEqual(
      stored?.readings.map((one) => [one.periodEnd, one.value, one.correctionReason]),
      [
        ['2021-10-31', 61, 'One team was counted twice'],
        ['2021-11-30', 70, null],
      ],
    );
    const states = await correctedReadings(database.db, programmeId, id, now);
    assert.deepEqual(
      states.map((state) => [state.periodEnd, state.value, state.reason]),
      [
        ['2021-10-31', 64.5, null],
        ['2021-10-31', 61, 'One team was counted twice'],
      ],
    );
    const beforeCorrection = states[0]?.moment as string;
    assert.deepEqual(await correctedReadings(database.db, programmeId, id, beforeCorrection), [], 'as at a moment before, nothing was corrected');
  });

  test('a reading once validated stays validated, whatever its value is corrected to', async () => {
    const { id, ref } = await added(definition);
    const standing = async () => (await measureByRef(database.db, programmeId, ref))?.readings.map(({ value, quality }) => [value, quality]);
    const corrected = (value: number, quality: Reading['quality'], seen: number) =>
      correctReading(changer, programmeId, id, { reading: reading({ value, quality }), seen, reason: 'Still being checked' }, nothingFollows);
    await addReading(changer, programmeId, id, reading({ value: 40, quality: 'provisional' }), nothingFollows);
    assert.equal(await corrected(40, 'estimated', 40), 'corrected', 'before it is validated it may be anything');
    assert.equal(await corrected(40, 'validated', 40), 'corrected');
    const written = (await entries()).length;
    assert.equal(await corrected(40, 'provisional', 40), 'was-validated');
    assert.equal(await corrected(80, 'estimated', 40), 'was-validated');
    assert.equal((await entries()).length, written, 'a refusal is no entry of the record');
    assert.deepEqual(await standing(), [[40, 'validated']]);
    assert.equal(await corrected(41, 'validated', 40), 'corrected');
    assert.deepEqual(await standing(), [[41, 'validated']]);
  });

  test('a reading of the future or against its own counts is refused whoever gives it', async () => {
    const { id } = await added(definition);
    await assert.rejects(addReading(changer, programmeId, id, reading({ periodEnd: '2021-12-31' }), nothingFollows), /period-in-future/);
    await assert.rejects(addReading(changer, programmeId, id, reading({ value: 90, numerator: 1, denominator: 2 }), nothingFollows), /value-disagrees/);
    await assert.rejects(addReading(changer, programmeId, newId(now), reading(), nothingFollows), /no such measure/);
  });
});

/** A plan with one priority and two outcomes; its own tables are the plan's concern. */
async function twoOutcomes(changer: Changer, programmeId: string): Promise<string[]> {
  return changing(changer, { programmeId, action: 'plan.import', subject: { kind: 'plan', id: 'test' } }, async (trx, moment) => {
    const [plan, workstream, priority, one, two] = [1, 2, 3, 4, 5].map(() => newId(moment)) as [string, string, string, string, string];
    const own = { programme_id: programmeId };
    await trx
      .insertInto('plan')
      .values({ id: plan, ...own, title: 'Plan', accepted_on: null, accepted_by: null })
      .execute();
    await trx
      .insertInto('workstream')
      .values({ id: workstream, ...own, plan_id: plan, code: 'LG', name: 'Leadership', position: 1 })
      .execute();
    await trx
      .insertInto('priority')
      .values({
        id: priority,
        ...own,
        plan_id: plan,
        workstream_id: workstream,
        ref: 'LG1',
        title: 'Leaders',
        position: 1,
        expected_impact_day: null,
        no_measure_reason: null,
      })
      .execute();
    await trx
      .insertInto('outcome')
      .values([one, two].map((id, index) => ({ id, ...own, priority_id: priority, ref: `LG1.o${index + 1}`, text: 'Better', position: index })))
      .execute();
    return [one, two];
  });
}
