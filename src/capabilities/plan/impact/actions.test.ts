import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { approvedChange } from '../fixtures/approving.ts';
import { type Grounds, grounds, refusedIn } from '../fixtures/ground.ts';
import { dateKind, decideNoMeasure, type GivenDecision, noMeasureKind, planForPosition, priorityByRef, setExpectedImpact } from '../index.ts';

let all: Grounds;
const ground = (options?: { accepted?: boolean }) => all.ground(options);

before(async () => {
  all = await grounds();
});
after(() => all.close());

describe('the day impact is expected', () => {
  const given = { ref: 'LG1', toDay: '2022-12-31', reason: 'Agreed with the adviser.' } as const;

  test('is entered until the plan is accepted, and moves by an approved change afterwards', async () => {
    const open = await ground();
    assert.ok((await setExpectedImpact(open.changer, open.id, given)).ok);
    const set = priorityByRef(await open.plan(), 'LG1');
    assert.deepEqual([set?.expectedImpactDay, set?.expectedImpact, set?.moves], ['2022-12-31', '2022-12-31', []]);
    refusedIn(await setExpectedImpact(open.changer, open.id, given), 'to', /31 December 2022 already/);

    const accepted = await ground({ accepted: true });
    const before = await accepted.entries();
    refusedIn(await setExpectedImpact(accepted.changer, accepted.id, given), 'to', /accepted on 12 November 2021/);
    assert.equal(await accepted.entries(), before);
    const { ref, toDay, reason } = given;
    assert.ok((await approvedChange(accepted, dateKind, { ref, what: 'expected-impact', toDay }, reason)).ok);
    const moved = priorityByRef(await accepted.plan(), 'LG1');
    assert.deepEqual([moved?.expectedImpactDay, moved?.expectedImpact], [null, '2022-12-31']);
  });
});

describe('the board’s decision that no measure fits', () => {
  const decided: GivenDecision = {
    ref: 'LG1',
    decision: 'none-fits',
    reason: 'An appointment is made or it is not.',
    decidedOn: '2021-11-12',
    decidedBy: 'Improvement Board',
  };
  const standing = async (id: string) => (await planForPosition(all.db, id))?.priorities.find(({ ref }) => ref === 'LG1')?.noMeasureReason;

  test('stands with its day and the board, and is what ratings read, until the board wants a measure after all', async () => {
    const { id, changer, plan } = await ground();
    assert.ok((await decideNoMeasure(changer, id, decided)).ok);
    assert.equal(await standing(id), decided.reason);
    assert.ok((await decideNoMeasure(changer, id, { ...decided, decision: 'measure-wanted', reason: 'Turnover tells.', decidedOn: '2021-11-19' })).ok);
    assert.equal(await standing(id), null);
    assert.deepEqual(
      priorityByRef(await plan(), 'LG1')?.decisions.map(({ decision, decidedOn, decidedBy }) => [decision, decidedOn, decidedBy]),
      [
        ['none-fits', '2021-11-12', 'Improvement Board'],
        ['measure-wanted', '2021-11-19', 'Improvement Board'],
      ],
    );
  });

  test('once the plan is accepted, by a request alone', async () => {
    const accepted = await ground({ accepted: true });
    const { id, changer, plan, entries } = accepted;
    const before = await entries();
    refusedIn(await decideNoMeasure(changer, id, { ...decided, decidedOn: '2021-11-19' }), 'decision', /accepted on 12 November 2021/);
    assert.equal(await entries(), before);
    assert.ok((await approvedChange(accepted, noMeasureKind, { ref: 'LG1', decision: 'none-fits' }, decided.reason)).ok);
    assert.equal(await standing(id), decided.reason);
    const again = await approvedChange(accepted, noMeasureKind, { ref: 'LG1', decision: 'none-fits' }, decided.reason);
    refusedIn(again, 'reason', /stands already/);
    assert.ok((await approvedChange(accepted, noMeasureKind, { ref: 'LG1', decision: 'measure-wanted' }, 'Turnover tells.')).ok);
    assert.equal(await standing(id), null);
    assert.deepEqual(
      priorityByRef(await plan(), 'LG1')?.decisions.map(({ decision, decidedOn, decidedBy, change }) => [decision, decidedOn, decidedBy, change]),
      [
        ['none-fits', '2021-11-19', 'Improvement Board', 1],
        ['measure-wanted', '2021-11-19', 'Improvement Board', 2],
      ],
    );
  });

  const refused: [name: string, over: Partial<GivenDecision>, field: string, words: RegExp][] = [
    ['of tomorrow, Saturday 20 November 2021', { decidedOn: '2021-11-20', reason: 'Another.' }, 'decided', /today or earlier/],
    ['of two years ago, Wednesday 1 January 2020', { decidedOn: '2020-01-01', reason: 'Another.' }, 'decided', /19 November 2020 or later/],
    ['made before the one that stands', { decidedOn: '2021-11-11', reason: 'Another.' }, 'decided', /made on 12 November 2021/],
    ['in the words that stand already', {}, 'reason', /stands already/],
    ['of a priority that is not there', { ref: 'LG9' }, 'decision', /no priority LG9/],
  ];
  for (const [name, over, field, words] of refused)
    test(`refused: ${name}`, async () => {
      const { id, changer, entries } = await ground();
      assert.ok((await decideNoMeasure(changer, id, decided)).ok);
      const before = await entries();
      refusedIn(await decideNoMeasure(changer, id, { ...decided, ...over }), field, words);
      assert.equal(await entries(), before);
    });

  test('nothing is taken back where nothing stands', async () => {
    const { id, changer } = await ground();
    refusedIn(await decideNoMeasure(changer, id, { ...decided, decision: 'measure-wanted' }), 'decision', /No decision stands/);
  });
});
