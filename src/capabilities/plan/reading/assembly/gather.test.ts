import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { excelGrid, planTable, table, wordGrid } from '../fixtures/grid.ts';
import { keys, only, read, refs, row } from '../fixtures/reading.ts';

describe('columns and tables', () => {
  it('columns in another order and under other names', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        table('table 1', [
          ['By when', 'What good looks like', 'Actions/Key activities', 'Lead officer', 'Improvement area', 'Reference'],
          ['31 March 2022', 'Safe', 'a) Review', 'Chief Executive', 'One', 'LG1'],
        ]),
      ),
    );
    assert.deepEqual(
      [plan.priorities[0]?.title, plan.priorities[0]?.target.day, plan.activities[0]?.text, plan.outcomes[0]?.text, keys(plan)],
      ['One', '2022-03-31', 'Review', 'Safe', []],
    );
  });

  it('a column without a field is kept beside each priority and told once', () => {
    const rows = [
      ['Ref', 'Priority area', 'RAG', 'Target date'],
      ['LG1', 'One', 'Amber', 'May 2022'],
      ['LG2', 'Two', 'Red', 'May 2022'],
    ];
    const plan = read(wordGrid('# Leadership', table('table 1', rows)));
    assert.deepEqual(
      plan.priorities.map(({ other }) => other),
      [[{ column: 'RAG', text: 'Amber', place: 'table 1, row 2, column RAG' }], [{ column: 'RAG', text: 'Red', place: 'table 1, row 3, column RAG' }]],
    );
    assert.equal(only(plan, 'extra-column').text, 'LG1: Amber\nLG2: Red');
  });

  it('two columns of one kind: the second is kept and asked about', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        table('table 1', [
          ['Ref', 'Priority area', 'SRO', 'Owner', 'Target date'],
          ['LG1', 'One', 'Chief Executive', 'Head of service', 'May 2022'],
        ]),
      ),
    );
    assert.equal(plan.priorities[0]?.sro.raw, 'Chief Executive');
    assert.equal(plan.priorities[0]?.other[0]?.text, 'Head of service');
    assert.equal(only(plan, 'second-column').severity, 'question');
  });

  it('a phase in a column of its own', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        table('table 1', [
          ['Ref', 'Priority area', 'Phase', 'Key activity', 'Target date'],
          ['LG1', 'One', '2', 'a) Review', 'End May 2022'],
        ]),
      ),
    );
    assert.equal(plan.activities[0]?.target.phase, 2);
  });

  it('a phase that is no number, or not the same in each row, is kept', () => {
    const head = ['Ref', 'Priority area', 'Phase', 'Key activity', 'Target date'];
    const plan = read(
      wordGrid(
        '# Leadership',
        table('table 1', [
          head,
          ['LG1', 'One', 'Now', 'a) Review', 'End May 2022'],
          ['LG2', 'Two', '1', 'a) Review', 'End May 2022'],
          ['', '', '2', 'b) Train', ''],
        ]),
      ),
    );
    assert.deepEqual(
      plan.priorities.map(({ other }) => other.map(({ text, place }) => `${text} ${place}`)),
      [['Now table 1, row 2, column Phase'], ['2 table 1, row 4, column Phase']],
    );
    assert.equal(only(plan, 'extra-column').text, 'LG1: Now\nLG2: 2');
  });

  it('a workstream in a row that goes on is told', () => {
    const plan = read(
      excelGrid({
        name: 'Plan',
        rows: [
          ['Workstream', 'Ref', 'Priority area', 'Action'],
          ['Leadership', 'LG1', 'One', 'a) Review'],
          ['Workforce', '', '', 'b) Train'],
        ],
      }),
    );
    assert.equal(only(plan, 'text-not-placed').text, 'Workforce');
  });

  it('refs under a heading that says nothing', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        table('table 1', [
          ['', 'Priority area', 'Key activity', 'Target date'],
          ['LG1', 'One', 'a) Review', 'May 2022'],
        ]),
      ),
    );
    assert.deepEqual(refs(plan), ['LG1']);
  });

  it('a plan table without refs blocks, with all its text', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        planTable('table 1', row('LG1')),
        table('table 2', [
          ['Priority area', 'SRO', 'Key activity'],
          ['One', 'Chief Executive', 'Review'],
        ]),
      ),
    );
    const problem = only(plan, 'no-ref-column');
    assert.deepEqual([problem.severity, problem.place], ['blocks', 'table 2']);
    assert.match(problem.text, /One \| Chief Executive \| Review/);
  });

  it('a table that is no plan is told with all its text', () => {
    const plan = read(
      wordGrid(
        table('table 1', [
          ['Version', 'Date'],
          ['0-3', 'May'],
        ]),
        '# Leadership',
        planTable('table 2', row('LG1')),
      ),
    );
    assert.equal(only(plan, 'table-not-recognised').text, 'Version | Date\n0-3 | May');
  });

  it('what stands above a sheet’s headings is its preamble', () => {
    const plan = read(
      excelGrid({
        name: 'Leadership',
        rows: [['Improvement Plan'], ['Version 2', 'October 2021'], ['Ref', 'Priority area', 'Target date'], ['LG1', 'One', 'May 2022']],
      }),
    );
    assert.deepEqual([plan.title, plan.version], ['Improvement Plan', 'Version 2']);
    assert.deepEqual(
      plan.preamble.map(({ text, place }) => `${text} · ${place}`),
      ['Improvement Plan · sheet Leadership, cell A1', 'Version 2 · sheet Leadership, cell A2', 'October 2021 · sheet Leadership, cell B2'],
    );
  });
});
