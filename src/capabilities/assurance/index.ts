/**
 * Assurance: which rating the facts support and why, where declared and derived differ, and what is slow to progress.
 * Pure rules, handed facts: nothing here reads a database, a clock or a cycle.
 */
export {
  standingDay,
  type Verification,
  verificationOf,
} from './rules/activities.ts';
export { firstColourOf } from './rules/as-accepted.ts';
export {
  type AssuranceProblem,
  type DeclaredRating,
  type Disagreement,
  disagreementOf,
  explanationProblems,
  isSlip,
} from './rules/disagreement.ts';
export { type EvidenceSource, evidenceSources, evidenceSourceWords } from './rules/evidence-sources.ts';
export type {
  ActivityFacts,
  ActivityStatus,
  EvaluationFacts,
  Frequency,
  MeasureFacts,
  OwnerFacts,
  PhaseStart,
  PlannedDay,
  PlannedMove,
  RatingFacts,
  ReadingFacts,
  RecoveryDate,
  ReopeningFacts,
  SpcFacts,
  UpdateFacts,
} from './rules/facts.ts';
export { toldOn } from './rules/facts.ts';
export { type FallBack, fallBackOf } from './rules/falling-back.ts';
export { inForce, type RatingPolicy, ratingPolicy } from './rules/policy.ts';
export { colourOf, deriveRating, needsEvaluation, type Rating } from './rules/rating.ts';
export type { Reason, ReasonKey, ReasonPart } from './rules/reasons.ts';
export { type RollUp, rollUp } from './rules/roll-up.ts';
export { type RatingScheme, ratingScheme } from './rules/scheme.ts';
export { restsOnWords, type Sentence, sentencesOf, titled } from './rules/sentences.ts';
export { type CycleColours, type SlowFacts, type SlowPriority, slowReasons } from './rules/slow-to-progress.ts';
export { type ImpactState, impactStates, type ProcessState, processStates, type RatingColour, ratingColours } from './rules/states.ts';
export { reasonSentence, reopenedWords } from './rules/words.ts';
