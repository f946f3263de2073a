import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../calendar/index.ts';
import { type Decision, type DecisionMade, decisionProblems, decisions, decisionWords, type GivenDecision, needsOf, steps } from './decisions.ts';
import { inForce, nextStep, standingOf, type Version } from './version.ts';

const made = (decision: Decision, day: Day, more: Partial<DecisionMade> = {}): DecisionMade => ({
  id: `${decision} ${day}`,
  decision,
  body: 'A board',
  recipient: null,
  day,
  reference: '',
  recordedOn: day,
  recordedBy: null,
  corrections: [],
  ...more,
});

const version = (number: number, given: Partial<Version> = {}): Version => ({
  id: `version ${number}`,
  number,
  label: `v${number}`,
  purpose: 'amendments',
  about: '',
  needs: ['accepted', 'endorsed', 'submitted'],
  cutAt: '2021-11-01T09:00:00.000Z',
  hash: null,
  cutBy: null,
  decisions: [],
  ...given,
});

const decision = (what: Decision, day: Day, more: Partial<GivenDecision> = {}): GivenDecision => ({
  decision: what,
  body: 'A board',
  recipient: what === 'submitted' ? 'Ofsted' : null,
  day,
  reference: 'Minute 4',
  ...more,
});

const today: Day = '2021-12-10';
const keys = (given: GivenDecision, one: Version, others: readonly Version[] = []): string[] =>
  decisionProblems(
    given,
    one,
    [...others, one].sort((a, b) => a.number - b.number),
    today,
  ).map((problem) => ('step' in problem ? `${problem.key} ${problem.step}` : problem.key));

describe('what is decided on a version', () => {
  test('every decision has its word and its meaning, and no two have the same', () => {
    assert.equal(new Set(decisions.map((one) => decisionWords[one].words)).size, decisions.length);
    assert.equal(new Set(decisions.map((one) => decisionWords[one].meaning)).size, decisions.length);
    assert.ok(decisions.every((one) => decisionWords[one].meaning.length > 40));
    assert.ok(!steps.includes('noted'));
  });

  test('each version says which steps it needs, and acceptance is always one', () => {
    assert.deepEqual(needsOf([]), ['accepted']);
    assert.deepEqual(needsOf(['submitted', 'recommended', 'noted', 'anything']), ['recommended', 'accepted', 'submitted']);
    const short = version(1, { needs: ['accepted', 'submitted'], decisions: [made('accepted', '2021-11-12')] });
    assert.deepEqual(keys(decision('submitted', '2021-11-12'), short), [], 'what it does not need is not waited for');
    assert.deepEqual(keys(decision('endorsed', '2021-11-12'), short), [], 'and may be recorded all the same');
    assert.equal(nextStep(short), 'submitted');
  });

  const accepted = version(2, { decisions: [made('accepted', '2021-11-12')] });
  const endorsed = version(2, { decisions: [made('accepted', '2021-11-12'), made('endorsed', '2021-11-26')] });
  const rows: [name: string, given: GivenDecision, version: Version, problems: string[]][] = [
    ['a draft is recommended', decision('recommended', '2021-11-10'), version(2), []],
    ['a draft is accepted', decision('accepted', '2021-11-12'), version(2), []],
    ['a draft is endorsed', decision('endorsed', '2021-11-12'), version(2), ['missing-step accepted']],
    ['a draft is submitted', decision('submitted', '2021-11-12'), version(2), ['missing-step accepted']],
    ['an accepted one is submitted', decision('submitted', '2021-11-12'), accepted, ['missing-step endorsed']],
    ['an accepted one is endorsed on the same day', decision('endorsed', '2021-11-12'), accepted, []],
    ['on the day before', decision('endorsed', '2021-11-11'), accepted, ['before-step accepted']],
    ['today', decision('endorsed', today), accepted, []],
    ['tomorrow', decision('endorsed', '2021-12-11'), accepted, ['in-future']],
    ['accepted again', decision('accepted', '2021-11-12'), accepted, ['decided-already']],
    ['recommended after it was accepted', decision('recommended', '2021-11-10'), accepted, ['step-passed accepted']],
    ['an endorsed one is submitted', decision('submitted', '2021-11-26'), endorsed, []],
    ['submitted the day before it was endorsed', decision('submitted', '2021-11-25'), endorsed, ['before-step endorsed']],
    ['a draft is noted', decision('noted', '2021-11-01'), version(2), []],
    ['accepted on Monday 1 November, the day of the cut', decision('accepted', '2021-11-01'), version(2), []],
    ['accepted on Sunday 31 October, before it was cut', decision('accepted', '2021-10-31'), version(2), ['before-cut']],
    ['noted before it was cut', decision('noted', '2021-10-31'), version(2), ['before-cut']],
    ['the first plan, accepted before Sightline kept it', decision('accepted', '2021-10-31'), version(1, { purpose: 'first' }), []],
    ['cut at half past midnight in summer time, accepted that day', decision('accepted', '2021-10-01'), version(2, { cutAt: '2021-09-30T23:30:00.000Z' }), []],
    ['and the day before', decision('accepted', '2021-09-30'), version(2, { cutAt: '2021-09-30T23:30:00.000Z' }), ['before-cut']],
    ['accepted, and no minute named', decision('accepted', '2021-11-12', { reference: ' . ' }), version(2), ['reference-missing']],
    ['endorsed without one', decision('endorsed', '2021-11-12', { reference: '' }), accepted, ['reference-missing']],
    ['submitted without one', decision('submitted', '2021-11-26', { reference: '' }), endorsed, ['reference-missing']],
    ['recommended without one, which decides nothing', decision('recommended', '2021-11-10', { reference: '' }), version(2), []],
    ['noted without one', decision('noted', '2021-11-10', { reference: '' }), version(2), []],
    ['both out of order and to come', decision('submitted', '2021-12-11'), version(2), ['missing-step accepted', 'in-future']],
  ];
  for (const [name, given, one, problems] of rows) test(name, () => assert.deepEqual(keys(given, one), problems));

  test('versions follow each other: no step of one is before the acceptance of the one before, and one that was replaced is not accepted', () => {
    const first = version(1, { decisions: [made('accepted', '2021-11-12')] });
    assert.deepEqual(keys(decision('accepted', '2021-11-12'), version(2), [first]), []);
    assert.deepEqual(keys(decision('accepted', '2021-11-11'), version(2), [first]), ['before-version']);
    assert.deepEqual(keys(decision('accepted', '2021-12-01'), version(2), [first, version(3, { decisions: [made('accepted', '2021-11-30')] })]), [
      'superseded',
    ]);
    const late = version(1, { decisions: [made('accepted', '2021-11-12')] });
    assert.deepEqual(keys(decision('endorsed', '2021-12-01'), late, [endorsed]), [], 'what was accepted may still be endorsed and submitted');
  });

  test('the version in force is the last that was accepted; how far each has come', () => {
    const versions = [version(1, { decisions: [made('accepted', '2021-11-01')] }), endorsed, version(3, { decisions: [made('recommended', '2021-12-01')] })];
    assert.equal(inForce(versions)?.number, 2);
    assert.deepEqual(versions.map(standingOf), ['Accepted', 'Endorsed', 'Recommended']);
    assert.equal(standingOf(version(4, { decisions: [made('noted', '2021-12-01')] })), 'Draft');
    assert.deepEqual(versions.map(nextStep), ['endorsed', 'submitted', 'accepted']);
    assert.equal(inForce([version(1)]), null);
  });
});
