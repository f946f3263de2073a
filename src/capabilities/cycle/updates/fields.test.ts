import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Answers } from '../rules/answers.ts';
import { differencesOf, merged } from './comparing-view.ts';
import { type Asked, answersOf, fieldsOf, tooLong, typedIn, typedOf, wrongDays } from './fields.ts';

const asked: Asked = {
  processes: ['on-track', 'behind'],
  impacts: ['emerging'],
  activities: [
    {
      ref: 'LG1a',
      status: 'begun',
      forecast: '2022-10-14',
      forecastReason: 'Two left',
      stopReason: '',
      claimShown: '',
      startMayChange: true,
      plannedStart: null,
    },
    { ref: 'LG1b', status: 'not-begun', forecast: null, forecastReason: '', stopReason: '', claimShown: '', startMayChange: false, plannedStart: '2022-10-01' },
  ],
};
const nothing = { standing: {}, achieved: {}, next: {}, support: {}, activities: {}, check: {} };

describe('reading what was typed', () => {
  test('nothing typed says nothing, and activities stand as they did', () => {
    const answers = answersOf(asked, nothing);
    assert.deepEqual([answers.process, answers.impact, answers.achieved, answers.contributions], [null, null, '', []]);
    assert.deepEqual(
      answers.activities.map(({ ref, status, forecast, forecastReason }) => [ref, status, forecast, forecastReason]),
      [
        ['LG1a', 'begun', '2022-10-14', 'Two left'],
        ['LG1b', 'not-begun', null, ''],
      ],
    );
  });

  test('an emptied forecast is taken away once its row was sent', () => {
    const typed = { 'status-LG1a': 'begun', 'forecast-LG1a-day': '', 'forecast-LG1a-month': '', 'forecast-LG1a-year': '' };
    assert.equal(answersOf(asked, { ...nothing, activities: typed }).activities[0]?.forecast, null);
  });

  test('a choice that was not offered is not kept, and is nothing to compare', () => {
    const odd = ['__proto__', 'constructor', 'toString', 'complete'];
    for (const value of odd) {
      assert.deepEqual(typedIn('standing', asked, { process: value, impact: 'emerging' }), { impact: 'emerging' }, value);
      assert.deepEqual(typedIn('activities', asked, { 'status-LG1a': value }), {}, value);
    }
    // Kept by a draft of an earlier version, it is shown as nothing.
    for (const value of odd.slice(0, 3)) {
      assert.equal(differencesOf('standing', asked, { process: value }, { process: 'behind' })[0]?.theirs, '', value);
      assert.equal(differencesOf('activities', asked, { 'status-LG1a': value }, { 'status-LG1a': 'begun' })[0]?.theirs, '', value);
    }
    assert.deepEqual(typedIn('standing', asked, { process: '' }), { process: '' }, 'a choice taken back');
  });

  test('a start that may not change is not read, a choice that is not offered neither', () => {
    const typed = { 'status-LG1b': 'finished', 'start-LG1b-day': '1', 'start-LG1b-month': '1', 'start-LG1b-year': '2030' };
    const answers = answersOf(asked, { ...nothing, standing: { process: 'complete' }, activities: typed });
    assert.deepEqual([answers.process, answers.activities[1]?.status, answers.activities[1]?.plannedStart], [null, 'not-begun', null]);
  });

  test('a gap between contributions keeps each in its own row', () => {
    const answers = answersOf(asked, { ...nothing, support: { 'from-1': '', 'from-3': 'The NHS trust', 'ask-3': 'A lead' } });
    assert.deepEqual(answers.contributions, [{ fromWhom: 'The NHS trust', ask: 'A lead', place: 3 }]);
  });

  test('only the fields of the section are taken from a form', () => {
    assert.deepEqual(
      typedIn('achieved', asked, { achieved: ['One', 'Two'], next: 'Three', _csrf: 'x', version: '1', __proto__: 'y' } as Record<string, string | string[]>),
      { achieved: 'One' },
    );
    assert.ok(fieldsOf('activities', asked).every(({ name }) => /-LG1[ab]$/.test(name)));
  });

  test('answers survive being written as a form and read again', () => {
    const answers: Answers = {
      process: 'behind',
      impact: 'emerging',
      achieved: 'One\n\ntwo',
      evidence: [
        { source: 'case-audits', where: 'June’s report, page 4' },
        { source: null, where: 'The register of visits' },
        { source: 'partner-feedback', where: '' },
      ],
      nextSteps: 'Next',
      slipping: 'Slipping',
      support: 'Support',
      contributions: [
        { fromWhom: 'The NHS trust', ask: 'A lead', place: 1 },
        { fromWhom: 'Police', ask: 'Attend', place: 2 },
      ],
      asksOfBoard: 'Fund it',
      activities: [
        {
          ref: 'LG1a',
          status: 'begun',
          plannedStart: '2022-09-19',
          forecast: '2022-10-14',
          forecastReason: 'Late',
          recovery: { text: 'Plan', day: '2022-10-01' },
          stopReason: '',
          claimShown: '',
        },
        {
          ref: 'LG1b',
          status: 'stopped',
          plannedStart: null,
          forecast: null,
          forecastReason: '',
          recovery: { text: '', day: null },
          stopReason: 'Merged',
          claimShown: 'Kept',
        },
      ],
      difference: 'Because',
    };
    assert.deepEqual(answersOf(asked, typedOf(answers)), answers);
  });
});

describe('what is wrong with what was typed', () => {
  const day = (name: string, [d, m, y]: [string, string, string]) => ({ [`${name}-day`]: d, [`${name}-month`]: m, [`${name}-year`]: y });
  const cases: [name: string, typed: Record<string, string>, fields: string[]][] = [
    ['an empty date', day('forecast-LG1a', ['', '', '']), []],
    ['a good date', day('forecast-LG1a', ['14', '10', '2022']), []],
    ['no month', day('forecast-LG1a', ['14', '', '2022']), ['forecast-LG1a-month']],
    ['31 June', day('recovery-day-LG1a', ['31', '6', '2022']), ['recovery-day-LG1a']],
    ['two at once', { ...day('start-LG1a', ['1', '1', '22']), ...day('forecast-LG1b', ['x', '1', '2022']) }, ['start-LG1a-year', 'forecast-LG1b-day']],
  ];
  for (const [name, typed, fields] of cases) {
    test(name, () =>
      assert.deepEqual(
        wrongDays('activities', asked, typed).map(({ field }) => field),
        fields,
      ),
    );
  }

  test('at the limit it is kept, one more it is not', () => {
    const of = (length: number) => tooLong('achieved', asked, { achieved: 'x'.repeat(length) }).length;
    assert.deepEqual([of(10_000), of(10_001)], [0, 1]);
    assert.equal(tooLong('support', asked, { 'from-1': 'x'.repeat(201), 'ask-2': 'x'.repeat(2001) }).length, 2);
    assert.equal(tooLong('activities', asked, { 'forecast-LG1a-day': 'x'.repeat(41) }).length, 1);
  });
});

describe('two texts of one section', () => {
  const theirs = { 'status-LG1a': 'begun', 'reason-LG1a': 'Two left', 'forecast-LG1a-day': '14', 'forecast-LG1a-month': '10', 'forecast-LG1a-year': '2022' };
  const mine = {
    'status-LG1a': 'claimed-complete',
    'reason-LG1a': 'Three left',
    'forecast-LG1a-day': '21',
    'forecast-LG1a-month': '10',
    'forecast-LG1a-year': '2022',
  };
  const differences = differencesOf('activities', asked, theirs, mine);

  test('what differs, a date as one thing', () => {
    assert.deepEqual(
      differences.map(({ name, theirs: saved, mine: typed, mayKeepBoth }) => [name, saved, typed, mayKeepBoth]),
      [
        ['status-LG1a', 'Begun', 'Complete', false],
        ['forecast-LG1a', '14 10 2022', '21 10 2022', false],
        ['reason-LG1a', 'Two left', 'Three left', true],
      ],
    );
    assert.deepEqual(differencesOf('activities', asked, theirs, { ...theirs, 'stop-LG1a': ' ' }), []);
  });

  const keep = (choices: Record<string, string>) => merged(theirs, differences, (name) => choices[name] ?? '');
  test('each is kept as it was chosen', () => {
    const { fields, unchosen } = keep({ 'status-LG1a': 'mine', 'forecast-LG1a': 'theirs', 'reason-LG1a': 'both' });
    assert.deepEqual(unchosen, []);
    assert.deepEqual([fields['status-LG1a'], fields['forecast-LG1a-day'], fields['reason-LG1a']], ['claimed-complete', '14', 'Two left\n\nThree left']);
  });

  test('what nobody chose is asked again; both is no choice of a date', () => {
    assert.deepEqual(keep({ 'forecast-LG1a': 'both' }).unchosen, ['status-LG1a', 'forecast-LG1a', 'reason-LG1a']);
  });
});
