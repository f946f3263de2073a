import type { Day } from '../../calendar/index.ts';
import type { Defaulted, DefaultedJson, JsonColumn } from '../../platform/database/tables.ts';
import type { RequestState, Subject } from './changes/rules/request.ts';
import type { ReplacedAssessmentTable } from './changes/tables.ts';
import type { BoardWordCheckTable, PlanVersionTable, VersionCorrectionTable, VersionDecisionTable } from './versions/rows.ts';

declare module '../../platform/database/tables.ts' {
  interface Tables {
    plan: PlanTable;
    plan_statement: PlanStatementTable;
    phase: PhaseTable;
    phase_focus: PhaseFocusTable;
    phase_move: PhaseMoveTable;
    workstream: WorkstreamTable;
    priority: PriorityTable;
    priority_post: PriorityPostTable;
    activity: ActivityTable;
    activity_post: ActivityPostTable;
    owner_change: OwnerChangeTable;
    plan_withdrawal: PlanWithdrawalTable;
    outcome: OutcomeTable;
    date_move: DateMoveTable;
    first_target: FirstTargetTable;
    no_measure_decision: NoMeasureDecisionTable;
    plan_question: PlanQuestionTable;
    import_batch: ImportBatchTable;
    plan_version: PlanVersionTable;
    version_decision: VersionDecisionTable;
    version_correction: VersionCorrectionTable;
    board_word_check: BoardWordCheckTable;
    change_request: ChangeRequestTable;
    replaced_assessment: ReplacedAssessmentTable;
  }
}

/** Text of a priority's row for which the plan has no field. */
export type OtherText = { readonly column: string; readonly text: string; readonly place: string };

export type Row = { id: string; programme_id: string };
/** The request that it was approved by; null for what came before there were any. */
type Requested = { change_request_id: string | null };

export type StatementKind = 'vision' | 'ambition' | 'aim' | 'enabler' | 'practice-priority' | 'partnership-priority' | 'success-measure';

export interface PlanTable extends Row {
  title: string;
  version_label: Defaulted<string>;
  accepted_on: Day | null;
  accepted_by: string | null;
}
export interface PlanStatementTable extends Row {
  plan_id: string;
  kind: StatementKind;
  position: number;
  text: string;
}
export interface PhaseTable extends Row {
  plan_id: string;
  number: number;
  name: string;
  from_day: Day | null;
  to_day: Day | null;
  printed: Defaulted<string>;
}
export interface PhaseFocusTable extends Row {
  phase_id: string;
  position: number;
  text: string;
}
export interface PhaseMoveTable extends Row, Requested {
  phase_id: string;
  was_from: Day | null;
  was_to: Day | null;
  from_day: Day | null;
  to_day: Day | null;
  reason: string;
  changed_on: Day;
  approved_on: Day | null;
  approved_by: string | null;
}
export interface WorkstreamTable extends Row {
  plan_id: string;
  code: string;
  name: string;
  position: number;
}
export interface PriorityTable extends Row {
  plan_id: string;
  workstream_id: string | null;
  kind: Defaulted<'priority' | 'cross-cutting'>;
  ref: string;
  title: string;
  position: number;
  sro_raw: Defaulted<string>;
  target_raw: Defaulted<string>;
  other: DefaultedJson<readonly OtherText[]>;
  expected_impact_day: Day | null;
  no_measure_reason: string | null;
}
export interface PriorityPostTable extends Row {
  priority_id: string;
  post_id: string;
  part: 'accountable' | 'joint' | 'supporting';
}
export interface ActivityTable extends Row {
  priority_id: string;
  ref: string;
  letter: string;
  text: string;
  position: number;
  phase_id: string | null;
  target_raw: Defaulted<string>;
  target_inherited: Defaulted<boolean>;
  target_original: Day | null;
  target_confirmed: Defaulted<boolean>;
  start_original: Day | null;
}
export interface OutcomeTable extends Row {
  priority_id: string;
  ref: string;
  text: string;
  position: number;
}
export interface DateMoveTable extends Row, Requested {
  activity_id: string | null;
  priority_id: string | null;
  what: 'target' | 'start' | 'expected-impact';
  from_day: Day | null;
  to_day: Day;
  reason: string;
  asked_on: Day;
  approved_on: Day | null;
  approved_by: string | null;
}
export interface FirstTargetTable extends Row, Requested {
  activity_id: string;
  day: Day;
  reason: string;
  approved_on: Day;
  approved_by: string;
}
export interface PlanQuestionTable extends Row {
  plan_id: string;
  position: number;
  rule: string;
  key: string;
  severity: 'question' | 'note';
  ref: Defaulted<string>;
  place: string;
  text: string;
  message: string;
  settled_on: Day | null;
  answer: string | null;
}
export interface ImportBatchTable extends Row {
  file_name: string;
  /** Null once it was discarded. */
  file_hash: string | null;
  found: JsonColumn<unknown>;
  state: 'waiting' | 'confirmed' | 'discarded';
  person_id: string | null;
  moment: string;
}
export interface NoMeasureDecisionTable extends Row {
  priority_id: string;
  decision: 'none-fits' | 'measure-wanted';
  reason: string;
  decided_on: Day;
  decided_by: string;
  /** The request that it was approved by; null for what came before the plan was accepted. */
  change_request_id: string | null;
}
export interface ActivityPostTable extends Row {
  activity_id: string;
  post_id: string;
  part: 'accountable' | 'joint';
}
export interface OwnerChangeTable extends Row, Requested {
  priority_id: string | null;
  activity_id: string | null;
  was: string;
  became: string;
  reason: string;
  changed_on: Day;
  approved_on: Day | null;
  approved_by: string | null;
}
export interface PlanWithdrawalTable extends Row, Requested {
  plan_id: string;
  kind: 'priority' | 'cross-cutting' | 'activity' | 'outcome';
  ref: string;
  text: string;
  reason: string;
  withdrawn_on: Day;
}
export interface ChangeRequestTable extends Row {
  number: number;
  kind: string;
  subject_kind: Subject['kind'];
  subject_id: string | null;
  subject_ref: string;
  about: JsonColumn<unknown>;
  owner_posts: JsonColumn<unknown>;
  given: JsonColumn<unknown>;
  lines: JsonColumn<unknown>;
  reason: string;
  service: boolean;
  assessment_needed: boolean | null;
  assessment_why: string | null;
  assessment_link: string | null;
  asked_by: string;
  asked_post: string;
  asked_on: Day;
  state: RequestState;
  decided_by: string | null;
  decided_post: string | null;
  decided_on: Day | null;
  decision_words: string | null;
  in_name_of: string | null;
  in_name_on: Day | null;
  in_name_reference: string | null;
  version: number | null;
}
