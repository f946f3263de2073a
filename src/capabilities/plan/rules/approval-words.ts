import { type Day, formatDay } from '../../../calendar/index.ts';
import type { ApprovalProblem } from './approval.ts';

/** `why` completes "Enter …"; `moves` is what "moves only by an approved change", with its verb: "what counts as success moves". */
export type ApprovalWords = { readonly acceptedOn: Day | null; readonly why: string; readonly moves: string };

/** What an approval lacks, in words, by the fields that every form of an approved change has: `reason`, `approved-by`, `approved`. */
export function approvalProblemWords(
  problem: ApprovalProblem,
  { acceptedOn, why, moves }: ApprovalWords,
): { readonly field: string; readonly message: string } {
  switch (problem) {
    case 'no-reason':
      return { field: 'reason', message: `Enter ${why}` };
    case 'no-approver':
      return { field: 'approved-by', message: `Enter who approved it: the plan is accepted, so ${moves} only by an approved change` };
    case 'no-day':
      return { field: 'approved', message: 'Enter the day it was approved' };
    case 'day-in-future':
      return { field: 'approved', message: 'The day of approval must be today or earlier' };
    case 'day-before-acceptance':
      return { field: 'approved', message: `The day of approval must be on or after ${formatDay(acceptedOn as Day)}, when the plan was accepted` };
    case 'day-before-last':
      return { field: 'approved', message: 'The change before was approved later than that: this one must have been approved on that day or after it' };
  }
}
