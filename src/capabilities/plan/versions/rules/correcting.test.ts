import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../calendar/index.ts';
import { correctionProblems } from './correcting.ts';
import { asCorrected, type Correction } from './correction.ts';
import { type Decision, type DecisionMade, decisionProblems } from './decisions.ts';
import type { Version } from './version.ts';

const made = (decision: Decision, day: Day, over: Partial<DecisionMade> = {}): DecisionMade => ({
  id: decision,
  decision,
  body: decision === 'accepted' ? 'Improvement Board' : 'Cabinet',
  recipient: null,
  day,
  reference: 'Minute 4',
  recordedOn: day,
  recordedBy: 'office',
  corrections: [],
  ...over,
});
const corrected = (day: Day, over: Partial<Correction> = {}): Correction => ({
  ...{ id: day, day, body: null, reference: 'Minute 4', reason: 'The minutes say so.', askedOn: day, askedBy: 'ada', askedPost: 'office' },
  ...{ state: 'confirmed', settledOn: day, settledPost: 'chair', settledWords: '' },
  ...over,
});
const version = (number: number, cut: Day, decisions: DecisionMade[]): Version => ({
  ...{
    id: `v${number}`,
    number,
    label: `v${number}.0`,
    purpose: number === 1 ? 'first' : 'amendments',
    about: '',
    needs: ['accepted', 'endorsed', 'submitted'],
  },
  ...{ cutAt: `${cut}T10:00:00.000Z`, hash: 'x', cutBy: 'office', decisions },
});

/** Version 1 was cut and accepted on Friday 12 November 2021 and endorsed a week later; version 2 was cut on 1 February 2022 and accepted on the 10th. */
const accepted = made('accepted', '2021-11-12', { recordedOn: '2022-03-01' });
const endorsed = made('endorsed', '2021-11-19', { recordedOn: '2022-03-01' });
const first = version(1, '2021-11-12', [accepted, endorsed]);
const acceptedLater = made('accepted', '2022-02-10', { recordedOn: '2022-02-11' });
const second = version(2, '2022-02-01', [acceptedLater]);

describe('a decision that was mistyped is corrected to', () => {
  type Case = [what: string, decision: DecisionMade, of: Version, day: Day, problems: string[], over?: { said?: boolean; among?: Version[] }];
  const cases: Case[] = [
    ['the acceptance, to the day before: Sightline did not hold the plan then', accepted, first, '2021-11-11', []],
    ['the day before, when the plan said the same', accepted, first, '2021-11-11', [], { said: true }],
    ['the day before, when the plan said something else', accepted, first, '2021-11-11', ['other-plan'], { said: false }],
    ['the day it was cut on: it is that plan', accepted, first, '2021-11-12', ['unchanged'], { said: false }],
    ['the day of its endorsement', accepted, first, '2021-11-19', []],
    ['the day after its endorsement', accepted, first, '2021-11-20', ['after-step']],
    ['its endorsement, to the day of its acceptance', endorsed, first, '2021-11-12', []],
    ['its endorsement, to the day before its acceptance', endorsed, first, '2021-11-11', ['before-step']],
    ['a later version’s acceptance, to the day it was cut', acceptedLater, second, '2022-02-01', []],
    ['a later version’s acceptance, to the day before it was cut', acceptedLater, second, '2022-01-31', ['before-cut']],
    ['the day after it was recorded', acceptedLater, second, '2022-02-12', ['after-recorded']],
    ['the day on which version 2 was accepted', accepted, { ...first, decisions: [accepted] }, '2022-02-10', []],
    ['the day after that', accepted, { ...first, decisions: [accepted] }, '2022-02-11', ['after-version']],
  ];
  for (const [what, decision, of, day, problems, { said, among = [first, second] } = {}] of cases)
    test(`${what}, ${day}: ${problems.join(', ') || 'it can be'}`, () => {
      const given = { body: null, day, reference: 'Minute 4', reason: 'The signed minutes say so.' };
      const found = correctionProblems(
        given,
        decision,
        of,
        among.map((one) => (one.number === of.number ? of : one)),
        said ?? null,
      );
      assert.deepEqual(
        found.map(({ key }) => key),
        problems,
      );
    });

  test('a later version’s acceptance, to a day before an earlier version’s: it cannot be', () => {
    const early = version(2, '2021-11-05', [acceptedLater]);
    const given = { body: null, day: '2021-11-11' as const, reference: 'Minute 9', reason: 'The minutes say so.' };
    assert.deepEqual(correctionProblems(given, acceptedLater, early, [first, early], null), [{ key: 'before-version', number: 1, day: '2021-11-12' }]);
  });

  test('what a correction before made of it: the last one counts, declined ones do not', () => {
    const twice = { ...accepted, corrections: [corrected('2021-11-10'), corrected('2021-11-11'), corrected('2021-11-08', { state: 'declined' })] };
    assert.equal(asCorrected(twice).day, '2021-11-11');
    const given = { body: null, day: '2021-11-11' as const, reference: 'Minute 4', reason: 'The minutes say so.' };
    assert.deepEqual(
      correctionProblems(given, twice, { ...first, decisions: [twice, endorsed] }, [second], null).map(({ key }) => key),
      ['unchanged'],
    );
  });

  test('who decided is corrected too: against what is known now, and of two notes each by another body', () => {
    const given = { day: '2021-11-12' as const, reference: 'Minute 4', reason: 'The minutes say so.' };
    const typo = { ...accepted, body: 'Improvment Bord' };
    const keys = (body: string | null, made = typo, decisions = [made]) =>
      correctionProblems({ ...given, body }, made, { ...first, decisions }, [first, second], null).map(({ key }) => key);
    assert.deepEqual([keys('Improvement Board'), keys('Improvment Bord'), keys(null)], [[], ['unchanged'], ['unchanged']]);
    const known = { ...typo, corrections: [corrected('2021-11-12', { body: 'Improvement Board' })] };
    assert.equal(asCorrected(known).body, 'Improvement Board');
    assert.deepEqual([keys('Improvement Board', known), keys(null, known)], [['unchanged'], []]);
    const [one, other] = [made('noted', '2021-11-12', { body: 'Scrutny' }), made('noted', '2021-11-12', { id: 'other', body: 'Scrutiny' })];
    assert.deepEqual(keys('Scrutiny', one, [one, other]), ['decided-already']);
  });

  test('the next decision goes by the day as corrected', () => {
    const moved = { ...accepted, corrections: [corrected('2021-11-15')] };
    const given = { decision: 'endorsed' as const, body: 'Cabinet', recipient: null, day: '2021-11-13' as const, reference: 'Minute 31' };
    assert.deepEqual(decisionProblems(given, { ...first, decisions: [moved] }, [first], '2022-03-01'), [
      { key: 'before-step', step: 'accepted', day: '2021-11-15' },
    ]);
  });
});
