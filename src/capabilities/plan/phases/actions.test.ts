import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { approvedChange } from '../fixtures/approving.ts';
import { type Grounds, grounds, refusedIn } from '../fixtures/ground.ts';
import { phaseKind, savePhase } from '../index.ts';

let all: Grounds;
const ground = (options?: { accepted?: boolean }) => all.ground(options);

before(async () => {
  all = await grounds();
});
after(() => all.close());

describe('phases', () => {
  const phase = { number: 3, name: 'Embedding', fromDay: '2023-05-01', toDay: '2024-04-30', focus: ['Getting to good'], changes: null } as const;
  const rows: [name: string, over: object, field: string | null][] = [
    ['after the last: stands', {}, null],
    ['sharing Sunday 30 April 2023 with phase 2', { fromDay: '2023-04-30' }, 'from'],
    ['with phase 2’s number', { number: 2 }, 'number'],
    ['ending before it begins', { toDay: '2023-04-30', fromDay: '2023-05-01' }, 'to'],
    ['without days: stands', { fromDay: null, toDay: null }, null],
  ];
  for (const [name, over, field] of rows)
    test(`a third phase ${name}`, async () => {
      const { id, changer, plan } = await ground();
      const tried = await savePhase(changer, id, { ...phase, ...over });
      if (field !== null) return assert.equal(tried.ok || tried.refusal.field, field);
      assert.ok(tried.ok);
      assert.deepEqual((await plan()).phases[2]?.focus, ['Getting to good']);
    });

  const change = { number: 2, name: 'Early help', fromDay: '2022-05-01', toDay: '2023-06-30', focus: [], changes: 2 } as const;
  const was = { fromDay: '2022-05-01', toDay: '2023-04-30' };
  const now = { fromDay: '2022-05-01', toDay: '2023-06-30' };

  test('until the plan is accepted its days change for a reason, and the move is kept', async () => {
    const { id, changer, plan } = await ground();
    refusedIn(await savePhase(changer, id, { ...change, reason: '.' }), 'reason', /Enter why the days of the phase change/);
    assert.ok((await savePhase(changer, id, { ...change, reason: 'Typed wrongly.' })).ok);
    const [{ id: _, phaseId: _phase, ...move } = { id: '', phaseId: '' }, ...more] = (await plan()).phaseMoves;
    assert.deepEqual(
      [move, more],
      [{ number: 2, was, now, reason: 'Typed wrongly.', changedOn: '2021-11-19', approvedOn: null, approvedBy: null, change: null }, []],
    );
  });

  test('once the plan is accepted its days and its words change by a request; a move of its days is kept', async () => {
    const one = await ground({ accepted: true });
    const before = await one.entries();
    refusedIn(await savePhase(one.changer, one.id, { ...change, reason: 'Two months more.' }), 'name', /somebody else decides: ask for it/);
    refusedIn(await approvedChange(one, phaseKind, { ...change, toDay: '2021-06-30' }), 'to', /must be the first day or later/);
    assert.equal(await one.entries(), before);
    assert.ok((await approvedChange(one, phaseKind, change, 'Two months more.')).ok);
    const moves = (await one.plan()).phaseMoves.map(({ id: _, phaseId: _phase, ...move }) => move);
    const kept = { reason: 'Two months more.', approvedBy: 'Improvement Board', approvedOn: '2021-11-19', change: 1 };
    assert.deepEqual(moves, [{ number: 2, was, now, changedOn: '2021-11-19', ...kept }]);
    assert.ok((await approvedChange(one, phaseKind, { ...change, name: 'Help early' })).ok);
    assert.deepEqual([(await one.plan()).phaseMoves.length, (await one.plan()).phases[1]?.name], [1, 'Help early']);
  });
});
