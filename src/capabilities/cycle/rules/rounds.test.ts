import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { changesByClosing, missingAtClose, tooEarlyToClose } from './closing.ts';
import { cyclesOf, missedBefore, type Round } from './rounds.ts';

const closed = (number: number): Round => ({ number, state: 'closed', closedOn: `2022-0${number}-01` as Day });
const open = (number: number): Round => ({ number, state: 'open', closedOn: null });

describe('which cycle things are seen in', () => {
  const cases: [name: string, cycles: Round[], current: number | undefined, before: number | undefined][] = [
    ['before the first', [], undefined, undefined],
    ['the first, open', [open(1)], 1, undefined],
    ['the second, open', [open(2), closed(1)], 2, 1],
    ['between the first and the second', [closed(1)], 1, undefined],
    ['between the second and the third', [closed(2), closed(1)], 2, 1],
  ];
  for (const [name, cycles, current, before] of cases) {
    test(name, () => {
      const rounds = cyclesOf(cycles);
      assert.deepEqual([rounds.current?.number, rounds.before?.number], [current, before]);
    });
  }
});

describe('updates missed running, straight before this cycle', () => {
  // y: submitted, n: not submitted, '-': the priority was not in the plan when that cycle closed; cycles 1 to 3 are closed, 4 is open
  const cases: [marks: string, missed: number][] = [
    ['yyy', 0],
    ['yyn', 1],
    ['ynn', 2],
    ['nnn', 3],
    ['nny', 0],
    ['-nn', 2],
    ['--n', 1],
    ['---', 0],
    ['n-n', 1],
  ];
  const rounds = cyclesOf([closed(1), closed(2), closed(3), open(4)]);
  for (const [marks, missed] of cases) {
    test(marks, () => {
      const known = [...marks].flatMap((mark, at) => (mark === '-' ? [] : [{ number: at + 1, submitted: mark === 'y' }]));
      assert.equal(missedBefore(known, rounds), missed);
    });
  }
});

test('between cycles the one just closed is told by itself, and not counted twice', () => {
  const rounds = cyclesOf([closed(1), closed(2), closed(3)]);
  const cases: [marks: boolean[], missed: number][] = [
    [[true, true, false], 0],
    [[true, false, false], 1],
    [[false, false, true], 2],
    [[false, true, false], 0],
  ];
  for (const [marks, missed] of cases)
    assert.equal(
      missedBefore(
        marks.map((submitted, at) => ({ number: at + 1, submitted })),
        rounds,
      ),
      missed,
      marks.join(),
    );
});

describe('closing', () => {
  test('ratings of today must not be more than 28 days old at the board', () => {
    // board on Friday 30 September 2022; 28 days before is Friday 2 September
    const cases: [today: Day, early: boolean][] = [
      ['2022-09-01', true],
      ['2022-09-02', false],
      ['2022-09-30', false],
      ['2022-10-01', false],
    ];
    for (const [today, early] of cases) assert.equal(tooEarlyToClose(today, '2022-09-30'), early, today);
  });

  test('what the board would miss, kind by kind', () => {
    const quiet = { claimed: false, verified: false, recoveryUnaccepted: false, stopUnapproved: false, targetUnconfirmed: false };
    const missing = missingAtClose([
      { ref: 'LG1', updateState: 'not-started', submitted: false, activities: [{ ...quiet, ref: 'LG1a', claimed: true }] },
      { ref: 'LG2', updateState: 'draft', submitted: false, activities: [{ ...quiet, ref: 'LG2a', claimed: true, verified: true }] },
      { ref: 'LG3', updateState: 'draft', submitted: true, activities: [{ ...quiet, ref: 'LG3a', recoveryUnaccepted: true, targetUnconfirmed: true }] },
      { ref: 'LG4', updateState: 'submitted', submitted: true, activities: [{ ...quiet, ref: 'LG4a', stopUnapproved: true }] },
      { ref: 'LG5', updateState: 'returned', submitted: true, activities: [] },
      { ref: 'LG6', updateState: 'accepted', submitted: true, activities: [] },
    ]);
    assert.deepEqual(
      missing.map(({ key, refs }) => `${key}: ${refs.join()}`),
      [
        'no-update: LG1',
        'draft-unsent: LG2',
        'returned: LG5',
        'being-changed: LG3',
        'not-accepted: LG4',
        'claim-unverified: LG1a',
        'recovery-unaccepted: LG3a',
        'stop-unapproved: LG4a',
        'target-unconfirmed: LG3a',
      ],
    );
    assert.deepEqual(missingAtClose([]), []);
  });
});

test('what closing now would change: only what it changes, as it stands and as it would', () => {
  const change = changesByClosing([
    { ref: 'LG1', now: 'green', closed: 'amber' },
    { ref: 'LG2', now: 'amber', closed: 'amber' },
    { ref: 'QP1', now: 'amber', closed: 'red' },
  ]);
  assert.deepEqual(change, [
    { ref: 'LG1', from: 'green', to: 'amber' },
    { ref: 'QP1', from: 'amber', to: 'red' },
  ]);
});
