import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { ratingPolicy, ratingScheme, sentencesOf } from '../../assurance/index.ts';
import type { ActivityPosition, PriorityPosition } from '../../cycle/index.ts';
import { marlshire } from '../../reports/fixtures/marlshire.ts';
import { closedCycles, day, measure, type PrioritySpec, positionFrom } from '../../reports/fixtures/position.ts';
import { schemeView, slowItems } from './assurance.ts';
import { activityLine, measureLine, priorityView } from './priority.ts';
import { pageOfRef } from './ref.ts';

const scheme = ratingScheme('standard', day);
const { position } = marlshire;
const only = (spec: Partial<PrioritySpec>): PriorityPosition =>
  positionFrom([{ code: 'LG', name: 'Leadership', priorities: [{ ref: 'LG1', title: 'Leaders', owner: 'Head', activities: [{ text: 'Work' }], ...spec }] }])
    .position.priorities[0] as PriorityPosition;

describe('the page of a priority', () => {
  test('how an activity stands, on both sides of each boundary', () => {
    const activity = (change: Partial<ActivityPosition>): ActivityPosition => ({ ...(only({}).activities[0] as ActivityPosition), ...change });
    const stop = { askedOn: '2022-09-01', askedBy: 'owner', reason: 'No longer needed' } as const;
    const cases: [string, Partial<ActivityPosition>, string, number][] = [
      ['under way, target today', { status: 'begun', target: day }, 'begun', 0],
      ['under way, target yesterday', { status: 'begun', target: '2022-10-20' }, 'begun', 1],
      ['not begun and late', { status: 'not-begun', target: '2022-10-14' }, 'not-begun', 7],
      ['claimed', { status: 'claimed-complete', claimedOn: '2022-10-01', verifiedOn: null, target: '2022-09-30' }, 'claimed', 0],
      ['verified', { status: 'claimed-complete', claimedOn: '2022-10-01', verifiedOn: '2022-10-05', target: '2022-09-30' }, 'complete', 0],
      ['its stop only asked for', { status: 'stopped', stop: { ...stop, approvedOn: null }, target: '2022-10-14' }, 'stop-asked', 7],
      ['stopped', { status: 'stopped', stop: { ...stop, approvedOn: '2022-09-20' }, target: '2022-10-14' }, 'stopped', 0],
      ['without a date', { status: 'begun', target: null }, 'begun', 0],
    ];
    for (const [what, change, standing, daysPast] of cases) {
      const line = activityLine(activity(change), [], day);
      assert.deepEqual([line.standing, line.daysPast], [standing, daysPast], what);
    }
    assert.equal(activityLine(activity({ forecast: '2023-03-31', target: '2023-03-31' }), [], day).forecastLate, false, 'on its target is not after it');
    assert.equal(activityLine(activity({ forecast: '2023-04-01', target: '2023-03-31' }), [], day).forecastLate, true);
  });

  test('reasons stand under process and impact, in the words of assurance, and lead to what they speak of', () => {
    for (const priority of position.priorities) {
      const view = priorityView(position, priority, scheme);
      assert.ok(view.because.process.length > 0, priority.ref);
      const all = [...view.because.process, ...view.because.impact, ...view.because.notes];
      assert.deepEqual(all.length, priority.rating.because.filter((reason) => reason.part !== 'colour').length, priority.ref);
    }
    const late = only({ activities: [{ text: 'Late', target: '2022-09-30' }] });
    const [reason] = priorityView(position, late, scheme).because.process;
    assert.deepEqual(reason?.about, [{ kind: 'activity', ref: 'LG1a' }]);
    assert.match(reason?.words ?? '', /^LG1a is 21 days past its target of 30 September 2022/);
    assert.deepEqual(sentencesOf([], scheme), []);
  });

  test('the strip is what each board saw, then the open cycle as it stands today', () => {
    const view = priorityView(position, only({ past: 'G- GA A-*' }), scheme);
    assert.deepEqual(
      view.strip.map(({ cycle, mark }) => [cycle.state, mark.colour, mark.differs]),
      [
        ['closed', 'green', false],
        ['closed', 'amber', false],
        ['closed', 'amber', true],
        ['open', view.now.colour, false],
      ],
    );
    assert.equal(view.before?.boardDay, '2022-09-30');
  });

  test('a target that was moved in the open cycle is marked in it', () => {
    // Cycle 12 was closed on Friday 23 September 2022, and what was approved that very day its board saw.
    for (const [approvedOn, marked] of [
      ['2022-09-23', false],
      ['2022-09-24', true],
      ['2022-10-21', true],
      ['2022-10-22', false],
    ] as const) {
      const moved = only({ activities: [{ text: 'Work', target: '2022-11-30', moves: [{ to: '2022-12-31', approvedOn }] }] });
      const cycleBefore = closedCycles.at(-1) ?? null;
      assert.equal(priorityView({ ...position, cycleBefore }, moved, scheme).strip.at(-1)?.targetMoved, marked, approvedOn);
    }
  });

  test('what the owner declares beside what the facts support, as process and impact', () => {
    const late = { activities: [{ text: 'Late', target: '2022-09-30' as const }] };
    const same = only({ ...late, update: {} });
    const better = only({ ...late, update: { declared: { process: 'on-track' }, difference: 'Nearly there' } });
    assert.equal(priorityView(position, same, scheme).difference, null);
    assert.deepEqual(priorityView(position, better, scheme).difference?.differs, ['process']);
    assert.equal(priorityView(position, better, scheme).now.differs, true);
  });

  test('a measure stands under each outcome it serves, with its last value and whether the target is met', () => {
    const line = measureLine(measure('M1', 60, 80, 70, 75, 82));
    assert.deepEqual([line.values, line.last?.words, line.last?.met, line.targetWords], [[70, 75, 82], '82%', true, '80%']);
    assert.equal(measureLine({ ...measure('M1', 60, 80), readings: [] }).last, null);
    const shared = { ...only({ measures: [{ ...measure('M1', 60, 80, 82), outcomes: ['LG1.o1', 'LG1.o2'] }] }) };
    const outcomes = ['LG1.o1', 'LG1.o2', 'LG1.o3'].map((ref) => ({ id: ref, ref, text: ref }));
    assert.deepEqual(
      priorityView(position, { ...shared, outcomes }, scheme).outcomes.map((outcome) => outcome.measures.length),
      [1, 1, 0],
    );
  });
});

test('a ref leads to its page from everywhere, in whatever case', () => {
  const outcome = { id: 'o', ref: 'LG1.o1', text: 'Children are heard' };
  const plan = { ...position, priorities: position.priorities.map((one) => (one.ref === 'LG1' ? { ...one, outcomes: [outcome] } : one)) };
  const cases: [string, ReturnType<typeof pageOfRef>][] = [
    ['LG', { page: 'workstream', ref: 'LG' }],
    ['lg2', { page: 'priority', ref: 'LG2' }],
    ['LG2C', { page: 'activity', ref: 'LG2c' }],
    ['LG1.o1', { page: 'priority', ref: 'LG1' }],
    ['m3', { page: 'measure', ref: 'M3' }],
    ['LG99', null],
    ['M', null],
    ['', null],
  ];
  for (const [ref, expected] of cases) assert.deepEqual(pageOfRef(ref, plan), expected, ref);
});

describe('the assurance pages', () => {
  test('the slow list is every priority with a reason, none left out', () => {
    const items = slowItems(position, scheme);
    assert.deepEqual(
      items.map((item) => item.ref),
      position.priorities.filter((one) => one.slow.length > 0).map((one) => one.ref),
    );
    assert.ok(items.length > 0 && items.every((item) => item.reasons.length > 0));
  });

  test('the truth table is worked out from the rule itself: every pair has its one colour', () => {
    const view = schemeView(scheme, ratingPolicy(day));
    const cell = (process: string, impact: string) =>
      view.table.find((row) => row.process === process)?.colours[view.impactOrder.indexOf(impact as (typeof view.impactOrder)[number])];
    assert.equal(
      view.table.reduce((sum, row) => sum + row.colours.length, 0),
      36,
    );
    const cases: [string, string, string][] = [
      ['complete', 'sustained', 'blue'],
      ['complete', 'not-expected', 'green'],
      ['on-track', 'emerging', 'amber'],
      ['behind', 'sustained', 'amber'],
      ['not-due', 'not-met', 'red'],
      ['not-due', 'emerging', 'grey'],
      ['off-track', 'sustained', 'red'],
      ['not-rated', 'not-met', 'none'],
    ];
    for (const [process, impact, colour] of cases) assert.equal(cell(process, impact), colour, `${process} ${impact}`);
    assert.ok(view.thresholds.every(([what, threshold]) => what.length > 10 && threshold.length > 0));
  });
});
