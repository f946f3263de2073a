import type { Day } from '../../../calendar/index.ts';
import type { Frequency } from './facts.ts';

/**
 * The thresholds of a rating. What a council's policy may change is here and nowhere else; what is in the definitions themselves is in the rules.
 */
export type RatingPolicy = {
  /** First day this row holds; it holds until the next row's. */
  readonly from: Day;
  /** Who set it, in which paper. */
  readonly source: string;
  /** More days than these past the planned start and not begun: off track. */
  readonly lateStartDays: number;
  /** As many missed updates running: off track. */
  readonly missedUpdates: number;
  /** How often a recovery date may be moved. */
  readonly recoveryMoves: number;
  /** As many days after it is proposed, a recovery plan has ended. */
  readonly longestRecoveryDays: number;
  /** As many days after the plan's acceptance, a priority that has begun has a baseline or an evaluation. */
  readonly unmeasuredAfterDays: number;
  /** As many cycles after it was expected, impact is demonstrable or not met. */
  readonly cyclesToDemonstrate: number;
  /** Readings running at target that demonstrate impact, and that sustain it. */
  readonly readingsAtTarget: number;
  /** The same for a yearly measure, where impact is demonstrated. Sustained impact needs the full number of a yearly measure too. */
  readonly yearlyReadingsAtTarget: number;
  /** Worse than the baseline by this share of it, or more: not met. */
  readonly worseThanBaselineShare: number;
  /** Different sources an evaluation rests on before it demonstrates impact. */
  readonly evaluationSources: number;
  readonly frequencies: Readonly<Record<Frequency, FrequencyPolicy>>;
  /** Slow to progress: cycles running at amber or worse. */
  readonly slowAmberCycles: number;
  /** Slow to progress: more days than these without an update. */
  readonly slowNoUpdateDays: number;
};

/**
 * A period, and how far apart in days two readings of it lie. Closer than four fifths of a period they are readings of one period, and the later one stands: 24 days
 * of a month, since the shortest from month's end to month's end is 28. Further, a period was left out and the run is broken.
 */
export type FrequencyPolicy = {
  readonly count: number;
  readonly unit: 'days' | 'months';
  readonly closestDays: number;
  readonly furthestDays: number;
};

/**
 * Append only: a row that any cycle was frozen under is never edited, a new policy is a new row.
 *
 * Sources of the first row's figures: 28 days is the plan's own rhythm ("updated on a 4 weekly basis", Strategic Improvement Plan v0.11, line 753),
 * two cycles and 28 days on the slow list are decision H11, and the rest is Sightline's published derivation of a rating. No paper gives the margin below the
 * baseline (5 per cent of it), nor how far apart readings lie (four fifths of a period to one and a half), nor how long a recovery plan may take (140 days, five
 * cycles): they are Sightline's defaults, for a board to confirm.
 * Until November 2026 half a period was enough between two readings, so that three in 32 days passed for three months. It was put right in the row itself, before
 * the first release: a cycle that was closed before keeps the policy that was frozen with it.
 */
export const ratingPolicies: readonly RatingPolicy[] = [
  {
    from: '2021-01-01',
    source: 'Sightline, How a rating is derived, with readings four fifths of a period apart; Strategic Improvement Plan v0.11, line 753; decision H11',
    lateStartDays: 28,
    missedUpdates: 2,
    recoveryMoves: 1,
    longestRecoveryDays: 140,
    unmeasuredAfterDays: 84,
    cyclesToDemonstrate: 6,
    readingsAtTarget: 3,
    yearlyReadingsAtTarget: 1,
    worseThanBaselineShare: 0.05,
    evaluationSources: 2,
    frequencies: {
      weekly: { count: 7, unit: 'days', closestDays: 6, furthestDays: 10 },
      monthly: { count: 1, unit: 'months', closestDays: 24, furthestDays: 45 },
      quarterly: { count: 3, unit: 'months', closestDays: 73, furthestDays: 136 },
      'half-yearly': { count: 6, unit: 'months', closestDays: 146, furthestDays: 273 },
      yearly: { count: 12, unit: 'months', closestDays: 292, furthestDays: 547 },
    },
    slowAmberCycles: 2,
    slowNoUpdateDays: 28,
  },
];

/** The policy that holds on a day. Throws a RangeError where no row does, or two do: a threshold is never guessed. */
export function ratingPolicy(day: Day, policies: readonly RatingPolicy[] = ratingPolicies): RatingPolicy {
  return inForce(policies, day, 'rating policy');
}

/** The row of a dated table that holds on a day: the latest that has begun. */
export function inForce<Row extends { readonly from: Day }>(rows: readonly Row[], day: Day, what: string): Row {
  let latest: Day | null = null;
  for (const row of rows) if (row.from <= day && (latest === null || row.from > latest)) latest = row.from;
  const found = rows.filter((row) => row.from === latest);
  const [row] = found;
  if (row === undefined) throw new RangeError(`no ${what} holds on ${day}`);
  if (found.length > 1) throw new RangeError(`${found.length} rows of the ${what} hold on ${day}`);
  return row;
}
