import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import type { ActivityAnswer } from './answers.ts';
import { isNewRecovery, nextProgress, noProgress, type Progress } from './progress.ts';

const today: Day = '2022-09-05';
const said = (changes: Partial<ActivityAnswer>): ActivityAnswer => ({
  ref: 'LG1a',
  status: 'begun',
  plannedStart: null,
  forecast: null,
  forecastReason: '',
  recovery: { text: '', day: null },
  stopReason: '',
  claimShown: '',
  ...changes,
});
const begun: Progress = { ...noProgress, status: 'begun', begunOn: '2022-07-01' };
const claimed: Progress = { ...begun, status: 'claimed-complete', claimedOn: '2022-08-01', claimedBy: 'anna', claimId: 'first' };
const asked: Progress = { ...begun, status: 'stopped', stopAskedOn: '2022-08-01', stopAskedBy: 'anna', stopReason: 'No longer needed' };

describe('how an activity stands once its owner has said so', () => {
  const cases: [name: string, before: Progress, answer: Partial<ActivityAnswer>, after: Partial<Progress>][] = [
    ['begun for the first time', noProgress, { status: 'begun' }, { status: 'begun', begunOn: today }],
    ['still begun', begun, { status: 'begun' }, { begunOn: '2022-07-01' }],
    ['taken back to not begun', begun, { status: 'not-begun' }, { status: 'not-begun', begunOn: null }],
    ['a claim made anew is another one', begun, { status: 'claimed-complete', claimShown: 'Ten records' }, { claimId: 'new' }],
    ['said again it is the same', { ...claimed, claimShown: 'Ten records' }, { status: 'claimed-complete', claimShown: 'Ten records ' }, { claimId: 'first' }],
    [
      'said in other words it is another one',
      { ...claimed, claimShown: 'Ten records' },
      { status: 'claimed-complete', claimShown: 'All' },
      { claimId: 'new', claimedOn: '2022-08-01' },
    ],
    ['claimed straight from not begun', noProgress, { status: 'claimed-complete' }, { begunOn: today, claimedOn: today, claimedBy: 'ben' }],
    [
      'claimed with a forecast still typed',
      begun,
      { status: 'claimed-complete', forecast: '2022-12-01', forecastReason: 'Late' },
      { forecast: null, forecastReason: null },
    ],
    ['still claimed: the first claim stands', claimed, { status: 'claimed-complete' }, { claimedOn: '2022-08-01', claimedBy: 'anna' }],
    ['claim taken back', claimed, { status: 'begun' }, { status: 'begun', claimedOn: null, claimedBy: null, claimShown: null, begunOn: '2022-07-01' }],
    ['what shows it is kept with the claim', begun, { status: 'claimed-complete', claimShown: ' Ten records ' }, { claimShown: 'Ten records' }],
    ['and is nothing without one', begun, { status: 'begun', claimShown: 'Ten records' }, { claimShown: null }],
    [
      'asked to stop',
      begun,
      { status: 'stopped', stopReason: ' Merged into LG2 ' },
      { stopAskedOn: today, stopAskedBy: 'ben', stopReason: 'Merged into LG2', begunOn: '2022-07-01' },
    ],
    ['asked to stop before it began', noProgress, { status: 'stopped', stopReason: 'Merged' }, { begunOn: null, stopAskedOn: today }],
    [
      'still asked: who asked first stands',
      asked,
      { status: 'stopped', stopReason: 'Other words' },
      { stopAskedOn: '2022-08-01', stopAskedBy: 'anna', stopReason: 'Other words' },
    ],
    ['goes on after all', asked, { status: 'begun' }, { status: 'begun', stopAskedOn: null, stopAskedBy: null, stopReason: null }],
    [
      'a forecast with its reason',
      begun,
      { forecast: '2022-12-01', forecastReason: ' Two teams had no manager ' },
      { forecast: '2022-12-01', forecastReason: 'Two teams had no manager' },
    ],
    ['a forecast taken away', { ...begun, forecast: '2022-12-01', forecastReason: 'Late' }, {}, { forecast: null, forecastReason: null }],
  ];
  for (const [name, before, answer, after] of cases) {
    test(name, () => {
      const made = nextProgress(before, said(answer), { person: 'ben', today, startMayChange: false, newClaim: 'new' });
      for (const [key, value] of Object.entries(after)) assert.equal(made[key as keyof Progress], value, key);
    });
  }
});

describe('a planned start', () => {
  const entered: Progress = { ...noProgress, plannedStart: '2022-10-01', plannedStartEntered: '2022-09-01' };
  const cases: [name: string, before: Progress, start: Day | null, mayChange: boolean, after: [Day | null, Day | null]][] = [
    ['entered for the first time', noProgress, '2022-10-01', true, ['2022-10-01', today]],
    ['corrected in the same cycle', entered, '2022-10-08', true, ['2022-10-08', today]],
    ['moved in a later cycle: the first one stands', entered, '2023-10-08', false, ['2022-10-01', '2022-09-01']],
    ['emptied: the first one stands', entered, null, true, ['2022-10-01', '2022-09-01']],
  ];
  for (const [name, before, plannedStart, startMayChange, after] of cases) {
    test(name, () => {
      const made = nextProgress(before, said({ status: 'not-begun', plannedStart }), { person: 'ben', today, startMayChange, newClaim: 'new' });
      assert.deepEqual([made.plannedStart, made.plannedStartEntered], after);
    });
  }
});

describe('a recovery plan is a new proposal', () => {
  const plan = { text: 'A second manager from Monday', day: '2022-10-14' as Day };
  const cases: [name: string, answer: Partial<ActivityAnswer>, standing: typeof plan | null, isNew: boolean][] = [
    ['where there was none', { recovery: plan }, null, true],
    ['with another day', { recovery: { ...plan, day: '2022-10-21' } }, plan, true],
    ['with other words', { recovery: { ...plan, text: 'Two managers' } }, plan, true],
    ['not where it is the same said again', { recovery: plan }, plan, false],
    ['not without a day', { recovery: { ...plan, day: null } }, null, false],
    ['not without words', { recovery: { ...plan, text: '–' } }, null, false],
    ['not of what is claimed complete', { recovery: plan, status: 'claimed-complete' }, null, false],
    ['not of what should stop', { recovery: plan, status: 'stopped' }, null, false],
  ];
  for (const [name, answer, standing, isNew] of cases) test(name, () => assert.equal(isNewRecovery(said(answer), standing), isNew));
});
