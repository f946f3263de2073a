import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excelFile } from './fixtures/excel-file.ts';
import { marlshire } from './fixtures/marlshire.ts';
import { sameItems } from './fixtures/same-items.ts';
import { wordFile } from './fixtures/word-file.ts';
import { readPlan } from './read-plan.ts';
import type { ReadPlan } from './rules/plan.ts';

async function read(name: string, bytes: Uint8Array): Promise<ReadPlan> {
  const reading = await readPlan(name, bytes);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.plan;
}

const files = {
  'Word, letters typed': async () => read('plan.docx', await wordFile(marlshire)),
  'Word, letters by automatic numbering': async () => read('plan.docx', await wordFile(marlshire, { letters: 'automatic' })),
  'Word, columns in another order': async () => read('plan.docx', await wordFile(marlshire, { letters: 'typed', order: [5, 4, 0, 3, 2, 1] })),
  'Excel, a row an activity': async () => read('plan.xlsx', await excelFile(marlshire)),
  'Excel, a row a priority': async () => read('plan.xlsx', await excelFile(marlshire, { rows: 'priority' })),
};

describe('the plan of Marlshire, from every kind of file', () => {
  for (const [name, open] of Object.entries(files)) {
    it(name, async () => {
      const plan = await open();
      assert.deepEqual([plan.workstreams.length, plan.priorities.length, plan.activities.length, plan.outcomes.length], [3, 6, 16, 7]);
      assert.deepEqual([plan.title, plan.version], [marlshire.title, marlshire.version]);
      assert.deepEqual(
        plan.workstreams.map(({ code, name: own }) => `${code} ${own}`),
        ['LW Leading well', 'ES Early support, near home', 'T Together'],
      );
      assert.deepEqual(
        plan.problems.map(({ rule, key, ref, severity }) => `${rule} ${key} ${ref} ${severity}`),
        [
          'H15 several-sros LW1 question',
          'H13 target-no-year ES1e question',
          'H13 target-year-cut-off ES2 question',
          'H15 collective-sro T1 question',
          'H39 same-post  question',
          'H16 target-inherited  note',
          'H14 letter-empty ES1f question',
        ],
      );
      assert.deepEqual(
        plan.activities
          .filter(({ priority }) => priority === 'ES1' || priority === 'ES2')
          .map(({ ref, target }) => `${ref} ${target.phase} ${target.day} ${target.needsConfirming} ${target.inherited}`),
        [
          'ES1a 1 2024-03-31 false false',
          'ES1b 1 2024-03-31 false false',
          'ES1c 1 2024-03-31 false false',
          'ES1d 1 2024-03-31 false false',
          'ES1e 2 null true false',
          'ES2a 1 null true false',
          'ES2b 1 null true false',
          'ES2c 2 2025-03-31 false false',
        ],
      );
      assert.deepEqual(
        plan.phases.map(({ number, from, to }) => [number, from, to]),
        [
          [1, '2023-07-01', '2024-05-31'],
          [2, '2024-06-01', '2025-05-31'],
        ],
      );
      assert.deepEqual(
        plan.statements.map(({ text }) => text),
        ['Every child in Marlshire grows up safe and known.'],
      );
    });
  }

  it('is one plan', async () => {
    const [first, ...others] = await Promise.all(Object.values(files).map((open) => open()));
    for (const other of others) assert.deepEqual(sameItems(other as ReadPlan), sameItems(first as ReadPlan));
  });

  it('has every text as it was written', async () => {
    const plan = await files['Word, letters typed']();
    const written = marlshire.workstreams.flatMap(({ priorities }) => priorities);
    assert.deepEqual(
      plan.priorities.map(({ title }) => title),
      written.map(({ title }) => title),
    );
    assert.deepEqual(
      plan.activities.map(({ text }) => text),
      written.flatMap(({ activities }) => activities.map(([, text]) => text).filter((text) => text !== '')),
    );
    assert.deepEqual(
      plan.outcomes.map(({ text }) => text),
      written.flatMap(({ outcomes }) => outcomes),
    );
    assert.deepEqual(
      plan.priorities.map(({ target }) => target.raw),
      written.map(({ target }) => target.join('\n')),
    );
  });
});
