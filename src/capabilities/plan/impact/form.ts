import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, readDay, type Typed, text, textOf, together } from '../form.ts';
import { noMeasureDecisions } from '../rules/plan.ts';

const daySchema = z.strictObject({ reason: text('who said so, and why', 2000) });

/** The day that impact is expected from, as long as the plan is not accepted. */
export const readImpactDay = (form: Typed): Checked<{ toDay: Day; reason: string }> =>
  together(daySchema.safeParse({ reason: textOf(form, 'reason') }), { toDay: readDay(form, 'to', 'The day impact is expected') }, ['to', 'reason']);

const moveSchema = z.strictObject({ reason: text('the reason', 4000), approvedBy: text('who approved it', 200) });

export type ImpactMoveForm = { reason: string; approvedBy: string; toDay: Day; askedOn: Day; approvedOn: Day };

/** The same as an approved change. */
export function readImpactMove(form: Typed): Checked<ImpactMoveForm> {
  const parsed = moveSchema.safeParse({ reason: textOf(form, 'reason'), approvedBy: textOf(form, 'approvedBy') });
  const days = {
    toDay: readDay(form, 'to', 'The new date'),
    askedOn: readDay(form, 'asked', 'The day it was asked for'),
    approvedOn: readDay(form, 'approved', 'The day of approval'),
  };
  return together(parsed, days, ['to', 'reason', 'asked', 'approvedBy', 'approved']);
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
