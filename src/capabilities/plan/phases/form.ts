import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, lines, mark, optionalText, readOptionalDay, type Typed, text, textOf, together } from '../form.ts';

const schema = z.strictObject({
  number: z
    .string()
    .trim()
    .regex(/^([1-9]|1\d|20)$/, 'Enter the phase’s number, from 1 to 20')
    .transform(Number),
  name: text('the name of the phase', 200),
  focus: lines('the areas of focus', 20, 300),
  reason: optionalText('the reason', 2000),
  seen: mark,
});

export type PhaseForm = { number: number; name: string; focus: string[]; reason: string; seen: string; fromDay: Day | null; toDay: Day | null };

export function readPhase(form: Typed): Checked<PhaseForm> {
  const parsed = schema.safeParse({
    number: textOf(form, 'number'),
    name: textOf(form, 'name'),
    focus: textOf(form, 'focus'),
    reason: textOf(form, 'reason'),
    seen: textOf(form, 'seen'),
  });
  const days = { fromDay: readOptionalDay(form, 'from', 'The first day'), toDay: readOptionalDay(form, 'to', 'The last day') };
  return together(parsed, days, ['number', 'name', 'from', 'to', 'focus', 'reason']);
}
