import assert from 'node:assert/strict';
import { test } from 'node:test';
import fc from '../../tests/support/any.ts';
import { addDays, type DayInputProblem, type DayPart, dayInputOf, dayInputProblemWords, parseDayInput } from './index.ts';

type Typed = [day: string, month: string, year: string];

test('a typed date becomes a day', () => {
  const cases: [Typed, string][] = [
    [['31', '3', '2022'], '2022-03-31'],
    [['01', '04', '2022'], '2022-04-01'],
    [[' 1 ', ' 4', '2022 '], '2022-04-01'],
    [['12', 'November', '2021'], '2021-11-12'],
    [['12', 'nov', '2021'], '2021-11-12'],
    [['29', '2', '2024'], '2024-02-29'],
  ];
  for (const [[day, month, year], expected] of cases) assert.deepEqual(parseDayInput({ day, month, year }), { ok: true, day: expected });
});

test('a wrong date says what is wrong and in which box', () => {
  const cases: [Typed, DayInputProblem['problem'], DayPart[], string][] = [
    [['', '', ''], 'empty', ['day', 'month', 'year'], 'Enter target date'],
    [[' ', '', '\t'], 'empty', ['day', 'month', 'year'], 'Enter target date'],
    [['31', '', '2022'], 'incomplete', ['month'], 'Target date must include a month'],
    [['', '3', ''], 'incomplete', ['day', 'year'], 'Target date must include a day and a year'],
    [['31', '3', ''], 'incomplete', ['year'], 'Target date must include a year'],
    [['x', '', '2022'], 'incomplete', ['month'], 'Target date must include a month'],
    [['x', '3', '2022'], 'not-a-number', ['day'], 'Target date must be written in numbers, like 27 3 2022'],
    [['-1', '3', '2022'], 'not-a-number', ['day'], 'Target date must be written in numbers, like 27 3 2022'],
    [['1.5', 'Smarch', '2022'], 'not-a-number', ['day', 'month'], 'Target date must be written in numbers, like 27 3 2022'],
    [['1e1', '3', '2022'], 'not-a-number', ['day'], 'Target date must be written in numbers, like 27 3 2022'],
    [['31', '3', '22'], 'year-not-four-digits', ['year'], 'Target date must have a year of 4 numbers, like 2022'],
    [['31', '3', '202'], 'year-not-four-digits', ['year'], 'Target date must have a year of 4 numbers, like 2022'],
    [['31', '3', '0022'], 'year-not-four-digits', ['year'], 'Target date must have a year of 4 numbers, like 2022'],
    [['31', '3', '20222'], 'year-not-four-digits', ['year'], 'Target date must have a year of 4 numbers, like 2022'],
    [['32', '3', '2022'], 'not-real', ['day'], 'Target date must be a real date'],
    [['0', '13', '2022'], 'not-real', ['day', 'month'], 'Target date must be a real date'],
    [['31', '6', '2022'], 'not-real', ['day', 'month', 'year'], 'Target date must be a real date'],
    [['29', '2', '2023'], 'not-real', ['day', 'month', 'year'], 'Target date must be a real date'],
    [['999999999999999999999', '2', '2023'], 'not-real', ['day'], 'Target date must be a real date'],
  ];
  for (const [[day, month, year], problem, parts, words] of cases) {
    const parsed = parseDayInput({ day, month, year });
    assert.deepEqual(parsed, { ok: false, problem: { problem, parts } }, `${day} ${month} ${year}`);
    assert.equal(parsed.ok ? '' : dayInputProblemWords(parsed.problem, 'Target date'), words);
  }
});

test('whatever is typed has an answer, and a day comes back from its own boxes', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
      const parsed = parseDayInput({ day, month, year });
      assert.ok(parsed.ok || parsed.problem.parts.length > 0);
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 100_000 }), (offset) => {
      const day = addDays('1900-01-01', offset);
      assert.deepEqual(parseDayInput(dayInputOf(day)), { ok: true, day });
    }),
  );
  assert.deepEqual(dayInputOf(null), { day: '', month: '', year: '' });
});
