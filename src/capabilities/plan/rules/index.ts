/** What the plan decides and says, for the rules and pages of others: pure, without a database. */
export { checkedWords, stillOpen, unconfirmedWords, wordStateOf } from '../board-words/rules/standing.ts';
export { requestRef } from '../changes/rules/request.ts';
export { decidedBy } from '../changes/rules/request-words.ts';
export { changeWords, heldWords, movedWords, thingWords } from '../comparing/rules/change-words.ts';
export { comparePlans } from '../comparing/rules/compare.ts';
export { type ComparedMeasure, noValue, type PlanAsRead, type PlanChange } from '../comparing/rules/plan-change.ts';
export { unlistedNote, unlistedWords, wasUnlisted } from '../meetings/rules/known.ts';
export { correctedWords } from '../versions/rules/correction.ts';
export { decisionWords } from '../versions/rules/decisions.ts';
export { type Refresh, refreshOf } from '../versions/rules/refresh.ts';
export { refreshWords } from '../versions/rules/refresh-words.ts';
export { hasWords, missingWords } from './approval.ts';
export { notAcceptedWords } from './not-accepted.ts';
export { ordinal } from './ordinal.ts';
export { type OwnerChange, ownerChangeWords } from './owner-changes.ts';
