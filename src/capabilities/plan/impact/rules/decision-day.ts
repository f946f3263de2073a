import { addDays, type Day, formatDay } from '../../../../calendar/index.ts';

/** How long before it is recorded a decision may have been made: a plan is accepted within months of being written, so one of longer ago is a slip of the year. */
const mostDays = 365;

/** Whether a board can have decided on this day that no measure fits a priority of a plan that is not accepted yet: on Friday 19 November 2021, from 19 November 2020. */
export function decisionDayProblems(decidedOn: Day, today: Day): readonly { readonly field: string; readonly message: string }[] {
  const first = addDays(today, -mostDays);
  if (decidedOn > today) return [{ field: 'decided', message: 'The day of the decision must be today or earlier.' }];
  if (decidedOn < first) return [{ field: 'decided', message: `The day of the decision must be ${formatDay(first)} or later: check the year.` }];
  return [];
}
