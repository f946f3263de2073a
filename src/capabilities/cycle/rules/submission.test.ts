import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import type { ActivityAnswer, Answers } from './answers.ts';
import { type SubmissionFacts, submitProblems } from './submission.ts';

const today: Day = '2022-09-05';
const activity: ActivityAnswer = {
  ref: 'LG1a',
  status: 'begun',
  plannedStart: null,
  forecast: null,
  forecastReason: '',
  recovery: { text: '', day: null },
  stopReason: '',
  claimShown: '',
};
const answers: Answers = {
  process: 'on-track',
  impact: 'not-expected',
  achieved: 'Supervision is held.',
  nextSteps: 'Sample ten records.',
  slipping: '',
  support: '',
  contributions: [],
  asksOfBoard: '',
  activities: [activity],
  difference: '',
};
const sound: SubmissionFacts = {
  answers,
  today,
  activities: [{ ref: 'LG1a', target: '2022-12-31', begunBefore: false, recoveryDay: null, forecast: null, toldBoard: null }],
  recoveryUntil: '2022-11-28',
  declaredColour: 'green',
  derivedColour: 'green',
  differenceUnexplained: false,
  worseUnexplained: false,
};
const keysOf = (facts: SubmissionFacts): string[] => submitProblems(facts).map(({ key }) => key);
const withAnswers = (changes: Partial<Answers>, more: Partial<SubmissionFacts> = {}): SubmissionFacts => ({
  ...sound,
  ...more,
  answers: { ...answers, ...changes },
});
const withActivity = (
  changes: Partial<ActivityAnswer>,
  target: Day | null = '2022-12-31',
  begunBefore = false,
  recoveryDay: Day | null = null,
  forecast: Day | null = null,
  toldBoard: { forecast: Day; reason: string } | null = null,
): SubmissionFacts => ({
  ...withAnswers({ activities: [{ ...activity, ...changes }] }),
  activities: [{ ref: 'LG1a', target, begunBefore, recoveryDay, forecast, toldBoard }],
});

/** The last board was told 1 November, since no room was free; the target is 31 December. */
const movedTo = (forecast: Day, forecastReason: string): SubmissionFacts =>
  withActivity({ forecast, forecastReason }, '2022-12-31', false, null, '2022-11-01', { forecast: '2022-11-01', reason: 'No room was free' });

describe('why an update may not be submitted', () => {
  const cases: [name: string, facts: SubmissionFacts, reasons: string[]][] = [
    ['nothing wrong', sound, []],
    ['nothing declared', withAnswers({ process: null, impact: null }), ['process-missing', 'impact-missing']],
    ['nothing achieved, nothing next', withAnswers({ achieved: '', nextSteps: '  ' }), ['achieved-missing', 'next-missing']],
    ['a full stop is no words', withAnswers({ achieved: '.', nextSteps: '–' }), ['achieved-missing', 'next-missing']],
    ['declared amber without a word', withAnswers({}, { declaredColour: 'amber' }), ['slipping-missing']],
    ['derived red without a word', withAnswers({}, { derivedColour: 'red' }), ['slipping-missing']],
    ['derived red with words', withAnswers({ slipping: 'Two managers left.' }, { derivedColour: 'red' }), []],
    ['grey needs no words', withAnswers({}, { derivedColour: 'grey', declaredColour: 'grey' }), []],
    ['worse than last cycle, and not amber', withAnswers({}, { worseUnexplained: true, derivedColour: 'grey' }), ['worse-without-reason']],
    ['worse and amber is said once', withAnswers({}, { worseUnexplained: true, derivedColour: 'amber' }), ['slipping-missing']],
    ['a difference unexplained', { ...sound, differenceUnexplained: true }, ['difference-missing']],
    ['a partner without an ask', withAnswers({ contributions: [{ fromWhom: 'The NHS trust', ask: '' }] }), ['contribution-without-ask']],
    ['an ask of nobody', withAnswers({ contributions: [{ fromWhom: '', ask: 'A named lead' }] }), ['ask-without-contributor']],
    ['forecast on the target', withActivity({ forecast: '2022-12-31' }), []],
    ['forecast a day after the target', withActivity({ forecast: '2023-01-01' }), ['forecast-without-reason']],
    ['forecast after the target, with its reason', withActivity({ forecast: '2023-01-01', forecastReason: 'No manager' }), []],
    ['forecast after no target', withActivity({ forecast: '2023-01-01' }, null), []],
    ['a late forecast that stood is gone', withActivity({}, '2022-12-31', false, null, '2023-03-01'), ['forecast-withdrawn']],
    ['gone, with the reason', withActivity({ forecastReason: 'Two managers began' }, '2022-12-31', false, null, '2023-03-01'), []],
    ['a forecast in time that stood is gone', withActivity({}, '2022-12-31', false, null, '2022-12-31'), []],
    ['forecast the day the board was told', movedTo('2022-11-01', ''), []],
    ['forecast a day earlier than the board was told', movedTo('2022-10-31', ''), []],
    ['forecast a day later than the board was told, and before the target', movedTo('2022-11-02', ''), ['forecast-moved']],
    ['later than the board was told, with its own reason', movedTo('2022-11-02', 'The trainer fell ill'), []],
    ['later again, with the words of the last move', movedTo('2022-11-02', ' No room was free '), ['forecast-moved']],
    ['not moved, with the words of the last move', movedTo('2022-11-01', 'No room was free'), []],
    ['later than the board was told and after the target: one reason is asked for', movedTo('2023-01-01', ''), ['forecast-without-reason']],
    ['forecast today', withActivity({ forecast: '2022-09-05' }), []],
    ['forecast yesterday', withActivity({ forecast: '2022-09-04' }), ['forecast-past']],
    ['on the target’s day without a forecast', withActivity({}, '2022-09-05'), []],
    ['past its target without a forecast', withActivity({}, '2022-09-04'), ['forecast-missing']],
    ['past its target and claimed complete', withActivity({ status: 'claimed-complete', claimShown: 'Ten records' }, '2022-09-04'), []],
    ['claimed complete, and nothing shows it', withActivity({ status: 'claimed-complete', claimShown: ' – ' }), ['claim-without-words']],
    ['not begun, once a cycle has closed with it begun', withActivity({ status: 'not-begun' }, '2022-12-31', true), ['begun-taken-back']],
    ['not begun, said begun in this cycle by mistake', withActivity({ status: 'not-begun' }), []],
    ['still begun', withActivity({}, '2022-12-31', true), []],
    ['planned start on the target', withActivity({ plannedStart: '2022-12-31' }), []],
    ['planned start after the target', withActivity({ plannedStart: '2023-01-01' }), ['start-after-target']],
    ['a recovery plan without a day', withActivity({ recovery: { text: 'A second manager', day: null } }), ['recovery-without-day']],
    ['a recovery day without a plan', withActivity({ recovery: { text: '', day: '2022-10-01' } }), ['recovery-without-text']],
    ['a recovery day today is too late', withActivity({ recovery: { text: 'A second manager', day: today } }), ['recovery-day-past']],
    ['a recovery day tomorrow', withActivity({ recovery: { text: 'A second manager', day: '2022-09-06' } }), []],
    ['a recovery day on the last one allowed', withActivity({ recovery: { text: 'A second manager', day: '2022-11-28' } }), []],
    ['a recovery day after the last one allowed', withActivity({ recovery: { text: 'A second manager', day: '2022-11-29' } }), ['recovery-day-far']],
    [
      'a recovery day further ahead that stands already',
      withActivity({ recovery: { text: 'A second manager', day: '2022-11-29' } }, '2022-12-31', false, '2022-11-29'),
      [],
    ],
    ['a stop without a reason', withActivity({ status: 'stopped' }), ['stop-without-reason']],
    ['a stop with its reason asks nothing else', withActivity({ status: 'stopped', stopReason: 'Merged into LG2', forecast: '2022-01-01' }), []],
  ];
  for (const [name, facts, reasons] of cases) test(name, () => assert.deepEqual(keysOf(facts), reasons));

  test('all at once, in the order of the sections', () => {
    const facts: SubmissionFacts = {
      ...withActivity({ forecast: '2022-09-04', recovery: { text: 'Plan', day: null } }),
      derivedColour: 'red',
      differenceUnexplained: true,
    };
    const all = submitProblems({
      ...facts,
      answers: { ...facts.answers, process: null, achieved: '', contributions: [{ fromWhom: 'The NHS trust', ask: '', place: 3 }] },
    });
    assert.deepEqual(
      all.map(({ section, field }) => `${section} ${field}`),
      [
        'standing process',
        'achieved achieved',
        'support slipping',
        'support ask-3',
        'activities forecast-LG1a',
        'activities recovery-day-LG1a',
        'check difference',
      ],
    );
  });
});
