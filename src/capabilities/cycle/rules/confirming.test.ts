import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Day } from '../../../calendar/index.ts';
import { type Choice, confirmingProblems } from './confirming.ts';

const behind = { process: 'behind', impact: 'emerging' } as const;
const onTrack = { process: 'on-track', impact: 'emerging' } as const;
// The board meets on Monday 3 October 2022.
const boardDay = '2022-10-03';
const why = 'A date that nobody can name is no date.';

type Row = {
  readonly name: string;
  readonly declared?: typeof onTrack | typeof behind | null;
  readonly confirmed?: boolean;
  readonly today?: Day;
  readonly choice?: Choice;
  readonly reason?: string;
  readonly minute?: string;
  readonly byChair?: boolean;
  readonly own?: boolean;
  readonly closedOn?: Day;
  readonly met?: Day;
  readonly expected: readonly string[];
};

const rows: readonly Row[] = [
  { name: 'at odds, the facts’ one, with its reason, by the chair', expected: [] },
  { name: 'at odds, the owner’s one, with its reason, by the chair', choice: 'declared', expected: [] },
  { name: 'at odds, the owner’s one, without a reason', choice: 'declared', reason: '', expected: ['reason-missing'] },
  { name: 'at odds, the facts’ one, without a reason', reason: '', expected: ['reason-missing'] },
  { name: 'at odds, a full stop for a reason', reason: ' . ', expected: ['reason-missing'] },
  { name: 'agreed, without a reason', declared: behind, reason: '', expected: [] },
  { name: 'nothing declared, without a reason', declared: null, reason: '', expected: [] },
  { name: 'nothing declared, and the owner’s one chosen', declared: null, choice: 'declared', expected: ['nothing-declared'] },
  { name: 'by the office, with the minute', byChair: false, minute: 'Item 4', expected: [] },
  { name: 'by the office, without the minute', byChair: false, expected: ['minute-missing'] },
  { name: 'by the office, with neither reason nor minute', byChair: false, reason: '', expected: ['reason-missing', 'minute-missing'] },
  { name: 'on Sunday 2 October, the day before the board', today: '2022-10-02', expected: ['before-board'] },
  { name: 'on Monday 3 October, the day of the board', today: boardDay, expected: [] },
  { name: 'by the office, with a dash for the minute', byChair: false, minute: '–', expected: ['minute-missing'] },
  { name: 'by whoever answers for it, even as chair', own: true, expected: ['own-rating'] },
  { name: 'closed after the board, without the meeting that saw it', closedOn: '2022-10-05', today: '2022-10-10', expected: ['meeting-missing'] },
  {
    name: 'closed after the board, by a meeting of the day before the close',
    closedOn: '2022-10-05',
    met: '2022-10-04',
    today: '2022-10-10',
    expected: ['meeting-before-close'],
  },
  { name: 'closed after the board, by a meeting on the day of the close', closedOn: '2022-10-05', met: '2022-10-05', today: '2022-10-10', expected: [] },
  { name: 'closed after the board, by a meeting still to come', closedOn: '2022-10-05', met: '2022-10-11', today: '2022-10-10', expected: ['meeting-to-come'] },
  { name: 'closed on the day of the board, without another meeting', closedOn: boardDay, expected: [] },
  { name: 'confirmed before', confirmed: true, expected: ['already-confirmed'] },
];

describe('which rating the board confirms', () => {
  for (const {
    name,
    declared = onTrack,
    confirmed = false,
    today = boardDay,
    choice = 'derived',
    reason = why,
    minute = '',
    byChair = true,
    own = false,
    closedOn = '2022-09-27',
    met,
    expected,
  } of rows)
    test(name, () => {
      const problems = confirmingProblems({ derived: behind, declared, confirmed, boardDay, closedOn, own }, { choice, reason, minute, byChair, met }, today);
      assert.deepEqual(
        problems.map(({ key }) => key),
        expected,
      );
    });
});
