import type { Day } from '../../../calendar/index.ts';
import type { Defaulted, JsonColumn } from '../../../platform/database/tables.ts';
import type { WordCheck } from '../board-words/rules/standing.ts';
import type { Row } from '../tables.ts';
import type { Correction } from './rules/correction.ts';
import type { Decision } from './rules/decisions.ts';
import type { Purpose } from './rules/version.ts';

export interface PlanVersionTable extends Row {
  plan_id: string;
  number: number;
  label: string;
  purpose: Purpose;
  about: Defaulted<string>;
  needs: JsonColumn<readonly Decision[]>;
  cut_at: string;
  content: string;
  content_hash: string;
  cut_by: string | null;
}
export interface VersionDecisionTable extends Row {
  version_id: string;
  decision: Decision;
  body: string;
  recipient: string | null;
  decided_on: Day;
  reference: Defaulted<string>;
  recorded_on: Day;
  recorded_by: string | null;
  /** Null in what was recorded before it was kept. */
  recorded_person: string | null;
}
export interface BoardWordCheckTable extends Row {
  subject_id: string;
  ruling: WordCheck['ruling'];
  words: Defaulted<string>;
  corrections: Defaulted<number>;
  checked_on: Day;
  checked_by: string;
  checked_post: string;
  checked_as: string;
}
export interface VersionCorrectionTable extends Row {
  decision_id: string;
  decided_on: Day;
  /** Null where it is as it was recorded. */
  body: string | null;
  reference: Defaulted<string>;
  reason: string;
  asked_on: Day;
  asked_by: string;
  asked_post: string;
  state: Correction['state'];
  settled_on: Day | null;
  settled_by: string | null;
  settled_post: string | null;
  settled_words: Defaulted<string>;
}
