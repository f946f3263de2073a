import assert from 'node:assert/strict';
import { after, before, describe, test } from 'node:test';
import { type Grounds, grounds, refusedIn } from '../fixtures/ground.ts';
import { addLine, editWords, priorityByRef } from '../index.ts';

let all: Grounds;
const ground = (options?: { accepted?: boolean }) => all.ground(options);

before(async () => {
  all = await grounds();
});
after(() => all.close());

describe('words, until the board accepts them', () => {
  test('titles and texts change, an activity takes the next letter, an outcome the next number', async () => {
    const { id, changer, plan, open } = await ground();
    const before = priorityByRef(await plan(), 'W1');
    assert.ok(before);
    const given = {
      ref: 'W1',
      title: 'Workforce',
      texts: { W1a: 'Publish the strategy' },
      newActivity: { text: 'Hold exit interviews', target: null },
      newOutcome: 'Fewer leave',
    };
    assert.ok((await editWords(changer, id, given)).ok);
    const priority = priorityByRef(await plan(), 'W1');
    assert.deepEqual(
      [
        priority?.title,
        priority?.activities.map(({ ref, text, target, targetConfirmed }) => [ref, text, target, targetConfirmed]),
        priority?.outcomes.map(({ ref }) => ref),
      ],
      [
        'Workforce',
        [
          ['W1a', 'Publish the strategy', '2022-03-31', false],
          ['W1b', 'Hold exit interviews', null, false],
        ],
        ['W1.o1'],
      ],
    );
    assert.ok(!(await open()).includes('letter-empty W1b'), 'the letter that stood empty was filled');
  });

  test('once accepted they stand', async () => {
    const { id, changer } = await ground({ accepted: true });
    refusedIn(await editWords(changer, id, { ref: 'W1', title: 'Other', texts: {} }), 'title', /accepted on 12 November 2021/);
    refusedIn(await addLine(changer, id, { ref: 'CC2', title: 'Communication', owner: 'Chief Executive' }), 'ref', /accepted on 12 November 2021/);
  });

  const lines: [name: string, ref: string, words: RegExp | null][] = [
    ['letters of its own', 'CC2', null],
    ['a ref that is used', 'CC1', /ref of a priority already/],
    ['a workstream’s letters', 'LG9', /belong to a workstream/],
  ];
  for (const [name, ref, words] of lines)
    test(`a cross-cutting line with ${name}`, async () => {
      const { id, changer, plan } = await ground();
      const tried = await addLine(changer, id, { ref, title: 'Communication', owner: 'Chief Executive' });
      if (words) return refusedIn(tried, 'ref', words);
      const line = priorityByRef(await plan(), ref);
      assert.deepEqual([line?.kind, line?.workstreamId, line?.owners[0]?.part], ['cross-cutting', null, 'accountable']);
    });
});
