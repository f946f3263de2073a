import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { approvedChange } from '../fixtures/approving.ts';
import { type Grounds, grounds, refusedIn } from '../fixtures/ground.ts';
import { activityByRef, confirmTarget, dateKind, firstTargetKind, listQuestions, moveDate, priorityByRef } from '../index.ts';

let all: Grounds;
const ground = (options?: { accepted?: boolean }) => all.ground(options);

before(async () => {
  all = await grounds();
});
after(() => all.close());

describe('confirming a target', () => {
  test('a phrase without a year gets its day, its original, and its question is settled', async () => {
    const { id, changer, plan, open } = await ground();
    assert.ok((await open()).includes('target-no-year LG2b'));
    assert.ok((await confirmTarget(changer, id, { ref: 'LG2b', day: '2023-03-31', reason: 'The Solicitor: March 2023 is meant.' })).ok);
    const activity = activityByRef(await plan(), 'LG2b')?.activity;
    assert.deepEqual(
      [activity?.target, activity?.targetOriginal, activity?.targetConfirmed, activity?.targetRaw],
      ['2023-03-31', '2023-03-31', true, 'Phase 2 – End of Mar (b)'],
    );
    assert.ok(!(await open()).includes('target-no-year LG2b'));
    const settled = (await listQuestions(all.db, id)).find(({ ref }) => ref === 'LG2b');
    assert.deepEqual([settled?.settledOn, settled?.answer], ['2021-11-19', '31 March 2023. The Solicitor: March 2023 is meant.']);
  });

  test('a question of the whole priority is settled with the last of its activities', async () => {
    const { id, changer, open } = await ground();
    assert.ok((await open()).includes('target-by-month W1'));
    await confirmTarget(changer, id, { ref: 'W1a', day: '2022-03-31', reason: 'Its owner.' });
    assert.ok(!(await open()).includes('target-by-month W1'));
  });

  test('a confirmed target is not confirmed again, and nothing is recorded', async () => {
    const { id, changer, entries } = await ground();
    const before = await entries();
    refusedIn(await confirmTarget(changer, id, { ref: 'LG1a', day: '2022-06-30', reason: 'x' }), 'day', /confirmed already: move it/);
    assert.equal(await entries(), before);
  });

  const words = 'March is meant.';

  test('once accepted, the day that was read is confirmed with its reason alone', async () => {
    const { id, changer, plan } = await ground({ accepted: true });
    assert.ok((await confirmTarget(changer, id, { ref: 'W1a', day: '2022-03-31', reason: 'Its owner.' })).ok);
    const activity = activityByRef(await plan(), 'W1a')?.activity;
    assert.deepEqual([activity?.target, activity?.targetConfirmed, activity?.moves.length], ['2022-03-31', true, 0]);
  });

  test('once accepted, a first target is set by a request that somebody else approved, which stays beside it', async () => {
    const one = await ground({ accepted: true });
    const before = await one.entries();
    refusedIn(await confirmTarget(one.changer, one.id, { ref: 'LG2b', day: '2023-03-31', reason: words }), 'day', /somebody else decides: ask for it/);
    refusedIn(await approvedChange(one, firstTargetKind, { ref: 'LG2b', day: '2023-03-31' }, '.'), 'reason', /Enter who said which day is meant/);
    refusedIn(await approvedChange(one, firstTargetKind, { ref: 'LG2b', day: '2029-03-31' }), 'day', /30 April 2023, when the last phase ends/);
    refusedIn(await approvedChange(one, firstTargetKind, { ref: 'LG1a', day: '2023-03-31' }), 'day', /confirmed already/);
    assert.equal(await one.entries(), before);
    assert.ok((await approvedChange(one, firstTargetKind, { ref: 'LG2b', day: '2023-03-31' }, words)).ok);
    const activity = activityByRef(await one.plan(), 'LG2b')?.activity;
    assert.deepEqual([activity?.targetOriginal, activity?.target, activity?.moves.length], ['2023-03-31', '2023-03-31', 0]);
    assert.deepEqual(activity?.firstTarget, { day: '2023-03-31', reason: words, approvedBy: 'Improvement Board', approvedOn: '2021-11-19', change: 1 });
  });

  test('once accepted, another day than the one read is that day with an approved move', async () => {
    const one = await ground({ accepted: true });
    refusedIn(await confirmTarget(one.changer, one.id, { ref: 'W1a', day: '2022-09-30', reason: 'Its owner.' }), 'day', /somebody else decides/);
    refusedIn(await approvedChange(one, firstTargetKind, { ref: 'W1a', day: '2022-03-31' }), 'day', /the programme office confirms it/);
    assert.ok((await approvedChange(one, firstTargetKind, { ref: 'W1a', day: '2022-09-30' }, words)).ok);
    const activity = activityByRef(await one.plan(), 'W1a')?.activity;
    assert.deepEqual([activity?.targetOriginal, activity?.target, activity?.targetConfirmed], ['2022-03-31', '2022-09-30', true]);
    assert.deepEqual(
      activity?.moves.map(({ fromDay, toDay, reason, approvedOn, approvedBy, change }) => [fromDay, toDay, reason, approvedOn, approvedBy, change]),
      [['2022-03-31', '2022-09-30', words, '2021-11-19', 'Improvement Board', 1]],
    );
  });
});

describe('moving a date', () => {
  const move = {
    ref: 'LG1a',
    what: 'target',
    reason: 'No field of candidates.',
    askedOn: '2021-11-12',
    approvedOn: '2021-11-19',
    approvedBy: 'Improvement Board',
  } as const;

  test('the original stays beside it, and each move is kept', async () => {
    const { id, changer, plan } = await ground();
    assert.ok((await moveDate(changer, id, { ...move, toDay: '2022-06-30' })).ok);
    assert.ok((await moveDate(changer, id, { ...move, askedOn: '2021-11-19', toDay: '2022-09-30' })).ok);
    const activity = activityByRef(await plan(), 'LG1a')?.activity;
    assert.deepEqual([activity?.targetOriginal, activity?.target], ['2022-04-30', '2022-09-30']);
    assert.deepEqual(
      activity?.moves.map(({ fromDay, toDay }) => [fromDay, toDay]),
      [
        ['2022-04-30', '2022-06-30'],
        ['2022-06-30', '2022-09-30'],
      ],
    );
  });

  const refused: [name: string, over: Partial<Parameters<typeof moveDate>[2]>, field: string, words: RegExp][] = [
    ['to the day it has', { toDay: '2022-04-30' }, 'to', /30 April 2022 already/],
    ['approved tomorrow, Saturday 20 November 2021', { approvedOn: '2021-11-20' }, 'approved', /today or earlier/],
    ['approved before it was asked for', { askedOn: '2021-11-19', approvedOn: '2021-11-18' }, 'asked', /day of approval or earlier/],
    ['without a word for a reason', { reason: '.' }, 'reason', /in words/],
    ['approved by a dash', { approvedBy: '–' }, 'approvedBy', /in words/],
    ['of a target that nobody confirmed', { ref: 'W1a' }, 'to', /not confirmed yet/],
    ['of an activity that is not there', { ref: 'LG9a' }, 'to', /no activity LG9a/],
  ];
  for (const [name, over, field, words] of refused)
    test(`refused: ${name}`, async () => {
      const { id, changer, entries } = await ground();
      const before = await entries();
      refusedIn(await moveDate(changer, id, { ...move, toDay: '2022-06-30', ...over }), field, words);
      assert.equal(await entries(), before);
    });

  test('of an accepted plan: by a request alone', async () => {
    const one = await ground({ accepted: true });
    const before = await one.entries();
    refusedIn(await moveDate(one.changer, one.id, { ...move, toDay: '2022-06-30' }), 'to', /somebody else decides: ask for it/);
    refusedIn(await moveDate(one.changer, one.id, { ...move, ref: 'LG1', what: 'expected-impact', toDay: '2022-06-30' }), 'to', /ask for it/);
    assert.equal(await one.entries(), before);
    assert.ok((await approvedChange(one, dateKind, { ref: 'LG1a', what: 'target', toDay: '2022-06-30' })).ok);
    assert.equal(activityByRef(await one.plan(), 'LG1a')?.activity.target, '2022-06-30');
  });

  test('a second move must be asked for once the first was approved', async () => {
    const { id, changer } = await ground();
    await moveDate(changer, id, { ...move, toDay: '2022-06-30' });
    refusedIn(await moveDate(changer, id, { ...move, askedOn: '2021-11-18', toDay: '2022-09-30' }), 'asked', /approved on 19 November 2021/);
  });

  test('a priority’s day for impact moves by its own ref', async () => {
    const { id, changer, plan } = await ground();
    assert.ok((await moveDate(changer, id, { ...move, ref: 'LG1', what: 'expected-impact', toDay: '2022-12-31' })).ok);
    assert.deepEqual(
      priorityByRef(await plan(), 'LG1')?.moves.map(({ what, toDay }) => [what, toDay]),
      [['expected-impact', '2022-12-31']],
    );
  });
});
