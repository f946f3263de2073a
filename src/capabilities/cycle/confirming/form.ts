import { z } from 'zod';
import { type Day, dayInputProblemWords, parseDayInput } from '../../../calendar/index.ts';
import { type Form, type Read, readForm } from '../form.ts';
import { limits } from '../rules/answers.ts';

const words = z
  .string()
  .trim()
  .max(limits.reason, `It must be ${limits.reason.toLocaleString('en-GB')} characters or less`);
const minute = z.string().trim().max(200, 'It must be 200 characters or less');

const box = z.string().max(40);
const meeting = { 'met-day': box, 'met-month': box, 'met-year': box };
const one = z.strictObject({
  _csrf: z.string(),
  ...meeting,
  choice: z.enum(['declared', 'derived'], 'Choose the rating that the board confirmed'),
  reason: words,
  minute,
});
const rest = z.strictObject({
  _csrf: z.string(),
  ...meeting,
  minute,
  listed: z.preprocess((value) => (typeof value === 'string' ? [value] : (value ?? [])), z.array(z.string().max(200)).max(1000)),
  seen: z.literal('yes', 'Confirm that you have looked at each rating and that the board confirmed them'),
});

const noMeeting = { 'met-day': '', 'met-month': '', 'met-year': '' };

type Met = { readonly met: Day | null };

export const readConfirmation = (form: Form): Read<z.infer<typeof one> & Met> => withMeeting(readForm(one, { reason: '', minute: '', ...noMeeting, ...form }));
export const readRest = (form: Form): Read<z.infer<typeof rest> & Met> => withMeeting(readForm(rest, { minute: '', seen: '', ...noMeeting, ...form }));

/** The day of the meeting, where one was typed: it is asked for of a cycle closed after its board alone. */
function withMeeting<T extends { [part in keyof typeof noMeeting]: string }>(read: Read<T>): Read<T & Met> {
  if (!read.ok) return read;
  const { value } = read;
  const typed = { day: value['met-day'], month: value['met-month'], year: value['met-year'] };
  if (Object.values(typed).every((part) => part.trim() === '')) return { ok: true, value: { ...value, met: null } };
  const day = parseDayInput(typed);
  if (day.ok) return { ok: true, value: { ...value, met: day.day } };
  const { parts } = day.problem;
  const field = parts.length === 3 ? 'met' : `met-${parts[0]}`;
  return { ok: false, problems: [{ field, message: dayInputProblemWords(day.problem, 'The day of the meeting') }] };
}
