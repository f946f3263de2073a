import { z } from 'zod';
import type { Day } from '../../../calendar/index.ts';
import { type Checked, inOrder, lines, mark, type Problem, readApproval, readOptionalDay, type Typed, text, textOf, together } from '../form.ts';
import type { GivenApproval } from '../rules/approval.ts';
import type { PhaseDays } from './rules/moving.ts';

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

export type PhaseForm = { number: number; name: string; focus: string[]; seen: string; fromDay: Day | null; toDay: Day | null } & GivenApproval;

/** `lacking` says what a change of these days still lacks: asked where there is something to mend already, so that all of it comes at once. */
export function readPhase(form: Typed, lacking: (days: PhaseDays, approval: GivenApproval) => readonly Problem[]): Checked<PhaseForm> {
  const parsed = schema.safeParse({
    number: textOf(form, 'number'),
    name: textOf(form, 'name'),
    focus: textOf(form, 'focus'),
    seen: textOf(form, 'seen'),
  });
  const days = { fromDay: readOptionalDay(form, 'from', 'The first day'), toDay: readOptionalDay(form, 'to', 'The last day') };
  const read = together(parsed, days);
  const approval = readApproval(form);
  if (read.ok && approval.problems.length === 0) return { ok: true, value: { ...read.value, ...approval.given } };
  const known = days.fromDay.ok && days.toDay.ok ? { fromDay: days.fromDay.value, toDay: days.toDay.value } : null;
  const problems = [...(read.ok ? [] : read.problems), ...approval.problems, ...(known ? lacking(known, approval.given) : [])];
  return { ok: false, problems: inOrder(problems, ['number', 'name', 'from', 'to', 'focus', 'reason', 'approved-by', 'approved']) };
}
