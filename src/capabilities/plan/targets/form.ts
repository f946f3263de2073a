import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, readDay, type Typed, text, textOf, together } from '../form.ts';

const confirmSchema = z.strictObject({ reason: text('who said which day is meant, and why', 2000) });

export const readConfirm = (form: Typed): Checked<{ day: Day; reason: string }> =>
  together(confirmSchema.safeParse({ reason: textOf(form, 'reason') }), { day: readDay(form, 'day', 'The target date') }, ['day', 'reason']);

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
