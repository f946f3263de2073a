import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Browser, type TestSite, testSite } from '../../../tests/support/site.ts';
import { newId } from '../../platform/ids.ts';
import { changing } from '../../platform/record/index.ts';

const fields = {
  name: 'Supervision within 28 days',
  why: 'Supervised workers stay',
  unit: 'percent',
  polarity: 'high',
  baseline: '62%',
  'baseline-day-day': '30',
  'baseline-day-month': '9',
  'baseline-day-year': '2021',
  target: '80',
  'target-upper': '',
  frequency: 'monthly',
  lag: '10',
  owner: '',
  serves: ['LG1.o1'],
};
const reading = {
  'period-day': '31',
  'period-month': '10',
  'period-year': '2021',
  value: '64',
  numerator: '',
  denominator: '',
  quality: 'validated',
  note: '',
};
const list = '/marlshire/measures';

describe('measures through HTTP', () => {
  let site: TestSite;
  let office: Browser;
  before(async () => {
    site = await testSite();
    office = await site.signIn('Programme office');
  });
  after(() => site.close());

  test('before there is a plan the page says what belongs here, and no measure can be added', async () => {
    const answer = await office.get(list);
    assert.equal(answer.status, 200);
    assert.match(answer.text, /The programme office imports it/);
    assert.equal((await office.get(`${list}/new`)).status, 404);
  });

  test('with a plan, a measure is added, shown, read, corrected and changed', async () => {
    await plan(site);
    assert.match((await office.get(list)).text, /2 outcomes that nobody measures/);

    const added = await office.post(`${list}/new`, fields);
    assert.equal(added.location, `${list}/M1`);
    assert.match((await office.get(`${list}/M1`)).text, /No reading yet/);

    assert.equal((await office.post(`${list}/M1/readings/new`, reading)).location, `${list}/M1`);
    const shown = await office.get(`${list}/M1`);
    assert.match(shown.text, /64% for the period to 31 October 2021\. The target of 80% is not met\. It began at 62% on 30 September 2021\./);
    assert.match(shown.text, /LG1\.o1<\/a> Leaders stay/);
    assert.match((await office.get(list)).text, /1 measure serves 1 of 2 outcomes/);
  });

  test('a second reading of a period becomes a correction, which needs its reason and shows the earlier value', async () => {
    const taken = await office.post(`${list}/M1/readings/new`, { ...reading, value: '61' });
    assert.equal(taken.status, 422);
    assert.match(taken.text, /to correct it, enter why it changes/);
    assert.match(taken.text, /The period to 31 October 2021 has a reading: 64%/);
    assert.match(taken.text, /name="seen" value="64"/);
    assert.match(taken.text, /value="61"/, 'the typed value is kept');
    const without = await office.post(`${list}/M1/readings/new`, { ...reading, value: '61', seen: '64', reason: '' });
    assert.equal(without.status, 422);
    const done = await office.post(`${list}/M1/readings/new`, { ...reading, value: '61', seen: '64', reason: 'One team was counted twice' });
    assert.equal(done.location, `${list}/M1`);
    const shown = (await office.get(`${list}/M1`)).text;
    assert.match(shown, /Corrected readings/);
    assert.match(shown, /64%[\s\S]*61%[\s\S]*One team was counted twice/);
    const older = await office.post(`${list}/M1/readings/new`, { ...reading, value: '60', seen: '64', reason: 'Late' });
    assert.equal(older.status, 422);
    assert.match(older.text, /Somebody else changed this reading/);
  });

  test('bad input: 422, each problem linked to its field, the typed text kept', async () => {
    const bad = { ...fields, name: '', baseline: 'sixty', target: '1,5', lag: '-1', 'baseline-day-month': '13', serves: ['XX1.o1'] };
    const answer = await office.post(`${list}/new`, bad);
    assert.equal(answer.status, 422);
    for (const words of [
      /<title>Error: Add a measure/,
      /href="#name">Enter the measure’s name/,
      /href="#baseline">The baseline must be a number/,
      /href="#target">The target has a comma that can be read in two ways/,
      /href="#baseline-day-month">The baseline’s day must be a real date/,
      /href="#lag">Days until its reading is expected must be a whole number from 0 to 400/,
      /href="#serves">Select only outcomes of this plan/,
      /value="sixty"/,
      /Supervised workers stay/,
    ])
      assert.match(answer.text, words);
    const future = await office.post(`${list}/M1/readings/new`, { ...reading, 'period-month': '12' });
    assert.equal(future.status, 422);
    assert.match(future.text, /The period must have ended: 31 December 2021 is still to come/);
    const text = await office.post(`${list}/M1/readings/new`, { ...reading, value: 'about half' });
    assert.match(text.text, /href="#value">The value must be a number, like 45 or 1,234\.5/);
    assert.match(text.text, /value="about half"/);
    const long = await office.post(`${list}/M1/readings/new`, { ...reading, note: 'x'.repeat(100_000) });
    assert.equal(long.status, 422);
    assert.match(long.text, /The note must be 1,000 characters or fewer/);
    const counts = await office.post(`${list}/M1/readings/new`, {
      ...reading,
      'period-month': '9',
      'period-day': '30',
      value: '64',
      numerator: '1',
      denominator: '2',
    });
    assert.match(counts.text, /The value does not agree with its counts: 1 of 2 is 50%/);
  });

  test('a percentage is worked out from its counts where its value is left out', async () => {
    const given = { ...reading, 'period-day': '30', 'period-month': '9', value: '', numerator: '31', denominator: '1,000' };
    assert.equal((await office.post(`${list}/M1/readings/new`, given)).status, 303);
    assert.match((await office.get(`${list}/M1`)).text, /3\.1%[\s\S]*31 of 1,000/);
  });

  test('a target moves only with a reason, and not from an older page', async () => {
    const version = /name="version" value="(\d+)"/.exec((await office.get(`${list}/M1/edit`)).text)?.[1] as string;
    const without = await office.post(`${list}/M1/edit`, { ...fields, target: '70', version, reason: '' });
    assert.equal(without.status, 422);
    assert.match(without.text, /Enter why it changes, because what counts as success would move/);
    assert.equal((await office.post(`${list}/M1/edit`, { ...fields, target: '70', version, reason: 'Agreed by the board' })).status, 303);
    const stale = await office.post(`${list}/M1/edit`, { ...fields, target: '75', version, reason: 'Late' });
    assert.equal(stale.status, 409);
    assert.match(stale.text, /Somebody else changed this measure while you did/);
    assert.match(stale.text, /value="75"/);
  });

  test('the list can be narrowed to a gap and to a workstream', async () => {
    await office.post(`${list}/new`, { ...fields, name: 'Caseloads', baseline: '', 'baseline-day-day': '', 'baseline-day-month': '', 'baseline-day-year': '' });
    const gap = (await office.get(`${list}?gap=no-baseline`)).text;
    assert.match(gap, /Caseloads/);
    assert.doesNotMatch(gap, /Supervision within 28 days<\/th>/);
    assert.match((await office.get(`${list}?gap=constructor`)).text, /Supervision/);
  });

  test('the list is searched by words, sorted and linked to, and says how much it shows', async () => {
    const found = await office.get(`${list}?words=case+LEADERS&sort=name`);
    assert.match(found.text, /1 of 2 measures/);
    assert.match(found.text, /name="words"[^>]*value="case LEADERS"/);
    assert.match(found.text, /Caseloads<\/th>/);
    assert.doesNotMatch(found.text, /Supervision within 28 days<\/th>/);
    assert.match(found.text, /href="\/marlshire\/measures\?sort=owner&amp;words=case\+LEADERS"/);
    assert.match((await office.get(`${list}?words=nowhere`)).text, /0 of 2 measures[\s\S]*No measure matches/);
    assert.match((await office.get(`${list}?sort=name`)).text, /Caseloads<\/th>[\s\S]*Supervision within 28 days<\/th>/);
  });

  test('only whoever holds the post that owns a measure may read it, beside office, director and quality', async () => {
    const owner = await site.signIn('Head of Assessment', 'owner');
    const other = await site.signIn('Head of Placements', 'owner');
    const post = (await site.db.selectFrom('post').select('id').where('title', '=', 'Head of Assessment').executeTakeFirstOrThrow()).id;
    await office.post(`${list}/new`, { ...fields, name: 'Assessments in time', owner: post });
    const address = `${list}/M3/readings/new`;
    assert.equal((await owner.get(address)).status, 200);
    assert.equal((await other.get(address)).status, 404);
    assert.equal((await other.post(address, reading)).status, 404);
    assert.equal((await owner.post(address, reading)).status, 303);
    assert.equal((await owner.get(`${list}/M3/edit`)).status, 404);
    assert.equal((await other.get(`${list}/M3`)).status, 200);
    assert.doesNotMatch((await other.get(`${list}/M3`)).text, /Add a reading/);
    assert.equal((await site.nobody().get(list)).location, `/sign-in/marlshire?then=${encodeURIComponent(list)}`);
    assert.equal((await office.get(`${list}/M99`)).status, 404);
  });
});

/** A plan of one workstream with two outcomes. */
async function plan(site: TestSite): Promise<void> {
  await changing(site.changer, { programmeId: site.programme.id, action: 'plan.import', subject: { kind: 'plan', id: 'test' } }, async (trx, moment) => {
    const own = { programme_id: site.programme.id };
    const [planId, workstream, priority] = [newId(moment), newId(moment), newId(moment)];
    await trx
      .insertInto('plan')
      .values({ id: planId, ...own, title: 'Plan', accepted_on: null, accepted_by: null })
      .execute();
    await trx
      .insertInto('workstream')
      .values({ id: workstream, ...own, plan_id: planId, code: 'LG', name: 'Leadership', position: 1 })
      .execute();
    await trx
      .insertInto('priority')
      .values({
        id: priority,
        ...own,
        plan_id: planId,
        workstream_id: workstream,
        ref: 'LG1',
        title: 'Leaders',
        position: 1,
        expected_impact_day: null,
        no_measure_reason: null,
      })
      .execute();
    const outcome = (ref: string, text: string, position: number) => ({ id: newId(moment), ...own, priority_id: priority, ref, text, position });
    await trx
      .insertInto('outcome')
      .values([outcome('LG1.o1', 'Leaders stay', 1), outcome('LG1.o2', 'Workers are heard', 2)])
      .execute();
  });
}
