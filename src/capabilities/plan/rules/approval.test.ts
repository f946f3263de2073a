import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { type Day, weekday } from '../../../calendar/index.ts';
import { type ApprovalProblem, approvalProblems, type GivenApproval } from './approval.ts';

describe('a change of what the board accepted', () => {
  const complete: GivenApproval = { reason: 'The counting changed', approvedBy: 'Improvement Board', approvedOn: '2021-12-10' };
  // Accepted on Friday 12 November 2021; the change before was approved on Friday 3 December; today is Friday 10 December.
  const around = { acceptedOn: '2021-11-12' as Day, lastApproved: '2021-12-03' as Day, today: '2021-12-10' as Day };

  test('before the acceptance its reason is enough; afterwards who approved it and when, all that is missing at once', () => {
    const before = { ...around, acceptedOn: null, lastApproved: null };
    const cases: [what: string, given: Partial<GivenApproval>, where: typeof around | typeof before, problems: ApprovalProblem[]][] = [
      ['before, with its reason alone', { approvedBy: '', approvedOn: null }, before, []],
      ['before, without a reason', { reason: ' ', approvedBy: '', approvedOn: null }, before, ['no-reason']],
      ['before, a full stop for a reason', { reason: '.', approvedBy: '', approvedOn: null }, before, ['no-reason']],
      ['afterwards, complete', {}, around, []],
      ['afterwards, nothing given', { reason: '', approvedBy: ' ', approvedOn: null }, around, ['no-reason', 'no-approver', 'no-day']],
      ['afterwards, nobody named', { approvedBy: '' }, around, ['no-approver']],
      ['afterwards, two letters and a dash', { reason: 'ab', approvedBy: '–' }, around, ['no-reason', 'no-approver']],
      ['afterwards, three letters', { reason: 'abc', approvedBy: 'SRO' }, around, []],
    ];
    for (const [what, given, where, problems] of cases) assert.deepEqual(approvalProblems({ ...complete, ...given }, where), problems, what);
  });

  test('the day of its approval, on both sides of each boundary', () => {
    const cases: [on: Day, name: string, lastApproved: Day | null, problems: ApprovalProblem[]][] = [
      ['2021-12-10', 'Friday', null, []],
      ['2021-12-11', 'Saturday', null, ['day-in-future']],
      ['2021-11-12', 'Friday', null, []],
      ['2021-11-11', 'Thursday', null, ['day-before-acceptance']],
      ['2021-12-03', 'Friday', '2021-12-03', []],
      ['2021-12-02', 'Thursday', '2021-12-03', ['day-before-last']],
    ];
    for (const [approvedOn, name, lastApproved, problems] of cases) {
      assert.equal(weekday(approvedOn), name);
      assert.deepEqual(approvalProblems({ ...complete, approvedOn }, { ...around, lastApproved }), problems, approvedOn);
    }
  });
});
