import type { Day } from '../../calendar/index.ts';
import { type Db, sql } from '../../platform/database/index.ts';
import type { ImpactState, ProcessState, RatingColour, Reason } from '../assurance/index.ts';
import type { CycleSummary, PastRating } from './position.ts';

type Row = {
  cycle: CycleSummary;
  priority_id: string;
  derived_process: ProcessState;
  derived_impact: ImpactState;
  declared_process: ProcessState | null;
  declared_impact: ImpactState | null;
  colour: RatingColour;
  because: Reason[];
  slow: Reason[];
  difference: string;
  target_moved: boolean;
  submitted_on: Day | null;
  reviewed: 'returned' | 'accepted' | null;
};

/** With the day its update was submitted, null where none was, and whether the office had accepted it when the cycle closed. */
export type FrozenRating = PastRating & { readonly submittedOn: Day | null; readonly reviewed: 'submitted' | 'returned' | 'accepted' };

/** What the board saw in the last `count` closed cycles, with the reasons as they stood then: the oldest cycle first. One query. */
export function pastRatings(db: Db, programmeId: string, count = 13): Promise<PastRating[]> {
  const last = sql`select number from cycle where programme_id = ${programmeId} and state = 'closed' order by number desc limit ${count}`;
  return ratingsWhere(db, programmeId, sql`c.number in (${last})`);
}

/** The same of one closed cycle, however old; none where it is open. */
export function ratingsOf(db: Db, programmeId: string, cycleNumber: number): Promise<FrozenRating[]> {
  return ratingsWhere(db, programmeId, sql`c.number = ${cycleNumber}`);
}

async function ratingsWhere(db: Db, programmeId: string, which: ReturnType<typeof sql>): Promise<FrozenRating[]> {
  const { rows } = await sql<Row>`
    select json_build_object('id', c.id, 'number', c.number, 'boardDay', c.board_day, 'openedOn', c.opened_on, 'ratingsDue', c.ratings_due, 'state', c.state,
        'closedOn', c.closed_on) as cycle,
      g.priority_id, g.derived_process, g.derived_impact, g.declared_process, g.declared_impact, g.colour, g.because, g.slow, g.difference, g.target_moved,
      u.submitted_on,
      (select v.result from update_review v where v.programme_id = u.programme_id and v.update_id = u.id and v.submission = u.submission
        and (u.reopened_on is null or v.result = 'returned')) as reviewed
    from rating g join cycle c on c.id = g.cycle_id
    left join priority_update u on u.programme_id = g.programme_id and u.cycle_id = g.cycle_id and u.priority_id = g.priority_id
    where g.programme_id = ${programmeId} and ${which}
    order by c.number, g.id`.execute(db);
  return rows.map((row) => ({
    cycle: row.cycle,
    priorityId: row.priority_id,
    derived: { process: row.derived_process, impact: row.derived_impact },
    declared: row.declared_process === null || row.declared_impact === null ? null : { process: row.declared_process, impact: row.declared_impact },
    colour: row.colour,
    because: row.because,
    slow: row.slow,
    difference: row.difference,
    targetMoved: row.target_moved,
    submittedOn: row.submitted_on,
    reviewed: row.reviewed ?? 'submitted',
  }));
}
