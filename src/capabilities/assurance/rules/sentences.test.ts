import assert from 'node:assert/strict';
import { test } from 'node:test';
import { type Reason, reason } from './reasons.ts';
import { ratingScheme } from './scheme.ts';
import { sentencesOf } from './sentences.ts';
import { reasonSentence } from './words.ts';

const scheme = ratingScheme('standard', '2022-10-21');
const notBegun = (activity: string, target: '2022-12-31' | '2023-03-31' = '2022-12-31'): Reason =>
  ({ key: 'should-have-begun', rule: 'C4.07', part: 'process', facts: { activity, since: '2022-06-01', target } }) as Reason;
const noTarget = (activity: string): Reason => ({ key: 'target-missing', rule: 'C4.05', part: 'process', facts: { activity } }) as Reason;
const missed = { key: 'update-missed', rule: 'C4.06', part: 'process', facts: { dueOn: '2022-10-14' } } as Reason;
const past = (activity: string, recovery: 'none' | 'not-accepted' = 'none'): Reason =>
  ({ key: 'past-target', rule: 'C4.03', part: 'process', facts: { activity, target: '2022-09-30', days: 21, recovery, recoveryDay: null } }) as Reason;
const slow = (activity: string, days = 21): Reason =>
  ({ key: 'slow-past-target', rule: 'H11', part: 'slow', facts: { activity, target: '2022-09-30', days } }) as Reason;

test('what is true of several activities in the same words is said once, where the first stood', () => {
  const tail = 'nobody has entered when they start, and half the time from 1 June 2022 to their target of 31 December 2022 has gone.';
  const cases: [what: string, reasons: Reason[], words: (string | RegExp)[]][] = [
    ['one', [notBegun('LG2a')], [/^LG2a has not begun, .* to its target/]],
    ['three', ['LG2a', 'LG2b', 'LG2c'].map((ref) => notBegun(ref)), [`LG2a, LG2b and LG2c have not begun, ${tail}`]],
    ['another target is another reason', [notBegun('LG2a'), notBegun('LG2b', '2023-03-31')], [/^LG2a has/, /^LG2b has/]],
    ['two, with another between them', [noTarget('LG2a'), missed, noTarget('LG2b')], ['LG2a and LG2b have no target date.', /update was due/]],
    [
      'past their target with no plan',
      [past('LG2a'), past('LG2b')],
      ['LG2a and LG2b are 21 days past their target of 30 September 2022 and not claimed complete, with no recovery plan.'],
    ],
    ['slow, a day late', [slow('LG2a', 1), slow('LG2b', 1)], ['LG2a and LG2b are 1 day past their target of 30 September 2022 and not complete.']],
    ['slow by other days', [slow('LG2a'), slow('LG2b', 20)], [/^LG2a is/, /^LG2b is/]],
    ['what is said of each by itself', [past('LG2a', 'not-accepted'), past('LG2b', 'not-accepted')], [/^LG2a is/, /^LG2b is/]],
  ];
  for (const [what, reasons, words] of cases) {
    const said = sentencesOf(reasons, scheme);
    assert.equal(said.length, words.length, what);
    for (const [at, one] of words.entries()) {
      if (typeof one === 'string') assert.equal(said[at]?.words, one, what);
      else assert.match(said[at]?.words ?? '', one, what);
    }
  }
});

test('each of them leads to its page', () =>
  assert.deepEqual(
    sentencesOf([noTarget('LG2a'), noTarget('LG2b')], scheme)[0]?.about.map(({ ref }) => ref),
    ['LG2a', 'LG2b'],
  ));

test('colours and states are named as the council’s scheme names them', () => {
  const own = { ...scheme, colours: { ...scheme.colours, red: { ...scheme.colours.red, name: 'Critical' } } };
  assert.equal(reasonSentence(reason('colour', { colour: 'red', process: 'behind', impact: 'not-met' }), own), 'Critical: process behind, impact not met.');
  assert.equal(reasonSentence(reason('slow-red', { ratings: ['derived'] }), own), 'Its derived rating is critical.');
});
