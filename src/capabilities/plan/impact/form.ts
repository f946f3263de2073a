import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, readDay, type Typed, text, textOf, together } from '../form.ts';
import { noMeasureDecisions } from '../rules/plan.ts';

const daySchema = z.strictObject({ reason: text('who said so, and why', 2000) });

/** The day that impact is expected from, as long as the plan is not accepted. */
export const readImpactDay = (form: Typed): Checked<{ toDay: Day; reason: string }> =>
  together(daySchema.safeParse({ reason: textOf(form, 'reason') }), { toDay: readDay(form, 'to', 'The day impact is expected') }, ['to', 'reason']);

/** Another day of an accepted plan, to be asked for. */
export function readImpactAsked(form: Typed): Checked<{ toDay: Day }> {
  const day = readDay(form, 'to', 'The new date');
  return day.ok ? { ok: true, value: { toDay: day.value } } : day;
}

const decisionSchema = z.strictObject({
  decision: z.enum(noMeasureDecisions, 'Select what the board decided'),
  reason: text('the board’s reason', 4000),
  decidedBy: text('which board decided it', 200),
});

export type DecisionForm = z.infer<typeof decisionSchema> & { decidedOn: Day };

export function readDecision(form: Typed): Checked<DecisionForm> {
  const parsed = decisionSchema.safeParse({
    decision: textOf(form, 'decision'),
    reason: textOf(form, 'reason'),
    decidedBy: textOf(form, 'decidedBy'),
  });
  return together(parsed, { decidedOn: readDay(form, 'decided', 'The day of the decision') }, ['decision', 'reason', 'decidedBy', 'decided']);
}
