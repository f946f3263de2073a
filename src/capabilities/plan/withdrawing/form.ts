import { z } from 'zod';
import { type Checked, problemsOf, type Typed, text, textOf } from '../form.ts';

const schema = z.strictObject({ reason: text('why it is withdrawn, and who said so', 2000) });

export function readWithdrawal(form: Typed): Checked<{ reason: string }> {
  const parsed = schema.safeParse({ reason: textOf(form, 'reason') });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed) };
}
