import type { Day } from '../../../calendar/index.ts';

/** Where an equality impact assessment was said to be until a day, why no more, and by whom. */
export interface ReplacedAssessmentTable {
  id: string;
  programme_id: string;
  request_id: string;
  link: string;
  reason: string;
  replaced_on: Day;
  replaced_by: string;
  replaced_post: string;
}
