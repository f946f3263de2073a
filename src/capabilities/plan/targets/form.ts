import { z } from 'zod';
import { type Day, formatDay } from '../../../calendar/index.ts';
import { type Checked, inOrder, optionalText, type Problem, problemsOf, readDay, type Typed, text, textOf, together } from '../form.ts';
import { overdueAtOnce } from './rules/confirming.ts';

const reasonSchema = z.strictObject({ reason: optionalText('the reason', 2000) });

/** `lacking` says what stands against the day and its reason, as far as they could be read: so that everything to mend comes at once. */
export function readConfirm(
  form: Typed,
  lacking: (day: Day | null, reason: string) => readonly Problem[],
): Checked<{ readonly day: Day; readonly reason: string }> {
  const day = readDay(form, 'day', 'The target date');
  const reason = textOf(form, 'reason').trim();
  const all = [...(day.ok ? [] : day.problems), ...problemsOf(reasonSchema.safeParse({ reason })), ...lacking(day.ok ? day.value : null, reason)];
  if (!day.ok || all.length > 0) return { ok: false, problems: inOrder(all, ['day', 'reason']) };
  return { ok: true, value: { day: day.value, reason } };
}

/** The target of an accepted plan that is asked for. */
export function readTargetAsked(form: Typed): Checked<{ readonly day: Day }> {
  const day = readDay(form, 'day', 'The target date');
  return day.ok ? { ok: true, value: { day: day.value } } : day;
}

/** A target that has passed already is asked for by whoever says that they know: it is overdue at once. */
export function overdueProblems(form: Typed, target: Day, today: Day): readonly Problem[] {
  if (!overdueAtOnce(target, today) || textOf(form, 'overdue') === 'yes') return [];
  const message = `${formatDay(target)} has passed, so the activity would be overdue at once. Enter a day from today on, or confirm that you know`;
  return [{ field: 'overdue', message }];
}

const what = z.enum(['target', 'start'], 'Select which date moves');
const moveSchema = z.strictObject({ what, reason: text('the reason', 4000), approvedBy: text('who approved it', 200) });

export type MoveForm = { what: 'target' | 'start'; reason: string; approvedBy: string; toDay: Day; askedOn: Day; approvedOn: Day };

/** A date of a plan that is not accepted yet. */
export function readMove(form: Typed): Checked<MoveForm> {
  const parsed = moveSchema.safeParse({ what: textOf(form, 'what'), reason: textOf(form, 'reason'), approvedBy: textOf(form, 'approvedBy') });
  const days = {
    toDay: readDay(form, 'to', 'The new date'),
    askedOn: readDay(form, 'asked', 'The day it was asked for'),
    approvedOn: readDay(form, 'approved', 'The day of approval'),
  };
  return together(parsed, days, ['what', 'to', 'reason', 'asked', 'approvedBy', 'approved']);
}

/** A date of an accepted plan, to be asked for. */
export const readMoveAsked = (form: Typed): Checked<{ what: 'target' | 'start'; toDay: Day }> =>
  together(z.strictObject({ what }).safeParse({ what: textOf(form, 'what') }), { toDay: readDay(form, 'to', 'The new date') }, ['what', 'to']);
