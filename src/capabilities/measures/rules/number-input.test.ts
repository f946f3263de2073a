import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberProblemWords, parseNumber } from './number-input.ts';

test('what people type for a number', () => {
  const cases: [typed: string, unit: 'percent' | 'other', number | string][] = [
    ['45', 'other', 45],
    [' 45 ', 'other', 45],
    ['1,234.5', 'other', 1234.5],
    ['1,234,567', 'other', 1234567],
    ['0', 'other', 0],
    ['-0', 'other', 0],
    ['.5', 'other', 0.5],
    ['-3', 'other', -3],
    ['−3', 'other', -3],
    ['+3', 'other', 3],
    ['45%', 'percent', 45],
    ['45 %', 'percent', 45],
    ['45.5 per cent', 'percent', 45.5],
    ['45 percent', 'percent', 45],
    ['45%', 'other', 'percent-sign'],
    ['1,5', 'other', 'comma'],
    ['12,34', 'other', 'comma'],
    ['1234,567', 'other', 'comma'],
    ['1,234', 'other', 1234],
    ['forty', 'other', 'not-a-number'],
    ['4 5', 'other', 'not-a-number'],
    ['1/2', 'other', 'not-a-number'],
    ['1e5', 'other', 'not-a-number'],
    ['0x10', 'other', 'not-a-number'],
    ['NaN', 'other', 'not-a-number'],
    ['5.', 'other', 'not-a-number'],
    ['£45', 'other', 'not-a-number'],
    ['1,000,000,000', 'other', 1_000_000_000],
    ['1,000,000,001', 'other', 'too-large'],
    ['-1,000,000,001', 'other', 'too-large'],
    ['0.123456', 'other', 0.123456],
    ['0.1234567', 'other', 'too-precise'],
    ['0.1234560', 'other', 0.123456],
  ];
  for (const [typed, unit, expected] of cases) {
    const parsed = parseNumber(typed, unit);
    const got = parsed.ok ? parsed.value : parsed.problem;
    assert.ok(Object.is(got, expected), `${JSON.stringify(typed)} (${unit}): ${got}, not ${expected}`);
  }
});

test('each problem has a sentence that says what to type', () => {
  for (const problem of ['not-a-number', 'comma', 'percent-sign', 'too-large', 'too-precise'] as const) {
    assert.match(numberProblemWords(problem, 'The value'), /^The value .{20,}[^.]$/);
  }
});
