import { addDays, bankHolidaysEnglandAndWales, type Day, isWorkingDay } from '../../src/calendar/index.ts';

/** The invented council whose year is told. Nothing and nobody of it exists. */
export const council = {
  slug: 'marlshire',
  name: 'Marlshire children’s improvement programme',
  council: 'Marlshire Council',
  /** The day the programme is set up: Friday 1 October 2021. */
  madeOn: '2021-10-01' as Day,
  /** The plan comes in on Monday 4 October 2021, and the board accepts it on Wednesday 13 October. */
  plannedOn: '2021-10-04' as Day,
  acceptedOn: '2021-10-13' as Day,
  acceptedBy: 'Improvement Board',
  /** Where the story ends and the visitor takes over: Monday 14 November 2022, two days before updates of the fourteenth cycle are due. */
  today: '2022-11-14' as Day,
} as const;

export type StoryCycle = { readonly number: number; readonly opens: Day; readonly due: Day; readonly closes: Day; readonly board: Day };

const firstBoard: Day = '2021-11-24';

/** Boards meet every fourth Wednesday, the first on 24 November 2021. Cycle 14 is open when the story ends. */
export function storyCycle(number: number): StoryCycle {
  const board = addDays(firstBoard, 28 * (number - 1));
  return { number, opens: addDays(board, -27), due: addDays(board, -7), closes: workingDayBy(addDays(board, -2)), board };
}

export const closedCycles = 13;

/** The day itself where it is a working day, else the last one before: cycle 11 closes on Friday 26 August, since the Monday is a bank holiday. */
function workingDayBy(day: Day): Day {
  return isWorkingDay(day, bankHolidaysEnglandAndWales) ? day : workingDayBy(addDays(day, -1));
}

/** The day itself where it is a working day, else the next. */
export function workingDayFrom(day: Day): Day {
  return isWorkingDay(day, bankHolidaysEnglandAndWales) ? day : workingDayFrom(addDays(day, 1));
}
