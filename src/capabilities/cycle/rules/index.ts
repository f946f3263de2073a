/** What other pages and rules ask of the cycle's: pure. */
export { type BoardWord, recordsOf, wordTitle } from '../board-words/rules/word.ts';
export { isIn, reviewOf, reviewStateOf, standsSubmitted, type UpdateState, waitsForOwner } from '../moderation/rules/review-state.ts';
export { updateStateWords } from '../moderation/rules/state-words.ts';
export { signalWords } from '../signals/rules/words.ts';
export { isAsked } from './asked.ts';
export { claimedLateWords } from './claimed-late.ts';
export { doubtOf, doubtWords } from './doubts.ts';
export { evidenceLine } from './evidence.ts';
export { lateCloseWords } from './late-close.ts';
export { isWaiting } from './restating.ts';
export { targetMovedIn } from './target-moved.ts';
