import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Grounds, grounds, refusedIn } from '../fixtures/ground.ts';
import { savePhase } from '../index.ts';

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

  test('once the plan is accepted its days change for a reason', async () => {
    const { id, changer } = await ground({ accepted: true });
    const change = { number: 2, name: 'Early help', fromDay: '2022-05-01', toDay: '2023-06-30', focus: [], changes: 2 } as const;
    refusedIn(await savePhase(changer, id, change), 'reason', /Say why/);
    assert.ok((await savePhase(changer, id, { ...change, reason: 'The board, 12 November.' })).ok);
  });
});
