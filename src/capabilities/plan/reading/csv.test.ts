import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { csvFile } from './fixtures/csv-file.ts';
import { marlshire } from './fixtures/marlshire.ts';
import { sameItems } from './fixtures/same-items.ts';
import { wordFile } from './fixtures/word-file.ts';
import { readPlan } from './read-plan.ts';
import type { ReadPlan } from './rules/plan.ts';

async function read(text: string | Uint8Array, name = 'plan.csv'): Promise<ReadPlan> {
  const reading = await readPlan(name, typeof text === 'string' ? Buffer.from(text) : text);
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.plan;
}

describe('a plan saved as CSV reads as the Word file of it', () => {
  for (const [name, delimiter] of [
    ['commas', ','],
    ['semicolons', ';'],
    ['tabs', '\t'],
  ] as const) {
    it(name, async () => {
      const plan = await read(csvFile(marlshire, delimiter));
      const truth = await read(await wordFile(marlshire), 'plan.docx');
      assert.deepEqual(sameItems(plan), sameItems(truth));
      assert.deepEqual([plan.title, plan.version], [truth.title, truth.version]);
    });
  }

  it('with the mark that Excel leaves, and its line that names the separator', async () => {
    const plan = await read(`\uFEFFsep=;\r\n${Buffer.from(csvFile(marlshire, ';')).toString()}`);
    assert.equal(plan.priorities.length, 6);
  });
});

const head = 'Ref,Priority area,SRO,Key activity,Outcome,Target date\n';

it('a cell that a spreadsheet would work out is text, and the apostrophe that keeps it from that is none of it', async () => {
  const plan = await read(`${head}A1,=1+1,'=Chief Executive,a) '=Do it,It is done,March 2024\n`);
  assert.deepEqual([plan.priorities[0]?.title, plan.priorities[0]?.sro.raw], ['=1+1', '=Chief Executive']);
});

it('places go by the row', async () => {
  const plan = await read(`${head}A1,One,,a) Do it,It is done,March 2024\n`);
  assert.deepEqual(
    plan.problems.filter(({ severity }) => severity === 'question').map(({ key, place }) => `${key}, ${place}`),
    ['workstream-unnamed, row 2', 'blank-sro, row 2'],
  );
});

it('a file of 200,000 rows is not begun on', async () => {
  const reading = await readPlan('plan.csv', Buffer.from(head + 'A1,,,,,\n'.repeat(200_000)));
  assert.equal(reading.ok || reading.problem.key, 'too-many-rows');
});
