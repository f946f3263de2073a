import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Day, isDay, type Weekday, weekday } from '../../../../calendar/index.ts';
import { type Refresh, refreshOf, refreshPolicies, refreshPolicy } from './refresh.ts';

describe('the annual refresh of the plan', () => {
  const rows: [name: string, accepted: Day, due: Day, weekday: Weekday, warnFrom: Day][] = [
    ['an ordinary day', '2021-10-13', '2022-10-13', 'Thursday', '2022-08-14'],
    ['29 February: the last day of the next February', '2024-02-29', '2025-02-28', 'Friday', '2024-12-30'],
    ['28 February before a leap year', '2023-02-28', '2024-02-28', 'Wednesday', '2023-12-30'],
    ['the end of a month', '2022-01-31', '2023-01-31', 'Tuesday', '2022-12-02'],
    ['the end of a year', '2021-12-31', '2022-12-31', 'Saturday', '2022-11-01'],
  ];
  for (const [name, accepted, due, day, warnFrom] of rows)
    test(`${name}: accepted on ${accepted}, due on ${due}`, () => {
      const refresh = refreshOf(accepted, accepted);
      assert.deepEqual([refresh.due, weekday(refresh.due), refresh.warnFrom], [due, day, warnFrom]);
    });

  const states: [today: Day, weekday: Weekday, state: Refresh['state'], days: number][] = [
    ['2022-08-13', 'Saturday', 'later', 61],
    ['2022-08-14', 'Sunday', 'soon', 60],
    ['2022-10-13', 'Thursday', 'soon', 0],
    ['2022-10-14', 'Friday', 'overdue', -1],
  ];
  test('warned from 60 days before, and overdue from the day after', () => {
    for (const [today, day, state, days] of states) {
      assert.equal(weekday(today), day);
      const refresh = refreshOf('2021-10-13', today);
      assert.deepEqual([refresh.state, refresh.days], [state, days], today);
    }
  });

  test('its policy is dated rows with their source, and a day without one or with two is refused', () => {
    assert.deepEqual(
      refreshPolicies.map(({ from, months, warnDays }) => [from, months, warnDays]),
      [['2021-01-01', 12, 60]],
    );
    assert.ok(refreshPolicies.every(({ from, source }) => isDay(from) && source.length > 20));
    const [base] = refreshPolicies as [(typeof refreshPolicies)[number]];
    const rowsOfTwo = [base, { ...base, from: '2023-01-01' as Day, months: 6 }];
    assert.equal(refreshPolicy('2022-12-31', rowsOfTwo).months, 12);
    assert.equal(refreshPolicy('2023-01-01', rowsOfTwo).months, 6);
    assert.throws(() => refreshPolicy('2020-12-31'), /no refresh policy holds on 2020-12-31/);
    assert.throws(() => refreshPolicy('2022-01-01', [base, base]), /2 rows of the refresh policy hold/);
    assert.equal(refreshOf('2023-08-31', '2023-09-01', refreshPolicy('2023-09-01', rowsOfTwo)).due, '2024-02-29', 'six months after 31 August');
  });
});
