import { addDays, type Day, daysBetween } from './day.ts';

/** How a programme's reporting rounds are set. All in days. */
export type CycleSettings = {
  /** How long before the board the ratings are due, so that there is time to moderate, freeze and send the papers. */
  readonly leadDays: number;
  /** How old a rating may be on the day of the board. */
  readonly oldestRatingDays: number;
  /** How far apart boards are meant to be. */
  readonly everyDays: number;
};

/** "The RAG ratings will be updated on a 4 weekly basis in preparation for the board": rule C3.10; the lead of a week is decision H04. */
export const defaultCycleSettings: CycleSettings = { leadDays: 7, oldestRatingDays: 28, everyDays: 28 };

export type CycleDates = {
  readonly boardDay: Day;
  /** The last day on which an update is on time. */
  readonly ratingsDue: Day;
  /** The earliest day a rating may bear and still be laid before this board. */
  readonly oldestRating: Day;
  /** When the next board would be, if the rhythm is kept. The programme's own calendar of boards comes first where there is one. */
  readonly nextBoardDay: Day;
};

/**
 * The dates that follow from a board day: board on Friday 29 April 2022, ratings due Friday 22 April, none older than Friday 1 April, next board Friday 27 May.
 * Throws a RangeError for settings that cannot hold: not whole days, or ratings due so early that all would be too old at the board.
 */
export function cycleDates(boardDay: Day, settings: CycleSettings = defaultCycleSettings): CycleDates {
  const { leadDays, oldestRatingDays, everyDays } = settings;
  for (const days of [leadDays, oldestRatingDays, everyDays]) {
    if (!Number.isSafeInteger(days) || days < 0) throw new RangeError(`not a number of days: ${days}`);
  }
  if (everyDays === 0) throw new RangeError('boards cannot be 0 days apart');
  if (leadDays > oldestRatingDays) throw new RangeError(`ratings due ${leadDays} days before the board would be older than ${oldestRatingDays} days at it`);
  return {
    boardDay,
    ratingsDue: addDays(boardDay, -leadDays),
    oldestRating: addDays(boardDay, -oldestRatingDays),
    nextBoardDay: addDays(boardDay, everyDays),
  };
}

/** True where a rating of that day may be laid before the board: neither too old nor dated after it. */
export function isRatingCurrent(ratedOn: Day, boardDay: Day, settings: CycleSettings = defaultCycleSettings): boolean {
  const age = daysBetween(ratedOn, boardDay);
  return age >= 0 && age <= settings.oldestRatingDays;
}

/** How many days later than the rhythm a board is (negative: earlier). The page warns where it is not 0: H04, "warn on drift". */
export function boardDrift(previousBoardDay: Day, boardDay: Day, settings: CycleSettings = defaultCycleSettings): number {
  return daysBetween(previousBoardDay, boardDay) - settings.everyDays;
}
