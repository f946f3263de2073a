import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { coverage, readPhaseCell, readTargets } from './targets.ts';

/** phrase → phase, letters, day, doubt */
type Row = [phrase: string, phase: number | null, letters: string | null, day: string | null, doubt: string | null];

describe('one target date phrase', () => {
  const rows: Row[] = [
    // a month's end
    ['Phase 1 - End March 2022', 1, null, '2022-03-31', null],
    ['Phase 1 – End Mar 2022', 1, null, '2022-03-31', null],
    ['Phase 2 – End of Feb 2024', 2, null, '2024-02-29', null],
    ['Phase 2 – End of Feb 2023', 2, null, '2023-02-28', null],
    ['Phase 1 – Dec 2021', 1, null, '2021-12-31', null],
    ['by end of Sept. 2022', null, null, '2022-09-30', null],
    ['By the end of June 2022', null, null, '2022-06-30', null],
    ['phase two: end april 2022', 2, null, '2022-04-30', null],
    ['Phase III — November, 2022', 3, null, '2022-11-30', null],
    ['May-2022', null, null, '2022-05-31', null],
    // a day
    ['31 March 2022', null, null, '2022-03-31', null],
    ['Phase 1: Thursday 31st March 2022', 1, null, '2022-03-31', null],
    ['1st of April 2022', null, null, '2022-04-01', null],
    ['31/03/2022', null, null, '2022-03-31', null],
    ['5.4.2022', null, null, '2022-04-05', null],
    ['2022-03-31', null, null, '2022-03-31', null],
    ['by 15 May 2022', null, null, '2022-05-15', null],
    // letters
    ['Phase 1 – End Mar 2022 (a), (b), (c) and (d)', 1, 'abcd', '2022-03-31', null],
    ['Phase 2 – End of Mar 2023 (c) and (d)', 2, 'cd', '2023-03-31', null],
    ['(a)-(c) End June 2022', null, 'abc', '2022-06-30', null],
    ['a) and b): End June 2022', null, 'ab', '2022-06-30', null],
    ['a, b and d: 31 March 2022', null, 'abd', '2022-03-31', null],
    ['a to d – 31 March 2022', null, 'abcd', '2022-03-31', null],
    ['End June 2022 for activities a and c', null, 'ac', '2022-06-30', null],
    ['End June 2022 (a, b & c)', null, 'abc', '2022-06-30', null],
    ['End June 2022 (e)', null, 'e', '2022-06-30', null],
    // never a year supplied
    ['Phase 2 – End of Mar (e)', 2, 'e', null, 'no year'],
    ['Phase 1 – End of Mar 202 (a) and (b)', 1, 'ab', null, 'year cut off'],
    ['End March 22', null, null, null, 'year cut off'],
    ["End March '22", null, null, null, 'year cut off'],
    ['31/03/22', null, null, null, 'year cut off'],
    ['31 March', null, null, null, 'no year'],
    ['End March 20222', null, null, null, 'year cut off'],
    ['End March 1922', null, null, null, 'year cut off'],
    // not a date
    ['31 February 2022', null, null, null, 'no such day'],
    ['29/02/2023', null, null, null, 'no such day'],
    ['03/31/2022', null, null, null, 'no such day'],
    ['TBC', null, null, null, 'no date'],
    ['Phase 1', 1, null, null, 'no date'],
    ['Ongoing', null, null, null, 'no date'],
    ['Q4 2021/22', null, null, null, 'no date'],
    ['Spring 2022', null, null, null, 'no date'],
    // asked about
    ['by March 2022', null, null, '2022-03-31', 'by the month'],
    ['before March 2022', null, null, '2022-03-31', 'by the month'],
    ['mid March 2022', null, null, null, 'part of a month'],
    ['Early April 2022', null, null, null, 'part of a month'],
    ['End March 2022, subject to funding', null, null, '2022-03-31', 'other words'],
    ['31 March 2022 and 30 April 2022', null, null, null, 'several dates'],
    ['March to May 2022', null, null, null, 'several dates'],
  ];
  for (const [phrase, phase, letters, day, doubt] of rows) {
    it(phrase, () => {
      const [target, ...more] = readTargets([phrase]);
      assert.deepEqual(more, []);
      assert.deepEqual(
        { phase: target?.phase, letters: target?.letters?.join('') ?? null, day: target?.day, doubt: target?.doubt, raw: target?.raw },
        { phase, letters, day, doubt, raw: phrase },
      );
    });
  }

  it('keeps the words that it did not understand', () => {
    assert.equal(readTargets(['End March 2022, subject to funding'])[0]?.rest, 'subject to funding');
  });
});

it('a text of pages is no date, is kept whole, and takes no time', () => {
  const text = `End March 2022${','.repeat(100_000)}`;
  const started = performance.now();
  const [target] = readTargets([text]);
  assert.deepEqual([target?.day, target?.doubt, target?.raw], [null, 'other words', text]);
  assert.ok(performance.now() - started < 500);
});

describe('a target date cell of several lines or phrases', () => {
  const rows: [name: string, lines: string[], parts: [raw: string, letters: string | null, day: string | null][]][] = [
    [
      'a line each',
      ['Phase 1 – End Mar 2022 (a), (b)', 'Phase 2 – End of Mar (c)'],
      [
        ['Phase 1 – End Mar 2022 (a), (b)', 'ab', '2022-03-31'],
        ['Phase 2 – End of Mar (c)', 'c', null],
      ],
    ],
    [
      'one line, cut at the second phase',
      ['Phase 1 – End Mar 2022 (a) and (b) Phase 2 – End Mar 2023 (c)'],
      [
        ['Phase 1 – End Mar 2022 (a) and (b)', 'ab', '2022-03-31'],
        ['Phase 2 – End Mar 2023 (c)', 'c', '2023-03-31'],
      ],
    ],
    [
      'one line, cut at the semicolon',
      ['End Mar 2022 (a); End Apr 2022 (b)'],
      [
        ['End Mar 2022 (a)', 'a', '2022-03-31'],
        ['End Apr 2022 (b)', 'b', '2022-04-30'],
      ],
    ],
    [
      'one line, cut after the letters',
      ['End Mar 2022 (a), 30 April 2022 (b)'],
      [
        ['End Mar 2022 (a)', 'a', '2022-03-31'],
        ['30 April 2022 (b)', 'b', '2022-04-30'],
      ],
    ],
    [
      'one line, letters first',
      ['(a) End Mar 2022 (b) End Apr 2022'],
      [
        ['(a) End Mar 2022', 'a', '2022-03-31'],
        ['(b) End Apr 2022', 'b', '2022-04-30'],
      ],
    ],
    ['the letters on a line of their own', ['Phase 1 – End Mar 2022', '(a), (b) and (c)'], [['Phase 1 – End Mar 2022 (a), (b) and (c)', 'abc', '2022-03-31']]],
    ['the phase on a line of its own', ['Phase 1', 'End March 2022'], [['Phase 1 End March 2022', null, '2022-03-31']]],
    ['the year on a line of its own', ['Phase 1 – End March', '2022'], [['Phase 1 – End March 2022', null, '2022-03-31']]],
    [
      'the letters over each date',
      ['(a) and (b)', 'End March 2022', '(c)', 'End May 2022'],
      [
        ['(a) and (b) End March 2022', 'ab', '2022-03-31'],
        ['(c) End May 2022', 'c', '2022-05-31'],
      ],
    ],
    ['blank lines', ['', 'End March 2022', ' '], [['End March 2022', null, '2022-03-31']]],
    ['nothing', [''], []],
  ];
  for (const [name, lines, parts] of rows) {
    it(name, () => {
      assert.deepEqual(
        readTargets(lines).map(({ raw, letters, day }) => [raw, letters?.join('') ?? null, day]),
        parts,
      );
    });
  }
});

describe('which date covers which letter', () => {
  const covered = (lines: string[]) => coverage(['a', 'b', 'c'], readTargets(lines)).map(({ phrases }) => phrases.length);
  const rows: [string[], number[]][] = [
    [['End March 2022'], [1, 1, 1]],
    [['End March 2022 (a), (b)'], [1, 1, 0]],
    [
      ['End March 2022 (a), (b)', 'End April 2022 (b), (c)'],
      [1, 2, 1],
    ],
    [
      ['End March 2022', 'End April 2022 (c)'],
      [1, 1, 1],
    ],
    [
      ['Phase 1 – End March 2022', 'Phase 2 – End April 2023'],
      [2, 2, 2],
    ],
    [[], [0, 0, 0]],
  ];
  for (const [lines, counts] of rows) it(lines.join(' / ') || 'no date', () => assert.deepEqual(covered(lines), counts));
});

it('reads a phase from a column of its own', () => {
  assert.deepEqual(['1', 'Phase 2', 'phase III', 'Immediate', ''].map(readPhaseCell), [1, 2, 3, null, null]);
});
