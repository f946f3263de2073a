import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activity, measure, move, priority, readPlan, withActivity, withPriority } from '../fixtures/read-plan.ts';
import { changeCounts, changeWords, countWords, reasonWords } from './change-words.ts';
import { comparePlans } from './compare.ts';
import type { PlanAsRead } from './plan-change.ts';

const before = readPlan();

/** The lines of a comparison with what is there already, and the plan after an edit. */
const lines = (after: PlanAsRead, from: PlanAsRead | null = before): string[] => comparePlans(from, after).map(changeWords);

describe('what changed between two plans', () => {
  const moved = withActivity(before, 'LG2a', { target: '2022-06-30', moves: [move('m1')] });
  const movedTwice = withActivity(before, 'LG2a', { target: '2022-09-30', moves: [move('m1'), move('m2', { fromDay: '2022-06-30', toDay: '2022-09-30' })] });
  const rows: [name: string, after: PlanAsRead, expected: string[]][] = [
    ['nothing', readPlan(), []],
    ['the label of a version is not what the plan says', readPlan({ versionLabel: 'v2.0' }), []],
    ['that it was accepted is a step, and not what it says', readPlan({ acceptedOn: null, acceptedBy: null }), []],
    ['its title', readPlan({ title: 'Our plan' }), ['Title: Marlshire improvement plan became Our plan']],
    [
      'a statement written anew, with another id',
      readPlan({ statements: [...before.plan.statements.slice(0, 2), { id: 'new', kind: 'aim', text: 'Staff stay and grow.' }] }),
      ['Aim: Staff stay. became Staff stay and grow.'],
    ],
    [
      'all aims written anew and one more: only that one is new',
      readPlan({
        statements: [
          before.plan.statements[0] as (typeof before.plan.statements)[number],
          { id: 'x', kind: 'aim', text: 'Children are heard.' },
          { id: 'y', kind: 'aim', text: 'Families get help early.' },
          { id: 'z', kind: 'aim', text: 'Staff stay.' },
        ],
      }),
      ['Statement added: Children are heard.'],
    ],
    ['a statement left out', readPlan({ statements: before.plan.statements.slice(0, 2) }), ['Statement no longer there: Staff stay.']],
    [
      'the days of a phase',
      readPlan({ phases: before.plan.phases.map((one) => (one.number === 2 ? { ...one, toDay: '2023-06-30' } : one)) }),
      ['Phase 2 Days: 1 May 2022 to 30 April 2023 became 1 May 2022 to 30 June 2023'],
    ],
    ['the title of a priority', withPriority(before, 'W1', (one) => ({ ...one, title: 'Pay' })), ['W1 Title: Priority W1 became Pay']],
    [
      'its owners, and not their order',
      withPriority(before, 'W1', (one) => ({ ...one, owners: [...one.owners, { postId: 'finance', part: 'joint' }, { postId: 'head', part: 'supporting' }] })),
      ['W1 Owners: Chief Executive became Chief Executive, with Director of Finance; supported by Head of Service'],
    ],
    ['a post that gets another title is the same owner', { ...before, posts: { ...before.posts, chief: 'Chief Officer' } }, []],
    ['a target', moved, ['LG2a Target date: 31 March 2022 became 30 June 2022 (31 March 2022 as accepted, moved once)']],
    ['a target moved twice', movedTwice, ['LG2a Target date: 31 March 2022 became 30 September 2022 (31 March 2022 as accepted, moved twice)']],
    ['a move that was only asked for', withActivity(before, 'LG2a', { moves: [move('m1', { approvedOn: null, approvedBy: null })] }), []],
    ['another phase', withActivity(before, 'LG2a', { phaseNumber: 2 }), ['LG2a Phase: Phase 1: Foundations became Phase 2: Early help']],
    [
      'an activity added and one gone',
      withPriority(before, 'W1', (one) => ({ ...one, activities: [...one.activities.slice(0, 1), activity('W1c')] })),
      ['Activity W1c added: What W1c does', 'Activity W1b no longer there: What W1b does'],
    ],
    [
      'an outcome’s text',
      withPriority(before, 'CC1', (one) => ({ ...one, outcomes: one.outcomes.map((o) => ({ ...o, text: `${o.text}!` })) })),
      ['CC1.o1 Text: Good for CC1 became Good for CC1!', 'CC1.o2 Text: Better for CC1 became Better for CC1!'],
    ],
    [
      'a priority gone, with all under it, beside those of its workstream that stayed',
      readPlan({ priorities: before.plan.priorities.filter(({ ref }) => ref !== 'LG2').map((one) => (one.ref === 'W1' ? { ...one, title: 'Pay' } : one)) }),
      [
        'Priority LG2 no longer there: Priority LG2',
        'Activity LG2a no longer there: What LG2a does',
        'Activity LG2b no longer there: What LG2b does',
        'Outcome LG2.o1 no longer there: Good for LG2',
        'Outcome LG2.o2 no longer there: Better for LG2',
        'W1 Title: Priority W1 became Pay',
      ],
    ],
    [
      'a measure’s target',
      readPlan({}, [measure('M1', { parts: [{ part: 'target', label: 'Target', words: '70%' }] }), measure('M2', { outcomeIds: ['id of W1.o2'] })]),
      ['M1 Target: 80% became 70%'],
    ],
    [
      'what a measure serves',
      readPlan({}, [measure('M1'), measure('M2', { outcomeIds: ['id of W1.o1', 'id of W1.o2'] })]),
      ['M2 Outcomes served: W1.o2 became W1.o1, W1.o2'],
    ],
    ['a measure added', readPlan({}, [...before.measures, measure('M3')]), ['Measure M3 added: Measure M3']],
  ];
  for (const [name, after, expected] of rows) test(name, () => assert.deepEqual(lines(after), expected));

  test('things with other ids are known again by their refs', () => {
    const anew = withPriority(before, 'LG1', (one) => ({
      ...one,
      id: 'another',
      activities: one.activities.map((found) => ({ ...found, id: `new ${found.ref}` })),
    }));
    assert.deepEqual(lines(anew), []);
  });

  test('where there was no plan, everything of it was added', () => {
    const all = comparePlans(null, before);
    assert.deepEqual([...new Set(all.map(({ part }) => part))], ['added']);
    assert.equal(all.filter(({ thing }) => thing === 'activity').length, 10);
  });

  test('an activity that was added tells its target and its owners with it', () => {
    const own = activity('W1c', { owners: [{ postId: 'head', part: 'accountable' }] });
    const [change] = comparePlans(
      before,
      withPriority(before, 'W1', (one) => ({ ...one, activities: [...one.activities, own] })),
    );
    assert.deepEqual(
      change?.details.map(({ label, held }) => `${label}: ${held.words}`),
      ['Phase: Phase 1: Foundations', 'Target date: 31 March 2022', 'Owners: Head of Service'],
    );
  });
});

describe('the reasons of a change', () => {
  const reasons = (after: PlanAsRead, from: PlanAsRead = before): string[][] => comparePlans(from, after).map((change) => change.reasons.map(reasonWords));

  test('a date that moved twice has both, oldest first; one moved before has only the later', () => {
    const once = withActivity(before, 'LG2a', { target: '2022-06-30', moves: [move('m1')] });
    const twice = withActivity(before, 'LG2a', {
      target: '2022-09-30',
      moves: [move('m1'), move('m2', { toDay: '2022-09-30', reason: 'Again', approvedOn: '2022-05-06' })],
    });
    assert.deepEqual(reasons(twice), [
      ['The recruitment failed. Approved by Improvement Board on 14 January 2022.', 'Again. Approved by Improvement Board on 6 May 2022.'],
    ]);
    assert.deepEqual(reasons(twice, once), [['Again. Approved by Improvement Board on 6 May 2022.']]);
  });

  test('a first target, a phase, owners, a decision, a withdrawal and a measure have theirs', () => {
    const approval = { reason: 'Settled.', approvedBy: 'Improvement Board', approvedOn: '2022-01-14' } as const;
    const words = ['Settled. Approved by Improvement Board on 14 January 2022.'];
    const first = withActivity(before, 'LG1a', { target: '2022-05-31', targetOriginal: null, firstTarget: { day: '2022-05-31', ...approval } });
    assert.deepEqual(reasons(first, withActivity(before, 'LG1a', { target: null, targetOriginal: null, targetConfirmed: false })), [words]);
    const days = { fromDay: '2022-05-01', toDay: '2023-04-30' } as const;
    const phase = readPlan({
      phases: before.plan.phases.map((one) => (one.number === 2 ? { ...one, toDay: '2023-06-30' } : one)),
      phaseMoves: [{ id: 'p', phaseId: 'phase 2', number: 2, was: days, now: { ...days, toDay: '2023-06-30' }, changedOn: '2022-01-14', ...approval }],
    });
    assert.deepEqual(reasons(phase), [words]);
    const owned = withPriority(
      readPlan({ ownerChanges: [{ id: 'o', ownedId: 'id of W1', was: '', became: '', changedOn: '2022-01-14', ...approval }] }),
      'W1',
      (one) => ({ ...one, owners: [{ postId: 'finance', part: 'accountable' }] }),
    );
    assert.deepEqual(reasons(owned), [words]);
    const none = withPriority(before, 'W1', (one) => ({
      ...one,
      noMeasureReason: 'None fits.',
      decisions: [{ id: 'd', decision: 'none-fits', reason: 'None fits.', decidedOn: '2022-01-14', decidedBy: 'Improvement Board' }],
    }));
    assert.deepEqual(reasons(none), [['None fits. Approved by Improvement Board on 14 January 2022.']]);
    const gone = withPriority(
      readPlan({ withdrawn: [{ id: 'w', kind: 'activity', ref: 'W1b', text: '', reason: 'Twice in the plan', withdrawnOn: '2021-11-01' }] }),
      'W1',
      (one) => ({ ...one, activities: one.activities.slice(0, 1) }),
    );
    assert.deepEqual(reasons(gone), [['Twice in the plan.']]);
    const lower = measure('M1', { parts: [{ part: 'target', label: 'Target', words: '70%' }], changes: [{ id: 'c', part: 'target', ...approval }] });
    assert.deepEqual(reasons(readPlan({}, [lower, before.measures[1] as (typeof before.measures)[number]])), [words]);
  });
});

describe('the reason of words that changed', () => {
  const request = {
    id: 'r1',
    ref: 'CR4',
    about: ['W1'],
    lines: [{ was: 'What W1a does', became: 'What W1a really does' }],
    reason: 'It was unclear.',
    approvedBy: 'Improvement Board',
    approvedOn: '2022-01-14',
  } as const;
  const after = { ...withActivity(before, 'W1a', { text: 'What W1a really does' }), approved: [request] };
  const words = (from: PlanAsRead, to: PlanAsRead) => comparePlans(from, to).map(({ reasons }) => reasons.map(reasonWords));

  test('is that of the approved request that says the same of its priority', () => {
    assert.deepEqual(words(before, after), [['It was unclear. Approved by Improvement Board on 14 January 2022 (CR4).']]);
    const gone = withPriority(before, 'W1', (one) => ({ ...one, activities: one.activities.filter(({ ref }) => ref !== 'W1a') }));
    const ended = { ...request, lines: [{ was: 'What W1a does', became: 'Not there' }] };
    assert.deepEqual(words(before, { ...gone, approved: [ended] }), [['It was unclear. Approved by Improvement Board on 14 January 2022 (CR4).']]);
  });

  test('and not that of another priority, of other words, or of a request approved before', () => {
    assert.deepEqual(words(before, { ...after, approved: [{ ...request, about: ['W2'] }] }), [[]]);
    assert.deepEqual(words(before, { ...after, approved: [{ ...request, lines: [{ was: 'x', became: 'y' }] }] }), [[]]);
    assert.deepEqual(words({ ...before, approved: [request] }, after), [[]]);
  });

  test('a date that moved by a request names it beside the reason that was kept with the move', () => {
    const moved = withActivity(before, 'LG2a', { target: '2022-06-30', moves: [move('m1')] });
    const asked = { ...request, about: ['LG2'], reason: 'The recruitment failed.' };
    assert.deepEqual(words(before, { ...moved, approved: [asked] }), [['The recruitment failed. Approved by Improvement Board on 14 January 2022 (CR4).']]);
  });
});

test('changes are counted by kind', () => {
  const after = withActivity(
    withPriority(before, 'W1', (one) => ({ ...one, title: 'Pay', activities: [...one.activities, activity('W1c')] })),
    'LG2a',
    { target: '2022-06-30', moves: [move('m1')], start: '2022-01-10' },
  );
  assert.deepEqual(changeCounts(comparePlans(before, after)).map(countWords), ['1 thing added', '2 changes of dates', '1 change of words']);
  assert.deepEqual(changeCounts(comparePlans(before, { ...before, plan: { ...before.plan, priorities: [...before.plan.priorities, priority('W3')] } })), [
    { kind: 'added', count: 5 },
  ]);
});
