import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { RatingColour } from '../../assurance/index.ts';
import { lines, marlshire, workstreams } from '../fixtures/marlshire.ts';
import { closedCycles, measure, type PrioritySpec, positionFrom } from '../fixtures/position.ts';
import { frozen } from '../fixtures/report.ts';
import { type HighlightContext, highlightView, NoCycle } from './highlight-view.ts';
import type { Brief, HighlightView } from './view-shape.ts';

const view = highlightView(marlshire.position, marlshire.history, frozen);

/** The report of one priority in one workstream, changed from one in good order: green, updated, nothing late. */
function viewOf(change: Partial<PrioritySpec>, context: Partial<HighlightContext> = {}): HighlightView {
  const { position, history } = positionFrom([{ code: 'LG', name: 'Leadership', priorities: [{ ...sound, ...change }] }]);
  return highlightView(position, history, { ...frozen, ...context });
}

const sound: PrioritySpec = {
  ref: 'LG1',
  title: 'A title',
  owner: 'Director',
  activities: [{ text: 'The work', target: '2022-12-31' }],
  measures: [measure('Visits on time', 50, 80, 80, 81, 82)],
  past: 'GG GG',
  update: { achieved: 'Much', nextSteps: 'More' },
};

const refs = (items: readonly Brief[]) => items.map((item) => item.ref);

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

describe('changes since the last cycle', () => {
  const rows: readonly [name: string, past: string, change: Partial<PrioritySpec>, expected: 'better' | 'worse' | 'none'][] = [
    ['green then, green now', 'GG', {}, 'none'],
    ['amber then, green now', 'AG', {}, 'better'],
    ['red then, green now', 'RG', {}, 'better'],
    ['grey then, green now', '--', {}, 'better'],
    ['green then, amber now', 'GG', { activities: [{ text: 'No date', target: null }] }, 'worse'],
    ['amber then, red now', 'AG', { activities: [{ text: 'Late', target: '2022-09-01' }] }, 'worse'],
    ['green then, grey now', 'GG', { activities: [{ text: 'Later', status: 'not-begun', start: '2023-01-01', target: '2023-06-30' }], measures: [] }, 'worse'],
    ['only the newest cycle counts', 'RG GG', {}, 'none'],
  ];
  for (const [name, past, change, expected] of rows) {
    test(name, () => {
      const { changes } = viewOf({ ...change, past });
      assert.deepEqual([changes.better.length, changes.worse.length], [expected === 'better' ? 1 : 0, expected === 'worse' ? 1 : 0]);
    });
  }

  test('what got worse has the reasons of the state that changed and the owner’s words', () => {
    const worse = viewOf({ activities: [{ text: 'Late', target: '2022-09-01' }], update: { slipping: 'The supplier failed.' } }).changes.worse[0];
    assert.deepEqual(
      worse?.because.map((reason) => reason.part),
      ['process'],
    );
    assert.equal(worse?.words, 'The supplier failed.');
    assert.equal(viewOf({ activities: [{ text: 'Late', target: '2022-09-01' }] }).changes.worse[0]?.words, null);
  });

  test('in the first cycle nothing is compared', () => {
    const { changes } = viewOf({ past: undefined });
    assert.equal(changes.since, null);
    assert.deepEqual([changes.added, changes.newlyLate, changes.targetsMoved], [[], [], []]);
  });

  test('a priority without a rating in the last cycle is new', () => {
    assert.deepEqual(view.changes.added, []);
    const { position, history } = positionFrom([{ code: 'LG', name: 'Leadership', priorities: [sound, { ...sound, ref: 'LG2', past: undefined }] }]);
    assert.deepEqual(refs(highlightView(position, history, frozen).changes.added), ['LG2']);
  });

  // cycle 12 closed on Friday 23 September 2022
  const moves: readonly [approvedOn: '2022-09-23' | '2022-09-24' | '2022-10-21' | '2022-10-22' | null, told: boolean][] = [
    ['2022-09-23', false],
    ['2022-09-24', true],
    ['2022-10-21', true],
    ['2022-10-22', false],
    [null, false],
  ];
  for (const [approvedOn, told] of moves) {
    test(`a target moved by a change approved on ${approvedOn ?? 'no day'} is ${told ? 'told' : 'not told'}`, () => {
      const { changes } = viewOf({ activities: [{ text: 'The work', target: '2022-11-30', moves: [{ to: '2022-12-31', approvedOn }] }] });
      assert.deepEqual(
        changes.targetsMoved.map((one) => [one.activity, one.from, one.to, one.moves]),
        told ? [['LG1a', '2022-11-30', '2022-12-31', 1]] : [],
      );
    });
  }

  test('of two moves since, the first date and the last stand', () => {
    const activities = [
      {
        text: 'The work',
        target: '2022-11-30',
        moves: [
          { to: '2022-12-31', approvedOn: '2022-10-01' },
          { to: '2023-01-31', approvedOn: '2022-10-10' },
        ],
      },
    ] as const;
    assert.deepEqual(
      viewOf({ activities }).changes.targetsMoved.map((one) => [one.from, one.to, one.moves]),
      [['2022-11-30', '2023-01-31', 2]],
    );
  });

  test('newly late is what last cycle’s list did not name', () => {
    const late = { text: 'Late', target: '2022-09-01' } as const;
    assert.deepEqual(
      viewOf({ activities: [late] }).changes.newlyLate.map((one) => one.activity),
      ['LG1a'],
    );
    const slowBefore = [{ rule: 'H11', part: 'slow', key: 'slow-past-target', facts: { activity: 'LG1a', target: '2022-09-01', days: 22 } }] as const;
    assert.deepEqual(viewOf({ activities: [late], slowBefore }).changes.newlyLate, []);
  });

  test('complete now and not then, and off the slow list, are told', () => {
    assert.deepEqual(refs(view.changes.newlyComplete), ['LG5']);
    assert.deepEqual(refs(view.changes.leftSlowList), ['LG5', 'WF3', 'RH2']);
    assert.deepEqual(
      view.changes.activitiesComplete.map((one) => one.activity),
      ['LG2b', 'LG5a'],
    );
  });
});

describe('what is to be put right', () => {
  test('a completion nobody else has verified waits; a verified one does not', () => {
    const claimed = (verified?: '2022-10-20') =>
      viewOf({ activities: [{ text: 'Done', claimed: verified ? ['2022-10-17', verified] : ['2022-10-17'], target: '2022-12-31' }] });
    assert.deepEqual(
      claimed().awaitingVerification.map((one) => [one.activity, one.claimedOn]),
      [['LG1a', '2022-10-17']],
    );
    assert.deepEqual(claimed('2022-10-20').awaitingVerification, []);
  });

  test('a target that is missing or unconfirmed is listed with the plan’s phrase', () => {
    assert.deepEqual(
      view.unconfirmedDates.map((one) => [one.activity, one.raw, one.day]),
      [
        ['QP5a', 'Mar 202', null],
        ['QP5b', 'End of March 2023', '2023-03-31'],
      ],
    );
    assert.deepEqual(viewOf({ activities: [{ text: 'Stopped', target: null, status: 'stopped', stopApprovedOn: '2022-10-01' }] }).unconfirmedDates, []);
  });

  test('complete and not blue waits for its evaluation', () => {
    assert.deepEqual(refs(view.toEvaluate), ['LG5']);
  });
});

describe('the wall', () => {
  test('shows twelve closed cycles and this one', () => {
    assert.deepEqual(
      view.wall.cycles.map((cycle) => cycle.number),
      [...closedCycles.map((cycle) => cycle.number), 13],
    );
    for (const priority of marlshire.position.priorities) assert.equal(view.wall.marks[priority.ref]?.length, 13);
  });

  test('nothing of this cycle or a later one counts as history', () => {
    const later = marlshire.history.map((one) => ({ ...one, cycle: { ...one.cycle, number: one.cycle.number + 1 } }));
    const told = highlightView(marlshire.position, later, frozen);
    assert.deepEqual([told.wall.cycles.length, told.changes.since?.number], [12, 12]);
  });

  test('leaves empty what had no rating then', () => {
    assert.equal(view.wall.marks.X1?.[0], null);
    assert.equal(view.wall.marks.X1?.[1]?.process, 'on-track');
  });

  test('this cycle’s column is the position, with a ring where owner and facts differ', () => {
    for (const { ref, rating } of marlshire.position.priorities) assert.equal(view.wall.marks[ref]?.at(-1)?.colour, rating.colour, ref);
    assert.equal(view.wall.marks.LG1?.at(-1)?.differs, true);
    assert.equal(view.wall.marks.LG2?.at(-1)?.differs, false);
  });
});
