import { z } from 'zod';
import { type Day, dayInputProblemWords, parseDayInput } from '../../../calendar/index.ts';
import { type FieldProblem, type Form, type Read, readForm } from '../form.ts';
import { limits } from '../rules/answers.ts';

const words = z
  .string()
  .trim()
  .max(limits.reason, `It must be ${limits.reason.toLocaleString('en-GB')} characters or less`);
const minute = z.string().trim().max(200, 'It must be 200 characters or less');

const box = z.string().max(40);
const meeting = { 'met-day': box, 'met-month': box, 'met-year': box, 'met-unlisted': box.optional() };
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

export const readConfirmation = (form: Form): Read<z.infer<typeof one> & Met> =>
  withMeeting(readForm(one, { reason: '', minute: '', ...noMeeting, ...form }), form);
export const readRest = (form: Form): Read<z.infer<typeof rest> & Met> => withMeeting(readForm(rest, { minute: '', seen: '', ...noMeeting, ...form }), form);

/** What was said with the day of the meeting, where one was typed: it is asked for of a cycle closed after its board alone. */
function withMeeting<T>(read: Read<T>, form: Form): Read<T & Met> {
  const meeting = meetingIn(form);
  if (read.ok && meeting.problem === null) return { ok: true, value: { ...read.value, met: meeting.met } };
  return { ok: false, problems: [...(read.ok ? [] : read.problems), ...(meeting.problem === null ? [] : [meeting.problem])] };
}

/** The day of the meeting as typed; null where none was, or none that there is. */
export function meetingIn(form: Form): Met & { readonly problem: FieldProblem | null } {
  const part = (name: string): string => String(form[`met-${name}`] ?? '');
  const typed = { day: part('day'), month: part('month'), year: part('year') };
  if (Object.values(typed).every((one) => one.trim() === '')) return { met: null, problem: null };
  const day = parseDayInput(typed);
  if (day.ok) return { met: day.day, problem: null };
  const { parts } = day.problem;
  const field = parts.length === 3 ? 'met' : `met-${parts[0]}`;
  return { met: null, problem: { field, message: dayInputProblemWords(day.problem, 'The day of the meeting') } };
}
