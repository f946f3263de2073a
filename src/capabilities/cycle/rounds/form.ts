import { z } from 'zod';
import { type Day, dayInputProblemWords, parseDayInput } from '../../../calendar/index.ts';

export type FieldProblem = { readonly field: string; readonly message: string };
export type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly FieldProblem[] };

const box = z.string().max(40);
const newCycle = z.strictObject({ _csrf: z.string(), 'board-day': box, 'board-month': box, 'board-year': box });

/** The board day of a new cycle. */
export function readNewCycle(form: Readonly<Record<string, string | string[]>>): Read<Day> {
  const read = newCycle.safeParse({ 'board-day': '', 'board-month': '', 'board-year': '', ...form });
  if (!read.success) return { ok: false, problems: [{ field: 'board', message: 'Enter the day of the board in numbers, like 30 9 2022' }] };
  const typed = { day: read.data['board-day'], month: read.data['board-month'], year: read.data['board-year'] };
  const day = parseDayInput(typed);
  if (day.ok) return { ok: true, value: day.day };
  const { parts } = day.problem;
  return {
    ok: false,
    problems: [{ field: parts.length === 3 ? 'board' : `board-${parts[0]}`, message: dayInputProblemWords(day.problem, 'The day of the board') }],
  };
}
