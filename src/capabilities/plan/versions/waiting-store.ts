import type { Day } from '../../../calendar/index.ts';
import { sql } from '../../../platform/database/index.ts';
import type { Decision } from './rules/decisions.ts';

/** A correction of what was recorded of a version that waits for a second person, as far as a home page tells of it. */
export type WaitingCorrection = {
  readonly version: number;
  readonly decisionId: string;
  readonly decision: Decision;
  /** The id of the person. */
  readonly askedBy: string;
  readonly askedOn: Day;
};

/** The corrections that wait in the programme of a plan `p`, as a column. */
export const waitingCorrectionsOfPlan = sql<WaitingCorrection[]>`coalesce((select json_agg(json_build_object('version', v.number, 'decisionId', d.id,
    'decision', d.decision, 'askedBy', c.asked_by, 'askedOn', c.asked_on) order by c.id)
  from version_correction c join version_decision d on d.programme_id = c.programme_id and d.id = c.decision_id
  join plan_version v on v.programme_id = d.programme_id and v.id = d.version_id
  where c.programme_id = p.programme_id and c.state = 'waiting'), '[]')`;
