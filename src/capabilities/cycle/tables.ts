import type { Day } from '../../calendar/index.ts';
import type { Defaulted, JsonColumn } from '../../platform/database/tables.ts';
import type { EvidenceSource, ImpactState, ProcessState, RatingColour, Reason } from '../assurance/index.ts';
import type { ReopeningRequestTable, ReopeningTable, VerificationTable } from './completion/tables.ts';
import type { UpdateSaid } from './position.ts';
import type { Letter } from './reminding/rules/letter.ts';
import type { WayTaken } from './reminding/rules/mails.ts';
import type { AnyKind, MessageState } from './reminding/rules/message.ts';
import type { AnySection } from './rules/answers.ts';
import type { Restatable } from './rules/restating.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    cycle: CycleTable;
    activity_progress: ActivityProgressTable;
    verification: VerificationTable;
    recovery_plan: RecoveryPlanTable;
    priority_update: PriorityUpdateTable;
    contribution: ContributionTable;
    update_review: UpdateReviewTable;
    draft: DraftTable;
    reopening: ReopeningTable;
    reopening_request: ReopeningRequestTable;
    rating: RatingTable;
    frozen_paper: FrozenPaperTable;
    confirmed_rating: ConfirmedRatingTable;
    restatement: RestatementTable;
    message: MessageTable;
  }
}

type Row = { id: string; programme_id: string };

export interface CycleTable extends Row {
  number: number;
  board_day: Day;
  opened_on: Day;
  ratings_due: Day;
  state: 'open' | 'closed';
  closed_on: Day | null;
}
export interface ActivityProgressTable extends Row {
  activity_id: string;
  status: 'not-begun' | 'begun' | 'claimed-complete' | 'stopped';
  begun_on: Day | null;
  planned_start: Day | null;
  planned_start_entered: Day | null;
  forecast: Day | null;
  forecast_reason: string | null;
  claimed_on: Day | null;
  claimed_by: string | null;
  claim_shown: string | null;
  claim_id: string | null;
  verifier_post: Defaulted<string | null>;
  completed_on: Day | null;
  stop_asked_on: Day | null;
  stop_asked_by: string | null;
  stop_reason: string | null;
  stop_approved_on: Day | null;
  stop_approved_by: string | null;
}
export interface RecoveryPlanTable extends Row {
  activity_id: string;
  text: string;
  day: Day;
  proposed_on: Day;
  proposed_by: string;
  accepted_on: Day | null;
  accepted_by: string | null;
  refused_on: Day | null;
  refused_by: string | null;
  refused_reason: string | null;
}
/** What was said of one activity in an update. */
export type ActivitySaid = {
  ref: string;
  status: ActivityProgressTable['status'];
  plannedStart: Day | null;
  forecast: Day | null;
  forecastReason: string | null;
  /** The recovery plan proposed with it, where it was a new one. */
  recovery: { text: string; day: Day } | null;
  stopReason: string | null;
  /** What shows that it is complete; left out in updates of before it was asked for. */
  claimShown?: string | null;
};
export interface PriorityUpdateTable extends Row {
  cycle_id: string;
  priority_id: string;
  declared_process: ProcessState;
  declared_impact: ImpactState;
  achieved: string;
  next_steps: string;
  slipping: Defaulted<string>;
  support: Defaulted<string>;
  asks_of_board: Defaulted<string>;
  difference: Defaulted<string>;
  activities: JsonColumn<ActivitySaid[]>;
  evidence: JsonColumn<StoredEvidence>;
  submission: Defaulted<number>;
  submitted_on: Day;
  submitted_moment: string;
  submitted_by: string;
  submitted_post: string;
  reopened_on: Day | null;
  writers: Defaulted<string[]>;
}
/** What shows what was achieved: one of the ten sources, and where it can be seen. Either may be left open. */
export type EvidenceSaid = { readonly source: EvidenceSource | null; readonly where: string };
export type StoredEvidence = { shape: 1; items: EvidenceSaid[] };
export type ReviewComment = { readonly section: AnySection; readonly text: string };
export interface UpdateReviewTable extends Row {
  update_id: string;
  submission: number;
  result: 'returned' | 'accepted';
  comments: JsonColumn<ReviewComment[]>;
  reviewed: JsonColumn<{ shape: 1; said: UpdateSaid }>;
  reviewed_on: Day;
  reviewed_by: string;
  reviewed_post: string;
}
export interface ContributionTable extends Row {
  update_id: string;
  position: number;
  from_whom: string;
  ask: string;
}
export interface DraftTable {
  programme_id: string;
  cycle_id: string;
  priority_id: string;
  section: string;
  version: number;
  fields: JsonColumn<Record<string, string | string[]>>;
  person_id: string;
  moment: string;
  begun_at: string;
  writers: Defaulted<string[]>;
}
export interface RatingTable extends Row {
  cycle_id: string;
  priority_id: string;
  declared_process: ProcessState | null;
  declared_impact: ImpactState | null;
  derived_process: ProcessState;
  derived_impact: ImpactState;
  colour: RatingColour;
  because: JsonColumn<Reason[]>;
  slow: JsonColumn<Reason[]>;
  difference: Defaulted<string>;
  target_moved: Defaulted<boolean>;
}
export interface FrozenPaperTable extends Row {
  cycle_id: string;
  kind: 'highlight';
  facts: string;
  facts_hash: string;
  policy: string;
  policy_hash: string;
  tree: string;
  tree_hash: string;
  pdf_hash: string | null;
  docx_hash: string;
  record_sequence: number;
  record_hash: string;
}
export interface ConfirmedRatingTable extends Row {
  cycle_id: string;
  priority_id: string;
  choice: 'declared' | 'derived';
  process: ProcessState;
  impact: ImpactState;
  colour: RatingColour;
  reason: Defaulted<string>;
  minute: Defaulted<string>;
  confirmed_on: Day;
  confirmed_by: string;
  confirmed_post: string;
  confirmed_as: string;
  met_on: Day | null;
}
export interface RestatementTable extends Row {
  cycle_id: string;
  priority_id: string;
  what: Restatable;
  shown: string;
  process: ProcessState | null;
  impact: ImpactState | null;
  corrected: string;
  reason: string;
  asked_on: Day;
  asked_by: string;
  asked_post: string;
  asked_as: string;
  by_owner: boolean;
  approved_on: Day | null;
  approved_at: string | null;
  approved_by: string | null;
  approved_post: string | null;
  approved_as: string | null;
  refused_on: Day | null;
  refused_by: string | null;
  refused_reason: string | null;
  minute: string;
  fact: string;
  withdrawn_on: Day | null;
  withdrawn_reason: string;
}

/** A mail to one person for one occasion, and where it stands with the mail server. */
export interface MessageTable {
  id: string;
  programme_id: string;
  cycle_id: string | null;
  person_id: string;
  post_id: string | null;
  kind: AnyKind;
  occasion: string;
  about: JsonColumn<string[]>;
  way: JsonColumn<WayTaken[]> | null;
  asked_by: string | null;
  queued_on: Day;
  queued_at: string;
  address: string;
  letter: JsonColumn<Letter>;
  state: MessageState;
  reason: string | null;
  tries: Defaulted<number>;
  next_try: string;
  in_hand_until: Defaulted<string | null>;
  settled_at: string | null;
}
