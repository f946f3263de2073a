import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RatingColour } from '../../assurance/index.ts';
import { lines, marlshire, workstreams } from '../fixtures/marlshire.ts';
import { refs, sound, viewOf } from '../fixtures/one-priority.ts';
import { type PrioritySpec, positionFrom } from '../fixtures/position.ts';
import { frozen } from '../fixtures/report.ts';
import { type HighlightContext, highlightView, NoCycle } from './highlight-view.ts';
import type { Brief } from './view-shape.ts';

const view = highlightView(marlshire.position, marlshire.history, frozen);

describe('position', () => {
  const rows: readonly [name: string, counts: Partial<Record<RatingColour, number>>, worst: RatingColour, worstOnes: string, slow: number][] = [
    ['Leadership and governance', { red: 1, amber: 1, green: 2, blue: 1, grey: 1 }, 'red', 'LG2', 2],
    ['Workforce', { red: 1, amber: 1, green: 1 }, 'red', 'WF1', 2],
    ['Quality and performance', { amber: 4, green: 1 }, 'amber', 'QP1 QP2 QP3 QP5', 3],
    ['Right help, right time', { green: 2, grey: 1 }, 'green', 'RH1 RH2', 0],
    ['Partnerships', { amber: 3, green: 3 }, 'amber', 'PA1 PA2 PA5', 3],
    ['The programme', { red: 2, amber: 9, green: 9, blue: 1, grey: 2 }, 'red', 'LG2 WF1', 10],
    ['Cross-cutting activity', { red: 1 }, 'red', 'X1', 1],
  ];
  const { standing } = view;
  const all = [...standing.workstreams, standing.programme, ...(standing.crossCutting ? [standing.crossCutting] : [])];
  for (const [name, counts, worst, worstOnes, slow] of rows) {
    test(`${name}: counts by colour and its worst`, () => {
      const row = all.find((one) => one.name === name);
      assert.ok(row);
      assert.deepEqual(row.counts, { none: 0, red: 0, grey: 0, amber: 0, blue: 0, green: 0, ...counts });
      assert.equal(row.worst, worst);
      assert.equal(refs(row.worstOnes).join(' '), worstOnes);
      assert.equal(row.slow, slow);
    });
  }

  test('the cross-cutting activity is outside the 23', () => {
    assert.equal(standing.programme.total, 23);
    assert.equal(standing.crossCutting?.total, 1);
  });

  test('every priority stands in one group, in the order of the plan, the cross-cutting activity last', () => {
    const order = view.groups.flatMap((group) => refs(group.priorities));
    assert.deepEqual(
      order,
      [...workstreams.flatMap((workstream) => workstream.priorities), ...lines].map((spec) => spec.ref),
    );
  });

  test('a priority of a workstream that the plan does not list is told, not dropped', () => {
    const position = { ...marlshire.position, workstreams: marlshire.position.workstreams.filter((one) => one.code !== 'WF') };
    const told = highlightView(position, [], frozen);
    assert.deepEqual(told.standing.workstreams.map((row) => [row.name, row.total]).at(-1), ['In no workstream', 3]);
    assert.equal(told.standing.programme.total, 23);
  });

  test('outside any cycle there is nothing to report on', () => {
    assert.throws(() => highlightView({ ...marlshire.position, cycle: null }, [], frozen), NoCycle);
  });
});

describe('what is slow', () => {
  test('is every priority with a reason, with every reason of it', () => {
    const expected = marlshire.position.priorities.filter((priority) => priority.slow.length > 0);
    assert.deepEqual(refs(view.slow), refs(expected as unknown as Brief[]));
    for (const [index, priority] of expected.entries()) assert.equal(view.slow[index]?.reasons.length, priority.slow.length, priority.ref);
  });

  test('is new on the list where last cycle’s list did not have it', () => {
    assert.deepEqual(refs(view.slow.filter((item) => item.newlyListed)), ['LG1', 'QP1', 'X1']);
    assert.equal(viewOf({ past: undefined, activities: [{ text: 'Late', target: '2022-09-01' }] }).slow[0]?.newlyListed, null);
  });
});

describe('disagreements', () => {
  const rows: readonly [name: string, change: Partial<PrioritySpec>, expected: string | null, words: string | null][] = [
    ['declared as derived: none', {}, null, null],
    [
      'a better process declared',
      { activities: [{ text: 'Late', target: '2022-09-01' }], update: { declared: { process: 'on-track' }, difference: 'Why' } },
      'better',
      'Why',
    ],
    ['a worse process declared', { update: { declared: { process: 'off-track' }, difference: 'Why' } }, 'worse', 'Why'],
    ['another state under the same colour', { update: { declared: { impact: 'not-expected' }, difference: 'Why' } }, 'same-colour', 'Why'],
    ['declared otherwise without a word', { update: { declared: { process: 'behind' }, difference: ' \n' } }, 'worse', null],
    ['no update, so nothing declared', { update: undefined }, null, null],
  ];
  for (const [name, change, claim, words] of rows) {
    test(name, () => {
      const found = viewOf(change).disagreements;
      assert.deepEqual(
        found.map((one) => [one.claim, one.words]),
        claim === null ? [] : [[claim, words]],
      );
      for (const one of found) {
        assert.ok(one.reasons.length > 0);
        assert.ok(one.mark.differs);
      }
    });
  }
});

describe('updates', () => {
  test('one is asked of each priority that is neither complete and sustained nor stopped', () => {
    assert.equal(view.updates.asked, 23);
    assert.equal(view.updates.submitted, 22);
  });

  test('a missing one is missed once its day has gone by, or once the cycle is closed', () => {
    // due Friday 21 October 2022, the day the position is of
    const missing = (context: Partial<HighlightContext>) =>
      viewOf({ update: undefined, missedBefore: 1 }, context).updates.missing.map((one) => [one.missed, one.running]);
    assert.deepEqual(missing({ state: 'draft' }), [[false, 1]]);
    assert.deepEqual(missing({ state: 'frozen' }), [[true, 2]]);
    const { position, history } = positionFrom([{ code: 'LG', name: 'Leadership', priorities: [{ ...sound, update: undefined }] }]);
    const dayAfter = highlightView({ ...position, day: '2022-10-22' }, history, { ...frozen, state: 'draft' });
    assert.deepEqual(
      dayAfter.updates.missing.map((one) => [one.missed, one.running]),
      [[true, 1]],
    );
  });

  test('a late one is told with both days', () => {
    assert.deepEqual(
      viewOf({ update: { late: true, submittedOn: '2022-10-24' } }).updates.late.map((one) => [one.submittedOn, one.dueOn]),
      [['2022-10-24', '2022-10-21']],
    );
  });
});

describe('contributions and asks', () => {
  test('contributions are grouped by partner or owner, however the name is written, in the alphabet’s order', () => {
    assert.deepEqual(
      view.contributions.map((group) => [group.whom, refs(group.asks).join(' ')]),
      [
        ['Human resources', 'LG1 WF1'],
        ['Integrated care board', 'PA5'],
        ['Performance team', 'LG2'],
        ['Police', 'QP1 PA1'],
        ['Schools’ forum', 'WF1'],
      ],
    );
  });

  test('each ask tells whether its priority is slow', () => {
    assert.deepEqual(viewOf({ update: { contributions: [{ fromWhom: 'Police', ask: 'Come' }] } }).contributions[0]?.asks[0]?.slow, false);
    assert.equal(view.contributions[0]?.asks[0]?.slow, true);
  });

  test('asks of the board stand in the plan’s order; a blank one is none', () => {
    assert.deepEqual(refs(view.asks), ['LG1', 'WF1', 'PA5']);
    assert.deepEqual(viewOf({ update: { asksOfBoard: ' \n ' } }).asks, []);
  });
});
