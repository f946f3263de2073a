import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { PlacedLine } from './grid.ts';
import { readLetters } from './letters.ts';

const lines = (...texts: (string | [label: string, text: string, level?: number])[]): PlacedLine[] =>
  texts.map((text) => (typeof text === 'string' ? { text, place: '', row: '' } : { label: text[0], text: text[1], level: text[2] ?? 0, place: '', row: '' }));

const read = (given: PlacedLine[], ref = 'LG2') => {
  const { activities, findings } = readLetters(given, ref);
  return {
    activities: activities.map(({ letter, text }) => `${letter}|${text}`),
    findings: findings.map(({ kind, letter, text }) => `${kind}|${letter}|${text}`),
  };
};

type Row = [name: string, given: PlacedLine[], activities: string[], findings: string[]];
const check = (rows: Row[]) => {
  for (const [name, given, activities, findings] of rows) it(name, () => assert.deepEqual(read(given), { activities, findings }));
};

describe('letters as printed', () => {
  check([
    ['a) b)', lines('a) Review', 'b) Recruit'), ['a|Review', 'b|Recruit'], []],
    ['a)b) without a space', lines('a)Review', 'b)Recruit'), ['a|Review', 'b|Recruit'], []],
    ['(a) (b)', lines('(a) Review', '( b ) Recruit'), ['a|Review', 'b|Recruit'], []],
    ['A. B.', lines('A. Review', 'B. Recruit'), ['a|Review', 'b|Recruit'], []],
    ['a – b –', lines('a – Review', 'b - Recruit'), ['a|Review', 'b|Recruit'], []],
    ['a: b:', lines('a: Review', 'b: Recruit'), ['a|Review', 'b|Recruit'], []],
    ['with the ref before them', lines('LG2a Review', 'LG2 b) Recruit', 'LG2.c: Train'), ['a|Review', 'b|Recruit', 'c|Train'], []],
    ['with the number before them', lines('2a) Review', '2b) Recruit'), ['a|Review', 'b|Recruit'], []],
    ['run together', lines('a) Review b) Recruit c) Train'), ['a|Review', 'b|Recruit', 'c|Train'], []],
    ['run together after a full stop', lines('(a) Review.(b) not one (b) Recruit'), ['a|Review.(b) not one', 'b|Recruit'], []],
    ['run together on two lines', lines('a) Review b) Recruit', 'and train c) Publish'), ['a|Review', 'b|Recruit and train', 'c|Publish'], []],
    ['automatic numbering', lines(['a)', 'Review'], ['b)', 'Recruit']), ['a|Review', 'b|Recruit'], []],
    ['automatic numbering and typed letters', lines(['a)', 'a) Review'], ['b)', 'Recruit']), ['a|Review', 'b|Recruit'], []],
    [
      'a mention is not a letter',
      lines('a) Review options b) and c) of the paper', 'b) See a) above'),
      ['a|Review options b) and c) of the paper', 'b|See a) above'],
      [],
    ],
    ['a sentence is not a letter', lines('a) Review', 'A review of b'), ['a|Review A review of b'], ['joined|a|A review of b']],
    ['up to j, with i among them', lines(...[...'abcdefghij'].map((letter) => `${letter}) Text`)), [...'abcdefghij'].map((letter) => `${letter}|Text`), []],
  ]);
});

describe('text that goes on', () => {
  check([
    ['in lower case', lines('a) Review the', 'whole service'), ['a|Review the whole service'], []],
    ['after a comma', lines('a) Review,', 'Recruit and train'), ['a|Review, Recruit and train'], []],
    ['a new sentence is asked about', lines('a) Review', 'Recruit'), ['a|Review Recruit'], ['joined|a|Recruit']],
    ['the letter on a line of its own', lines('a)', 'Review', 'b)', 'Recruit'), ['a|Review', 'b|Recruit'], []],
    ['points under a letter stay lines', lines('a) Review', '• files', '• plans', 'b) Recruit'), ['a|Review\n• files\n• plans', 'b|Recruit'], []],
    ['automatic bullets under a letter', lines('a) Review', ['•', 'Files', 1], 'b) Recruit'), ['a|Review\n• Files', 'b|Recruit'], []],
    ['i) and ii) under a letter', lines('a) Review', 'i) files', 'ii) plans', 'b) Recruit'), ['a|Review\ni) files\nii) plans', 'b|Recruit'], []],
  ]);
});

describe('letters that are wrong are said, and never moved', () => {
  check([
    ['skipped', lines('a) Review', 'c) Recruit'), ['a|Review', 'c|Recruit'], ['skipped|c|Recruit']],
    ['not from a', lines('b) Review', 'c) Recruit'), ['b|Review', 'c|Recruit'], ['skipped|b|Review']],
    ['backwards', lines('a) Review', 'c) Recruit', 'b) Train'), ['a|Review', 'c|Recruit', 'b|Train'], ['skipped|c|Recruit', 'skipped|b|Train']],
    ['doubled', lines('a) Review', 'b) Recruit', 'b) Train', 'c) Publish'), ['a|Review', 'b|Recruit', 'c|Publish'], ['doubled|b|Train']],
    ['empty at the end', lines('a) Review', 'b)'), ['a|Review'], ['empty|b|']],
    ['empty in the middle', lines('a) Review', 'b)', 'c) Train'), ['a|Review', 'c|Train'], ['empty|b|']],
    ['empty by automatic numbering', lines(['a)', 'Review'], ['b)', '']), ['a|Review'], ['empty|b|']],
    ['text before the first', lines('We will:', 'a) Review'), ['a|Review'], ['before the first||We will:']],
  ]);
});

describe('no letters at all: given in the order printed, and said', () => {
  check([
    ['one paragraph', lines('Review the service'), ['a|Review the service'], ['unlettered|a|Review the service']],
    ['paragraphs', lines('Review', 'Recruit', 'and train'), ['a|Review', 'b|Recruit and train'], ['unlettered|a|Review', 'unlettered|b|Recruit and train']],
    ['bullets', lines('• Review', '• Recruit', 'Train'), ['a|Review', 'b|Recruit Train'], ['unlettered|a|Review', 'unlettered|b|Recruit Train']],
    ['numbers', lines('1. Review', '2. Recruit'), ['a|Review', 'b|Recruit'], ['unlettered|a|Review', 'unlettered|b|Recruit']],
    ['automatic numbers', lines(['1.', 'Review'], ['2.', 'Recruit']), ['a|Review', 'b|Recruit'], ['unlettered|a|Review', 'unlettered|b|Recruit']],
    ['nothing', lines('', ' '), [], []],
  ]);

  it('stops at z', () => {
    const { activities, findings } = readLetters(lines(...Array.from({ length: 28 }, (_, index) => `Activity ${index}`)));
    assert.equal(activities.at(-1)?.letter, 'z');
    assert.deepEqual(
      findings.filter(({ kind }) => kind === 'beyond z').map(({ text }) => text),
      ['Activity 26', 'Activity 27'],
    );
  });
});
