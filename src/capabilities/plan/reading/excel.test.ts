import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { type WriteSheet, writeXlsx } from 'hucre/xlsx';
import { readPlan } from './read-plan.ts';
import type { ReadPlan } from './rules/plan.ts';

async function read(...sheets: WriteSheet[]): Promise<ReadPlan> {
  const reading = await readPlan('plan.xlsx', await writeXlsx({ sheets }));
  assert.ok(reading.ok, JSON.stringify(reading));
  return reading.plan;
}
const head = ['Ref', 'Priority area', 'Key activity', 'Target date'];
const keys = (plan: ReadPlan) =>
  plan.problems
    .filter(({ key }) => ['struck', 'formula', 'error', 'comment', 'hidden', 'text-box', 'table-not-recognised'].includes(key))
    .map(({ key, ref, text, place }) => `${key}|${ref}|${text}|${place}`);

describe('cells', () => {
  it('a date cell is the day that it shows, a number and a truth are their text', async () => {
    const plan = await read({
      name: 'Workforce',
      rows: [head, ['W1', 2022, 'a) Review', new Date(Date.UTC(2022, 2, 31))], ['W2', true, 'a) Review', 'May 2022']],
    });
    assert.deepEqual(
      plan.priorities.map(({ title, target }) => [title, target.raw, target.day]),
      [
        ['2022', '31 March 2022', '2022-03-31'],
        ['TRUE', 'May 2022', '2022-05-31'],
      ],
    );
  });
  it('merged cells', async () => {
    const plan = await read({
      name: 'Workforce',
      rows: [head, ['W1', 'One', 'a) Review', 'May 2022'], [null, null, 'b) Recruit', null]],
      merges: [
        { startRow: 1, startCol: 0, endRow: 2, endCol: 0 },
        { startRow: 1, startCol: 3, endRow: 2, endCol: 3 },
      ],
    });
    assert.deepEqual(
      plan.activities.map(({ ref, target }) => `${ref} ${target.day}`),
      ['W1a 2022-05-31', 'W1b 2022-05-31'],
    );
  });
  it('a merged cell under blank rows shows itself beside each of its priorities', async () => {
    const rows = [[], [], head, [], ['W1', 'One', 'a) Review', 'May 2022'], ['W2', 'Two', 'a) Train', null]];
    const plan = await read({ name: 'Workforce', rows, merges: [{ startRow: 4, startCol: 3, endRow: 5, endCol: 3 }] });
    assert.deepEqual(
      plan.activities.map(({ ref, target }) => `${ref} ${target.day}`),
      ['W1a 2022-05-31', 'W2a 2022-05-31'],
    );
  });
  it('blank rows between rows do not move the places', async () => {
    const plan = await read({ name: 'Workforce', rows: [[], head, [], ['W1', 'One', 'a) Review', 'May 2022']] });
    assert.equal(plan.activities[0]?.place, 'sheet Workforce, cell C4');
  });
  it('struck-out text, comments, errors and formulas without a result are said', async () => {
    const plan = await read({
      name: 'Workforce',
      rows: [head, ['W1', 'One', null, null], ['W2', '#REF!', 'a) Train', 'May 2022']],
      cells: new Map([
        ['1,2', { value: 'a) Review monthly', type: 'richText', richText: [{ text: 'a) Review' }, { text: ' monthly', font: { strikethrough: true } }] }],
        ['1,3', { formula: 'Z9', value: null, type: 'formula' }],
        ['2,2', { value: 'a) Train', type: 'string', comment: { text: 'Who pays?', author: 'Finance' } }],
      ]),
    });
    assert.deepEqual(keys(plan), [
      'struck|W1|monthly|sheet Workforce, cell C2',
      'formula|W1|=Z9|sheet Workforce, cell D2',
      'error|W2|#REF!|sheet Workforce, cell B3',
      'comment|W2|Who pays?|sheet Workforce, cell C3',
    ]);
    assert.equal(plan.activities[0]?.text, 'Review monthly');
  });
});

describe('sheets', () => {
  const sound = { name: 'Workforce', rows: [head, ['W1', 'One', 'a) Review', 'May 2022'], ['W2', 'Two', 'a) Train', 'May 2022']] };

  it('a hidden sheet is named and not read', async () => {
    const plan = await read(sound, { name: 'Old', hidden: true, rows: [head, ['W1', 'Another', 'a) Review', 'May 2021']] });
    assert.equal(plan.priorities.length, 2);
    assert.deepEqual(keys(plan), ['hidden||The sheet “Old” is hidden and was not read|sheet Old']);
  });
  it('hidden rows and columns are read, and said', async () => {
    const plan = await read({ ...sound, rowDefs: new Map([[2, { hidden: true }]]), columns: [{}, { hidden: true }] });
    assert.deepEqual(
      plan.priorities.map(({ title }) => title),
      ['One', 'Two'],
    );
    assert.deepEqual(keys(plan), [
      'hidden||Hidden rows were read as if they were shown: 3|sheet Workforce',
      'hidden||Hidden columns were read as if they were shown: B|sheet Workforce',
    ]);
  });
  it('a sheet that is no plan is told with its text', async () => {
    assert.deepEqual(
      keys(
        await read(sound, {
          name: 'Key',
          rows: [
            ['Blue', 'Complete'],
            ['Red', 'Off track'],
          ],
        }),
      ),
      ['table-not-recognised||Blue | Complete\nRed | Off track|sheet Key'],
    );
  });
});
