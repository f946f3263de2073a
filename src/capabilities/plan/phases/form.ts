import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, inOrder, lines, mark, readOptionalDay, type Typed, text, textOf, together } from '../form.ts';

const schema = z.strictObject({
  number: z
    .string()
    .trim()
    .regex(/^([1-9]|1\d|20)$/, 'Enter the phase’s number, from 1 to 20')
    .transform(Number),
  name: text('the name of the phase', 200),
  focus: lines('the areas of focus', 20, 300),
  seen: mark,
});

export type PhaseForm = { number: number; name: string; focus: string[]; seen: string; fromDay: Day | null; toDay: Day | null };

export function readPhase(form: Typed): Checked<PhaseForm> {
  const parsed = schema.safeParse({
    number: textOf(form, 'number'),
    name: textOf(form, 'name'),
    focus: textOf(form, 'focus'),
    seen: textOf(form, 'seen'),
  });
  const days = { fromDay: readOptionalDay(form, 'from', 'The first day'), toDay: readOptionalDay(form, 'to', 'The last day') };
  const read = together(parsed, days);
  return read.ok ? read : { ok: false, problems: inOrder(read.problems, ['number', 'name', 'from', 'to', 'focus']) };
}
