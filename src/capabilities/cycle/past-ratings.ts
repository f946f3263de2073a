import type { Day } from '../../calendar/index.ts';
import { type Db, sql } from '../../platform/database/index.ts';
import { firstColourOf, type ImpactState, type ProcessState, type RatingColour, type Reason } from '../assurance/index.ts';
import type { CycleSummary, PastRating } from './position.ts';
import { inApproval } from './restating/store.ts';
import type { Choice } from './rules/confirming.ts';
import { inSuccession, type Restatement, restatedRating, type Succession } from './rules/restating.ts';

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
  submitted_by: string | null;
  writers: string[] | null;
  reviewed: 'returned' | 'accepted' | null;
  confirmation: Confirmation | null;
  restatements: (Omit<Restatement, 'rating' | keyof Succession> & { process: ProcessState | null; impact: ImpactState | null })[];
};

/** What the board settled on, why, and where it is written down. */
export type Confirmation = {
  /** Of the record. */
  readonly id: string;
  readonly choice: Choice;
  readonly process: ProcessState;
  readonly impact: ImpactState;
  readonly colour: RatingColour;
  readonly reason: string;
  readonly minute: string;
  /** The day of the meeting, where the cycle was closed after its own board; else null. */
  readonly met: Day | null;
  readonly on: Day;
  /** The title of the post that recorded it. */
  readonly by: string;
};

/** With the day its update was submitted, null where none was, and whether the office had accepted it when the cycle closed. */
export type FrozenRating = PastRating & {
  readonly submittedOn: Day | null;
  /** Ids of who submitted its update, and of everybody who wrote any of it. */
  readonly submittedBy: string | null;
  readonly writers: readonly string[];
  readonly reviewed: 'submitted' | 'returned' | 'accepted';
  readonly confirmation: Confirmation | null;
  /** Everything asked for, approved or not: those approved first, in the order of their approval. Only what is approved is for everybody. */
  readonly restatements: readonly Restatement[];
};

/** What the board saw in the last `count` closed cycles, with the reasons as they stood then: the oldest cycle first. One query. */
export function pastRatings(db: Db, programmeId: string, count = 13): Promise<PastRating[]> {
  const last = sql`select number from cycle where programme_id = ${programmeId} and state = 'closed' order by number desc limit ${count}`;
  return ratingsWhere(db, programmeId, sql`c.number in (${last})`);
}

/** The same of one closed cycle, however old; none where it is open. */
export function ratingsOf(db: Db, programmeId: string, cycleNumber: number): Promise<FrozenRating[]> {
  return ratingsWhere(db, programmeId, sql`c.number = ${cycleNumber}`);
}

/** The same with those of the closed cycle before it, by the priority’s id. Still one query. */
export async function ratingsBeside(db: Db, programmeId: string, cycleNumber: number) {
  const two = sql`select number from cycle where programme_id = ${programmeId} and state = 'closed' and number <= ${cycleNumber} order by number desc limit 2`;
  const both = await ratingsWhere(db, programmeId, sql`c.number in (${two})`);
  const before = new Map(both.filter(({ cycle }) => cycle.number !== cycleNumber).map((rating) => [rating.priorityId, rating]));
  return { ratings: both.filter(({ cycle }) => cycle.number === cycleNumber), before };
}

async function ratingsWhere(db: Db, programmeId: string, which: ReturnType<typeof sql>): Promise<FrozenRating[]> {
  const { rows } = await sql<Row>`
    select json_build_object('id', c.id, 'number', c.number, 'boardDay', c.board_day, 'openedOn', c.opened_on, 'ratingsDue', c.ratings_due, 'state', c.state,
        'closedOn', c.closed_on) as cycle,
      g.priority_id, g.derived_process, g.derived_impact, g.declared_process, g.declared_impact, g.colour, g.because, g.slow, g.difference, g.target_moved,
      u.submitted_on, u.submitted_by, u.writers,
      (select v.result from update_review v where v.programme_id = u.programme_id and v.update_id = u.id and v.submission = u.submission
        and (u.reopened_on is null or v.result = 'returned')) as reviewed,
      (select json_build_object('id', k.id, 'choice', k.choice, 'process', k.process, 'impact', k.impact, 'colour', k.colour, 'reason', k.reason, 'minute', k.minute, 'met', k.met_on,
          'on', k.confirmed_on, 'by', k.confirmed_as)
        from confirmed_rating k where k.programme_id = g.programme_id and k.cycle_id = g.cycle_id and k.priority_id = g.priority_id) as confirmation,
      coalesce((select json_agg(json_build_object('id', t.id, 'what', t.what, 'shown', t.shown, 'corrected', t.corrected, 'process', t.process, 'impact', t.impact,
          'reason', t.reason, 'minute', t.minute, 'fact', t.fact, 'askedOn', t.asked_on, 'askedBy', t.asked_by, 'askedPost', t.asked_as, 'byOwner', t.by_owner,
          'approvedOn', t.approved_on, 'approvedPost', t.approved_as,
          'refused', case when t.refused_on is not null then json_build_object('on', t.refused_on, 'reason', t.refused_reason) end,
          'withdrawn', case when t.withdrawn_on is not null then json_build_object('on', t.withdrawn_on, 'reason', t.withdrawn_reason) end) order by ${inApproval})
        from restatement t where t.programme_id = g.programme_id and t.cycle_id = g.cycle_id and t.priority_id = g.priority_id), '[]') as restatements
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
    submittedBy: row.submitted_by,
    writers: row.writers ?? [],
    reviewed: row.reviewed ?? 'submitted',
    confirmed: row.confirmation && { process: row.confirmation.process, impact: row.confirmation.impact, colour: row.confirmation.colour },
    confirmation: row.confirmation,
    ...firstColourIn(row.because),
    restated: row.restatements.some((restatement) => restatement.approvedOn !== null),
    restatements: inSuccession(row.restatements).map(({ process, impact, ...rest }) => ({
      ...rest,
      rating: restatedRating(process, impact),
    })),
  }));
}

const firstColourIn = (because: readonly Reason[]): Pick<PastRating, 'firstColour'> => {
  const firstColour = firstColourOf(because);
  return firstColour === null ? {} : { firstColour };
};
