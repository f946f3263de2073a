import { z } from 'zod';
import { limits } from '../rules/answers.ts';

type Form = Readonly<Record<string, string | string[]>>;
type Read<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly { field: string; message: string }[] };

const words = z
  .string()
  .trim()
  .max(limits.reason, `It must be ${limits.reason.toLocaleString('en-GB')} characters or less`);
const minute = z.string().trim().max(200, 'It must be 200 characters or less');

const one = z.strictObject({ _csrf: z.string(), choice: z.enum(['declared', 'derived'], 'Choose the rating that the board confirmed'), reason: words, minute });
const rest = z.strictObject({ _csrf: z.string(), minute });

export const readConfirmation = (form: Form): Read<z.infer<typeof one>> => read(one, { reason: '', minute: '', ...form });
export const readRest = (form: Form): Read<z.infer<typeof rest>> => read(rest, { minute: '', ...form });

/** The first problem of each field, in the order of the form. */
function read<Schema extends z.ZodType>(schema: Schema, form: Form): Read<z.infer<Schema>> {
  const result = schema.safeParse(form);
  if (result.success) return { ok: true, value: result.data };
  const problems = new Map<string, string>();
  for (const { path, message } of result.error.issues) if (!problems.has(String(path[0]))) problems.set(String(path[0] ?? 'main-content'), message);
  return { ok: false, problems: [...problems].map(([field, message]) => ({ field, message })) };
}
