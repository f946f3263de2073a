import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { activity, outcome, plan, priority } from '../fixtures/checked.ts';
import { checkPlan, checks } from './check-plan.ts';
import type { CheckedPhase, CheckedPlan, CheckedPriority, Prose } from './checked-plan.ts';

const of = (over: Partial<CheckedPriority>): CheckedPlan => plan({ priorities: [priority(over)] });
const targets = (...all: Parameters<typeof activity>[1][]): CheckedPlan =>
  of({ activities: all.map((over, index) => activity(String.fromCharCode(97 + index), over)) });
const phase = (number: number, from: CheckedPhase['from'], to: CheckedPhase['to']): CheckedPhase => ({ number, from, to, asked: false, place: '' });
const line = (text: string, kind: Prose['kind'] = 'paragraph'): Prose => ({ kind, text, place: `“${text.slice(0, 12)}”` });
const measure = (over: object) => ({ ref: 'M1', name: 'Visits in time', hasBaseline: true, hasTarget: true, ...over });

describe('the checks of a plan', () => {
  const cases: [name: string, given: CheckedPlan, found: string[]][] = [
    ['a sound plan', plan(), []],
    ['a workstream that nothing names', plan({ workstreams: [{ code: 'LG', name: null, place: '' }] }), ['C1.07 workstream-unnamed LG']],
    ['no SRO', of({ owner: 'none', posts: [] }), ['C1.08 blank-sro LG1']],
    ['an SRO who is to be confirmed: its file asks', of({ owner: 'asked', posts: [] }), []],
    ['no activity', of({ activities: [] }), ['C1.08 blank-activity LG1']],
    [
      'a letter alone is asked about, and not that there is none',
      of({ activities: [], emptyLetters: [{ letter: 'a', place: '' }] }),
      ['H14 letter-empty LG1a'],
    ],
    ['no outcome', of({ outcomes: [] }), ['C1.08 blank-outcome LG1']],
    [
      'no date anywhere',
      of({ targetRaw: '', activities: [activity('a', { target: { raw: '', day: null, phase: null, standing: 'open' } })] }),
      ['C1.08 blank-target LG1'],
    ],
    [
      'LG1 and LG3',
      plan({ priorities: [priority(), priority({ ref: 'LG3', activities: [activity('a', { text: 'Train' + ' all' })], outcomes: [outcome(2)] })] }),
      ['C1.09 ref-gap LG'],
    ],
    [
      'the same, LG2 withdrawn with its reason',
      plan({
        withdrawn: ['LG2'],
        priorities: [priority(), priority({ ref: 'LG3', activities: [activity('a', { text: 'Train all' })], outcomes: [outcome(2)] })],
      }),
      [],
    ],
    ['letters a and c', of({ activities: [activity('a'), activity('c')] }), ['C1.09 letter-gap LG1']],
    ['the same, b withdrawn', { ...of({ activities: [activity('a'), activity('c')] }), withdrawn: ['LG1b'] }, []],
    [
      'letters a and c, b standing empty',
      of({ activities: [activity('a'), activity('c')], emptyLetters: [{ letter: 'b', place: '' }] }),
      ['H14 letter-empty LG1b'],
    ],
    ['one of two without a day', targets({}, { target: { day: null, raw: 'Mar', standing: 'open' } }), ['C1.10 target-missing LG1b']],
    ['the same, asked about by its phrase', targets({}, { target: { day: null, raw: 'Mar', standing: 'asked' } }), []],
    ['a day that nobody confirmed', targets({ target: { standing: 'open' } }), ['H13 target-unconfirmed LG1a']],
    ['one of two names no phase', targets({}, { target: { phase: null } }), ['C1.10 target-no-phase LG1b']],
    ['a plan without phases', targets({ target: { phase: null } }), []],
    ['the phase’s last day, Saturday 30 April 2022', targets({ target: { day: '2022-04-30' } }), []],
    ['the day after it, Sunday 1 May 2022', targets({ target: { day: '2022-05-01' } }), ['C1.11 target-outside-phase LG1']],
    ['the phase’s first day, Tuesday 1 June 2021', targets({ target: { day: '2021-06-01' } }), []],
    ['the day before it, Monday 31 May 2021', targets({ target: { day: '2021-05-31' } }), ['C1.11 target-outside-phase LG1']],
    ['one of two outside', targets({}, { target: { day: '2022-05-01' } }), ['C1.11 target-outside-phase LG1b']],
    ['a phase without a last day', plan({ phases: [phase(1, '2021-06-01', null)] }), ['C1.20 phase-undated Phase 1']],
    [
      'phases sharing Saturday 30 April 2022',
      plan({ phases: [phase(1, '2021-06-01', '2022-04-30'), phase(2, '2022-04-30', '2023-04-30')] }),
      ['H25 phases-overlap Phase 2'],
    ],
    ['phases one after the other', plan({ phases: [phase(1, '2021-06-01', '2022-04-30'), phase(2, '2022-05-01', '2023-04-30')] }), []],
    [
      'phases leaving Sunday 1 May 2022 to nobody',
      plan({ phases: [phase(1, '2021-06-01', '2022-04-30'), phase(2, '2022-05-02', '2023-04-30')] }),
      ['C1.20 phases-apart Phase 2'],
    ],
    ['an activity that is a topic', targets({ text: 'Career pathways' }), ['C1.12 topic-only LG1a']],
    ['ongoing service transformation', targets({ text: 'Continue the service transformation of early help' }), ['C1.16 service-transformation LG1a']],
    ['one activity twice, in other capitals', targets({ text: 'Train all staff' }, { text: 'Train all Staff.' }), ['C1.12 doubled-activity LG1b']],
    ['one outcome twice', of({ outcomes: [outcome(1), outcome(2, { text: 'Children are safe 1.' })] }), ['C1.17 doubled-outcome LG1.o2']],
    ['an outcome without a measure', of({ outcomes: [outcome(1, { measures: [] })] }), ['C1.17 outcome-unmeasured LG1.o1']],
    ['the same, where the board said why none fits', of({ noMeasureReason: 'It is a appointment.', outcomes: [outcome(1, { measures: [] })] }), []],
    ['an outcome of a file, whose measures are not known', of({ outcomes: [outcome(1, { measures: null })] }), []],
    [
      'a measure without a baseline, serving two outcomes: told once',
      of({ outcomes: [outcome(1, { measures: [measure({ hasBaseline: false })] }), outcome(2, { measures: [measure({ hasBaseline: false })] })] }),
      ['C1.17 measure-no-baseline M1'],
    ],
    ['a measure without a target', of({ outcomes: [outcome(1, { measures: [measure({ hasTarget: false })] })] }), ['C1.17 measure-no-target M1']],
    [
      'an appendix named twice and there',
      plan({ prose: [line('Activity is set out in Appendix 1, and again in appendix 1.'), line('Appendix 1 - Activity', 'heading'), line('The table below')] }),
      [],
    ],
    ['an appendix named and absent', plan({ prose: [line('See Appendix 3 for our measures.')] }), ['H44 appendix-absent ']],
    [
      'an appendix to follow',
      plan({ prose: [line('Appendix 3 – Measures that matter', 'heading'), line('[To follow – November 2021]')] }),
      ['H44 appendix-to-follow '],
    ],
  ];
  for (const [name, given, found] of cases)
    test(`${name}: ${found.join(', ') || 'nothing'}`, () =>
      assert.deepEqual(
        checkPlan(given).map(({ rule, key, ref }) => `${rule} ${key} ${ref}`),
        found,
      ));

  test('each has a name of its own, and each is tried above', () => {
    const tried = new Set(cases.flatMap(([, , found]) => found.map((one) => one.split(' ')[1])));
    assert.deepEqual(
      checks.map(({ key }) => key).filter((key) => !tried.has(key)),
      [],
    );
    assert.equal(new Set(checks.map(({ key }) => key)).size, checks.length);
  });

  test('a date for several letters is told once, with the letters, the place and how to mend it', () => {
    const late = { target: { day: '2022-05-01' as const, raw: 'Phase 1 – 1 May 2022' } };
    const [one, ...more] = checkPlan(targets({}, late, late));
    assert.deepEqual(more, []);
    assert.deepEqual(
      [one?.place, one?.text, one?.message],
      [
        'row 2, column Target date',
        'Phase 1 – 1 May 2022',
        'The target date of LG1 b and c, 1 May 2022, lies outside phase 1, 1 June 2021 to 30 April 2022. Ask the SRO (Chief Executive) which of the two is right.',
      ],
    );
  });
});
