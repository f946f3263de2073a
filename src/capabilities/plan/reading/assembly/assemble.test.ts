import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { planTable, wordGrid } from '../fixtures/grid.ts';
import { keys, only, read, row } from '../fixtures/reading.ts';

describe('a sound plan', () => {
  const plan = read(
    wordGrid('Improvement Plan', '# Leadership (LG)', planTable('table 1', row('LG1'), row('LG2')), '# Workforce', planTable('table 2', row('W1'))),
  );

  it('has nothing to report but what is inherited', () => assert.deepEqual(keys(plan), []));
  it('has its workstreams, with the heading as printed', () => {
    assert.deepEqual(
      plan.workstreams.map(({ code, name, raw, place }) => [code, name, raw, place]),
      [
        ['LG', 'Leadership', 'Leadership (LG)', 'paragraph 2'],
        ['W', 'Workforce', 'Workforce', 'paragraph 4'],
      ],
    );
  });
  it('says of each item where it stands', () => {
    assert.equal(plan.priorities[1]?.place, 'table 1, row 3');
    assert.equal(plan.priorities[1]?.sro.place, 'table 1, row 3, column SRO');
    assert.equal(plan.activities[2]?.place, 'table 1, row 3, column Key activity');
    assert.equal(plan.outcomes[2]?.place, 'table 2, row 2, column Outcome');
    assert.equal(plan.activities[4]?.target.place, 'table 2, row 2, column Target date');
  });
  it('gives activities and outcomes their refs', () => {
    assert.deepEqual(
      plan.activities.map(({ ref }) => ref),
      ['LG1a', 'LG1b', 'LG2a', 'LG2b', 'W1a', 'W1b'],
    );
    assert.deepEqual(
      plan.outcomes.map(({ ref }) => ref),
      ['LG1.o1', 'LG2.o1', 'W1.o1'],
    );
  });
  it('says once that activities inherit (H16)', () => {
    assert.ok(plan.activities.every(({ target }) => target.inherited && target.day === '2022-03-31' && target.phase === 1 && !target.needsConfirming));
    assert.match(only(plan, 'target-inherited').message, /6 of 6/);
  });
});

describe('required text (C1.08)', () => {
  it('each blank is a problem; without a title nothing can be stored', () => {
    const plan = read(wordGrid('# Leadership', planTable('table 1', ['LG1', '', '', '', '', ''])));
    assert.deepEqual(
      plan.problems.map(({ rule, key, severity }) => [rule, key, severity]),
      [
        ['C1.08', 'blank-title', 'blocks'],
        ['C1.08', 'blank-sro', 'question'],
        ['C1.08', 'blank-activity', 'question'],
        ['C1.08', 'blank-outcome', 'question'],
        ['C1.08', 'blank-target', 'question'],
      ],
    );
  });
});

describe('SROs', () => {
  const withSro = (...sros: string[]) =>
    read(wordGrid('# Leadership', planTable('table 1', ...sros.map((sro, index) => row(`LG${index + 1}`, undefined, undefined, undefined, sro)))));

  it('two: the first accountable, the other joint, and asked (H15)', () => {
    const plan = withSro('Chief Executive\nDirector Families');
    assert.deepEqual(plan.priorities[0]?.sro.posts, [
      { title: 'Chief Executive', role: 'accountable' },
      { title: 'Director Families', role: 'joint' },
    ]);
    assert.deepEqual([only(plan, 'several-sros').rule, plan.priorities[0]?.sro.needsConfirming], ['H15', true]);
  });
  it('a group is flagged (H15)', () => assert.deepEqual(keys(withSro('Accountable officers across the statutory bodies')), ['collective-sro LG1']));
  it('to be confirmed is no post', () => assert.deepEqual([keys(withSro('TBC')), withSro('TBC').posts], [['sro-to-be-confirmed LG1'], []]));
  it('spellings of one post are asked about, not merged (H39)', () => {
    const plan = withSro('Director – Families', 'Director Families', 'Chief Executive');
    assert.deepEqual(
      plan.posts.map(({ titles }) => titles),
      [['Director – Families', 'Director Families'], ['Chief Executive']],
    );
    assert.match(only(plan, 'same-post').message, /“Director – Families” \(LG1\), “Director Families” \(LG2\)/);
    assert.deepEqual(
      plan.priorities.map(({ sro }) => sro.posts[0]?.title),
      ['Director – Families', 'Director Families', 'Chief Executive'],
    );
  });
});
