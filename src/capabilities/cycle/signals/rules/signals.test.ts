import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../../calendar/index.ts';
import { type SignalPolicy, signalPolicies, signalPolicy } from './policy.ts';
import { type Signal, type SignalFacts, signalsOf } from './signals.ts';
import { signalWords } from './words.ts';

const policy = signalPolicies[0] as SignalPolicy;
const words = 'All five teams now hold supervision every four weeks and managers read the records';
const colours = (...before: string[]): SignalFacts['before'] => before.map((colour, at) => ({ colour, boardDay: `2022-0${8 - at}-19` as Day, cycle: 8 - at }));

/** An amber update on its day, with nothing weak about it. */
const sound: SignalFacts = {
  texts: { achieved: words, next: '', slipping: 'Two managers left in July.', support: '', board: '' },
  earlier: [],
  colour: { derived: 'amber', declared: 'amber' },
  before: colours('green', 'amber'),
  sourcesNamed: 0,
  readInCycle: false,
  evaluations: 0,
  submitted: { on: '2022-09-23', again: false, dueOn: '2022-09-23' },
  activities: [{ ref: 'LG1a', targetMoves: 1 }],
};
const said = sound.texts;
const lastTime = (text: string) => [{ cycle: 8, boardDay: '2022-08-19' as Day, texts: [text] }];
const opened = (on: Day, saidSince: boolean) => ({ ref: 'LG1a', on, reason: 'Two teams had none.', saidSince });
const green = { derived: 'green', declared: 'green' };

describe('the signals of a weak update', () => {
  const cases: [name: string, changes: Partial<SignalFacts>, signals: string[]][] = [
    ['nothing weak', {}, []],
    ['sent again with a comment of which nothing was changed', { unanswered: ['next'] }, ['comment-unanswered']],
    ['an activity of it opened again as false the day after', { openedAsFalse: [opened('2022-09-24', true)] }, ['opened-as-false']],
    ['opened again as false on the day it was sent, and it speaks of it as complete', { openedAsFalse: [opened('2022-09-23', false)] }, ['opened-as-false']],
    ['opened again as false on the day it was sent, and it says what is left', { openedAsFalse: [opened('2022-09-23', true)] }, []],
    ['opened again as false before it was sent', { openedAsFalse: [opened('2022-09-22', false)] }, []],
    ['amber for the third cycle running', { before: colours('amber', 'amber', 'green') }, ['same-amber']],
    ['amber for the second cycle running', { before: colours('amber', 'green', 'amber') }, []],
    ['amber for the second cycle there is', { before: colours('amber') }, []],
    ['a red between two ambers ends the run', { before: colours('amber', 'red', 'amber', 'amber') }, []],
    ['amber twice, and no more', { colour: green, readInCycle: true, before: colours('amber', 'amber') }, []],
    [
      'the owner says green, the facts a third amber',
      { colour: { derived: 'amber', declared: 'green' }, readInCycle: true, before: colours('amber', 'amber') },
      ['same-amber'],
    ],
    ['green, and nothing shows it', { colour: green }, ['green-without-evidence']],
    ['green, with a source named', { colour: green, sourcesNamed: 1 }, []],
    [
      'green, with the sources of the update before, word for word',
      { colour: green, sourcesNamed: 1, sameEvidence: { cycle: 8, boardDay: '2022-08-19' } },
      ['same-evidence'],
    ],
    ['amber, with the sources of the update before', { sourcesNamed: 1, sameEvidence: { cycle: 8, boardDay: '2022-08-19' } }, []],
    ['“Work goes on well.” again', { texts: { ...said, achieved: 'Work goes on well.' }, earlier: lastTime('Work goes on well.') }, ['copied']],
    ['green, with a measure read in the cycle', { colour: green, readInCycle: true }, []],
    ['declared green alone, and nothing shows it', { colour: { derived: 'amber', declared: 'green' } }, ['green-without-evidence']],
    ['green by the facts alone, and nothing shows it', { colour: { derived: 'green', declared: 'amber' } }, ['green-without-evidence']],
    ['grey needs no evidence', { colour: { derived: 'grey', declared: 'grey' } }, []],
    ['declared blue without an evaluation', { colour: { derived: 'amber', declared: 'blue' } }, ['blue-without-evaluation']],
    ['declared blue with an evaluation', { colour: { derived: 'amber', declared: 'blue' }, evaluations: 1 }, []],
    ['submitted on its day', { submitted: { on: '2022-09-23', again: false, dueOn: '2022-09-23' } }, []],
    ['submitted the day after', { submitted: { on: '2022-09-24', again: false, dueOn: '2022-09-23' } }, ['after-due']],
    ['changed before its day', { submitted: { on: '2022-09-22', again: true, dueOn: '2022-09-23' } }, []],
    ['changed after its day', { submitted: { on: '2022-09-26', again: true, dueOn: '2022-09-23' } }, ['after-due']],
    ['a target moved once', { activities: [{ ref: 'LG1a', targetMoves: 1 }] }, []],
    [
      'a target moved twice',
      {
        activities: [
          { ref: 'LG1a', targetMoves: 2 },
          { ref: 'LG1b', targetMoves: 0 },
        ],
      },
      ['target-moved'],
    ],
    [
      'two targets moved once each',
      {
        activities: [
          { ref: 'LG1a', targetMoves: 1 },
          { ref: 'LG1b', targetMoves: 1 },
        ],
      },
      [],
    ],
    [
      'a short text of the last update word for word',
      { texts: { ...said, next: 'Two teams begin in May.' }, earlier: lastTime('Two teams begin in May.') },
      ['copied'],
    ],
    ['four words for what was achieved', { texts: { ...said, achieved: 'Two more teams began' } }, []],
    ['three words for what was achieved', { texts: { ...said, achieved: 'Two teams began' } }, ['says-little']],
    ['“n/a” for what happens next', { texts: { ...said, next: 'n/a' } }, ['says-little']],
    ['a dash for what happens next', { texts: { ...said, next: '–' } }, ['says-little']],
    ['one word for what is slipping, at amber', { texts: { ...said, slipping: 'Recruitment.' } }, ['says-little']],
    ['one word for what is slipping, where nothing is', { texts: { ...said, slipping: 'Recruitment.' }, colour: green, readInCycle: true }, []],
    ['few words for what need not be said', { texts: { ...said, support: 'None', board: 'None' } }, []],
    ['copied from the last update', { earlier: [{ cycle: 8, boardDay: '2022-08-19', texts: [words] }] }, ['copied']],
  ];
  for (const [name, changes, signals] of cases)
    test(name, () =>
      assert.deepEqual(
        signalsOf({ ...sound, ...changes }, policy).map(({ key }) => key),
        signals,
      ),
    );
});

test('each signal in words, with its figures', () => {
  const cases: [Signal, string][] = [
    [
      { rule: 'S1', key: 'copied', field: 'next', percent: 86, cycle: 4, boardDay: '2022-02-11' },
      '“What happens next” repeats 86% of its words from the update for the board of 11 February 2022 (cycle 4).',
    ],
    [{ rule: 'S2', key: 'same-amber', running: 3, since: '2022-06-03', sinceCycle: 8 }, 'Amber for the third board running, since the board of 3 June 2022.'],
    [{ rule: 'S2', key: 'same-amber', running: 22, since: '2022-06-03', sinceCycle: 1 }, 'Amber for the 22nd board running, since the board of 3 June 2022.'],
    [
      { rule: 'S2', key: 'same-amber', running: 14, since: '2022-06-03', sinceCycle: 4, atLeast: true },
      'Amber for 14 or more boards running, since that of 3 June 2022 at the latest.',
    ],
    [{ rule: 'S2', key: 'same-amber', running: 12, since: '2022-06-03', sinceCycle: 1 }, 'Amber for the 12th board running, since the board of 3 June 2022.'],
    [
      { rule: 'S3', key: 'green-without-evidence', whose: 'owner' },
      'Its owner declares green, and nothing shows it: no source is named with where it can be seen, and none of its measures has a validated reading of a period that ended since the last cycle closed.',
    ],
    [
      { rule: 'S1', key: 'copied', field: 'next', percent: 100, cycle: 4, boardDay: '2022-02-11', ofEarlier: true },
      '“What happens next” has 100% of the words of a text from the update for the board of 11 February 2022 (cycle 4), among others.',
    ],
    [
      { rule: 'S3', key: 'same-evidence', cycle: 4, boardDay: '2022-02-11' },
      'Green, and what shows it is word for word what the update for the board of 11 February 2022 (cycle 4) named.',
    ],
    [{ rule: 'S4', key: 'blue-without-evaluation' }, 'Its owner declares blue, and no evaluation shows that it made the difference.'],
    [{ rule: 'S5', key: 'after-due', days: 1, again: false }, 'Submitted 1 day after it was due.'],
    [{ rule: 'S5', key: 'after-due', days: 3, again: true }, 'Changed 3 days after it was due.'],
    [{ rule: 'S7', key: 'says-little', field: 'next', words: 2 }, '“What happens next” says next to nothing: 2 words.'],
    [{ rule: 'S7', key: 'says-little', field: 'next', words: 1 }, '“What happens next” says next to nothing: 1 word.'],
    [{ rule: 'S8', key: 'comment-unanswered', sections: ['activities'] }, 'A comment is not answered: nothing was changed under “Activities”.'],
    [
      { rule: 'S8', key: 'comment-unanswered', sections: ['standing', 'next', 'check'] },
      '3 comments are not answered: nothing was changed under “How it stands”, “What happens next” and “Why you see it differently”.',
    ],
    [
      { rule: 'S9', key: 'opened-as-false', activity: 'LG2a', on: '2022-11-14', reason: 'Two teams had none.' },
      'LG2a was opened again on 14 November 2022, after this was submitted: its completion was false (Two teams had none).',
    ],
    [{ rule: 'S6', key: 'target-moved', activity: 'LG2a', moves: 3 }, 'The target of LG2a was moved 3 times.'],
  ];
  for (const [signal, sentence] of cases) assert.equal(signalWords(signal), sentence);
});

test('a run of amber is told since its first board', () => {
  const [signal] = signalsOf({ ...sound, before: colours('amber', 'amber', 'amber', 'green', 'amber') }, policy);
  assert.deepEqual(signal, { rule: 'S2', key: 'same-amber', running: 4, since: '2022-06-19', sinceCycle: 6 });
});

test('a run of amber that fills all the cycles looked at may have begun before them', () => {
  const before = colours('amber', 'amber', 'amber');
  const runOf = (more: Partial<SignalFacts>) => signalsOf({ ...sound, before, ...more }, policy).map((signal) => signal.key === 'same-amber' && signal.atLeast);
  assert.deepEqual(runOf({ olderCycles: true }), [true]);
  assert.deepEqual(runOf({ olderCycles: false }), [undefined], 'they are all there were');
  assert.deepEqual(runOf({ olderCycles: true, before: colours('amber', 'amber', 'green', 'amber') }), [undefined], 'its beginning was seen');
});

test('the thresholds are dated, and a day without a row is refused', () => {
  assert.equal(signalPolicy('2022-09-05').amberCycles, 3);
  assert.throws(() => signalPolicy('2020-12-31'), RangeError);
});
