import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { gapsOf, missingLetters, phaseGaps } from './gaps.ts';
import type { Activity, Phase, Plan, Priority } from './plan.ts';

const phase = (number: number, fromDay: Phase['fromDay'], toDay: Phase['toDay']): Phase => ({
  id: `f${number}`,
  number,
  name: `Phase ${number}`,
  fromDay,
  toDay,
  printed: '',
  focus: [],
});
const activity = (letter: string, over: Partial<Activity> = {}): Activity => ({
  id: letter,
  ref: `LG1${letter}`,
  letter,
  text: 'x',
  phaseNumber: 1,
  targetRaw: '',
  targetInherited: true,
  owners: [],
  targetOriginal: '2022-03-31',
  target: '2022-03-31',
  targetConfirmed: true,
  firstTarget: null,
  startOriginal: null,
  start: null,
  moves: [],
  ...over,
});
const priority = (over: Partial<Priority> = {}): Priority => ({
  id: 'p',
  ref: 'LG1',
  kind: 'priority',
  workstreamId: 'w',
  title: 'x',
  sroRaw: '',
  targetRaw: '',
  other: [],
  expectedImpactDay: null,
  expectedImpact: null,
  decisions: [],
  noMeasureReason: null,
  owners: [{ postId: 'o', part: 'accountable' }],
  activities: [activity('a')],
  outcomes: [{ id: 'u', ref: 'LG1.o1', text: 'x' }],
  moves: [],
  ...over,
});
const plan = (priorities: Priority[], phases: Phase[] = [phase(1, '2021-06-01', '2022-04-30')]): Plan => ({
  id: 'plan',
  title: 'x',
  versionLabel: '',
  acceptedOn: null,
  acceptedBy: null,
  inForce: null,
  statements: [],
  phases,
  workstreams: [{ id: 'w', code: 'LG', name: 'Leadership' }],
  priorities,
  withdrawn: [],
  phaseMoves: [],
  ownerChanges: [],
});

describe('what a plan lacks', () => {
  const cases: [name: string, priorities: Priority[], gaps: string[]][] = [
    ['a whole priority: nothing', [priority()], []],
    ['no accountable post, though a joint one', [priority({ owners: [{ postId: 'o', part: 'joint' }] })], ['C1.08 no-owner LG1']],
    ['no activity', [priority({ activities: [] })], ['C1.08 no-activity LG1']],
    ['no outcome', [priority({ outcomes: [] })], ['C1.08 no-outcome LG1']],
    ['no target day', [priority({ activities: [activity('a', { target: null, targetOriginal: null, targetConfirmed: false })] })], ['H13 target-missing LG1a']],
    ['a day nobody confirmed', [priority({ activities: [activity('a', { targetConfirmed: false })] })], ['H13 target-unconfirmed LG1a']],
    ['the phase’s last day, Saturday 30 April 2022: inside', [priority({ activities: [activity('a', { target: '2022-04-30' })] })], []],
    [
      'the day after it, Sunday 1 May 2022: outside',
      [priority({ activities: [activity('a', { target: '2022-05-01' })] })],
      ['C1.11 target-outside-phase LG1a'],
    ],
    ['the phase’s first day, Tuesday 1 June 2021: inside', [priority({ activities: [activity('a', { target: '2021-06-01' })] })], []],
    [
      'the day before it, Monday 31 May 2021: outside',
      [priority({ activities: [activity('a', { target: '2021-05-31' })] })],
      ['C1.11 target-outside-phase LG1a'],
    ],
    ['letters a, b, d', [priority({ activities: [activity('a'), activity('b'), activity('d')] })], ['C1.09 letter-missing LG1']],
    ['LG1 and LG3 without LG2', [priority(), priority({ ref: 'LG3', activities: [activity('a')] })], ['C1.09 ref-missing LG']],
  ];
  for (const [name, priorities, expected] of cases)
    test(name, () =>
      assert.deepEqual(
        gapsOf(plan(priorities)).map(({ rule, kind, ref }) => `${rule} ${kind} ${ref}`),
        expected,
      ),
    );

  test('a letter or a number that was withdrawn is no gap', () => {
    const gone = (ref: string, kind: 'activity' | 'priority') => ({ id: ref, kind, ref, text: 'x', reason: 'x', withdrawnOn: '2021-11-19' as const });
    const third = priority({ ref: 'LG3', activities: [activity('a'), activity('c')] });
    const withdrawn = [gone('LG2', 'priority'), gone('LG3b', 'activity')];
    assert.deepEqual(gapsOf({ ...plan([priority(), third]), withdrawn }), []);
    assert.equal(gapsOf(plan([priority(), third])).length, 2);
  });

  const phases: [name: string, phases: Phase[], kinds: string[]][] = [
    ['one after the other', [phase(1, '2021-06-01', '2022-04-30'), phase(2, '2022-05-01', '2023-04-30')], []],
    ['sharing Saturday 30 April 2022', [phase(1, '2021-06-01', '2022-04-30'), phase(2, '2022-04-30', '2023-04-30')], ['phases-overlap']],
    ['leaving Sunday 1 May 2022 to nobody', [phase(1, '2021-06-01', '2022-04-30'), phase(2, '2022-05-02', '2023-04-30')], ['phases-apart']],
    ['without a last day', [phase(1, '2021-06-01', null), phase(2, '2022-05-01', '2023-04-30')], ['phase-undated']],
  ];
  for (const [name, given, kinds] of phases)
    test(`phases ${name}`, () =>
      assert.deepEqual(
        phaseGaps(given).map(({ kind }) => kind),
        kinds,
      ));

  const letters: [used: string, missing: string][] = [
    ['', ''],
    ['a', ''],
    ['abc', ''],
    ['abdg', 'cef'],
    ['b', 'a'],
  ];
  for (const [used, missing] of letters)
    test(`letters ${used || 'none'} leave out ${missing || 'none'}`, () => assert.deepEqual(missingLetters([...used]), [...missing]));
});
