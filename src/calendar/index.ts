/**
 * Plain days, working days and cycle dates. Pure: no clock, no capability, nothing imported. Today and the holidays are arguments.
 */
export { type AskedMoment, askedMoment } from './asked-moment.ts';
export { type BankHoliday, type BankHolidays, bankHolidaysEnglandAndWales } from './bank-holidays.ts';
export { boardDrift, type CycleDates, type CycleSettings, cycleDates, defaultCycleSettings, isRatingCurrent } from './cycle-dates.ts';
export {
  addDays,
  addMonths,
  asDay,
  compareDays,
  type Day,
  dayOf,
  daysBetween,
  earliestDay,
  endOfMonth,
  isDay,
  latestDay,
  partsOf,
  startOfMonth,
  type Weekday,
  weekday,
} from './day.ts';
export { type DayInput, type DayInputProblem, type DayPart, dayInputOf, dayInputProblemWords, parseDayInput } from './day-input.ts';
export { endOfLondonDay, londonDay, londonTime } from './london.ts';
export { formatDay, formatDayWithWeekday, formatMoment, formatMonth, formatShortDay, formatShortMonth } from './words.ts';
export { addWorkingDays, bankHolidayName, isWorkingDay, OutsideHolidayYears, workingDaysBetween } from './working-days.ts';
