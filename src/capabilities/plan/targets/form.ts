import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, inOrder, type Problem, readApproval, readDay, type Typed, text, textOf, together } from '../form.ts';
import type { GivenApproval } from '../rules/approval.ts';

export type ConfirmForm = { readonly day: Day } & GivenApproval;

/** `lacking` says what stands against the day and its approval, as far as they could be read: so that everything to mend comes at once. */
export function readConfirm(form: Typed, lacking: (day: Day | null, approval: GivenApproval) => readonly Problem[]): Checked<ConfirmForm> {
  const day = readDay(form, 'day', 'The target date');
  const { given, problems } = readApproval(form);
  const all = [...(day.ok ? [] : day.problems), ...problems, ...lacking(day.ok ? day.value : null, given)];
  if (!day.ok || all.length > 0) return { ok: false, problems: inOrder(all, ['day', 'reason', 'approved-by', 'approved']) };
  return { ok: true, value: { day: day.value, ...given } };
}

const moveSchema = z.strictObject({
  what: z.enum(['target', 'start'], 'Select which date moves'),
  reason: text('the reason', 4000),
  approvedBy: text('who approved it', 200),
});

export type MoveForm = { what: 'target' | 'start'; reason: string; approvedBy: string; toDay: Day; askedOn: Day; approvedOn: Day };

export function readMove(form: Typed): Checked<MoveForm> {
  const parsed = moveSchema.safeParse({ what: textOf(form, 'what'), reason: textOf(form, 'reason'), approvedBy: textOf(form, 'approvedBy') });
  const days = {
    toDay: readDay(form, 'to', 'The new date'),
    askedOn: readDay(form, 'asked', 'The day it was asked for'),
    approvedOn: readDay(form, 'approved', 'The day of approval'),
  };
  return together(parsed, days, ['what', 'to', 'reason', 'asked', 'approvedBy', 'approved']);
}
