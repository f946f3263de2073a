import { z } from 'zod';
import { type Checked, problemsOf, type Typed, text, textOf } from '../form.ts';

const schema = z.strictObject({ answer: text('the answer, and who gave it', 4000) });

export function readAnswer(form: Typed): Checked<{ answer: string }> {
  const parsed = schema.safeParse({ answer: textOf(form, 'answer') });
  return parsed.success ? { ok: true, value: parsed.data } : { ok: false, problems: problemsOf(parsed) };
}
