import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planTable, table, wordGrid } from '../fixtures/grid.ts';
import { keys, only, read, refs, row } from '../fixtures/reading.ts';

describe('rows', () => {
  it('a row without a ref goes on with the priority above', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        planTable('table 1', row('LG1', 'One', 'a) Review the'), ['', '', '', 'whole service\nb) Recruit', 'and heard', ''], row('LG2')),
      ),
    );
    assert.deepEqual(
      plan.activities.slice(0, 2).map(({ text }) => text),
      ['Review the whole service', 'Recruit'],
    );
    assert.equal(plan.outcomes[0]?.text, 'Children are safe and heard');
    assert.equal(plan.activities[1]?.place, 'table 1, row 3, column Key activity');
    assert.deepEqual(keys(plan), []);
  });

  it('so does one on the next page, under the headings printed again', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        planTable('table 1', row('LG1', 'One', 'a) Review')),
        planTable('table 2', ['LG1 (continued)', 'One', '', 'b) Recruit', '', ''], row('LG2')),
      ),
    );
    assert.deepEqual(
      plan.activities.map(({ ref }) => ref),
      ['LG1a', 'LG1b', 'LG2a', 'LG2b'],
    );
    assert.deepEqual([refs(plan), plan.workstreams.length, keys(plan)], [['LG1', 'LG2'], 1, []]);
  });

  it('headings printed again inside a table change nothing, or the order of its columns', () => {
    const again = ['Target date', 'Ref', 'Priority area', 'SRO', 'Key activity', 'Outcome'];
    const plan = read(
      wordGrid('# Leadership', planTable('table 1', row('LG1'), again, ['End June 2022', 'LG2', 'Two', 'Chief Executive', 'a) Review', 'Safe'])),
    );
    assert.equal(plan.priorities[1]?.target.day, '2022-06-30');
    assert.deepEqual(refs(plan), ['LG1', 'LG2']);
  });

  it('a table on the next page without headings is read with those before it, and that is said', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1')), table('table 2', [row('LG2')])));
    assert.deepEqual(refs(plan), ['LG1', 'LG2']);
    assert.equal(only(plan, 'headings-assumed').place, 'table 2');
  });

  it('a forgotten ref blocks, and takes the rows under it along', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), row('', 'A second'), ['', '', '', 'c) Train', '', ''], row('LG2'))));
    assert.deepEqual(keys(plan), ['missing-ref', 'missing-ref']);
    const [first, second] = plan.problems;
    assert.deepEqual([first?.severity, first?.place, second?.place], ['blocks', 'table 1, row 3', 'table 1, row 4']);
    assert.match(first?.text ?? '', /A second \| Chief Executive \| a\) Review b\) Recruit/);
    assert.match(second?.text ?? '', /c\) Train/);
    assert.equal(plan.activities.length, 4);
  });

  it('the rest of a title is asked about', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1', 'Permanent leadership'), ['', 'team', '', 'c) Train', '', ''])));
    assert.equal(plan.priorities[0]?.title, 'Permanent leadership team');
    assert.equal(only(plan, 'title-continued').ref, 'LG1');
  });

  it('a ref that is none blocks', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), row('1.2', 'Another'))));
    assert.deepEqual([only(plan, 'ref-not-understood').severity, only(plan, 'ref-not-understood').place], ['blocks', 'table 1, row 3']);
    assert.match(only(plan, 'ref-not-understood').text, /1\.2 \| Another/);
  });

  it('the same ref with another title blocks, and the first stays', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1', 'One'), row('LG1', 'Two'), ['', '', '', 'c) Train', '', ''])));
    assert.deepEqual(keys(plan), ['duplicate-ref LG1', 'duplicate-ref LG1']);
    assert.deepEqual([plan.priorities.length, plan.priorities[0]?.title, plan.activities.length], [1, 'One', 2]);
    assert.match(plan.problems[0]?.message ?? '', /the first is at table 1, row 2/);
  });

  it('the same ref and title with the same letters blocks too', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1', 'One'), row('LG1', 'One'))));
    assert.deepEqual(keys(plan), ['duplicate-ref LG1']);
  });

  it('a ref and title in one cell', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', ['LG1 Permanent team', '', 'Chief Executive', 'a) Review', 'Safe', 'End March 2022'])));
    assert.deepEqual([plan.priorities[0]?.ref, plan.priorities[0]?.title], ['LG1', 'Permanent team']);
  });

  it('text in a plan table that belongs to nothing is kept in a problem', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), ['Page 3 of 5', '<', '<', '<', '<', '<'], row('LG2'))));
    assert.equal(only(plan, 'text-not-placed').text, 'Page 3 of 5');
    assert.equal(plan.workstreams[0]?.name, 'Leadership');
    const last = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), ['Source: the board', '<', '<', '<', '<', '<'])));
    assert.equal(only(last, 'text-not-placed').text, 'Source: the board');
  });
});

describe('merged cells', () => {
  it('an activity a row, with the priority merged beside them', () => {
    const plan = read(
      wordGrid(
        '# Leadership',
        planTable(
          'table 1',
          ['LG1', 'One', 'Chief Executive', 'a) Review', 'Safe', 'End March 2022'],
          ['^', '^', '^', 'b) Recruit', '^', '^'],
          ['^', '^', '^', 'c) Train', '^', 'End May 2022'],
        ),
      ),
    );
    assert.deepEqual(
      plan.activities.map(({ ref, target }) => [ref, target.day, target.inherited]),
      [
        ['LG1a', '2022-03-31', false],
        ['LG1b', '2022-03-31', false],
        ['LG1c', '2022-05-31', false],
      ],
    );
    assert.equal(plan.priorities[0]?.target.day, '2022-05-31');
    assert.deepEqual(keys(plan), []);
  });

  it('a target merged over two priorities is the target of both', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', row('LG1'), ['LG2', 'Two', '^', 'a) Review', 'Safe', '^'])));
    assert.deepEqual(
      plan.priorities.map(({ target, sro }) => [target.day, sro.posts[0]?.title]),
      [
        ['2022-03-31', 'Chief Executive'],
        ['2022-03-31', 'Chief Executive'],
      ],
    );
  });
});
