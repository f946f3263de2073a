import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { marlshire } from '../fixtures/marlshire.ts';
import { refs, sound, viewOf } from '../fixtures/one-priority.ts';
import { closedCycles, type PrioritySpec, positionFrom } from '../fixtures/position.ts';
import { frozen } from '../fixtures/report.ts';
import { highlightView } from './highlight-view.ts';
import { changesPart } from './paper/changes.ts';

const view = highlightView(marlshire.position, marlshire.history, frozen);

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

  for (const [recordedOn, told] of [
    ['2022-10-05', true],
    ['2022-06-01', false],
  ] as const)
    test(`a target moved by a decision of before the last close that was recorded on ${recordedOn} is ${told ? 'told, with both days' : 'not told'}`, () => {
      const moves = [{ to: '2022-12-31', approvedOn: '2022-06-01', recordedOn }] as const;
      const view = viewOf({ activities: [{ text: 'The work', target: '2022-11-30', moves }] });
      assert.deepEqual(
        view.changes.targetsMoved.map((one) => [one.activity, one.approvedOn, one.recordedOn]),
        told ? [['LG1a', '2022-06-01', recordedOn]] : [],
      );
      assert.equal(JSON.stringify(changesPart(view)).includes('recorded 5 October 2022'), told);
    });

  test('what got better by an approved change says so beside it, and in the words of its mark', () => {
    const of = (target: '2022-03-31' | '2022-12-31') =>
      viewOf({ past: 'RG', activities: [{ text: 'The work', target, moves: [{ to: '2023-01-31', approvedOn: '2022-10-14' }] }], expectedImpact: '2022-04-30' });
    const [better] = of('2022-03-31').changes.better;
    assert.match(better?.mark.label ?? '', /; red without approved changes$/);
    const told =
      /changes that were approved: the target of LG1a moved from 31 March 2022 to 31 January 2023, approved on 14 October 2022; without this change it would be red\./;
    assert.match(JSON.stringify(changesPart(of('2022-03-31'))), told);
    assert.equal(of('2022-12-31').changes.better.length, 1);
    assert.doesNotMatch(JSON.stringify(changesPart(of('2022-12-31'))), /it would be|without approved/);
    const stopped = { text: 'The late work', target: '2022-07-31', status: 'stopped', stopApprovedOn: '2022-10-10' } as const;
    const view = viewOf({ past: 'RG', activities: [{ text: 'The work', target: '2022-12-31' }, stopped], expectedImpact: '2022-04-30' });
    assert.match(
      JSON.stringify(changesPart(view)),
      /LG1b stopped by a change approved on 10 October 2022, 71 days past its target of 31 July 2022 then; without this change it would be red\./,
    );
  });

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

  test('of a move before the last cycle and one since, the original stands beside the one before', () => {
    const moves = [
      { to: '2022-12-31', approvedOn: '2022-09-01' },
      { to: '2023-01-31', approvedOn: '2022-10-10' },
    ] as const;
    assert.deepEqual(
      viewOf({ activities: [{ text: 'The work', target: '2022-11-30', moves }] }).changes.targetsMoved.map((one) => [
        one.original,
        one.from,
        one.to,
        one.moves,
      ]),
      [['2022-11-30', '2022-12-31', '2023-01-31', 2]],
    );
  });

  test('newly late is what last cycle’s list did not name', () => {
    const late = { text: 'Late', target: '2022-09-01' } as const;
    assert.deepEqual(
      viewOf({ activities: [late] }).changes.newlyLate.map((one) => one.activities),
      [['LG1a']],
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

describe('a completion that did not hold', () => {
  const opened = (on: '2022-09-23' | '2022-09-24') =>
    ({ on, completedOn: '2022-09-20', reason: 'The records were of one team.', askedBy: 'Quality Lead', decidedBy: 'Programme office' }) as const;

  test('is told once, in the first report after it was opened again, even where the work is complete anew', () => {
    const told = (on: '2022-09-23' | '2022-09-24') =>
      viewOf({ activities: [{ text: 'Done', claimed: ['2022-10-17', '2022-10-20'], target: '2022-10-16', reopenings: [opened(on)] }] }).changes;
    assert.deepEqual(told('2022-09-23').openedAgain, [], 'on the day of the close: its board saw it');
    assert.deepEqual(
      told('2022-09-24').openedAgain.map(({ activity, words }) => [activity, words]),
      [
        [
          'LG1a',
          'LG1a was complete on 20 September 2022 and was opened again on 24 September 2022: its completion was false, as the Quality Lead said and the Programme office decided (The records were of one team).',
        ],
      ],
    );
    assert.deepEqual(
      told('2022-09-24').activitiesComplete.map(({ late }) => late),
      ['Claimed a day after its target, 16 October 2022'],
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
