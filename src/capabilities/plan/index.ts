/** The plan: what a programme set out to do, by whom and by when; how it came from a file, and how its dates moved. */
export { acceptPlan } from './acceptance/actions.ts';
export { awaitsAcceptance, heldAcceptance } from './acceptance/store.ts';
export { viewActivity } from './answering.ts';
export { besideRecords, type StoredCheck, type WordOnRecord } from './board-words/rules/standing.ts';
export type { PlanWord } from './board-words/rules/word.ts';
export { askPlanWords, askWordChecks, insertWordChecks } from './board-words/store.ts';
export { askForChange, decideChange } from './changes/actions.ts';
export { submitAsked } from './changes/asking-view.ts';
export { type Approved, type At, type Completion, type Described, type ForeseeRatings, type Kind, kindOf } from './changes/kind.ts';
export { dateKind, firstTargetKind } from './changes/kinds/dates.ts';
export { planKinds } from './changes/kinds/index.ts';
export { noMeasureKind } from './changes/kinds/no-measure.ts';
export { ownersKind } from './changes/kinds/owners.ts';
export { phaseKind } from './changes/kinds/phases.ts';
export { wordsKind } from './changes/kinds/words.ts';
export { requestsSection } from './changes/pages/requests-section.ts';
export { sinceAccepted } from './changes/pages/waiting-beside.ts';
export type { Asking } from './changes/rules/asking.ts';
export { type ChangeRequest, waitingOn } from './changes/rules/request.ts';
export { askRequests, listRequests } from './changes/store.ts';
export { type AskMeasures, askPlanAsRead, planAsRead } from './comparing/read.ts';
export type { ChangeReason, ComparedMeasure, Part as ChangedPart, PlanAsRead, PlanChange, Thing } from './comparing/rules/plan-change.ts';
export { createPlan } from './content/actions.ts';
export type { NewActivity, NewPhase, NewPlan, NewPriority, NewQuestion } from './content/new-plan.ts';
export type { StoredPlan } from './content/store.ts';
export {
  type AskedChange,
  activitiesUnder,
  askPlanForPosition,
  type MoveOfDate,
  type Part,
  type PlanForPosition,
  type PlannedActivity,
  type PlannedPhase,
  type PlannedPriority,
  planForPosition,
} from './for-position.ts';
export { planTexts } from './for-search.ts';
export { decideNoMeasure, type GivenDecision, setExpectedImpact } from './impact/actions.ts';
export { ImportRefused, importPlan, type PlanFile, readImport } from './importing/actions.ts';
export type { Found } from './importing/rules/plan-from-file.ts';
export { type AskBoards, askUnlistedMeetings, toldOfMeeting } from './meetings/known-boards.ts';
export { type MeetingSaid, meetingSaid, meetingsOffered } from './meetings/meeting-view.ts';
export type { CycleBoard, Meeting } from './meetings/rules/known.ts';
export { type GivenOwners, settleOwners } from './owners/actions.ts';
export { ownerChangesOf } from './owners/changes/store.ts';
export { planFollows } from './owners/follow-merge.ts';
export { type GivenPhase, savePhase } from './phases/actions.ts';
export { settleQuestion } from './questions/actions.ts';
export type { Question } from './questions/rules/question.ts';
export { askQuestions, listQuestions } from './questions/store.ts';
export { type Refusal, Refused, type Tried } from './refusal.ts';
export {
  type Activity,
  activityByRef,
  type DatedThing,
  type DateMove,
  type Outcome,
  type Owner,
  type OwnerPart,
  type Phase,
  type Plan,
  type Priority,
  planCounts,
  priorityByRef,
  type Statement,
  type Workstream,
} from './rules/plan.ts';
export { sameInWords } from './rules/same-words.ts';
export { setStatements } from './statements/actions.ts';
export { type Statements, statementsOf } from './statements/rules/statements.ts';
export { askPlan, planOf } from './store.ts';
export type { OtherText, StatementKind } from './tables.ts';
export { confirmTarget, type GivenMove, moveDate } from './targets/actions.ts';
export { cutVersion, recordDecision } from './versions/actions.ts';
export { askCorrection } from './versions/correcting.ts';
export type { Decision, GivenDecision as GivenVersionDecision } from './versions/rules/decisions.ts';
export type { GivenVersion, Version } from './versions/rules/version.ts';
export { listVersions, nextVersionNumber } from './versions/store.ts';
export type { WaitingCorrection } from './versions/waiting-store.ts';
export { withdraw } from './withdrawing/actions.ts';
export { addLine, editWords, type GivenLine, type GivenWords } from './words/actions.ts';
