import type { Day } from '../../../calendar/index.ts';
import type { Defaulted } from '../../../platform/database/tables.ts';
import type { EvidenceSource } from '../../assurance/index.ts';

/** What is kept of completions that were claimed: who verified or refused them, and how they came to be open again. */
type Row = { id: string; programme_id: string };

export interface VerificationTable extends Row {
  activity_id: string;
  claimed_on: Day;
  person_id: string;
  post_id: string;
  verified_on: Day;
  result: 'verified' | 'refused';
  seen: string;
  claim_id: string | null;
  shown_at: Defaulted<string>;
  sources: Defaulted<EvidenceSource[]>;
  measures: Defaulted<string[] | null>;
  no_measure_reason: Defaulted<string>;
}
export interface ReopeningTable extends Row {
  activity_id: string;
  reopened_on: Day;
  completed_on: Day;
  /** Null where a decision opened it: then `request_id` is there. */
  measure_id: string | null;
  against: 'target' | 'baseline' | 'special-cause' | null;
  figure: number | null;
  value: number | null;
  reading_day: Day | null;
  request_id: string | null;
}
export interface ReopeningRequestTable extends Row {
  activity_id: string;
  completed_on: Day;
  claim_id: string | null;
  reason: string;
  asked_on: Day;
  asked_by: string;
  asked_post: string;
  result: 'opened' | 'kept' | null;
  decided_on: Day | null;
  decided_by: string | null;
  decided_post: string | null;
  decided_reason: string | null;
}
