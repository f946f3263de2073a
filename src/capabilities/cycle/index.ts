/**
 * Cycle: rounds of reporting and what owners say in them; where a programme stands on a day; what the board saw. All that others may use.
 */
export { asSeenBy, readsOpenCycle } from './as-seen-by.ts';
export { checkBoardWord } from './board-words/actions.ts';
export { type BoardWord, openIn, seenOf } from './board-words/rules/word.ts';
export { boardWords } from './board-words/words.ts';
export { cachedPosition } from './cached-position.ts';
export { acceptRecovery, activityIn, type CompletionProblem, decideStop, type FoundActivity, refuseRecovery, verifyCompletion } from './completion/actions.ts';
export { completionsFollow } from './completion/follow-merge.ts';
export { nameVerifier } from './completion/naming.ts';
export { reopenFallenBack } from './completion/reopen.ts';
export { waitsForOne } from './completion/rules/meant.ts';
export { completionOf } from './completion/store.ts';
export { confirmRating, confirmTheRest } from './confirming/actions.ts';
export { updateTexts } from './for-search.ts';
export { ratingsIfApproved } from './foreseeing/if-approved.ts';
export { askPosition, loadPosition } from './load-position.ts';
export { type Accepted, acceptUpdates, type ReviewProblem, returnUpdate } from './moderation/actions.ts';
export { beforeWords } from './pages/rating-beside.ts';
export { closingProblemWords, openingProblemWords } from './pages/words.ts';
export type { MakePapers, PaperFacts } from './papers.ts';
export { type FrozenRating, pastRatings, ratingsBeside, ratingsOf } from './past-ratings.ts';
export type {
  ActivityPosition,
  CycleSummary,
  MeasurePosition,
  PastMark,
  PastRating,
  Position,
  PriorityPosition,
  ReviewPosition,
  UpdatePosition,
  UpdateSaid,
} from './position.ts';
export type { Outcome } from './refusal.ts';
export { remindDue } from './reminding/actions.ts';
export { reminderJobs } from './reminding/jobs.ts';
export { mailTrouble } from './reminding/list-store.ts';
export { tellOldAddress } from './reminding/old-address.ts';
export { occasionsOf } from './reminding/rules/occasions.ts';
export { reminderPolicy } from './reminding/rules/policy.ts';
export type { Reminding } from './reminding/writing.ts';
export { askRestatement, settleRestating } from './restating/actions.ts';
export { figuresThen } from './restating/figures.ts';
export { type PlacedRestatement, restatementsOfCycle, waitingRestatements } from './restating/store.ts';
export { closeCycle } from './rounds/close.ts';
export { type ClosedBoard, closedBoards, frozenBeside } from './rounds/closed-boards.ts';
export { openCycle } from './rounds/open.ts';
export { askCycleBoards, cycleByNumber, type FrozenPaper, frozenPaper, listCycles } from './rounds/store.ts';
export { verifyFrozen } from './rounds/verify-frozen.ts';
export type { ActivityAnswer, Answers, Section } from './rules/answers.ts';
export { areAtOdds } from './rules/confirming.ts';
export type { Timing } from './rules/lateness.ts';
export type { OpeningProblem } from './rules/opening.ts';
export type { Restatement } from './rules/restating.ts';
export type { SubmitProblem } from './rules/submission.ts';
export type { Signal } from './signals/rules/signals.ts';
export type { EvidenceSaid, ReviewComment } from './tables.ts';
export { saveDraft } from './updates/drafts.ts';
export { type Judged, judgeUpdate, mayStillBeSaid, type UpdateAnswers } from './updates/judge.ts';
export { reopenUpdate, type Submission, type SubmitRefusal, submitUpdate } from './updates/submit.ts';
