import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type LetterFacts, letterOf, linkTo } from './letter.ts';
import { nextTry } from './message.ts';
import { reminderPolicy } from './policy.ts';

const facts: LetterFacts = {
  kind: 'reminder',
  programme: { name: 'Marlshire improvement programme', council: 'Marlshire Council' },
  name: 'Marta Kowalik',
  refs: ['QP1', 'QP2', 'LG4'],
  unowned: [],
  dueOn: '2022-11-16',
  boardDay: '2022-11-23',
  today: '2022-11-15',
  isLine: true,
  path: '/marlshire',
};

describe('what a mail says', () => {
  const cases: [name: string, given: Partial<LetterFacts>, subject: string, first: string, link: string][] = [
    [
      'before the day',
      {},
      'Marlshire Council: 3 updates due by Wednesday 16 November 2022',
      '3 updates for the board of Wednesday 23 November 2022 are due from you by Wednesday 16 November 2022: QP1, QP2 and LG4.',
      'See what is due from you',
    ],
    [
      'on the day, one of them',
      { refs: ['QP1'], today: '2022-11-16' },
      'Marlshire Council: 1 update due by Wednesday 16 November 2022',
      '1 update for the board of Wednesday 23 November 2022 is due from you by Wednesday 16 November 2022, today: QP1.',
      'Write the update of QP1',
    ],
    [
      'after the day',
      { refs: ['QP1', 'QP2'], today: '2022-11-17' },
      'Marlshire Council: 2 updates were due on Wednesday 16 November 2022',
      '2 updates for the board of Wednesday 23 November 2022 were due from you on Wednesday 16 November 2022: QP1 and QP2.',
      'See what is due from you',
    ],
    [
      'to the line',
      { kind: 'escalation', refs: ['QP1', 'QP2'], today: '2022-11-17' },
      'Marlshire Council: 2 updates of posts that answer to yours were due on Wednesday 16 November 2022',
      '2 updates of posts that answer to yours for the board of Wednesday 23 November 2022 were due on Wednesday 16 November 2022 and are still to come: QP1 and QP2.',
      'See what is still to come, and from whom',
    ],
    [
      'to the director instead of the line',
      { kind: 'escalation', refs: ['QP1'], isLine: false, today: '2022-11-17' },
      'Marlshire Council: 1 update was due on Wednesday 16 November 2022',
      '1 update for the board of Wednesday 23 November 2022 was due on Wednesday 16 November 2022 and is still to come: QP1.',
      'See what is still to come, and from whom',
    ],
    [
      'of what nobody answers for, before the day',
      { kind: 'escalation', refs: ['QP1'], unowned: ['QP1'], isLine: false },
      'Marlshire Council: 1 update that nobody answers for due by Wednesday 16 November 2022',
      'Nobody answers for 1 update for the board of Wednesday 23 November 2022 that is due by Wednesday 16 November 2022: QP1. Nobody is asked to write it until the plan names a post that owns the priority.',
      'See what is still to come, and from whom',
    ],
    [
      'of what nobody answers for, after the day',
      { kind: 'escalation', refs: ['QP1', 'QP2'], unowned: ['QP1', 'QP2'], isLine: false, today: '2022-11-17' },
      'Marlshire Council: 2 updates that nobody answers for were due on Wednesday 16 November 2022',
      'Nobody answers for 2 updates for the board of Wednesday 23 November 2022 that were due on Wednesday 16 November 2022: QP1 and QP2. Nobody is asked to write them until the plan names a post that owns the priorities.',
      'See what is still to come, and from whom',
    ],
    [
      'returned',
      { kind: 'returned', refs: ['QP1'] },
      'Marlshire Council: your update of QP1 was returned',
      'Your update of QP1 came back from the programme office, which says what should change.',
      'Read what should change in QP1',
    ],
  ];
  for (const [name, given, subject, first, link] of cases)
    test(name, () => {
      const letter = letterOf({ ...facts, ...given });
      assert.deepEqual([letter.subject, letter.paragraphs[0], letter.link.words, letter.greeting], [subject, first, link, 'Dear Marta Kowalik']);
    });
});

describe('where the one link leads', () => {
  test('to the update, where one is due', () => assert.equal(linkTo({ kind: 'reminder', refs: ['QP1'] }, ['owner']), 'update'));
  test('home, where several are', () => assert.equal(linkTo({ kind: 'reminder', refs: ['QP1', 'QP2'] }, ['owner']), 'home'));
  test('to what is not submitted, for a line that may read that', () =>
    assert.equal(linkTo({ kind: 'escalation', refs: ['QP1'] }, ['owner']), 'not-submitted'));
  test('home, for a line that may not', () => assert.equal(linkTo({ kind: 'escalation', refs: ['QP1'] }, ['board-member']), 'home'));
});

describe('when a mail that was not taken is tried again', () => {
  const policy = reminderPolicy('2022-11-16');
  const queuedAt = '2022-11-16T08:00:00.000Z';
  const cases: [name: string, now: string, tries: number, next: string | null][] = [
    ['a minute after the first try', '2022-11-16T08:00:00.000Z', 1, '2022-11-16T08:01:00.000Z'],
    ['five after the second', '2022-11-16T08:01:00.000Z', 2, '2022-11-16T08:06:00.000Z'],
    ['an hour after the fourth', '2022-11-16T08:30:00.000Z', 4, '2022-11-16T09:30:00.000Z'],
    ['four hours after the twentieth', '2022-11-18T08:00:00.000Z', 20, '2022-11-18T12:00:00.000Z'],
    ['once more at the end of the fifth day', '2022-11-21T04:00:00.000Z', 30, '2022-11-21T08:00:00.000Z'],
    ['given up after it', '2022-11-21T04:00:00.001Z', 30, null],
  ];
  for (const [name, now, tries, next] of cases) test(name, () => assert.equal(nextTry({ now, queuedAt, tries }, policy), next));
});
