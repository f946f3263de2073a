import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlacedLine } from './grid.ts';
import { readOutcomes } from './outcomes.ts';

const line = (text: string, label?: string): PlacedLine => ({ text, place: '', row: '', ...(label === undefined ? {} : { label }) });

describe('outcomes of a cell', () => {
  const rows: [name: string, lines: PlacedLine[], outcomes: string[], joined: string[]][] = [
    ['a paragraph each', [line('Staff stay'), line('Children are heard')], ['Staff stay', 'Children are heard'], []],
    ['a paragraph that goes on in lower case', [line('Staff stay'), line('and are trained')], ['Staff stay and are trained'], []],
    ['a paragraph that goes on after a comma', [line('Staff stay,'), line('Children too')], ['Staff stay, Children too'], []],
    [
      'typed bullets',
      [line('• Staff stay'), line('- Children are heard'), line('o Families trust us')],
      ['Staff stay', 'Children are heard', 'Families trust us'],
      [],
    ],
    ['automatic bullets', [line('Staff stay', '•'), line('Children are heard', '•')], ['Staff stay', 'Children are heard'], []],
    ['a paragraph under a bullet is asked about', [line('Staff stay', '•'), line('Turnover falls')], ['Staff stay Turnover falls'], ['Turnover falls']],
    ['numbers', [line('1. Staff stay'), line('2. Children are heard')], ['Staff stay', 'Children are heard'], []],
    ['a hyphenated word is no bullet', [line('-Staff stay')], ['-Staff stay'], []],
    ['blank lines', [line(''), line('Staff stay'), line(' ')], ['Staff stay'], []],
  ];
  for (const [name, lines, outcomes, joined] of rows) {
    it(name, () => {
      const read = readOutcomes(lines);
      assert.deepEqual(
        read.map(({ text }) => text),
        outcomes,
      );
      assert.deepEqual(
        read.flatMap((outcome) => outcome.joined),
        joined,
      );
    });
  }
});
