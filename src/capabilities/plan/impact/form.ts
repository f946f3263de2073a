import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, problemsOf, readDay, type Typed, text, textOf, together } from '../form.ts';
import { hasWords } from '../rules/approval.ts';
import { type NoMeasureDecision, noMeasureDecisions } from '../rules/plan.ts';

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
  reason: text('the board’s reason', 4000).refine(hasWords, 'Enter the board’s reason'),
  decidedBy: text('which board decided it', 200).refine(hasWords, 'Enter which board decided it, such as “Improvement Board”'),
});

export type DecisionForm = z.infer<typeof decisionSchema> & { decidedOn: Day };

export function readDecision(form: Typed): Checked<DecisionForm> {
  const parsed = decisionSchema.safeParse({
    decision: textOf(form, 'decision'),
    reason: textOf(form, 'reason'),
    decidedBy: textOf(form, 'decidedBy'),
  });
  return together(parsed, { decidedOn: readDay(form, 'decided', 'The day of the decision') }, decisionFields);
}

/** In the order of its form. */
export const decisionFields = ['decision', 'reason', 'decidedBy', 'decided'];

const askedSchema = decisionSchema.pick({ decision: true });

/** The same of an accepted plan, to be asked for: its reason is the request's, and whoever decides it says which board and when. */
export function readDecisionAsked(form: Typed): Checked<Pick<NoMeasureDecision, 'decision'>> {
  const parsed = askedSchema.safeParse({ decision: textOf(form, 'decision') });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed) };
}
