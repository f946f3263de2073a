import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Day, formatDayWithWeekday, bankHolidaysEnglandAndWales as holidays } from '../../../../calendar/index.ts';
import { isMailTime, occasionAfter, occasionBy, occasionsOf } from './occasions.ts';
import { reminderPolicy } from './policy.ts';

const policy = reminderPolicy('2022-11-01');
const of = (openedOn: Day, ratingsDue: Day) => occasionsOf({ openedOn, ratingsDue }, policy, holidays);
const told = (openedOn: Day, ratingsDue: Day) => of(openedOn, ratingsDue).map(({ key, day }) => `${key} ${formatDayWithWeekday(day)}`);

describe('when people are reminded in a cycle', () => {
  const cases: [name: string, opened: Day, due: Day, days: string[]][] = [
    [
      'an ordinary cycle, due on a Wednesday',
      '2022-10-27',
      '2022-11-16',
      [
        'opening Thursday 27 October 2022',
        'five-before Wednesday 9 November 2022',
        'one-before Tuesday 15 November 2022',
        'due Wednesday 16 November 2022',
        'one-after Thursday 17 November 2022',
        'three-after Monday 21 November 2022',
      ],
    ],
    [
      'due on a Saturday: the mail of the day comes on the Friday, the first after it on the Monday',
      '2022-10-27',
      '2022-11-19',
      [
        'opening Thursday 27 October 2022',
        'five-before Friday 11 November 2022',
        'one-before Thursday 17 November 2022',
        'due Friday 18 November 2022',
        'one-after Monday 21 November 2022',
        'three-after Wednesday 23 November 2022',
      ],
    ],
    [
      'due on the bank holiday of Monday 29 August 2022: the mail of the day comes on the Friday before',
      '2022-08-04',
      '2022-08-29',
      [
        'opening Thursday 4 August 2022',
        'five-before Friday 19 August 2022',
        'one-before Thursday 25 August 2022',
        'due Friday 26 August 2022',
        'one-after Tuesday 30 August 2022',
        'three-after Thursday 1 September 2022',
      ],
    ],
    [
      'over Christmas: two bank holidays and two weekends do not count',
      '2021-12-01',
      '2021-12-29',
      [
        'opening Wednesday 1 December 2021',
        'five-before Monday 20 December 2021',
        'one-before Friday 24 December 2021',
        'due Wednesday 29 December 2021',
        'one-after Thursday 30 December 2021',
        'three-after Tuesday 4 January 2022',
      ],
    ],
    [
      'opened on a Saturday: people are told on the Monday',
      '2022-10-29',
      '2022-11-16',
      [
        'opening Monday 31 October 2022',
        'five-before Wednesday 9 November 2022',
        'one-before Tuesday 15 November 2022',
        'due Wednesday 16 November 2022',
        'one-after Thursday 17 November 2022',
        'three-after Monday 21 November 2022',
      ],
    ],
    [
      'opened four days before: what would have come earlier does not come at all',
      '2022-11-12',
      '2022-11-16',
      [
        'opening Monday 14 November 2022',
        'one-before Tuesday 15 November 2022',
        'due Wednesday 16 November 2022',
        'one-after Thursday 17 November 2022',
        'three-after Monday 21 November 2022',
      ],
    ],
    [
      'opened on the day it is due: one mail, that of the due day',
      '2022-11-16',
      '2022-11-16',
      ['due Wednesday 16 November 2022', 'one-after Thursday 17 November 2022', 'three-after Monday 21 November 2022'],
    ],
    [
      'in a year whose bank holidays are not known yet every Monday to Friday counts',
      '2031-12-01',
      '2031-12-26',
      [
        'opening Monday 1 December 2031',
        'five-before Friday 19 December 2031',
        'one-before Thursday 25 December 2031',
        'due Friday 26 December 2031',
        'one-after Monday 29 December 2031',
        'three-after Wednesday 31 December 2031',
      ],
    ],
  ];
  for (const [name, opened, due, days] of cases) test(name, () => assert.deepEqual(told(opened, due), days));
});

describe('for as long as a cycle stays open', () => {
  const standing = reminderPolicy('2022-11-15');
  const from = (day: Day, until: Day, given = standing) =>
    occasionsOf({ openedOn: '2022-07-20', ratingsDue: '2022-08-17' }, given, holidays, until)
      .filter((one) => one.day >= day)
      .map(({ key, day: on, tellsLine, tellsOfUnowned }) => `${key} ${formatDayWithWeekday(on)}${tellsLine && tellsOfUnowned ? ', all told' : ''}`);

  test('the last occasion comes again each week; in the week of the bank holiday of Monday 29 August 2022, on the Tuesday', () =>
    assert.deepEqual(from('2022-08-22', '2022-09-05'), [
      'three-after Monday 22 August 2022, all told',
      'three-after week 1 Tuesday 30 August 2022, all told',
      'three-after week 2 Monday 5 September 2022, all told',
      'three-after week 3 Monday 12 September 2022, all told',
    ]));
  test('before it, the first of them is the next to come', () =>
    assert.deepEqual(from('2022-08-23', '2022-08-22'), ['three-after week 1 Tuesday 30 August 2022, all told']));
  test('by the policy of before, none does', () => assert.deepEqual(from('2022-08-23', '2022-09-05', policy), []));
});

describe('the occasion of a day', () => {
  const occasions = of('2022-10-27', '2022-11-16');
  const cases: [name: string, day: Day, now: string | undefined, next: string | undefined][] = [
    ['the day before the cycle opened, Wednesday 26 October', '2022-10-26', undefined, 'opening'],
    ['the day it opened, Thursday 27 October', '2022-10-27', 'opening', 'five-before'],
    ['Tuesday 8 November, the day before the next', '2022-11-08', 'opening', 'five-before'],
    ['Wednesday 9 November', '2022-11-09', 'five-before', 'one-before'],
    ['the due day, Wednesday 16 November', '2022-11-16', 'due', 'one-after'],
    ['nothing ran from Tuesday 8 to Friday 18 November: one occasion is met, not four', '2022-11-18', 'one-after', 'three-after'],
    ['Monday 21 November', '2022-11-21', 'three-after', undefined],
    ['long after', '2022-12-20', 'three-after', undefined],
  ];
  for (const [name, day, now, next] of cases)
    test(name, () => {
      assert.equal(occasionBy(occasions, day)?.key, now);
      assert.equal(occasionAfter(occasions, day)?.key, next);
    });
});

describe('the hours in which the program writes mails by itself', () => {
  const cases: [name: string, day: Day, time: string, may: boolean][] = [
    ['a Monday at 7:29am', '2022-11-14', '07:29', false],
    ['a Monday at 7:30am', '2022-11-14', '07:30', true],
    ['a Monday at 6:59pm', '2022-11-14', '18:59', true],
    ['a Monday at 7pm', '2022-11-14', '19:00', false],
    ['a Saturday at noon', '2022-11-12', '12:00', false],
    ['the bank holiday of Monday 29 August 2022 at noon', '2022-08-29', '12:00', false],
  ];
  for (const [name, day, time, may] of cases) test(name, () => assert.equal(isMailTime(day, time, policy, holidays), may));
});

test('a day before the first policy has none, and two rows of one day are refused', () => {
  assert.throws(() => reminderPolicy('2020-12-31'), /no policy for reminders/);
  const row = reminderPolicy('2022-09-05');
  assert.throws(() => reminderPolicy('2022-09-05', [row, row]), /2 rows of the policy for reminders/);
});
