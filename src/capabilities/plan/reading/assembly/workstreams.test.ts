import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excelGrid, planTable, wordGrid } from '../fixtures/grid.ts';
import { keys, only, read, refs, row } from '../fixtures/reading.ts';
import type { ReadPlan } from '../rules/plan.ts';

describe('workstreams', () => {
  const names = (plan: ReadPlan) => plan.workstreams.map(({ code, name }) => `${code} ${name}`);

  it('from rows that stand between the priorities', () => {
    const plan = read(
      excelGrid({
        name: 'Plan',
        rows: [
          ['Ref', 'Priority area', 'Target date'],
          ['Leadership (LG)'],
          ['LG1', 'One', 'End March 2022'],
          ['Workstream 2: Workforce'],
          ['W1', 'One', 'End March 2022'],
        ],
      }),
    );
    assert.deepEqual(names(plan), ['LG Leadership', 'W Workforce']);
    assert.equal(plan.workstreams[1]?.place, 'sheet Plan, cell A4');
  });

  it('from a column, a blank cell taking the one above', () => {
    const plan = read(
      excelGrid({
        name: 'Plan',
        rows: [
          ['Workstream', 'Ref', 'Priority area', 'Target date'],
          ['Leadership', 'LG1', 'One', 'May 2022'],
          ['', 'LG2', 'Two', 'May 2022'],
          ['Workforce', 'W1', 'One', 'May 2022'],
        ],
      }),
    );
    assert.deepEqual(names(plan), ['LG Leadership', 'W Workforce']);
    assert.deepEqual(
      plan.priorities.map(({ workstream }) => workstream),
      ['LG', 'LG', 'W'],
    );
  });

  it('from the sheets’ names', () => {
    const rows = (ref: string) => [
      ['Ref', 'Priority area', 'Target date'],
      [ref, 'One', 'May 2022'],
    ];
    assert.deepEqual(names(read(excelGrid({ name: 'Leadership', rows: rows('LG1') }, { name: 'Workforce', rows: rows('W1') }))), [
      'LG Leadership',
      'W Workforce',
    ]);
  });

  it('unnamed ones are called by their code, and that is asked', () => {
    const plan = read(
      excelGrid({
        name: 'Sheet1',
        rows: [
          ['Ref', 'Priority area', 'Target date'],
          ['LG1', 'One', 'May 2022'],
          ['W1', 'One', 'May 2022'],
        ],
      }),
    );
    assert.deepEqual(names(plan), ['LG LG', 'W W']);
    assert.deepEqual(
      keys(plan).filter((key) => key.startsWith('workstream')),
      ['workstream-unnamed LG', 'workstream-unnamed W'],
    );
  });

  it('the plan’s own heading over all of them names none', () => {
    assert.deepEqual(names(read(wordGrid('# Appendix 1', planTable('table 1', row('LG1'), row('LG2'), row('W1'))))), ['LG LG', 'W W']);
  });

  it('a short line over a table is its heading; the foot of a page is not', () => {
    assert.deepEqual(names(read(wordGrid('Leadership', planTable('table 1', row('LG1')), 'Version 0-3', 'Workforce', planTable('table 2', row('W1'))))), [
      'LG Leadership',
      'W Workforce',
    ]);
    assert.deepEqual(
      names(read(wordGrid('# Leadership', 'This part is about leaders.', planTable('table 1', row('LG1')), 'Page 4', planTable('table 2', row('LG2'))))),
      ['LG Leadership'],
    );
  });

  it('a ref of another workstream is kept where it stands, and said', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), row('LG2'), row('GL3')), '# Workforce', planTable('table 2', row('W1'))));
    assert.equal(plan.priorities[2]?.workstream, 'LG');
    assert.match(only(plan, 'ref-of-other-workstream').message, /GL3 stands among the priorities of LG/);
  });

  it('two names for a code, a name for two codes, a code that differs', () => {
    assert.deepEqual(keys(read(wordGrid('# Leadership', planTable('table 1', row('LG1')), '# Governance', planTable('table 2', row('LG2'))))), [
      'workstream-two-names LG',
    ]);
    assert.deepEqual(keys(read(wordGrid('# Leadership', planTable('table 1', row('LG1')), '# Leadership', planTable('table 2', row('W1'))))), [
      'workstream-two-codes LG',
    ]);
    assert.deepEqual(keys(read(wordGrid('# Leadership (L)', planTable('table 1', row('LG1'))))), ['workstream-code-differs LG']);
  });

  it('a number left out is asked about, and nothing is renumbered', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), row('LG3'), row('LG5'))));
    assert.deepEqual(refs(plan), ['LG1', 'LG3', 'LG5']);
    assert.match(only(plan, 'ref-gap').message, /leave out LG2 and LG4/);
  });
});
