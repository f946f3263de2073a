/** What other pages and rules ask of the cycle's: pure. */
export { reviewOf, reviewStateOf, standsSubmitted, type UpdateState, waitsForOwner } from '../moderation/rules/review-state.ts';
export { signalWords } from '../signals/rules/words.ts';
export { isAsked } from './asked.ts';
export { evidenceLine } from './evidence.ts';
