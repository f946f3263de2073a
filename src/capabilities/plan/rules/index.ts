/** What the plan decides and says, for the rules and pages of others: pure, without a database. */
export { type ApprovalProblem, approvalProblems, type GivenApproval, hasWords } from './approval.ts';
export { approvalProblemWords } from './approval-words.ts';
export { notAcceptedWords } from './not-accepted.ts';
export { type OwnerChange, ownerChangeWords } from './owner-changes.ts';
